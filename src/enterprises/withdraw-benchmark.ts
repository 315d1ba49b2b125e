import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { assertNotTied } from './assert-not-tied.ts';
import type { Lists } from './catalogue.ts';
import { factsOf } from './facts.ts';
import type { EnterpriseAnswer } from './schemas.ts';
import { readForChange, streamOf, updateEnterprise } from './store.ts';
import { viewOf } from './views.ts';

/** @throws AppError not-found: it is no 标杆性企业; forbidden: the officer is tied to it */
export async function withdrawBenchmark(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, seen, lists }: { enterpriseId: string; seen: number; lists: Lists },
): Promise<Answer<EnterpriseAnswer, 200>> {
  assertMay(caller.actor, 'enterprise.benchmark', { enterpriseId });
  return runOnce(db, clock, caller, async () => {
    const rely = await assertNotTied(db, clock, caller.actor.id, enterpriseId);
    const { enterprise, version } = await readForChange(db, enterpriseId, seen);
    if (enterprise.benchmark === null) throw new AppError('not-found');
    const after = { ...enterprise, benchmark: null, updatedAt: clock().toISOString() };
    const facts = factsOf({ benchmark: enterprise.benchmark }, { benchmark: null });
    const append = [
      { stream: streamOf(enterpriseId), version, action: 'enterprise.benchmark-withdrawn', ...facts },
    ];
    return commitAnswer(
      db,
      clock,
      caller,
      { append, rely: [rely], rows: [updateEnterprise(db, enterprise, after)] },
      { status: 200, headers: { ETag: etagOf(version + 1) }, body: viewOf(after, lists) },
    );
  });
}
