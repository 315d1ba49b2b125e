import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../shell/root-routes.ts';

export const reviewRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/reviews',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'ReviewListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/reviews/$pilotId',
    component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
  }),
] as const;
