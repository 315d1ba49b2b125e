import type { Caller } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import { type Changing, change } from './change.ts';
import { assertOwnFile } from './own-files.ts';
import { assertIn } from './pilot.ts';
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
    assertIn(pilot.state, ['submitted', 'testing', 'paused'], { zh: '上传盖章文件', en: 'sealing' });
    await assertOwnFile(room.database, pilot.id, 'file', file);
    const version = await latestVersion(room.database, pilot.id);
    const isChange = pilot.state !== 'submitted';
    if (version?.number !== number || (isChange && number === pilot.version)) throw notThis();
    return {
      entry: 'pilot.sealed',
      payload: { version: number, code: version.code, file, kind },
      rows: [updateVersion(room.database, { ...version, seal: { file, kind, by: caller.actor.id, at } })],
      body: { number, code: version.code, kind },
    };
  });
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
