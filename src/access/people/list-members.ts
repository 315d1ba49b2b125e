import { headOf } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import { AppError } from '../../shared/errors.ts';
import { type EnterpriseRole, isEnterpriseRole } from '../../shared/roles.ts';
import { type PersonState, personStateOf } from './rules.ts';
import { membersStream } from './streams.ts';

export interface Member {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  role: EnterpriseRole;
  state: PersonState;
  since: string;
}

/**
 * Members in the order in which their accounts were made, with the version of the list.
 * @throws AppError not-found: no such enterprise, as every one has had a founder
 */
export async function listMembers(
  db: Database,
  enterpriseId: string,
  page: PageWanted,
): Promise<{ version: number; items: Member[]; next: string | null }> {
  const { version } = await headOf(db, membersStream(enterpriseId));
  if (version === 0) throw new AppError('not-found');
  const rows = await membersQuery(db, enterpriseId, String(page.after?.[0] ?? ''), page.limit + 1).execute();
  const members = rows.flatMap(({ role, state, ...row }) =>
    isEnterpriseRole(role) ? [{ ...row, role, state: personStateOf(state) }] : [],
  );
  return { version, ...pageOf(members, page.limit, ({ id }) => [id]) };
}

export function membersQuery(db: Database, enterpriseId: string, after: string, most: number) {
  return db.query
    .selectFrom('grants as g')
    .innerJoin('people as p', 'p.id', 'g.personId')
    .select(['p.id', 'p.name', 'p.email', 'p.phone', 'p.state', 'g.role', 'g.createdAt as since'])
    .where('g.endedAt', 'is', null)
    .where('g.realm', '=', 'enterprise')
    .where('g.scope', '=', enterpriseId)
    .where('g.personId', '>', after)
    .orderBy('g.personId')
    .limit(most);
}
