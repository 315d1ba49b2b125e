import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type EntryFilter, latestCheckpointQuery, ledgerKeysQuery } from '../api/ledger.ts';
import { root } from '../shell/root-routes.ts';
import { type Search, text } from '../shell/search-params.ts';

export const ledgerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/ledger',
    loader: ({ context }) => {
      void context.queries.prefetchQuery(latestCheckpointQuery);
      void context.queries.prefetchQuery(ledgerKeysQuery);
    },
    component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ledger/entries',
    validateSearch: (search: Search): EntryFilter => ({
      stream: text(search.stream),
      actor: text(search.actor),
      action: text(search.action),
      from: text(search.from),
      to: text(search.to),
      q: text(search.q),
    }),
    component: lazyRouteComponent(() => import('./entries-page.tsx'), 'EntriesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ledger/entries/$stream/$seq',
    component: lazyRouteComponent(() => import('./entry-page.tsx'), 'EntryPage'),
  }),
] as const;
