import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/platform/database/open.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { assertChains } from '../support/chains.ts';
import { runEntry } from '../support/service-process.ts';

/**
 * A real process under write load, killed at any moment and started again on the same file: whatever was acknowledged
 * is there, once. `SOAK=1` for the long run. What a power cut would lose, which a kill cannot, sqlite-durability
 * looks after.
 */
const SOAK = process.env.SOAK === '1';
const ROUNDS = SOAK ? 200 : 2;
const CLIENTS = 6;
const READY_MS = 2_000;
/** Beside a whole test suite every start is slow: then one after a kill may take so many times the first one at most. */
const OF_FIRST = SOAK ? 0 : 3;

interface Target {
  entry: string;
  path: string;
  body(client: number, id: string): object;
  /** Ids of what is kept, and a look at the whole. */
  kept(db: Database): Promise<string[]>;
}

const ledgered: Target = {
  entry: 'test/support/ledger-server.ts',
  path: '/append',
  // Two clients a stream, so that some commits find their read stale and run again.
  body: (client, id) => ({ stream: `kill:${client % 3}`, id }),
  kept: async (db) => {
    const entries = await assertChains(db);
    const rows = await db.query.selectFrom('assistantFeedback').select('id').execute();
    expect(rows).toHaveLength(entries);
    return rows.map(({ id }) => id);
  },
};

const service: Target = {
  entry: 'src/entry/node.ts',
  path: '/api/v1/assistant/feedback',
  body: (_client, question) => ({
    question,
    answer: 'a',
    outcome: 'answered',
    rating: 'up',
    locale: 'zh',
    corpusVersion: 1,
  }),
  kept: async (db) => {
    await assertChains(db);
    return (await db.query.selectFrom('assistantFeedback').select('question').execute()).map(
      ({ question }) => question,
    );
  },
};

test.each<[string, Target]>([
  ['a ledgered server', ledgered],
  ['the service', service],
])(
  '%s loses nothing it has acknowledged, however often it is killed',
  { timeout: ROUNDS * 30_000 },
  async (_name, target) => {
    const folder = await mkdtemp(join(tmpdir(), 'kill-'));
    const database = `sqlite:${join(folder, 'x.db')}`;
    const acknowledged = new Set<string>();
    const sent = new Set<string>();
    const ready: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      const env = { DATABASE_URL: database, FILES_URL: `file:${join(folder, 'files')}`, PORT: '0' };
      // Else the pilots of the demo would be written while it is killed, which take longer than the rest of a start.
      const production = { NODE_ENV: 'production', RATE_LIMIT: 'off', LOG_LEVEL: 'info' };
      const running = runEntry([target.entry], { ...env, ...production });
      const url = await running.ready;
      ready.push(performance.now() - began);
      const clients = Array.from({ length: CLIENTS }, (_, client) =>
        write(url, target, client, sent, acknowledged),
      );
      // Not before each client could have been answered, however busy the machine is; then at any moment.
      const enough = acknowledged.size + CLIENTS;
      while (acknowledged.size < enough) await sleep(10);
      await sleep(Math.random() * 500);
      running.child.kill('SIGKILL');
      await Promise.all([running.ended, ...clients]);

      const db = await openDatabase(database);
      const kept = await target.kept(db);
      await db.close();
      const once = new Set(kept);
      expect(once.size).toBe(kept.length);
      expect([...acknowledged].filter((id) => !once.has(id))).toEqual([]);
      expect(kept.filter((id) => !sent.has(id))).toEqual([]);
    }
    await rm(folder, { recursive: true, force: true });
    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * CLIENTS);
    // The first start makes the database and fills it.
    const again = ready.slice(1).sort((a, b) => a - b);
    console.log(
      `${target.entry}: ${ROUNDS} kills, ${acknowledged.size} acknowledged; ready again in ${Math.round(again.at(again.length >> 1)!)} ms, ${Math.round(again.at(-1)!)} ms at most`,
    );
    // Of two hundred starts a few meet what else the machine is at.
    expect(again.at(Math.floor(0.95 * again.length))).toBeLessThan(Math.max(READY_MS, OF_FIRST * ready[0]!));
  },
);

/** Writes one after another until the server is gone. */
async function write(
  url: string,
  { path, body }: Target,
  client: number,
  sent: Set<string>,
  acknowledged: Set<string>,
): Promise<void> {
  for (;;) {
    // Of letters alone: what could be somebody's number is masked before it is kept.
    const id = crypto.randomUUID().replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
    sent.add(id);
    try {
      const response = await fetch(url + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body(client, id)),
      });
      if (response.status === 204) acknowledged.add(id);
      await response.body?.cancel();
    } catch {
      return;
    }
  }
}
