import { expect, it } from 'vitest';
import { withoutThinking } from '../../../src/assistant/model/thinking.ts';

async function* cut(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

it.each<[string, string]>([
  ['<think>读者问的是奖励。[第五条]</think>\n\n给予一定的奖励。[第五条]', '\n\n给予一定的奖励。[第五条]'],
  ['\n <think></think>给予', '给予'],
  ['给予一定的奖励。', '给予一定的奖励。'],
  ['<b>给予</b>', '<b>给予</b>'],
  ['给予<think>奖励</think>', '给予<think>奖励</think>'],
  ['<think>没有想完', ''],
  ['<thi', '<thi'],
  ['', ''],
])('%j', async (text, answer) => {
  for (const size of [1, 3, 100]) {
    let said = '';
    for await (const piece of withoutThinking(cut(text, size))) said += piece;
    expect(said).toBe(answer);
  }
});
