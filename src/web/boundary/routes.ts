import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root-routes.ts';
import { oneOf, type Search, text } from '../shell/search-params.ts';
import { KINDS, type KindOfEntry } from './kind.ts';

export const boundaryRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/boundary',
    component: lazyRouteComponent(() => import('./boundary-page.tsx'), 'BoundaryPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/boundary/licences',
    validateSearch: (search: Search): { kind?: KindOfEntry; q?: string } => ({
      kind: oneOf(KINDS, search.kind),
      q: text(search.q),
    }),
    component: lazyRouteComponent(() => import('./catalogue-page.tsx'), 'CataloguePage'),
  }),
] as const;
