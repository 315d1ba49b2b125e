import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root-routes.ts';

export const aboutRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/about',
    component: lazyRouteComponent(() => import('./about-page.tsx'), 'AboutPage'),
  }),
] as const;
