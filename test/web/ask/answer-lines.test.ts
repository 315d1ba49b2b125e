import { describe, expect, it } from 'vitest';
import { PHRASES } from '../../../src/assistant/answer/phrases.ts';
import type { Citation } from '../../../src/assistant/contract.ts';
import type { PolicyVersion } from '../../../src/policy/document.ts';
import { leadOf, linesOf } from '../../../src/web/ask/answer-lines.ts';

const cite = (article: number, sentence: string, quote: string, documentId = 'plan'): Citation => ({
  documentId,
  version: 1,
  article,
  sentence,
  quote,
  start: 0,
  end: quote.length,
});
const reward = cite(5, 'a5s2', '支持参与创新试点项目，并给予一定的奖励。');
const patents = cite(5, 'a5s4', '鼓励挖掘培育高价值专利。');
const account = cite(8, 'a8s3', '支持利用自由贸易账户开展跨境投资。');

/** The default text, and one that numbers an article as it does. */
const textOf = (documentId: string | null) =>
  ({
    documentId: documentId ?? 'plan',
    title: documentId === 'notice' ? '申报通知' : '行动方案',
    shortTitle: documentId === 'notice' ? '通知' : '方案',
    titleEn: null,
    shortTitleEn: null,
    dates: { drafted: '2026-10-20', published: null, validFrom: null },
  }) as PolicyVersion;

/** [words of the text], words around them; then the sentences meant. */
const shown = (answer: string, citations: Citation[]) =>
  linesOf(answer, citations, textOf).map((line) =>
    line.map(({ pieces, sources, translation }) => ({
      text: pieces.map((piece) => (piece.kind === 'quote' ? `[${piece.text}]` : piece.text)).join(''),
      sources: sources.map((source) => source.citations.map((one) => one.sentence)),
      ...(translation !== null && { translation }),
    })),
  );

describe('an answer on the page', () => {
  it('sets quotes apart from the words around them and puts the source behind', () => {
    expect(shown(`行动方案的原文：“${reward.quote}”[第五条]`, [reward])).toEqual([
      [{ text: `行动方案的原文：“[${reward.quote}]”`, sources: [['a5s2']] }],
    ]);
  });

  it('means only the sentence that is quoted, where an article was cited twice', () => {
    const answer = `“${reward.quote}”[第五条]\n“${patents.quote}”[第五条]`;
    expect(
      shown(answer, [reward, patents])
        .flat()
        .map((one) => one.sources),
    ).toEqual([[['a5s2']], [['a5s4']]]);
  });

  it('means all of an article’s sentences where none is quoted word by word', () => {
    expect(shown('试点做得好可以得到奖励[第五条]。', [reward, patents])).toEqual([
      [{ text: '试点做得好可以得到奖励。', sources: [['a5s2', 'a5s4']] }],
    ]);
  });

  it('knows a part of a sentence in quotation marks as the text’s words', () => {
    expect(shown('原文只写“给予一定的奖励”，没有写明任何金额[第五条]。', [reward])).toEqual([
      [{ text: '原文只写“[给予一定的奖励]”，没有写明任何金额。', sources: [['a5s2']] }],
    ]);
  });

  it('means the text that is named, where two number an article alike', () => {
    const phone = cite(5, 'a5s9', '咨询电话12345。', 'notice');
    const answer = '原文没有写明联系方式[第五条]。\n联系方式由《申报通知》写明[《申报通知》第五条]。';
    expect(
      shown(answer, [patents, phone])
        .flat()
        .map((one) => one.sources),
    ).toEqual([[['a5s4']], [['a5s9']]]);
  });

  it('gives several marks in a row, and several articles in one mark, each its source', () => {
    expect(shown('两条都写了[第五条][第八条]。', [reward, account])[0]![0]!.sources).toEqual([
      ['a5s2'],
      ['a8s3'],
    ]);
    expect(shown('两条都写了[第五条、第八条]。', [reward, account])[0]![0]!.sources).toEqual([
      ['a5s2'],
      ['a8s3'],
    ]);
  });

  it('splits a line whose parts stand in different places', () => {
    expect(shown('一是奖励[第五条]；二是账户[第八条]。', [reward, account])).toEqual([
      [
        { text: '一是奖励；', sources: [['a5s2']] },
        { text: '二是账户。', sources: [['a8s3']] },
      ],
    ]);
  });

  it('keeps a mark that no citation came with', () => {
    expect(linesOf('见[第九条]。', [reward], textOf)[0]![0]!.sources).toEqual([
      { cited: { documentTitle: null, article: 9 }, citations: [] },
    ]);
  });

  it('takes the unofficial English out of the line it stands in, as the assistant writes it', () => {
    const beside = PHRASES.en.translation('Give [a certain] reward (see below).');
    expect(shown(`The Action Plan says: “${reward.quote}”${beside} [Article 5]`, [reward])).toEqual([
      [
        {
          text: `The Action Plan says: “[${reward.quote}]”`,
          sources: [['a5s2']],
          translation: 'Give [a certain] reward (see below).',
        },
      ],
    ]);
  });

  it('shows plain words as they are, and nothing for nothing', () => {
    expect(shown('您好。请直接提问。', [])).toEqual([[{ text: '您好。请直接提问。', sources: [] }]]);
    expect(shown(' \n\n', [])).toEqual([]);
  });
});

it('parts what is said before a quote from the quote with its marks', () => {
  const lead = (answer: string) => {
    const [statement] = linesOf(answer, [reward], textOf).flat();
    const [said, rest] = leadOf(statement!.pieces);
    return [said, rest.map(({ text }) => text).join('')];
  };
  expect(lead(`The Action Plan says: “${reward.quote}” [Article 5]`)).toEqual([
    'The Action Plan says:',
    `“${reward.quote}”`,
  ]);
  expect(lead(`“${reward.quote}” [Article 5]`)).toEqual(['', `“${reward.quote}”`]);
  expect(lead('Nothing is quoted here.')).toEqual(['', 'Nothing is quoted here.']);
});
