import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { importPolicy } from '../../src/policy/index.ts';
import { policyAnswer, policyList, policyVersions } from '../../src/policy/schemas.ts';
import { startTestApp } from '../support/app.ts';

const LAW = '# 某某条例\n\n第一条 为了规范活动，制定本条例。\n\n第二条 本条例自2025年1月1日起施行。\n';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp({ clock: () => new Date('2026-11-23T02:00:00Z') });
  await importPolicy(app.library, { meta: { documentId: 'some-law' }, original: LAW });
});
afterAll(() => app.close());

async function get<S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S>> {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  const body = await response.json();
  expect(schema.parse(body)).toEqual(body);
  return body as z.infer<S>;
}

describe('policy texts over HTTP', () => {
  it('are listed as they stand today, the default first', async () => {
    const { policies } = await get('/api/v1/policies', policyList);
    expect(policies[0]).toMatchObject({
      documentId: 'action-plan-2025-29',
      version: 1,
      number: '浦府办〔2025〕29号',
      validity: 'in-force',
      isDefault: true,
      dates: { issued: '2025-07-24', published: null, validFrom: null, validTo: '2027-12-31' },
    });
  });

  it('are given whole, with every sentence’s place in the original', async () => {
    const { policy } = await get('/api/v1/policies/action-plan-2025-29', policyAnswer);
    const reward = policy.articles.find(({ id }) => id === 5)!.sentences[1]!;
    expect(reward.text).toContain('给予一定的奖励');
    expect(policy.original.slice(reward.start, reward.end).replace(/\s/g, '')).toBe(reward.text);
    expect(policy.translation[reward.id]).toContain('a certain reward');
    expect((await get('/api/v1/policies/action-plan-2025-29?version=1', policyAnswer)).policy).toEqual(
      policy,
    );
  });

  it('have their versions', async () => {
    const { versions } = await get('/api/v1/policies/action-plan-2025-29/versions', policyVersions);
    expect(versions.map(({ version, validity }) => [version, validity])).toEqual([[1, 'in-force']]);
  });

  it.each([
    ['/api/v1/policies/nothing', 404],
    ['/api/v1/policies/nothing/versions', 404],
    ['/api/v1/policies/action-plan-2025-29?version=2', 404],
    ['/api/v1/policies/action-plan-2025-29?version=0', 400],
    ['/api/v1/policies/action-plan-2025-29?version=one', 400],
  ])('%s is a problem %i', async (path, status) => {
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status });
  });

  it.each([
    '/api/v1/policies',
    '/api/v1/policies/action-plan-2025-29',
    '/api/v1/policies/action-plan-2025-29/versions',
  ])('%s is not sent again to who has it', async (path) => {
    const first = await app.request(path);
    const etag = first.headers.get('ETag')!;
    expect(etag).toMatch(/^W\/"[0-9a-f]+"$/);
    expect(first.headers.get('Cache-Control')).toContain('no-cache');
    for (const known of [etag, `"other", ${etag}`, '*']) {
      const again = await app.request(path, { headers: { 'If-None-Match': known } });
      expect(again.status).toBe(304);
      expect(again.headers.get('ETag')).toBe(etag);
      expect(await again.text()).toBe('');
    }
    expect((await app.request(path, { headers: { 'If-None-Match': 'W/"other"' } })).status).toBe(200);
  });
});
