import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../shell/root-routes.ts';
import { type Search, whole } from '../shell/search-params.ts';

export const runRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/$pilotId/run',
    component: lazyRouteComponent(() => import('./run-page.tsx'), 'RunPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/$pilotId/reports/$report',
    /** number: an earlier version that is read. */
    validateSearch: (search: Search): { number?: number } => ({ number: whole(search.number) }),
    component: lazyRouteComponent(() => import('./report/report-page.tsx'), 'ReportPage'),
  }),
] as const;
