import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import Sqlite from 'better-sqlite3';
import { Hono } from 'hono';
import { reportTo } from './measured-child.ts';

/**
 * The floor: the least a program can do for the same answers. Bare Hono, prepared statements, a token looked up per
 * request, an audit row in the same transaction as a write, WAL and synchronous FULL.
 */
const [folder = '', policyJson = '{}'] = process.argv.slice(2);
const db = new Sqlite(join(folder, 'floor.db'));
db.pragma('journal_mode = wal');
db.pragma('synchronous = full');
db.exec(`
  create table tokens (token text primary key, actor text not null) strict;
  create table policies (id text primary key, json text not null) strict;
  create table reports (id text primary key, pilot text not null, body text not null, at text not null) strict;
  create table audit (id text primary key, actor text not null, action text not null, at text not null) strict;
`);
db.prepare('insert into tokens values (?, ?)').run('bench-token', 'someone');
db.prepare('insert into policies values (?, ?)').run('plan', policyJson);

const findToken = db.prepare<[string], { actor: string }>('select actor from tokens where token = ?');
const findPolicy = db.prepare<[string], { json: string }>('select json from policies where id = ?');
const addReport = db.prepare('insert into reports values (?, ?, ?, ?)');
const addAudit = db.prepare('insert into audit values (?, ?, ?, ?)');
const write = db.transaction((actor: string, pilot: string, body: string) => {
  const at = new Date().toISOString();
  addReport.run(randomUUID(), pilot, body, at);
  addAudit.run(randomUUID(), actor, 'report.submitted', at);
});

const app = new Hono<{ Variables: { actor: string } }>();
app.use(async (c, next) => {
  const found = findToken.get((c.req.header('authorization') ?? '').slice('Bearer '.length));
  if (!found) return c.json({ error: 'unauthenticated' }, 401);
  c.set('actor', found.actor);
  await next();
});
app.get('/policy', (c) => c.body(findPolicy.get('plan')!.json, 200, { 'Content-Type': 'application/json' }));
app.post('/report', async (c) => {
  const { pilot, text } = await c.req.json<{ pilot: string; text: string }>();
  write.immediate(c.get('actor'), pilot, text);
  return c.json({ ok: true }, 201);
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  reportTo(process, `http://127.0.0.1:${port}`),
);
