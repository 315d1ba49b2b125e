import type { Database } from '../../src/platform/database/port.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import type { PilotState } from '../../src/shared/pilots/states.ts';
import type { Desk } from '../pilots/reviewed.ts';
import { reviewedPilot } from '../pilots/reviewed.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

export interface Finished {
  id: string;
  enterpriseId: string;
  title: string;
  owner: TestPerson;
}

/** A pilot of these applicants at that stage, past the verbs that lead there. */
export async function finishedPilot(
  desk: Desk,
  title: string,
  { applicants, state = 'assessed' }: { applicants?: readonly string[]; state?: PilotState } = {},
): Promise<Finished> {
  const { database: db } = desk.room;
  const { id, enterpriseId } = await reviewedPilot(desk, { title, ...(applicants && { applicants }) });
  await db.atomic([db.query.updateTable('pilots').set({ state }).where('id', '=', id).compile()]);
  const owner = await makePerson(db, { name: '负责人', owner: [enterpriseId] }, desk.clock);
  return { id, enterpriseId, title, owner };
}

/** What an earlier batch, long paid, gave to somebody. */
export async function earlierAward(
  db: Database,
  { name, uscc, pilotId }: { name: string; uscc: string; pilotId: string },
): Promise<void> {
  const clock = () => new Date('2025-06-01T02:00:00.000Z');
  const at = clock().toISOString();
  const [batchId, entryId] = [uuidv7(clock), uuidv7(clock)];
  const title = '2025年金融科技创新试点奖励';
  const { settings } = await db.query
    .selectFrom('rewardBatches')
    .select('settings')
    .limit(1)
    .executeTakeFirstOrThrow();
  const stamps = { createdAt: at, updatedAt: at };
  await db.atomic([
    db.query
      .insertInto('rewardBatches')
      .values({
        ...{ id: batchId, title, state: 'paid', stateSince: at, settings, editedBy: '[]', createdBy: 'test' },
        ...{ frozen: null, frozenHash: null, computedAt: null, decision: null, notice: null },
        ...{ publishedOn: '2025-06-01', ...stamps },
      })
      .compile(),
    db.query
      .insertInto('rewardEntries')
      .values({
        ...{ id: entryId, batchId, pilotId, track: 'district', title: '往年的项目', leadId: 'x' },
        ...{ state: 'nominated', reason: null, shares: '[]', funding: null, conditions: '{}' },
        ...{ computed: null, declaredBy: null, declaredAt: null, ...stamps },
      })
      .compile(),
    db.query
      .insertInto('rewardAwards')
      .values({
        ...{ id: uuidv7(clock), batchId, entryId, pilotId, enterpriseId: null, name, uscc, tier: '二等奖' },
        ...{ amount: 30_000_000, account: null, paid: 30_000_000, returned: 0, ...stamps },
      })
      .compile(),
  ]);
}
