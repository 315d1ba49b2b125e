import { objectionRoutes } from './objection-routes.ts';
import { registerExportRoutes, registerRoutes } from './register-routes.ts';
import type { Room } from './room.ts';

/** The register, notices and objections: what everybody reads of pilots, and says to them. */
export function publicPilotRoutes(room: Room) {
  return [registerRoutes(room), registerExportRoutes(room), objectionRoutes(room)] as const;
}
