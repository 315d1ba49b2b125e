import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

// Each test file has its own storage, empty at first; wrangler would have applied these before a deployment.
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
