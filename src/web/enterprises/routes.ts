import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { VerificationState } from '../api/enterprises.ts';
import { signedIn } from '../shell/root-routes.ts';
import { oneOf, type Search, text } from '../shell/search-params.ts';
import { STATES } from './verification-states.ts';

export const enterpriseRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises',
    validateSearch: (search: Search): { q?: string; verification?: VerificationState } => ({
      q: text(search.q),
      verification: oneOf(STATES, search.verification),
    }),
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'EnterpriseListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/new',
    component: lazyRouteComponent(() => import('./new-page.tsx'), 'NewEnterprisePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId',
    component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/members',
    component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/licences',
    /** edit: the licence being changed, or "new". */
    validateSearch: (search: Search): { edit?: string } => ({ edit: text(search.edit) }),
    component: lazyRouteComponent(() => import('./licences-page.tsx'), 'LicencesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/verification',
    component: lazyRouteComponent(() => import('./verification-page.tsx'), 'VerificationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/history',
    component: lazyRouteComponent(() => import('./history-page.tsx'), 'HistoryPage'),
  }),
] as const;
