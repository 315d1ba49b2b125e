import type { Caller } from '../access/index.ts';
import { handled, type Moving, move } from './move.ts';
import { passGate } from './pass-gate.ts';
import type { Room } from './room.ts';

/** Nothing is tested while a finding, an item of the checklist or the host's licence stands against it. */
export function startTesting(room: Room, caller: Caller, moving: Moving) {
  const arrow = { action: 'pilot.handle', verb: 'start-testing' } as const;
  return move(room, caller, arrow, moving, async (stage) => ({
    pilot: handled(stage.pilot, caller.actor.id),
    rely: await passGate(room, stage, 'testing'),
  }));
}
