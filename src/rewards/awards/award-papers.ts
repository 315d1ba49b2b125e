import type { Paper } from '../../platform/documents/paper.ts';
import type { BookSheet } from '../../platform/documents/write-sheet.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { MICRO } from '../../shared/rewards/batches.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Batch } from '../batches/batch-store.ts';
import type { RoundResult } from '../scoring/round.ts';

const WORDS = {
  draftList: { zh: '拟支持项目名单', en: 'List of pilots to be supported' },
  finalList: { zh: '支持项目名单', en: 'List of supported pilots' },
  rank: { zh: '名次', en: 'Rank' },
  pilot: { zh: '项目', en: 'Pilot' },
  applicant: { zh: '申报主体', en: 'Applicant' },
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  tier: { zh: '档次', en: 'Tier' },
  amount: { zh: '金额（元）', en: 'Amount, yuan' },
  score: { zh: '得分', en: 'Score' },
  total: { zh: '合计', en: 'Total' },
  until: { zh: '公示期', en: 'Public notice' },
  office: { zh: '（公布机关盖章）', en: '(seal of the office)' },
  seen: { zh: '决定内容的校验值（SHA-256）', en: 'Hash of what was decided (SHA-256)' },
} as const satisfies Record<string, Bilingual>;

export interface Listed {
  pilotId: string;
  rank: number;
  figure: number;
  pilot: string;
  tier: string;
  name: string;
  uscc: string;
  amount: number;
}

/** By rank, a line an applicant. */
export function listedOf(
  { pilots }: Pick<RoundResult, 'pilots'>,
  awards: readonly {
    pilotId: string;
    title: string;
    tier: string;
    name: string;
    uscc: string;
    amount: number;
  }[],
): Listed[] {
  const of = new Map(pilots.map(({ id, rank, figure }) => [id, { rank, figure }]));
  return awards
    .map(({ pilotId, title, ...award }) => ({ ...award, pilotId, pilot: title, ...of.get(pilotId)! }))
    .sort((a, b) => a.rank - b.rank || (a.pilot < b.pilot ? -1 : a.pilot > b.pilot ? 1 : 0));
}

/** As on official papers: 1,234.00. */
export const yuan = (fen: number) =>
  (fen / 100).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const points = (micro: number) => (micro / MICRO).toFixed(2);

export interface ListPaper {
  batch: Pick<Batch, 'title' | 'notice' | 'publishedOn'>;
  lines: readonly Listed[];
  seen: string;
  /** Of criteria that came with the software: that they are no authority's rule. */
  example: Bilingual | null;
  locale: Locale;
}

/** 拟支持名单, and once it is published the list itself. */
export function listPaper({ batch, lines, seen, example, locale }: ListPaper): Paper {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const name = say(batch.publishedOn === null ? 'draftList' : 'finalList');
  const date = (on: string) => formatDate(on, locale);
  const on = batch.publishedOn ?? batch.notice?.on ?? null;
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return {
    locale,
    title: `${batch.title} ${name}`,
    head: [batch.title, on === null ? '' : date(on)],
    blocks: [
      { style: 'title', text: name },
      { style: 'subtitle', text: batch.title },
      ...(batch.notice === null
        ? []
        : [
            {
              style: 'text',
              text: `${say('until')}${locale === 'zh' ? '：' : ': '}${date(batch.notice.on)} – ${date(batch.notice.until)}`,
            } as const,
          ]),
      {
        widths: [8, 28, 26, 14, 12, 12],
        head: [say('rank'), say('pilot'), say('applicant'), say('tier'), say('score'), say('amount')],
        rows: [
          ...lines.map((one) => [
            String(one.rank),
            one.pilot,
            `${one.name}\n${one.uscc}`,
            one.tier,
            points(one.figure),
            yuan(one.amount),
          ]),
          ['', say('total'), '', '', '', yuan(total)],
        ],
      },
      { style: 'closing', text: `${say('office')}\n${on === null ? '' : date(on)}` },
      ...(example === null ? [] : [{ style: 'note', text: example[locale] } as const]),
      { style: 'note', text: `${say('seen')}${locale === 'zh' ? '：' : ': '}${seen}` },
    ],
  };
}

/** The same as a sheet; amounts in yuan. */
export function listSheet({ batch, lines }: Pick<ListPaper, 'batch' | 'lines'>, locale: Locale): BookSheet {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  return {
    name: say(batch.publishedOn === null ? 'draftList' : 'finalList'),
    columns: [
      { header: say('rank'), width: 8 },
      { header: say('pilot'), width: 40 },
      { header: say('applicant'), width: 36 },
      { header: say('uscc'), width: 22 },
      { header: say('tier'), width: 12 },
      { header: say('score'), width: 10, format: '0.00' },
      { header: say('amount'), width: 16, format: '#,##0.00' },
    ],
    rows: lines.map((one) => [
      one.rank,
      one.pilot,
      one.name,
      one.uscc,
      one.tier,
      one.figure / MICRO,
      one.amount / 100,
    ]),
  };
}
