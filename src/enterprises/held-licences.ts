import type { Database } from '../platform/database/port.ts';
import { type Licence, readLicences } from './licence-store.ts';
import { readEnterprise, streamOf } from './store.ts';

export type { Licence } from './licence-store.ts';

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
