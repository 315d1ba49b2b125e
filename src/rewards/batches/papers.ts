import { assertMay, type Caller, namesOf } from '../../access/index.ts';
import { commit, rerun } from '../../ledger/index.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Locale } from '../../shared/locale.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import { PAID_PAPERS, type PaperKind } from '../../shared/rewards/batches.ts';
import { assertNoScorer, readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import { hasPaperEntries } from '../sheets/paper-entry-store.ts';
import { ACT_RULES } from './batch-acts.ts';
import { type Batch, batchFilesOwner, batchStream, readBatch, updateBatch } from './batch-store.ts';
import { changeBatch } from './change-batch.ts';
import { insertPaper, type Paper, readPapers, removePaper } from './paper-store.ts';
import { editedBy } from './second-pair.ts';
import { assertFileOf } from './set-up-batch.ts';

const MOST = 200;
const { states } = ACT_RULES['add-paper'];

/**
 * Takes a file of the batch in; its digest stands in the ledger, so that what a decision stood on can be shown to be
 * the same later.
 * @returns the version of the batch with it, which the next change names
 * @throws AppError not-found; as Files.receive
 */
export async function addBatchFile(
  { database: db, clock, files }: Room,
  caller: Caller,
  { batchId, name, request }: { batchId: string; name: string; request: Request },
): Promise<{ file: StoredFile; version: number }> {
  assertMay(caller.actor, 'batch.handle');
  await readBatch(db, batchId);
  await assertNoScorer(db, caller.actor, batchId);
  const owner = batchFilesOwner(batchId);
  const { file, statements } = await files.receive(request, { owner, name, uploadedBy: caller.actor.id });
  const { id, size, type, digest } = file;
  return rerun(async () => {
    const { batch, head } = await readBatch(db, batchId);
    const worked = updateBatch(db, { ...batch, editedBy: editedBy(batch, caller.actor.id) });
    const entry = {
      stream: batchStream(batchId),
      version: head,
      action: 'batch.file-added',
      payload: { file: id, after: { size, type } },
      private: { after: { name: file.name }, digest },
    };
    await commit(db, clock, { actor: caller.actor.id, append: [entry], rows: [...statements, worked] });
    return { file, version: head + 1 };
  });
}

const BEFORE_LOCK: readonly BatchState[] = ['draft', 'open', 'scoring'];

/** Before the scores are locked nobody sees them, on paper neither, but who put the paper there. */
const isSealed = ({ state }: Batch, { kind, addedBy }: Paper, person: string) =>
  kind === 'score-scan' && BEFORE_LOCK.includes(state) && addedBy !== person;

/** @throws AppError not-found: no such file, another's and one that is sealed look alike */
export async function batchFile(
  { database: db, files }: Room,
  actor: Person,
  { batchId, fileId }: { batchId: string; fileId: string },
): Promise<StoredFile> {
  const { batch } = await readAsOffice(db, actor, batchId);
  const papers = await readPapers(db, batchId);
  const isHidden = papers.some((paper) => paper.fileId === fileId && isSealed(batch, paper, actor.id));
  const file = await files.find(batchFilesOwner(batchId), fileId);
  if (file === null || isHidden) throw new AppError('not-found');
  return file;
}

/** Papers that belong to a batch: 签到表, 承诺书, 专家组意见, 会议纪要 and the like. */
export async function papersSeen(
  { database: db, files }: Room,
  actor: Person,
  { batchId, locale }: { batchId: string; locale: Locale },
) {
  const { batch } = await readAsOffice(db, actor, batchId);
  const papers = await readPapers(db, batchId);
  const nameOf = await namesOf(
    db,
    papers.map(({ addedBy }) => addedBy),
  );
  const found = await Promise.all(papers.map(({ fileId }) => files.find(batchFilesOwner(batchId), fileId)));
  return {
    items: papers.map(({ id, kind, title, number, datedOn, fileId, addedBy, addedAt }, at) => ({
      ...{ id, kind, title, number, datedOn, addedAt },
      file: isSealed(batch, papers[at]!, actor.id) ? null : { id: fileId, name: found[at]?.name ?? fileId },
      addedBy: nameOf(addedBy)[locale],
    })),
  };
}

export interface NewPaper {
  batchId: string;
  kind: PaperKind;
  title: string;
  number: string | null;
  datedOn: string;
  file: string;
}

/**
 * @throws AppError invalid-input: a date in the future, or a file that is not the batch's; conflict: too many, or paid,
 *   and it is no paper of payments
 */
export function addPaper(room: Room, caller: Caller, { batchId, file, ...wanted }: NewPaper) {
  const { database: db, clock, files } = room;
  const how = { action: 'batch.handle', status: 201, states } as const;
  return changeBatch<{ id: string }, 201>(room, caller, how, { batchId }, async ({ batch, at, today }) => {
    assertInTime(batch, wanted.kind);
    if (wanted.datedOn > today) throw refused('invalid-input', 'datedOn', IN_FUTURE);
    await assertFileOf(files, batchId, { path: 'file', file });
    if ((await readPapers(db, batchId)).length >= MOST) throw refused('conflict', 'file', TOO_MANY);
    const id = uuidv7(clock);
    const { kind, datedOn, title, number } = wanted;
    const paper: Paper = {
      ...{ id, batchId, kind, title, number, datedOn, fileId: file },
      addedBy: caller.actor.id,
      addedAt: at,
      removedAt: null,
    };
    return {
      entry: 'batch.paper-added',
      payload: { paper: id, file, after: { kind, on: datedOn } },
      private: { after: { title, number } },
      rows: [insertPaper(db, paper)],
      body: { id },
    };
  });
}

/**
 * Taken out of the list; it stays on record.
 * @throws AppError not-found; conflict: what was decided stands on it
 */
export function takePaperOut(
  room: Room,
  caller: Caller,
  { batchId, paperId }: { batchId: string; paperId: string },
) {
  const { database: db } = room;
  const how = { action: 'batch.handle', status: 200, states } as const;
  return changeBatch<{ id: string }, 200>(room, caller, how, { batchId }, async ({ batch, at }) => {
    const paper = (await readPapers(db, batchId)).find(({ id }) => id === paperId);
    if (paper === undefined) throw new AppError('not-found');
    assertInTime(batch, paper.kind);
    const proposed = batch.decision;
    const isMinutes = proposed?.meeting?.minutes === paper.id;
    if (proposed !== null && (isMinutes || paper.addedAt <= (proposed.approvedAt ?? proposed.proposedAt)))
      throw refused('conflict', 'paper', DECIDED);
    const { id, kind, datedOn, title, number } = paper;
    if (kind === 'score-scan' && (await hasPaperEntries(db, batchId)))
      throw refused('conflict', 'paper', SCORED_ON);
    return {
      entry: 'batch.paper-removed',
      payload: { paper: id, file: paper.fileId, before: { kind, on: datedOn } },
      private: { before: { title, number } },
      rows: [removePaper(db, id, at)],
      body: { id },
    };
  });
}

/** Once everything is paid, only what shows how it was paid still comes in. */
function assertInTime({ state }: Batch, kind: PaperKind): void {
  if (state === 'paid' && !PAID_PAPERS.includes(kind)) throw refused('conflict', 'kind', PAID);
}

const PAID = {
  zh: '批次已拨付，只能补充拨付凭证和其他文件。',
  en: 'The batch is paid: only vouchers and other papers still come in.',
};
const IN_FUTURE = { zh: '日期在将来。', en: 'The date is in the future.' };
const TOO_MANY = { zh: `一个批次至多 ${MOST} 份文件。`, en: `A batch has ${MOST} papers at most.` };
const SCORED_ON = {
  zh: '本批次已按纸质评分表录入评分，扫描件是其凭证，不能移除。扫描有误的，请另行登记更正后的扫描件，两份都保留。',
  en: 'Scores of this batch were entered from paper, and scans are their evidence: they stay. If one is wrong, add the right one beside it; both are kept.',
};
const DECIDED = {
  zh: '建议或审批已以这份文件为依据，不能移除。',
  en: 'What was proposed or approved stands on this paper: it stays.',
};

function refused(
  code: 'invalid-input' | 'conflict',
  path: string,
  why: { zh: string; en: string },
): AppError {
  return new AppError(code, undefined, { fields: [{ path, ...why }] });
}
