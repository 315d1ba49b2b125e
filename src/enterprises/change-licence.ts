import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Json } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import type { Lists } from './catalogue.ts';
import { differences } from './enterprise.ts';
import { assertLicenceCode } from './known.ts';
import { type Licence, readLicences, updateLicence } from './licence-store.ts';
import { assertOwnFiles } from './own-files.ts';
import { viewsOf } from './read-licences.ts';
import type { LicenceAnswer, LicenceChange } from './schemas.ts';
import { readForChange, streamOf } from './store.ts';

export interface ChangingLicence {
  enterpriseId: string;
  licenceId: string;
  /** The version of the enterprise that the caller saw. */
  seen: number;
  change: LicenceChange;
  lists: Lists;
}

/** @throws AppError not-found, precondition-failed, invalid-input */
export async function changeLicence(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, licenceId, seen, change, lists }: ChangingLicence,
): Promise<Answer<LicenceAnswer, 200>> {
  assertMay(caller.actor, 'enterprise.change', { enterpriseId });
  await assertOwnFiles(db, enterpriseId, { evidenceFile: change.evidenceFile });
  return runOnce(db, clock, caller, async () => {
    const { version } = await readForChange(db, enterpriseId, seen);
    const before = await oneLicence(db, enterpriseId, licenceId);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const after: Licence = { ...before, ...Object.fromEntries(given) };
    assertLicenceCode(lists, after.code, before.code);
    const [body] = await viewsOf(db, clock, enterpriseId, [after], lists);
    const answer = (at: number) => ({ status: 200 as const, headers: { ETag: etagOf(at) }, body: body! });
    const changed = differences(before, after);
    if (Object.keys(changed.after).length === 0) return answer(version);
    const payload = { licence: licenceId, ...changed } as unknown as Json;
    const append = [
      { stream: streamOf(enterpriseId), version, action: 'enterprise.licence-changed', payload },
    ];
    return commitAnswer(db, clock, caller, { append, rows: [updateLicence(db, after)] }, answer(version + 1));
  });
}

/** @throws AppError not-found: not of this enterprise, or removed */
export async function oneLicence(db: Database, enterpriseId: string, licenceId: string): Promise<Licence> {
  const found = (await readLicences(db, enterpriseId)).find(({ id }) => id === licenceId);
  if (found === undefined) throw new AppError('not-found');
  return found;
}
