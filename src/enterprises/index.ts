export { type Catalogue, createCatalogue } from './catalogue.ts';
export { withDecidedMatters } from './decided-matters.ts';
export { assertVerified } from './enterprise.ts';
export { namedEnterprises } from './names.ts';
export { enterpriseRoutes } from './routes.ts';
export { listSeeds } from './seeds.ts';
export { verifyByClaim } from './verify-by-claim.ts';
