import { createRoute } from '@tanstack/react-router';
import { prefetchDefaultText } from '../api/policies.ts';
import { root } from '../shell/root-routes.ts';
import { type Search, text } from '../shell/search-params.ts';
import { AskPage } from './ask-page.tsx';

export const askRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/ask',
    /** q asks at once, so that a question can be sent as a link; chat is one kept in this browser; cite is the sentence shown beside. */
    validateSearch: (search: Search): { q?: string; chat?: string; cite?: string } => ({
      q: text(search.q),
      chat: text(search.chat),
      cite: text(search.cite),
    }),
    // The text that answers quote is on its way while the page itself still is.
    loader: ({ context }) => void prefetchDefaultText(context.queries),
    // Beside the first page, and not a step after it: each question asked there comes here.
    component: AskPage,
  }),
] as const;
