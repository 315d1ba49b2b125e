import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Json } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import type { Clock } from '../shared/clock.ts';
import { oneLicence } from './change-licence.ts';
import { removeLicenceAt } from './licence-store.ts';
import { readForChange, streamOf } from './store.ts';

/** @throws AppError not-found, precondition-failed */
export async function removeLicence(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, licenceId, seen }: { enterpriseId: string; licenceId: string; seen: number },
): Promise<Answer<null, 204>> {
  assertMay(caller.actor, 'enterprise.change', { enterpriseId });
  return runOnce(db, clock, caller, async () => {
    const { version } = await readForChange(db, enterpriseId, seen);
    const { id, createdAt: _, ...before } = await oneLicence(db, enterpriseId, licenceId);
    const payload = { licence: id, before } as unknown as Json;
    const append = [
      { stream: streamOf(enterpriseId), version, action: 'enterprise.licence-removed', payload },
    ];
    return commitAnswer(
      db,
      clock,
      caller,
      { append, rows: [removeLicenceAt(db, licenceId, clock().toISOString())] },
      { status: 204, headers: { ETag: etagOf(version + 1) }, body: null },
    );
  });
}
