import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { server } from '../src/entry/build-server.ts';
import { isStale } from '../src/platform/build-if-stale.ts';

const root = new URL('..', import.meta.url).pathname;

// Miniflare would otherwise ask the network for a sample of Cloudflare's request metadata, and report how it is used.
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= 'false';
process.env.WRANGLER_SEND_METRICS ??= 'false';
process.env.WRANGLER_SEND_ERROR_REPORTS ??= 'false';

/** Threads and processes of their own begin with what is packed, unless the sources are newer. */
const alias = isStale(server)
  ? []
  : [{ find: /^.*\/file-beside\.ts$/, replacement: `${root}test/support/packed-file.ts` }];

/** Guards, not assertions: a busy machine, which runs PostgreSQL, workerd and Chromium beside the tests, fails none. */
const guards = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } };

/** The one file that runs in workerd takes half a minute, most of it to start: at the end the other core would wait for it. */
class WorkersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => Number(b.project.name === 'workers') - Number(a.project.name === 'workers'));
  }
}

/** One run, several projects: node (rules, all three engines' stores, HTTP), workers (workerd with D1), browser (a real Chromium). */
export default defineConfig({
  test: {
    root,
    // Two cores are all there is to count on, and one of three waits: for a browser, a start, a timer.
    maxWorkers: 3,
    sequence: { sequencer: WorkersFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.worker.test.ts', 'test/web/journeys/**', 'node_modules/**'],
          environment: 'node',
          // What a file imports is loaded once a worker and not once a file, which is a fifth of the time.
          isolate: false,
          // They wait more than a browser does: for disks, processes, D1.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
          ...guards,
          globalSetup: ['test/support/servers-setup.ts'],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: `${root}wrangler.toml` },
            miniflare: {
              // Not in wrangler.toml, as it is optional.
              r2Buckets: ['FILES'],
              bindings: {
                LOG_LEVEL: 'error',
                TEST_MIGRATIONS: await readD1Migrations(`${root}migrations/d1`),
              },
            },
          }),
        ],
        test: {
          name: 'workers',
          include: ['test/**/*.worker.test.ts'],
          setupFiles: ['test/support/worker-setup.ts'],
          ...guards,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['test/web/journeys/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          ...guards,
        },
      },
    ],
  },
});
