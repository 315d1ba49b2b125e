import { queryOptions } from '@tanstack/react-query';
import type { EnterpriseRole, OfficeRole } from '../../shared/roles.ts';
import { fetchOrFail, RequestFailure } from './failure.ts';

export interface Account {
  id: string;
  name: string;
  office: OfficeRole[];
  enterprises: { id: string; name: string; role: EnterpriseRole; verification: string }[];
}

/** Who is signed in; null: nobody. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: async ({ signal }): Promise<{ account: Account | null }> => {
    try {
      return (await (await fetchOrFail('/api/v1/account', { signal })).json()) as { account: Account | null };
    } catch (error) {
      if (error instanceof RequestFailure && error.status === 404) return { account: null };
      throw error;
    }
  },
});
