import { isPartOf, type Party, type Pilot } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import { personalIn } from '../../shared/milestones/missing.ts';
import { FINAL } from '../../shared/milestones/report.ts';
import { runClash } from '../plan/plan-terms.ts';
import {
  clearReportDraft,
  frozen,
  insertReport,
  type ReportVersion,
  readReportContent,
} from '../report-store.ts';
import type { Room } from '../room.ts';
import { readRunTerms } from '../run-terms.ts';
import type { AtHand } from './at-hand.ts';
import { checkWritten, draftKept, type Written, withRefused, writtenOf } from './written.ts';

export interface Freezing {
  pilot: Pilot;
  parties: readonly Party[];
  atHand: AtHand;
  reason: string | undefined;
  by: string;
  /** Instant and civil date. */
  at: string;
  today: string;
}

export interface FrozenReport {
  version: ReportVersion;
  written: Written;
  rows: Statement[];
}

/** The licensed institution that confirms reports, where one takes part. */
export const hostOf = (parties: readonly Party[]) =>
  parties.find((party) => party.host && isPartOf(party)) ?? null;

/**
 * Makes the next version of a report out of what stands in its draft; a final report that was returned may be handed in
 * again as it was. What the licensed institution itself hands in it has confirmed; else each version waits for its word.
 * @throws AppError invalid-input: everything that is missing or wrong, at once; conflict: nothing is written, or a
 *   correction has no reason
 */
export async function freezeReport(
  { database: db }: Room,
  { pilot, parties, atHand, reason, by, at, today }: Freezing,
): Promise<FrozenReport> {
  const { milestone, revision, draft, newest } = atHand;
  const report = milestone?.id ?? FINAL;
  const { written, refused } =
    draft !== null
      ? draftKept(draft, milestone === null)
      : milestone !== null || newest === 0
        ? nothingWritten()
        : { written: await lastOf(db, pilot.id, newest), refused: [] };
  const terms = await readRunTerms(db, pilot);
  const { wrong: amiss, files } = await checkWritten(db, written, { pilot, terms, milestone, today });
  const wrong = withRefused(amiss, refused);
  if (newest > 0 && milestone !== null && reason === undefined)
    wrong.push({ path: 'reason', zh: '更正须说明原因。', en: 'Say why it is corrected.' });
  wrong.push(...personalIn([['reason', reason ?? '']]));
  if (wrong.length > 0) throw new AppError('invalid-input', 'incomplete', { fields: wrong });
  const number = newest + 1;
  const about = milestone && {
    title: milestone.title,
    from: milestone.from,
    until: milestone.until,
    dueOn: milestone.dueOn,
  };
  const { hash, text } = await frozen({ pilotId: pilot.id, report, number, about, ...written, files });
  const own = hostOf(parties)?.lead === true;
  const version: ReportVersion = {
    pilotId: pilot.id,
    report,
    number,
    hash,
    reason: reason ?? null,
    submittedBy: by,
    submittedAt: at,
    confirmation: own ? 'account' : 'none',
    letterFile: null,
    confirmedBy: own ? by : null,
    confirmedAt: own ? at : null,
    remark: null,
  };
  const cleared = draft === null ? [] : clearReportDraft(db, { pilotId: pilot.id, report, revision });
  return { version, written, rows: [insertReport(db, version, text), ...cleared] };
}

function nothingWritten(): never {
  throw runClash('draft', '还没有填写报告。', 'Nothing is written yet.');
}

async function lastOf(db: Room['database'], pilotId: string, number: number): Promise<Written> {
  const { final } = await readReportContent(db, pilotId, FINAL, number);
  return writtenOf(final, true);
}
