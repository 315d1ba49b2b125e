import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import type { Clock } from '../shared/clock.ts';
import type { Lists } from './catalogue.ts';
import { changesIdentity, type Enterprise, nextVerification } from './enterprise.ts';
import { factsOf } from './facts.ts';
import { assertPark } from './known.ts';
import type { EnterpriseAnswer, ProfileChange } from './schemas.ts';
import { readForChange, streamOf, updateEnterprise } from './store.ts';
import { settleAttempt, waitingAttempt } from './verification-store.ts';
import { viewOf } from './views.ts';

export interface Change {
  enterpriseId: string;
  /** The version that the caller saw. */
  seen: number;
  change: ProfileChange;
  lists: Lists;
}

/**
 * Changes what an enterprise says of itself. A new name or code is for an officer to look at again: what was verified
 * is not any more, and what waits is withdrawn. A change of nothing leaves no entry.
 * @throws AppError not-found, precondition-failed, invalid-input
 */
export async function change(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, seen, change, lists }: Change,
): Promise<Answer<EnterpriseAnswer, 200>> {
  assertMay(caller.actor, 'enterprise.change', { enterpriseId });
  return runOnce(db, clock, caller, async () => {
    const { enterprise: before, version, hash } = await readForChange(db, enterpriseId, seen);
    const after = changed(before, change, clock().toISOString());
    assertPark(lists, after.park, before.park);
    const answer = (enterprise: Enterprise, at: number) => ({
      status: 200 as const,
      headers: { ETag: etagOf(at) },
      body: viewOf(enterprise, lists),
    });
    const { updatedAt: _, ...fields } = after;
    const facts = factsOf(before, fields);
    if (isNothing(facts)) return answer(before, version);
    const rows: Statement[] = [updateEnterprise(db, before, after)];
    if (before.verification === 'waiting' && after.verification !== 'waiting') {
      const waiting = await waitingAttempt(db, enterpriseId);
      if (waiting) rows.push(settleAttempt(db, { ...waiting, state: 'withdrawn' }));
    }
    const own = { stream: streamOf(enterpriseId), version, hash };
    const append = [{ ...own, action: 'enterprise.changed', ...facts }];
    return commitAnswer(db, clock, caller, { append, rows }, answer(after, version + 1));
  });
}

function changed(before: Enterprise, change: ProfileChange, at: string): Enterprise {
  const after: Enterprise = {
    ...before,
    name: change.name ?? before.name,
    uscc: change.uscc ?? before.uscc,
    kind: change.kind ?? before.kind,
    park: change.park === undefined ? before.park : change.park,
    businessScope: change.businessScope === undefined ? before.businessScope : change.businessScope,
    contacts: change.contacts ?? before.contacts,
    updatedAt: at,
  };
  if (!changesIdentity(before, after)) return after;
  const verification = nextVerification(before.verification, 'change-identity');
  return { ...after, verification, verifiedAt: null };
}

function isNothing({ payload, private: hidden }: ReturnType<typeof factsOf>): boolean {
  return hidden === undefined && Object.keys((payload as { after: object }).after).length === 0;
}
