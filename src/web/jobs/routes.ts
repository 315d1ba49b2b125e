import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MessageState } from '../api/operations.ts';
import { root } from '../shell/root-routes.ts';
import { oneOf, type Search } from '../shell/search-params.ts';

const MESSAGE_STATES = ['failed', 'waiting', 'sent'] as const satisfies MessageState[];

export const jobRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/office/jobs',
    validateSearch: (search: Search): { state?: MessageState } => ({
      state: oneOf(MESSAGE_STATES, search.state),
    }),
    component: lazyRouteComponent(() => import('./jobs-page.tsx'), 'JobsPage'),
  }),
] as const;
