import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { TEXT_KINDS, type TextKind } from '../../shared/texts.ts';
import { signedIn } from '../shell/root-routes.ts';
import { flag, oneOf, type Search, text } from '../shell/search-params.ts';

export const textRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/texts',
    validateSearch: (
      search: Search,
    ): { q?: string | undefined; kind?: TextKind | undefined; drafts?: true | undefined } => ({
      q: text(search.q),
      kind: oneOf(TEXT_KINDS, search.kind),
      drafts: flag(search.drafts),
    }),
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'TextListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/texts/$documentId',
    /** fresh: a text that is not there yet. */
    validateSearch: (search: Search): { fresh?: true | undefined } => ({ fresh: flag(search.fresh) }),
    component: lazyRouteComponent(() => import('./text-page.tsx'), 'TextPage'),
  }),
] as const;
