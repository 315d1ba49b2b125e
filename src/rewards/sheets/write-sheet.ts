import { type Answer, type Caller, commitAnswer, keepAnswer, runOnce } from '../../access/index.ts';
import { headOf } from '../../ledger/index.ts';
import { DatabaseRefused } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import { AppError } from '../../shared/errors.ts';
import { SHEET_STATE_NAMES } from '../../shared/rewards/batches.ts';
import { batchStream } from '../batches/batch-store.ts';
import { frozenOf } from '../batches/frozen.ts';
import type { Room } from '../room.ts';
import { freezeSheet, missingOn, strangeIn } from './freeze-sheet.ts';
import { mayWrite, type Scored, scoredBy } from './gate.ts';
import {
  insertSheetVersion,
  markSubmitted,
  type SheetDraft,
  sheetStream,
  writeDraft,
} from './sheet-store.ts';

export interface WritingSheet {
  batchId: string;
  entryId: string;
  /** Revision of the draft that the caller started from. */
  seen: number;
}

/**
 * Keeps a sheet as it is written: no history, only a revision.
 * @throws AppError not-found; conflict: it cannot be written on now; precondition-failed: saved or submitted elsewhere
 */
export function saveSheet(
  room: Room,
  caller: Caller,
  { seen, draft, ...about }: WritingSheet & { draft: SheetDraft },
): Promise<Answer<{ revision: number; savedAt: string }, 200>> {
  const { database: db, clock } = room;
  return runOnce(db, clock, caller, async () => {
    const scored = await scoredBy(room, caller, 'scoring.write', about);
    assertWritable(scored);
    const strange = strangeIn(draft, frozenOf(scored.batch).rules.rubric.content);
    if (strange.length > 0) throw new AppError('invalid-input', undefined, { fields: strange });
    if (scored.sheet.revision !== seen) throw new AppError('precondition-failed');
    const at = clock().toISOString();
    const revision = seen + 1;
    const answer = {
      status: 200 as const,
      headers: { ETag: etagOf(revision) },
      body: { revision, savedAt: at },
    };
    try {
      return await keepAnswer(db, clock, caller, [writeDraft(db, scored.sheet, draft, at)], answer);
    } catch (error) {
      if (error instanceof DatabaseRefused && error.refusal.kind === 'constraint')
        throw new AppError('precondition-failed', undefined, { cause: error });
      throw error;
    }
  });
}

export interface SheetSubmitted {
  version: number;
  submittedAt: string;
}

/**
 * Submits what was saved, once: a lock that comes first wins, and one that comes later finds it in.
 * @throws AppError not-found; conflict: it is in already, or something is missing; precondition-failed: saved elsewhere
 */
export function submitSheet(
  room: Room,
  caller: Caller,
  { seen, ...about }: WritingSheet,
): Promise<Answer<SheetSubmitted, 200>> {
  const { database: db, clock } = room;
  return runOnce(db, clock, caller, async () => {
    const scored = await scoredBy(room, caller, 'scoring.write', about);
    const { batch, head, entry, expert, sheet } = scored;
    assertWritable(scored);
    if (sheet.revision !== seen) throw new AppError('precondition-failed');
    const missing = missingOn(sheet.draft, frozenOf(batch).rules.rubric.content);
    if (missing.length > 0) throw new AppError('conflict', 'not complete', { fields: missing });
    const stream = sheetStream(sheet.id);
    const before = await headOf(db, stream);
    const { version, payload } = await freezeSheet({
      ...{ sheetId: sheet.id, batchId: batch.id, pilotId: entry.pilotId, scorer: expert.code },
      number: sheet.version + 1,
      draft: sheet.draft!,
      paper: null,
      reopening: sheet.reopening,
      by: caller.actor.id,
      at: clock().toISOString(),
    });
    const own = { stream, version: before.version, action: 'sheet.submitted', payload };
    const ofBatch = { stream: batchStream(batch.id), version: head };
    // After the lock it changes what results are computed from, so that whoever proposes sees another version.
    const isLate = batch.state !== 'scoring';
    const again = { ...ofBatch, action: 'batch.sheet-submitted-again', payload: { sheet: sheet.id } };
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: isLate ? [own, again] : [own],
        rely: isLate ? [] : [ofBatch],
        rows: [insertSheetVersion(db, version), markSubmitted(db, sheet, version)],
      },
      {
        status: 200 as const,
        headers: { ETag: etagOf(seen + 1) },
        body: { version: version.number, submittedAt: version.submittedAt },
      },
    );
  });
}

function assertWritable({ batch, sheet }: Scored): void {
  if (mayWrite(batch, sheet)) return;
  const { zh, en } = SHEET_STATE_NAMES[sheet.state];
  const isOver = sheet.state === 'assigned';
  throw new AppError('conflict', 'not to be written on', {
    fields: [
      {
        path: 'state',
        zh: isOver ? '评分已锁定，不能再修改。' : `评分表“${zh}”，不能再修改。`,
        en: isOver ? 'Scores are locked.' : `This sheet is “${en}” and cannot be changed.`,
      },
    ],
  });
}
