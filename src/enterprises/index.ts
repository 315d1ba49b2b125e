export { type Catalogue, createCatalogue } from './catalogue.ts';
export { assertVerified } from './enterprise.ts';
export { enterpriseRoutes } from './routes.ts';
export { listSeeds } from './seeds.ts';
export { labelsOf } from './store.ts';
export { withDecisions } from './verification-store.ts';
