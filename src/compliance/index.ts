export { createLicenceCatalogue, type LicenceCatalogue } from './catalogue.ts';
export { complianceRoutes } from './routes.ts';
export { touchesBoundary } from './screening/screen.ts';
export { licenceSeeds } from './seeds.ts';
