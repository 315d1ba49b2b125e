import { assertMay, type Caller } from '../../access/index.ts';
import { commit, headOf, rerun } from '../../ledger/index.ts';
import { objectionRules } from '../../pilots/index.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { PUBLIC } from '../../shared/actor.ts';
import { receiptHash } from '../../shared/receipt.ts';
import { readBatch } from '../batches/batch-store.ts';
import type { Room } from '../room.ts';
import {
  type AwardObjection,
  awardObjections,
  objectionFilesOwner,
  objectionOfReceipt,
  readObjection,
  updateObjection,
} from './objection-store.ts';
import { assertReceives } from './receives.ts';

interface Bringing {
  /** As the sender calls it. */
  name: string;
  /** Its body is the file. */
  request: Request;
}

/**
 * Takes the stamped file of an objection in, by its receipt; once, and as long as nobody has answered.
 * @throws AppError not-found: no such receipt; conflict: no file is awaited; as Files.receive
 */
export async function sealAwardObjection(
  room: Room,
  { receipt, ...bringing }: Bringing & { receipt: string },
): Promise<StoredFile> {
  assertMay(null, 'objection.make');
  const objection = await objectionOfReceipt(room.database, await receiptHash(receipt));
  return takeFile(room, objection, bringing, {
    by: PUBLIC,
    entry: 'objection.sealed',
    awaited: ({ state }) => state === 'awaiting-seal',
  });
}

/** The scan of a letter, brought by who receives objections; once. */
export async function attachAwardLetter(
  room: Room,
  caller: Caller,
  { objectionId, ...bringing }: Bringing & { objectionId: string },
): Promise<StoredFile> {
  assertMay(caller.actor, 'objection.handle');
  const objection = await readObjection(room.database, objectionId);
  const { batch } = await readBatch(room.database, objection.batchId);
  await assertReceives(room, caller.actor, batch, objection.entryId);
  return takeFile(room, objection, bringing, {
    by: caller.actor.id,
    entry: 'objection.letter-attached',
    awaited: ({ channel, fileId }) => channel === 'letter' && fileId === null,
  });
}

async function takeFile(
  { database: db, clock, files }: Room,
  objection: AwardObjection,
  { name, request }: Bringing,
  { by, entry, awaited }: { by: string; entry: string; awaited: (objection: AwardObjection) => boolean },
): Promise<StoredFile> {
  if (!awaited(objection)) throw objectionRules.notAwaited();
  const { id, batchId } = objection;
  const what = { owner: objectionFilesOwner(id), name, uploadedBy: by };
  const { file, statements } = await files.receive(request, what);
  return rerun(async () => {
    const stream = awardObjections(batchId);
    const { version } = await headOf(db, stream);
    const now = await readObjection(db, id);
    if (!awaited(now)) throw objectionRules.notAwaited();
    const after: AwardObjection = { ...now, fileId: file.id, state: 'received' };
    const append = {
      stream,
      version,
      action: entry,
      payload: { objection: id, file: file.id, after: { state: after.state } },
      private: { after: { name: file.name }, digest: file.digest },
    };
    await commit(db, clock, {
      actor: by,
      append: [append],
      rows: [...statements, updateObjection(db, after)],
    });
    return file;
  });
}
