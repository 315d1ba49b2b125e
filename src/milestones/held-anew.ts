import { headOf } from '../ledger/index.ts';
import { type Pilot, readTerms, setWatch } from '../pilots/index.ts';
import { today } from '../shared/clock.ts';
import { type Alert, insertAlert, readAlerts } from './alert-store.ts';
import { type Settling, tellOfAlerts } from './alert-words.ts';
import { readCounted } from './figure-store.ts';
import {
  areaBreaches,
  type Breach,
  type Counted,
  capBreaches,
  largestPercent,
  latestBreaches,
  rankOf,
  toRaise,
} from './figures.ts';
import { pausing, raiseBreaches } from './raise-breaches.ts';
import { readNewestVersion, readReportContent } from './report-store.ts';
import { type Room, runStream } from './room.ts';
import type { RunTerms } from './run-terms.ts';
import { lesserSettledBy, settleAlerts, settledInEntry } from './settle-alerts.ts';
import { alertsInEntry } from './take-values.ts';

export interface TermsChanged {
  /** As it will be. */
  after: Pilot;
  was: RunTerms;
  terms: RunTerms;
  /** What settles an alert that the change does away with. */
  cause: Settling;
  /** Version of the pilot's stream with the change. */
  head: number;
  at: string;
}

/**
 * Figures that are there already, held against other terms: what they are past now and were not before is raised, and
 * pauses the pilot where its plan says so; what the change does away with is settled. All of it goes with the change.
 */
export async function heldAnew(room: Room, { after, was, terms, cause, head, at }: TermsChanged) {
  const { database: db, library } = room;
  const { version } = await headOf(db, runStream(after.id));
  const [counted, alerts] = [await readCounted(db, after.id), await readAlerts(db, after.id)];
  const { nearCap } = (await readTerms(library)).reporting;
  const day = today(room.clock);
  const past = breachesOf(terms, counted, { day, nearCap });
  const fresh = without(past, breachesOf(was, counted, { day, nearCap }));
  const unhandled = alerts.filter(({ handled }) => handled === null);
  const raised = toRaise(
    fresh,
    unhandled.map((alert) => ({ ...alert, handled: false })),
  );
  const { found, pauses } = raiseBreaches(room, { pilot: after, at }, terms, raised);
  const area = alerts.some(isOpenOf('area')) ? await lastArea(room, after.id, counted) : '';
  const { settled, open, rows } = settleAlerts(db, alerts, at, (alert) => {
    // Of another last day the watch says the same anew, where it is over or near.
    if (alert.kind === 'ended' || alert.kind === 'ends-soon')
      return alert.day === after.endsOn ? null : cause;
    const agrees = area !== '' && areaBreaches(terms, day, area).length === 0;
    return alert.kind === 'area' && agrees ? cause : lesserSettledBy(alert, past, cause);
  });
  const pause = pauses
    ? await pausing(room, { pilot: after, pilotHead: head, at }, found)
    : { append: [], rows: [] };
  const others = found.filter(({ paused }) => !paused);
  const stream = runStream(after.id);
  const isTold = found.length + settled.length > 0;
  const payload = { raised: alertsInEntry(found), ...settledInEntry(settled) };
  return {
    append: [...(isTold ? [{ stream, version, action: 'run.terms-changed', payload }] : []), ...pause.append],
    // Figures that come at the same time are held against what is accepted, or this against them.
    rely: isTold ? [] : [{ stream, version }],
    rows: [
      ...found.map((alert) => insertAlert(db, alert)),
      ...rows,
      setWatch(db, after.id, {
        watchRank: rankOf(terms, counted, [...open, ...found], nearCap),
        capPercent: largestPercent(terms, counted),
      }),
      ...pause.rows,
      ...(others.length > 0 ? await tellOfAlerts(room, after, others) : []),
    ],
  };
}

function breachesOf(
  terms: RunTerms,
  counted: Counted,
  { day, nearCap }: { day: string; nearCap: number },
): Breach[] {
  return [...capBreaches(terms, counted, day, nearCap), ...latestBreaches(terms, counted)];
}

type About = Pick<Breach, 'kind' | 'subject'>;

/** Those of which the others have none of the same kind about the same. */
function without<T extends About>(some: readonly T[], others: readonly About[]): T[] {
  return some.filter(
    (one) => !others.some(({ kind, subject }) => kind === one.kind && subject === one.subject),
  );
}

const isOpenOf =
  (wanted: Alert['kind']) =>
  ({ kind, handled }: Alert) =>
    kind === wanted && handled === null;

/** Where it was tested, by the last period that was reported; empty: nobody said. */
async function lastArea({ database: db }: Room, pilotId: string, { periods }: Counted): Promise<string> {
  const report = periods.at(-1)?.report;
  const newest = report === undefined ? undefined : await readNewestVersion(db, pilotId, report);
  if (newest === undefined) return '';
  const { period } = await readReportContent(db, pilotId, newest.report, newest.number);
  return period?.area ?? '';
}
