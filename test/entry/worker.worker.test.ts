import { exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';

it('runs', async () => {
  const response = await exports.default.fetch('https://shidian.example/healthz');
  expect(response.status).toBe(200);
});
