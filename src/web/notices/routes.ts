import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root-routes.ts';

export const noticeRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/notices',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'NoticeListPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/notices/$pilotId',
    component: lazyRouteComponent(() => import('./notice-page.tsx'), 'NoticePage'),
  }),
] as const;
