import { type Kysely, sql } from 'kysely';
import { onPostgres, strict } from './engine.ts';

/** Who people are and what they may do: grants are read with the session, in one indexed read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('people_pkey', ['id'])
    .addCheckConstraint('people_state', sql`state in ('active', 'disabled', 'erased')`)
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('people_email').on('people').column('email').execute();
  // Prefixes are ranges only where texts are compared by their code points, as SQLite does by itself.
  const byCodePoint = onPostgres(db) ? ' collate "C"' : '';
  for (const column of ['name', 'email']) {
    await sql
      .raw(`create index people_${column}_prefix on people ((lower(${column})${byCodePoint}), id)`)
      .execute(db);
  }

  await db.schema
    .createTable('grants')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('realm', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('valid_until', 'text')
    .addColumn('granted_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('grants_pkey', ['id'])
    .addCheckConstraint('grants_realm', sql`realm in ('office', 'enterprise', 'expert')`)
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('grants_held')
    .unique()
    .on('grants')
    .columns(['person_id', 'realm', 'scope', 'role'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await db.schema
    .createIndex('grants_scope')
    .on('grants')
    .columns(['realm', 'scope', 'person_id', 'role'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();

  await db.schema
    .createTable('access_tokens')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('hint', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('last_used_at', 'text')
    .addColumn('revoked_at', 'text')
    .addPrimaryKeyConstraint('access_tokens_pkey', ['id'])
    .addUniqueConstraint('access_tokens_hash', ['hash'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('access_tokens_person')
    .on('access_tokens')
    .columns(['person_id', 'id'])
    .execute();

  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('realm', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('invited_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('grant_from', 'text')
    .addColumn('grant_until', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('accepted_by', 'text')
    .addColumn('settled_at', 'text')
    .addPrimaryKeyConstraint('invitations_pkey', ['id'])
    .addUniqueConstraint('invitations_token_hash', ['token_hash'])
    .addCheckConstraint('invitations_state', sql`state in ('open', 'accepted', 'withdrawn')`)
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('invitations_scope')
    .on('invitations')
    .columns(['realm', 'scope', 'id'])
    .execute();
}
