import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../shell/root-routes.ts';
import { type Search, text } from '../shell/search-params.ts';

export const wordRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/words',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'WordListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/words/$kind',
    component: lazyRouteComponent(() => import('./kind-page.tsx'), 'WordKindPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/words/questions',
    /** question: one that is to be added. */
    validateSearch: (search: Search): { question?: string | undefined } => ({
      question: text(search.question),
    }),
    component: lazyRouteComponent(() => import('./questions-page.tsx'), 'QuestionsPage'),
  }),
] as const;
