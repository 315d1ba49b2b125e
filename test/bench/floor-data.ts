import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** What is used of the caps, in days and in the newest version of each period's report; and the newest values. */
export interface Counted {
  outside: Use;
  periods: Record<string, { use: Use; values: Record<string, number | null> }>;
  latest: Record<string, { on: string; value: number }>;
}
export interface Use {
  customers: number;
  transactions: number;
  perTransaction: number;
  total: number;
}
export const NOTHING_USED: Use = { customers: 0, transactions: 0, perTransaction: 0, total: 0 };
const NOTHING_COUNTED: Counted = { outside: NOTHING_USED, periods: {}, latest: {} };

const TABLES = `
  create table tokens (token text primary key, actor text not null) strict;
  create table policies (id text primary key, json text not null) strict;
  create table reports (id text primary key, pilot text not null, body text not null, at text not null) strict;
  create table sessions (token text primary key, person text not null, expires_at text not null) strict;
  create table grants (person text not null, scope text not null, role text not null, primary key (person, scope)) strict;
  create index grants_by_scope on grants (scope);
  create table messages (id text primary key, person text not null, pilot text not null, about text not null) strict;
  create table enterprises (id text primary key, name text not null, uscc text not null, kind text not null, contacts text not null, version integer not null, updated_at text not null) strict;
  create table pilots (id text primary key, lead text not null, title text not null, track text not null, state text not null, state_since text not null, version integer not null, number text, due_on text not null, starts_on text, ends_on text, notice text, updated_at text not null) strict;
  create index pilots_by_lead on pilots (lead, id);
  create table parties (id text primary key, pilot text not null, enterprise text not null, name text not null, uscc text not null, lead integer not null, host integer not null, consent text not null) strict;
  create index parties_by_pilot on parties (pilot);
  create table versions (pilot text not null, number integer not null, code text not null, submitted_at text not null, sealed integer not null, primary key (pilot, number)) strict;
  create table files (id text primary key, owner text not null, name text not null, size integer not null, type text not null, created_at text not null) strict;
  create index files_by_owner on files (owner);
  create table milestones (id text primary key, pilot text not null, title text not null, from_day text not null, until_day text not null, due_on text not null, responsible text not null, state text not null, moves text not null, reported_at text) strict;
  create index milestones_by_pilot on milestones (pilot, due_on);
  create table period_reports (pilot text not null, report text not null, number integer not null, confirmation text not null, reason text, content text not null, submitted_at text not null, primary key (pilot, report, number)) strict;
  create table report_drafts (pilot text not null, report text not null, revision integer not null, content text not null, primary key (pilot, report)) strict, without rowid;
  create table alerts (id text primary key, pilot text not null, kind text not null, level text not null) strict;
  create index alerts_by_pilot on alerts (pilot);
  create table runs (pilot text primary key, version integer not null, content text not null) strict;
  create table day_values (pilot text not null, day text not null, content text not null, primary key (pilot, day)) strict, without rowid;
  create table audit (id text primary key, actor text not null, action text not null, at text not null) strict;
`;

const ENTERPRISES = 64;
const PILOTS = 20;
/** Of those of each: one for daily figures, one for reports. */
const RUNNING = 2;

/** The floor's file: as many enterprises, pilots and reports as the service has. */
export function floorFile(folder: string, policyJson: string): Sqlite.Database {
  const db = new Sqlite(join(folder, 'floor.db'));
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.exec(TABLES);
  db.transaction(() => fill(db, policyJson))();
  return db;
}

function fill(db: Sqlite.Database, policyJson: string): void {
  db.prepare('insert into tokens values (?, ?)').run('bench-token', 'someone');
  db.prepare('insert into policies values (?, ?)').run('plan', policyJson);
  const addSession = db.prepare('insert into sessions values (?, ?, ?)');
  const addGrant = db.prepare('insert into grants values (?, ?, ?)');
  const addEnterprise = db.prepare('insert into enterprises values (?, ?, ?, ?, ?, ?, ?)');
  const contacts = '[{"name":"李四","phone":"+86 138 0000 0000"}]';
  for (let n = 0; n < ENTERPRISES; n++) {
    addSession.run(`s${n}`, `p${n}`, '9999');
    addGrant.run(`p${n}`, `e${n}`, 'owner');
    addEnterprise.run(`e${n}`, '示例科技有限公司', '91310115MA0000001Y', 'fintech', contacts, 1, '2026');
    for (let p = 0; p < PILOTS; p++)
      addPilot(db, `e${n}`, `p${n}-${p}`, p < RUNNING ? 'testing' : 'submitted');
  }
}

function addPilot(db: Sqlite.Database, enterprise: string, id: string, state: string): void {
  const now = new Date().toISOString();
  db.prepare('insert into pilots values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    enterprise,
    '示例智能核保测试',
    'district',
    state,
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
  db.prepare('insert into runs values (?, 1, ?)').run(id, JSON.stringify(NOTHING_COUNTED));
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
      db.prepare('insert into period_reports values (?, ?, 1, ?, null, ?, ?)').run(
        id,
        `m${id}-${m}`,
        'account',
        '{}',
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
