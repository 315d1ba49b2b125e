import { batchRoutes } from './batches/batch-routes.ts';
import { resultRoutes } from './results/result-routes.ts';
import type { Room } from './room.ts';

/** Every route of the room, by area: each is a typed client of its own in the browser. */
export function rewardRoutes(room: Room) {
  return {
    batches: [batchRoutes(room)],
    results: [resultRoutes(room)],
  } as const;
}
