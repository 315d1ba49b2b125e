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
  create table sessions (token text primary key, person text not null, expires_at text not null) strict;
  create table grants (person text not null, scope text not null, role text not null, primary key (person, scope)) strict;
  create table enterprises (id text primary key, name text not null, uscc text not null, kind text not null, contacts text not null, updated_at text not null) strict;
  create table audit (id text primary key, actor text not null, action text not null, at text not null) strict;
`);
db.prepare('insert into tokens values (?, ?)').run('bench-token', 'someone');
db.prepare('insert into policies values (?, ?)').run('plan', policyJson);

const findToken = db.prepare<[string], { actor: string }>('select actor from tokens where token = ?');
const findPolicy = db.prepare<[string], { json: string }>('select json from policies where id = ?');
const ENTERPRISES = 64;
const addSession = db.prepare('insert into sessions values (?, ?, ?)');
const addGrant = db.prepare('insert into grants values (?, ?, ?)');
const addEnterprise = db.prepare('insert into enterprises values (?, ?, ?, ?, ?, ?)');
for (let n = 0; n < ENTERPRISES; n++) {
  addSession.run(`s${n}`, `p${n}`, '9999');
  addGrant.run(`p${n}`, `e${n}`, 'owner');
  const contacts = '[{"name":"李四","phone":"+86 138 0000 0000"}]';
  addEnterprise.run(`e${n}`, '示例科技有限公司', '91310115MA0000001Y', 'fintech', contacts, '2026');
}
const findGrant = db.prepare<[string, string], { person: string; role: string; expires_at: string }>(
  'select s.person, g.role, s.expires_at from sessions s left join grants g on g.person = s.person and g.scope = ? where s.token = ?',
);
const findEnterprise = db.prepare<[string], { contacts: string }>('select * from enterprises where id = ?');
const setKind = db.prepare('update enterprises set kind = ?, updated_at = ? where id = ?');
const addReport = db.prepare('insert into reports values (?, ?, ?, ?)');
const addAudit = db.prepare('insert into audit values (?, ?, ?, ?)');
const write = db.transaction((actor: string, pilot: string, body: string) => {
  const at = new Date().toISOString();
  addReport.run(randomUUID(), pilot, body, at);
  addAudit.run(randomUUID(), actor, 'report.submitted', at);
});

const change = db.transaction((person: string, id: string, kind: string) => {
  const at = new Date().toISOString();
  setKind.run(kind, at, id);
  addAudit.run(randomUUID(), person, 'enterprise.changed', at);
});

const app = new Hono<{ Variables: { actor: string } }>();
app.use('/enterprises/:id', async (c, next) => {
  const session = (c.req.header('cookie') ?? '').slice('session='.length);
  const found = findGrant.get(c.req.param('id'), session);
  if (!found || found.expires_at < new Date().toISOString()) return c.json({ error: 'unauthenticated' }, 401);
  if (found.role !== 'owner') return c.json({ error: 'not-found' }, 404);
  c.set('actor', found.person);
  await next();
});
app.get('/enterprises/:id', (c) => {
  const found = findEnterprise.get(c.req.param('id'));
  return found ? c.json({ ...found, contacts: JSON.parse(found.contacts) }) : c.json({ error: 'none' }, 404);
});
app.patch('/enterprises/:id', async (c) => {
  const { kind } = await c.req.json<{ kind: string }>();
  change.immediate(c.get('actor'), c.req.param('id'), kind);
  return c.json(findEnterprise.get(c.req.param('id'))!);
});
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
