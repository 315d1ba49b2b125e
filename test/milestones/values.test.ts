import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/ledger/index.ts';
import { readAlerts } from '../../src/milestones/alert-store.ts';
import { readCounted, readDays } from '../../src/milestones/figure-store.ts';
import { recount, usedOf } from '../../src/milestones/figures.ts';
import { handleAlert } from '../../src/milestones/handle-alert.ts';
import { lookAtRun, lookAtSeries } from '../../src/milestones/look-at-run.ts';
import { resume } from '../../src/milestones/resume.ts';
import { runStream } from '../../src/milestones/room.ts';
import { takeValues } from '../../src/milestones/take-values.ts';
import { readHistory } from '../../src/pilots/history.ts';
import { look } from '../../src/pilots/look.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { today } from '../../src/shared/clock.ts';
import { refusal } from '../enterprises/builders.ts';
import { at } from '../pilots/applicants.ts';
import { openDesk } from '../pilots/reviewed.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { agreedPlan, submitWhole, wholeReport } from './reports.ts';
import { push, testing } from './running.ts';

const TIME = '平均核保时间';

onEveryEngine((open) => {
  describe('daily figures', () => {
    it('are counted on arrival; a second value for a day wants a reason and is never doubled', async () => {
      const db = await open();
      const it = await testing(await openDesk(db));
      const day = today(it.desk.clock);
      const used = async () => usedOf(await readCounted(db, it.id));
      await push(it, { values: { [TIME]: 40 }, use: { customers: 10 } });
      await push(it, { use: { transactions: 5, perTransaction: 90_000 } });
      expect(await used()).toMatchObject({ customers: 10, transactions: 5, perTransaction: 90_000 });

      const again = await refusal(push(it, { use: { customers: 12 } }));
      expect(again).toMatchObject({ code: 'conflict' });
      expect(again.fields.map(({ path }) => path)).toEqual(['day', 'use.customers']);
      await push(it, { use: { customers: 12, perTransaction: 80_000 }, reason: '漏报两户' });
      expect(await used()).toMatchObject({ customers: 12, transactions: 5, perTransaction: 80_000 });
      expect((await readDays(db, it.id)).get(day)).toEqual({
        values: { [TIME]: 40 },
        use: { customers: 12, transactions: 5, perTransaction: 80_000 },
      });

      // A history leaves out what comes each day, and says how much that is; what came close to a cap, and what was
      // corrected, it tells.
      const history = async (daily: boolean) => {
        const wanted = { pilotId: it.id, of: 'pilot', limit: 100, daily } as const;
        const page = await readHistory(it.desk.room, it.desk.officer.caller, wanted);
        const figures = page.items.map(({ what }) => what.zh).filter((what) => what.endsWith('数值'));
        return [page.daily, ...figures];
      };
      expect(await history(true)).toEqual([1, '更正数值', '报送数值', '报送数值']);
      expect(await history(false)).toEqual([1, '更正数值', '报送数值']);

      // A system of the team's own, with a token for daily figures and nothing else.
      const { caller } = it.lead.member;
      const via = { kind: 'token', id: 'token', scopes: ['figures'] } as const;
      const program = { actor: { ...caller.actor, via }, once: null };
      const own = { enterpriseId: it.lead.id, pilotId: it.id, locale: 'zh' as const };
      const next = { ...own, day, values: {}, use: { total: 500 } };
      expect((await takeValues(it.desk.room, program, next)).status).toBe(201);
      expect((await lookAtSeries(it.desk.room, program, own, {})).used).toMatchObject({ total: 500 });
      const lacks = { code: 'forbidden' };
      expect(await refusal(lookAtRun(it.desk.room, program, own))).toMatchObject(lacks);
      expect(await refusal(look(it.desk.room, program, own))).toMatchObject(lacks);

      for (const [wrong, path] of [
        [{ values: { 没有的指标: 1 } }, 'values.没有的指标'],
        [{ values: { [TIME]: 13_812_345_678 } }, `values.${TIME}`],
        [{ use: { customers: 13_812_345_678, total: 13_812_345_678 } }, 'use.customers'],
        [{ day: '2099-01-01', values: { [TIME]: 1 } }, 'day'],
        [{}, 'values'],
      ] as const) {
        expect((await refusal(push(it, wrong))).fields.map((field) => field.path)).toEqual([path]);
      }
    });

    it('of many days read in their order, however they are kept, and each is there once', async () => {
      const db = await open();
      const it = await testing(await openDesk(db));
      it.desk.clock.set('2026-04-01T02:00:00.000Z');
      const dayAt = (nth: number) => `2026-03-${String(nth).padStart(2, '0')}`;
      const nths = Array.from({ length: 15 }, (_, nth) => 15 - nth);
      for (const nth of nths)
        await push(it, { day: dayAt(nth), values: { [TIME]: nth }, use: { customers: 1 } });
      const days = async () => [...(await readDays(db, it.id, { from: dayAt(2) }))];
      const expected = nths
        .toReversed()
        .slice(1)
        .map((nth) => [dayAt(nth), { values: { [TIME]: nth }, use: { customers: 1 } }] as const);
      expect(await days()).toEqual(expected);
      // One of them in a row of its own by now, the other not yet.
      for (const nth of [15, 2]) {
        const again = { day: dayAt(nth), use: { customers: 11 } };
        expect(await refusal(push(it, again))).toMatchObject({ code: 'conflict' });
        await push(it, { ...again, reason: '漏报' });
        Object.assign(expected[nth - 2]![1].use, again.use);
      }
      expect(await days()).toEqual(expected);
      expect(usedOf(await readCounted(db, it.id)).customers).toBe(13 + 2 * 11);
      const rows = await db.query.selectFrom('pilotDays').select('day').orderBy('day').execute();
      expect(rows.map(({ day }) => day)).toContain(dayAt(15));
      expect(rows.map(({ day }) => day)).not.toContain(dayAt(2));

      // A report takes its days in, and a correction stands in its place without reading them again.
      const period = { from: dayAt(1), until: dayAt(10), dueOn: '2026-04-20' };
      const [report] = await agreedPlan(it, [period]);
      await submitWhole(it, report!);
      for (const customers of [16, 17]) {
        const corrected = wholeReport(({ use }) => Object.assign(use, { customers }));
        await submitWhole(it, report!, corrected, '漏报');
        await push(it, { day: dayAt(customers), use: { customers: 2 } });
        const counted = await readCounted(db, it.id);
        expect(counted.periods).toMatchObject([{ report, use: { customers }, days: { customers: 9 + 11 } }]);
        expect(counted).toEqual(recount(await readDays(db, it.id), counted.periods));
      }
    });

    it('past a cap raise an alert and pause the pilot in the same commit, and again when it goes on', async () => {
      const db = await open();
      const it = await testing(await openDesk(db));
      const { room, officer } = it.desk;
      const near = await push(it, { use: { customers: 950 } });
      expect(near.body).toMatchObject({ paused: false, alerts: [{ kind: 'cap-near', level: 'amber' }] });
      it.desk.clock.set('2026-04-01T02:00:00.000Z');
      const slow = { 平均核保时间: 70 };
      const over = await push(it, { day: '2026-03-02', values: slow, use: { customers: 51 } });
      expect(over.body).toMatchObject({
        paused: true,
        alerts: [
          { kind: 'cap', name: '客户数', value: 1_001, threshold: 1_000, paused: true },
          { kind: 'amber', value: 70, paused: false },
        ],
      });
      expect((await readPilot(db, it.id)).pilot.state).toBe('paused');
      const told = await db.query.selectFrom('outbox').select(['recipient', 'message']).execute();
      for (const { email } of [it.lead.owner, officer])
        for (const line of ['超出测试规模上限，客户数', '指标越过预警阈值，平均核保时间'])
          expect(told.filter((one) => one.recipient === email && one.message.includes(line))).toHaveLength(1);

      // Who may act for a team without owning it is told in the page, of the pause too, and by no mail.
      const { member } = it.lead;
      expect(told.filter(({ recipient }) => recipient === member.email)).toEqual([]);
      const inPage = await db.query
        .selectFrom('inbox')
        .select('text')
        .where('personId', '=', member.id)
        .execute();
      for (const line of ['超出测试规模上限，客户数', '指标越过预警阈值，平均核保时间'])
        expect(inPage.filter(({ text }) => text.includes(line))).toHaveLength(1);

      // What is open is not raised twice.
      const more = await push(it, { day: '2026-03-03', use: { customers: 1 } });
      expect(more.body).toMatchObject({ paused: false, alerts: [] });
      // Why it goes on is what was done about what paused it, and about nothing else.
      await resume(room, officer.caller, { ...(await at(it)), reason: '已整改' });
      expect(await readAlerts(db, it.id)).toMatchObject([
        { kind: 'amber', handled: null },
        { kind: 'cap', handled: { by: officer.id, note: '已整改' } },
        { kind: 'cap-near', handled: { by: 'system' } },
      ]);
      const amber = (await readAlerts(db, it.id)).find(({ kind }) => kind === 'amber');
      const { version: seen } = await headOf(db, runStream(it.id));
      const handling = { pilotId: it.id, alertId: amber!.id, note: '约谈', seen, locale: 'zh' as const };
      await handleAlert(room, officer.caller, handling);
      expect(await refusal(handleAlert(room, officer.caller, handling))).toMatchObject({
        code: 'precondition-failed',
      });
      const again = await push(it, { day: '2026-03-04', use: { customers: 1 } });
      expect(again.body).toMatchObject({ paused: true, alerts: [{ kind: 'cap', value: 1_003 }] });
      const rank = await db.query.selectFrom('pilots').select(['watchRank', 'capPercent']).execute();
      expect(rank).toEqual([{ watchRank: 0, capPercent: 100 }]);
    });

    it('past a limit while the test is paused, are answered for when it goes on, and pause it anew', async () => {
      const it = await testing(await openDesk(await open()));
      const { room, officer, clock } = it.desk;
      clock.set('2026-04-01T02:00:00.000Z');
      await push(it, { day: '2026-03-02', use: { customers: 1_001 } });
      const slow = { values: { [TIME]: 130 } };
      const meanwhile = await push(it, { day: '2026-03-03', ...slow });
      expect(meanwhile.body).toMatchObject({ paused: false, alerts: [{ kind: 'red', paused: false }] });
      await resume(room, officer.caller, { ...(await at(it)), reason: '已整改' });
      expect((await readAlerts(room.database, it.id)).map(({ handled }) => handled?.note)).toEqual([
        '已整改',
        '已整改',
      ]);
      const again = await push(it, { day: '2026-03-04', ...slow });
      expect(again.body).toMatchObject({ paused: true, alerts: [{ kind: 'red', paused: true }] });
    });

    it('racing past a cap, are counted one after another', async () => {
      const db = await open();
      const it = await testing(await openDesk(db));
      const days = Array.from({ length: 6 }, (_, nth) => `2026-03-${String(nth + 1).padStart(2, '0')}`);
      it.desk.clock.set('2026-04-01T02:00:00.000Z');
      const answers = await Promise.all(
        days.map(async (day) => {
          for (;;) {
            try {
              return (await push(it, { day, use: { customers: 180 } })).body;
            } catch (error) {
              if ((error as { code?: string }).code !== 'conflict') throw error;
            }
          }
        }),
      );
      expect(usedOf(await readCounted(db, it.id)).customers).toBe(1_080);
      expect(answers.filter(({ paused }) => paused)).toHaveLength(1);
      expect((await readAlerts(db, it.id)).filter(({ kind }) => kind === 'cap')).toHaveLength(1);
    });
  });
}, D1_IN_THE_SOAK);
