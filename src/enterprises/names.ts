import type { Database } from '../platform/database/port.ts';
import { VERIFICATIONS, type Verification } from './enterprise.ts';

export interface Named {
  id: string;
  name: string;
  verification: Verification;
}

/** What access may say of enterprises beside a role; those that are not there are missing. At most 90 ids. */
export async function namedEnterprises(db: Database, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const rows = await db.query
    .selectFrom('enterprises')
    .select(['id', 'name', 'verification'])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, name, verification }) => ({
    id,
    name,
    verification: VERIFICATIONS.find((known) => known === verification) ?? 'unverified',
  }));
}
