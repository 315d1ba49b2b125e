import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { OFFICE_ROLES, type OfficeRole } from '../../shared/roles.ts';
import { signedIn } from '../shell/root-routes.ts';
import { oneOf, type Search, text } from '../shell/search-params.ts';

const ROLES = ['official', ...OFFICE_ROLES] as const;

export const officeRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office',
    component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/people',
    validateSearch: (search: Search): { q?: string; role?: OfficeRole | 'official' } => ({
      q: text(search.q),
      role: oneOf(ROLES, search.role),
    }),
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/people/$personId',
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/invitations',
    component: lazyRouteComponent(() => import('./invitations-page.tsx'), 'InvitationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/experts',
    component: lazyRouteComponent(() => import('./experts-page.tsx'), 'ExpertsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/verifications',
    component: lazyRouteComponent(() => import('./verifications-page.tsx'), 'VerificationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/parks',
    component: lazyRouteComponent(() => import('./parks-page.tsx'), 'ParksPage'),
  }),
] as const;
