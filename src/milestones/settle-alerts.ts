import type { Json } from '../ledger/index.ts';
import { type Pilot, readTerms, setWatch } from '../pilots/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { type Alert, readAlerts, updateAlert } from './alert-store.ts';
import { BY_ITSELF, type Settling } from './alert-words.ts';
import { readCounted } from './figure-store.ts';
import { rankOf } from './figures.ts';
import type { Room } from './room.ts';
import { readRunTerms } from './run-terms.ts';

export interface Settled {
  settled: readonly Alert[];
  /** What is open still. */
  open: readonly Alert[];
  rows: readonly Statement[];
}

/**
 * Some alerts are about what lasts: a report is missing, a complaint unanswered, a test over. What ends that settles them
 * in its own commit, and each keeps what it was; a breach has happened, and waits for an officer whatever comes after it.
 */
export function settleAlerts(
  db: Database,
  alerts: readonly Alert[],
  { by, at }: { by: Settling; at: string },
  isGone: (alert: Alert) => boolean,
): Settled {
  const unhandled = alerts.filter(({ handled }) => handled === null);
  const settled = unhandled
    .filter(isGone)
    .map((alert) => ({ ...alert, handled: { by: BY_ITSELF, at, note: by } }));
  return {
    settled,
    open: unhandled.filter((alert) => !isGone(alert)),
    rows: settled.map((alert) => updateAlert(db, alert)),
  };
}

/** The same where nothing else in the commit reads alerts: the board's rank of the pilot goes with it. */
export async function settleOpen(
  { database: db, library }: Pick<Room, 'database' | 'library'>,
  { pilot, ...how }: { pilot: Pilot; by: Settling; at: string },
  isGone: (alert: Alert) => boolean,
): Promise<Settled> {
  const found = settleAlerts(db, await readAlerts(db, pilot.id), how, isGone);
  if (found.settled.length === 0) return found;
  const [terms, counted] = [await readRunTerms(db, pilot), await readCounted(db, pilot.id)];
  const { nearCap } = (await readTerms(library)).reporting;
  const rank = setWatch(db, pilot.id, { watchRank: rankOf(terms, counted, found.open, nearCap) });
  return { ...found, rows: [...found.rows, rank] };
}

/** What an entry says of alerts that are settled with it: nothing where there are none. */
export function settledInEntry(settled: readonly Alert[]): { settled?: Json } {
  if (settled.length === 0) return {};
  return { settled: settled.map(({ id, kind, subject }) => ({ id, kind, subject })) };
}

/** What only a test that goes on can lack or come to. */
export const isOfTest = ({ kind }: Pick<Alert, 'kind'>) =>
  kind === 'no-plan' || kind === 'report-missing' || kind === 'ends-soon' || kind === 'ended';
