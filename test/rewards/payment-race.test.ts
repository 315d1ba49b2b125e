import { expect, it } from 'vitest';
import { headOf } from '../../src/ledger/index.ts';
import { readParties } from '../../src/pilots/parties.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import type { Policies } from '../../src/policy/index.ts';
import { insertAward, readAwards, readPayments } from '../../src/rewards/awards/award-store.ts';
import { recordPayment } from '../../src/rewards/awards/pay.ts';
import { batchStream } from '../../src/rewards/batches/batch-store.ts';
import { startBatch } from '../../src/rewards/batches/start-batch.ts';
import { insertEntry } from '../../src/rewards/entries/entry-store.ts';
import type { Room } from '../../src/rewards/room.ts';
import { rewardTermSeeds } from '../../src/rewards/rubrics/reward-terms.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import { type Desk, openDesk, reviewedPilot, runningClock } from '../pilots/reviewed.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { makePerson } from '../support/people.ts';

const AMOUNT = 30_000_000;

/** A batch that is published, written past the verbs that lead there, with one award whose account is known. */
async function publishedAward(desk: Desk, room: Room, title: string) {
  const { database: db, clock } = room;
  const { id: batchId } = (await startBatch(room, desk.officer.caller, { title })).body;
  const { id: pilotId, enterpriseId } = await reviewedPilot(desk, { title });
  const [lead] = await readParties(db, pilotId);
  const { name, uscc } = lead!;
  const at = clock().toISOString();
  const stamps = { createdAt: at, updatedAt: at };
  const [entryId, awardId] = [uuidv7(clock), uuidv7(clock)];
  await db.atomic([
    db.query
      .updateTable('rewardBatches')
      .set({ state: 'published', publishedOn: '2026-01-05' })
      .where('id', '=', batchId)
      .compile(),
    insertEntry(db, {
      ...{ id: entryId, batchId, pilotId, title, track: 'district', leadId: enterpriseId },
      ...{ state: 'nominated', reason: null, shares: [{ enterpriseId, name, uscc, share: 10_000 }] },
      ...{ funding: [], conditions: {}, computed: null, declaredBy: null, declaredAt: null },
      ...{ withdrawal: null, ...stamps },
    }),
    insertAward(db, {
      ...{ id: awardId, batchId, entryId, pilotId, enterpriseId, name, uscc },
      ...{ tier: '二等奖', amount: AMOUNT, paid: 0, returned: 0, accountEntry: null, ...stamps },
      account: { bank: '示例银行上海分行', holder: name, number: '6222000011112222' },
    }),
  ]);
  return { batchId, awardId };
}

type Published = Awaited<ReturnType<typeof publishedAward>>;

async function countedIn(db: Database, { batchId }: Published) {
  const [award] = await readAwards(db, batchId);
  const payments = await readPayments(db, batchId);
  return [award!.paid, payments.reduce((sum, { amount }) => sum + amount, 0), payments.length];
}

onEveryEngine((open) => {
  it('two officials on two instances pay at once: one of them is on record, the other is told why not', async () => {
    const db = await open();
    const desk = await openDesk(db, { clock: runningClock() });
    const policies = { list: async () => [] } as unknown as Policies;
    const room = { ...desk.room, policies, computeRound: null, binder: null } as unknown as Room;
    await room.library.seed(rewardTermSeeds(readSeedFiles('pilots')));
    const other = { ...room, database: await open() };
    const colleague = await makePerson(db, { office: ['case-officer'] });
    const one = await publishedAward(desk, room, '第一批的试点');
    const two = await publishedAward(desk, room, '第二批的试点');
    const both = [
      [room, desk.officer],
      [other, colleague],
    ] as const;
    const seenOf = async ({ batchId }: Published) => (await headOf(db, batchStream(batchId))).version;
    /** Each pays an award of theirs as they see it, at the same moment. */
    const raced = async (awards: readonly [Published, Published], vouchers: readonly [string, string]) => {
      const seen = await Promise.all(awards.map(seenOf));
      const paid = await Promise.allSettled(
        both.map(([where, { caller }], at) =>
          recordPayment(where, caller, {
            ...{ ...awards[at]!, seen: seen[at]!, kind: 'payment', amount: AMOUNT },
            ...{ on: '2026-01-06', voucher: vouchers[at]! },
          }),
        ),
      );
      const refusals = paid.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      expect(refusals, String(refusals)).toHaveLength(1);
      return refusals[0];
    };

    // One voucher for two batches: unlike streams, which only the number itself keeps apart.
    expect(await raced([one, two], ['示例凭证-1', '示例 凭证－1'])).toMatchObject({
      code: 'conflict',
      fields: [{ path: 'voucher', zh: expect.stringMatching(/已用于2026年1月6日“.+”的记录/u) }],
    });
    const sums = [await countedIn(db, one), await countedIn(db, two)].sort();
    expect(sums).toEqual([
      [0, 0, 0],
      [AMOUNT, AMOUNT, 1],
    ]);

    // One award twice: whoever comes second has to look again, and then finds nothing owed.
    const unpaid = (await countedIn(db, one))[0] === 0 ? one : two;
    expect(await raced([unpaid, unpaid], ['示例凭证-2', '示例凭证-3'])).toMatchObject({
      code: 'precondition-failed',
    });
    const again = { ...unpaid, kind: 'payment', amount: 1, on: '2026-01-06', voucher: '示例凭证-4' } as const;
    await expect(
      recordPayment(other, colleague.caller, { ...again, seen: await seenOf(unpaid) }),
    ).rejects.toMatchObject({ code: 'conflict', fields: [{ path: 'amount', zh: '应付的已全部拨付。' }] });
    for (const batch of [one, two]) expect(await countedIn(db, batch)).toEqual([AMOUNT, AMOUNT, 1]);
    const states = await db.query.selectFrom('rewardBatches').select('state').execute();
    expect(states).toEqual([{ state: 'paid' }, { state: 'paid' }]);
  });
}, D1_IN_THE_SOAK);
