import { assertMay } from '../../access/index.ts';
import { aboutVersions, type Library } from '../../library/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { WORD_KINDS, type WordKind } from '../../shared/words.ts';
import { checkWords } from './check-words.ts';
import { type KeepLawEnglish, LAW_ENGLISH } from './law-english.ts';

/** What editing stands on. */
export interface WordsRoom {
  database: Database;
  library: Library;
  keepLawEnglish: KeepLawEnglish;
}

export interface Editor {
  actor: Person;
  locale: Locale;
}

/** Each kind with what is published of it and the draft that waits. */
export async function listWords(
  { database: db, library, keepLawEnglish }: WordsRoom,
  { actor, locale }: Editor,
) {
  assertMay(actor, 'words.read');
  await keepLawEnglish();
  const all = await Promise.all(WORD_KINDS.map((kind) => library.outlines(kind, kind)));
  const about = await aboutVersions(db, all.flat(), locale);
  const items = all.map((versions, at) => {
    const newest = versions.at(-1);
    const published = versions.find(({ state }) => state === 'published');
    return {
      kind: WORD_KINDS[at]!,
      published: published ? about(published) : null,
      draft: newest?.state === 'draft' ? about(newest) : null,
    };
  });
  return { items };
}

/**
 * Its versions, newest first, what is published, and what an edit begins with: the draft that waits, else the same.
 * @throws AppError not-found
 */
export async function lookAtWords(
  { database: db, library, keepLawEnglish }: WordsRoom,
  { actor, locale }: Editor,
  kind: WordKind,
) {
  assertMay(actor, 'words.read');
  if (kind === LAW_ENGLISH) await keepLawEnglish();
  const outlines = await library.outlines(kind, kind);
  const newest = outlines.at(-1);
  const published = outlines.findLast(({ state }) => state === 'published');
  if (!newest || !published) throw new AppError('not-found');
  const about = await aboutVersions(db, outlines, locale);
  const contentOf = async (version: number) => (await library.version(kind, kind, version))?.content;
  const [holds, waits = null] = await Promise.all([
    contentOf(published.version),
    newest.state === 'draft' ? contentOf(newest.version) : null,
  ]);
  const view = { kind, versions: outlines.map(about).reverse(), published: holds, draft: waits };
  return { view, version: newest.version };
}

/** @throws AppError not-found */
export async function lookAtVersion(
  { library }: WordsRoom,
  { actor }: Editor,
  { kind, version }: { kind: WordKind; version: number },
) {
  assertMay(actor, 'words.read');
  const found = await library.version(kind, kind, version);
  if (!found) throw new AppError('not-found');
  return { version, content: found.content };
}

/** Keeps a draft that somebody else has to approve. @throws AppError invalid-input, precondition-failed */
export async function saveWords(
  { library }: WordsRoom,
  { actor }: Editor,
  { kind, content, over }: { kind: WordKind; content: unknown; over: number },
) {
  assertMay(actor, 'words.edit');
  await library.saveDraft({ kind, slug: kind, content: checkWords(kind, content), author: actor.id, over });
}

/**
 * Only the newest version is published, and only in the form that this release reads.
 * @throws AppError not-found; conflict; invalid-input; forbidden: the author, or the same person again
 */
export async function approveWords(
  { library }: WordsRoom,
  { actor }: Editor,
  { kind, version }: { kind: WordKind; version: number },
) {
  assertMay(actor, 'words.approve');
  const newest = (await library.outlines(kind, kind)).at(-1);
  const draft = await library.version(kind, kind, version);
  if (!draft) throw new AppError('not-found');
  if (newest?.version !== version) throw new AppError('conflict', 'a newer draft took its place');
  checkWords(kind, draft.content);
  await library.approve({ kind, slug: kind, version, approver: actor.id });
}

/** @throws AppError not-found; precondition-failed: it is not the newest; conflict: it is no draft */
export async function discardWords(
  { library }: WordsRoom,
  { actor }: Editor,
  { kind, version }: { kind: WordKind; version: number },
) {
  assertMay(actor, 'words.edit');
  await library.discard({ kind, slug: kind, over: version, person: actor.id });
}
