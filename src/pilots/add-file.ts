import type { Context } from 'hono';
import { assertMay, type Caller } from '../access/index.ts';
import { commit, rerun } from '../ledger/index.ts';
import type { StoredFile } from '../platform/files/files.ts';
import type { AppEnv } from '../platform/http/router.ts';
import { AppError } from '../shared/errors.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { hasEnded } from './acts.ts';
import { assertTakesPart } from './move.ts';
import { fileCount, filesOwner } from './own-files.ts';
import { assertPartOf, readParties } from './parties.ts';
import { notFrom } from './pilot.ts';
import type { Room } from './room.ts';
import { readPilot, streamOf } from './store.ts';

const MOST = 500;

export interface AddingFile {
  enterpriseId: string;
  pilotId: string;
  /** As the sender calls it. */
  name: string;
  /** Its body is the file. */
  request: Context<AppEnv>;
}

/**
 * Takes a file of the pilot in; its digest stands in the history, so that what was handed in can be shown to be the
 * same later. Whoever takes part may bring one.
 * @throws AppError as Files.receive; forbidden: has not consented; conflict: too many files, or it is over
 */
export async function addFile(
  { database: db, clock, files }: Room,
  caller: Caller,
  { enterpriseId, pilotId, name, request }: AddingFile,
): Promise<StoredFile> {
  assertMay(caller.actor, 'pilot.draft', { enterpriseId });
  assertPartOf(assertTakesPart(await readParties(db, pilotId), enterpriseId));
  const { pilot } = await readPilot(db, pilotId);
  if (hasEnded(pilot)) throw notFrom(pilot.state, ACT_NAMES['add-file']);
  if ((await fileCount(db, pilotId)) >= MOST) {
    const field = {
      path: 'file',
      zh: `一个项目至多 ${MOST} 个文件。`,
      en: `A pilot has ${MOST} files at most.`,
    };
    throw new AppError('conflict', undefined, { fields: [field] });
  }
  const owner = filesOwner(pilotId);
  const { file, statements } = await files.receive(request, { owner, name, uploadedBy: caller.actor.id });
  const { id, size, type, digest } = file;
  return rerun(async () => {
    const { head } = await readPilot(db, pilotId);
    const entry = {
      stream: streamOf(pilotId),
      version: head,
      action: 'pilot.file-added',
      payload: { file: id, after: { size, type } },
      private: { after: { name: file.name }, digest },
    };
    await commit(db, clock, { actor: caller.actor.id, append: [entry], rows: statements });
    return file;
  });
}
