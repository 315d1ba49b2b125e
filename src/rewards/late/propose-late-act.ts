import { type Caller, officialsOf, tell } from '../../access/index.ts';
import { readParties, untied } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import { LATE_ACT_NAMES, LATE_IN, type LateActKind, RENOUNCED_IN } from '../../shared/rewards/late-acts.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { assertFileOf } from '../batches/set-up-batch.ts';
import { assertNominated } from '../entries/check-conditions.ts';
import { type Entry, readEntry } from '../entries/entry-store.ts';
import { readPanel } from '../panel/expert-store.ts';
import { refused } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { readSheetsOf } from '../sheets/sheet-store.ts';
import { insertLateAct, type LateAct, readLateActs } from './late-act-store.ts';

export interface ProposingLate {
  batchId: string;
  /** The version of the batch that the officer saw. */
  seen: number;
  kind: LateActKind;
  entryId: string;
  /** Of a recusal. */
  expertId: string | null;
  reason: string;
  basis: string;
  /** Of a renunciation: the stamped statement. */
  file: string | null;
}

/**
 * 锁定后的取消资格、放弃和回避: once figures are known, whoever would take a pilot or a sheet out of them knows what that does.
 * One proposes it, and nothing changes until somebody else confirms it.
 * @throws AppError conflict: not nominated, no sheet that counts, or it waits already; precondition-failed; forbidden:
 *   a scorer, or tied to an applicant (回避); invalid-input: nobody stated that the applicant gives up
 */
export function proposeLateAct(
  room: Room,
  caller: Caller,
  { kind, entryId, expertId, reason, basis, file, ...about }: ProposingLate,
) {
  const { database: db, clock } = room;
  const states = kind === 'renunciation' ? RENOUNCED_IN : LATE_IN;
  const how = { action: 'batch.handle', status: 201, states } as const;
  return changeBatch<{ id: string }, 201>(room, caller, how, about, async ({ batch, at }) => {
    const entry = await readEntry(db, batch.id, entryId);
    assertNominated(entry);
    const rely = await untied(room, caller.actor.id, await readParties(db, entry.pilotId));
    const of = kind === 'recusal' ? await scorerOf(room, batch.id, entryId, expertId) : null;
    if (kind === 'renunciation') await assertGround(room, entry, file);
    const acts = await readLateActs(db, batch.id);
    const waits = acts.some(
      (one) =>
        one.state === 'proposed' &&
        one.kind === kind &&
        one.entryId === entryId &&
        one.scorer === (of?.code ?? null),
    );
    if (waits)
      throw refused([
        { path: 'entryId', zh: '已经提出，待另一人确认。', en: 'It is proposed already, and waits.' },
      ]);
    const act: LateAct = {
      id: uuidv7(clock),
      ...{ batchId: batch.id, kind, entryId, pilotId: entry.pilotId, reason, basis },
      expertId: of?.id ?? null,
      scorer: of?.code ?? null,
      state: 'proposed',
      proposedBy: caller.actor.id,
      proposedAt: at,
      ...{ decidedBy: null, decidedAt: null, note: null, file },
    };
    const approvers = (await officialsOf(db, 'approver')).filter(({ id }) => id !== caller.actor.id);
    const name = LATE_ACT_NAMES[kind];
    return {
      entry: 'batch.late-act-proposed',
      payload: {
        act: act.id,
        kind,
        pilot: entry.pilotId,
        scorer: act.scorer,
        ...(file !== null && { file }),
      },
      private: { after: { reason, basis } },
      rows: [
        insertLateAct(db, act),
        ...tell(room, approvers, {
          subject: { zh: '锁定后的变更待确认', en: 'A change after the lock waits to be confirmed' },
          text: {
            zh: `申报批次“${batch.title}”提出：${name.zh}（“${entry.title}”）。须由提出人以外的审批人确认。`,
            en: `In the batch “${batch.title}”: ${name.en} (“${entry.title}”). An approver other than who proposed it confirms it.`,
          },
          link: `/office/batches/${batch.id}?tab=results`,
        }),
      ],
      rely,
      body: { id: act.id },
    };
  });
}

/** What a renunciation rests on is the applicant's: its account, or its stamp. @throws AppError invalid-input */
async function assertGround({ files }: Room, { batchId, withdrawal }: Entry, file: string | null) {
  if (file !== null) return assertFileOf(files, batchId, { path: 'file', file });
  if (withdrawal !== null) return;
  const field = {
    path: 'file',
    zh: '申报单位没有在账户中声明放弃，请上传盖章的放弃声明。',
    en: 'The account of the lead has not given it up: add the stamped statement.',
  };
  throw new AppError('invalid-input', 'no ground', { fields: [field] });
}

/** Who has a sheet on a pilot that counts, or is to be handed in again. @throws AppError conflict */
async function scorerOf({ database: db }: Room, batchId: string, entryId: string, expertId: string | null) {
  const [panel, sheets] = await Promise.all([readPanel(db, batchId), readSheetsOf(db, entryId)]);
  const expert = panel.find(({ id }) => id === expertId);
  const sheet = sheets.find((one) => one.expertId === expertId && one.state !== 'excused');
  if (expert !== undefined && sheet !== undefined) return expert;
  throw refused([
    {
      path: 'expertId',
      zh: '该专家对这个项目没有计入的评分表。',
      en: 'This expert has no sheet on the pilot that counts.',
    },
  ]);
}
