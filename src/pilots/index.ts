export { pilotRoutes } from './routes.ts';
export { termSeeds } from './terms.ts';
