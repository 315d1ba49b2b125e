import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root-routes.ts';

export const mailboxRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/mailbox',
    component: lazyRouteComponent(() => import('./mailbox-page.tsx'), 'MailboxPage'),
  }),
] as const;
