import { commit, headOf, rerun } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { streamOf } from './item.ts';
import { readOutlines, setState } from './store.ts';

export interface Discarding {
  kind: string;
  slug: string;
  /** Opaque id of who does it. */
  person: string;
  /** The newest version when the person looked. */
  over: number;
}

/**
 * Puts a draft aside, with the drafts it was saved over: what is published stands as if they had not been written.
 * @throws AppError not-found; precondition-failed: somebody saved another version since; conflict: it is no draft
 */
export function discardDraft(db: Database, clock: Clock, wanted: Discarding): Promise<void> {
  return change(db, clock, wanted, 'library.discarded', (versions) => {
    const published = versions.findLast(({ state }) => state === 'published')?.version ?? 0;
    return versions.filter(({ state, version }) => state === 'draft' && version > published);
  });
}

/**
 * Takes a discarded draft up again, as long as nothing was written after it.
 * @throws AppError not-found; precondition-failed: somebody saved another version since; conflict: it is not discarded
 */
export function restoreDraft(db: Database, clock: Clock, wanted: Discarding): Promise<void> {
  return change(db, clock, wanted, 'library.restored', (versions) =>
    versions.slice(-1).filter(({ state }) => state === 'discarded'),
  );
}

async function change(
  db: Database,
  clock: Clock,
  { kind, slug, person, over }: Discarding,
  action: 'library.discarded' | 'library.restored',
  which: (versions: Awaited<ReturnType<typeof readOutlines>>) => Awaited<ReturnType<typeof readOutlines>>,
): Promise<void> {
  const stream = streamOf(kind, slug);
  await rerun(async () => {
    const head = await headOf(db, stream);
    const versions = await readOutlines(db, kind, slug);
    const newest = versions.at(-1);
    if (newest === undefined) throw new AppError('not-found');
    if (newest.version !== over) throw new AppError('precondition-failed');
    const changed = which(versions);
    if (!changed.includes(newest)) throw new AppError('conflict', 'only a draft is put aside or taken up');
    const payload = { versions: changed.map(({ version }) => version) };
    await commit(db, clock, {
      actor: person,
      append: [{ stream, version: head.version, action, payload }],
      rows: changed.map((one) => setState(db, one, action === 'library.discarded' ? 'superseded' : 'draft')),
    });
  });
}
