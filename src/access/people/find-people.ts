import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/port.ts';
import type { OfficeRole } from '../../shared/roles.ts';
import { OFFICE_SCOPE } from './grants.ts';

/**
 * Everybody registered, by how name or mail address begins; or who holds one or any role of the office, by any part of
 * them, as officials are few enough to be looked at one by one.
 */
export interface PeopleWanted {
  q?: string | undefined;
  role?: OfficeRole | 'official' | undefined;
}

export interface Found {
  id: string;
  name: string;
  email: string | null;
  state: string;
  createdAt: string;
  /** The sort keys of the row: where a page after it begins. */
  at: Place;
}

/**
 * In which of the lists a page continues, and after which row: people whose name begins so come first, then those
 * whose address does, then officials in whose name or address it stands elsewhere; where nothing is searched for there
 * is one list by id, which is by the day of registration.
 */
export type Place = [list: 'name' | 'email' | 'office' | 'id', key: string, id: string];

const ABOUT = ['p.id', 'p.name', 'p.email', 'p.state', 'p.createdAt'] as const;
/** Greater than any other in the order of code points. */
const LAST = '\u{10FFFF}';

/** At most `most` people after a place. Each list is one range of an index; none is sorted. */
export async function findPeople(
  db: Database,
  { q, role }: PeopleWanted,
  after: Place | null,
  most: number,
): Promise<Found[]> {
  const prefix = q?.normalize('NFKC').trim();
  if (role !== undefined) {
    const rows = await officialsQuery(db, role, prefix, after?.[2] ?? '', most).execute();
    return rows.map((row) => ({ ...row, at: ['id', '', row.id] }));
  }
  if (!prefix) {
    const rows = await everybodyQuery(db, after?.[2] ?? null, most).execute();
    return rows.map((row) => ({ ...row, at: ['id', '', row.id] }));
  }
  const found: Found[] = [];
  const lists = ['name', 'email', 'office'] as const;
  for (const list of lists.slice(Math.max(lists.indexOf((after?.[0] ?? 'name') as 'name'), 0))) {
    const from = after?.[0] === list ? after : null;
    const rows = await searchQuery(db, list, prefix, from, most - found.length).execute();
    found.push(...rows.map(({ key, ...row }): Found => ({ ...row, at: [list, key, row.id] })));
    if (found.length === most) break;
  }
  return found;
}

export function everybodyQuery(db: Database, before: string | null, most: number) {
  const all = db.query.selectFrom('people as p').select(ABOUT).orderBy('p.id', 'desc').limit(most);
  return before === null ? all : all.where('p.id', '<', before);
}

export function prefixQuery(
  db: Database,
  list: 'name' | 'email',
  prefix: string,
  after: Place | null,
  most: number,
) {
  const key = folded(db, `p.${list}`);
  const query = db.query
    .selectFrom('people as p')
    .select([...ABOUT, key.as('key')])
    .where(key, '>=', after === null ? fold(db, prefix) : sql.val(after[1]))
    .where(key, '<', fold(db, prefix + LAST))
    .orderBy(key)
    .orderBy('p.id')
    .limit(most);
  const rest =
    after === null ? query : query.where(sql<boolean>`(${key}, p.id) > (${after[1]}, ${after[2]})`);
  // Who was found by name does not come again.
  return list === 'name' ? rest : rest.where(({ not }) => not(begins(db, 'p.name', prefix)));
}

function searchQuery(
  db: Database,
  list: 'name' | 'email' | 'office',
  text: string,
  after: Place | null,
  most: number,
) {
  if (list !== 'office') return prefixQuery(db, list, text, after, most);
  return officialsQuery(db, 'official', text, after?.[2] ?? '', most)
    .select(sql<string>`''`.as('key'))
    .where(({ not }) => not(begins(db, 'p.name', text)))
    .where(({ eb, not, or }) => or([eb('p.email', 'is', null), not(begins(db, 'p.email', text))]));
}

/** Some hundred people at most: the index gives them in order, and each is looked at for the text. */
export function officialsQuery(
  db: Database,
  role: OfficeRole | 'official',
  text: string | undefined,
  after: string,
  most: number,
) {
  const query = db.query
    .selectFrom('grants as g')
    .innerJoin('people as p', 'p.id', 'g.personId')
    .select(ABOUT)
    .distinct()
    .where('g.endedAt', 'is', null)
    .where('g.realm', '=', 'office')
    .where('g.scope', '=', OFFICE_SCOPE)
    .where('g.personId', '>', after)
    .orderBy('p.id')
    .limit(most);
  const held = role === 'official' ? query : query.where('g.role', '=', role);
  if (!text) return held;
  return held.where(({ or }) => or([holds(db, 'p.name', text), holds(db, 'p.email', text)]));
}

function holds(db: Database, column: 'p.name' | 'p.email', text: string) {
  const place = sql.raw(db.engine === 'postgres' ? 'strpos' : 'instr');
  return sql<boolean>`${place}(${folded(db, column)}, ${fold(db, text)}) > 0`;
}

function begins(db: Database, column: 'p.name' | 'p.email', prefix: string) {
  const key = folded(db, column);
  return sql<boolean>`(${key} >= ${fold(db, prefix)} and ${key} < ${fold(db, prefix + LAST)})`;
}

/** As the indexes have it; case is folded by the engine, of ASCII only on SQLite. */
function folded(db: Database, column: string): RawBuilder<string> {
  return db.engine === 'postgres'
    ? sql<string>`lower(${sql.ref(column)}) collate "C"`
    : sql<string>`lower(${sql.ref(column)})`;
}

function fold(db: Database, text: string): RawBuilder<string> {
  return db.engine === 'postgres' ? sql<string>`lower(cast(${text} as text))` : sql<string>`lower(${text})`;
}
