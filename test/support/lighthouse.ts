import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { buildWebIfStale } from '../../src/web/build.ts';
import { startTestServer } from './app.ts';
import { CHROMIUM_FLAGS, findChromium } from './browser.ts';

/** `npm run lighthouse`: a slow phone (Lighthouse's own mobile settings) on the public pages; the median of several runs. */
const PAGES = {
  home: '/',
  chat: '/ask',
  answer: `/ask?q=${encodeURIComponent('创新试点项目效果好，有奖励吗？')}`,
  policies: '/policies',
  text: '/policies/action-plan-2025-29',
  check: '/check',
  boundary: '/boundary',
  licences: '/boundary/licences',
};
const GOAL = 90;
const RUNS = Number(process.env.RUNS ?? 3);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const METRICS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
  'speed-index': 'SI',
  'total-byte-weight': 'bytes',
} as const;

await buildWebIfStale();
const server = await startTestServer();
const { executablePath, env } = await findChromium();
const chrome = await launch({
  chromePath: executablePath,
  envVars: env,
  chromeFlags: ['--headless=shell', ...CHROMIUM_FLAGS],
  logLevel: 'silent',
});

type Run = Record<(typeof CATEGORIES)[number] | (typeof METRICS)[keyof typeof METRICS], number>;

async function measure(path: string): Promise<{ run: Run; complaints: string[] }> {
  const result = await lighthouse(server.url + path, {
    port: chrome.port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`no result for ${path}`);
  const { audits, categories } = result.lhr;
  const scores = CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]);
  const metrics = Object.entries(METRICS).map(([audit, name]) => [name, audits[audit]?.numericValue ?? 0]);
  const complaints = CATEGORIES.slice(1).flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .map(({ id }) => audits[id])
      .flatMap((audit) => (audit && audit.score !== null && audit.score < 1 ? [audit.title] : [])),
  );
  return { run: Object.fromEntries([...scores, ...metrics]) as Run, complaints };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

try {
  const rows: Record<string, Record<string, number | string>> = {};
  const complained = new Set<string>();
  for (const [name, path] of Object.entries(PAGES)) {
    const runs: Run[] = [];
    for (let at = 0; at < RUNS; at++) {
      const { run, complaints } = await measure(path);
      runs.push(run);
      for (const complaint of complaints) complained.add(`${name}: ${complaint}`);
    }
    const of = (key: keyof Run) => median(runs.map((run) => run[key]));
    rows[name] = {
      ...Object.fromEntries(CATEGORIES.map((category) => [category, of(category)])),
      'FCP s': (of('FCP') / 1000).toFixed(1),
      'LCP s': (of('LCP') / 1000).toFixed(1),
      'TBT ms': Math.round(of('TBT')),
      CLS: of('CLS').toFixed(3),
      'SI s': (of('SI') / 1000).toFixed(1),
      kB: Math.round(of('bytes') / 1000),
    };
  }
  console.table(rows);
  for (const complaint of complained) console.log(complaint);
  const below = Object.keys(PAGES).filter((name) => Number(rows[name]!.performance) < GOAL);
  console.log(below.length === 0 ? `all at ${GOAL} or above` : `below ${GOAL}: ${below.join(', ')}`);
} finally {
  await chrome.kill();
  await server.close();
}
