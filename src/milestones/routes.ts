import type { Room } from './room.ts';
import { runRoutes } from './run-routes.ts';

/** Every route of the room. */
export function milestoneRoutes(room: Room) {
  return [runRoutes(room)] as const;
}
