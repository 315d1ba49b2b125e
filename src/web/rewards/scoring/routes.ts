import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../shell/root-routes.ts';

export const scoringRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/scoring',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'ScoringListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/scoring/$batchId',
    component: lazyRouteComponent(() => import('./batch-page.tsx'), 'ScoringBatchPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/scoring/$batchId/$entryId',
    component: lazyRouteComponent(() => import('./entry-page.tsx'), 'ScoringEntryPage'),
  }),
] as const;
