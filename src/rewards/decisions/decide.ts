import type { Answer, Caller } from '../../access/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import type { Batch, Decision } from '../batches/batch-store.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { readPapers } from '../batches/paper-store.ts';
import { assertSecondPair } from '../batches/second-pair.ts';
import { readEntries } from '../entries/entry-store.ts';
import { conditionObstacles } from '../entries/lacking.ts';
import { untiedToAll } from '../entries/untied-to-all.ts';
import { overlapObstacles } from '../overlaps/overlap-rules.ts';
import { readOverlaps, relyOnBeside } from '../overlaps/overlap-store.ts';
import { type CurrentResult, currentResult } from '../results/current-result.ts';
import type { RoundSources } from '../results/round-sources.ts';
import type { Room } from '../room.ts';
import { obstaclesTo, pendingActs, pendingReopenings, refusalWords } from './decision-rules.ts';

interface Deciding {
  batchId: string;
  /** The version of the batch that the official saw. */
  seen: number;
}

type Decided = Promise<Answer<{ id: string; state: BatchState }, 200>>;

export interface Proposing extends Deciding {
  /** Hash of the result that was on the screen. */
  result: string;
  note: string;
}

/**
 * Proposes the awards exactly as they were seen.
 * @throws AppError precondition-failed: the result is another one now; conflict: sheets or papers are missing, or it
 *   cannot be computed; forbidden: a scorer, or tied to an applicant (回避)
 */
export async function propose(room: Room, caller: Caller, { result, note, ...about }: Proposing): Decided {
  const options = { action: 'batch.handle', status: 200, states: ['locked'] } as const;
  return changeBatch(room, caller, options, about, async ({ batch, at }) => {
    const beside = await relyOnBeside(room.database, batch.id);
    const current = await resultOf(room, batch);
    if (current.file.hashes.seen !== result) throw new AppError('precondition-failed');
    const papers = await readPapers(room.database, batch.id);
    const obstacles = [
      ...conditionObstacles(current.sources.entries, batch.settings),
      ...overlapObstacles(await readOverlaps(room.database, batch.id, current.sources.entries)),
      ...obstaclesTo(current.file.result, current.sources, papers),
    ];
    if (obstacles.length > 0) throw refused(obstacles);
    const decision: Decision = {
      seen: result,
      result: current.number,
      proposedBy: caller.actor.id,
      proposedAt: at,
      note,
      meeting: null,
      approvedBy: null,
      approvedAt: null,
    };
    return {
      entry: 'batch.proposed',
      payload: { seen: result },
      private: { after: { note } },
      batch: { decision },
      to: 'proposed',
      rely: [...beside, ...(await untiedToAll(room, caller, current.sources.entries))],
      body: { id: batch.id, state: 'proposed' },
    };
  });
}

export interface RecordingMeeting extends Deciding {
  meeting: NonNullable<Decision['meeting']>;
}

/** The meeting that decided: the software guards the entry and does not replace it. Again, where something was wrong. */
export async function recordMeeting(
  room: Room,
  caller: Caller,
  { meeting, ...about }: RecordingMeeting,
): Decided {
  const options = { action: 'batch.handle', status: 200, states: ['proposed'] } as const;
  return changeBatch(room, caller, options, about, async ({ batch, today }) => {
    const decision = proposedIn(batch);
    const entries = await readEntries(room.database, batch.id, 'nominated');
    const papers = await readPapers(room.database, batch.id);
    if (!papers.some(({ id, kind }) => id === meeting.minutes && kind === 'minutes'))
      throw atField('minutes', {
        zh: '请先在批次文件中录入会议纪要。',
        en: 'Add the minutes to the papers first.',
      });
    if (meeting.on > today)
      throw atField('on', { zh: '会议日期不能晚于今天。', en: 'The meeting cannot be in the future.' });
    const { minutes, on, number, ...people } = meeting;
    return {
      entry: 'batch.meeting-recorded',
      payload: { after: { minutes, on, number } },
      private: { after: { ...people } },
      batch: { decision: { ...decision, meeting } },
      rely: await untiedToAll(room, caller, entries),
      body: { id: batch.id, state: batch.state },
    };
  });
}

export interface Approving extends Deciding {
  /** Hash of what was proposed, as the approver saw it. */
  result: string;
}

/**
 * Approves what was proposed and seen, and nothing else.
 * @throws AppError precondition-failed: it is not what was proposed, or has changed since; conflict: no meeting is on
 *   record, or a late act or a sheet to be opened again waits; forbidden: who proposed it or worked on the batch, a scorer, or tied to
 *   an applicant (回避)
 */
export async function approve(room: Room, caller: Caller, { result, ...about }: Approving): Decided {
  const options = { action: 'batch.approve', status: 200, states: ['proposed'] } as const;
  return changeBatch(room, caller, options, about, async ({ batch, at }) => {
    const decision = proposedIn(batch);
    if (decision.proposedBy === caller.actor.id)
      throw forbidden({
        zh: '由提出建议以外的人批准。',
        en: 'Somebody else than who proposed it approves it.',
      });
    await assertSecondPair(room, batch, caller.actor.id);
    const current = await resultOf(room, batch);
    assertNothingPending(current.sources);
    if (decision.seen !== result || current.file.hashes.seen !== result)
      throw new AppError('precondition-failed');
    const papers = await readPapers(room.database, batch.id);
    if (!papers.some(({ id }) => id === decision.meeting?.minutes))
      throw refused([{ zh: '请先记录作出决定的会议。', en: 'Record the meeting that decided first.' }]);
    return {
      entry: 'batch.approved',
      payload: { seen: result },
      batch: { decision: { ...decision, approvedBy: caller.actor.id, approvedAt: at } },
      to: 'approved',
      rely: await untiedToAll(room, caller, current.sources.entries),
      body: { id: batch.id, state: 'approved' },
    };
  });
}

/** Takes a proposal back, or refuses to approve it: the scores stay locked. */
export async function withdrawProposal(
  room: Room,
  caller: Caller,
  { reason, ...about }: Deciding & { reason: string },
): Decided {
  const options = { action: 'batch.withdraw', status: 200, states: ['proposed', 'approved'] } as const;
  return changeBatch(room, caller, options, about, async ({ batch }) => {
    const entries = await readEntries(room.database, batch.id, 'nominated');
    return {
      entry: 'batch.proposal-withdrawn',
      payload: { seen: proposedIn(batch).seen },
      private: { after: { reason } },
      batch: { decision: null },
      to: 'locked',
      rely: await untiedToAll(room, caller, entries),
      body: { id: batch.id, state: 'locked' },
    };
  });
}

async function resultOf(room: Room, batch: Batch): Promise<CurrentResult> {
  const found = await currentResult(room, batch);
  if ('refusal' in found) throw refused([refusalWords(found.refusal)]);
  return found;
}

function assertNothingPending(sources: Pick<RoundSources, 'late' | 'entries' | 'sheets'>): void {
  const pending = [...pendingActs(sources), ...pendingReopenings(sources.sheets)];
  if (pending.length > 0) throw refused(pending);
}

function proposedIn({ decision }: Batch): Decision {
  if (decision === null) throw new Error('proposed without a proposal');
  return decision;
}

const atField = (path: string, words: Bilingual) =>
  new AppError('invalid-input', undefined, { fields: [{ path, ...words }] });
const forbidden = (words: Bilingual) =>
  new AppError('forbidden', undefined, { fields: [{ path: 'batchId', ...words }] });
const refused = (found: readonly Bilingual[]) =>
  new AppError('conflict', undefined, { fields: found.map((words) => ({ path: 'batchId', ...words })) });
