import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../shell/root-routes.ts';

export const awardRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/awards',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'AwardListPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/awards/$batchId',
    component: lazyRouteComponent(() => import('./award-page.tsx'), 'AwardPage'),
  }),
] as const;
