import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LEVELS } from '../../shared/milestones/level-names.ts';
import { PILOT_STATES } from '../../shared/pilots/states.ts';
import type { BoardFilter } from '../api/monitoring.ts';
import { signedIn } from '../shell/root-routes.ts';
import { flag, oneOf, type Search, text } from '../shell/search-params.ts';

export const monitoringRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/monitoring',
    /** pick: ids of the pilots that are to be compared. */
    validateSearch: (search: Search): BoardFilter & { pick?: string | undefined } => ({
      over: flag(search.over),
      level: oneOf(LEVELS, search.level),
      state: oneOf(PILOT_STATES, search.state),
      overdue: flag(search.overdue),
      mine: flag(search.mine),
      q: text(search.q),
      pick: text(search.pick),
    }),
    component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/monitoring/compare',
    validateSearch: (search: Search): { pilots?: string | undefined } => ({ pilots: text(search.pilots) }),
    component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
  }),
] as const;
