import type { PolicyVersion, Validity } from './document.ts';

type Dated = Pick<PolicyVersion, 'dates' | 'supersededBy' | 'repealedOn' | 'withdrawn'>;

/**
 * Whether a text holds on a civil date (YYYY-MM-DD, Asia/Shanghai). First and last day are included; a successor counts
 * from its own day on. Where the text gives no first day (自发布之日起), the latest act known of, 发布, 印发 or 成文, stands in
 * for the judgement alone and is never shown as one. Without any of these nobody can say.
 */
export function validityOn({ dates, supersededBy, repealedOn, withdrawn }: Dated, date: string): Validity {
  if (withdrawn !== null) return 'withdrawn';
  if (repealedOn !== null && repealedOn <= date) return 'repealed';
  if (supersededBy !== null && supersededBy.on <= date) return 'superseded';
  if (dates.validTo !== null && dates.validTo < date) return 'expired';
  const from = dates.validFrom ?? dates.published ?? dates.issued ?? dates.drafted;
  if (from === null) return 'unknown';
  return from > date ? 'not-yet' : 'in-force';
}
