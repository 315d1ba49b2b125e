export { candidates } from './candidates.ts';
export { createLicenceCatalogue, type LicenceCatalogue, readCatalogue } from './catalogue.ts';
export {
  type Evidence,
  ITEM_STATUS_NAMES,
  type Item,
  isInForce,
  statusOf,
  type Template,
} from './checklist.ts';
export {
  type Applying,
  applied,
  type Differences,
  differencesOf,
  isReopened,
  type Wanted,
  wantedItems,
} from './checklist-differences.ts';
export { insertItems, updateItem } from './checklist-store.ts';
export {
  type Compliance,
  closeCompliance,
  complianceStream,
  insertScreened,
  readCompliance,
  type Screened,
  updateScreened,
} from './compliance-store.ts';
export { type Due, dueNow } from './due-now.ts';
export type { Editing, Editor } from './edit-catalogue.ts';
export { editingRoutes } from './editing-routes.ts';
export { type Examination, examine, holdingsOf } from './examine.ts';
export { FINDING_STATE_NAMES, type Finding, isGone, isUnsettled } from './finding.ts';
export { insertFinding, updateFinding } from './finding-store.ts';
export { COMPLIANCE_JOB } from './job-name.ts';
export { legalHashes } from './legal-content.ts';
export { licenceFault } from './licence-carries.ts';
export type { Licences } from './licences.ts';
export * as complianceSchemas from './pilot-schemas.ts';
export { complianceView, filesIn, peopleIn } from './pilot-views.ts';
export { raisedBy, restsOn } from './raised.ts';
export { newFinding, reconcile } from './reconcile.ts';
export { complianceRoutes } from './routes.ts';
export { screen, touchesBoundary } from './screening/screen.ts';
export { waysOf } from './screening/ways.ts';
export { licenceSeeds } from './seeds.ts';
export { checklistSeeds, pinnedTemplate, publishedTemplate } from './template.ts';
export { screeningView } from './views.ts';
