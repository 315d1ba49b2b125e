import { useQuery } from '@tanstack/react-query';
import type { OfficeRole } from '../../shared/roles.ts';
import { accountQuery } from '../api/account.ts';

/** Who is signed in, as far as pages ask: which office roles, and in which role they belong to an enterprise. */
export function useRoles() {
  const { data } = useQuery(accountQuery);
  const account = data ?? null;
  return {
    id: account?.id ?? null,
    known: data !== undefined,
    office: account?.office ?? [],
    holds: (...roles: OfficeRole[]) => roles.some((role) => account?.office.includes(role)),
    roleIn: (enterpriseId: string) =>
      account?.enterprises.find(({ id }) => id === enterpriseId)?.role ?? null,
  };
}
