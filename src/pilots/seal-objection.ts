import type { Context } from 'hono';
import { assertMay } from '../access/index.ts';
import { commit, headOf, rerun, sha256 } from '../ledger/index.ts';
import type { AppEnv } from '../platform/http/router.ts';
import { AppError } from '../shared/errors.ts';
import { objectionFilesOwner, objectionOfReceipt, objectionsStream, readObjection, updateObjection } from './objection-store.ts';
import type { Room } from './room.ts';

/**
 * Takes the stamped file of an objection in, by its receipt; once.
 * @throws AppError not-found: no such receipt; conflict: no file is awaited; as Files.receive
 */
export async function sealObjection(
  room: Room,
  { receipt, name, request }: { receipt: string; name: string; request: Context<AppEnv> },
): Promise<void> {
  const { database: db, clock, files } = room;
  assertMay(null, 'objection.make');
  const { id, pilotId, ...found } = await objectionOfReceipt(db, await sha256(receipt));
  if (found.state !== 'awaiting-seal') throw new AppError('conflict', 'no file is awaited');
  const what = { owner: objectionFilesOwner(id), name, uploadedBy: 'public' };
  const { file, statements } = await files.receive(request, what);
  await rerun(async () => {
    const stream = objectionsStream(pilotId);
    const { version } = await headOf(db, stream);
    const objection = await readObjection(db, id);
    if (objection.state !== 'awaiting-seal') throw new AppError('conflict', 'no file is awaited');
    const payload = { objection: id, before: { state: objection.state }, after: { state: 'received', file: file.id } };
    await commit(db, clock, {
      actor: 'public',
      append: [{ stream, version, action: 'objection.sealed', payload, private: { digest: file.digest } }],
      rows: [...statements, updateObjection(db, { ...objection, state: 'received', sealedFile: file.id })],
    });
  });
}
