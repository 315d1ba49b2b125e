import { Outlet } from '@tanstack/react-router';
import { NeedsAccount } from './needs-account.tsx';

/** Around every page of the office and of enterprises: who is not signed in is led to the sign-in, and back. */
export function SignedIn() {
  return <NeedsAccount>{() => <Outlet />}</NeedsAccount>;
}
