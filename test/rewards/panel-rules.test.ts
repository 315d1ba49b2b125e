import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assignment, assign, type Pair, type ToAssign } from '../../src/rewards/panel/assign.ts';
import { foundConflicts } from '../../src/rewards/panel/found-conflicts.ts';
import { panelFaults } from '../../src/rewards/panel/panel-state.ts';
import { areAllIn, shownOf, type Viewer } from '../../src/rewards/sheets/blindness.ts';
import { hideNames } from '../../src/rewards/sheets/hide-names.ts';
import { BATCH_STATES } from '../../src/shared/rewards/batch-states.ts';
import { BLIND_UNTIL, SHEET_STATES } from '../../src/shared/rewards/batches.ts';
import type { BatchSettings } from '../../src/shared/rewards/settings.ts';
import { cpuTime } from '../support/cpu-time.ts';

const pairsOf = (assignment: Assignment): Pair[] => {
  if ('lacking' in assignment) throw new Error(JSON.stringify(assignment.lacking));
  return assignment.pairs;
};
const key = ({ expert, entry }: Pair) => `${expert} ${entry}`;

const panel = fc
  .record({ experts: fc.integer({ min: 1, max: 5 }), entries: fc.integer({ min: 0, max: 6 }) })
  .chain(({ experts, entries }) => {
    const [x, e] = [experts, entries].map((most, which) =>
      Array.from({ length: most }, (_, at) => `${which === 0 ? 'E' : 'p'}${at}`),
    ) as [string[], string[]];
    const every = x.flatMap((expert) => e.map((entry) => ({ expert, entry })));
    return fc.record({
      experts: fc.constant(x),
      entries: fc.constant(e),
      each: fc.integer({ min: 1, max: experts }),
      recused: fc.subarray(every, { maxLength: Math.floor(every.length / 3) }),
    });
  });

/** The most even loads there are, as the sum of their squares: every choice of every pilot tried. */
function evenest({ experts, entries, each, recused }: ToAssign): number {
  const out = new Set(recused.map(key));
  let loads = new Set([experts.map(() => 0).join()]);
  for (const entry of entries) {
    const able = experts.flatMap((expert, x) => (out.has(key({ expert, entry })) ? [] : [x]));
    const choices = subsets(able, each);
    loads = new Set(
      [...loads].flatMap((text) =>
        choices.map((choice) => {
          const load = text.split(',').map(Number);
          for (const x of choice) load[x]! += 1;
          return load.join();
        }),
      ),
    );
  }
  return Math.min(
    ...[...loads].map((text) => text.split(',').reduce((sum, load) => sum + Number(load) ** 2, 0)),
  );
}

function subsets(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, at) => subsets(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

describe('assignment', () => {
  test('each pilot has so many experts, none of them recused, with loads as even as can be; or it is said which lack how many', () => {
    fc.assert(
      fc.property(panel, (wanted) => {
        const { experts, entries, each, recused } = wanted;
        const out = new Set(recused.map(key));
        const able = (entry: string) => experts.filter((expert) => !out.has(key({ expert, entry }))).length;
        const made = assign(wanted);
        if ('lacking' in made) {
          const short = entries.filter((entry) => able(entry) < each);
          expect(made.lacking).toEqual(short.map((entry) => ({ entry, able: able(entry) })));
          return;
        }
        expect(new Set(made.pairs.map(key)).size).toBe(entries.length * each);
        expect(made.pairs.filter((pair) => out.has(key(pair)))).toEqual([]);
        for (const entry of entries)
          expect(made.pairs.filter((pair) => pair.entry === entry)).toHaveLength(each);
        const squares = experts.reduce(
          (sum, expert) => sum + made.pairs.filter((pair) => pair.expert === expert).length ** 2,
          0,
        );
        expect(squares).toBe(evenest(wanted));
        // Whatever the order in which they are named.
        const turned = { ...wanted, experts: [...experts].reverse(), entries: [...entries].reverse() };
        expect(assign({ ...turned, recused: [...recused].reverse() })).toEqual(made);
      }),
      { numRuns: 100 },
    );
  });

  test('the most pairs of pilots share an expert: a ring of four, not two pairs apart; what is kept stays', () => {
    const ring = pairsOf(
      assign({ experts: ['A', 'B', 'C', 'D'], entries: ['1', '2', '3', '4'], each: 2, recused: [] }),
    );
    const of = (entry: string) => ring.filter((pair) => pair.entry === entry).map(({ expert }) => expert);
    const shared = ['12', '13', '14', '23', '24', '34'].filter((two) =>
      of(two[0]!).some((expert) => of(two[1]!).includes(expert)),
    );
    expect(shared).toHaveLength(4);
    const kept = [{ expert: 'A', entry: '1' }];
    const again = pairsOf(
      assign({ experts: ['A', 'B', 'C'], entries: ['1', '2', '3'], each: 1, recused: kept, kept }),
    );
    expect(again.map(key)).toContain('A 1');
    expect(new Set(again.map(({ expert }) => expert)).size).toBe(3);
  });

  test('two hundred pilots by three of twelve are assigned at once, all tied together', () => {
    const entries = Array.from({ length: 200 }, (_, at) => `p${String(at).padStart(3, '0')}`);
    const experts = Array.from({ length: 12 }, (_, at) => `E${at}`);
    const recused = entries.map((entry, at) => ({ entry, expert: experts[(at * 7) % 12]! }));
    let pairs: ReturnType<typeof pairsOf> = [];
    const cost = cpuTime(() => {
      pairs = pairsOf(assign({ experts, entries, each: 3, recused }));
    });
    expect(cost).toBeLessThan(5_000);
    for (const expert of experts) expect(pairs.filter((pair) => pair.expert === expert)).toHaveLength(50);
  });
});

test('who sees which sheet, over every state of batch and sheets', () => {
  const faults: string[] = [];
  const others = SHEET_STATES;
  for (const batch of BATCH_STATES)
    for (const blindUntil of BLIND_UNTIL)
      for (const state of SHEET_STATES)
        for (const third of SHEET_STATES)
          for (const own of [null, ...others])
            for (const recused of [false, true]) {
              const states = [state, third, ...(own === null ? [] : [own])];
              const about = { batch, blindUntil, states };
              const sheet = { expertId: 'other', state };
              const official = shownOf({ is: 'official' }, sheet, about);
              const viewer: Viewer = { is: 'expert', id: 'me', recused, own };
              const expert = shownOf(viewer, sheet, about);
              const mine = shownOf(viewer, { expertId: 'me', state: own ?? 'assigned' }, about);
              const begun = batch !== 'draft' && batch !== 'open';
              const entered = shownOf({ ...viewer, fromPaper: true }, sheet, about);
              const right =
                entered === (batch === 'scoring' ? 'nothing' : expert) &&
                official === (begun && batch !== 'scoring' ? 'scores' : 'progress') &&
                mine === (recused || own === null || !begun ? 'nothing' : 'scores') &&
                (expert === 'scores') ===
                  (begun &&
                    !recused &&
                    own === 'submitted' &&
                    state === 'submitted' &&
                    (blindUntil === 'own' || areAllIn(states))) &&
                (expert === 'scores' || expert === 'nothing');
              if (!right) faults.push(JSON.stringify({ ...about, own, recused, official, expert, mine }));
            }
  expect(faults).toEqual([]);
  expect(areAllIn(['submitted', 'excused'])).toBe(true);
  expect(areAllIn(['submitted', 'reopened'])).toBe(false);
});

test('ties that show in what is known are found, and mail that everybody may have is none', () => {
  const bank = {
    name: '示例银行股份有限公司',
    uscc: '91310000MA00000001',
    host: true,
    contacts: [{ email: 'li@example-bank.cn', phone: '021-5555 0000' }],
  };
  const firm = {
    name: '示例甲科技（上海）有限公司',
    uscc: '91310000MA00000002',
    host: false,
    contacts: [{ email: 'wang@qq.com', phone: '+86 138 0000 0000' }, {}],
  };
  const expert = { email: null, phone: null, employer: null, earlier: [] };
  const found = (facts: Partial<Parameters<typeof foundConflicts>[0]>) =>
    foundConflicts({ ...expert, ...facts }, [bank, firm]).map(
      ({ uscc, kind }) => `${uscc === bank.uscc ? 'bank' : 'firm'} ${kind}`,
    );
  expect(found({})).toEqual([]);
  expect(found({ employer: '示例银行' })).toEqual(['bank host']);
  expect(found({ employer: '示例甲科技(上海)有限公司', earlier: ['示例 银行 股份有限公司'] })).toEqual([
    'bank earlier',
    'firm employer',
  ]);
  expect(found({ employer: '91310000ma00000002' })).toEqual(['firm employer']);
  expect(found({ employer: '某大学' })).toEqual([]);
  expect(found({ email: 'Wang@QQ.com' })).toEqual(['firm contact']);
  expect(found({ email: 'zhao@qq.com' })).toEqual([]);
  expect(found({ email: 'zhao@example-bank.cn' })).toEqual(['bank mail-host']);
  expect(found({ phone: '+8613800000000' })).toEqual(['firm contact']);
});

test('where applicants are not named no text names them, however it is written', () => {
  const organisations = [
    { name: '示例甲科技（上海）有限公司', uscc: '91310000MA00000002' },
    { name: 'Example Bank Co., Ltd.', uscc: '91310000MA00000001' },
  ];
  const hidden = hideNames(
    {
      title: '示例甲科技智能核保',
      texts: ['由示例甲科技(上海)有限公司与 EXAMPLE BANK CO., LTD. 联合测试', '91310000ma00000002', 3, null],
      deep: { note: '示例甲科技（上海）有限公司' },
      found: '“票据核验”（沪试〔2026〕7号），见 https://example.cn/a，客服 400-820-8820，2026-05-01 起',
    },
    organisations,
    ['票据核验', '沪试〔2026〕7号', null],
  );
  expect(hidden).toEqual({
    title: '【A】智能核保',
    texts: ['由【A】与 【B】 联合测试', '【A】', 3, null],
    deep: { note: '【A】' },
    found: '“【本项目】”（【本项目】），见 【联系方式】，客服 【联系方式】，2026-05-01 起',
  });
});

test('scoring begins only once the period for applications is over', () => {
  const nobody = { panel: [], asked: [], entries: [], listed: [], recusals: [], sheets: [], found: [] };
  const settings = { applyUntil: '2026-03-31', sheetsEach: 1 } as BatchSettings;
  const paths = (today: string) => panelFaults(nobody, { settings }, today).map(({ path }) => path);
  expect(paths('2026-03-31')).toEqual(['applyUntil', 'panel']);
  expect(paths('2026-04-01')).toEqual(['panel']);
});
