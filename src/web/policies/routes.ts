import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { policiesQuery } from '../api/policies.ts';
import { root } from '../shell/root-routes.ts';
import { flag, type Search, text, whole } from '../shell/search-params.ts';

export const policyRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/policies',
    /** all: also what no longer holds. */
    validateSearch: (search: Search): { q?: string | undefined; all?: true | undefined } => ({
      q: text(search.q),
      all: flag(search.all),
    }),
    loader: ({ context }) => void context.queries.prefetchQuery(policiesQuery),
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'PolicyListPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/policies/$documentId',
    validateSearch: (search: Search): { version?: number } => ({ version: whole(search.version) }),
    component: lazyRouteComponent(() => import('./reader-page.tsx'), 'ReaderPage'),
  }),
] as const;
