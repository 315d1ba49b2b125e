import { complianceRoutes } from './compliance-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { ownRoutes } from './own-routes.ts';
import type { Room } from './room.ts';

/** Every route of the room. */
export function pilotRoutes(room: Room) {
  return [ownRoutes(room), draftRoutes(room), documentRoutes(room), complianceRoutes(room)] as const;
}
