import { z } from 'zod';
import type { Head } from '../ledger/index.ts';
import { keptQuery, keptStatement } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import { PILOT_STATES, type PilotState, TRACKS, type Track } from '../shared/pilots/states.ts';
import { isRunning, waitsForOffice } from './pilot.ts';

export const streamOf = (pilotId: string) => `pilot:${pilotId}`;
/** All that happens to one pilot while it runs, so that caps are counted one after another. */
export const runStream = (pilotId: string) => `run:${pilotId}`;

export const receiptSchema = z.object({
  on: z.string(),
  dueOn: z.string(),
  provisional: z.boolean(),
  workingDays: z.number(),
  version: z.number(),
  code: z.string(),
});
export const noticeSchema = z.object({
  on: z.string(),
  /** The last day on which objections are received. */
  until: z.string(),
  provisional: z.boolean(),
  workingDays: z.number(),
});
export const regulatorSchema = z.object({
  regulator: z.string(),
  number: z.string(),
  admittedOn: z.string(),
  document: z.string(),
});

export interface Pilot {
  id: string;
  track: Track;
  title: string;
  state: PilotState;
  stateSince: string;
  /** The enterprise that leads. */
  leadId: string;
  /** The version of the declaration in force; 0 before the first. */
  version: number;
  caseOfficer: string | null;
  /** Officials who handled the case, none of whom decides on it. */
  handledBy: readonly string[];
  /** Civil date until which the office has to act. */
  dueOn: string;
  startsOn: string | null;
  endsOn: string | null;
  receipt: z.infer<typeof receiptSchema> | null;
  notice: z.infer<typeof noticeSchema> | null;
  /** Of a pilot that a regulator runs; its document is a file of the pilot. */
  regulator: z.infer<typeof regulatorSchema> | null;
  number: string | null;
  /** Place in the public register: year × 100,000 + serial. */
  registerSeq: number | null;
  createdAt: string;
  updatedAt: string;
}

const COLUMNS = [
  'p.id',
  'p.track',
  'p.title',
  'p.state',
  'p.stateSince',
  'p.leadId',
  'p.version',
  'p.caseOfficer',
  'p.handledBy',
  'p.dueOn',
  'p.startsOn',
  'p.endsOn',
  'p.receipt',
  'p.notice',
  'p.regulator',
  'p.number',
  'p.registerSeq',
  'p.createdAt',
  'p.updatedAt',
] as const;

export function pilotsQuery(db: Database) {
  return db.query.selectFrom('pilots as p').select(COLUMNS);
}

type Row = Awaited<ReturnType<ReturnType<typeof pilotsQuery>['executeTakeFirstOrThrow']>>;

/** Of each row of a list: found in a table, which costs less than a schema. */
const states = new Map<string, PilotState>(PILOT_STATES.map((state) => [state, state]));
const tracks = new Map<string, Track>(TRACKS.map((track) => [track, track]));
export const stateOf = (text: string): PilotState => known(states, text);
export const trackOf = (text: string): Track => known(tracks, text);
function known<T>(names: ReadonlyMap<string, T>, text: string): T {
  const name = names.get(text);
  if (name === undefined) throw new Error(`no state or track of a pilot: ${text}`);
  return name;
}
const people = z.array(z.string());
const parsed = <T>(schema: z.ZodType<T>, text: string | null): T | null =>
  text === null ? null : schema.parse(JSON.parse(text));

export function pilotOf(row: Row): Pilot {
  return {
    ...row,
    track: trackOf(row.track),
    state: stateOf(row.state),
    handledBy: row.handledBy === '[]' ? [] : people.parse(JSON.parse(row.handledBy)),
    receipt: parsed(receiptSchema, row.receipt),
    notice: parsed(noticeSchema, row.notice),
    regulator: parsed(regulatorSchema, row.regulator),
  };
}

/** The row and its stream's version, in one snapshot. */
export function pilotQuery(db: Database, pilotId: string, stream: string) {
  return pilotsQuery(db)
    .innerJoin('streamHeads as h', (join) => join.on('h.stream', '=', stream))
    .select('h.seq as head')
    .where('p.id', '=', pilotId);
}

const readRow = keptQuery(pilotQuery);

/** @throws AppError not-found */
export async function readPilot(db: Database, pilotId: string): Promise<{ pilot: Pilot; head: number }> {
  const [found] = await readRow(db, pilotId, streamOf(pilotId));
  if (found === undefined) throw new AppError('not-found');
  const { head, ...row } = found;
  return { pilot: pilotOf(row), head };
}

export function pilotWithRunQuery(db: Database, pilotId: string, stream: string, run: string) {
  return pilotQuery(db, pilotId, stream)
    .leftJoin('streamHeads as r', (join) => join.on('r.stream', '=', run))
    .select(['r.seq as runSeq', 'r.hash as runHash', 'p.watchRank', 'p.capPercent']);
}

const readRowWithRun = keptQuery(pilotWithRunQuery);

/** The same, the head of its run's stream, and how it stands by that. @throws AppError not-found */
export async function readPilotWithRun(
  db: Database,
  pilotId: string,
): Promise<{ pilot: Pilot; head: number; run: Head; watch: WatchCounted }> {
  const [found] = await readRowWithRun(db, pilotId, streamOf(pilotId), runStream(pilotId));
  if (found === undefined) throw new AppError('not-found');
  const { head, runSeq, runHash, watchRank, capPercent, ...row } = found;
  const run = { version: runSeq ?? 0, hash: runHash };
  return { pilot: pilotOf(row), head, run, watch: { watchRank, capPercent } };
}

export function insertPilot(db: Database, pilot: Pilot): Statement {
  return db.query.insertInto('pilots').values(rowOf(pilot)).compile();
}

/** How a running pilot stands, as the board of all is ordered by; no part of the pilot itself. */
export interface Watch {
  /** 0: red, 1: amber, 2: nothing. */
  watchRank: number;
  /** Civil date of the next milestone, or NO_DEADLINE. */
  nextDueOn: string;
  /** The largest share of a cap that is used. */
  capPercent: number;
}

/** What figures change of it. */
export type WatchCounted = Pick<Watch, 'watchRank' | 'capPercent'>;

const setters = new Map<
  string,
  (db: Database, pilotId: string, ...values: (string | number)[]) => Statement
>();

export function setWatch(db: Database, pilotId: string, watch: Partial<Watch>): Statement {
  const columns = Object.keys(watch) as (keyof Watch)[];
  const key = columns.join();
  const known = setters.get(key);
  const set =
    known ??
    keptStatement((on: Database, id: string, ...values: (string | number)[]) =>
      on.query
        .updateTable('pilots')
        .set(Object.fromEntries(columns.map((column, at) => [column, values[at]])))
        .where('id', '=', id),
    );
  if (known === undefined) setters.set(key, set);
  return set(db, pilotId, ...columns.map((column) => watch[column]!));
}

export function updatePilot(db: Database, pilot: Pilot): Statement {
  const { id, createdAt: _, ...changed } = rowOf(pilot);
  return db.query.updateTable('pilots').set(changed).where('id', '=', id).compile();
}

/** What is still being written is called as its draft says. */
export function nameDraft(db: Database, pilotId: string, title: string): Statement {
  return db.query
    .updateTable('pilots')
    .set({ title })
    .where('id', '=', pilotId)
    .where('version', '=', 0)
    .where('state', 'in', ['draft', 'recorded'])
    .compile();
}

const written = (value: unknown) => (value === null ? null : JSON.stringify(value));

function rowOf(pilot: Pilot) {
  return {
    ...pilot,
    handledBy: JSON.stringify(pilot.handledBy),
    queued: waitsForOffice(pilot.state) ? 1 : 0,
    running: isRunning(pilot.state) ? 1 : 0,
    receipt: written(pilot.receipt),
    notice: written(pilot.notice),
    regulator: written(pilot.regulator),
  };
}
