import type { LanguageModelV4, LanguageModelV4Citation } from '@ai-sdk/provider';
import type { AnswerPlan } from '../answer/plan.ts';
import type { AnswerEvent } from '../answer-events.ts';
import { type Citation, citation } from '../contract.ts';
import { INSTEAD, type Instead } from '../notices.ts';
import { createExtractiveModel } from './extractive-model.ts';

/** The plan in its own words: what is said with no model, and when one has failed. */
export async function* extractiveAnswer(
  plan: AnswerPlan,
  { instead, withheld = 0 }: { instead?: Instead; withheld?: number } = {},
): AsyncGenerator<AnswerEvent, void, undefined> {
  for await (const block of blocksOf(createExtractiveModel(plan))) {
    yield { type: 'passage', text: block.text, citations: block.citations.map(citationOf) };
  }
  const {
    outcome,
    answer,
    citations,
    suggestions,
    handover,
    selfCheck,
    records,
    notices,
    corpusVersion,
    versions,
    locale,
  } = plan;
  // No model was told anything.
  const { instructions: _, ...words } = plan.words;
  yield {
    type: 'answer',
    answer: {
      outcome,
      answer,
      citations,
      suggestions,
      handover,
      selfCheck,
      records,
      mode: 'extractive',
      withheld,
      corpusVersion,
      versions,
      words,
      notices: instead ? [INSTEAD[instead][locale], ...notices] : notices,
      locale,
    },
    ...(instead && { instead }),
  };
}

interface Block {
  text: string;
  citations: LanguageModelV4Citation[];
}

/** The text blocks of a provider that cites, each given once it is whole. */
async function* blocksOf(model: LanguageModelV4): AsyncGenerator<Block, void, undefined> {
  const { stream } = await model.doStream({ prompt: [] });
  const parts = stream.getReader();
  let text = '';
  for (let next = await parts.read(); !next.done; next = await parts.read()) {
    const part = next.value;
    if (part.type === 'text-delta') text += part.delta;
    if (part.type === 'text-end') {
      yield { text, citations: part.citations ?? [] };
      text = '';
    }
  }
}

function citationOf({ source }: LanguageModelV4Citation): Citation {
  return citation.parse(source.providerMetadata?.shidian);
}
