import type { Pilot } from '../pilots/index.ts';
import type { Database } from '../platform/database/port.ts';
import { dayOf } from '../shared/clock.ts';
import type { Severity } from '../shared/milestones/leads.ts';
import type { CommitmentOutcome } from '../shared/milestones/names.ts';
import { FINAL } from '../shared/milestones/report.ts';
import { readCounted } from './figure-store.ts';
import { readLeadsOf } from './leads/lead-store.ts';
import { readMilestones } from './milestone-store.ts';
import { readReportContent, readReportVersions } from './report-store.ts';
import { readRunTerms } from './run-terms.ts';

/** What a pilot's record says of it, as whoever rewards it counts. Civil dates. */
export interface RunFacts {
  /** Of the test plan in force, with the newest value that was reported. */
  indicators: readonly {
    name: string;
    direction: 'up' | 'down' | null;
    baseline: number | null;
    target: number | null;
    latest: { on: string; value: number } | null;
  }[];
  /** Agreed ones, by due date; `was`: dates that each had before it was moved. */
  reports: readonly { title: string; dueOn: string; reportedOn: string | null; was: readonly string[] }[];
  /** When the final report that stands was handed in; null: none was. */
  finalOn: string | null;
  /** As declared, with what the newest final report answers. */
  commitments: readonly { text: string; outcome: CommitmentOutcome | null }[];
  /** Graded, and not found to be nothing: reported by the team, or told by others and found true. */
  incidents: readonly { severity: Severity; byTeam: boolean }[];
  /** Neither graded nor settled yet, so that they count for nothing. */
  openLeads: number;
}

export async function readRunFacts(db: Database, pilot: Pilot): Promise<RunFacts> {
  const [terms, counted, milestones, versions, leads] = await Promise.all([
    readRunTerms(db, pilot),
    readCounted(db, pilot.id),
    readMilestones(db, pilot.id),
    readReportVersions(db, pilot.id, FINAL),
    readLeadsOf(db, pilot.id),
  ]);
  const [newest] = versions;
  const final = newest && (await readReportContent(db, pilot.id, FINAL, newest.number)).final;
  const counts = leads.flatMap(({ severity, source, outcome }) => {
    const byTeam = source === 'incident';
    const nothing = outcome === 'unfounded' || outcome === 'not-ours';
    if (severity === null || nothing || !(byTeam || outcome === 'dealt-with')) return [];
    return [{ severity, byTeam }];
  });
  const settled = leads.filter(({ outcome }) => outcome !== null).length;
  const graded = leads.filter(
    ({ outcome, severity, source }) => outcome === null && severity !== null && source === 'incident',
  ).length;
  return {
    indicators: terms.indicators.map(({ name, direction, baseline, target }) => ({
      ...{ name, direction, baseline, target },
      latest: counted.latest[name] ?? null,
    })),
    reports: milestones
      .filter(({ state }) => state === 'agreed')
      .map(({ title, dueOn, reportedAt, moves }) => ({
        title,
        dueOn,
        reportedOn: reportedAt === null ? null : dayOf(reportedAt),
        was: moves.map(({ from }) => from),
      })),
    finalOn: newest === undefined ? null : dayOf(newest.submittedAt),
    commitments: terms.commitments.map((text, at) => ({
      text,
      outcome: final?.commitments.find((one) => one.at === at)?.outcome ?? null,
    })),
    incidents: counts,
    openLeads: leads.length - settled - graded,
  };
}
