import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { type Approval, approveVersion } from './approve-version.ts';
import { type Discarding, discardDraft, restoreDraft } from './discard-draft.ts';
import type { LibraryVersion, Seed } from './item.ts';
import { type Draft, draftWithdrawal, saveDraft } from './save-draft.ts';
import { type Seeded, seedItems } from './seed-items.ts';
import {
  type Outline,
  readCorpusVersion,
  readNewest,
  readOutlines,
  readPublished,
  readReplaced,
  readVersion,
  readVersions,
} from './store.ts';

export { aboutVersions, versionFields } from './about-versions.ts';
export { follow } from './follow.ts';
export { type LibraryVersion, type Seed, VERSION_STATES } from './item.ts';
export { seedOfFile } from './seed-of-file.ts';
export type { Approval, Draft, Seeded };

/** What officials edit, in versions: draft → two people → published. */
export interface Library {
  /** Safe at every start and on several instances at once; writes only what is new. */
  seed(seeds: readonly Seed[]): Promise<Seeded>;
  /** Rises with each change of what is published. */
  corpusVersion(): Promise<number>;
  /** What holds now, one version an item, by slug; withdrawn items are missing. */
  published(kind: string): Promise<LibraryVersion[]>;
  /** What was published before that, oldest first, of the items that `published` has. */
  replaced(kind: string): Promise<LibraryVersion[]>;
  /** The newest version of each item, a draft or not, by slug; what was discarded is passed over. */
  newest(kind: string): Promise<LibraryVersion[]>;
  /** All versions of an item, oldest first; empty when there is none. */
  versions(kind: string, slug: string): Promise<LibraryVersion[]>;
  /** The same without their contents, which may be long. */
  outlines(kind: string, slug: string): Promise<Outline[]>;
  version(kind: string, slug: string, version: number): Promise<LibraryVersion | null>;
  saveDraft(draft: Draft): Promise<LibraryVersion>;
  /** A draft that, once approved, leaves nothing of the item published. Not-found when nothing is. */
  draftWithdrawal(item: Omit<Draft, 'content'>): Promise<LibraryVersion>;
  /** Puts the draft aside, and takes it up again. */
  discard(draft: Discarding): Promise<void>;
  restore(draft: Discarding): Promise<void>;
  /** By somebody else than the author; a seed's draft needs two. The result's state says whether it is published now. */
  approve(approval: Approval): Promise<LibraryVersion>;
}

export function createLibrary(db: Database, clock: Clock): Library {
  return {
    seed: (seeds) => seedItems(db, clock, seeds),
    corpusVersion: () => readCorpusVersion(db),
    published: (kind) => readPublished(db, kind),
    replaced: (kind) => readReplaced(db, kind),
    newest: (kind) => readNewest(db, kind),
    versions: (kind, slug) => readVersions(db, kind, slug),
    outlines: (kind, slug) => readOutlines(db, kind, slug),
    version: (kind, slug, version) => readVersion(db, kind, slug, version),
    saveDraft: (draft) => saveDraft(db, clock, draft),
    draftWithdrawal: (item) => draftWithdrawal(db, clock, item),
    discard: (draft) => discardDraft(db, clock, draft),
    restore: (draft) => restoreDraft(db, clock, draft),
    approve: (approval) => approveVersion(db, clock, approval),
  };
}
