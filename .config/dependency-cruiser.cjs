/** The rules of the house: imports go one way, a room is entered by its index, vendors live in platform/. */
const rooms = [
  'assistant',
  'desk',
  'rewards',
  'milestones',
  'pilots',
  'compliance',
  'enterprises',
  'policy',
  'library',
];
const layers = ['access', 'ledger', 'platform', 'shared'];
const order = [...rooms, ...layers];
const backwards = order.flatMap((name, at) => {
  const above = order.slice(0, at).filter((other) => !(name === 'enterprises' && other === 'policy'));
  return above.length === 0
    ? []
    : [
        {
          name: `${name}-imports-upwards`,
          severity: 'error',
          from: { path: `^src/${name}/` },
          to: { path: `^src/(${above.join('|')})/` },
        },
      ];
});
module.exports = {
  forbidden: [
    ...backwards,
    {
      name: 'policy-and-enterprises-are-side-by-side',
      severity: 'error',
      from: { path: '^src/policy/' },
      to: { path: '^src/enterprises/' },
    },
    {
      name: 'nothing-imports-entry-or-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(entry/|app\\.ts)' },
      to: { path: '^src/(entry/|app\\.ts)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rooms-by-index-only',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: `^src/(${[...rooms, 'access', 'ledger'].join('|')})/`,
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rooms-by-index-only-from-app',
      severity: 'error',
      from: { path: '^src/(app\\.ts|entry/)' },
      to: { path: `^src/(${[...rooms, 'access', 'ledger'].join('|')})/`, pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'vendors-live-in-platform',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(platform/|entry/(node|node-main|prepare|build-server|cli|cli-main|compile-cache)\\.ts|web/)',
      },
      to: {
        path: 'node_modules/(better-sqlite3|pg|docx|@ai-sdk/openai|@hono/node-server|@cloudflare)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'node-lives-in-platform',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(platform/|entry/(node|node-main|prepare|build-server|cli|cli-main|compile-cache)\\.ts|web/(build|vite\\.config)\\.ts)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-takes-code-from-shared-only',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '^src/web/(build|vite\\.config)\\.ts' },
      to: { path: '^src/', pathNot: '^src/(web|shared)/', dependencyTypesNot: ['type-only'] },
    },
    {
      // zod tries `new Function`, which the content security policy refuses and reports, and weighs more than a page.
      name: 'pages-load-no-schemas',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/shared/(fields|pilots/declaration)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-web',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(web/|entry/(node-main|prepare)\\.ts)' },
      to: { path: '^src/web/' },
    },
    {
      // Two ways to the same bytes prove something only while neither has a line of the other's.
      name: 'the-verifier-stands-alone',
      severity: 'error',
      from: { path: '^src/rewards/verifier/' },
      to: { pathNot: ['^src/rewards/verifier/', '(^|/)node_modules/@noble/hashes/'] },
    },
    {
      name: 'scoring-knows-no-verifier',
      severity: 'error',
      from: { path: '^src/rewards/scoring/' },
      to: { path: '^src/rewards/verifier/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'src-knows-no-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
