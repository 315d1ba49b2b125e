import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { KINDS, type KindOfEntry } from '../boundary/kind.ts';
import { signedIn } from '../shell/root-routes.ts';
import { oneOf, type Search, text } from '../shell/search-params.ts';

export const ruleRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/pilot-terms',
    component: lazyRouteComponent(() => import('./terms-page.tsx'), 'TermsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/licences',
    /** edit: the code of the entry being changed. */
    validateSearch: (search: Search): { q?: string; kind?: KindOfEntry; edit?: string } => ({
      q: text(search.q),
      kind: oneOf(KINDS, search.kind),
      edit: text(search.edit),
    }),
    component: lazyRouteComponent(() => import('./licences-page.tsx'), 'LicencesRulesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/checklist',
    /** edit: the code of the item being changed. */
    validateSearch: (search: Search): { q?: string; section?: string; edit?: string } => ({
      q: text(search.q),
      section: text(search.section),
      edit: text(search.edit),
    }),
    component: lazyRouteComponent(() => import('./checklist-page.tsx'), 'ChecklistRulesPage'),
  }),
] as const;
