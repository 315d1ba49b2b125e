import {
  type Action,
  type Answer,
  assertMay,
  type Caller,
  commitAnswer,
  runOnce,
} from '../../access/index.ts';
import { headOf, type Json } from '../../ledger/index.ts';
import {
  assertHandedIn,
  assertPartOf,
  assertTakesPart,
  contentInForce,
  type Pilot,
  readDraft,
  readParties,
  readPilot,
} from '../../pilots/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import { dayOf, today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Alert } from '../alert-store.ts';
import { subjectOf } from '../due-run.ts';
import { type Room, runStream } from '../room.ts';
import { settledBy, settledInEntry, settleOpen } from '../settle-alerts.ts';
import { assertSound, changesOf } from './check-complaint.ts';
import {
  type Complaint,
  type ComplaintContent,
  complaintStatements,
  complaintsStream,
  isOverdue,
  type Limits,
  limitsOf,
  nextNumber,
  readComplaint,
} from './complaint-store.ts';

interface Of {
  enterpriseId: string;
  pilotId: string;
}

type Recorded = { id: string; number: number; version: number };

const RECORD: Action = 'complaint.record';

/**
 * Enters a complaint into the pilot's ledger, held to the limits that are declared now.
 * @throws AppError not-found, forbidden: has not consented; invalid-input: personal data, or dates that cannot be
 */
export function recordComplaint(
  room: Room,
  caller: Caller,
  { content, ...of }: Of & { content: ComplaintContent },
): Promise<Answer<Recorded, 201>> {
  return written(room, caller, of, 201, async ({ pilot, by }) => {
    assertSound(content, { since: beganOn(pilot), today: today(room.clock) });
    const { database: db, clock } = room;
    const limits = await limitsIn(db, pilot);
    const number = await nextNumber(db, pilot.id);
    const whose = { id: uuidv7(clock), version: 1, pilotId: pilot.id, enterpriseId: of.enterpriseId };
    return {
      action: 'complaint.recorded',
      before: null,
      complaint: { ...whose, ...content, ...limits, number, reason: null, ...by },
    };
  });
}

/**
 * Brings a complaint up to date; what changes something that stood there is a correction, and needs a reason.
 * @throws AppError precondition-failed: `seen` is not its newest version; as recordComplaint
 */
export function correctComplaint(
  room: Room,
  caller: Caller,
  wanted: Of & { complaintId: string; seen: number; content: ComplaintContent; reason?: string | undefined },
): Promise<Answer<Recorded, 200>> {
  const { complaintId, seen, content, reason, ...of } = wanted;
  return written(room, caller, of, 200, async ({ pilot, by }) => {
    const before = await readComplaint(room.database, of.pilotId, complaintId);
    if (before.version !== seen) throw new AppError('precondition-failed');
    assertSound({ ...content, reason }, { since: beganOn(pilot), today: today(room.clock) });
    const { changed, corrects } = changesOf(before, content);
    if (changed.length === 0) throw refused('conflict', 'claim', SAME);
    if (corrects && reason === undefined) throw refused('invalid-input', 'reason', NO_REASON);
    const complaint = { ...before, ...content, version: seen + 1, reason: reason ?? null, ...by };
    return {
      action: corrects ? 'complaint.corrected' : 'complaint.answered',
      before,
      complaint,
    };
  });
}

/** Civil date. A regulator's pilot may have begun before it was written down here. */
function beganOn({ createdAt, startsOn, regulator }: Pilot): string {
  const dates = [dayOf(createdAt), startsOn, regulator?.admittedOn];
  return dates.filter((date) => date != null).sort()[0]!;
}

interface Written {
  action: string;
  before: Complaint | null;
  complaint: Complaint;
}

async function written<S extends 200 | 201>(
  room: Room,
  caller: Caller,
  { enterpriseId, pilotId }: Of,
  status: S,
  decide: (at: { pilot: Pilot; by: { recordedBy: string; recordedAt: string } }) => Promise<Written>,
): Promise<Answer<Recorded, S>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, RECORD, { enterpriseId, pilotId });
  return runOnce(db, clock, caller, async () => {
    const stream = complaintsStream(pilotId);
    const { version: head } = await headOf(db, stream);
    const { pilot } = await readPilot(db, pilotId);
    assertPartOf(assertTakesPart(await readParties(db, pilotId), enterpriseId));
    assertHandedIn(pilot);
    const by = { recordedBy: caller.actor.id, recordedAt: clock().toISOString() };
    const { action, before, complaint } = await decide({ pilot, by });
    const { id, number, version, receivedOn, answeredOn } = complaint;
    const append = {
      stream,
      version: head,
      action,
      payload: { complaint: id, number, version, after: { receivedOn, answeredOn } },
      private: { ...(before && { before: told(before) }), after: told(complaint) },
    };
    const settling = before === null ? NOTHING_RAISED : await settled(room, pilot, { before, complaint });
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: [append, ...settling.append],
        rely: settling.rely,
        rows: [...complaintStatements(db, complaint), ...settling.rows],
      },
      { status, headers: { ETag: etagOf(version) }, body: { id, number, version } },
    );
  });
}

const NOTHING_RAISED = { append: [], rely: [], rows: [] };

/** That it was past a time limit is settled by its answer, or by dates put right. */
async function settled(
  room: Room,
  pilot: Pilot,
  { before, complaint }: { before: Complaint; complaint: Complaint },
) {
  const [day, at] = [today(room.clock), complaint.recordedAt];
  if (!isOverdue(before, day)) return NOTHING_RAISED;
  const stream = runStream(pilot.id);
  const { version } = await headOf(room.database, stream);
  const by = complaint.answeredOn === null ? 'correction' : 'answer';
  const { own, regulator } = limitsOf(complaint);
  const isGone = ({ kind, subject, day: dueOn }: Alert) =>
    kind === 'complaint-overdue' &&
    subject === subjectOf(complaint.number) &&
    (by === 'answer' || ![own, regulator].some((limit) => limit?.on === dueOn && limit.on < day));
  const found = await settleOpen(room, { pilot, at }, settledBy(by, isGone));
  // What watches the limits looks at the same time, and relies on the complaints as this does on what it raises.
  if (found.settled.length === 0) return { ...NOTHING_RAISED, rely: [{ stream, version }] };
  const payload = { complaint: complaint.id, ...settledInEntry(found.settled) };
  return { append: [{ stream, version, action: 'run.alerts-settled', payload }], rely: [], rows: found.rows };
}

/** What was written down; nobody can tell from the open entry what a customer claimed. */
function told({ claim, channel, claimed, answer, paid, paidOn, reason }: Complaint): Json {
  return { claim, channel, claimed, answer, paid, paidOn, reason };
}

/** Of a regulator's pilot, which has no version, what its team wrote down. */
async function limitsIn(db: Database, { id, version }: Pilot): Promise<Limits> {
  const declaration =
    version === 0
      ? (await readDraft(db, id)).declaration
      : (await contentInForce(db, { id, version }))!.declaration;
  const { ownDays, selfRegulatorDays } = declaration.complaints;
  return { ownDays, regulatorDays: selfRegulatorDays };
}

const SAME = { zh: '没有改动。', en: 'Nothing was changed.' };
const NO_REASON = {
  zh: '更正已登记的内容，请写明理由。',
  en: 'Say why what stands there is corrected.',
};

function refused(code: 'conflict' | 'invalid-input', path: string, why: { zh: string; en: string }) {
  return new AppError(code, undefined, { fields: [{ path, ...why }] });
}
