import { type Answer, assertMay, type Caller, keepAnswer, runOnce } from '../../access/index.ts';
import { assertIn, assertLeads, readParties, readPilot } from '../../pilots/index.ts';
import { type Database, DatabaseRefused } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import { today } from '../../shared/clock.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { isPersonal } from '../../shared/milestones/missing.ts';
import { FINAL } from '../../shared/milestones/report.ts';
import { PLANNED_IN } from '../plan/plan-terms.ts';
import { readReportContent, writeReportDraft } from '../report-store.ts';
import type { Room } from '../room.ts';
import { readRunTerms } from '../run-terms.ts';
import { type AtHand, finalAtHand, periodAtHand } from './at-hand.ts';
import { assertPlanned } from './submit-report.ts';
import { withoutPersonal } from './without-personal.ts';
import { checkWritten, keptDraft, writtenOf } from './written.ts';

export interface Saving {
  enterpriseId: string;
  pilotId: string;
  report: string;
  /** Revision that the caller started from; 0: nothing was written. */
  seen: number;
  content: unknown;
}

/**
 * Keeps a report as it is written: no history, only a revision. A number of a person is kept nowhere: the field that has
 * one is told among what is missing, and stays as it was: until it is saved again, the report cannot be submitted.
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
    const atHand = await (report === FINAL ? finalAtHand(db, pilot.id) : periodAtHand(db, pilot.id, report));
    const { milestone, revision } = atHand;
    if (milestone !== null) assertPlanned(milestone);
    if (revision !== seen) throw new AppError('precondition-failed');
    const written = writtenOf(content, milestone === null);
    const terms = await readRunTerms(db, pilot);
    const { wrong } = await checkWritten(db, written, { pilot, terms, milestone, today: today(clock) });
    const refused = wrong.filter(isPersonal);
    const before = refused.length > 0 ? await keptBefore(db, pilot.id, atHand) : null;
    const row = writeReportDraft(db, {
      pilotId: pilot.id,
      report,
      revision,
      content: keptDraft(
        withoutPersonal(written.period ?? written.final, before),
        refused.map(({ path }) => path),
      ),
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

/** What was saved last, or what the newest version says, which a correction is begun from. */
async function keptBefore(
  db: Database,
  pilotId: string,
  { milestone, draft, newest }: AtHand,
): Promise<unknown> {
  if (draft !== null) return JSON.parse(draft);
  if (newest === 0) return null;
  const { period, final } = await readReportContent(db, pilotId, milestone?.id ?? FINAL, newest);
  return period ?? final;
}
