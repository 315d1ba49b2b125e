import type { Caller } from '../access/index.ts';
import { handled, type Moving, move } from './move.ts';
import { passGate } from './pass-gate.ts';
import type { Room } from './room.ts';

/** Every licence finding is settled: experts are heard. @throws AppError conflict with what is not settled */
export function toExpertReview(room: Room, caller: Caller, moving: Moving) {
  const arrow = { action: 'pilot.handle', verb: 'to-expert-review' } as const;
  return move(room, caller, arrow, moving, async (stage) => ({
    pilot: handled(stage.pilot, caller.actor.id),
    rely: await passGate(room, stage, 'review'),
  }));
}
