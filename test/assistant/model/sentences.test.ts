import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentenceBuffer } from '../../../src/assistant/model/sentences.ts';

function split(pieces: string[]): string[] {
  const buffer = new SentenceBuffer();
  return [...pieces.flatMap((piece) => buffer.push(piece)), ...buffer.rest()];
}

describe('sentences of a stream', () => {
  it.each([
    ['支持参与试点。[第五条]鼓励申报。[第五条]', ['支持参与试点。[第五条]', '鼓励申报。[第五条]']],
    ['支持参与试点[第五条]。鼓励申报[第五条]。', ['支持参与试点[第五条]。', '鼓励申报[第五条]。']],
    ['给予奖励。 [第五条]【第七条】\n下一句', ['给予奖励。 [第五条]【第七条】', '下一句']],
    ['给予奖励\n[第五条]\n\n另起', ['给予奖励\n[第五条]', '另起']],
    ['原文写明“给予奖励。提升能力。”[第五条]再说', ['原文写明“给予奖励。提升能力。”[第五条]', '再说']],
    [
      'It rewards pilots by 3.5 steps. [Article 5] The U.S. is absent.',
      ['It rewards pilots by 3.5 steps. [Article 5]', 'The U.S. is absent.'],
    ],
    ['Valid until 31 December 2027. [Validity] Done', ['Valid until 31 December 2027. [Validity]', 'Done']],
    ['1. 支持试点[第五条]\n2. 鼓励申报[第五条]', ['1. 支持试点[第五条]', '2. 鼓励申报[第五条]']],
    ['没有句号也没有标记', ['没有句号也没有标记']],
    ['可以。[注]不是标记。', ['可以。', '[注]不是标记。']],
    ['  \n\n', []],
  ])('%j', (text, sentences) => {
    expect(split([text])).toEqual(sentences);
  });

  it('gives a sentence away as soon as the next one begins, and not before its mark is whole', () => {
    const buffer = new SentenceBuffer();
    expect(buffer.push('给予奖励。')).toEqual([]);
    expect(buffer.push('[第五')).toEqual([]);
    expect(buffer.push('条]')).toEqual([]);
    expect(buffer.push('鼓')).toEqual(['给予奖励。[第五条]']);
  });

  it('cuts a sentence that never ends', () => {
    const sentences = split(['奖'.repeat(5_000)]);
    expect(sentences.join('')).toBe('奖'.repeat(5_000));
    expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(600);
  });

  it('finds the same sentences however the text is cut into pieces', () => {
    const words = [
      '给予奖励',
      '。',
      '[第五条]',
      '[',
      '第',
      ']',
      '“',
      '”',
      '\n',
      ' ',
      '3.',
      '5',
      '. ',
      'No',
      '！',
      '）',
      '[注]',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 30 }),
        fc.array(fc.nat(6), { maxLength: 60 }),
        (parts, sizes) => {
          const text = parts.join('');
          const pieces: string[] = [];
          let at = 0;
          for (const size of sizes) {
            pieces.push(text.slice(at, at + size));
            at += size;
          }
          pieces.push(text.slice(at));
          expect(split(pieces)).toEqual(split([text]));
        },
      ),
    );
  });
});
