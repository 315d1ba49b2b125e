import type { Kysely } from 'kysely';

/** 经营范围 of an enterprise: what its pilots are screened with, beside its name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('enterprises').addColumn('business_scope', 'text').execute();
}
