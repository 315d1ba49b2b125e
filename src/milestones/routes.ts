import { boardRoutes } from './board/board-routes.ts';
import { runRoutes } from './run-routes.ts';
import type { SheetRoom } from './sheets/sheet-room.ts';
import { sheetRoutes } from './sheets/sheet-routes.ts';

/** Every route of the room. */
export function milestoneRoutes(room: SheetRoom) {
  return [runRoutes(room), boardRoutes(room), sheetRoutes(room)] as const;
}
