import { expect, it } from 'vitest';
import { keepDays, replaceRun } from '../../src/milestones/figure-store.ts';
import { NOTHING_COUNTED } from '../../src/milestones/figures.ts';
import { lookAtSeries } from '../../src/milestones/look-at-run.ts';
import { openDesk } from '../pilots/reviewed.ts';
import { onEveryEngine } from '../support/engines.ts';
import { testing } from './running.ts';

const NAMES = Array.from({ length: 1_000 }, (_, nth) => `指标${nth}`);
const DAY_MS = 24 * 60 * 60 * 1_000;
const dayAt = (nth: number) => new Date(Date.parse('2025-01-01') + nth * DAY_MS).toISOString().slice(0, 10);

/** The server's part of it alone; beside a whole test run everything takes longer. */
const MS = process.env.SOAK === '1' ? 300 : 900;

onEveryEngine(
  (open) => {
    it('a year of a thousand indicators is read column by column, well under a second', async () => {
      const db = await open();
      const it = await testing(await openDesk(db), (declaration) => {
        const [first] = declaration.indicators.items;
        declaration.indicators.items = NAMES.map((name) => ({ ...first!, name }));
      });
      const { room } = it.desk;
      const values = (nth: number) => Object.fromEntries(NAMES.map((name, at) => [name, at + nth / 365]));
      const of = { pilotId: it.id, names: NAMES, at: '2026-01-01T00:00:00.000Z' };
      const use = { customers: 1, total: 100 };
      const days = Array.from(
        { length: 365 },
        (_, nth) => [dayAt(nth), { values: values(nth), use }] as const,
      );
      const { recent, rows } = keepDays(db, of, {}, new Map(days));
      const run = { names: NAMES, counted: NOTHING_COUNTED, recent };
      await db.atomic([replaceRun(db, it.id, run, of.at), ...rows]);
      const about = { pilotId: it.id, enterpriseId: it.lead.id };
      const look = async () => {
        const began = performance.now();
        const series = await lookAtSeries(room, it.lead.member.caller, about, {});
        const body = JSON.stringify(series);
        return { series, body, ms: performance.now() - began };
      };
      const times: number[] = [];
      for (let round = 0; round < 3; round++) times.push((await look()).ms);
      const { series, body } = await look();
      console.log(`1,000 × 365: ${Math.round(Math.min(...times))} ms, ${Math.round(body.length / 1_000)} kB`);
      expect(series.days).toHaveLength(365);
      expect(series.indicators.指标999?.[364]).toBeCloseTo(999 + 364 / 365);
      expect(series.use.customers.at(-1)).toBe(365);
      expect(Math.min(...times)).toBeLessThan(MS);
      const part = await lookAtSeries(room, it.lead.member.caller, about, {
        from: dayAt(100),
        until: dayAt(102),
      });
      expect(part.days).toEqual([100, 101, 102].map(dayAt));
      // Counted since the beginning, whichever days are shown.
      expect(part.use.customers).toEqual([101, 102, 103]);
      expect(part.used).toMatchObject({ customers: 103, total: 10_300 });
    });
  },
  ['sqlite'],
);
