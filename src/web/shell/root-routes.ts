import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from './error-pages.tsx';
import { type Search, text } from './search-params.ts';
import { Shell } from './shell.tsx';

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: (search: Search): { lang?: string } => ({ lang: text(search.lang) }),
});

/** No part of the address, but of the ids of the routes in it: "/signed-in/office". */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: lazyRouteComponent(() => import('../office/signed-in.tsx'), 'SignedIn'),
});
