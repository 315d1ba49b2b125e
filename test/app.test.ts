import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../src/access/index.ts';
import { startTestApp } from './support/app.ts';
import { postgresStore } from './support/engines.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Operation {
  summary?: string;
  requestBody?: object;
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

describe('the OpenAPI document', () => {
  let document: OpenApi;
  let operations: [string, Operation][];
  beforeAll(async () => {
    document = (await (await app.request('/api/openapi.json')).json()) as OpenApi;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as [string, Operation],
      ),
    );
  });

  it('is OpenAPI 3.1 and describes every route there is, and no other', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const written = Object.keys(ROUTES).map((key) => key.replaceAll(/:(\w+)/g, '{$1}'));
    expect(operations.map(([key]) => key).sort()).toEqual(written.sort());
  });

  it('says of every operation what it is for, what it answers, and how it fails', () => {
    for (const [key, { summary, requestBody, responses }] of operations) {
      expect([key, summary]).toEqual([key, expect.stringMatching(/\S/)]);
      expect([key, Object.keys(responses)]).toEqual([key, expect.arrayContaining(['500'])]);
      const problems = Object.keys(responses).filter((status) => Number(status) >= 400 && status !== '503');
      for (const status of problems) {
        expect(responses[status]!.content?.['application/problem+json']?.schema).toEqual({
          $ref: '#/components/schemas/Problem',
        });
      }
      if (requestBody)
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '403', '413', '415', '429']));
    }
  });

  it('refers to nothing that is not in it', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });
});

describe('the whole app', () => {
  it('answers every declared route, and with something it declares', async () => {
    const { paths } = (await (await app.request('/api/openapi.json')).json()) as OpenApi;
    for (const key of Object.keys(ROUTES)) {
      const [method = '', path = ''] = key.split(' ');
      const asked = path.replace(':documentId', 'action-plan-2025-29').replaceAll(/:\w+/g, 'nothing');
      const sent = { method, headers: { 'Content-Type': 'application/json' }, body: '{}' };
      const response = await app.request(asked, method === 'GET' ? {} : sent);
      const declared = paths[path.replaceAll(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!.responses;
      expect([key, Object.keys(declared)]).toEqual([key, expect.arrayContaining([String(response.status)])]);
      expect([key, response.status]).toEqual([key, expect.toSatisfy((status: number) => status < 500)]);
    }
  });

  it('touches nothing for /healthz', async () => {
    const broken = await startTestApp();
    await broken.database.close();
    expect((await broken.request('/healthz')).status).toBe(200);
    await broken.close();
  });

  it('says in the caller’s language which field is wrong', async () => {
    const body = { question: '', history: [{ role: 'boss', content: 'x' }] };
    const chinese = (await (await app.post('/api/v1/assistant/answers', body)).json()) as {
      fields: object[];
    };
    expect(chinese.fields).toContainEqual({
      path: 'question',
      message: expect.stringMatching(/[\u4e00-\u9fff]/),
    });
    const english = await app.post('/api/v1/assistant/answers', body, { 'Accept-Language': 'en' });
    expect(((await english.json()) as { fields: object[] }).fields).toContainEqual({
      path: 'history.0.role',
      message: 'one of user, assistant',
    });
  });

  it('runs over PostgreSQL as over a file', async () => {
    const store = await postgresStore();
    const over = await startTestApp({ env: { DATABASE_URL: store.url } });
    expect(await (await over.request('/readyz')).json()).toEqual({ status: 'ready' });
    expect((await over.request('/api/v1/policies/action-plan-2025-29')).status).toBe(200);
    const answer = await over.post('/api/v1/assistant/answers', { question: '行动方案有效期到什么时候？' });
    expect(((await answer.json()) as { outcome: string }).outcome).toBe('answered');
    await over.close();
    await store.remove();
  });
});
