import { describe, expect, it } from 'vitest';
import { json, plan, verifier } from './corpus.ts';

interface Item {
  kind: string;
  text: string;
  /** One verdict for all sentences, or one for each. */
  expect: boolean | boolean[];
  documentId?: string;
}

function judge(items: readonly Item[]) {
  const score = { false: 0, caught: 0, true: 0, blocked: 0, wrong: [] as string[] };
  for (const item of items) {
    const { sentences } = verifier.verifyText(item.text, { documentId: item.documentId });
    const verdicts = sentences.map(({ supported }) => supported);
    const right = Array.isArray(item.expect)
      ? verdicts.join() === item.expect.join()
      : verdicts.every(Boolean) === item.expect;
    const truth = Array.isArray(item.expect) ? item.expect.every(Boolean) : item.expect;
    score[truth ? 'true' : 'false']++;
    if (truth && !right) score.blocked++;
    if (!truth && right) score.caught++;
    if (!right) score.wrong.push(`${truth ? 'blocked' : 'let by'} (${item.kind}): ${item.text}`);
  }
  return {
    ...score,
    catches: score.caught / Math.max(score.false, 1),
    blocks: score.blocked / Math.max(score.true, 1),
  };
}

/** The first sitting was written before the rules, each later one before its failures were looked at; grouped by kind. */
const own: Item[] = json('test/assistant/verify/claims-own.json').flatMap(
  ({ claims, ...group }: Item & { claims: string[] }) => claims.map((text) => ({ ...group, text })),
);
/** Written blind by somebody else. */
const blind: Item[] = json('prompts/evals/claims.json');

describe('claims', () => {
  it('of our own: floors', () => {
    const score = judge(own);
    expect(score.false).toBeGreaterThan(150);
    expect(score.true).toBeGreaterThan(150);
    expect(score.catches, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(score.blocks, score.wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('written blind: floors', () => {
    const score = judge(blind);
    expect(score.catches, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(score.blocks, score.wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe('the text itself', () => {
  const marks = (id: number | string) =>
    id === 'preamble'
      ? '[序言]'
      : id === 'validity'
        ? '[有效期]'
        : `[第${'零一二三四五六七八九十'[Number(id)]}条]`;
  const sentences = plan.articles.flatMap(({ id, sentences: all }) =>
    all.map(({ text, id: sentence }) => ({ id, text, sentence })),
  );

  it('is true sentence by sentence', () => {
    const wrong = sentences.filter(({ id, text }) => {
      const claim = `${text.replace(/[。：；]$/u, '')}${marks(id)}。`;
      return !verifier.verifyText(claim).sentences.every(({ supported }) => supported);
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is true in its own English, but for the list of addressees', () => {
    const wrong = sentences.filter(({ id, sentence }) => {
      const english = plan.translation[sentence]?.replace(/^\d+\. |[.:]$/gu, '');
      if (!english) return false;
      const mark = id === 'preamble' ? '[Preamble]' : id === 'validity' ? '[Validity]' : `[Article ${id}]`;
      return !verifier.verifyText(`${english} ${mark}.`).sentences.every(({ supported }) => supported);
    });
    expect(wrong.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(4);
  });

  it.each([
    ['应当', '可以'],
    ['不得', '可以'],
    ['5年', '10年'],
    ['60日', '30日'],
    ['每年两次', '每年三次'],
    ['书面同意', '口头同意'],
    ['5000万元', '500万元'],
  ])('of a law is false once %s is %s', (from, to) => {
    const { sentences: law } = {
      sentences: json('test/assistant/verify/claims-own.json')
        .filter(
          ({ documentId, expect: truth }: { documentId?: string; expect: boolean }) => documentId && truth,
        )
        .flatMap(({ claims }: { claims: string[] }) => claims) as string[],
    };
    const changed = law.filter((text) => text.includes(from)).map((text) => text.replaceAll(from, to));
    const passed = changed.filter((text) =>
      verifier
        .verifyText(text, { documentId: 'credit-reporting' })
        .sentences.every(({ supported }) => supported),
    );
    expect(passed).toEqual([]);
  });
});
