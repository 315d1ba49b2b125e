import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import Sqlite from 'better-sqlite3';
import { type Context, Hono, type Next } from 'hono';
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
  create table pilots (id text primary key, lead text not null, title text not null, track text not null, state text not null, state_since text not null, version integer not null, number text, due_on text not null, starts_on text, ends_on text, notice text, updated_at text not null) strict;
  create index pilots_by_lead on pilots (lead, id);
  create table parties (id text primary key, pilot text not null, enterprise text not null, name text not null, uscc text not null, lead integer not null, host integer not null, consent text not null) strict;
  create index parties_by_pilot on parties (pilot);
  create table versions (pilot text not null, number integer not null, code text not null, submitted_at text not null, sealed integer not null, primary key (pilot, number)) strict;
  create table files (id text primary key, owner text not null, name text not null, size integer not null, type text not null, created_at text not null) strict;
  create index files_by_owner on files (owner);
  create table milestones (id text primary key, pilot text not null, title text not null, from_day text not null, until_day text not null, due_on text not null, responsible text not null, state text not null, moves text not null, reported_at text) strict;
  create index milestones_by_pilot on milestones (pilot, due_on);
  create table period_reports (pilot text not null, report text not null, number integer not null, confirmation text not null, submitted_at text not null, primary key (pilot, report, number)) strict;
  create table alerts (id text primary key, pilot text not null, kind text not null, level text not null) strict;
  create index alerts_by_pilot on alerts (pilot);
  create table runs (pilot text primary key, content text not null) strict;
  create table day_values (id text primary key, pilot text not null, day text not null, content text not null) strict;
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
  for (let p = 0; p < 20; p++) addPilot(`e${n}`, `p${n}-${p}`);
}
function addPilot(enterprise: string, id: string): void {
  const now = new Date().toISOString();
  db.prepare('insert into pilots values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    enterprise,
    '示例智能核保测试',
    'district',
    'submitted',
    now,
    1,
    null,
    '2099-01-01',
    '2027-01-04',
    '2027-12-31',
    null,
    now,
  );
  db.prepare('insert into parties values (?, ?, ?, ?, ?, ?, ?, ?)').run(
    `a${id}`,
    id,
    enterprise,
    '示例科技有限公司',
    '91310115MA0000001Y',
    1,
    1,
    'account',
  );
  db.prepare('insert into versions values (?, ?, ?, ?, ?)').run(id, 1, 'V1-0000-0000', now, 0);
  db.prepare('insert into runs values (?, ?)').run(
    id,
    '{"customers":0,"transactions":0,"perTransaction":0,"total":0}',
  );
  for (let m = 0; m < 6; m++) {
    const milestone = db.prepare('insert into milestones values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const [from, until, due] = [`2026-0${m + 1}-01`, `2026-0${m + 1}-28`, `2026-0${m + 2}-10`];
    milestone.run(
      `m${id}-${m}`,
      id,
      `第 ${m + 1} 期`,
      from,
      until,
      due,
      '王五',
      'agreed',
      '[]',
      m < 5 ? now : null,
    );
    if (m < 5)
      db.prepare('insert into period_reports values (?, ?, ?, ?, ?)').run(
        id,
        `m${id}-${m}`,
        1,
        'account',
        now,
      );
  }
  for (let f = 0; f < 3; f++)
    db.prepare('insert into files values (?, ?, ?, ?, ?, ?)').run(
      `f${id}-${f}`,
      id,
      `评估报告${f}.pdf`,
      1_000,
      'application/pdf',
      now,
    );
}
const findGrant = db.prepare<[string, string], { person: string; role: string; expires_at: string }>(
  'select s.person, g.role, s.expires_at from sessions s left join grants g on g.person = s.person and g.scope = ? where s.token = ?',
);
const listPilots = db.prepare<[string]>(
  'select p.id, p.title, p.track, p.state, p.state_since, p.version, p.number, p.due_on, p.updated_at, a.name as lead_name from pilots p join parties a on a.pilot = p.id and a.lead = 1 where p.lead = ? order by p.id desc limit 21',
);
const findPilot = db.prepare<[string, string], { notice: string | null }>(
  'select * from pilots where id = ? and lead = ?',
);
const partiesOf = db.prepare<[string]>('select * from parties where pilot = ? order by lead desc, id');
const versionsOf = db.prepare<[string]>('select * from versions where pilot = ? order by number desc');
const filesOf = db.prepare<[string]>(
  'select id, name, size, type, created_at from files where owner = ? order by id desc',
);
const milestonesOf = db.prepare<[string], { moves: string }>(
  'select * from milestones where pilot = ? order by due_on, id',
);
const reportsOf = db.prepare<[string]>(
  'select report, number, confirmation, submitted_at from period_reports where pilot = ?',
);
const alertsOf = db.prepare<[string]>('select * from alerts where pilot = ? order by id desc');
const runOf = db.prepare<[string], { content: string }>('select content from runs where pilot = ?');
const addDay = db.prepare('insert into day_values values (?, ?, ?, ?)');
const setRun = db.prepare('update runs set content = ? where pilot = ?');
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

const addFigures = db.transaction((person: string, pilot: string, day: string, body: string) => {
  addDay.run(randomUUID(), pilot, day, body);
  setRun.run(runOf.get(pilot)!.content, pilot);
  addAudit.run(randomUUID(), person, 'values.taken', new Date().toISOString());
});

const app = new Hono<{ Variables: { actor: string } }>();
const owners = async (c: Context<{ Variables: { actor: string } }>, next: Next) => {
  const session = (c.req.header('cookie') ?? '').slice('session='.length);
  const found = findGrant.get(c.req.param('id') ?? '', session);
  if (!found || found.expires_at < new Date().toISOString()) return c.json({ error: 'unauthenticated' }, 401);
  if (found.role !== 'owner') return c.json({ error: 'not-found' }, 404);
  c.set('actor', found.person);
  await next();
};
app.use('/enterprises/:id/*', owners);
app.get('/enterprises/:id/pilots', (c) => {
  const rows = listPilots.all(c.req.param('id'));
  return c.json({ items: rows.slice(0, 20), next: null });
});
app.get('/enterprises/:id/pilots/:pilot', (c) => {
  const id = c.req.param('pilot');
  const found = findPilot.get(id, c.req.param('id'));
  if (!found) return c.json({ error: 'none' }, 404);
  const more = { parties: partiesOf.all(id), versions: versionsOf.all(id), files: filesOf.all(id) };
  return c.json({ ...found, notice: found.notice && JSON.parse(found.notice), ...more });
});
app.get('/enterprises/:id/pilots/:pilot/run', (c) => {
  const id = c.req.param('pilot');
  const found = findPilot.get(id, c.req.param('id'));
  if (!found) return c.json({ error: 'none' }, 404);
  const milestones = milestonesOf.all(id).map((one) => ({ ...one, moves: JSON.parse(one.moves) }));
  const more = { parties: partiesOf.all(id), reports: reportsOf.all(id), alerts: alertsOf.all(id) };
  return c.json({ ...found, milestones, ...more, run: JSON.parse(runOf.get(id)!.content) });
});
app.post('/enterprises/:id/pilots/:pilot/values', async (c) => {
  const body = await c.req.json<{ day: string }>();
  addFigures.immediate(c.get('actor'), c.req.param('pilot'), body.day, JSON.stringify(body));
  return c.json({ day: body.day, alerts: [], paused: false }, 201);
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
