import { describe, expect, it as test } from 'vitest';
import type { Licence } from '../../src/compliance/licences.ts';
import { readEnterprise } from '../../src/enterprises/index.ts';
import { removeLicence } from '../../src/enterprises/remove-licence.ts';
import { reviewCompliance } from '../../src/pilots/compliance/review-compliance.ts';
import { moveWithReason } from '../../src/pilots/with-reason.ts';
import { assertChains } from '../support/chains.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { bring, type Case, own, pilotFile } from './applicants.ts';
import {
  answer,
  compliance,
  doing,
  fill,
  finding,
  item,
  judge,
  LENDING,
  licensed,
  only,
  publishItems,
  sentTo,
  verdict,
} from './boundary.ts';
import { type Desk, openDesk } from './reviewed.ts';

/** Publishes the catalogue with one entry changed, by two people. */
async function legislate({ room: { library }, officer, approver }: Desk, change: (lending: Licence) => void) {
  const [published] = await library.published('licences');
  const content = structuredClone(published!.content) as Licence[];
  change(content.find(({ code }) => code === 'lending')!);
  const draft = { kind: 'licences', slug: 'licences', content, author: officer.id };
  const { version } = await library.saveDraft(draft);
  await library.approve({ ...draft, version, approver: approver.id });
}

/** A pilot whose lender's licence is settled with, and whose other findings are dropped. */
async function settled(desk: Desk, expiresOn: string | null = null): Promise<Case & { licenceId: string }> {
  const it = await bring(desk, 'boundary_review', { change: doing(LENDING) });
  const licenceId = await licensed(desk, it.lead, 'lending', expiresOn);
  const party = await desk.room.database.query
    .selectFrom('pilotParties')
    .select('id')
    .where('pilotId', '=', it.id)
    .executeTakeFirstOrThrow();
  await answer(it, 'lending', { way: 'own_licence', licence: { partyId: party.id, licenceId } });
  await verdict(it, 'lending', 'settled');
  return { ...it, licenceId };
}

onEveryEngine((open) => {
  describe('the job that looks after laws and evidence', () => {
    test('opens again what rests on a repealed law, tells its people, and does so once', async () => {
      const db = await open();
      const desk = await openDesk(db);
      await publishItems(desk, only('algo-off'));
      const it = await settled(desk);
      await judge(it, 'finding:aml:duty', 'met');
      await fill(it, 'finding:lending:licence', [{ file: await pilotFile(desk, it.id), expiresOn: null }]);
      await judge(it, 'finding:lending:licence');
      const before = await compliance(it);

      // Better wording is no change of the law.
      await legislate(desk, (lending) => {
        lending.trigger.zh += '（示例）';
        lending.zh = '放贷';
      });
      await reviewCompliance(desk.room);
      expect((await compliance(it)).version).toBe(before.version);

      await legislate(desk, (lending) => {
        lending.repealedBy = { zh: '示例放贷条例', en: 'Example Lending Regulation' };
      });
      // Even before the job has run nothing passes the gate on it.
      desk.clock.set('2026-01-05T03:00:00.000Z');
      expect((await compliance(it)).body.obstacles.review.map(({ zh }) => zh)).toContain(
        '“发放贷款”所依据的规定已有变化，须重新审查。',
      );
      await reviewCompliance(desk.room);
      expect(await finding(it, 'lending')).toMatchObject({
        state: 'reopened',
        reopened: {
          cause: 'law',
          why: {
            zh: expect.stringContaining('由“示例放贷条例”替代'),
            en: expect.stringContaining('repealed'),
          },
          dueOn: '2026-01-19',
        },
        verdict: { outcome: 'settled' },
      });
      const after = await compliance(it);
      expect(after.version).toBe(before.version + 1);
      const subject = '持牌合规：有事项须重新办理';
      const told = async (email: string) => (await sentTo(it, email)).filter((one) => one === subject).length;
      expect(await told(it.lead.owner.email)).toBe(1);
      expect(await told(desk.officer.email)).toBe(1);

      await reviewCompliance(desk.room);
      await Promise.all([reviewCompliance(desk.room), reviewCompliance(desk.room)]);
      expect((await compliance(it)).version).toBe(after.version);
      expect(await told(it.lead.owner.email)).toBe(1);
      await assertChains(db);
    });

    test('opens again what rests on a law that asks for something else, and the item with it', async () => {
      const desk = await openDesk(await open());
      await publishItems(desk, only('algo-off'));
      const it = await settled(desk);
      await fill(it, 'finding:lending:licence', [{ file: await pilotFile(desk, it.id), expiresOn: null }]);
      await judge(it, 'finding:lending:licence');
      await legislate(desk, (lending) => {
        lending.need.zh = '新的放贷许可';
      });
      await Promise.all([reviewCompliance(desk.room), reviewCompliance(desk.room)]);
      expect(await finding(it, 'lending')).toMatchObject({
        state: 'reopened',
        need: { zh: '新的放贷许可' },
        catalogue: 2,
      });
      expect(await item(it, 'finding:lending:licence')).toMatchObject({
        status: 'reopened',
        requirement: { zh: expect.stringContaining('新的放贷许可') },
      });
      await verdict(it, 'lending', 'settled');
      await reviewCompliance(desk.room);
      expect((await finding(it, 'lending')).state).toBe('settled');
    });

    test('warns of what lapses in thirty days once, opens it again when it has, and tells', async () => {
      const db = await open();
      const desk = await openDesk(db);
      await publishItems(desk, only('pi-assessment'));
      const it = await settled(desk, '2026-03-10');
      await fill(it, 'pi-assessment', [{ file: await pilotFile(desk, it.id), expiresOn: '2026-02-28' }]);
      await judge(it, 'pi-assessment');
      const { version } = await compliance(it);
      desk.clock.set('2026-01-28T15:00:00.000Z');
      await reviewCompliance(desk.room);
      expect((await compliance(it)).version).toBe(version);

      desk.clock.set('2026-01-29T02:00:00.000Z');
      await reviewCompliance(desk.room);
      await reviewCompliance(desk.room);
      const soon = (await sentTo(it, it.lead.owner.email)).filter((one) => one.endsWith('即将到期'));
      expect(soon).toHaveLength(1);
      expect((await item(it, 'pi-assessment')).status).toBe('met');

      desk.clock.set('2026-03-01T02:00:00.000Z');
      await reviewCompliance(desk.room);
      expect(await item(it, 'pi-assessment')).toMatchObject({
        status: 'expired',
        reopened: { cause: 'expired' },
      });
      expect((await finding(it, 'lending')).state).toBe('settled');
      desk.clock.set('2026-03-11T02:00:00.000Z');
      await reviewCompliance(desk.room);
      expect(await finding(it, 'lending')).toMatchObject({
        state: 'reopened',
        reopened: { cause: 'licence', why: { zh: expect.stringContaining('已于2026年3月10日到期') } },
      });
      const last = await compliance(it);
      await reviewCompliance(desk.room);
      expect((await compliance(it)).version).toBe(last.version);
      expect(
        (await sentTo(it, it.lead.owner.email)).filter((one) => one.endsWith('须重新办理')),
      ).toHaveLength(2);
      await fill(it, 'pi-assessment', [{ file: await pilotFile(desk, it.id), expiresOn: '2027-02-28' }]);
      await judge(it, 'pi-assessment');
      expect((await item(it, 'pi-assessment')).status).toBe('met');
      await assertChains(db);
    });

    test('opens again what rests on a licence that its holder removed, and nothing of a pilot that is over', async () => {
      const db = await open();
      const desk = await openDesk(db);
      await publishItems(desk, only('algo-off'));
      const [it, over] = [await settled(desk), await settled(desk)];
      const reason = { ...(await own(over)), reason: '不再进行' };
      await moveWithReason(desk.room, over.lead.owner.caller, 'withdraw', reason);
      for (const one of [it, over]) {
        const { version: seen } = await readEnterprise(db, one.lead.id);
        const gone = { enterpriseId: one.lead.id, licenceId: one.licenceId, seen };
        await removeLicence(db, desk.clock, one.lead.owner.caller, gone);
      }
      await reviewCompliance(desk.room);
      expect(await finding(it, 'lending')).toMatchObject({
        state: 'reopened',
        reopened: { cause: 'licence' },
        answer: { licence: { licenceId: null, fault: { en: expect.stringContaining('not on record') } } },
      });
      expect((await finding(over, 'lending')).state).toBe('settled');
    });
  });
}, D1_IN_THE_SOAK);
