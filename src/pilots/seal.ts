import type { Caller } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { ACTS_IN } from './acts.ts';
import { type Changing, change } from './change.ts';
import { assertOwnFile } from './own-files.ts';
import { assertIn } from './pilot.ts';
import { readRequests } from './requests.ts';
import type { Room } from './room.ts';
import { latestVersion, type SEAL_KINDS, updateVersion } from './versions.ts';

export interface Sealing extends Changing {
  enterpriseId: string;
  number: number;
  file: string;
  kind: (typeof SEAL_KINDS)[number];
}

/**
 * Ties a stamped scan or an e-signed file to the very version it shows; until that is accepted it may be replaced.
 * @throws AppError conflict: not the newest version, or nothing is to be stamped now; invalid-input: not a file of it
 */
export function seal(room: Room, caller: Caller, { number, file, kind, ...own }: Sealing) {
  const options = { action: 'pilot.draft', status: 200 } as const;
  return change(room, caller, options, own, async ({ pilot, at }) => {
    assertIn(pilot.state, ACTS_IN.seal, ACT_NAMES.seal);
    await assertOwnFile(room.database, pilot.id, 'file', file);
    const version = await latestVersion(room.database, pilot.id);
    const wanted = pilot.state === 'submitted' ? pilot.version : await changeWaiting(room, pilot.id);
    if (version?.number !== number || number !== wanted) throw notThis();
    return {
      entry: 'pilot.sealed',
      payload: { version: number, code: version.code, file, kind },
      rows: [updateVersion(room.database, { ...version, seal: { file, kind, by: caller.actor.id, at } })],
      body: { number, code: version.code, kind },
    };
  });
}

/** The version of a change that is asked for. */
async function changeWaiting({ database: db }: Room, pilotId: string): Promise<number | null> {
  return (await readRequests(db, pilotId)).find(({ state }) => state === 'waiting')?.version ?? null;
}

function notThis(): AppError {
  return new AppError('conflict', 'not the newest version', {
    fields: [
      {
        path: 'number',
        zh: '只能为最新提交、尚待受理的版本上传盖章文件。',
        en: 'Only the newest version that waits for the office is sealed.',
      },
    ],
  });
}
