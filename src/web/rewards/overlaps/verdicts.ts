import type { Locale } from '../../../shared/locale.ts';
import type { OverlapAnswer } from '../../../shared/rewards/overlaps.ts';
import type { Overlap } from '../../api/award-overlaps.ts';

/** How it is settled, as seen from the batch that is looked at; null: it is not. */
export function verdictOf({
  settlement,
  entryId,
}: Pick<Overlap, 'settlement' | 'entryId'>): OverlapAnswer | null {
  if (settlement === null) return null;
  if (settlement.kept === null) return 'different';
  return settlement.kept === entryId ? 'keep-this' : 'keep-other';
}

/** Somebody has to act on it in this batch: to settle it, or to exclude the pilot. */
export function isToDo(overlap: Pick<Overlap, 'settlement' | 'entryId'>): boolean {
  const verdict = verdictOf(overlap);
  return verdict === null || verdict === 'keep-other';
}

/** What stands in both batches: the pilot, and who applied. @param samePilot how the first is said */
export function commonOf({ samePilot: isSame, names }: Overlap, samePilot: string, locale: Locale): string {
  return [...(isSame ? [samePilot] : []), ...names].join(locale === 'zh' ? '、' : ', ');
}
