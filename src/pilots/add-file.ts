import { assertMay, type Caller } from '../access/index.ts';
import { commit, rerun } from '../ledger/index.ts';
import type { StoredFile } from '../platform/files/files.ts';
import { AppError } from '../shared/errors.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { hasEnded } from './acts.ts';
import { assertTakesPart } from './move.ts';
import { fileCount, filesOwner } from './own-files.ts';
import { assertPartOf, readParties } from './parties.ts';
import { notFrom } from './pilot.ts';
import type { Room } from './room.ts';
import { type Pilot, readPilot, streamOf } from './store.ts';

const MOST = 500;

export interface AddingFile {
  enterpriseId: string;
  pilotId: string;
  /** As the sender calls it. */
  name: string;
  /** Its body is the file. */
  request: Request;
}

/**
 * Takes a file of the pilot in; its digest stands in the history, so that what was handed in can be shown to be the
 * same later. Whoever takes part may bring one.
 * @returns the version of the pilot with it, which the next change names
 * @throws AppError as Files.receive; forbidden: has not consented; conflict: too many files, or it is over
 */
export async function addFile(
  { database: db, clock, files }: Room,
  caller: Caller,
  { enterpriseId, pilotId, name, request }: AddingFile,
): Promise<{ file: StoredFile; version: number }> {
  assertMay(caller.actor, 'pilot.file.add', { enterpriseId });
  assertPartOf(assertTakesPart(await readParties(db, pilotId), enterpriseId));
  assertTakesFiles((await readPilot(db, pilotId)).pilot);
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
    const { pilot, head } = await readPilot(db, pilotId);
    assertTakesFiles(pilot);
    const entry = {
      stream: streamOf(pilotId),
      version: head,
      action: 'pilot.file-added',
      payload: { file: id, after: { size, type } },
      private: { after: { name: file.name }, digest },
    };
    await commit(db, clock, { actor: caller.actor.id, append: [entry], rows: statements });
    return { file, version: head + 1 };
  });
}

function assertTakesFiles(pilot: Pilot): void {
  if (hasEnded(pilot)) throw notFrom(pilot.state, ACT_NAMES['add-file']);
}
