import { assertMay, namesOf } from '../../access/index.ts';
import { sha256 } from '../../ledger/index.ts';
import { pageOf } from '../../platform/http/page.ts';
import type { Person } from '../../shared/actor.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { BATCH_STATES, type BatchState } from '../../shared/rewards/batch-states.ts';
import { BASES, missingSettings } from '../../shared/rewards/missing-settings.ts';
import { nextStep, REOPENED_IN } from '../../shared/rewards/next-step.ts';
import type { Rubric } from '../../shared/rewards/rubric.ts';
import type { Room } from '../room.ts';
import { readRewardTerms } from '../rubrics/reward-terms.ts';
import { rubricInForce } from '../rubrics/rubric-store.ts';
import { askedToReopen } from '../sheets/sheet-store.ts';
import { actsOf } from './batch-acts.ts';
import type { BatchView } from './batch-schemas.ts';
import { type Batch, batchFilesOwner, listBatches, listBatchesIn, readBatch } from './batch-store.ts';
import { freeze, frozenOf } from './frozen.ts';
import { workedOn } from './second-pair.ts';

export async function batchesSeen(
  room: Room,
  actor: Person,
  wanted: { state?: BatchState | undefined; after: string | null; limit: number },
) {
  assertMay(actor, 'batch.read');
  const { items, next } = pageOf(await listBatches(room.database, wanted), wanted.limit, ({ id }) => [id]);
  return { items: await inList(room, items), next };
}

const MOST_UNDER_WAY = 1_000;
const UNDER_WAY = BATCH_STATES.filter((state) => state !== 'paid');

/** Every batch that waits for an official, however old it is: who waits longest first. */
export async function waitingBatchesSeen(room: Room, actor: Person) {
  assertMay(actor, 'batch.read');
  const all = { before: null, limit: MOST_UNDER_WAY };
  const found = await listBatchesIn(room.database, UNDER_WAY, all);
  const items = (await inList(room, found))
    .filter(({ next }) => next !== null)
    .sort((a, b) => (a.stateSince < b.stateSince ? -1 : 1));
  return { items, next: null };
}

async function inList(room: Room, batches: readonly Batch[]) {
  const inQuestion = batches.filter(({ state }) => REOPENED_IN.some((one) => one === state));
  const reopening = await askedToReopen(
    room.database,
    inQuestion.map(({ id }) => id),
  );
  return Promise.all(batches.map((batch) => rowIn(room, batch, reopening.has(batch.id))));
}

async function rowIn(room: Room, batch: Batch, reopening: boolean) {
  const { id, title, state, stateSince, createdAt, settings, notice, decision } = batch;
  const { applyFrom, applyUntil, scoreUntil, budget } = settings;
  const complete = state === 'draft' && missingSettings(settings, await rubricOf(room, batch)).length === 0;
  const standing = { state, complete, applyUntil, scoreUntil, noticeUntil: notice?.until ?? null };
  const next = nextStep({ ...standing, met: decision?.meeting != null, reopening }, today(room.clock));
  return { id, title, state, stateSince, applyFrom, applyUntil, scoreUntil, budget, createdAt, next };
}

/** @throws AppError not-found */
export async function batchSeen(
  room: Room,
  actor: Person,
  { batchId, locale }: { batchId: string; locale: Locale },
): Promise<{ view: BatchView; version: number }> {
  assertMay(actor, 'batch.read');
  const { database: db, library, files } = room;
  const { batch, head } = await readBatch(db, batchId);
  const { id, title, state, stateSince, settings, frozenHash, computedAt, notice, publishedOn } = batch;
  const rubric = await rubricOf(room, batch);
  const isDraft = state === 'draft';
  const worked = await workedOn(room, batch);
  const nameOf = await namesOf(db, worked);
  const named = BASES.flatMap((name) => settings[name].file ?? []);
  const found = await Promise.all(
    [...new Set(named)].map((file) => files.find(batchFilesOwner(batchId), file)),
  );
  const view: BatchView = {
    ...{ id, title, state, stateSince, settings, frozenHash, computedAt, notice, publishedOn, rubric },
    missing: isDraft ? missingSettings(settings, rubric) : [],
    acts: actsOf(batch, worked, actor),
    exampleTerms: isDraft ? (await readRewardTerms(library)).example : null,
    editedBy: worked.map((person) => ({ id: person, name: nameOf(person)[locale] })),
    files: found.flatMap((file) =>
      file === null ? [] : [{ id: file.id, name: file.name, size: file.size, type: file.type }],
    ),
    createdAt: batch.createdAt,
    updatedAt: batch.updatedAt,
  };
  return { view, version: head };
}

/** What was frozen, or would be now. */
export async function frozenSeen(room: Room, actor: Person, batchId: string) {
  assertMay(actor, 'batch.read');
  const { batch } = await readBatch(room.database, batchId);
  const text = batch.frozen ?? freeze(batch, await rubricOf(room, batch));
  return { text, hash: batch.frozenHash ?? (await sha256(text)) };
}

/** As frozen; before that the one chosen, while it is published. */
export async function rubricOf({ library }: Room, batch: Batch): Promise<Rubric | null> {
  return batch.frozen === null
    ? rubricInForce(library, batch.settings.rubric)
    : frozenOf(batch).rules.rubric.content;
}
