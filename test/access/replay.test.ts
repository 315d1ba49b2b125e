import { createRoute, z } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import { type Answer, callerOf, commitAnswer, replay, runOnce } from '../../src/access/index.ts';
import { headOf } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { etagOf, ifMatch, versionFrom } from '../../src/platform/http/versions.ts';
import { AppError } from '../../src/shared/errors.ts';
import { edgeApp } from '../platform/http/served.ts';
import { onEveryEngine } from '../support/engines.ts';

const clock = () => new Date();
const note = z.strictObject({ text: z.string() });

/** One thing that can be changed, by whoever the header names. */
function notebook(db: Database) {
  const { app } = edgeApp({
    identify: async (c, next) => {
      c.set('actor', {
        id: c.req.header('x-who') ?? 'somebody',
        name: '',
        via: { kind: 'session', id: 's', secondFactor: 'none' },
        office: [],
        enterprises: [],
        appointments: [],
      });
      await next();
    },
    replay: replay(db, clock, () => false),
  });
  let acted = 0;
  const change = createRoute({
    method: 'put',
    path: '/api/note',
    request: {
      headers: ifMatch,
      body: { required: true, content: { 'application/json': { schema: note } } },
    },
    responses: {
      200: {
        description: 'ok',
        content: { 'application/json': { schema: note.extend({ version: z.number() }) } },
      },
    },
  });
  app.openapi(change, async (c) => {
    const { text } = c.req.valid('json');
    const expected = versionFrom(c);
    const caller = callerOf(c);
    const answer = await runOnce(db, clock, caller, async () => {
      const { version } = await headOf(db, 'note:1');
      if (version !== expected) throw new AppError('precondition-failed');
      acted++;
      const answer: Answer<{ text: string; version: number }, 200> = {
        status: 200,
        headers: { ETag: etagOf(version + 1) },
        body: { text, version: version + 1 },
      };
      const append = [{ stream: 'note:1', version, action: 'note.changed', payload: { text } }];
      return commitAnswer(db, clock, caller, { append }, answer);
    });
    return c.json(answer.body, answer.status, answer.headers);
  });
  const put = (text: string, headers: Record<string, string>) =>
    app.request('/api/note', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ text }),
    });
  return { put, acted: () => acted };
}

onEveryEngine((open) => {
  test('the same request under the same key acts once and is answered alike, before its If-Match is looked at', async () => {
    const { put, acted } = notebook(await open());
    const first = await put('一', { 'If-Match': '"0"', 'Idempotency-Key': 'k1' });
    const again = await put('一', { 'If-Match': '"0"', 'Idempotency-Key': 'k1' });
    expect([first.status, again.status, acted()]).toEqual([200, 200, 1]);
    expect(await again.json()).toEqual(await first.json());
    expect(again.headers.get('etag')).toBe('"1"');
    expect(again.headers.get('content-type')).toMatch(/^application\/json/);
  });

  test('racing requests under one key act once and all hear the first answer', async () => {
    const db = await open();
    const { put } = notebook(db);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => put('一', { 'If-Match': '"0"', 'Idempotency-Key': 'race' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await headOf(db, 'note:1')).version).toBe(1);
  });

  test('another body under the key is refused; another person’s key is another key', async () => {
    const { put } = notebook(await open());
    await put('一', { 'If-Match': '"0"', 'Idempotency-Key': 'k' });
    expect((await put('二', { 'If-Match': '"1"', 'Idempotency-Key': 'k' })).status).toBe(422);
    expect((await put('二', { 'If-Match': '"1"', 'Idempotency-Key': 'k', 'X-Who': 'else' })).status).toBe(
      200,
    );
  });

  test('what fails is not remembered, so that it can be tried again', async () => {
    const { put } = notebook(await open());
    expect((await put('一', { 'If-Match': '"7"', 'Idempotency-Key': 'k' })).status).toBe(412);
    expect((await put('一', { 'If-Match': '"0"', 'Idempotency-Key': 'k' })).status).toBe(200);
  });

  test('a change names the version it started from', async () => {
    const { put } = notebook(await open());
    expect((await put('一', {})).status).toBe(428);
    expect((await put('一', { 'If-Match': 'yesterday' })).status).toBe(412);
    expect((await put('一', { 'If-Match': 'W/"0"' })).status).toBe(200);
    expect((await put('二', { 'If-Match': '"0"' })).status).toBe(412);
  });

  test('a key of blanks is refused with the header named', async () => {
    const { put } = notebook(await open());
    const refused = await put('一', { 'If-Match': '"0"', 'Idempotency-Key': 'a b' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ fields: [{ path: 'Idempotency-Key' }] });
  });
});
