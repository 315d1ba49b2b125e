import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../shell/root-routes.ts';
import type { Search } from '../shell/search-params.ts';

export const usageRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/usage',
    validateSearch: (search: Search): { days?: 7 | 90 | 365 } => ({
      days: ([7, 90, 365] as const).find((one) => String(one) === String(search.days)),
    }),
    component: lazyRouteComponent(() => import('./usage-page.tsx'), 'UsagePage'),
  }),
] as const;
