import { commit, headOf, rerun } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { approval, type LibraryVersion, streamOf } from './item.ts';
import { raiseCorpus, readOutlines, readVersion, setApproved, setPublished } from './store.ts';

export interface Approval {
  kind: string;
  slug: string;
  version: number;
  /** Opaque id of who approves. */
  approver: string;
}

/**
 * Approves a draft; the approval that makes two people publishes it, in the same commit as the corpus rises. Asked again
 * by whose approval it has, because the answer to the first got lost, it stands as it is.
 * @throws AppError not-found; conflict: not a draft, or not the newest that stands; forbidden: its author
 */
export async function approveVersion(
  db: Database,
  clock: Clock,
  { kind, slug, version, approver }: Approval,
): Promise<LibraryVersion> {
  const stream = streamOf(kind, slug);
  await rerun(async () => {
    const head = await headOf(db, stream);
    const versions = await readOutlines(db, kind, slug);
    const draft = versions.find((each) => each.version === version);
    if (draft === undefined) throw new AppError('not-found');
    const before = versions.find(({ state }) => state === 'published')?.version ?? null;
    const standing = versions.findLast(({ state }) => state === 'draft' || state === 'published')?.version;
    const stands = draft.state === 'published' || standing === version;
    if (stands && draft.approvedBy.includes(approver)) return;
    const published = approval(draft, standing ?? version, approver) === 'published';
    const approved = { ...draft, approvedBy: [...draft.approvedBy, approver] };
    const now = clock();
    const rows = [setApproved(db, approved)];
    if (published) rows.push(...setPublished(db, approved, now.toISOString()), raiseCorpus(db));
    const payload = { version, hash: draft.hash, published, supersedes: published ? before : null };
    await commit(db, () => now, {
      actor: approver,
      append: [{ stream, version: head.version, action: 'library.approved', payload }],
      rows,
    });
  });
  return (await readVersion(db, kind, slug, version)) as LibraryVersion;
}
