import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { assertNotTied } from './assert-not-tied.ts';
import { type Attempt, type Enterprise, nextVerification, type Verification } from './enterprise.ts';
import { readForChange, streamOf, updateEnterprise, verifiedWith } from './store.ts';
import { tellOwners } from './tell-owners.ts';
import type { Decision } from './verification-schemas.ts';
import { settleAttempt, waitingAttempt } from './verification-store.ts';

export interface Deciding extends Decision {
  enterpriseId: string;
  /** The version that the officer saw. */
  seen: number;
  publicUrl: string;
}

/**
 * Accepts what was handed in, or returns it with all that is wrong, once and by field (一次性告知补正).
 * @throws AppError forbidden: the officer is tied to it; conflict: nothing waits, or another verified enterprise has
 *   the code, which nobody but the officer is told
 */
export async function decideVerification(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, seen, publicUrl, decision, remarks }: Deciding,
): Promise<Answer<{ state: Verification }, 200>> {
  assertMay(caller.actor, 'enterprise.verification.decide', { enterpriseId });
  return runOnce(db, clock, caller, async () => {
    const rely = await assertNotTied(db, clock, caller.actor.id, enterpriseId);
    const { enterprise, version } = await readForChange(db, enterpriseId, seen);
    const verification = nextVerification(enterprise.verification, decision);
    const attempt = await waitingAttempt(db, enterpriseId);
    if (attempt === null) throw new AppError('conflict');
    if (decision === 'accept') await assertCodeIsFree(db, enterprise);
    const at = clock().toISOString();
    const settled: Attempt = {
      ...attempt,
      state: decision === 'accept' ? 'accepted' : 'returned',
      decidedBy: caller.actor.id,
      decidedAt: at,
      remarks,
    };
    const verifiedAt = decision === 'accept' ? at : enterprise.verifiedAt;
    const after = { ...enterprise, verification, verifiedAt, updatedAt: at };
    const append = [
      {
        stream: streamOf(enterpriseId),
        version,
        action: `enterprise.verification-${settled.state}`,
        payload: {
          attempt: attempt.id,
          before: { verification: enterprise.verification },
          after: { verification },
          fields: remarks.map(({ field }) => field),
        },
        ...(remarks.length > 0 && {
          private: { after: { remarks: remarks.map(({ field, reason }) => ({ field, reason })) } },
        }),
      },
    ];
    const rows = [
      settleAttempt(db, settled),
      updateEnterprise(db, enterprise, after),
      ...(await tellOwners({ database: db, clock, publicUrl }, enterprise, settled)),
    ];
    return commitAnswer(
      db,
      clock,
      caller,
      { append, rely: [rely], rows },
      { status: 200, headers: { ETag: etagOf(version + 1) }, body: { state: verification } },
    );
  });
}

async function assertCodeIsFree(db: Database, { uscc }: Enterprise): Promise<void> {
  const other = await verifiedWith(db, uscc);
  if (other === null) return;
  throw new AppError('conflict', undefined, {
    fields: [
      {
        path: 'uscc',
        zh: `已核验的“${other.name}”使用同一统一社会信用代码，请查明后退回其中一家。`,
        en: `“${other.name}”, which is verified, has the same code; find out which of them it is.`,
      },
    ],
  });
}
