import type { Bilingual } from '../locale.ts';

/**
 * What may stand in braces in a letter's texts, and is filled in when it is written: names of the batch, the pilot and
 * the applicant, its rank and score, the tier, the amount in yuan, why there is none, the dates of the public notice, of
 * publication and of the letter.
 */
export const LETTER_HOLES = [
  'batch',
  'pilot',
  'applicant',
  'rank',
  'score',
  'tier',
  'amount',
  'reason',
  'noticeFrom',
  'noticeUntil',
  'publishedOn',
  'decidedOn',
] as const;

/** Who is written to: whom something was awarded, whom nothing was, and who was not judged to the end. */
export const LETTER_NAMES = {
  award: { zh: '奖励决定通知书', en: 'Notice of an award' },
  unsuccessful: { zh: '不予奖励决定通知书', en: 'Notice that no award is made' },
  'left-out': { zh: '未列入评审通知书', en: 'Notice of not being nominated' },
  excluded: { zh: '取消评审资格通知书', en: 'Notice of exclusion' },
} as const satisfies Record<string, Bilingual>;
export type LetterKind = keyof typeof LETTER_NAMES;
export const LETTER_KINDS = Object.keys(LETTER_NAMES) as [LetterKind, ...LetterKind[]];
export const LETTER_PARTS = ['facts', 'basis', 'reasons', 'remedies'] as const;
