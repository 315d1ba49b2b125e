import type { Caller } from '../../access/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { OverlapAnswer } from '../../shared/rewards/overlaps.ts';
import { batchStream, readBatch, updateBatch } from '../batches/batch-store.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { editedBy } from '../batches/second-pair.ts';
import { readEntry } from '../entries/entry-store.ts';
import { untiedToAll } from '../entries/untied-to-all.ts';
import { assertNoScorer } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import { mayGiveWay } from './overlap-rules.ts';
import { readOverlaps, settle } from './overlap-store.ts';

export interface Settling {
  batchId: string;
  entryId: string;
  otherId: string;
  /** The version of the batch that the officer saw. */
  seen: number;
  /** Another matter; or the same, and which of the two is kept. */
  verdict: OverlapAnswer;
  reason: string;
}

/**
 * 同一事项从高不重复: whether two entries are one matter, on record in both batches, so that the other one's proposal does
 * not go through on what it read before; who settles it is not the second pair of either.
 * @throws AppError not-found: they have nothing in common; conflict: the other one cannot give way any more; forbidden:
 *   scores either batch, or is tied to an applicant of either (回避)
 */
export function settleOverlap(
  room: Room,
  caller: Caller,
  { entryId, otherId, verdict: said, reason, ...about }: Settling,
) {
  const { database: db } = room;
  const how = { action: 'batch.handle', status: 200, states: ['locked'] } as const;
  return changeBatch<{ id: string }, 200>(room, caller, how, about, async ({ batch, at }) => {
    const entry = await readEntry(db, batch.id, entryId);
    const found = await readOverlaps(db, batch.id, entry.state === 'nominated' ? [entry] : []);
    const seen = found.find((one) => one.otherId === otherId);
    if (seen === undefined) throw new AppError('not-found');
    await assertNoScorer(db, caller.actor, seen.batch.id);
    // The other's version first, then what it says.
    const beside = await readBatch(db, seen.batch.id);
    const other = await readEntry(db, seen.batch.id, otherId);
    const [overlap] = (await readOverlaps(db, batch.id, [entry])).filter((one) => one.otherId === otherId);
    if (overlap === undefined) throw new AppError('not-found');
    if (said === 'keep-this' && !mayGiveWay(overlap)) throw cannotGiveWay();
    const kept = said === 'different' ? null : said === 'keep-this' ? entryId : otherId;
    const verdict = kept === null ? ('different' as const) : ('same' as const);
    const settlement = { verdict, kept, reason, settledBy: caller.actor.id, settledAt: at };
    const titles = [`${overlap.title} · ${batch.title}`, `${overlap.otherTitle} · ${overlap.batch.title}`];
    const keeps = kept === null ? {} : { keeps: titles[kept === entryId ? 0 : 1]! };
    const record = {
      payload: { entries: [entryId, otherId], verdict, kept },
      private: { after: { title: titles.join(' / '), ...keeps, reason } },
    };
    const action = 'batch.overlap-settled';
    const touched = { ...beside.batch, editedBy: editedBy(beside.batch, caller.actor.id), updatedAt: at };
    return {
      entry: action,
      ...record,
      append: [{ stream: batchStream(touched.id), version: beside.head, action, ...record }],
      rows: [updateBatch(db, touched), ...settle(db, [entryId, otherId], settlement)],
      rely: await untiedToAll(room, caller, [entry, other]),
      body: { id: entryId },
    };
  });
}

function cannotGiveWay(): AppError {
  const field = {
    path: 'verdict',
    zh: '另一批次已提出建议或已公布奖励，不能再让位；请先撤回该建议，或取消本项目在本批次的资格。',
    en: 'The other batch is proposed or published and cannot give way: take its proposal back first, or exclude the pilot here.',
  };
  return new AppError('conflict', 'cannot give way', { fields: [field] });
}
