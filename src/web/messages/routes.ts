import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../shell/root-routes.ts';

export const messageRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/messages',
    component: lazyRouteComponent(() => import('./messages-page.tsx'), 'MessagesPage'),
  }),
] as const;
