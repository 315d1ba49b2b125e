import {
  type Answer,
  assertMay,
  type Caller,
  commitAnswer,
  officialsOf,
  runOnce,
} from '../../access/index.ts';
import { headOf } from '../../ledger/index.ts';
import { isOver, messages, objectionRules } from '../../pilots/index.ts';
import { today } from '../../shared/clock.ts';
import type { ObjectionState, Outcome } from '../../shared/pilots/objections.ts';
import { type Batch, batchStream, readBatch, updateBatch } from '../batches/batch-store.ts';
import type { Room } from '../room.ts';
import { type AwardObjection, awardObjections, readObjection, updateObjection } from './objection-store.ts';
import { assertReceives } from './receives.ts';

export interface Answering {
  objectionId: string;
  outcome: Outcome;
  /** To the objector. */
  answer: string;
  /** Upheld: what the case officers are told, without a word on who objected. */
  finding?: string | undefined;
}

/** Over, too, where the batch has left the notice: nothing comes in any more. */
export const windowIsOver = ({ state, notice }: Batch, day: string): boolean =>
  state !== 'public_notice' || notice === null || isOver(notice, day);

/**
 * Answers on record. An objection upheld takes the batch back to its locked scores, in the same commit: what was
 * approved is void.
 * @throws AppError conflict: answered already, or not to be answered so now; invalid-input: no finding; not-found:
 *   there is none, or the caller is recused
 */
export async function answerAwardObjection(
  room: Room,
  caller: Caller,
  { objectionId, outcome, answer, finding }: Answering,
): Promise<Answer<{ state: ObjectionState }, 200>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'objection.handle');
  if (outcome === 'upheld' && finding === undefined)
    throw objectionRules.noFinding({ zh: '经办人', en: 'the case officers' });
  return runOnce(db, clock, caller, async () => {
    const { batchId } = await readObjection(db, objectionId);
    const stream = awardObjections(batchId);
    const { version } = await headOf(db, stream);
    const objection = await readObjection(db, objectionId);
    const { batch, head } = await readBatch(db, batchId);
    await assertReceives(room, caller.actor, batch, objection.entryId);
    objectionRules.assertCan(objection.state, outcome, windowIsOver(batch, today(clock)));
    const at = clock().toISOString();
    const after: AwardObjection = {
      ...objection,
      state: outcome,
      answer,
      finding: finding ?? null,
      answeredBy: caller.actor.id,
      answeredAt: at,
    };
    const own = {
      stream,
      version,
      action: `objection.${outcome}`,
      payload: { objection: objectionId, before: { state: objection.state }, after: { state: outcome } },
      private: { after: { answer } },
    };
    const text = `您对“${batch.title}”拟支持名单提出的异议已经答复，请凭回执号查询。`;
    const told = objectionRules.tellObjector(room, after.telephone, text);
    const back =
      outcome === 'upheld' ? await takenBack(room, batch, { head, at, finding: finding ?? '' }) : null;
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: [own, ...(back?.append ?? [])],
        rely: back ? [] : [{ stream: batchStream(batchId), version: head }],
        rows: [updateObjection(db, after), ...told, ...(back?.rows ?? [])],
      },
      { status: 200, headers: {}, body: { state: outcome } },
    );
  });
}

/** One after another may be upheld: the first takes the batch back, the others are kept with it. */
async function takenBack(
  room: Room,
  batch: Batch,
  { head, at, finding }: { head: number; at: string; finding: string },
) {
  const { database: db } = room;
  const isUnderNotice = batch.state === 'public_notice';
  const next: Batch = isUnderNotice
    ? { ...batch, state: 'locked', stateSince: at, decision: null, notice: null, updatedAt: at }
    : batch;
  const words = {
    subject: { zh: '拟支持名单异议成立', en: 'An objection to a list of awards was upheld' },
    text: {
      zh: `申报批次“${batch.title}”公示中的异议成立，已退回评分锁定状态，原决定失效。查明的情况：${finding}`,
      en: `An objection to “${batch.title}” was upheld: it is back at its locked scores, and what was decided is void. What was found: ${finding}`,
    },
    link: `/office/batches/${batch.id}`,
  };
  const officers = [...(await officialsOf(db, 'case-officer')), ...(await officialsOf(db, 'approver'))];
  return {
    append: [
      {
        stream: batchStream(batch.id),
        version: head,
        action: 'batch.objection-upheld',
        payload: {
          ...(isUnderNotice && {
            voided: batch.decision?.seen ?? '',
            before: { state: batch.state },
            after: { state: next.state },
          }),
        },
        private: { after: { finding } },
      },
    ],
    rows: [...(isUnderNotice ? [updateBatch(db, next)] : []), ...messages(room, officers, words, '')],
  };
}
