import { randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { type Context, Hono, type Next } from 'hono';
import { floorFile } from './floor-data.ts';
import { runsOfFloor } from './floor-runs.ts';
import { reportTo } from './measured-child.ts';

/**
 * The floor: the least a program can do for the same answers. Bare Hono, prepared statements, a token looked up per
 * request, an audit row in the same transaction as a write, WAL and synchronous FULL.
 */
const [folder = '', policyJson = '{}'] = process.argv.slice(2);
const db = floorFile(folder, policyJson);
const findToken = db.prepare<[string], { actor: string }>('select actor from tokens where token = ?');
const findPolicy = db.prepare<[string], { json: string }>('select json from policies where id = ?');
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
const findEnterprise = db.prepare<[string], { contacts: string; version: number }>(
  'select * from enterprises where id = ?',
);
const setKind = db.prepare(
  'update enterprises set kind = ?, updated_at = ?, version = version + 1 where id = ? and version = ?',
);
const addReport = db.prepare('insert into reports values (?, ?, ?, ?)');
const addAudit = db.prepare('insert into audit values (?, ?, ?, ?)');
const write = db.transaction((actor: string, pilot: string, body: string) => {
  const at = new Date().toISOString();
  addReport.run(randomUUID(), pilot, body, at);
  addAudit.run(randomUUID(), actor, 'report.submitted', at);
});

/** @returns false: it is not at the version that was seen */
const change = db.transaction((person: string, id: string, seen: number, kind: string) => {
  const at = new Date().toISOString();
  if (setKind.run(kind, at, id, seen).changes === 0) return false;
  addAudit.run(randomUUID(), person, 'enterprise.changed', at);
  return true;
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
runsOfFloor(app, db);
const enterprise = (c: Context) => {
  const { version, contacts, ...found } = findEnterprise.get(c.req.param('id') ?? '')!;
  return c.json({ ...found, contacts: JSON.parse(contacts) }, 200, { ETag: `"${version}"` });
};
app.get('/enterprises/:id', enterprise);
app.patch('/enterprises/:id', async (c) => {
  const { kind } = await c.req.json<{ kind: string }>();
  const seen = Number((c.req.header('if-match') ?? '').slice(1, -1));
  if (!change.immediate(c.get('actor'), c.req.param('id'), seen, kind))
    return c.json({ error: 'stale' }, 412);
  return enterprise(c);
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
