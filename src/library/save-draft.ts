import { commit, headOf, rerun } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { contentOf } from './content.ts';
import { assertName, type LibraryVersion, streamOf } from './item.ts';
import { insertVersion, type Outline, readOutlines } from './store.ts';

export interface Draft {
  kind: string;
  slug: string;
  /** JSON, not null; its schema is the kind's room's to check. */
  content: unknown;
  /** Opaque id of who wrote it. */
  author: string;
  /** The newest version when the author began, 0 for none yet; left out, whatever is there is followed. */
  over?: number | undefined;
}

/**
 * Keeps a new version of an item, or the first of a new one, as a draft.
 * Saving again what the newest version already says gives that version.
 * @throws AppError precondition-failed: somebody saved another version since
 */
export async function saveDraft(db: Database, clock: Clock, draft: Draft): Promise<LibraryVersion> {
  if (draft.content === null || draft.content === undefined) {
    throw new AppError('invalid-input', undefined, {
      fields: [{ path: 'content', zh: '请填写内容。', en: 'Enter the content.' }],
    });
  }
  return keepDraft(db, clock, draft, (versions) => {
    const newest = versions.at(-1)?.version ?? 0;
    if (draft.over !== undefined && draft.over !== newest) throw new AppError('precondition-failed');
  });
}

/** The same for a version without content: once approved, nothing of the item is published. */
export async function draftWithdrawal(
  db: Database,
  clock: Clock,
  { kind, slug, author }: Omit<Draft, 'content'>,
): Promise<LibraryVersion> {
  return keepDraft(db, clock, { kind, slug, author, content: null }, (versions) => {
    if (!versions.some(({ state }) => state === 'published')) throw new AppError('not-found');
  });
}

async function keepDraft(
  db: Database,
  clock: Clock,
  { kind, slug, content, author }: Draft,
  mayI: (versions: readonly Outline[]) => void,
): Promise<LibraryVersion> {
  assertName(kind, slug);
  const { text, hash } = await contentOf(content);
  const stream = streamOf(kind, slug);
  return rerun(async () => {
    const head = await headOf(db, stream);
    const versions = await readOutlines(db, kind, slug);
    mayI(versions);
    const newest = versions.at(-1);
    if (newest?.hash === hash && (newest.state === 'draft' || newest.state === 'published'))
      return { ...newest, content };
    const now = clock();
    const version: Outline = {
      kind,
      slug,
      version: (newest?.version ?? 0) + 1,
      hash,
      state: 'draft',
      author,
      approvedBy: [],
      createdAt: now.toISOString(),
      publishedAt: null,
    };
    const payload = { version: version.version, hash, withdraws: content === null };
    await commit(db, () => now, {
      actor: author,
      append: [{ stream, version: head.version, action: 'library.drafted', payload }],
      rows: [insertVersion(db, { ...version, content: text })],
    });
    return { ...version, content };
  });
}
