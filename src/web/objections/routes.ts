import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { OBJECTION_STATES, type ObjectionState } from '../../shared/pilots/objections.ts';
import { root, signedIn } from '../shell/root-routes.ts';
import { oneOf, type Search } from '../shell/search-params.ts';

export const objectionRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/objections',
    component: lazyRouteComponent(() => import('./ask-page.tsx'), 'AskPage'),
  }),
] as const;

export const officeObjectionRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/objections',
    validateSearch: (search: Search): { state?: ObjectionState } => ({
      state: oneOf(OBJECTION_STATES, search.state),
    }),
    component: lazyRouteComponent(() => import('./office-list-page.tsx'), 'OfficeObjectionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/objections/new',
    component: lazyRouteComponent(() => import('./letter-page.tsx'), 'LetterPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/objections/$objectionId',
    component: lazyRouteComponent(() => import('./objection-page.tsx'), 'ObjectionPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/award-objections',
    validateSearch: (search: Search): { state?: ObjectionState } => ({
      state: oneOf(OBJECTION_STATES, search.state),
    }),
    component: lazyRouteComponent(() => import('./office-list-page.tsx'), 'AwardObjectionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/award-objections/$objectionId',
    component: lazyRouteComponent(() => import('./objection-page.tsx'), 'AwardObjectionPage'),
  }),
] as const;
