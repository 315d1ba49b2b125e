import { assertMay } from '../access/index.ts';
import { aboutVersions, type Library, type LibraryVersion } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import { makeDue } from '../platform/jobs/standings.ts';
import type { Person } from '../shared/actor.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError, type FieldError } from '../shared/errors.ts';
import type { Locale } from '../shared/locale.ts';
import { wouldReopen } from './candidates.ts';
import { COMPLIANCE_JOB } from './job-name.ts';
import { legalHashes } from './legal-content.ts';
import { LICENCES, type Licence, licenceList } from './licences.ts';

/** What editing stands on. */
export interface Editing {
  database: Database;
  clock: Clock;
  library: Library;
}

export interface Editor {
  actor: Person;
  locale: Locale;
}

/** Every version of the catalogue, newest first; of a draft also what publishing it would open again. */
export async function listCatalogue({ database: db, library }: Editing, { actor, locale }: Editor) {
  assertMay(actor, 'catalogue.approve');
  const versions = (await library.versions(LICENCES, LICENCES)).filter(({ content }) => content !== null);
  return { items: (await viewsOf(db, versions, locale)).reverse() };
}

/**
 * Keeps a changed catalogue as a draft: somebody else has to approve it. What no longer holds stays with who repealed it,
 * because findings and licences of enterprises name its code.
 * @throws AppError invalid-input: an entry of the published catalogue is missing
 */
export async function editCatalogue(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  entries: readonly Licence[],
) {
  assertMay(actor, 'catalogue.edit');
  const [published] = await library.published(LICENCES);
  const before = licenceList.parse(published?.content ?? []);
  const gone = before.filter(({ code }) => !entries.some((entry) => entry.code === code));
  if (gone.length > 0) throw new AppError('invalid-input', undefined, { fields: gone.map(goneFault) });
  const draft = { kind: LICENCES, slug: LICENCES, content: entries, author: actor.id };
  return (await viewsOf(db, [await library.saveDraft(draft)], locale))[0]!;
}

function goneFault({ code, zh, en }: Licence): FieldError {
  return {
    path: 'entries',
    zh: `缺少“${zh}（${code}）”：不再适用的条目请保留，并填写由什么规定废止。`,
    en: `“${en} (${code})” is missing: keep what holds no longer, and say what repealed it.`,
  };
}

/**
 * Publishing makes due what opens again the findings whose law changed.
 * @throws AppError not-found; conflict: no draft; forbidden: the author, or the same person again
 */
export async function approveCatalogue(
  { database: db, clock, library }: Editing,
  { actor, locale }: Editor,
  version: number,
) {
  assertMay(actor, 'catalogue.approve');
  const approved = await library.approve({ kind: LICENCES, slug: LICENCES, version, approver: actor.id });
  if (approved.state === 'published') await db.atomic([makeDue(db, clock, COMPLIANCE_JOB)]);
  return (await viewsOf(db, [approved], locale))[0]!;
}

async function viewsOf(db: Database, versions: readonly LibraryVersion[], locale: Locale) {
  const about = await aboutVersions(db, versions, locale);
  return Promise.all(
    versions.map(async (version) => {
      const entries = licenceList.parse(version.content);
      const reopens = version.state === 'draft' ? await wouldReopen(db, await legalHashes(entries)) : null;
      return { ...about(version), entries, reopens };
    }),
  );
}
