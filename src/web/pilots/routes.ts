import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PARTS, type Part } from '../../shared/pilots/parts.ts';
import { TRACKS, type Track } from '../../shared/pilots/states.ts';
import { signedIn } from '../shell/root-routes.ts';
import { flag, oneOf, type Search, whole } from '../shell/search-params.ts';

export const pilotRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/pilots',
    component: lazyRouteComponent(() => import('./mine-page.tsx'), 'MyPilotsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'PilotListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/new',
    validateSearch: (search: Search): { track?: Track } => ({
      track: oneOf(TRACKS, search.track),
    }),
    component: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/$pilotId',
    /** todo: of the compliance review, only what waits for the applicant; daily: the history with daily figures. */
    validateSearch: (search: Search): { part?: Part; todo?: true; daily?: true } => ({
      part: oneOf(PARTS, search.part),
      todo: flag(search.todo),
      daily: flag(search.daily),
    }),
    component: lazyRouteComponent(() => import('./page/pilot-page.tsx'), 'PilotPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/$pilotId/edit/$section',
    component: lazyRouteComponent(() => import('./wizard/edit-page.tsx'), 'EditPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/$pilotId/record',
    component: lazyRouteComponent(() => import('./record/record-page.tsx'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/$pilotId/versions/$number',
    /** from: the version it is compared with; the one before. */
    validateSearch: (search: Search): { from?: number } => ({ from: whole(search.from) }),
    component: lazyRouteComponent(() => import('./version-page.tsx'), 'VersionPage'),
  }),
] as const;
