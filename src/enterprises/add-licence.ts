import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Json } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { uuidv7 } from '../shared/ids.ts';
import type { Lists } from './catalogue.ts';
import { assertLicenceCode } from './known.ts';
import { insertLicence, type Licence, licenceCount } from './licence-store.ts';
import { assertOwnFiles } from './own-files.ts';
import { viewsOf } from './read-licences.ts';
import type { LicenceAnswer, NewLicence } from './schemas.ts';
import { readEnterprise, streamOf } from './store.ts';

const MOST = 200;

/** @throws AppError invalid-input: no such code, or a file that is not this enterprise's; conflict: too many */
export async function addLicence(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, licence, lists }: { enterpriseId: string; licence: NewLicence; lists: Lists },
): Promise<Answer<LicenceAnswer, 201>> {
  assertMay(caller.actor, 'enterprise.change', { enterpriseId });
  assertLicenceCode(lists, licence.code);
  await assertOwnFiles(db, enterpriseId, { evidenceFile: licence.evidenceFile });
  return runOnce(db, clock, caller, async () => {
    const { version } = await readEnterprise(db, enterpriseId);
    if ((await licenceCount(db, enterpriseId)) >= MOST) throw new AppError('conflict', 'too many licences');
    const made: Licence = { ...licence, id: uuidv7(clock), createdAt: clock().toISOString() };
    const payload = { licence: made.id, after: licence } as unknown as Json;
    const append = [{ stream: streamOf(enterpriseId), version, action: 'enterprise.licence-added', payload }];
    const [body] = await viewsOf(db, clock, enterpriseId, [made], lists);
    return commitAnswer(
      db,
      clock,
      caller,
      { append, rows: [insertLicence(db, enterpriseId, made)] },
      { status: 201, headers: { ETag: etagOf(version + 1) }, body: body! },
    );
  });
}
