import { defineConfig } from 'vitest/config';

/** One run, several projects: node (all three engines' stores, rules), workers (workerd with D1), browser (a real Chromium). */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.worker.test.ts', 'test/web/journeys/**', 'node_modules/**'],
          environment: 'node',
          globalSetup: ['test/support/postgres-setup.ts'],
        },
      },
    ],
  },
});
