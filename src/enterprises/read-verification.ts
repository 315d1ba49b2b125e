import { assertMay, isTiedTo, namesOf } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { pageOf } from '../platform/http/page.ts';
import type { Person } from '../shared/actor.ts';
import type { Clock } from '../shared/clock.ts';
import type { Locale } from '../shared/locale.ts';
import { fileNames } from './own-files.ts';
import { readEnterprise, verifiedWith } from './store.ts';
import type { VerificationAnswer } from './verification-schemas.ts';
import { readAttempts, readQueue } from './verification-store.ts';

/** Every attempt with its remarks; whether another enterprise has the code only to the officer who decides. */
export async function readVerification(
  db: Database,
  clock: Clock,
  actor: Person,
  enterpriseId: string,
  locale: Locale,
): Promise<{ body: VerificationAnswer; version: number }> {
  assertMay(actor, 'enterprise.read', { enterpriseId });
  const { enterprise, version } = await readEnterprise(db, enterpriseId);
  const attempts = await readAttempts(db, enterpriseId);
  const people = await namesOf(
    db,
    attempts.flatMap(({ submittedBy, decidedBy }) =>
      decidedBy === null ? [submittedBy] : [submittedBy, decidedBy],
    ),
  );
  const files = await fileNames(
    db,
    enterpriseId,
    attempts.flatMap(({ businessLicenceFile, authorisationFile }) =>
      [businessLicenceFile, authorisationFile].filter((id) => id !== null),
    ),
  );
  const file = (id: string | null) => (id === null ? null : { id, name: files.get(id) ?? id });
  const person = (id: string) => ({ id, name: people(id)[locale] });
  return {
    version,
    body: {
      state: enterprise.verification,
      attempts: attempts.map((attempt) => ({
        id: attempt.id,
        way: attempt.way,
        businessLicenceFile: file(attempt.businessLicenceFile),
        authorisationFile: file(attempt.authorisationFile),
        submittedBy: person(attempt.submittedBy),
        submittedAt: attempt.submittedAt,
        state: attempt.state,
        decidedBy: attempt.decidedBy === null ? null : person(attempt.decidedBy),
        decidedAt: attempt.decidedAt,
        remarks: [...attempt.remarks],
      })),
      office: await forTheOffice(db, clock, actor, enterprise),
    },
  };
}

async function forTheOffice(
  db: Database,
  clock: Clock,
  actor: Person,
  { id, uscc }: { id: string; uscc: string },
): Promise<VerificationAnswer['office']> {
  if (!actor.office.includes('case-officer')) return null;
  const recused = await isTiedTo(db, clock, actor.id, id);
  const other = recused ? null : await verifiedWith(db, uscc);
  return { conflict: other?.id === id ? null : other, recused };
}

/** What waits for a case officer, oldest first. */
export async function queue(
  db: Database,
  actor: Person,
  { after, limit }: { after: string | null; limit: number },
) {
  assertMay(actor, 'enterprise.queue');
  return pageOf(await readQueue(db, after, limit), limit, ({ id }) => [id]);
}
