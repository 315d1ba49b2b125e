import { Outlet, useRouterState } from '@tanstack/react-router';
import { NeedsAccount } from '../work/needs-account.tsx';
import { rolesAt } from './sections.ts';

/**
 * Around every page of the office and of enterprises: who is not signed in is led to the sign-in and back, and to whom
 * the room is not open is told whose it is.
 */
export function SignedIn() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return <NeedsAccount office={rolesAt(path)}>{() => <Outlet />}</NeedsAccount>;
}
