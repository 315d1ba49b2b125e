import type { Caller } from '../access/index.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { hasEnded } from './acts.ts';
import { type Changing, change } from './change.ts';
import { notFrom } from './pilot.ts';
import type { Room } from './room.ts';
import { updatePilot } from './store.ts';

/** An officer takes a case on, from nobody or from a colleague. @throws AppError conflict: it is over */
export function take(room: Room, caller: Caller, at: Changing) {
  return change(room, caller, { action: 'pilot.handle', status: 200 }, at, ({ pilot, at: now }) => {
    if (hasEnded(pilot)) throw notFrom(pilot.state, ACT_NAMES.take);
    const caseOfficer = caller.actor.id;
    return {
      entry: 'pilot.taken',
      payload: { before: { caseOfficer: pilot.caseOfficer }, after: { caseOfficer } },
      rows: [updatePilot(room.database, { ...pilot, caseOfficer, updatedAt: now })],
      body: { id: pilot.id, caseOfficer },
    };
  });
}
