import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import type { Clock } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import { type Attempt, nextVerification } from './enterprise.ts';
import { assertOwnFiles } from './own-files.ts';
import { readEnterprise, streamOf, updateEnterprise } from './store.ts';
import { insertAttempt } from './verification-store.ts';

export interface Submission {
  enterpriseId: string;
  /** 营业执照. */
  businessLicenceFile: string;
  /** 加盖公章的授权委托书. */
  authorisationFile: string;
}

/**
 * Hands in the papers that show who the enterprise is; after a return, again. Each attempt is kept.
 * @throws AppError conflict: it waits already, or is verified; invalid-input: a file that is not this enterprise's
 */
export async function submitVerification(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, businessLicenceFile, authorisationFile }: Submission,
): Promise<Answer<{ id: string; state: 'waiting' }, 201>> {
  assertMay(caller.actor, 'enterprise.verification.submit', { enterpriseId });
  await assertOwnFiles(db, enterpriseId, { businessLicenceFile, authorisationFile });
  return runOnce(db, clock, caller, async () => {
    const { enterprise, version } = await readEnterprise(db, enterpriseId);
    const verification = nextVerification(enterprise.verification, 'submit');
    const at = clock().toISOString();
    const attempt: Attempt = {
      id: uuidv7(clock),
      enterpriseId,
      way: 'documents',
      businessLicenceFile,
      authorisationFile,
      submittedBy: caller.actor.id,
      submittedAt: at,
      state: 'waiting',
      decidedBy: null,
      decidedAt: null,
      remarks: [],
    };
    const append = [
      {
        stream: streamOf(enterpriseId),
        version,
        action: 'enterprise.verification-submitted',
        payload: {
          attempt: attempt.id,
          before: { verification: enterprise.verification },
          after: { verification, businessLicenceFile, authorisationFile },
        },
      },
    ];
    const rows = [
      updateEnterprise(db, enterprise, { ...enterprise, verification, updatedAt: at }),
      insertAttempt(db, attempt),
    ];
    return commitAnswer(
      db,
      clock,
      caller,
      { append, rows },
      {
        status: 201,
        headers: { ETag: etagOf(version + 1) },
        body: { id: attempt.id, state: 'waiting' as const },
      },
    );
  });
}
