export { publicPilotRoutes } from './public-routes.ts';
export { rebuildRegister } from './rebuild-register.ts';
export { pilotRoutes } from './routes.ts';
export { termSeeds } from './terms.ts';
