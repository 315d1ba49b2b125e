export type { ComplianceGate } from './room.ts';
export { pilotRoutes } from './routes.ts';
export { termSeeds } from './terms.ts';
