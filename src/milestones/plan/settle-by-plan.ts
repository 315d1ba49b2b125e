import { type Pilot, readTerms, setWatch } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { type Alert, readAlerts, updateAlert } from '../alert-store.ts';
import { BY_ITSELF } from '../alert-words.ts';
import { readCounted } from '../figure-store.ts';
import { rankOf } from '../figures.ts';
import type { Room } from '../room.ts';
import { readRunTerms } from '../run-terms.ts';

interface Agreed {
  pilot: Pilot;
  /** Instant. */
  at: string;
  /** What an officer has agreed to. */
  changes: readonly { id: string; kind: 'add' | 'move' | 'drop' }[];
}

/**
 * What an officer agrees to settles what its lack had raised: that there was no plan, and that a report was missing which
 * is due later now, or no more.
 */
export async function settleByPlan(
  { database: db, library }: Room,
  { pilot, at, changes }: Agreed,
): Promise<{ settled: readonly Alert[]; rows: Statement[] }> {
  const isGone = ({ kind, subject }: Alert) =>
    (kind === 'no-plan' && changes.some((change) => change.kind === 'add')) ||
    (kind === 'report-missing' && changes.some(({ id, kind: how }) => id === subject && how !== 'add'));
  const open = (await readAlerts(db, pilot.id)).filter(({ handled }) => handled === null);
  const settled = open.filter(isGone);
  if (settled.length === 0) return { settled, rows: [] };
  const handled = { by: BY_ITSELF, at, note: '' };
  const [terms, counted] = [await readRunTerms(db, pilot), await readCounted(db, pilot.id)];
  const { nearCap } = (await readTerms(library)).reporting;
  const left = open.filter((alert) => !isGone(alert));
  return {
    settled,
    rows: [
      ...settled.map((alert) => updateAlert(db, { ...alert, handled })),
      setWatch(db, pilot.id, { watchRank: rankOf(terms, counted, left, nearCap) }),
    ],
  };
}
