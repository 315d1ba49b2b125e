import { caseMoveRoutes } from './case-move-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { complianceRoutes } from './compliance-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { ownRoutes } from './own-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import { partyRoutes } from './party-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import type { Room } from './room.ts';
import { termsRoutes } from './terms-routes.ts';

/** Every route of the room. */
export function pilotRoutes(room: Room) {
  return [
    ownRoutes(room),
    draftRoutes(room),
    partyRoutes(room),
    paperRoutes(room),
    fileRoutes(room),
    historyRoutes(room),
    caseRoutes(room),
    caseMoveRoutes(room),
    reviewRoutes(room),
    documentRoutes(room),
    termsRoutes(room),
    ...complianceRoutes(room),
  ] as const;
}
