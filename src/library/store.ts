import { type ExpressionBuilder, sql } from 'kysely';
import { z } from 'zod';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { LibraryVersion } from './item.ts';

const approvers = z.array(z.string());
const kept = z.enum(['draft', 'published', 'superseded']);

const ABOUT = [
  'kind',
  'slug',
  'version',
  'hash',
  'state',
  'author',
  'approvedBy',
  'createdAt',
  'publishedAt',
] as const;

/** A version without its content, which may be a long text. */
export type Outline = Omit<LibraryVersion, 'content'>;

type OutlineRow = Omit<Outline, 'state' | 'approvedBy'> & { state: string; approvedBy: string };

/** Kept as superseded without ever having been published, a draft was discarded. */
function outlineOf(row: OutlineRow): Outline {
  const state = kept.parse(row.state);
  return {
    ...row,
    state: state === 'superseded' && row.publishedAt === null ? 'discarded' : state,
    approvedBy: approvers.parse(JSON.parse(row.approvedBy)),
  };
}

function versionOf({ content, ...row }: OutlineRow & { content: string }): LibraryVersion {
  return { ...outlineOf(row), content: JSON.parse(content) };
}

export function corpusVersionQuery(db: Database) {
  return db.query.selectFrom('corpus').select('version').where('id', '=', 1);
}

const readCorpus = keptQuery(corpusVersionQuery);

export async function readCorpusVersion(db: Database): Promise<number> {
  const [corpus] = await readCorpus(db);
  return corpus!.version;
}

export async function readPublished(db: Database, kind: string): Promise<LibraryVersion[]> {
  const rows = await publishedQuery(db, kind).execute();
  return rows.map(versionOf).filter(({ content }) => content !== null);
}

export function publishedQuery(db: Database, kind: string) {
  return (
    db.query
      .selectFrom('libraryVersions')
      .select([...ABOUT, 'content'])
      .where('kind', '=', kind)
      // A literal, because no planner matches a partial index to a parameter.
      .where('state', '=', sql.lit('published'))
      .orderBy('slug')
  );
}

/** What was published before what is published now, oldest first; of what is withdrawn, nothing. */
export async function readReplaced(db: Database, kind: string): Promise<LibraryVersion[]> {
  const rows = await db.query
    .selectFrom('libraryVersions')
    .select([...ABOUT, 'content'])
    .where('kind', '=', kind)
    .where('state', '=', sql.lit('superseded'))
    .where('publishedAt', 'is not', null)
    .where('slug', 'in', publishedQuery(db, kind).clearSelect().clearOrderBy().select('slug'))
    .orderBy('slug')
    .orderBy('version')
    .execute();
  const all = rows.map(versionOf);
  // Nothing speaks for what came before a withdrawal.
  return all.filter(
    ({ slug, version, content }) =>
      content !== null &&
      !all.some((other) => other.content === null && other.slug === slug && other.version > version),
  );
}

/** All but what was discarded. */
const standing = ({ or, eb }: ExpressionBuilder<{ w: Tables['libraryVersions'] }, 'w'>) =>
  or([eb('w.state', '!=', sql.lit('superseded')), eb('w.publishedAt', 'is not', null)]);

export async function readNewest(db: Database, kind: string): Promise<LibraryVersion[]> {
  const rows = await db.query
    .selectFrom('libraryVersions as v')
    .select([...ABOUT, 'content'])
    .where('v.kind', '=', kind)
    .where(({ eb, selectFrom }) =>
      eb(
        'v.version',
        '=',
        selectFrom('libraryVersions as w')
          .select((of) => of.fn.max('w.version').as('newest'))
          .whereRef('w.kind', '=', 'v.kind')
          .whereRef('w.slug', '=', 'v.slug')
          .where(standing),
      ),
    )
    .orderBy('v.slug')
    .execute();
  return rows.map(versionOf);
}

export function versionsQuery(db: Database, kind: string, slug: string) {
  return db.query
    .selectFrom('libraryVersions')
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .orderBy('version');
}

export async function readVersions(db: Database, kind: string, slug: string): Promise<LibraryVersion[]> {
  const rows = await versionsQuery(db, kind, slug)
    .select([...ABOUT, 'content'])
    .execute();
  return rows.map(versionOf);
}

export async function readVersion(
  db: Database,
  kind: string,
  slug: string,
  version: number,
): Promise<LibraryVersion | null> {
  const query = versionsQuery(db, kind, slug)
    .select([...ABOUT, 'content'])
    .where('version', '=', version);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : versionOf(row);
}

export async function readOutlines(db: Database, kind: string, slug: string): Promise<Outline[]> {
  const rows = await versionsQuery(db, kind, slug).select(ABOUT).execute();
  return rows.map(outlineOf);
}

/** What has ever been kept under these kinds. */
export async function readHashes(
  db: Database,
  kinds: readonly string[],
): Promise<{ kind: string; slug: string; version: number; hash: string }[]> {
  return db.query
    .selectFrom('libraryVersions')
    .select(['kind', 'slug', 'version', 'hash'])
    .where('kind', 'in', kinds)
    .execute();
}

export function insertVersion(db: Database, { content, ...about }: Outline & { content: string }): Statement {
  const row = { ...about, approvedBy: JSON.stringify(about.approvedBy), content };
  return db.query.insertInto('libraryVersions').values(row).compile();
}

/** A draft that was put aside is kept as superseded; only what was published says when. */
export function setState(
  db: Database,
  { kind, slug, version }: Outline,
  state: 'draft' | 'superseded',
): Statement {
  return versionAt(db, kind, slug, version).set({ state }).compile();
}

export function setApproved(db: Database, { kind, slug, version, approvedBy }: Outline): Statement {
  return versionAt(db, kind, slug, version).set('approvedBy', JSON.stringify(approvedBy)).compile();
}

/** What was published steps back before the next takes its place: the database allows one at a time. */
export function setPublished(db: Database, { kind, slug, version }: Outline, at: string): Statement[] {
  const stepBack = db.query
    .updateTable('libraryVersions')
    .set('state', 'superseded')
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('state', '=', sql.lit('published'));
  const stepForward = versionAt(db, kind, slug, version).set({ state: 'published', publishedAt: at });
  return [stepBack.compile(), stepForward.compile()];
}

/** Tells every instance to look again. */
export function raiseCorpus(db: Database): Statement {
  return db.query
    .updateTable('corpus')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', 1)
    .compile();
}

function versionAt(db: Database, kind: string, slug: string, version: number) {
  return db.query
    .updateTable('libraryVersions')
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('version', '=', version);
}
