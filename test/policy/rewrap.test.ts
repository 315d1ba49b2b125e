import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { squeeze } from '../../src/shared/blanks.ts';
import { plan } from '../support/corpus.ts';

const HAN = /\p{Script=Han}/u;
const { original } = plan();
const wanted = outline(original);

function outline(text: string) {
  return parsePolicy(text, { documentId: 'plan', shortTitle: '行动方案' }).articles.flatMap((article) =>
    article.sentences.map((sentence) => [sentence.id, sentence.role, sentence.text]),
  );
}

/** Every non-blank character is in a sentence or in the page's furniture, and each slice is its sentence. */
function expectNothingLost(text: string) {
  const { articles, furniture } = parsePolicy(text, { documentId: 'plan' });
  const left = new Set<number>();
  for (const { start, end } of furniture) for (let i = start; i < end; i++) left.add(i);
  const seen = new Set(left);
  for (const { start, end, text: sentence } of articles.flatMap(({ sentences }) => sentences)) {
    let slice = '';
    for (let i = start; i < end; i++) {
      seen.add(i);
      if (!left.has(i)) slice += text[i];
    }
    expect(squeeze(slice)).toBe(squeeze(sentence));
  }
  const lost =
    [...text].length === 0
      ? ''
      : text
          .split('')
          .filter((c, i) => !seen.has(i) && squeeze(c) !== '')
          .join('');
  expect(lost).toBe('');
}

/** Where a typesetter may break a running sentence: between two Han characters inside it. */
const breakable = plan()
  .articles.flatMap(({ sentences }) => sentences)
  .filter(({ role }) => role === 'text' || role === 'addressee')
  .flatMap(({ start, end }) =>
    Array.from({ length: end - start - 1 }, (_, i) => start + i + 1).filter(
      (i) => HAN.test(original[i - 1]!) && HAN.test(original[i]!),
    ),
  );

function insert(text: string, at: readonly number[], pieces: readonly string[]): string {
  const sorted = [...new Set(at)].sort((a, b) => b - a);
  return sorted.reduce((all, i, n) => all.slice(0, i) + pieces[n % pieces.length] + all.slice(i), text);
}

const places = fc.uniqueArray(fc.constantFrom(...breakable), { minLength: 1, maxLength: 60 });

describe('a plan that a PDF tore apart', () => {
  it('comes out the same wherever lines and pages break inside its sentences', () => {
    const breaks = fc.array(
      fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\n \n', '\f', '\n\n\n', '\n\u3000\u3000'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(places, breaks, (at, pieces) => {
        const torn = insert(original, at, pieces);
        expect(outline(torn)).toEqual(wanted);
        expectNothingLost(torn);
      }),
      { numRuns: 200 },
    );
  });

  it('comes out the same with a line break inside its headings and titles', () => {
    const headings = plan()
      .articles.flatMap(({ sentences }) => sentences)
      .filter(({ role }) => role === 'heading' || role === 'title');
    const inside = headings.map(({ start, end }) =>
      fc.option(
        fc
          .integer({ min: start + 4, max: end - 2 })
          .filter((i) => HAN.test(original[i - 1]!) && HAN.test(original[i]!)),
      ),
    );
    fc.assert(
      fc.property(fc.tuple(...inside), (at) => {
        const chosen = at.filter((i) => i !== null);
        expect(outline(insert(original, chosen, ['\n']))).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('comes out the same with page numbers and running headers between its lines', () => {
    const page = fc.constantFrom(
      (n: number) => `\n- ${n} -\n`,
      (n: number) => `\n\n— ${n} —\n\n`,
      (n: number) => `\n${n}\n\f浦东新区人民政府公报\n`,
      (n: number) => `\n第 ${n} 页 共 20 页\n浦东新区人民政府公报 2025年第${n}期\n`,
      (n: number) => `\r\n－${n}－\r\n`,
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...breakable), { minLength: 2, maxLength: 12 }),
        page,
        (at, make) => {
          const sorted = [...at].sort((a, b) => a - b);
          const torn = sorted.reduceRight(
            (all, i, n) => all.slice(0, i) + make(n + 1) + all.slice(i),
            original,
          );
          expect(outline(torn)).toEqual(wanted);
          expectNothingLost(torn);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('comes out the same with blanks and invisible characters between its characters', () => {
    const blanks = fc.array(
      fc.constantFrom(' ', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u2060', '\u00ad', '\t'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(places, blanks, (at, pieces) => {
        expect(outline(insert(original, at, pieces))).toEqual(wanted);
      }),
    );
  });

  it.each([
    ['CRLF', original.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', original.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${original}`],
    ['full-width indents', original.replace(/^(?=\S)/gm, '\u3000\u3000')],
    ['trailing blanks', original.replace(/$/gm, ' \u00a0')],
    ['Unicode line separators', original.replaceAll('\n', '\u2028')],
    ['one line break between paragraphs', original.replaceAll('\n\n', '\n')],
  ])('comes out the same with %s', (_, text) => {
    const blind = ([id, role, sentence]: string[]) => [id, role, sentence];
    expect(outline(text).map(blind)).toEqual(wanted.map(blind));
    expectNothingLost(text);
  });

  it('loses nothing of any text at all', () => {
    const scrap = fc.constantFrom(
      ...'一二、第条章（）《》“”。；：，？！\n\r\f \u3000#-*1230年月日印发抄送政策金融ab',
      '𠀀',
      '\u200b',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 200 }), (pieces) => {
        expectNothingLost(pieces.join(''));
      }),
      { numRuns: 500 },
    );
  });
});
