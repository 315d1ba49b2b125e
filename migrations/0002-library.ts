import { type Kysely, sql } from 'kysely';
import { refuse, strict } from './engine.ts';

/** Versions of what officials edit, and the counter every instance looks at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('library_versions')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('author', 'text')
    .addColumn('approved_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text')
    // Last: SQLite then reads the columns before it without touching a long text's overflow pages.
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('library_versions_pkey', ['kind', 'slug', 'version'])
    .addCheckConstraint('library_versions_state', sql`state in ('draft', 'published', 'superseded')`)
    .modifyEnd(strict(db))
    .execute();
  // At most one published version of an item, held by the database itself.
  await db.schema
    .createIndex('library_versions_published')
    .unique()
    .on('library_versions')
    .columns(['kind', 'slug'])
    .where(sql.ref('state'), '=', sql.lit('published'))
    .execute();
  const immutable = 'library_versions_immutable';
  await refuse(db, 'library_versions', 'delete', {
    name: immutable,
    trigger: 'library_versions_refuse_delete',
  });
  await refuse(db, 'library_versions', 'update of kind, slug, version, hash, author, created_at, content', {
    name: immutable,
    trigger: 'library_versions_refuse_update',
  });

  await db.schema
    .createTable('corpus')
    .addColumn('id', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('corpus_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
  await sql`insert into corpus (id, version) values (1, 0)`.execute(db);
}
