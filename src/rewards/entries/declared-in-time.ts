import { AppError } from '../../shared/errors.ts';
import type { BatchSettings } from '../../shared/rewards/settings.ts';
import { formatDate } from '../../shared/written-date.ts';

type Dates = Pick<BatchSettings, 'applyUntil' | 'lateUntil'>;

/** The last day on which the lead may declare: the end of applications, or what the batch froze for late ones (补正). */
export const declaredUntil = ({ applyUntil, lateUntil }: Dates): string | null => lateUntil ?? applyUntil;

export function isTooLate(settings: Dates, today: string): boolean {
  const until = declaredUntil(settings);
  return until !== null && until < today;
}

/** @throws AppError conflict: nothing is declared any more */
export function assertInTime(settings: Dates, today: string): void {
  if (!isTooLate(settings, today)) return;
  const until = declaredUntil(settings)!;
  throw new AppError('conflict', 'declared too late', {
    fields: [
      {
        path: 'applyUntil',
        zh: `申报已于${formatDate(until, 'zh')}截止，不再受理。`,
        en: `Declarations were taken until ${formatDate(until, 'en')}, and are no longer.`,
      },
    ],
  });
}
