import { assertMay, type Caller } from '../access/index.ts';
import { commit, headOf, rerun } from '../ledger/index.ts';
import type { StoredFile } from '../platform/files/files.ts';
import { PUBLIC } from '../shared/actor.ts';
import { receiptHash } from '../shared/receipt.ts';
import { notAwaited } from './objection-rules.ts';
import {
  type Objection,
  objectionFilesOwner,
  objectionOfReceipt,
  objectionsStream,
  readObjection,
  updateObjection,
} from './objection-store.ts';
import { assertReceives } from './receives.ts';
import type { Room } from './room.ts';
import { readPilot } from './store.ts';

interface Bringing {
  /** As the sender calls it. */
  name: string;
  /** Its body is the file. */
  request: Request;
}

/**
 * Takes the stamped file of an objection in, by its receipt; once. It is taken as long as nobody has answered.
 * @throws AppError not-found: no such receipt; conflict: no file is awaited; as Files.receive
 */
export async function sealObjection(
  room: Room,
  { receipt, ...bringing }: Bringing & { receipt: string },
): Promise<StoredFile> {
  assertMay(null, 'objection.make');
  const objection = await objectionOfReceipt(room.database, await receiptHash(receipt));
  assertAwaited(objection);
  return takeFile(room, objection, bringing, { by: PUBLIC, entry: 'objection.sealed', assertAwaited });
}

function assertAwaited({ state }: Objection): void {
  if (state !== 'awaiting-seal') throw notAwaited();
}

/**
 * The scan of a letter, brought by who entered it; once.
 * @throws AppError not-found: there is none, or the caller is recused; conflict: no letter, or its scan is there
 */
export async function attachLetter(
  room: Room,
  caller: Caller,
  { objectionId, ...bringing }: Bringing & { objectionId: string },
): Promise<StoredFile> {
  assertMay(caller.actor, 'objection.handle');
  const objection = await readObjection(room.database, objectionId);
  await assertReceives(room, caller.actor, (await readPilot(room.database, objection.pilotId)).pilot);
  const assertNone = ({ channel, sealedFile }: Objection) => {
    if (channel !== 'letter' || sealedFile !== null) throw notAwaited();
  };
  assertNone(objection);
  const how = { by: caller.actor.id, entry: 'objection.letter-attached', assertAwaited: assertNone };
  return takeFile(room, objection, bringing, how);
}

async function takeFile(
  { database: db, clock, files }: Room,
  { id, pilotId }: Objection,
  { name, request }: Bringing,
  how: { by: string; entry: string; assertAwaited: (objection: Objection) => void },
): Promise<StoredFile> {
  const what = { owner: objectionFilesOwner(id), name, uploadedBy: how.by };
  const { file, statements } = await files.receive(request, what);
  return rerun(async () => {
    const stream = objectionsStream(pilotId);
    const { version } = await headOf(db, stream);
    const objection = await readObjection(db, id);
    how.assertAwaited(objection);
    const state = objection.state === 'awaiting-seal' ? ('received' as const) : objection.state;
    const payload = { objection: id, before: { state: objection.state }, after: { state, file: file.id } };
    await commit(db, clock, {
      actor: how.by,
      append: [{ stream, version, action: how.entry, payload, private: { digest: file.digest } }],
      rows: [...statements, updateObjection(db, { ...objection, state, sealedFile: file.id })],
    });
    return file;
  });
}
