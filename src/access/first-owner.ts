import { type Append, headsOf } from '../ledger/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { uuidv7 } from '../shared/ids.ts';

const CASE_ROLES: ReadonlySet<string> = new Set(['case-officer', 'approver', 'objections', 'auditor']);

/**
 * What makes a person the owner of a new enterprise, to be part of the commit that creates it: entries of the streams
 * `members:ENTERPRISE` and `person:PERSON`, and rows.
 * @throws AppError conflict: who handles cases or is an appointed expert belongs to no enterprise
 */
export async function ownerGrantStatements(
  db: Database,
  clock: Clock,
  { personId, enterpriseId, grantedBy }: { personId: string; enterpriseId: string; grantedBy: string },
): Promise<{ append: Append[]; rows: Statement[] }> {
  const streams = [`members:${enterpriseId}`, `person:${personId}`];
  const heads = await headsOf(db, streams);
  const held = await db.query
    .selectFrom('grants')
    .select(['realm', 'role', 'validUntil'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('realm', 'in', ['office', 'expert'])
    .execute();
  const at = clock().toISOString();
  const recused = held.some(({ realm, role, validUntil }) =>
    realm === 'office' ? CASE_ROLES.has(role) : validUntil === null || validUntil > at,
  );
  if (recused) throw new AppError('conflict', 'tied to the office', { fields: [APART] });
  const grant = {
    id: uuidv7(clock),
    personId,
    realm: 'enterprise',
    scope: enterpriseId,
    role: 'owner',
    validFrom: at,
    validUntil: null,
    grantedBy,
    createdAt: at,
    endedAt: null,
  };
  const payload = { enterpriseId, personId, role: 'owner' };
  return {
    append: streams.map((stream) => ({
      stream,
      version: heads.get(stream)!.version,
      action: 'member.founded',
      payload,
    })),
    rows: [db.query.insertInto('grants').values(grant).compile()],
  };
}

const APART = {
  path: 'enterpriseId',
  zh: '经办、审批、异议受理、审计人员和评审专家不能加入企业（回避）。',
  en: 'Who handles cases for the office, or reviews as an expert, cannot belong to an enterprise.',
};
