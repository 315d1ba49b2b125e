import type { Caller } from '../access/index.ts';
import { type Changing, change } from './change.ts';
import type { Room } from './room.ts';
import { updatePilot } from './store.ts';

/** An officer takes a case on, from nobody or from a colleague. */
export function take(room: Room, caller: Caller, at: Changing) {
  return change(room, caller, { action: 'pilot.handle', status: 200 }, at, ({ pilot, at: now }) => {
    const caseOfficer = caller.actor.id;
    return {
      entry: 'pilot.taken',
      payload: { before: { caseOfficer: pilot.caseOfficer }, after: { caseOfficer } },
      rows: [updatePilot(room.database, { ...pilot, caseOfficer, updatedAt: now })],
      body: { id: pilot.id, caseOfficer },
    };
  });
}
