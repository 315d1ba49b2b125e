/** As much of the worker's test environment as is used; its own types would replace the browser's. */
declare module 'cloudflare:workers' {
  export const env: {
    DB: import('../../src/platform/database/d1.ts').D1Binding;
    ASSETS: import('../../src/platform/http/asset-pages.ts').AssetsBinding;
    FILES: import('../../src/platform/files/r2-store.ts').R2Binding;
    TEST_MIGRATIONS: import('@cloudflare/vitest-plugin').D1Migration[];
  };
  /** The worker under test, asked as from outside. */
  export const exports: {
    default: { fetch(input: string | Request, init?: RequestInit): Promise<Response> };
  };
}

declare module 'cloudflare:test' {
  export function applyD1Migrations(
    database: import('../../src/platform/database/d1.ts').D1Binding,
    migrations: import('@cloudflare/vitest-plugin').D1Migration[],
  ): Promise<void>;
}
