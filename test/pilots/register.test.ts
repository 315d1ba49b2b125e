import { describe, expect, it } from 'vitest';
import { move } from '../../src/pilots/move.ts';
import { openNotices, readNotice } from '../../src/pilots/read-notices.ts';
import { listRegister, readRegistered } from '../../src/pilots/read-register.ts';
import { rebuildRegister } from '../../src/pilots/rebuild-register.ts';
import { register } from '../../src/pilots/register.ts';
import { registerFeed } from '../../src/pilots/register-feed.ts';
import { moveWithReason } from '../../src/pilots/with-reason.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { refusal } from '../enterprises/builders.ts';
import { assertChains } from '../support/chains.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { noticedPilot, openDesk, registeredPilot, reviewedPilot, seenNow } from './reviewed.ts';

const all = { before: null, limit: 20 };

/** Whatever the public reads of pilots, to be compared before and after. */
async function derived(db: Database) {
  return {
    register: await db.query.selectFrom('pilotRegister').selectAll().orderBy('seq').execute(),
    notices: (
      await db.query.selectFrom('pilotNotices').selectAll().orderBy('pilotId').orderBy('seq').execute()
    ).map(({ at: _, ...row }) => row),
  };
}

onEveryEngine((open) => {
  describe('the register', () => {
    it('has a pilot from its registering on, with what was marked public and nothing else of the declaration', async () => {
      const desk = await openDesk(await open());
      const { room } = desk;
      const reviewed = await reviewedPilot(desk);
      const noticed = await noticedPilot(desk, { title: '公示中的示例' });
      expect(await listRegister(room, all)).toEqual({ items: [], next: null, total: 0 });
      await expect(readRegistered(room, noticed)).rejects.toMatchObject({ code: 'not-found' });

      const id = await registeredPilot(desk, {
        applicants: ['示例甲科技（上海）有限公司', '示例银行股份有限公司'],
        host: '示例银行股份有限公司',
        park: 'zhangjiang-shuzhi-tiandi',
        fields: ['innovation.novelty', 'risk.points'],
      });
      const found = await listRegister(room, all);
      expect(found).toMatchObject({ next: null, total: 1 });
      expect(found.items).toEqual([
        {
          id,
          number: '示例试点〔2026〕0001号',
          track: 'district',
          title: '示例智能核保测试',
          state: 'registered',
          stateOn: '2026-01-13',
          kind: 'technology-product',
          park: expect.objectContaining({
            id: 'zhangjiang-shuzhi-tiandi',
            zh: expect.stringContaining('张江'),
          }),
          applicants: ['示例甲科技（上海）有限公司', '示例银行股份有限公司'],
          host: '示例银行股份有限公司',
          regulator: null,
          admittedOn: null,
          registeredOn: '2026-01-13',
          startsOn: '2027-01-04',
          endsOn: '2027-12-31',
          caps: {
            customers: 1_000,
            transactions: 5_000,
            perTransaction: 100_000,
            total: 50_000_000,
            area: '浦东新区',
          },
        },
      ]);
      const entry = await readRegistered(room, id);
      expect(entry.notices).toEqual([
        { kind: 'admit', on: '2026-01-05', until: '2026-01-12', title: '示例智能核保测试' },
        { kind: 'register', on: '2026-01-13', until: null, title: '示例智能核保测试' },
      ]);
      expect(entry.fields.map(({ path }) => path)).toEqual(['innovation.novelty', 'risk.points']);
      expect(JSON.stringify(entry)).not.toContain('联合建模能缩短核保时间');
      await expect(readRegistered(room, reviewed.id)).rejects.toMatchObject({ code: 'not-found' });
    });

    it('follows every later move, an accepted change of name or date among them, and keeps its day of entry', async () => {
      const desk = await openDesk(await open());
      const { room, officer, clock } = desk;
      const id = await registeredPilot(desk);
      const at = async () => seenNow(room.database, id);
      clock.set('2026-02-02T02:00:00.000Z');
      // Past the gate, which is another test's.
      await move(
        room,
        officer.caller,
        { action: 'pilot.handle', verb: 'start-testing' },
        await at(),
        () => ({}),
      );
      clock.set('2026-02-03T02:00:00.000Z');
      await moveWithReason(room, officer.caller, 'pause', { ...(await at()), reason: '系统升级' });
      const entry = await readRegistered(room, id);
      expect(entry).toMatchObject({ state: 'paused', stateOn: '2026-02-03', registeredOn: '2026-01-13' });
      expect(entry.notices.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
        '2026-01-05 admit',
        '2026-01-13 register',
        '2026-02-02 start-testing',
        '2026-02-03 pause',
      ]);
      // Why it was paused is between those concerned.
      expect(JSON.stringify(entry)).not.toContain('系统升级');
      expect((await listRegister(room, { ...all, state: 'paused' })).items.map((one) => one.id)).toEqual([
        id,
      ]);
      expect((await listRegister(room, { ...all, state: 'registered' })).items).toEqual([]);
    });

    it('gives numbers without gaps to those who race for them', async () => {
      const desk = await openDesk(await open());
      const { room, officer, clock } = desk;
      const ids: string[] = [];
      for (let n = 0; n < 3; n++) ids.push(await noticedPilot(desk));
      clock.set('2026-01-12T17:00:00.000Z');
      const done = await Promise.all(
        ids.map(async (id) => register(room, officer.caller, await seenNow(room.database, id))),
      );
      expect(done.map(({ body }) => body.state)).toEqual(['registered', 'registered', 'registered']);
      const { items } = await listRegister(room, all);
      expect(items.map(({ number }) => number)).toEqual(
        ['0003', '0002', '0001'].map((serial) => `示例试点〔2026〕${serial}号`),
      );
      await assertChains(room.database);
    });

    it('is rebuilt out of pilots and their histories as it was, whatever became of it', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, officer, clock } = desk;
      const id = await registeredPilot(desk, { title: '示例反欺诈测试' });
      await registeredPilot(desk, { title: '示例供应链测试' });
      await move(
        room,
        officer.caller,
        { action: 'pilot.handle', verb: 'start-testing' },
        await seenNow(db, id),
        () => ({}),
      );
      clock.set('2026-03-02T02:00:00.000Z');
      await noticedPilot(desk, { title: '示例公示' });
      const before = await derived(db);
      expect(before.register).toHaveLength(2);
      const searched = await listRegister(room, { ...all, q: '反欺诈' });
      expect(searched.items).toHaveLength(1);

      await db.atomic([
        db.query.deleteFrom('pilotNotices').where('kind', '=', 'admit').compile(),
        db.query.deleteFrom('pilotRegister').where('pilotId', '=', id).compile(),
        db.query.updateTable('pilotRegister').set({ shown: '{}', state: 'completed' }).compile(),
        db.query
          .insertInto('pilotNotices')
          .values({ pilotId: id, seq: 99, at: '', day: '', kind: 'complete', title: '', untilDay: null })
          .compile(),
      ]);
      expect(await rebuildRegister(db)).toBe(2);
      expect(await derived(db)).toEqual(before);
      expect(await listRegister(room, { ...all, q: '反欺诈' })).toEqual(searched);
      // Again changes nothing.
      await rebuildRegister(db);
      expect(await derived(db)).toEqual(before);
    });
  });

  describe('the search', () => {
    it('finds Chinese by one character, part of a word and several words, whatever their width and case', async () => {
      const desk = await openDesk(await open());
      const { room } = desk;
      const underwriting = await registeredPilot(desk, {
        title: '示例AI核保与隐私计算测试',
        applicants: ['示例甲科技（上海）有限公司'],
      });
      const payment = await registeredPilot(desk, {
        title: '示例跨境支付便利化测试',
        applicants: ['示例乙数据有限公司', '示例银行股份有限公司'],
        host: '示例银行股份有限公司',
      });
      const found = async (q: string) => (await listRegister(room, { ...all, q })).items.map(({ id }) => id);
      expect(await found('核')).toEqual([underwriting]);
      expect(await found('隐私计算')).toEqual([underwriting]);
      expect(await found('计算 核保')).toEqual([underwriting]);
      expect(await found('  ＡＩ核保 ')).toEqual([underwriting]);
      expect(await found('ai')).toEqual([underwriting]);
      expect(await found('科技(上海)')).toEqual([underwriting]);
      expect(await found('科技（上海）')).toEqual([underwriting]);
      expect(await found('银行')).toEqual([payment]);
      expect(await found('〔2026〕0002号')).toEqual([payment]);
      expect(await found('示例')).toEqual([payment, underwriting]);
      expect(await found('测 试')).toEqual([payment, underwriting]);
      // Its pairs stand in the title, and not beside one another.
      expect(await found('核保算测试')).toEqual([]);
      expect(await found('支付 核保')).toEqual([]);
      for (const hostile of ['"', "'", '*', 'a"b OR c', '%', '_', '\\', 'NEAR', '😀', '='])
        expect(await found(hostile)).toEqual([]);
    });

    it('narrows by one filter, by several, and by filters and words, page by page', async () => {
      const desk = await openDesk(await open());
      const { room } = desk;
      const ids: string[] = [];
      for (let n = 0; n < 6; n++) {
        ids.push(
          await registeredPilot(desk, {
            title: `示例测试${'甲乙丙丁戊己'[n]}`,
            park: n % 2 ? 'zhangjiang-shuzhi-tiandi' : null,
            kind: n < 3 ? 'financial-service' : 'technology-product',
          }),
        );
      }
      const second = await seenNow(room.database, ids[1]!);
      await moveWithReason(room, desk.approver.caller, 'terminate', { ...second, reason: '示例' });
      const found = async (filter: object) =>
        (await listRegister(room, { ...all, ...filter })).items.map(({ id }) => ids.indexOf(id));
      expect(await found({ park: 'zhangjiang-shuzhi-tiandi' })).toEqual([5, 3, 1]);
      expect(await found({ park: 'zhangjiang-shuzhi-tiandi', kind: 'financial-service' })).toEqual([1]);
      expect(await found({ state: 'registered', kind: 'financial-service' })).toEqual([2, 0]);
      expect(await found({ state: 'registered', q: '示例', track: 'district' })).toEqual([5, 4, 3, 2, 0]);
      expect(await found({ state: 'terminated', q: '测试乙' })).toEqual([1]);
      expect(await found({ track: 'regulator' })).toEqual([]);
      expect(await listRegister(room, { ...all, park: 'zhangjiang-shuzhi-tiandi' })).toMatchObject({
        total: 3,
      });

      for (const filter of [{}, { q: '示例' }, { state: 'registered', track: 'district' }]) {
        const seen: number[] = [];
        for (let before: number | null = null; ; ) {
          const page = await listRegister(room, { ...filter, before, limit: 2 });
          seen.push(...page.items.map(({ id }) => ids.indexOf(id)));
          if (page.next === null) break;
          before = (JSON.parse(atob(page.next)) as number[])[0]!;
        }
        expect(seen).toEqual(await found(filter));
      }
    });
  });

  describe('notices', () => {
    it('are open until the last day, and over from the next, whether or not it is registered yet', async () => {
      const desk = await openDesk(await open());
      const { room, clock } = desk;
      const id = await noticedPilot(desk, {
        applicants: ['示例甲科技（上海）有限公司', '示例银行股份有限公司'],
        host: '示例银行股份有限公司',
      });
      await reviewedPilot(desk);
      const { items } = await openNotices(room, { after: null, limit: 20 });
      expect(items).toEqual([
        {
          pilotId: id,
          title: '示例智能核保测试',
          version: 1,
          code: expect.stringMatching(/^V1-\w{4}-\w{4}$/u),
          applicants: ['示例甲科技（上海）有限公司', '示例银行股份有限公司'],
          host: '示例银行股份有限公司',
          on: '2026-01-05',
          until: '2026-01-12',
          workingDays: 5,
          daysLeft: 5,
          provisional: false,
        },
      ]);
      expect(await readNotice(room, id)).toMatchObject({
        open: true,
        caps: { customers: 1_000 },
        fields: [{ path: 'innovation.novelty', name: { zh: '创新性' }, value: '不出域的联合建模' }],
      });
      clock.set('2026-01-12T15:59:59.999Z');
      expect(await readNotice(room, id)).toMatchObject({ open: true });
      clock.set('2026-01-12T16:00:00.000Z');
      expect(await readNotice(room, id)).toMatchObject({ open: false });
      expect(await openNotices(room, { after: null, limit: 20 })).toEqual({ items: [], next: null });
    });

    it('reach nobody of what was never public, and everybody of how a notice ended', async () => {
      const desk = await openDesk(await open());
      const { room, approver, clock } = desk;
      const { id: reviewed } = await reviewedPilot(desk, { title: '从未公示' });
      const reason = { reason: '示例' };
      await moveWithReason(room, approver.caller, 'reject', {
        ...(await seenNow(room.database, reviewed)),
        ...reason,
      });
      const noticed = await noticedPilot(desk, { title: '公示后未通过' });
      clock.set('2026-01-06T02:00:00.000Z');
      await moveWithReason(room, approver.caller, 'reject', {
        ...(await seenNow(room.database, noticed)),
        ...reason,
      });
      const feed = await registerFeed(room, { after: null, limit: 20, locale: 'zh', address: () => '/feed' });
      expect(feed.items.map(({ title }) => title)).toEqual(['不予通过：公示后未通过', '公示：公示后未通过']);
      await expect(readNotice(room, noticed)).rejects.toMatchObject({ code: 'not-found' });
    });

    it('are a feed that pages to the oldest', async () => {
      const desk = await openDesk(await open());
      const { room } = desk;
      for (let n = 0; n < 3; n++) await registeredPilot(desk, { title: `示例${n}` });
      const address = (cursor: string | null) => (cursor === null ? '/feed' : `/feed?${cursor}`);
      const titles: string[] = [];
      let after: [string, string, number] | null = null;
      for (;;) {
        const feed = await registerFeed(room, { after, limit: 4, locale: 'en', address });
        titles.push(...feed.items.map(({ title }) => title));
        if (feed.next_url === undefined) break;
        after = JSON.parse(atob(feed.next_url.split('?')[1]!)) as [string, string, number];
      }
      expect(titles).toEqual(
        ['2', '1', '0'].flatMap((n) => [`Entered in the register: 示例${n}`, `Public notice: 示例${n}`]),
      );
    });
  });

  it('refuses to register while the window is open, and five minutes beyond it, for what is still on its way', async () => {
    const desk = await openDesk(await open());
    const { room, officer, clock } = desk;
    const id = await noticedPilot(desk);
    const attempt = async () => register(room, officer.caller, await seenNow(room.database, id));
    expect((await refusal(attempt())).fields[0]).toMatchObject({
      path: 'notice',
      zh: expect.stringContaining('2026年1月12日'),
    });
    clock.set('2026-01-12T16:04:59.000Z');
    expect((await refusal(attempt())).code).toBe('conflict');
    clock.set('2026-01-12T16:05:00.000Z');
    expect((await attempt()).body.state).toBe('registered');
  });
}, D1_IN_THE_SOAK);
