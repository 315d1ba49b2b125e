import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import { type Clock, today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { assertNotTied } from './assert-not-tied.ts';
import type { Lists } from './catalogue.ts';
import { assertVerified } from './enterprise.ts';
import { factsOf } from './facts.ts';
import type { EnterpriseAnswer } from './schemas.ts';
import { readForChange, streamOf, updateEnterprise } from './store.ts';
import { viewOf } from './views.ts';

export interface Benchmark {
  enterpriseId: string;
  seen: number;
  benchmark: { basis: string; date: string };
  lists: Lists;
}

/**
 * Records that the office gave the status of a 标杆性企业, with the document and the date; given again, it is corrected.
 * @throws AppError invalid-input: a date to come; forbidden: not verified, or the officer is tied to it
 */
export async function setBenchmark(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, seen, benchmark, lists }: Benchmark,
): Promise<Answer<EnterpriseAnswer, 200>> {
  assertMay(caller.actor, 'enterprise.benchmark', { enterpriseId });
  if (benchmark.date > today(clock)) {
    throw new AppError('invalid-input', undefined, {
      fields: [{ path: 'date', zh: '日期不能晚于今天。', en: 'The date cannot be after today.' }],
    });
  }
  return runOnce(db, clock, caller, async () => {
    const rely = await assertNotTied(db, clock, caller.actor.id, enterpriseId);
    const { enterprise, version } = await readForChange(db, enterpriseId, seen);
    assertVerified(enterprise);
    const after = { ...enterprise, benchmark, updatedAt: clock().toISOString() };
    const facts = factsOf({ benchmark: enterprise.benchmark }, { benchmark });
    const append = [
      { stream: streamOf(enterpriseId), version, action: 'enterprise.benchmark-set', ...facts },
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
