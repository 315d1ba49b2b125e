import { assertMay, type Caller } from '../../access/index.ts';
import { canonicalJson, commit, headOf, rerun, sha256 } from '../../ledger/index.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { AppError } from '../../shared/errors.ts';
import type { SheetState } from '../../shared/rewards/batches.ts';
import { type Batch, batchStream, readBatch } from '../batches/batch-store.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { frozenOf } from '../batches/frozen.ts';
import { refused } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { freezeSheet, missingOn, randomHex, strangeIn } from './freeze-sheet.ts';
import { mayWrite } from './gate.ts';
import { type AboutSheet, type Handled, handledSheet, isObjectedTo } from './handle-sheets.ts';
import { insertPaperEntry, type PaperEntry, readPaperEntriesOf } from './paper-entry-store.ts';
import { differencesOf, missingOf, openFields, type Round, roundOf, settled, turnOf } from './paper-rules.ts';
import {
  insertSheetVersion,
  markSubmitted,
  type Sheet,
  type SheetDraft,
  type SheetVersion,
  sheetStream,
} from './sheet-store.ts';
import { tellEntered } from './tell-scorer.ts';

/** What a signed scan hangs on: before scores are locked only who brought it reads it, and who decides on an objection. */
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

/**
 * The signed scan.
 * @throws AppError not-found: another's, before scores are locked; an approver sees the one that its expert objects to
 */
export async function scanOf(
  room: Room,
  caller: Caller,
  { batchId, sheetId, fileId }: AboutSheet & { fileId: string },
): Promise<StoredFile> {
  assertMay(caller.actor, 'batch.read', { batchId });
  const { batch } = await readBatch(room.database, batchId);
  const { sheet, panel } = await handledSheet(room, caller, { batchId, sheetId });
  const file = await room.files.find(scanOwner(sheetId), fileId);
  const decides = caller.actor?.office.includes('approver') && isObjectedTo(sheet, panel);
  const isOpen = batch.state === 'scoring' || batch.state === 'open';
  if (file === null || (isOpen && !decides && file.uploadedBy !== caller.actor?.id))
    throw new AppError('not-found');
  return file;
}

export interface EnteringPaper extends AboutSheet {
  entered: SheetDraft;
  /** Of the first entry: the signed scan, a file of this sheet. */
  scan: string | null;
}

export interface PaperEntered {
  id: string;
  state: SheetState;
  entered: 'first' | 'second' | 'third';
  /** Fields in which it differs from what was typed before, and nothing of what stands in them. */
  differs: string[];
}

/**
 * A sheet that was filled in on paper, entered by two who see nothing of what the other typed. Whatever is typed is
 * kept. Where the two differ a third person looks at those fields, or all begins anew with a reason.
 * @throws AppError conflict: something is missing, it is another person's turn, or it cannot be written on;
 *   invalid-input: no scan
 */
export function enterPaper(room: Room, caller: Caller, { sheetId, entered, scan, ...about }: EnteringPaper) {
  const { database: db } = room;
  return changeBatch<PaperEntered, 200>(room, caller, HOW, about, async ({ batch, at }) => {
    const handled = await handledSheet(room, caller, { batchId: batch.id, sheetId });
    const { sheet, entry, code, rely } = handled;
    assertWritable(batch, sheet);
    const rubric = frozenOf(batch).rules.rubric.content;
    const entries = await readPaperEntriesOf(db, sheetId);
    const round = roundOf(entries, sheet.version);
    const turn = turnOf(round, caller.actor.id);
    if ('refused' in turn) throw refused([{ path: 'state', ...turn.refused }]);
    const { look } = turn;
    const strange = strangeIn(entered, rubric);
    if (strange.length > 0) throw new AppError('invalid-input', undefined, { fields: strange });
    const faults = missingOn(entered, rubric);
    const missing = look === 'third' ? missingOf(faults, openFields(round)) : faults;
    if (missing.length > 0) throw refused(missing);
    const { draft, differs } = compared(round, look, entered);
    const typed: PaperEntry = {
      ...{ sheetId, number: entries.length + 1, batchId: batch.id, version: sheet.version, look },
      ...{ ...entered, by: caller.actor.id, at, differs, reason: null, salt: randomHex() },
      scan: look === 'first' ? await scanNamed(room, sheetId, scan) : null,
    };
    const isIn = look !== 'first' && differs.length === 0;
    const people = [round.first?.by, round.second?.by, caller.actor.id].flatMap((one) => one ?? []);
    const submitted = isIn
      ? await submittedAs(room, { ...handled, batch, at }, draft, {
          enteredBy: people,
          scan: round.first?.scan ?? '',
        })
      : { rows: [], append: [] };
    return {
      entry: 'batch.paper-entered',
      payload: {
        ...{ sheet: sheetId, expert: code, entry: sheet.entryId, look, number: typed.number },
        differs: differs.length,
        entered: await hashOf(typed),
      },
      rows: [
        insertPaperEntry(db, typed),
        ...submitted.rows,
        ...(isIn ? await tellEntered(room, { batch, entry, sheet }, { draft, rubric }) : []),
      ],
      append: submitted.append,
      rely,
      body: { id: sheetId, state: isIn ? 'submitted' : sheet.state, entered: look, differs },
    };
  });
}

/** Both begin anew: what was typed stays on record, with the reason. @throws AppError conflict: nothing differs */
export function enterAnew(
  room: Room,
  caller: Caller,
  { sheetId, reason, ...about }: AboutSheet & { reason: string },
) {
  const { database: db } = room;
  return changeBatch<{ id: string; state: SheetState }, 200>(
    room,
    caller,
    HOW,
    about,
    async ({ batch, at }) => {
      const { sheet, code, rely } = await handledSheet(room, caller, { batchId: batch.id, sheetId });
      assertWritable(batch, sheet);
      const entries = await readPaperEntriesOf(db, sheetId);
      if (openFields(roundOf(entries, sheet.version)).length === 0) throw refused([NOTHING_DIFFERS]);
      const anew: PaperEntry = {
        ...{ sheetId, number: entries.length + 1, batchId: batch.id, version: sheet.version, look: 'anew' },
        ...{ scores: {}, reasons: {}, by: caller.actor.id, at, scan: null, differs: [], reason, salt: '' },
      };
      return {
        entry: 'batch.paper-anew',
        payload: { sheet: sheetId, expert: code, entry: sheet.entryId, number: anew.number },
        private: { after: { reason } },
        rows: [insertPaperEntry(db, anew)],
        rely,
        body: { id: sheetId, state: sheet.state },
      };
    },
  );
}

const HOW = { action: 'batch.handle', status: 200, states: ['scoring', 'locked'] } as const;

/** What would be submitted, and where it differs from what was typed before. */
function compared({ first, second }: Round, look: PaperEntered['entered'], entered: SheetDraft) {
  if (look === 'third') return settled({ first: first!, second: second! }, entered);
  if (look === 'first') return { draft: entered, differs: [] };
  // As the first one wrote the reasons: the two differ in nothing that is read.
  const { scores, reasons } = first!;
  return { draft: { scores, reasons }, differs: differencesOf(first!, entered) };
}

async function submittedAs(
  { database: db }: Room,
  { batch, sheet, entry, code, at }: Handled & { batch: Batch; at: string },
  draft: SheetDraft,
  paper: NonNullable<SheetVersion['paper']>,
) {
  const stream = sheetStream(sheet.id);
  const head = await headOf(db, stream);
  const { version, payload } = await freezeSheet({
    ...{ sheetId: sheet.id, batchId: batch.id, pilotId: entry.pilotId, scorer: code },
    ...{ number: sheet.version + 1, draft, paper, by: paper.enteredBy.at(-1) ?? '', at },
    reopening: sheet.reopening,
  });
  return {
    rows: [insertSheetVersion(db, version), markSubmitted(db, sheet, version)],
    append: [{ stream, version: head.version, action: 'sheet.submitted', payload }],
  };
}

/** What stands in the ledger of an entry: nobody reads a score there before the lock. */
const hashOf = ({ sheetId, number, look, scores, reasons, scan, salt }: PaperEntry) =>
  sha256(canonicalJson({ sheet: sheetId, number, look, scores, reasons, scan, salt }));

async function scanNamed({ files }: Room, sheetId: string, scan: string | null): Promise<string> {
  const file = scan === null ? null : await files.find(scanOwner(sheetId), scan);
  if (file === null) throw noScan();
  return file.id;
}

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

const NOTHING_DIFFERS = {
  path: 'state',
  zh: '录入没有不一致之处，无须重新录入。',
  en: 'No entry differs: there is nothing to enter anew.',
};
