import type { Pilot } from '../pilots/index.ts';
import type { Database } from '../platform/database/port.ts';
import { readCounted } from './figure-store.ts';
import { capsView, indicatorsView } from './figure-views.ts';
import { readMilestones } from './milestone-store.ts';
import { type ReportContent, readNewest, readReportContent } from './report-store.ts';
import { readRunTerms } from './run-terms.ts';

/** How a pilot ran, for whoever judges it; whether they may is for their room to say. */
export interface RunMaterial {
  indicators: ReturnType<typeof indicatorsView>;
  caps: ReturnType<typeof capsView>;
  /** Reports as they stand, the newest version of each: periods by their dates, the final one at the end. */
  reports: readonly { title: string | null; submittedAt: string; content: ReportContent }[];
}

/** @param nearCap percent of a cap from which on it is close, by the office's terms */
export async function readRunMaterial(db: Database, pilot: Pilot, nearCap: number): Promise<RunMaterial> {
  const [terms, counted, milestones, newest] = await Promise.all([
    readRunTerms(db, pilot),
    readCounted(db, pilot.id),
    readMilestones(db, pilot.id),
    readNewest(db, pilot.id),
  ]);
  const order = new Map(milestones.map(({ id, from }) => [id, from]));
  const contents = await Promise.all(
    [...newest].map(async ([report, { number, submittedAt }]) => ({
      submittedAt,
      content: await readReportContent(db, pilot.id, report, number),
    })),
  );
  const reports = contents
    .map(({ submittedAt, content }) => ({ title: content.about?.title ?? null, submittedAt, content }))
    .sort((one, other) => {
      const [a, b] = [one, other].map(({ content }) => order.get(content.report) ?? '~') as [string, string];
      return a < b ? -1 : a > b ? 1 : 0;
    });
  return { indicators: indicatorsView(terms, counted), caps: capsView(terms, counted, nearCap), reports };
}
