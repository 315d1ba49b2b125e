import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PILOT_KINDS } from '../../shared/pilots/choices.ts';
import { PILOT_STATES, TRACKS } from '../../shared/pilots/states.ts';
import type { RegisterFilter } from '../api/register.ts';
import { root } from '../shell/root-routes.ts';
import { oneOf, type Search, text } from '../shell/search-params.ts';

export const registerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/register',
    validateSearch: (search: Search): RegisterFilter => ({
      q: text(search.q),
      state: oneOf(PILOT_STATES, search.state),
      kind: oneOf(PILOT_KINDS, search.kind),
      park: text(search.park),
      track: oneOf(TRACKS, search.track),
    }),
    component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/register/$pilotId',
    component: lazyRouteComponent(() => import('./entry-page.tsx'), 'EntryPage'),
  }),
] as const;
