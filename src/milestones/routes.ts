import { boardRoutes } from './board/board-routes.ts';
import { exportRoutes } from './exports/export-routes.ts';
import { pilotRoutes } from './pilot-routes.ts';
import { planRoutes } from './plan/plan-routes.ts';
import { finishRoutes } from './reports/finish-routes.ts';
import { reportRoutes } from './reports/report-routes.ts';
import { runRoutes } from './run-routes.ts';
import type { SheetRoom } from './sheets/sheet-room.ts';
import { sheetRoutes } from './sheets/sheet-routes.ts';
import { templateRoutes } from './templates/template-routes.ts';

/** Every route of the room. */
export function milestoneRoutes(room: SheetRoom) {
  return [
    runRoutes(room),
    planRoutes(room),
    reportRoutes(room),
    finishRoutes(room),
    pilotRoutes(room),
    boardRoutes(room),
    sheetRoutes(room),
    exportRoutes(room),
    templateRoutes(room),
  ] as const;
}
