export { type Catalogue, createCatalogue } from './catalogue.ts';
export { assertVerified } from './enterprise.ts';
export { namedEnterprises } from './names.ts';
export { enterpriseRoutes } from './routes.ts';
export { listSeeds } from './seeds.ts';
