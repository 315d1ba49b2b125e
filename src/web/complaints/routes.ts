import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../shell/root-routes.ts';

export const complaintRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/$pilotId/complaints',
    component: lazyRouteComponent(() => import('./complaints-page.tsx'), 'ComplaintsPage'),
  }),
] as const;
