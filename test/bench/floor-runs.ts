import { randomUUID } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import type { Context, Hono } from 'hono';
import type { Counted, Use } from './floor-data.ts';
import { faultsIn, holdsNumber, isOfForm, type PeriodReport } from './floor-report-form.ts';

const CAPS = ['customers', 'transactions', 'perTransaction', 'total'] as const;
/** What the pilots' figures are held against, as declared; the service keeps it in memory too. */
const LIMITS: Use = { customers: 1_000, transactions: 5_000, perTransaction: 100_000, total: 50_000_000 };
const RED: Readonly<Record<string, number>> = { 平均核保时间: 100 };

type Values = Record<string, number>;
interface Day {
  day: string;
  values: Values;
  use: Partial<Use>;
}

function plus(sum: Use, use: Partial<Use>): Use {
  return {
    customers: sum.customers + (use.customers ?? 0),
    transactions: sum.transactions + (use.transactions ?? 0),
    perTransaction: Math.max(sum.perTransaction, use.perTransaction ?? 0),
    total: sum.total + (use.total ?? 0),
  };
}

type Floor = Hono<{ Variables: { actor: string } }>;

/**
 * Figures and reports of running pilots, as little as their answers need: 404 for another's pilot, 412 for an old version
 * and 409 for a day that is there; a report held to its form and its plan; what is used counted, and held against caps
 * and thresholds; who has to know of a report told.
 */
export function runsOfFloor(app: Floor, db: Sqlite.Database): void {
  // Cast, or SQLite plans a join anew each time that a parameter is another.
  const findRun = db.prepare<[string, string], { content: string; version: number }>(
    "select r.content, r.version from runs r join pilots p on p.id = r.pilot where r.pilot = cast(? as text) and p.lead = cast(? as text) and p.state in ('testing', 'paused', 'followed')",
  );
  const setRun = db.prepare('update runs set content = ?, version = version + 1 where pilot = ?');
  const addAlert = db.prepare('insert into alerts values (?, ?, ?, ?)');
  const addAudit = db.prepare('insert into audit values (?, ?, ?, ?)');
  const keep = (person: string, pilot: string, action: string, counted: Counted, values: Values) => {
    const { outside, periods } = counted;
    const used = Object.values(periods).reduce((sum, { use }) => plus(sum, use), outside);
    const alerts = [
      ...CAPS.filter((cap) => used[cap] > LIMITS[cap]),
      ...Object.keys(values).filter((name) => values[name]! >= (RED[name] ?? Number.POSITIVE_INFINITY)),
    ];
    for (const kind of alerts) addAlert.run(randomUUID(), pilot, kind, 'red');
    setRun.run(JSON.stringify(counted), pilot);
    addAudit.run(randomUUID(), person, action, new Date().toISOString());
    return alerts;
  };
  const parts = { findRun, keep };
  dayFigures(app, db, parts);
  periodReports(app, db, parts);
}

interface Parts {
  findRun: Sqlite.Statement<[string, string], { content: string; version: number }>;
  keep: (person: string, pilot: string, action: string, counted: Counted, values: Values) => string[];
}

function dayFigures(app: Floor, db: Sqlite.Database, { findRun, keep }: Parts): void {
  const addDay = db.prepare('insert into day_values values (?, ?, ?) on conflict do nothing');
  const add = db.transaction((person: string, enterprise: string, pilot: string, day: Day) => {
    const run = findRun.get(pilot, enterprise);
    if (run === undefined) return 404;
    const { day: on, values, use } = day;
    if (addDay.run(pilot, on, JSON.stringify({ values, use })).changes === 0) return 409;
    const counted: Counted = JSON.parse(run.content);
    counted.outside = plus(counted.outside, use);
    for (const [name, value] of Object.entries(values))
      if ((counted.latest[name]?.on ?? '') <= on) counted.latest[name] = { on, value };
    return { alerts: keep(person, pilot, 'values.taken', counted, values), version: run.version + 1 };
  });
  app.post('/enterprises/:id/pilots/:pilot/values', async (c) => {
    const day = await c.req.json<Day>();
    const done = add.immediate(c.get('actor'), c.req.param('id'), c.req.param('pilot'), day);
    if (typeof done === 'number') return c.json({ error: 'refused' }, done);
    const { alerts, version } = done;
    return c.json({ day: day.day, alerts, paused: alerts.length > 0 }, 201, { ETag: `"${version}"` });
  });
}

/** Thrown where something was changed already, so that it stands as it was. */
class Refused extends Error {
  readonly status: 400 | 409;
  constructor(status: 400 | 409) {
    super();
    this.status = status;
  }
}

function reportWrites(db: Sqlite.Database, { findRun, keep }: Parts) {
  const addDraft = db.prepare('insert into report_drafts values (?, ?, 1, ?) on conflict do nothing');
  const setDraft = db.prepare(
    'update report_drafts set content = ?, revision = revision + 1 where pilot = ? and report = ? and revision = ?',
  );
  const takeDraft = db.prepare<[string, string], { content: string }>(
    'delete from report_drafts where pilot = ? and report = ? returning content',
  );
  const findMilestone = db.prepare<[string, string], { until_day: string }>(
    "select until_day from milestones where id = cast(? as text) and pilot = cast(? as text) and state = 'agreed'",
  );
  const newest = db.prepare<[string, string], { number: number | null }>(
    'select max(number) as number from period_reports where pilot = ? and report = ?',
  );
  const addReport = db.prepare('insert into period_reports values (?, ?, ?, ?, ?, ?, ?)');
  const setReported = db.prepare('update milestones set reported_at = coalesce(reported_at, ?) where id = ?');
  const toTell = db.prepare<[string, string], { person: string }>(
    "select person from grants where scope in (?, 'office') and person <> ?",
  );
  const addMessage = db.prepare('insert into messages values (?, ?, ?, ?)');

  const draft = db.transaction(
    (enterprise: string, pilot: string, report: string, seen: number, text: string) => {
      if (findRun.get(pilot, enterprise) === undefined || findMilestone.get(report, pilot) === undefined)
        return 404;
      const { changes } =
        seen === 0 ? addDraft.run(pilot, report, text) : setDraft.run(text, pilot, report, seen);
      return changes === 1 ? 200 : 412;
    },
  );
  const submit = db.transaction(
    (person: string, enterprise: string, pilot: string, report: string, seen: number, reason?: string) => {
      const run = findRun.get(pilot, enterprise);
      const milestone = findMilestone.get(report, pilot);
      if (run === undefined || milestone === undefined) return 404;
      if (run.version !== seen) return 412;
      const at = new Date().toISOString();
      const written = takeDraft.get(pilot, report);
      if (written === undefined || milestone.until_day > at.slice(0, 10)) throw new Refused(409);
      const number = (newest.get(pilot, report)?.number ?? 0) + 1;
      if (number > 1 && reason === undefined) throw new Refused(400);
      const told: PeriodReport = JSON.parse(written.content);
      const { indicators, use } = told;
      // The plan may have changed since it was written.
      if (faultsIn(told).length > 0 || holdsNumber(reason ?? '')) throw new Refused(400);
      addReport.run(pilot, report, number, 'account', reason ?? null, written.content, at);
      setReported.run(at, report);
      const counted: Counted = JSON.parse(run.content);
      const values = Object.fromEntries(
        indicators.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])),
      );
      counted.periods[report] = { use, values };
      const alerts = keep(person, pilot, 'report.submitted', counted, values);
      for (const { person: reader } of toTell.all(enterprise, person))
        addMessage.run(randomUUID(), reader, pilot, 'report.submitted');
      return { alerts, number, version: run.version + 1 };
    },
  );
  return { draft, submit };
}

function periodReports(app: Floor, db: Sqlite.Database, parts: Parts): void {
  const { draft, submit } = reportWrites(db, parts);
  app.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.json({ error: 'refused' }, error.status);
  });
  const seenBy = (c: Context) => Number((c.req.header('if-match') ?? '').slice(1, -1));
  app.put('/enterprises/:id/pilots/:pilot/reports/:report/draft', async (c) => {
    const { id, pilot, report } = c.req.param();
    const seen = seenBy(c);
    const written: unknown = await c.req.json();
    if (!isOfForm(written)) return c.json({ error: 'refused' }, 400);
    const missing = faultsIn(written);
    const status = draft.immediate(id, pilot, report, seen, JSON.stringify(written));
    if (status !== 200) return c.json({ error: 'refused' }, status);
    return c.json({ revision: seen + 1, missing }, 200, { ETag: `"${seen + 1}"` });
  });
  app.post('/enterprises/:id/pilots/:pilot/reports/:report/submit', async (c) => {
    const { id, pilot, report } = c.req.param();
    const { reason } = await c.req.json<{ reason?: string }>();
    const done = submit.immediate(c.get('actor'), id, pilot, report, seenBy(c), reason);
    if (typeof done === 'number') return c.json({ error: 'refused' }, done);
    const { alerts, number, version } = done;
    return c.json({ report, number, alerts, paused: alerts.length > 0 }, 200, { ETag: `"${version}"` });
  });
}
