import { type Kysely, sql } from 'kysely';
import { strict } from './engine.ts';

/** Enterprises, what they hold, and how an officer came to know who they are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('enterprises')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    // Unified social credit code (GB 32100-2015).
    .addColumn('uscc', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('park', 'text')
    .addColumn('benchmark_basis', 'text')
    .addColumn('benchmark_date', 'text')
    // JSON: what only members and officials see.
    .addColumn('contacts', 'text', (c) => c.notNull())
    .addColumn('verification', 'text', (c) => c.notNull())
    .addColumn('verified_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('enterprises_pkey', ['id'])
    .addCheckConstraint(
      'enterprises_verification',
      sql`verification in ('unverified', 'waiting', 'returned', 'verified')`,
    )
    .modifyEnd(strict(db))
    .execute();
  // Two may claim the same code before an officer has looked; one of them is it.
  await db.schema
    .createIndex('enterprises_verified_uscc')
    .unique()
    .on('enterprises')
    .column('uscc')
    .where(sql.ref('verification'), '=', sql.lit('verified'))
    .execute();
  await db.schema
    .createIndex('enterprises_verification_id')
    .on('enterprises')
    .columns(['verification', 'id'])
    .execute();
  await db.schema.createIndex('enterprises_uscc').on('enterprises').columns(['uscc', 'id']).execute();

  await db.schema
    .createTable('enterprise_licences')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('enterprise_id', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('expires_on', 'text')
    .addColumn('evidence_file', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .addPrimaryKeyConstraint('enterprise_licences_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('enterprise_licences_enterprise')
    .on('enterprise_licences')
    .columns(['enterprise_id', 'id'])
    .execute();

  await db.schema
    .createTable('enterprise_verifications')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('enterprise_id', 'text', (c) => c.notNull())
    .addColumn('way', 'text', (c) => c.notNull())
    .addColumn('business_licence_file', 'text')
    .addColumn('authorisation_file', 'text')
    .addColumn('submitted_by', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    // JSON list of {field, reason}: everything that is wrong, told once (一次性告知).
    .addColumn('remarks', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('enterprise_verifications_pkey', ['id'])
    .addCheckConstraint('enterprise_verifications_way', sql`way in ('documents', 'oidc')`)
    .addCheckConstraint(
      'enterprise_verifications_state',
      sql`state in ('waiting', 'accepted', 'returned', 'withdrawn')`,
    )
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('enterprise_verifications_enterprise')
    .on('enterprise_verifications')
    .columns(['enterprise_id', 'id'])
    .execute();
  await db.schema
    .createIndex('enterprise_verifications_state')
    .on('enterprise_verifications')
    .columns(['state', 'id'])
    .execute();
}
