import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { datesOf, type Review, reviewOf } from './appointment.ts';

export interface Appointed {
  /** Id of the batch or pilot. */
  about: string;
  /** Civil dates, inclusive. */
  from: string;
  until: string | null;
}

/** What somebody is appointed to review now, newest first. */
export async function appointmentsOf(
  db: Database,
  clock: Clock,
  personId: string,
  kind: Review,
): Promise<Appointed[]> {
  const now = clock().toISOString();
  const rows = await db.query
    .selectFrom('grants')
    .select(['scope', 'validFrom', 'validUntil'])
    .where('personId', '=', personId)
    .where('realm', '=', 'expert')
    .where('endedAt', 'is', null)
    .where('validFrom', '<=', now)
    .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>', now)]))
    .orderBy('id', 'desc')
    .execute();
  return rows
    .map(({ scope, validFrom, validUntil }) => ({
      ...reviewOf(scope),
      ...datesOf({ from: validFrom, until: validUntil }),
    }))
    .filter((one) => one.kind === kind)
    .map(({ about, from, until }) => ({ about, from, until }));
}
