import type { Block, Paper } from '../../platform/documents/paper.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { type LETTER_HOLES, LETTER_NAMES, LETTER_PARTS } from '../../shared/rewards/letter-holes.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Batch } from '../batches/batch-store.ts';
import type { LetterWords } from '../rubrics/reward-terms.ts';
import { points, yuan } from './award-papers.ts';
import type { Letter } from './letter.ts';

const WORDS = {
  facts: { zh: '一、事实', en: '1. Facts' },
  basis: { zh: '二、依据', en: '2. Basis' },
  reasons: { zh: '三、理由和决定', en: '3. Reasons and decision' },
  remedies: { zh: '四、救济途径', en: '4. Remedies' },
  policy: { zh: '政策依据', en: 'Basis in policy' },
  budget: { zh: '预算依据', en: 'Basis in the budget' },
  office: { zh: '（公布机关盖章）', en: '(seal of the office)' },
  notes: { zh: '说明', en: 'Notes' },
} as const satisfies Record<string, Bilingual>;

/** A letter in one language, part by part. */
export interface LetterText {
  title: string;
  batch: string;
  to: string;
  parts: readonly { title: string; text: string }[];
  /** Stands under the second part. */
  basis: readonly (readonly [name: string, value: string])[];
  closing: string;
  /** Of texts that came with the software. */
  note: string | null;
}

interface Writing {
  batch: Batch;
  letter: Letter;
  words: LetterWords;
  locale: Locale;
}

/** Facts, basis, reasons and remedies, in the office's own texts. */
export function letterText({ batch, letter, words: { texts, example }, locale }: Writing): LetterText {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const date = (on: string | null | undefined) => (on ? formatDate(on, locale) : '');
  const { kind, ranked } = letter;
  const holes: Readonly<Record<(typeof LETTER_HOLES)[number], string>> = {
    batch: batch.title,
    pilot: letter.pilot,
    applicant: letter.name,
    rank: ranked === null ? '' : String(ranked.rank),
    score: ranked === null ? '' : points(ranked.figure),
    tier: ranked?.tier ?? '',
    amount: yuan(letter.amount),
    reason: letter.reason ?? whyNothing(letter)[locale],
    noticeFrom: date(batch.notice?.on),
    noticeUntil: date(batch.notice?.until),
    publishedOn: date(batch.publishedOn),
    decidedOn: date(letter.on),
  };
  const filled = (text: Bilingual) =>
    text[locale].replaceAll(/\{(\w+)\}/g, (whole, hole: string) =>
      hole in holes ? holes[hole as keyof typeof holes] : whole,
    );
  const { policyBasis, budgetBasis } = batch.settings;
  const named = ({ text, number }: typeof policyBasis) => [text, number].filter(Boolean).join('\n');
  return {
    title: LETTER_NAMES[kind][locale],
    batch: batch.title,
    to: letter.name,
    parts: LETTER_PARTS.map((part) => ({ title: say(part), text: filled(texts[part]) })),
    basis: [
      [say('policy'), named(policyBasis)],
      // The budget is the basis of what is granted or refused, not of whether a pilot is judged.
      ...(kind === 'award' || kind === 'unsuccessful' ? [[say('budget'), named(budgetBasis)] as const] : []),
    ],
    closing: `${say('office')}\n${date(letter.on)}`,
    note: example?.[locale] ?? null,
  };
}

/** As the frozen rules have it. */
function whyNothing({ ranked }: Pick<Letter, 'ranked'>): Bilingual {
  if (ranked === null)
    return {
      zh: '没有评分表，按本批次的规则不参加排名。',
      en: 'There are no scores, and by the rules of the batch it was not ranked.',
    };
  const { rank, figure, tier, awarded } = ranked;
  const stands = {
    zh: `综合得分${points(figure)}分，位列第${rank}名`,
    en: `It came to ${points(figure)} points, rank ${rank}`,
  };
  if (awarded)
    return {
      zh: `${stands.zh}，项目获得奖励；按申报的分配比例，本单位的分配额为零。`,
      en: `${stands.en}, and the pilot is rewarded; by the shares that were declared none of it is yours.`,
    };
  if (tier === null)
    return {
      zh: `${stands.zh}，未达到任何奖励档次的条件。`,
      en: `${stands.en}, which reaches no tier.`,
    };
  return {
    zh: `${stands.zh}，达到${tier}的条件，但按名次核定至此，预算不足。`,
    en: `${stands.en}, which reaches ${tier}; by rank the budget did not go so far.`,
  };
}

export function letterPaper(
  { title, batch, to, parts, basis, closing, note }: LetterText,
  { pilot }: Pick<Letter, 'pilot'>,
  locale: Locale,
): Paper {
  return {
    locale,
    title: `${title} ${pilot}`,
    head: [title, batch],
    blocks: [
      { style: 'title', text: title },
      { style: 'address', text: `${to}${locale === 'zh' ? '：' : ':'}` },
      ...parts.flatMap(({ title: head, text }, at): Block[] => [
        { style: 'topic', text: head },
        { style: 'text', text },
        ...(LETTER_PARTS[at] === 'basis' ? [{ widths: [24, 76], labelled: true, rows: basis }] : []),
      ]),
      { style: 'closing', text: closing },
      ...(note === null
        ? []
        : ([
            { style: 'topic', text: WORDS.notes[locale] },
            { style: 'note', text: note },
          ] as const)),
    ],
  };
}

export const letterName = ({ title }: LetterText, { pilot, name }: Letter) => `${title} ${pilot} ${name}`;
