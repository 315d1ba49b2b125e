import type { Caller } from '../../access/index.ts';
import { type Append, headOf } from '../../ledger/index.ts';
import { readParties, untied } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { SheetState } from '../../shared/rewards/batches.ts';
import { REOPENED_IN } from '../../shared/rewards/next-step.ts';
import type { Batch } from '../batches/batch-store.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { assertSecondPair } from '../batches/second-pair.ts';
import { type Entry, readEntry } from '../entries/entry-store.ts';
import { readPanel } from '../panel/expert-store.ts';
import { assertNoScorer } from '../panel/not-a-scorer.ts';
import { refused } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { othersShown } from './blindness.ts';
import {
  isPending,
  newestOf,
  readSheet,
  readSheetsOf,
  readVersionsOf,
  reopeningAsked,
  type Sheet,
  type SheetVersion,
  sheetStream,
  updateSheet,
} from './sheet-store.ts';
import { tellApprovers, tellReopening } from './tell-scorer.ts';
import { excuse } from './withdraw-sheets.ts';

export interface AboutSheet {
  batchId: string;
  sheetId: string;
}

export interface Handled {
  sheet: Sheet;
  entry: Entry;
  code: string;
  panel: Awaited<ReturnType<typeof readPanel>>;
  rely: Awaited<ReturnType<typeof untied>>;
}

/**
 * A sheet as an official may act on it: tied to none of its applicants, and no expert of the batch.
 * @throws AppError not-found, forbidden
 */
export async function handledSheet(
  room: Room,
  caller: Caller,
  { batchId, sheetId }: AboutSheet,
): Promise<Handled> {
  const { database: db } = room;
  await assertNoScorer(db, caller.actor, batchId);
  const sheet = await readSheet(db, batchId, sheetId);
  if (sheet === null) throw new AppError('not-found');
  const [panel, entry] = await Promise.all([readPanel(db, batchId), readEntry(db, batchId, sheet.entryId)]);
  const rely = await untied(room, caller.actor.id, await readParties(db, entry.pilotId));
  const code = panel.find(({ id }) => id === sheet.expertId)?.code ?? '';
  return { sheet, entry, code, rely, panel };
}

/** 免评: who does not come to score is waited for no longer. What is in is never excused. */
export function excuseSheet(
  room: Room,
  caller: Caller,
  { sheetId, reason, ...about }: AboutSheet & { reason: string },
) {
  const how = { action: 'batch.handle', status: 200, states: ['scoring'] } as const;
  return changeBatch<{ id: string; state: SheetState }, 200>(
    room,
    caller,
    how,
    about,
    async ({ batch, at }) => {
      const { sheet, code, rely } = await handledSheet(room, caller, { batchId: batch.id, sheetId });
      assertSheetIn(sheet, ['assigned', 'reopened']);
      // One that was handed in once is not taken out by who has seen it: it is handed in again, or its scorer recused.
      if (sheet.version > 0)
        throw refused([
          {
            path: 'sheetId',
            zh: '已提交过的评分表不能免评，请专家重新提交。',
            en: 'A sheet that was handed in once is not excused: its expert hands it in again.',
          },
        ]);
      return {
        entry: 'batch.sheet-excused',
        payload: { sheet: sheetId, expert: code, entry: sheet.entryId },
        private: { after: { reason } },
        rows: [excuse(room.database, sheet, { reason, by: caller.actor.id, at })],
        rely,
        body: { id: sheetId, state: 'excused' as const },
      };
    },
  );
}

/** 退回重评, asked for with its reason: another official decides. */
export function askToReopen(
  room: Room,
  caller: Caller,
  { sheetId, reason, ...about }: AboutSheet & { reason: string },
) {
  const how = { action: 'batch.handle', status: 200, states: REOPENED_IN } as const;
  return changeBatch<{ id: string; state: SheetState }, 200>(
    room,
    caller,
    how,
    about,
    async ({ batch, at }) => {
      const { sheet, code, rely } = await handledSheet(room, caller, { batchId: batch.id, sheetId });
      assertSheetIn(sheet, ['submitted']);
      if (isPending(sheet.reopening))
        throw refused([
          { path: 'reopening', zh: '已有退回重评的申请待决定。', en: 'It waits to be decided already.' },
        ]);
      const reopening = reopeningAsked(sheet, { reason, by: caller.actor.id, at });
      return {
        entry: 'batch.reopening-asked',
        payload: { sheet: sheetId, expert: code, entry: sheet.entryId },
        private: { after: { reason } },
        rows: [
          updateSheet(room.database, sheet, { reopening, updatedAt: at }),
          ...(await tellApprovers(room, batch, caller.actor.id)),
        ],
        rely,
        body: { id: sheetId, state: sheet.state },
      };
    },
  );
}

/**
 * Another official opens a sheet again, or does not. What was proposed of the batch by then rests on that sheet, and is
 * void.
 * @throws AppError forbidden: asked for it; conflict: nobody did
 */
export function decideReopening(
  room: Room,
  caller: Caller,
  { sheetId, accepted, ...about }: AboutSheet & { accepted: boolean },
) {
  const { database: db } = room;
  const how = { action: 'batch.approve', status: 200, states: REOPENED_IN } as const;
  return changeBatch<{ id: string; state: SheetState }, 200>(
    room,
    caller,
    how,
    about,
    async ({ batch, at }) => {
      const { sheet, entry, code, rely } = await handledSheet(room, caller, { batchId: batch.id, sheetId });
      const { reopening } = sheet;
      if (reopening === null || !isPending(reopening))
        throw refused([
          { path: 'reopening', zh: '没有待决定的退回重评申请。', en: 'Nothing waits to be decided.' },
        ]);
      if (reopening.askedBy === caller.actor.id) throw fourEyes();
      const last = newestOf(await readVersionsOf(db, entry.id), sheet);
      if (last?.paper?.enteredBy.includes(caller.actor.id)) throw enteredIt();
      await assertSecondPair(room, batch, caller.actor.id);
      const decided = { ...reopening, decidedBy: caller.actor.id, decidedAt: at, accepted };
      const payload = { sheet: sheetId, expert: code, entry: sheet.entryId, accepted };
      const told = await tellReopening(room, { batch, entry, sheet }, accepted);
      if (!accepted)
        return {
          entry: 'batch.reopening-decided',
          payload,
          rows: [updateSheet(db, sheet, { reopening: decided, updatedAt: at }), ...told],
          rely,
          body: { id: sheetId, state: sheet.state },
        };
      const seenOthers = reopening.seenOthers || (await couldSeeOthers(room, batch, sheet, last));
      const draft = last === null ? null : { scores: { ...last.scores }, reasons: { ...last.reasons } };
      return {
        entry: 'batch.reopening-decided',
        payload: { ...payload, ...(batch.state === 'proposed' && { voided: batch.decision?.seen ?? null }) },
        ...(batch.state === 'proposed' && { batch: { decision: null }, to: 'locked' as const }),
        rows: [
          updateSheet(db, sheet, {
            state: 'reopened',
            reopening: { ...decided, seenOthers },
            draft,
            updatedAt: at,
          }),
          ...told,
        ],
        append: [await reopened(room, batch, sheet, entry)],
        rely,
        body: { id: sheetId, state: 'reopened' as const },
      };
    },
  );
}

/** Whether who wrote a sheet that is in may read another's of the pilot: nobody asks whether they did. */
async function couldSeeOthers(
  { database: db }: Room,
  batch: Batch,
  sheet: Sheet,
  last: SheetVersion | null,
): Promise<boolean> {
  const own = { ...sheet, fromPaper: last?.paper != null };
  return othersShown(own, await readSheetsOf(db, sheet.entryId), batch).length > 0;
}

type Members = readonly { id: string; personId: string }[];

/** It was its own expert who asked: an objection to what was entered from paper. */
export const isAskedByExpert = ({ expertId, reopening }: Sheet, panel: Members): boolean =>
  panel.some(({ id, personId }) => id === expertId && personId === reopening?.askedBy);

/** Waits for an approver, who looks at the paper. */
export const isObjectedTo = (sheet: Sheet, panel: Members): boolean =>
  isPending(sheet.reopening) && isAskedByExpert(sheet, panel);

async function reopened(
  { database: db }: Room,
  batch: Batch,
  { id, version }: Sheet,
  { pilotId }: Entry,
): Promise<Append> {
  const stream = sheetStream(id);
  const head = await headOf(db, stream);
  const payload = { batch: batch.id, pilot: pilotId, version };
  return { stream, version: head.version, action: 'sheet.reopened', payload };
}

export function assertSheetIn(sheet: Sheet, states: readonly SheetState[]): void {
  if (states.includes(sheet.state)) return;
  throw new AppError('conflict', `not from ${sheet.state}`, {
    fields: [
      {
        path: 'state',
        zh: '评分表目前的状态不能这样办理。',
        en: 'The state of this sheet rules this out.',
      },
    ],
  });
}

function fourEyes(): AppError {
  const field = {
    path: 'reopening',
    zh: '由提出申请以外的人决定。',
    en: 'Somebody else than who asked decides.',
  };
  return new AppError('forbidden', 'four eyes', { fields: [field] });
}

function enteredIt(): AppError {
  const field = {
    path: 'reopening',
    zh: '由录入这份纸质评分表以外的人决定。',
    en: 'Somebody else than who entered this paper sheet decides.',
  };
  return new AppError('forbidden', 'four eyes', { fields: [field] });
}
