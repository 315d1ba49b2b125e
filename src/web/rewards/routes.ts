import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { BATCH_STATES, type BatchState } from '../../shared/rewards/batch-states.ts';
import { signedIn } from '../shell/root-routes.ts';
import { oneOf, type Search, text } from '../shell/search-params.ts';
import { BATCH_TABS, type BatchTab } from './batches/tabs.ts';

export const rewardRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/batches',
    validateSearch: (search: Search): { state?: BatchState } => ({
      state: oneOf(BATCH_STATES, search.state),
    }),
    component: lazyRouteComponent(() => import('./batches/list-page.tsx'), 'BatchListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/batches/$batchId',
    /** What else a part keeps in the address is its own, as text. */
    validateSearch: (
      search: Search,
    ): { tab?: BatchTab | undefined } & Record<string, string | undefined> => ({
      ...Object.fromEntries(Object.entries(search).map(([name, value]) => [name, text(value)])),
      tab: oneOf(BATCH_TABS, search.tab),
    }),
    component: lazyRouteComponent(() => import('./batches/batch-page.tsx'), 'BatchPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/batches/$batchId/letters/$entryId/$uscc',
    component: lazyRouteComponent(() => import('./awards/letter-page.tsx'), 'LetterPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/rubrics',
    component: lazyRouteComponent(() => import('./rubrics/list-page.tsx'), 'RubricListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/rubrics/$slug',
    /** copy: the rubric that a new one begins as. */
    validateSearch: (search: Search): { copy?: string | undefined } => ({ copy: text(search.copy) }),
    component: lazyRouteComponent(() => import('./rubrics/rubric-page.tsx'), 'RubricPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/reward-terms',
    component: lazyRouteComponent(() => import('./rubrics/terms-page.tsx'), 'RewardTermsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/$pilotId/awards/$entryId/letter',
    component: lazyRouteComponent(() => import('./awards/letter-page.tsx'), 'OwnLetterPage'),
  }),
] as const;
