import { generateText, streamText } from 'ai';
import { expect, it } from 'vitest';
import { createExtractiveModel } from '../../../src/assistant/model/extractive-model.ts';
import { planOf, span } from '../../support/answer-plans.ts';

const plan = planOf([span(5, '给予一定的奖励。'), span(7, '给予一次性资助。')], '行动方案没有写明金额。');
const model = createExtractiveModel(plan);

it('is a provider like any other to the AI SDK, whole', async () => {
  const { text, content, finishReason, usage } = await generateText({ model, prompt: '有奖励吗' });
  expect(text).toBe(plan.pieces.map((piece) => piece.text).join(''));
  expect(finishReason).toBe('stop');
  expect(usage.totalTokens).toBe(0);
  const cited = content.flatMap((part) => (part.type === 'text' ? (part.citations ?? []) : []));
  expect(cited.map((one) => one.source.providerMetadata?.shidian)).toEqual(plan.citations);
});

it('is a provider like any other to the AI SDK, streamed', async () => {
  const result = streamText({ model, prompt: '有奖励吗' });
  const ends = [];
  for await (const part of result.stream) if (part.type === 'text-end') ends.push(part);
  expect(ends.map((end) => end.citations?.map((one) => one.citedText))).toEqual([
    ['给予一定的奖励。'],
    ['给予一次性资助。'],
    [],
  ]);
  expect(await result.text).toBe(plan.pieces.map((piece) => piece.text).join(''));
});
