import type { Block, Paper } from '../../platform/documents/paper.ts';
import type { Locale } from '../../shared/locale.ts';
import { WHOLE } from '../../shared/rewards/batches.ts';
import { scoredOf } from '../../shared/rewards/criteria.ts';
import type { Rubric } from '../../shared/rewards/rubric.ts';

export interface BlankSheets {
  batch: string;
  /** Name and pseudonym of the expert. */
  expert: string;
  code: string;
  /** As experts may read them, in order. */
  titles: readonly string[];
  rubric: Rubric;
  locale: Locale;
}

const WORDS = {
  sheet: { zh: '评审专家评分表', en: 'Sheet of a reviewing expert' },
  criterion: { zh: '评审指标', en: 'Criterion' },
  evidence: { zh: '看什么：', en: 'Look at: ' },
  weight: { zh: '权重', en: 'Weight' },
  anchors: { zh: '评分标准', en: 'Levels' },
  score: { zh: '得分（0—100）', en: 'Score (0–100)' },
  reason: { zh: '评分理由', en: 'Why' },
  expert: { zh: '评审专家', en: 'Expert' },
  pilot: { zh: '项目', en: 'Pilot' },
  signed: {
    zh: '专家签名：　　　　　　　　　　日期：　　　　年　　月　　日',
    en: 'Signature:                    Date:',
  },
  note: {
    zh: '得分可以到小数点后两位。由系统计算的指标不在本表中。每一项都须打分并写明理由；本表由两人分别录入并附签名扫描件。',
    en: 'Scores have two decimals at most. Computed criteria are not on this sheet. Every criterion takes a score and a reason; two people enter the sheet, each on their own, with the signed scan.',
  },
} as const;

/** Blank sheets to be filled in by hand, one after another. */
export function blankSheets(sheets: BlankSheets): Paper {
  const { batch, code, locale } = sheets;
  return {
    locale,
    title: `${WORDS.sheet[locale]} ${code}`,
    head: [batch, code],
    blocks: blankSheetsOf(sheets),
  };
}

/** A sheet for each pilot. */
export function blankSheetsOf({ batch, expert, code, titles, rubric, locale }: BlankSheets): Block[] {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const rows = scoredOf(rubric).map(({ name, weight, anchors, evidence }) => [
    `${name[locale]}\n${say('evidence')}${evidence[locale]}`,
    `${(weight * 100) / WHOLE}%`,
    anchors.map(({ points, text }) => `${points}　${text[locale]}`).join('\n'),
    '',
    '',
  ]);
  return titles.flatMap((title): Block[] => [
    { style: 'title', text: say('sheet') },
    { style: 'subtitle', text: batch },
    {
      widths: [20, 80],
      labelled: true,
      rows: [
        [say('pilot'), title],
        [say('expert'), `${expert}（${code}）`],
      ],
    },
    {
      widths: [22, 8, 32, 13, 25],
      head: [say('criterion'), say('weight'), say('anchors'), say('score'), say('reason')],
      rows,
      rowHeight: 22,
    },
    { style: 'text', text: say('signed') },
    { style: 'note', text: say('note') },
    ...(rubric.example ? [{ style: 'note', text: rubric.example[locale] } as const] : []),
  ]);
}
