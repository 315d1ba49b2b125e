import { describe, expect, it } from 'vitest';
import { assertDeclared, authorise } from '../../src/access/index.ts';
import type { RouteRule } from '../../src/access/routes-table.ts';
import { edgeApp } from '../platform/http/served.ts';

const rule: RouteRule = { action: 'text.read', limit: null };
const get = { method: 'GET', path: '/api/a' };

describe('the table of access', () => {
  it('refuses an app with a route nobody declared', () => {
    expect(() => assertDeclared({}, [get])).toThrow(
      'routes without a rule in access/routes-table.ts: GET /api/a',
    );
  });

  it('refuses a rule that no route answers to', () => {
    expect(() => assertDeclared({ 'GET /api/a': rule, 'GET /api/b': rule }, [get])).toThrow('GET /api/b');
  });

  it('refuses a handler for every method on an address of its own', () => {
    const routes = [get, { method: 'ALL', path: '/api/a' }];
    expect(() => assertDeclared({ 'GET /api/a': rule }, routes)).toThrow('handlers for every method: /api/a');
    expect(() => assertDeclared({ 'GET /api/a': rule }, [get, { method: 'ALL', path: '/*' }])).not.toThrow();
  });

  it('denies by default, at the request too', async () => {
    const gate = authorise(
      { 'GET /api/long': rule },
      { secondFactor: { required: false }, publicOnly: false },
    );
    const { app } = edgeApp({ gate });
    expect((await app.request('/api/long')).status).toBe(200);
    expect((await app.request('/api/items/1')).status).toBe(403);
    expect((await app.request('/api/nothing')).status).toBe(404);
  });
});
