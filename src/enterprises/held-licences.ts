import { inParts } from '../platform/database/in-parts.ts';
import type { Database } from '../platform/database/port.ts';
import { type Licence, readLicences } from './licence-store.ts';
import { readEnterprise, streamOf } from './store.ts';

/** What an enterprise says it holds, and what a decision that rests on it relies on. */
export interface HeldLicences {
  stream: string;
  version: number;
  name: string;
  /** The office knows who it is; a licence of anybody else carries nothing. */
  verified: boolean;
  licences: readonly Licence[];
}

/** The version first, so that a licence which lapses meanwhile is seen. @throws AppError not-found */
export async function heldLicences(db: Database, enterpriseId: string): Promise<HeldLicences> {
  const { enterprise, version } = await readEnterprise(db, enterpriseId);
  const licences = await readLicences(db, enterpriseId);
  const { name, verification } = enterprise;
  return { stream: streamOf(enterpriseId), version, name, verified: verification === 'verified', licences };
}

/** One licence, and whether the office knows who holds it. */
export interface HeldLicence {
  id: string;
  code: string;
  expiresOn: string | null;
  verified: boolean;
}

/** Those of these licences that are on record, by id. */
export async function heldLicencesOf(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, HeldLicence>> {
  const held = new Map<string, HeldLicence>();
  const each = [...new Set(ids)];
  for (const some of inParts(each)) {
    const rows = await db.query
      .selectFrom('enterpriseLicences as l')
      .innerJoin('enterprises as e', 'e.id', 'l.enterpriseId')
      .select(['l.id', 'l.code', 'l.expiresOn', 'e.verification'])
      .where('l.id', 'in', some)
      .where('l.removedAt', 'is', null)
      .execute();
    for (const { verification, ...row } of rows)
      held.set(row.id, { ...row, verified: verification === 'verified' });
  }
  return held;
}
