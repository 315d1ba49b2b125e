import { assertMay, enterprisesSeen } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { pageOf } from '../platform/http/page.ts';
import type { Person } from '../shared/actor.ts';
import type { Lists } from './catalogue.ts';
import type { Verification } from './enterprise.ts';
import { listEnterprises, readEnterprise } from './store.ts';
import { viewOf } from './views.ts';

/** @throws AppError not-found: missing, or not the caller's to see */
export async function read(db: Database, actor: Person, enterpriseId: string, lists: Lists) {
  assertMay(actor, 'enterprise.read', { enterpriseId });
  const { enterprise, version } = await readEnterprise(db, enterpriseId);
  return { body: viewOf(enterprise, lists), version };
}

/** Members see theirs, officials all. */
export async function list(
  db: Database,
  actor: Person,
  wanted: {
    q?: string | undefined;
    verification?: Verification | undefined;
    before: string | null;
    limit: number;
  },
  lists: Lists,
) {
  assertMay(actor, 'enterprise.list');
  const rows = await listEnterprises(db, { ...wanted, among: enterprisesSeen(actor, 'enterprise.read') });
  const { items, next } = pageOf(rows, wanted.limit, ({ id }) => [id]);
  const shown = items.map((enterprise) => {
    const { id, name, uscc, kind, park, benchmark, verification, updatedAt } = viewOf(enterprise, lists);
    return { id, name, uscc, kind, park, benchmark, verification, updatedAt };
  });
  return { items: shown, next };
}
