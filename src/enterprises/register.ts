import {
  type Answer,
  assertMay,
  type Caller,
  commitAnswer,
  ownerGrantStatements,
  runOnce,
} from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import type { Clock } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import type { Lists } from './catalogue.ts';
import type { Enterprise } from './enterprise.ts';
import { factsOf } from './facts.ts';
import { assertPark } from './known.ts';
import type { EnterpriseAnswer, Registration } from './schemas.ts';
import { insertEnterprise, streamOf } from './store.ts';
import { viewOf } from './views.ts';

/**
 * Takes an enterprise in; whoever registers it owns it. Nothing is said of others that claim the same code: only an
 * officer finds out which of them it is.
 * @throws AppError invalid-input: no such park; conflict: works for the office, or reviews as an expert (回避)
 */
export async function register(
  db: Database,
  clock: Clock,
  caller: Caller,
  { profile, lists }: { profile: Registration; lists: Lists },
): Promise<Answer<EnterpriseAnswer, 201>> {
  assertMay(caller.actor, 'enterprise.register');
  assertPark(lists, profile.park);
  return runOnce(db, clock, caller, async () => {
    const id = uuidv7(clock);
    const at = clock().toISOString();
    const enterprise: Enterprise = {
      id,
      ...profile,
      benchmark: null,
      verification: 'unverified',
      verifiedAt: null,
      createdAt: at,
      updatedAt: at,
    };
    const owner = await ownerGrantStatements(db, clock, {
      personId: caller.actor.id,
      enterpriseId: id,
      grantedBy: caller.actor.id,
    });
    const facts = factsOf(null, profile);
    const append = [
      { stream: streamOf(id), version: 0, action: 'enterprise.registered', ...facts },
      ...owner.append,
    ];
    const rows = [insertEnterprise(db, enterprise), ...owner.rows];
    const answer = {
      status: 201 as const,
      headers: { ETag: etagOf(1), Location: `/api/v1/enterprises/${id}` },
      body: viewOf(enterprise, lists),
    };
    return commitAnswer(db, clock, caller, { append, rows }, answer);
  });
}
