export { createLicenceCatalogue, type LicenceCatalogue } from './catalogue.ts';
export { type Examination, examine } from './examine.ts';
export { complianceView as pilotCompliance } from './pilot-schemas.ts';
export { complianceView, filesIn, peopleIn } from './pilot-views.ts';
export { complianceRoutes } from './routes.ts';
export { touchesBoundary } from './screening/screen.ts';
export { licenceSeeds } from './seeds.ts';
export { checklistSeeds, pinnedTemplate, publishedTemplate } from './template.ts';
