import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { keepDays, replaceRun } from '../../src/milestones/figure-store.ts';
import { NOTHING_COUNTED } from '../../src/milestones/figures.ts';
import { lookAtSeries } from '../../src/milestones/look-at-run.ts';
import type { Case } from '../pilots/applicants.ts';
import { type Desk, openDesk } from '../pilots/reviewed.ts';
import { startTestServer } from '../support/app.ts';
import { onEveryEngine } from '../support/engines.ts';
import { testing } from './running.ts';

const NAMES = Array.from({ length: 1_000 }, (_, nth) => `指标${nth}`);
const DAY_MS = 24 * 60 * 60 * 1_000;
const dayAt = (nth: number) => new Date(Date.parse('2025-01-01') + nth * DAY_MS).toISOString().slice(0, 10);

/** A pilot with a thousand indicators, and a year of their figures. */
async function ofAYear(desk: Desk): Promise<Case> {
  const it = await testing(desk, (declaration) => {
    const [first] = declaration.indicators.items;
    declaration.indicators.items = NAMES.map((name) => ({ ...first!, name }));
  });
  const { database: db } = desk.room;
  const values = (nth: number) => Object.fromEntries(NAMES.map((name, at) => [name, at + nth / 365]));
  const of = { pilotId: it.id, names: NAMES, at: '2026-01-01T00:00:00.000Z' };
  const use = { customers: 1, total: 100 };
  const days = Array.from({ length: 365 }, (_, nth) => [dayAt(nth), { values: values(nth), use }] as const);
  const { recent, rows } = keepDays(db, of, {}, new Map(days));
  const run = { names: NAMES, counted: NOTHING_COUNTED, recent };
  await db.atomic([replaceRun(db, it.id, run, of.at), ...rows]);
  return it;
}

/** Beside a whole test run everything takes longer. */
const MS = process.env.SOAK === '1' ? 300 : 900;

onEveryEngine(
  (open) => {
    it('a year of a thousand indicators is read column by column, well under a second', async () => {
      const db = await open();
      const it = await ofAYear(await openDesk(db));
      const { room } = it.desk;
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

it('is served over HTTP, compressed, well under a second too', async () => {
  const server = await startTestServer({ pages: false });
  try {
    const it = await ofAYear(await openDesk(await server.database()));
    const look = async () => {
      const began = performance.now();
      const bytes = await received(`${server.url}/api/v1/enterprises/${it.lead.id}/pilots/${it.id}/values`, {
        ...it.lead.member.headers,
        'Accept-Encoding': 'br',
      });
      return { bytes, ms: performance.now() - began };
    };
    const times: number[] = [];
    for (let round = 0; round < 4; round++) times.push((await look()).ms);
    const { bytes } = await look();
    console.log(`over HTTP: ${Math.round(Math.min(...times))} ms, ${Math.round(bytes.length / 1_000)} kB`);
    const series = JSON.parse(brotliDecompressSync(bytes).toString()) as { indicators: object };
    expect(Object.keys(series.indicators)).toHaveLength(NAMES.length);
    expect(Math.min(...times)).toBeLessThan(MS);
  } finally {
    await server.close();
  }
});

/** As it comes over the wire. */
function received(url: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => buffer(answer).then(resolve, reject)).on('error', reject);
  });
}
