import { sql } from 'kysely';
import { z } from 'zod';
import { keptQuery, keptStatement } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import { type Contact, type Enterprise, KINDS, VERIFICATIONS, type Verification } from './enterprise.ts';

export const streamOf = (enterpriseId: string) => `enterprise:${enterpriseId}`;
export const membersStreamOf = (enterpriseId: string) => `members:${enterpriseId}`;

const contactsSchema = z.array(
  z.object({
    name: z.string(),
    title: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
  }),
);
const kind = z.enum(KINDS);
const verification = z.enum(VERIFICATIONS);

const COLUMNS = [
  'e.id',
  'e.name',
  'e.uscc',
  'e.kind',
  'e.park',
  'e.benchmarkBasis',
  'e.benchmarkDate',
  'e.businessScope',
  'e.contacts',
  'e.verification',
  'e.verifiedAt',
  'e.createdAt',
  'e.updatedAt',
] as const;

type Row = Awaited<ReturnType<ReturnType<typeof enterprisesQuery>['executeTakeFirstOrThrow']>>;

function enterprisesQuery(db: Database) {
  return db.query.selectFrom('enterprises as e').select(COLUMNS);
}

function enterpriseOf(row: Row): Enterprise {
  const { benchmarkBasis: basis, benchmarkDate: date, contacts, ...rest } = row;
  return {
    ...rest,
    kind: kind.parse(row.kind),
    verification: verification.parse(row.verification),
    benchmark: basis !== null && date !== null ? { basis, date } : null,
    // Most have none, and parsing is what costs.
    contacts: contacts === '[]' ? [] : contactsSchema.parse(JSON.parse(contacts)),
  };
}

/** The row and its stream's version, in one snapshot. */
export function enterpriseQuery(db: Database, enterpriseId: string, stream: string) {
  return enterprisesQuery(db)
    .innerJoin('streamHeads as h', (join) => join.on('h.stream', '=', stream))
    .select(['h.seq as version', 'h.hash'])
    .where('e.id', '=', enterpriseId);
}

const readRow = keptQuery(enterpriseQuery);

/** @throws AppError not-found */
export async function readEnterprise(
  db: Database,
  enterpriseId: string,
): Promise<{ enterprise: Enterprise; version: number; hash: string }> {
  const [found] = await readRow(db, enterpriseId, streamOf(enterpriseId));
  if (found === undefined) throw new AppError('not-found');
  const { version, hash, ...row } = found;
  return { enterprise: enterpriseOf(row), version, hash };
}

/** For a change: @throws AppError not-found; precondition-failed: it is not at the version the caller saw */
export async function readForChange(db: Database, enterpriseId: string, seen: number) {
  const found = await readEnterprise(db, enterpriseId);
  if (found.version !== seen) throw new AppError('precondition-failed');
  return found;
}

export interface Wanted {
  /** Only these; 'all' for who sees every one. */
  among: 'all' | readonly string[];
  q?: string | undefined;
  verification?: Verification | undefined;
  /** Ids before this one. */
  before: string | null;
  limit: number;
}

const AT_ONCE = 80; // of 100 parameters

/** Newest first, one more than the limit where there are more. */
export async function listEnterprises(db: Database, wanted: Wanted): Promise<Enterprise[]> {
  if (wanted.among === 'all') return (await listQuery(db, wanted, null).execute()).map(enterpriseOf);
  const ids = wanted.among.toSorted().reverse();
  const found: Enterprise[] = [];
  for (let from = 0; from < ids.length && found.length <= wanted.limit; from += AT_ONCE) {
    const rows = await listQuery(db, wanted, ids.slice(from, from + AT_ONCE)).execute();
    found.push(...rows.map(enterpriseOf));
  }
  return found.slice(0, wanted.limit + 1);
}

export function listQuery(db: Database, wanted: Wanted, ids: readonly string[] | null) {
  const q = wanted.q?.normalize('NFKC').trim().toLowerCase();
  let query = enterprisesQuery(db)
    .orderBy('e.id', 'desc')
    .limit(wanted.limit + 1);
  if (ids) query = query.where('e.id', 'in', ids);
  if (wanted.before !== null) query = query.where('e.id', '<', wanted.before);
  if (wanted.verification) query = query.where('e.verification', '=', wanted.verification);
  if (q) query = query.where((eb) => eb.or([contains(db, 'e.name', q), contains(db, 'e.uscc', q)]));
  return query;
}

/** A few that are called so, or whose code has this part. */
export function findEnterprises(db: Database, q: string, most: number): Promise<Enterprise[]> {
  return listEnterprises(db, { among: 'all', q, before: null, limit: most - 1 });
}

/** Not LIKE: D1 takes patterns of 50 bytes at most, which is sixteen Chinese characters. */
function contains(db: Database, column: 'e.name' | 'e.uscc', part: string) {
  const find = sql.raw(db.engine === 'postgres' ? 'strpos' : 'instr');
  return sql<boolean>`${find}(lower(${sql.ref(column)}), ${part}) > 0`;
}

/** Who has the code and was verified; there is one at most. */
export async function verifiedWith(db: Database, uscc: string): Promise<{ id: string; name: string } | null> {
  const row = await db.query
    .selectFrom('enterprises')
    .select(['id', 'name'])
    .where('uscc', '=', uscc)
    // A literal, because no planner matches a partial index to a parameter.
    .where('verification', '=', sql.lit('verified'))
    .executeTakeFirst();
  return row ?? null;
}

/** Of these, the ones with the code. */
export async function withCode(db: Database, uscc: string, among: readonly string[]): Promise<string[]> {
  const rows = await db.query.selectFrom('enterprises').select('id').where('uscc', '=', uscc).execute();
  return rows.map(({ id }) => id).filter((id) => among.includes(id));
}

export function insertEnterprise(db: Database, enterprise: Enterprise): Statement {
  return db.query
    .insertInto('enterprises')
    .values({ id: enterprise.id, ...columnsOf(enterprise) })
    .compile();
}

/** SQLite writes an index anew for each of its columns that a statement names, changed or not. */
export function updateEnterprise(db: Database, before: Enterprise, after: Enterprise): Statement {
  const { id, ...enterprise } = after;
  const columns = columnsOf(enterprise);
  const same = INDEXED.every((column) => before[column] === after[column]);
  const [changed, update] = same ? [PLAIN, updatePlain] : [ALL, updateAll];
  return update(db, id, ...changed.map((column) => columns[column]));
}

const INDEXED = ['uscc', 'verification'] as const;
const PLAIN = [
  'name',
  'kind',
  'park',
  'benchmarkBasis',
  'benchmarkDate',
  'businessScope',
  'contacts',
  'verifiedAt',
  'updatedAt',
] as const;
const ALL = [...PLAIN, ...INDEXED];

const updateOf = (columns: readonly (typeof ALL)[number][]) =>
  keptStatement((db: Database, id: string, ...values: (string | null)[]) =>
    db.query
      .updateTable('enterprises')
      .set(Object.fromEntries(columns.map((column, at) => [column, values[at]])))
      .where('id', '=', id),
  );
const updatePlain = updateOf(PLAIN);
const updateAll = updateOf(ALL);

function columnsOf({ benchmark, contacts, name, uscc, kind, park, ...rest }: Omit<Enterprise, 'id'>) {
  return {
    name,
    uscc,
    kind,
    park,
    benchmarkBasis: benchmark?.basis ?? null,
    benchmarkDate: benchmark?.date ?? null,
    businessScope: rest.businessScope,
    contacts: JSON.stringify(contacts satisfies readonly Contact[]),
    verification: rest.verification,
    verifiedAt: rest.verifiedAt,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
  };
}
