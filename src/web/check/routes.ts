import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { prefetchDefaultText } from '../api/policies.ts';
import { root } from '../shell/root-routes.ts';

export const checkRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/check',
    loader: ({ context }) => void prefetchDefaultText(context.queries),
    component: lazyRouteComponent(() => import('./check-page.tsx'), 'CheckPage'),
  }),
] as const;
