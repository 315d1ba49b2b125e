import { enterprisesHeld } from '../access/index.ts';
import { commit, rerun } from '../ledger/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import { normaliseUscc, usccFault } from '../shared/uscc.ts';
import { type Attempt, nextVerification } from './enterprise.ts';
import { readEnterprise, streamOf, updateEnterprise, verifiedWith, withCode } from './store.ts';
import { insertAttempt, settleAttempt, waitingAttempt } from './verification-store.ts';

export interface LegalPersonClaim {
  personId: string;
  /** As the provider gave it. */
  uscc: string;
}

/**
 * Somebody signed in with a provider that says which legal person they represent: the enterprises with that code of
 * which they are owner are verified without papers. Where another one with the code is verified already, it waits for
 * an officer instead, and nobody else learns why.
 * @returns ids of those that are verified now and were not before
 */
export async function verifyByClaim(db: Database, clock: Clock, claim: LegalPersonClaim): Promise<string[]> {
  const uscc = normaliseUscc(claim.uscc);
  if (usccFault(uscc) !== null) return [];
  const owned = await withCode(db, uscc, await enterprisesHeld(db, claim.personId, 'owner'));
  const verified: string[] = [];
  for (const enterpriseId of owned) {
    if (await rerun(() => prove(db, clock, { personId: claim.personId, uscc }, enterpriseId)))
      verified.push(enterpriseId);
  }
  return verified;
}

async function prove(
  db: Database,
  clock: Clock,
  { personId, uscc }: LegalPersonClaim,
  enterpriseId: string,
): Promise<boolean> {
  const { enterprise, version } = await readEnterprise(db, enterpriseId);
  if (enterprise.verification === 'verified' || enterprise.uscc !== uscc) return false;
  const free = (await verifiedWith(db, uscc)) === null;
  const waiting = await waitingAttempt(db, enterpriseId);
  // An officer is about to look already.
  if (!free && waiting) return false;
  const verification = nextVerification(enterprise.verification, free ? 'prove-by-claim' : 'submit');
  const at = clock().toISOString();
  const attempt: Attempt = {
    id: uuidv7(clock),
    enterpriseId,
    way: 'oidc',
    businessLicenceFile: null,
    authorisationFile: null,
    submittedBy: personId,
    submittedAt: at,
    state: free ? 'accepted' : 'waiting',
    decidedBy: null,
    decidedAt: free ? at : null,
    remarks: [],
  };
  const rows: Statement[] = [
    updateEnterprise(db, enterprise, {
      ...enterprise,
      verification,
      verifiedAt: free ? at : enterprise.verifiedAt,
      updatedAt: at,
    }),
    insertAttempt(db, attempt),
  ];
  if (waiting) rows.push(settleAttempt(db, { ...waiting, state: 'withdrawn' }));
  await commit(db, clock, {
    actor: personId,
    append: [
      {
        stream: streamOf(enterpriseId),
        version,
        action: free ? 'enterprise.verified-by-claim' : 'enterprise.verification-submitted',
        payload: {
          attempt: attempt.id,
          before: { verification: enterprise.verification },
          after: { verification },
        },
      },
    ],
    rows,
  });
  return free;
}
