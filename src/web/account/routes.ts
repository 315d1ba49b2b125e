import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { TOKEN_SCOPES, type TokenScope } from '../../shared/actor.ts';
import { root } from '../shell/root-routes.ts';
import { oneOf, type Search, text } from '../shell/search-params.ts';

const withToken = (search: Search): { token?: string } => ({ token: text(search.token) });

export const entranceRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    /** next is where to go on to; error is set by a provider's way back. */
    validateSearch: (search: Search): { next?: string; error?: string } => ({
      next: text(search.next),
      error: text(search.error),
    }),
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-up',
    component: lazyRouteComponent(() => import('./sign-up-page.tsx'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/verify-email',
    validateSearch: withToken,
    component: lazyRouteComponent(() => import('./verify-email-page.tsx'), 'VerifyEmailPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/forgot-password',
    component: lazyRouteComponent(() => import('./forgot-password-page.tsx'), 'ForgotPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset-password',
    validateSearch: withToken,
    component: lazyRouteComponent(() => import('./reset-password-page.tsx'), 'ResetPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
  }),
] as const;

export const accountRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/account/conversations',
    component: lazyRouteComponent(() => import('./conversations-page.tsx'), 'ConversationsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(() => import('./profile-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account/security',
    /** next is where somebody was led here from, to set up a second factor. */
    validateSearch: (search: Search): { next?: string } => ({ next: text(search.next) }),
    component: lazyRouteComponent(() => import('./security-page.tsx'), 'SecurityPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account/tokens',
    /** scope: what a token is wanted for. */
    validateSearch: (search: Search): { scope?: TokenScope | undefined } => ({
      scope: oneOf(TOKEN_SCOPES, search.scope),
    }),
    component: lazyRouteComponent(() => import('./tokens-page.tsx'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account/data',
    component: lazyRouteComponent(() => import('./data-page.tsx'), 'DataPage'),
  }),
] as const;
