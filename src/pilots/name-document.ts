import type { Caller } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { ACTS_IN } from './acts.ts';
import { type Changing, change } from './change.ts';
import { assertOwnFile } from './own-files.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { updatePilot } from './store.ts';

export interface Naming extends Changing {
  enterpriseId: string;
  file: string;
  /** What was written down wrongly. */
  regulator?: string | undefined;
  number?: string | undefined;
  admittedOn?: string | undefined;
}

/**
 * Names the file that shows that a regulator admitted it, and puts right what was recorded of that; an officer compares
 * both before the pilot is followed.
 */
export function nameDocument(
  room: Room,
  caller: Caller,
  { file, regulator, number, admittedOn, ...own }: Naming,
) {
  return change(room, caller, { action: 'pilot.draft', status: 200 }, own, async ({ pilot, at }) => {
    assertIn(pilot.state, ACTS_IN['name-document'], ACT_NAMES['name-document']);
    await assertOwnFile(room.database, pilot.id, 'file', file);
    if (pilot.regulator === null) throw new AppError('conflict');
    const before = pilot.regulator;
    const named = {
      regulator: regulator ?? before.regulator,
      number: number ?? before.number,
      admittedOn: admittedOn ?? before.admittedOn,
      document: file,
    };
    return {
      entry: 'pilot.document-named',
      payload: { before: { regulator: before }, after: { regulator: named, document: file } },
      rows: [updatePilot(room.database, { ...pilot, regulator: named, updatedAt: at })],
      body: { id: pilot.id, document: file },
    };
  });
}
