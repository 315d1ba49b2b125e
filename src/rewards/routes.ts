import { awardRoutes } from './awards/award-routes.ts';
import { batchRoutes } from './batches/batch-routes.ts';
import { batchPaperRoutes } from './batches/paper-routes.ts';
import { dossierRoutes } from './dossiers/dossier-routes.ts';
import { entryRoutes } from './entries/entry-routes.ts';
import { lateActRoutes } from './late/late-act-routes.ts';
import { renunciationRoutes } from './late/renunciation-routes.ts';
import { noticeRoutes } from './notices/notice-routes.ts';
import { panelRoutes } from './panel/panel-routes.ts';
import { resultRoutes } from './results/result-routes.ts';
import type { Room } from './room.ts';
import { rubricRoutes } from './rubrics/rubric-routes.ts';
import { scoringRoutes } from './sheets/scoring-routes.ts';
import { sheetRoutes } from './sheets/sheet-routes.ts';

/** Every route of the room, by area: each is a typed client of its own in the browser. */
export function rewardRoutes(room: Room) {
  return {
    batches: [batchRoutes(room), batchPaperRoutes(room)],
    rubrics: [rubricRoutes(room)],
    entries: [entryRoutes(room), renunciationRoutes(room)],
    panel: [panelRoutes(room), sheetRoutes(room)],
    scoring: [scoringRoutes(room)],
    results: [resultRoutes(room), lateActRoutes(room)],
    dossiers: [dossierRoutes(room)],
    awards: [awardRoutes(room), noticeRoutes(room)],
  } as const;
}
