import { expect, it } from 'vitest';
import { importViolations } from './support/import-rules.ts';

/** Files that break one rule each; the tree itself must break none. */
const OFFENDERS: Readonly<Record<string, { rule: string; text: string }>> = {
  'src/policy/up.ts': {
    rule: 'policy-imports-upwards',
    text: `import { createAssistant } from '../assistant/index.ts';`,
  },
  'src/ledger/up.ts': {
    rule: 'ledger-imports-upwards',
    text: `import type { Library } from '../library/index.ts';`,
  },
  'src/policy/inside.ts': {
    rule: 'rooms-by-index-only',
    text: `export { readPublished } from '../library/store.ts';`,
  },
  'src/entry/inside.ts': { rule: 'rooms-by-index-only-from-app', text: `import '../policy/lines.ts';` },
  'src/policy/vendor.ts': { rule: 'vendors-live-in-platform', text: `import Sqlite from 'better-sqlite3';` },
  'src/policy/node.ts': { rule: 'node-lives-in-platform', text: `const fs = await import('node:fs');` },
  'src/web/code.ts': {
    rule: 'web-takes-code-from-shared-only',
    text: `import { validityOn } from '../policy/index.ts';`,
  },
  'src/web/schemas.ts': {
    rule: 'pages-load-no-schemas',
    text: `import { civilDate } from '../shared/fields.ts';`,
  },
  'src/platform/web.ts': { rule: 'nothing-imports-web', text: `import '../web/icons.ts';` },
  'src/policy/app.ts': {
    rule: 'nothing-imports-entry-or-app',
    text: `import { createApp } from '../app.ts';`,
  },
  'src/rewards/verifier/borrowing.ts': {
    rule: 'the-verifier-stands-alone',
    text: `import type { Json } from '../../shared/ledger/canonical-json.ts';`,
  },
  'src/rewards/scoring/borrowing.ts': {
    rule: 'scoring-knows-no-verifier',
    text: `import { recompute } from '../verifier/recompute.ts';`,
  },
  'src/shared/circle.ts': { rule: 'no-circle', text: `import type { Round } from './circle.ts';` },
  'src/shared/test.ts': { rule: 'src-knows-no-test', text: `import '../../test/support/verify.ts';` },
};

/** Types may come from where code may not. */
const TYPE = {
  'src/web/type.ts': `import type { AppType } from '../app.ts'; import type { Standing } from '../policy/policies.ts';`,
};

it('lets imports go one way, types further than code, and says which rule each other one breaks', async () => {
  const found = await importViolations({
    ...Object.fromEntries(Object.entries(OFFENDERS).map(([path, { text }]) => [path, text])),
    ...TYPE,
  });
  for (const [path, { rule }] of Object.entries(OFFENDERS)) {
    expect(found).toContainEqual(expect.stringContaining(`${rule}: ${path} → `));
  }
  expect(found.filter((line) => !Object.keys(OFFENDERS).some((path) => line.includes(path)))).toEqual([]);
});
