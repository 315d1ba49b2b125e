import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root-routes.ts';

export const apiDocsRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/api/docs',
    component: lazyRouteComponent(() => import('./docs-page.tsx'), 'DocsPage'),
  }),
] as const;
