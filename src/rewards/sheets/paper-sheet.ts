import { assertMay, type Caller } from '../../access/index.ts';
import { commit, headOf, rerun } from '../../ledger/index.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import type { SheetState } from '../../shared/rewards/batches.ts';
import { batchStream, readBatch } from '../batches/batch-store.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { frozenOf } from '../batches/frozen.ts';
import { refused } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { freezeSheet, missingOn, strangeIn } from './freeze-sheet.ts';
import { mayWrite } from './gate.ts';
import { type AboutSheet, handledSheet } from './handle-sheets.ts';
import {
  insertSheetVersion,
  markSubmitted,
  type Sheet,
  type SheetDraft,
  sheetStream,
  updateSheet,
} from './sheet-store.ts';

/** What a signed scan hangs on: nobody but who brought it reads it before scores are locked. */
export const scanOwner = (sheetId: string) => sheetStream(sheetId);

/** @throws AppError as Files.receive; conflict: the sheet cannot be written on now; forbidden */
export async function addScan(
  room: Room,
  caller: Caller,
  { sheetId, name, request, batchId }: AboutSheet & { name: string; request: Request },
): Promise<StoredFile> {
  const { database: db, clock, files } = room;
  assertMay(caller.actor, 'batch.handle', { batchId });
  const about = { batchId, sheetId };
  const { batch } = await readBatch(db, batchId);
  const { sheet } = await handledSheet(room, caller, about);
  assertWritable(batch, sheet);
  const owner = scanOwner(sheetId);
  const { file, statements } = await files.receive(request, { owner, name, uploadedBy: caller.actor.id });
  return rerun(async () => {
    const { head } = await readBatch(db, batchId);
    const entry = {
      stream: batchStream(batchId),
      version: head,
      action: 'batch.scan-added',
      payload: { sheet: sheetId, file: file.id },
      private: { after: { name: file.name }, digest: file.digest },
    };
    await commit(db, clock, { actor: caller.actor.id, append: [entry], rows: statements });
    return file;
  });
}

/** The signed scan. @throws AppError not-found: another's, before scores are locked */
export async function scanOf(
  room: Room,
  caller: Caller,
  { batchId, sheetId, fileId }: AboutSheet & { fileId: string },
): Promise<StoredFile> {
  assertMay(caller.actor, 'batch.read', { batchId });
  const { batch } = await readBatch(room.database, batchId);
  await handledSheet(room, caller, { batchId, sheetId });
  const file = await room.files.find(scanOwner(sheetId), fileId);
  const isOpen = batch.state === 'scoring' || batch.state === 'open';
  if (file === null || (isOpen && file.uploadedBy !== caller.actor.id)) throw new AppError('not-found');
  return file;
}

export interface EnteringPaper extends AboutSheet {
  entered: SheetDraft;
  /** Of the first entry: the signed scan, a file of this sheet. */
  scan: string | null;
}

/**
 * A sheet that was filled in on paper, entered twice: the second person sees nothing of what the first one entered, and
 * where the two differ only which fields do. Who entered first may enter again until the second has.
 * @throws AppError conflict: it differs, something is missing, or it cannot be written on; invalid-input: no scan
 */
export function enterPaper(room: Room, caller: Caller, { sheetId, entered, scan, ...about }: EnteringPaper) {
  const { database: db } = room;
  const how = { action: 'batch.handle', status: 200, states: ['scoring', 'locked'] } as const;
  return changeBatch<{ id: string; state: SheetState; entered: 1 | 2 }, 200>(
    room,
    caller,
    how,
    about,
    async ({ batch, at }) => {
      const handled = await handledSheet(room, caller, { batchId: batch.id, sheetId });
      const { sheet, entry, code, rely } = handled;
      assertWritable(batch, sheet);
      const rubric = frozenOf(batch).rules.rubric.content;
      const strange = strangeIn(entered, rubric);
      if (strange.length > 0) throw new AppError('invalid-input', undefined, { fields: strange });
      const missing = missingOn(entered, rubric);
      if (missing.length > 0) throw refused(missing);
      const first = sheet.paper;
      const payload = { sheet: sheetId, expert: code, entry: sheet.entryId };
      if (first === null || first.by === caller.actor.id) {
        const file = scan === null ? null : await room.files.find(scanOwner(sheetId), scan);
        if (file === null) throw noScan();
        const paper = { ...entered, by: caller.actor.id, at, scan: file.id };
        return {
          entry: 'batch.paper-entered',
          payload: { ...payload, time: 1 },
          rows: [updateSheet(db, sheet, { paper, updatedAt: at })],
          rely,
          body: { id: sheetId, state: sheet.state, entered: 1 as const },
        };
      }
      const differs = differencesOf(first, entered);
      if (differs.length > 0) throw refused(differs);
      const stream = sheetStream(sheetId);
      const head = await headOf(db, stream);
      const { version, payload: of } = await freezeSheet({
        ...{ sheetId, batchId: batch.id, pilotId: entry.pilotId, scorer: code, number: sheet.version + 1 },
        // As the first one wrote the reasons: the two differ in nothing that is read.
        draft: { scores: first.scores, reasons: first.reasons },
        paper: { enteredBy: [first.by, caller.actor.id], scan: first.scan },
        by: caller.actor.id,
        at,
      });
      return {
        entry: 'batch.paper-entered',
        payload: { ...payload, time: 2 },
        rows: [insertSheetVersion(db, version), markSubmitted(db, sheet, version)],
        append: [{ stream, version: head.version, action: 'sheet.submitted', payload: of }],
        rely,
        body: { id: sheetId, state: 'submitted' as const, entered: 2 as const },
      };
    },
  );
}

/** Fields in which two entries differ, and nothing of what stands in them. */
export function differencesOf(first: SheetDraft, second: SheetDraft): FieldError[] {
  const ids = [...new Set([...Object.keys(first.scores), ...Object.keys(second.scores)])];
  const said = {
    zh: '与第一次录入不一致，请核对纸质评分表。',
    en: 'Differs from the first entry: check the paper.',
  };
  return ids.flatMap((id) => [
    ...(first.scores[id] === second.scores[id] ? [] : [{ path: `scores.${id}`, ...said }]),
    ...(bare(first.reasons[id]) === bare(second.reasons[id]) ? [] : [{ path: `reasons.${id}`, ...said }]),
  ]);
}

/** Without blanks and punctuation, which two people type differently. */
const bare = (text = '') =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\s]/gu, '');

function assertWritable(batch: Parameters<typeof mayWrite>[0], sheet: Sheet): void {
  if (mayWrite(batch, sheet)) return;
  throw refused([
    {
      path: 'state',
      zh: '评分表已提交或免评，不能再录入。',
      en: 'The sheet is in or excused: nothing is entered.',
    },
  ]);
}

function noScan(): AppError {
  const field = {
    path: 'scan',
    zh: '请先上传专家签名的评分表扫描件。',
    en: 'Upload the scan of the signed sheet first.',
  };
  return new AppError('invalid-input', undefined, { fields: [field] });
}
