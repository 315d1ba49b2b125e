import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../shell/root-routes.ts';
import { flag, oneOf, type Search, text } from '../shell/search-params.ts';
import { QUESTION_STATES, type QuestionFilter, WHYS } from './filter.ts';

const LANGUAGES = ['zh', 'en'] as const;

export const questionRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/questions',
    validateSearch: (search: Search): QuestionFilter => ({
      state: oneOf(QUESTION_STATES, search.state),
      why: oneOf(WHYS, search.why),
      language: oneOf(LANGUAGES, search.language),
      mine: flag(search.mine),
      q: text(search.q),
    }),
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'QuestionListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/questions/$groupId',
    component: lazyRouteComponent(() => import('./group-page.tsx'), 'QuestionGroupPage'),
  }),
] as const;
