import type { Database, Statement } from '../platform/database/port.ts';
import type { NewLicence } from './schemas.ts';

/** A licence or filing that an enterprise says it holds. */
export interface Licence extends NewLicence {
  id: string;
  createdAt: string;
}

const COLUMNS = [
  'id',
  'code',
  'number',
  'issuer',
  'scope',
  'expiresOn',
  'evidenceFile',
  'createdAt',
] as const;

/** Oldest first, without those removed. */
export async function readLicences(db: Database, enterpriseId: string): Promise<Licence[]> {
  return db.query
    .selectFrom('enterpriseLicences')
    .select(COLUMNS)
    .where('enterpriseId', '=', enterpriseId)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute();
}

export function insertLicence(db: Database, enterpriseId: string, licence: Licence): Statement {
  return db.query
    .insertInto('enterpriseLicences')
    .values({ ...licence, enterpriseId, removedAt: null })
    .compile();
}

export function updateLicence(db: Database, { id, createdAt: _, ...licence }: Licence): Statement {
  return db.query.updateTable('enterpriseLicences').set(licence).where('id', '=', id).compile();
}

export function removeLicenceAt(db: Database, licenceId: string, at: string): Statement {
  return db.query
    .updateTable('enterpriseLicences')
    .set({ removedAt: at })
    .where('id', '=', licenceId)
    .compile();
}

export async function licenceCount(db: Database, enterpriseId: string): Promise<number> {
  const row = await db.query
    .selectFrom('enterpriseLicences')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('enterpriseId', '=', enterpriseId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
