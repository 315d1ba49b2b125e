import type { Json } from '../ledger/index.ts';
import { type Pilot, readTerms, setWatch } from '../pilots/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { type Alert, readAlerts, updateAlert } from './alert-store.ts';
import { BY_ITSELF, type Settling } from './alert-words.ts';
import { readCounted } from './figure-store.ts';
import { type Breach, isOvertaken, rankOf } from './figures.ts';
import type { Room } from './room.ts';
import { readRunTerms } from './run-terms.ts';

export interface Settled {
  settled: readonly Alert[];
  /** What is open still. */
  open: readonly Alert[];
  rows: readonly Statement[];
}

/** What has settled an alert; null: it stands. */
export type CauseOf = (alert: Alert) => Settling | null;

/** One cause for all that are gone. */
export const settledBy =
  (cause: Settling, isGone: (alert: Alert) => boolean): CauseOf =>
  (alert) =>
    isGone(alert) ? cause : null;

/**
 * The lesser alert gives way to the greater: that little is left of a cap lasts until the cap is exceeded, or until more
 * is left of it, and an amber threshold is past until the red one is.
 * @param breaches of every cap as it stands now, and of figures that came
 * @param otherwise by what more is left of a cap
 */
export function lesserSettledBy(
  alert: Alert,
  breaches: readonly Breach[],
  otherwise: Settling,
): Settling | null {
  const { kind, subject } = alert;
  if (kind === 'amber') return isOvertaken(alert, breaches) ? 'red' : null;
  if (kind !== 'cap-near') return null;
  const now = breaches.filter((breach) => breach.subject === subject).map((breach) => breach.kind);
  if (now.includes('cap-near')) return null;
  return now.includes('cap') ? 'cap' : otherwise;
}

/**
 * Some alerts are about what lasts: a report is missing, a complaint unanswered, a test over. What ends that settles them
 * in its own commit, and each keeps what it was; a breach has happened, and waits for an officer unless a greater one comes.
 */
export function settleAlerts(db: Database, alerts: readonly Alert[], at: string, causeOf: CauseOf): Settled {
  const unhandled = alerts.filter(({ handled }) => handled === null);
  const looked = unhandled.map((alert) => {
    const note = causeOf(alert);
    return note === null ? alert : { ...alert, handled: { by: BY_ITSELF, at, note } };
  });
  const settled = looked.filter(({ handled }) => handled !== null);
  return {
    settled,
    open: looked.filter(({ handled }) => handled === null),
    rows: settled.map((alert) => updateAlert(db, alert)),
  };
}

/** The same where nothing else in the commit reads alerts: the board's rank of the pilot goes with it. */
export async function settleOpen(
  room: Pick<Room, 'database' | 'library'>,
  { pilot, at }: { pilot: Pilot; at: string },
  causeOf: CauseOf,
): Promise<Settled> {
  const { database: db } = room;
  const found = settleAlerts(db, await readAlerts(db, pilot.id), at, causeOf);
  if (found.settled.length === 0) return found;
  return { ...found, rows: [...found.rows, await ranked(room, pilot, found.open)] };
}

/** Where the board has a pilot of which these alerts are open. */
export async function ranked(
  { database: db, library }: Pick<Room, 'database' | 'library'>,
  pilot: Pilot,
  open: readonly Alert[],
): Promise<Statement> {
  const [terms, counted] = [await readRunTerms(db, pilot), await readCounted(db, pilot.id)];
  const { nearCap } = (await readTerms(library)).reporting;
  return setWatch(db, pilot.id, { watchRank: rankOf(terms, counted, open, nearCap) });
}

/** What an entry says of alerts that are settled with it: nothing where there are none. */
export function settledInEntry(settled: readonly Alert[]): { settled?: Json } {
  if (settled.length === 0) return {};
  return { settled: settled.map(({ id, kind, subject }) => ({ id, kind, subject })) };
}

/** What only a test that goes on can lack or come to. */
export const isOfTest = ({ kind }: Pick<Alert, 'kind'>) =>
  kind === 'no-plan' || kind === 'report-missing' || kind === 'ends-soon' || kind === 'ended';
