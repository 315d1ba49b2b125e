import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../api/account.ts';
import { RequestFailure } from '../api/failure.ts';
import { useAskedSoon } from './use-asked-soon.ts';

/** False once it is known that this deployment serves public texts only, and has no accounts to sign in to. */
export function useHasAccounts(): boolean {
  const { error } = useQuery({ ...accountQuery, enabled: useAskedSoon() });
  return !(error instanceof RequestFailure && error.status === 404);
}
