import { type Kysely, sql } from 'kysely';
import { strict } from './engine.ts';

/** Credentials and sessions, in the form the identity library reads and writes; and our own log of what was done with them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('auth_users')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('email_verified', 'integer', (c) => c.notNull())
    .addColumn('image', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('two_factor_enabled', 'integer')
    .addColumn('phone_number', 'text')
    .addColumn('phone_number_verified', 'integer')
    .addPrimaryKeyConstraint('auth_users_pkey', ['id'])
    .addUniqueConstraint('auth_users_email', ['email'])
    .addUniqueConstraint('auth_users_phone_number', ['phone_number'])
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('auth_sessions')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('token', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('ip_address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('second_factor', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('auth_sessions_pkey', ['id'])
    .addUniqueConstraint('auth_sessions_token', ['token'])
    .addCheckConstraint('auth_sessions_second_factor', sql`second_factor in ('none', 'pending', 'done')`)
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('auth_sessions_user_id').on('auth_sessions').column('user_id').execute();
  await db.schema.createIndex('auth_sessions_expires_at').on('auth_sessions').column('expires_at').execute();

  await db.schema
    .createTable('auth_accounts')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('provider_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', 'text')
    .addColumn('refresh_token_expires_at', 'text')
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('auth_accounts_pkey', ['id'])
    .addUniqueConstraint('auth_accounts_account', ['provider_id', 'account_id'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('auth_accounts_user_id').on('auth_accounts').column('user_id').execute();

  await db.schema
    .createTable('auth_verifications')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('identifier', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('auth_verifications_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('auth_verifications_identifier')
    .on('auth_verifications')
    .column('identifier')
    .execute();
  await db.schema
    .createIndex('auth_verifications_expires_at')
    .on('auth_verifications')
    .column('expires_at')
    .execute();

  await db.schema
    .createTable('auth_two_factors')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('backup_codes', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('verified', 'integer')
    .addColumn('failed_verification_count', 'integer')
    .addColumn('locked_until', 'text')
    .addPrimaryKeyConstraint('auth_two_factors_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('auth_two_factors_user_id').on('auth_two_factors').column('user_id').execute();

  await db.schema
    .createTable('security_events')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('address', 'text')
    .addColumn('user_agent', 'text')
    .addPrimaryKeyConstraint('security_events_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('security_events_person')
    .on('security_events')
    .columns(['person_id', 'id'])
    .execute();
  await db.schema.createIndex('security_events_at').on('security_events').column('at').execute();

  // What only this deployment may know: keys made at the first start, where configuration gives none.
  await db.schema
    .createTable('secrets')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('secrets_pkey', ['name'])
    .modifyEnd(strict(db))
    .execute();
}
