/**
 * What may stand in braces in a letter's texts, and is filled in when it is written: names of the batch, the pilot and
 * the applicant, its rank and score, the tier, the amount in yuan, the dates of the public notice and of publication.
 */
export const LETTER_HOLES = [
  'batch',
  'pilot',
  'applicant',
  'rank',
  'score',
  'tier',
  'amount',
  'noticeFrom',
  'noticeUntil',
  'publishedOn',
] as const;
