import type { Caller } from '../../access/index.ts';
import { readParties, untied } from '../../pilots/index.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { readEntry } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';
import { withdrawSheets } from '../sheets/withdraw-sheets.ts';
import { ofRecused } from './declare.ts';
import { insertRecusal, readPanel, readRecusals, updateExpert } from './expert-store.ts';
import { expertIn, refused } from './panel-rules.ts';

const HOW = { action: 'batch.handle', status: 200, states: ['open', 'scoring'] } as const;

export interface AboutTie {
  batchId: string;
  expertId: string;
  entryId: string;
  reason: string;
}

/**
 * 回避, as an officer finds: what the system found and is a tie, or what became known otherwise. Nothing of that expert
 * counts for the pilot from then on.
 * @throws AppError not-found; conflict: recused already; forbidden: the officer is tied, or on the panel
 */
export function recuse(
  room: Room,
  caller: Caller,
  { expertId, entryId, reason, found, ...about }: AboutTie & { found: boolean },
) {
  const { database: db } = room;
  return changeBatch<{ id: string }, 200>(room, caller, HOW, about, async ({ batch, at }) => {
    const [panel, recusals, entry] = await Promise.all([
      readPanel(db, batch.id),
      readRecusals(db, batch.id),
      readEntry(db, batch.id, entryId),
    ]);
    const expert = expertIn(panel, expertId);
    const rely = await untied(room, caller.actor.id, await readParties(db, entry.pilotId));
    if (recusals.some((one) => one.expertId === expertId && one.entryId === entryId))
      throw refused([
        {
          path: 'entryId',
          zh: '该专家已回避这个项目。',
          en: 'This expert is recused from this pilot already.',
        },
      ]);
    const source = found ? ('found' as const) : ('officer' as const);
    const gone = await ofRecused(room, expertId, [{ entryId }], [{ entry }]);
    const withdrawn = await withdrawSheets(db, gone, { reason: 'recused', by: caller.actor.id, at });
    const row = { batchId: batch.id, expertId, entryId, source, reason };
    return {
      entry: 'batch.expert-recused',
      payload: { expert: expert.code, entry: entryId, pilot: entry.pilotId, source },
      private: { after: { reason } },
      rows: [insertRecusal(db, { ...row, recusedBy: caller.actor.id, recusedAt: at }), ...withdrawn.rows],
      append: withdrawn.append,
      rely,
      body: { id: expertId },
    };
  });
}

/** What the system found is no tie, as an officer looked and says why. @throws AppError as recuse */
export function clearTie(room: Room, caller: Caller, { expertId, entryId, reason, ...about }: AboutTie) {
  const { database: db } = room;
  return changeBatch<{ id: string }, 200>(room, caller, HOW, about, async ({ batch, at }) => {
    const [panel, entry] = await Promise.all([readPanel(db, batch.id), readEntry(db, batch.id, entryId)]);
    const expert = expertIn(panel, expertId);
    const rely = await untied(room, caller.actor.id, await readParties(db, entry.pilotId));
    const cleared = [...expert.cleared, { entryId, reason, by: caller.actor.id, at }];
    return {
      entry: 'batch.tie-cleared',
      payload: { expert: expert.code, entry: entryId },
      private: { after: { reason } },
      rows: [updateExpert(db, { ...expert, cleared })],
      rely,
      body: { id: expertId },
    };
  });
}

/** 组长, who signs the panel's opinion. */
export function chooseLeader(
  room: Room,
  caller: Caller,
  { expertId, ...about }: { batchId: string; expertId: string },
) {
  const { database: db } = room;
  const how = { ...HOW, states: ['open', 'scoring', 'locked'] } as const;
  return changeBatch<{ id: string }, 200>(room, caller, how, about, async ({ batch }) => {
    const panel = await readPanel(db, batch.id);
    const leader = expertIn(panel, expertId);
    return {
      entry: 'batch.leader-chosen',
      payload: { expert: leader.code },
      rows: panel
        .filter((one) => one.leader !== (one.id === expertId))
        .map((one) => updateExpert(db, { ...one, leader: one.id === expertId })),
      body: { id: expertId },
    };
  });
}
