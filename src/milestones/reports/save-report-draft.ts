import { type Answer, assertMay, type Caller, keepAnswer, runOnce } from '../../access/index.ts';
import { assertIn, assertLeads, readParties, readPilot } from '../../pilots/index.ts';
import { DatabaseRefused } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import { today } from '../../shared/clock.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { FINAL } from '../../shared/milestones/report.ts';
import { PLANNED_IN } from '../plan/plan-terms.ts';
import { writeReportDraft } from '../report-store.ts';
import type { Room } from '../room.ts';
import { readRunTerms } from '../run-terms.ts';
import { finalAtHand, periodAtHand } from './at-hand.ts';
import { assertPlanned } from './submit-report.ts';
import { checkWritten, writtenOf } from './written.ts';

export interface Saving {
  enterpriseId: string;
  pilotId: string;
  report: string;
  /** Revision that the caller started from; 0: nothing was written. */
  seen: number;
  content: unknown;
}

/**
 * Keeps a report as it is written: no history, only a revision.
 * @throws AppError not-found; invalid-input: not of its form; precondition-failed: somebody saved or submitted since;
 *   conflict: not in this state, or not in the agreed plan
 */
export function saveReportDraft(
  room: Room,
  caller: Caller,
  { report, seen, content, ...of }: Saving,
): Promise<Answer<{ revision: number; missing: FieldError[] }, 200>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'report.write', of);
  return runOnce(db, clock, caller, async () => {
    const { pilot } = await readPilot(db, of.pilotId);
    if (of.enterpriseId !== pilot.leadId) assertLeads(await readParties(db, pilot.id), of.enterpriseId);
    assertIn(pilot.state, PLANNED_IN, { zh: '填写报告', en: 'writing a report' });
    const { milestone, revision } = await (report === FINAL
      ? finalAtHand(db, pilot.id)
      : periodAtHand(db, pilot.id, report));
    if (milestone !== null) assertPlanned(milestone);
    if (revision !== seen) throw new AppError('precondition-failed');
    const written = writtenOf(content, milestone === null);
    const terms = await readRunTerms(db, pilot);
    const { wrong } = await checkWritten(db, written, { pilot, terms, milestone, today: today(clock) });
    const row = writeReportDraft(db, {
      pilotId: pilot.id,
      report,
      revision,
      content: written.period ?? written.final,
      by: caller.actor.id,
      at: clock().toISOString(),
    });
    const body = { revision: revision + 1, missing: wrong };
    const answer = { status: 200 as const, headers: { ETag: etagOf(body.revision) }, body };
    try {
      return await keepAnswer(db, clock, caller, [row], answer);
    } catch (error) {
      if (error instanceof DatabaseRefused && error.refusal.kind === 'constraint')
        throw new AppError('precondition-failed', undefined, { cause: error });
      throw error;
    }
  });
}
