import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PILOT_STATES, TRACKS } from '../../shared/pilots/states.ts';
import type { CaseFilter } from '../api/cases.ts';
import { signedIn } from '../shell/root-routes.ts';
import { flag, oneOf, type Search, text, whole } from '../shell/search-params.ts';
import { TABS, type Tab } from './places.ts';
import { SCOPES } from './scopes.ts';

const caseFilter = (search: Search): CaseFilter => ({
  scope: oneOf(SCOPES, search.scope),
  state: oneOf(PILOT_STATES, search.state),
  track: oneOf(TRACKS, search.track),
  q: text(search.q),
});

export const caseRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/pilots',
    validateSearch: caseFilter,
    component: lazyRouteComponent(() => import('./queue-page.tsx'), 'CaseQueuePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/pilots/$pilotId',
    /** The list it was opened from, which part is shown, and which versions are compared; from 0: with none. */
    validateSearch: (
      search: Search,
    ): CaseFilter & {
      tab?: Tab | undefined;
      version?: number | undefined;
      from?: number | undefined;
      only?: 'changes' | undefined;
      items?: 'waiting' | undefined;
      daily?: true | undefined;
    } => ({
      ...caseFilter(search),
      tab: oneOf(TABS, search.tab),
      version: whole(search.version),
      from: whole(search.from, 0),
      only: search.only === 'changes' ? 'changes' : undefined,
      items: search.items === 'waiting' ? 'waiting' : undefined,
      daily: flag(search.daily),
    }),
    component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/pilots/$pilotId/receipt',
    component: lazyRouteComponent(() => import('./receipt-page.tsx'), 'ReceiptPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/pilots/$pilotId/reports/$report',
    /** version: which is read, instead of the newest. */
    validateSearch: (search: Search): { version?: number | undefined } => ({
      version: whole(search.version),
    }),
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'CaseReportPage'),
  }),
] as const;
