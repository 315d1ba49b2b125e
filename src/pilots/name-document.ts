import type { Caller } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import { type Changing, change } from './change.ts';
import { assertOwnFile } from './own-files.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { updatePilot } from './store.ts';

/** Names the file that shows that a regulator admitted it; an officer looks at it before the pilot is followed. */
export function nameDocument(
  room: Room,
  caller: Caller,
  { file, ...own }: Changing & { enterpriseId: string; file: string },
) {
  return change(room, caller, { action: 'pilot.draft', status: 200 }, own, async ({ pilot, at }) => {
    assertIn(pilot.state, ['recorded'], { zh: '上传准入文件', en: 'naming the admission document' });
    await assertOwnFile(room.database, pilot.id, 'file', file);
    if (pilot.regulator === null) throw new AppError('conflict');
    const after = { ...pilot, regulator: { ...pilot.regulator, document: file }, updatedAt: at };
    return {
      entry: 'pilot.document-named',
      payload: { after: { document: file } },
      rows: [updatePilot(room.database, after)],
      body: { id: pilot.id, document: file },
    };
  });
}
