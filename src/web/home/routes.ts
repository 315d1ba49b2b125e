import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root-routes.ts';
import { HomePage } from './home-page.tsx';

export const homeRoutes = [
  createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
] as const;
