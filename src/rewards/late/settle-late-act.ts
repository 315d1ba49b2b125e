import { type Caller, officialsOf, tell } from '../../access/index.ts';
import type { Append } from '../../ledger/index.ts';
import { readParties, untied } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import {
  LATE_ACT_NAMES,
  LATE_ACT_STATE_NAMES,
  lateKindsIn,
  RENOUNCED_IN,
} from '../../shared/rewards/late-acts.ts';
import type { Batch } from '../batches/batch-store.ts';
import { assertState, changeBatch } from '../batches/change-batch.ts';
import { assertSecondPair } from '../batches/second-pair.ts';
import { assertNominated } from '../entries/check-conditions.ts';
import { type Entry, readEntry, updateEntry } from '../entries/entry-store.ts';
import { tellExcluded, tellNotRenounced, tellRenounced } from '../entries/tell-entries.ts';
import { ofRecused } from '../panel/declare.ts';
import { insertRecusal } from '../panel/expert-store.ts';
import { refused } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { withdrawSheets } from '../sheets/withdraw-sheets.ts';
import { type LateAct, readLateActs, settleLateAct } from './late-act-store.ts';

interface AboutLate {
  batchId: string;
  actId: string;
  /** The version of the batch that the official saw. */
  seen: number;
}

type Settled = { id: string; state: BatchState };

/**
 * Confirms an exclusion, renunciation or recusal after the lock, and so changes the figures: whatever was proposed or approved on the
 * earlier ones is void, a public notice with it, and the sheet that is left out stays to be read.
 * @throws AppError not-found; conflict: it waits no longer; precondition-failed; forbidden: who proposed it or worked on
 *   the batch, a scorer, or tied to an applicant (回避)
 */
export function confirmLateAct(room: Room, caller: Caller, { actId, ...about }: AboutLate) {
  const how = { action: 'batch.approve', status: 200, states: RENOUNCED_IN } as const;
  return changeBatch<Settled, 200>(room, caller, how, about, async ({ batch, at }) => {
    const act = await waiting(room, batch, actId);
    if (act.proposedBy === caller.actor.id) throw ownProposal();
    await assertSecondPair(room, batch, caller.actor.id);
    const entry = await readEntry(room.database, batch.id, act.entryId);
    assertNominated(entry);
    const rely = await untied(room, caller.actor.id, await readParties(room.database, entry.pilotId));
    const by = { by: caller.actor.id, at };
    const done = await DOERS[act.kind](room, batch, entry, act, by);
    const decided = { state: 'confirmed', decidedBy: by.by, decidedAt: at, note: null } as const;
    return {
      entry: done.entry,
      payload: {
        ...done.payload,
        late: act.id,
        ...(batch.decision !== null && { voided: batch.decision.seen }),
      },
      private: { after: { reason: act.reason, basis: act.basis } },
      ...(batch.decision !== null && { batch: { decision: null, notice: null }, to: 'locked' as const }),
      rows: [
        settleLateAct(room.database, { id: act.id, ...decided }),
        ...done.rows,
        ...(await tellProposer(room, batch, { ...act, ...decided })),
      ],
      append: done.append,
      rely,
      body: { id: act.id, state: 'locked' as const },
    };
  });
}

interface Done {
  entry: string;
  payload: { [key: string]: string };
  rows: readonly Statement[];
  append: readonly Append[];
}

type By = { by: string; at: string };

async function excluded(
  room: Room,
  batch: Batch,
  entry: Entry,
  { reason }: LateAct,
  { by, at }: By,
): Promise<Done> {
  const after = { ...entry, state: 'excluded' as const, reason, updatedAt: at };
  return {
    entry: 'batch.pilot-excluded',
    payload: { entry: entry.id, pilot: entry.pilotId },
    rows: [updateEntry(room.database, after), ...(await tellExcluded(room, batch, after, by))],
    append: [],
  };
}

/** Nobody refused anything: it is out because its applicant gave up, by its account or its stamp. */
async function renounced(
  room: Room,
  batch: Batch,
  entry: Entry,
  { reason, file }: LateAct,
  { by, at }: By,
): Promise<Done> {
  const withdrawal = file === null ? entry.withdrawal : { reason, by: null, file, at };
  const after = { ...entry, state: 'withdrawn' as const, reason, withdrawal, updatedAt: at };
  return {
    entry: 'batch.pilot-renounced',
    payload: { entry: entry.id, pilot: entry.pilotId },
    rows: [updateEntry(room.database, after), ...(await tellRenounced(room, batch, after, by))],
    append: [],
  };
}

async function recused(room: Room, _: Batch, entry: Entry, act: LateAct, { by, at }: By): Promise<Done> {
  const { database: db } = room;
  const { batchId, reason } = act;
  const [expertId, expert] = [act.expertId ?? '', act.scorer ?? ''];
  const gone = await ofRecused(room, expertId, [{ entryId: entry.id }], [{ entry }]);
  const withdrawn = await withdrawSheets(db, gone, { reason: 'recused', by, at });
  const source = 'officer' as const;
  const recusal = { batchId, expertId, entryId: entry.id, source, reason, recusedBy: by, recusedAt: at };
  return {
    entry: 'batch.expert-recused',
    payload: { expert, entry: entry.id, pilot: entry.pilotId, source },
    rows: [insertRecusal(db, recusal), ...withdrawn.rows],
    append: withdrawn.append,
  };
}

const DOERS = { exclusion: excluded, renunciation: renounced, recusal: recused } as const;

/** Who proposed it takes it back; another official declines it. Nothing has changed, and nothing does: a renunciation declined ends what was stated. */
export function closeLateAct(
  room: Room,
  caller: Caller,
  { actId, note, ...about }: AboutLate & { note: string },
) {
  const how = { action: 'batch.withdraw', status: 200, states: RENOUNCED_IN } as const;
  return changeBatch<Settled, 200>(room, caller, how, about, async ({ batch, at }) => {
    const act = await waiting(room, batch, actId);
    const entry = await readEntry(room.database, batch.id, act.entryId);
    const rely = await untied(room, caller.actor.id, await readParties(room.database, entry.pilotId));
    const state = act.proposedBy === caller.actor.id ? ('withdrawn' as const) : ('declined' as const);
    const decided = { state, decidedBy: caller.actor.id, decidedAt: at, note };
    return {
      entry: 'batch.late-act-closed',
      payload: { act: act.id, state },
      private: { after: { note } },
      rows: [
        settleLateAct(room.database, { id: act.id, ...decided }),
        ...(state === 'declined' ? await tellProposer(room, batch, { ...act, ...decided }) : []),
        ...(state === 'declined' && act.kind === 'renunciation'
          ? await statementEnds(room, batch, entry, decided)
          : []),
      ],
      rely,
      body: { id: act.id, state: batch.state },
    };
  });
}

async function statementEnds(
  room: Room,
  batch: Batch,
  entry: Entry,
  { note, decidedBy, decidedAt }: { note: string; decidedBy: string; decidedAt: string },
): Promise<Statement[]> {
  if (entry.withdrawal === null) return [];
  return [
    updateEntry(room.database, { ...entry, withdrawal: null, updatedAt: decidedAt }),
    ...(await tellNotRenounced(room, batch, { ...entry, reason: note }, decidedBy)),
  ];
}

/** @throws AppError not-found; conflict: it was settled, or the batch stands where it cannot be */
async function waiting(
  { database: db }: Room,
  { id: batchId, state }: Batch,
  actId: string,
): Promise<LateAct> {
  const act = (await readLateActs(db, batchId)).find(({ id }) => id === actId);
  if (act === undefined) throw new AppError('not-found');
  if (act.state === 'proposed') {
    assertState(state, lateKindsIn(state).includes(act.kind) ? [state] : []);
    return act;
  }
  const { zh, en } = LATE_ACT_STATE_NAMES[act.state];
  throw refused([{ path: 'actId', zh: `这一项${zh}，不能再办理。`, en: `This one is settled: ${en}.` }]);
}

async function tellProposer(
  room: Room,
  batch: Batch,
  { proposedBy, kind, state }: LateAct,
): Promise<Statement[]> {
  const proposer = (await officialsOf(room.database, 'case-officer')).filter(({ id }) => id === proposedBy);
  const [name, became] = [LATE_ACT_NAMES[kind], LATE_ACT_STATE_NAMES[state]];
  return tell(room, proposer, {
    subject: { zh: `锁定后的变更${became.zh}`, en: `A change after the lock: ${became.en}` },
    text: {
      zh: `申报批次“${batch.title}”中您提出的“${name.zh}”${became.zh}。`,
      en: `In the batch “${batch.title}”, what you proposed (${name.en}): ${became.en}.`,
    },
    link: `/office/batches/${batch.id}?tab=results`,
  });
}

function ownProposal(): AppError {
  const field = {
    path: 'actId',
    zh: '由提出人以外的审批人确认。',
    en: 'An approver other than who proposed it confirms it.',
  };
  return new AppError('forbidden', 'proposed it', { fields: [field] });
}
