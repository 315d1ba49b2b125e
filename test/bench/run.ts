import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWebIfStale } from '../../src/web/build.ts';
import { alternating, ROUNDS, SECONDS } from './alternating.ts';
import { boardFigures } from './board-figures.ts';
import { fsyncTime } from './disk.ts';
import { enterpriseFigures } from './enterprise-figures.ts';
import { lawFigures } from './law-figures.ts';
import type { Asked } from './load.ts';
import { measuredChild } from './measured-child.ts';
import { pilotFigures } from './pilot-figures.ts';
import { registerFigures } from './register-figures.ts';
import { reportFigures } from './report-figures.ts';
import { retrievalFigures } from './retrieval.ts';
import { roundFigures } from './round-figures.ts';
import { runFigures } from './run-figures.ts';
import { sheetFigures } from './sheet-figures.ts';
import { atRest, startToReady } from './start.ts';
import { streamFigures } from './stream-figures.ts';

/**
 * Our figures beside the floor's, in one run, the runs alternating, medians quoted: machines differ and are noisy, ratios
 * less so. A broken budget is said, not failed. Everything is written to a temporary folder.
 */

export interface Figure {
  what: string;
  ours: string;
  floor: string;
  budget: string;
  within: boolean;
}
const figures: Figure[] = [];
const round = (value: number, digits = 1) => value.toFixed(digits);

async function questions(): Promise<string[]> {
  const path = fileURLToPath(new URL('../../prompts/evals/questions.json', import.meta.url));
  const found = [...(await readFile(path, 'utf8')).matchAll(/"question":\s*"((?:[^"\\]|\\.)*)"/g)];
  return found.map(([, text]) => JSON.parse(`"${text}"`) as string).filter((text) => text.length < 500);
}

/** The service is asked as nobody: it refuses a token that is none of its own. */
const NOBODY = { headers: [] };
const get =
  (path: string, more: Partial<Asked> = {}) =>
  (): Asked => ({ method: 'GET', path, ...more });
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
let fsync = 0;
try {
  fsync = await fsyncTime(folder);
  await buildWebIfStale();
  const service = await measuredChild('./service-server.ts', folder);
  const policyPath = '/api/v1/policies/action-plan-2025-29';
  const policyJson = await (await fetch(service.url + policyPath)).text();
  const floor = await measuredChild('./floor-server.ts', folder, policyJson);

  const read = await alternating(4, {
    floor: [floor, get('/policy')],
    ours: [service, get(policyPath, NOBODY)],
  });
  const readRatio = read('ours', 'cpu') / read('floor', 'cpu');
  figures.push({
    what: `policy read, ${round(policyJson.length / 1024, 0)} kB, 4 clients: CPU µs a request`,
    ours: `${round(read('ours', 'cpu'), 0)}  (× ${round(readRatio, 2)})`,
    floor: round(read('floor', 'cpu'), 0),
    budget: '× 2.0',
    within: readRatio <= 2,
  });

  const asked = await questions();
  const answer = await alternating(1, {
    ours: [
      service,
      (n) => ({
        method: 'POST',
        path: '/api/v1/assistant/answers',
        ...NOBODY,
        body: JSON.stringify({ question: asked[n % asked.length] }),
      }),
    ],
  });
  figures.push(
    {
      what: `extractive answer, ${asked.length} questions, 1 client: CPU ms`,
      ours: round(answer('ours', 'cpu') / 1_000, 2),
      floor: '–',
      budget: '5',
      within: answer('ours', 'cpu') < 5_000,
    },
    {
      what: 'extractive answer, 1 client: ms to the first byte, p50',
      ours: round(answer('ours', 'firstByte'), 2),
      floor: '–',
      budget: '20',
      within: answer('ours', 'firstByte') < 20,
    },
  );
  figures.push(...(await enterpriseFigures(service, floor)), ...(await pilotFigures(service, floor)));
  figures.push(...(await runFigures(service, floor)), ...(await reportFigures(service, floor)));
  await service.stop();

  const commits = await measuredChild('./commit-server.ts', folder);
  const report = (n: number): Asked => ({
    method: 'POST',
    path: '/report',
    body: JSON.stringify({
      pilot: `p${n % 100}`,
      text: '本月处理交易笔数、投诉、事件与剩余额度。'.repeat(10),
    }),
  });
  const write = await alternating(16, { floor: [floor, report], ours: [commits, report] });
  const writeRatio = write('ours', 'perSecond') / write('floor', 'perSecond');
  const writeCpu = write('ours', 'cpu') / write('floor', 'cpu');
  figures.push(
    {
      what: 'ledgered durable commit, 16 clients: requests a second',
      ours: `${round(write('ours', 'perSecond'), 0)}  (× ${round(writeRatio, 2)})`,
      floor: round(write('floor', 'perSecond'), 0),
      budget: '× 1.5 at least',
      within: writeRatio >= 1.5,
    },
    {
      what: 'ledgered durable commit, 16 clients: CPU µs a request',
      ours: `${round(write('ours', 'cpu'), 0)}  (× ${round(writeCpu, 2)})`,
      floor: round(write('floor', 'cpu'), 0),
      budget: '× 1.5',
      within: writeCpu <= 1.5,
    },
  );
  await commits.stop();
  await floor.stop();

  const retrieval = retrievalFigures(20_000, ROUNDS);
  figures.push({
    what: 'retrieval over 20,000 chunks: µs a question',
    ours: `${round(retrieval.ours, 0)}  (× ${round(retrieval.ours / retrieval.floor, 2)})`,
    floor: round(retrieval.floor, 0),
    budget: '× 5',
    within: retrieval.ours <= 5 * retrieval.floor,
  });

  figures.push(
    ...(await registerFigures(folder)),
    ...(await boardFigures(folder)),
    ...(await sheetFigures(folder)),
    ...(await streamFigures(folder)),
    ...roundFigures(ROUNDS),
    ...lawFigures(),
  );

  const ready = await startToReady(folder, ROUNDS);
  const rest = await atRest(folder);
  figures.push(
    {
      what: 'start to ready, empty database: ms',
      ours: round(ready.empty, 0),
      floor: '–',
      budget: '1000',
      within: ready.empty < 1_000,
    },
    {
      what: 'start to ready, database there: ms',
      ours: round(ready.again, 0),
      floor: '–',
      budget: '1000',
      within: ready.again < 1_000,
    },
  );
  if (rest !== null) {
    figures.push({
      what: 'memory at rest: MB',
      ours: round(rest, 0),
      floor: '–',
      budget: '150',
      within: rest < 150,
    });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

console.log(
  `${ROUNDS} rounds of ${SECONDS} s a side, alternating; medians; fsync takes ${round(fsync, 2)} ms here`,
);
const columns: [keyof Figure, number][] = [
  ['what', 84],
  ['ours', 20],
  ['floor', 10],
  ['budget', 16],
];
console.log(columns.map(([name, width]) => name.padEnd(width)).join(''));
for (const figure of figures) {
  const row = columns.map(([name, width]) => String(figure[name]).padEnd(width)).join('');
  console.log(`${row}${figure.within ? '' : '← over budget'}`);
}
