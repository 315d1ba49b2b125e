import type { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openAlertsQuery, openLeadsQuery } from '../../src/milestones/board/board-store.ts';
import { compareRuns } from '../../src/milestones/board/compare-runs.ts';
import { type LookingAtBoard, lookAtBoard } from '../../src/milestones/board/look-at-board.ts';
import { type BoardWanted, boardCountsQuery, boardQuery, leftOpenQuery } from '../../src/pilots/board.ts';
import { insertDraft } from '../../src/pilots/drafts.ts';
import { attainmentOf } from '../../src/shared/milestones/levels.ts';
import { emptyDeclaration } from '../../src/shared/pilots/declaration.ts';
import { refusal } from '../enterprises/builders.ts';
import { clockAt, openDesk } from '../pilots/reviewed.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { planOf } from '../support/plan.ts';
import { fillRuns, runId } from './made-up-runs.ts';
import { push, testing } from './running.ts';

const TODAY = '2026-04-01';

onEveryEngine((open) => {
  describe('the board of all that run', () => {
    it('has the worst first and of those what is due first, page by page, whatever is filtered', async () => {
      const db = await open();
      const { room, officer } = await openDesk(db, { clock: clockAt(`${TODAY}T02:00:00.000Z`) });
      await fillRuns(db, 70, officer.id);
      const ask = (wanted: Partial<LookingAtBoard> = {}) =>
        lookAtBoard(room, officer.caller, { after: null, limit: 20, locale: 'zh', ...wanted });
      const all = [];
      for (let after: LookingAtBoard['after'] = null; ; ) {
        const { items, next, counts } = await ask({ after });
        expect(counts).toEqual({ running: 70, red: 7, amber: 14, overdue: 10, over: 0 });
        all.push(...items);
        if (next === null) break;
        const last = items.at(-1)!;
        const rank = ['red', 'amber', 'green'].indexOf(last.level);
        after = [rank, last.nextDueOn ?? '9999-12-31', last.id];
      }
      const keys = all.map(({ level, nextDueOn, id }) =>
        [['red', 'amber', 'green'].indexOf(level), nextDueOn ?? '9999-12-31', id].join(' '),
      );
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys).size).toBe(70);
      expect(all[0]).toMatchObject({
        id: runId(0),
        level: 'red',
        overdue: true,
        mine: true,
        alerts: { red: 1, amber: 0 },
      });

      const ids = async (wanted: Partial<LookingAtBoard>) =>
        (await ask({ limit: 100, ...wanted })).items.map(({ id }) => id);
      expect(await ids({ level: 'amber', state: 'paused' })).toEqual([21, 51].map(runId));
      expect(await ids({ overdue: true, mine: true })).toEqual([0, 21, 42, 63].map(runId));
      expect(await ids({ track: 'regulator', q: '企业35' })).toEqual([runId(35)]);
    });

    it('tells a pilot that has no caps from one that has used nothing of them', async () => {
      const db = await open();
      const { room, officer } = await openDesk(db);
      // A regulator's: what is written down holds, as there is no version of it.
      await fillRuns(db, 301);
      const written = db.query.updateTable('pilots').set({ version: 0 }).where('id', '<>', runId(300));
      const [none, some] = [emptyDeclaration(), emptyDeclaration()];
      some.caps.customers = 500;
      const draft = { revision: 1, by: officer.id, at: `${TODAY}T02:00:00.000Z` };
      await db.atomic([
        written.compile(),
        insertDraft(db, { ...draft, pilotId: runId(0), declaration: none }),
        insertDraft(db, { ...draft, pilotId: runId(1), declaration: none }),
        insertDraft(db, { ...draft, pilotId: runId(100), declaration: some }),
      ]);
      const percentOf = async (nth: number) => {
        const wanted = { q: `示例企业${nth}`, after: null, limit: 100, locale: 'zh' } as const;
        const { items } = await lookAtBoard(room, officer.caller, wanted);
        return items.find(({ id }) => id === runId(nth))?.capPercent;
      };
      expect([await percentOf(0), await percentOf(100), await percentOf(300)]).toEqual([null, 0, 0]);
      expect(await percentOf(1)).toBe(1);
    });

    it('puts a few side by side by their caps, indicators, reports, alerts, complaints and incidents', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const [one, other] = [await testing(desk), await testing(desk)];
      await push(one, { values: { 平均核保时间: 25 }, use: { customers: 950 } });
      const compare = (ids: string[]) => compareRuns(desk.room, desk.officer.caller, ids);
      const { pilots } = await compare([other.id, one.id]);
      expect(pilots.map(({ id }) => id)).toEqual([other.id, one.id]);
      expect(pilots[1]).toMatchObject({
        caps: [{ cap: 'customers', used: 950, percent: 95, level: 'amber' }, {}, {}, {}],
        alerts: { red: 0, amber: 1, open: 1 },
        reports: { onTime: 0, late: 0, missing: 0, ahead: 0 },
        complaints: { received: 0, open: 0, overdue: 0, paid: 0 },
        incidents: { reported: 0, open: 0 },
      });
      expect(pilots[0]!.indicators[0]).toMatchObject({
        name: '平均核保时间',
        latest: null,
        attainment: null,
      });
      expect(await refusal(compare([one.id, 'nowhere']))).toMatchObject({ code: 'not-found' });
    });
  });
}, D1_IN_THE_SOAK);

it.each([
  ['half of the way down', { direction: 'down', baseline: 40, target: 20 }, 30, 50],
  ['the other way', { direction: 'up', baseline: 40, target: 80 }, 30, -25],
  ['past the target', { direction: 'up', baseline: 0, target: 80 }, 100, 125],
  ['no baseline, down', { direction: 'down', baseline: null, target: 20 }, 40, 50],
  ['no baseline, up', { direction: 'up', baseline: null, target: 20 }, 10, 50],
  ['no target', { direction: 'up', baseline: 1, target: null }, 10, null],
] as const)('%s', (_, of, value, attained) => {
  expect(attainmentOf(of, value)).toBe(attained);
});

type Queries = Record<string, CompiledQuery<unknown>>;

onEveryEngine((open) => {
  it('reads no table whole, nor sorts', async () => {
    const db = await open();
    await fillRuns(db, 800);
    const filters: Partial<BoardWanted>[] = [
      {},
      { rank: 0 },
      { rank: 1, overdueOn: TODAY },
      { state: 'paused' },
      { over: true },
    ];
    const queries: Queries = {
      ...Object.fromEntries(
        filters.flatMap((filter) =>
          [null, [1, '2026-05-15', 'r000100'] as const].map((after) => [
            `${JSON.stringify(filter)} ${after}`,
            boardQuery(db, { ...filter, after, limit: 20 }).compile(),
          ]),
        ),
      ),
      counts: boardCountsQuery(db, TODAY).compile(),
      over: leftOpenQuery(db).compile(),
      alerts: openAlertsQuery(db, [runId(1), runId(2)]).compile(),
      leads: openLeadsQuery(db, [runId(1), runId(2)]).compile(),
    };
    for (const [name, query] of Object.entries(queries)) {
      const plan = await planOf(db, query);
      expect(plan, name).not.toMatch(/Seq Scan|\bSCAN p\b|\bSCAN pilot/);
      expect(plan, name).toMatch(/\bSEARCH\b|Index (?:Only )?Scan|Bitmap Index Scan/);
      if (!/alerts|leads/.test(name)) expect(plan, name).not.toMatch(/TEMP B-TREE|\bSort\b/);
    }
  });
});
