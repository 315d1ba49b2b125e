import { assertMay, namesOf } from '../../access/index.ts';
import { objectionRules, windowOf } from '../../pilots/index.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { pageOf } from '../../platform/http/page.ts';
import type { Person } from '../../shared/actor.ts';
import { today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { outcomesOf } from '../../shared/pilots/objections.ts';
import { receiptHash } from '../../shared/receipt.ts';
import { type Batch, batchesNamed, listBatchesIn, readBatch } from '../batches/batch-store.ts';
import { frozenOf } from '../batches/frozen.ts';
import { readEntries, readEntry } from '../entries/entry-store.ts';
import { fileText } from '../results/decision-file.ts';
import type { Room } from '../room.ts';
import { windowIsOver } from './answer-objection.ts';
import { awardsOf, decidedFile } from './notice-verbs.ts';
import {
  type ObjectionsWanted,
  objectionFilesOwner,
  objectionOfReceipt,
  objectionsPage,
  readObjection,
} from './objection-store.ts';
import { assertReceives, receiver } from './receives.ts';

/** Batches that everybody sees: under notice, published, paid. */
const SHOWN = ['public_notice', 'published', 'paid'] as const;
const isShown = ({ state }: Batch) => SHOWN.some((one) => one === state);

const lastDay = ({ notice, state }: Batch) =>
  notice === null || state !== 'public_notice' ? null : windowOf(notice).on;

/** Newest first. */
export async function awardNotices(
  { database: db, clock }: Room,
  { before, limit }: { before: string | null; limit: number },
) {
  const rows = await listBatchesIn(db, SHOWN, { before, limit });
  const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
  const day = today(clock);
  return {
    items: items.map((batch) => ({
      id: batch.id,
      title: batch.title,
      state: batch.state,
      noticeOn: batch.notice?.on ?? null,
      until: lastDay(batch),
      open: !windowIsOver(batch, day),
      publishedOn: batch.publishedOn,
    })),
    next,
  };
}

/** One list of awards as everybody sees it. @throws AppError not-found: not shown to anybody */
export async function awardNotice(room: Room, batchId: string) {
  const batch = await shown(room, batchId);
  const file = await decidedFile(room, batch);
  const entries = await readEntries(room.database, batchId, 'nominated');
  const titleOf = new Map(entries.map(({ id, title }) => [id, title]));
  const { policyBasis, rubric } = frozenOf(batch).rules;
  const byEntry = Map.groupBy(awardsOf(file, entries), ({ entryId }) => entryId);
  return {
    id: batch.id,
    title: batch.title,
    state: batch.state,
    policyBasis: { text: policyBasis.text, number: policyBasis.number },
    example: rubric.content.example,
    noticeOn: batch.notice?.on ?? null,
    until: lastDay(batch),
    open: !windowIsOver(batch, today(room.clock)),
    workingDays: batch.notice?.workingDays ?? 0,
    publishedOn: batch.publishedOn,
    items: [...byEntry].map(([entryId, awards]) => ({
      entryId,
      title: titleOf.get(entryId) ?? '',
      tier: awards[0]!.tier,
      amount: awards.reduce((sum, { amount }) => sum + amount, 0),
      applicants: awards.map(({ name, amount }) => ({ name, amount })),
    })),
    seen: file.hashes.seen,
  };
}

/** The decision file, once it is published. @throws AppError not-found */
export async function publishedFile(room: Room, batchId: string): Promise<string> {
  const batch = await shown(room, batchId);
  if (batch.publishedOn === null) throw new AppError('not-found');
  return fileText(await decidedFile(room, batch));
}

async function shown({ database: db }: Room, batchId: string): Promise<Batch> {
  const { batch } = await readBatch(db, batchId);
  if (!isShown(batch)) throw new AppError('not-found');
  return batch;
}

/** What became of an objection, for who has its receipt: not what it said, as a receipt may be lost. */
export async function awardObjectionOf({ database: db }: Room, receipt: string) {
  const objection = await objectionOfReceipt(db, await receiptHash(receipt));
  const { batch } = await readBatch(db, objection.batchId);
  const { state, receivedOn, answeredAt } = objection;
  return {
    state,
    batch: { id: batch.id, title: batch.title, shown: isShown(batch) },
    receivedOn,
    answer: objectionRules.answerOf(objection),
    answeredAt,
    until: lastDay(batch),
  };
}

/** A page may show fewer than were asked for: what its reader is recused from is left out. */
export async function awardObjectionsSeen(room: Room, actor: Person, wanted: ObjectionsWanted) {
  assertMay(actor, 'objection.read');
  const { items, next } = pageOf(await objectionsPage(room.database, wanted), wanted.limit, ({ id }) => [id]);
  const batches = await batchesNamed(
    room.database,
    items.map(({ batchId }) => batchId),
  );
  const isReceived = await receiver(room, actor);
  const seen = await Promise.all(
    items.map(({ batchId, entryId }) => isReceived(batches.get(batchId)!, entryId)),
  );
  return {
    items: items
      .filter((_, at) => seen[at])
      .map(({ id, batchId, title, channel, state, receivedOn }) => ({
        id,
        batch: { id: batchId, title },
        channel,
        state,
        receivedOn,
      })),
    next,
  };
}

/** @throws AppError not-found: there is none, or the caller is recused */
export async function awardObjectionSeen(room: Room, actor: Person, objectionId: string) {
  const { database: db, clock } = room;
  const { objection, batch } = await readSeen(room, actor, objectionId);
  const { entryId, answeredBy, fileId, id, state } = objection;
  const [entry, nameOf, file] = await Promise.all([
    entryId === null ? null : readEntry(db, batch.id, entryId),
    namesOf(db, answeredBy === null ? [] : [answeredBy]),
    fileId === null ? null : room.files.find(objectionFilesOwner(id), fileId),
  ]);
  const { channel, name, telephone, organisation, receivedOn, receivedAt, answeredAt } = objection;
  return {
    ...{ id, channel, name, telephone, organisation, state, receivedOn, receivedAt, answeredAt },
    batch: { id: batch.id, title: batch.title, state: batch.state },
    pilot: entry && { id: entry.pilotId, title: entry.title },
    objection: objection.objection,
    file: file && { id: file.id, name: file.name, size: file.size, type: file.type },
    until: lastDay(batch),
    answer: objectionRules.answerOf(objection),
    answeredBy: answeredBy === null ? null : nameOf(answeredBy),
    outcomes: actor.office.includes('objections')
      ? [...outcomesOf(state, windowIsOver(batch, today(clock)))]
      : [],
  };
}

/** @throws AppError not-found: there is none, none is attached, or the caller is recused */
export async function awardObjectionFile(
  room: Room,
  actor: Person,
  objectionId: string,
): Promise<StoredFile> {
  const { objection } = await readSeen(room, actor, objectionId);
  const { id, fileId } = objection;
  const file = fileId === null ? null : await room.files.find(objectionFilesOwner(id), fileId);
  if (file === null) throw new AppError('not-found');
  return file;
}

async function readSeen(room: Room, actor: Person, objectionId: string) {
  assertMay(actor, 'objection.read');
  const objection = await readObjection(room.database, objectionId);
  const { batch } = await readBatch(room.database, objection.batchId);
  await assertReceives(room, actor, batch, objection.entryId);
  return { objection, batch };
}
