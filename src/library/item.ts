import { AppError } from '../shared/errors.ts';

/**
 * draft → published → superseded, or draft → discarded, and back while nothing follows it. Withdrawing an item publishes
 * a version without content.
 */
export const VERSION_STATES = ['draft', 'published', 'superseded', 'discarded'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** One immutable version of something officials edit. */
export interface LibraryVersion {
  /** 'policy-text', 'terms', 'everyday', 'handover', 'greetings', … */
  kind: string;
  slug: string;
  /** From 1 within an item. */
  version: number;
  /** SHA-256 of the content's canonical JSON. */
  hash: string;
  /** Parsed JSON, to be checked by whoever knows the kind; null: this version withdraws the item. */
  content: unknown;
  state: VersionState;
  /** Who wrote it; null for a seed shipped with the software. */
  author: string | null;
  /** Who approved it, in order. */
  approvedBy: string[];
  createdAt: string;
  /** Instant, UTC; null while a draft. A superseded version keeps it. */
  publishedAt: string | null;
}

/** A file shipped in pilots/ or prompts/. */
export interface Seed {
  kind: string;
  slug: string;
  /** JSON, not null. */
  content: unknown;
}

const PEOPLE = 2;

/**
 * Publishing takes two people: the author and one other, or two others for what the software ships.
 * @param standing number of the newest version that is a draft or published
 * @returns whether this approval publishes the version, or waits for one more
 * @throws AppError conflict: not a draft, or not the newest that stands; forbidden: the same person again
 */
export function approval(
  version: Pick<LibraryVersion, 'version' | 'state' | 'author' | 'approvedBy'>,
  standing: number,
  person: string,
): 'published' | 'awaiting-another' {
  if (version.state !== 'draft') throw new AppError('conflict', 'only a draft is approved');
  // Whoever saved a draft over it took it back.
  if (standing > version.version) throw new AppError('conflict', 'a newer version stands');
  const people = version.author === null ? version.approvedBy : [version.author, ...version.approvedBy];
  if (people.includes(person)) throw new AppError('forbidden', 'a second person approves');
  return people.length + 1 >= PEOPLE ? 'published' : 'awaiting-another';
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @throws AppError invalid-input: a kind or slug that could not stand in an address */
export function assertName(kind: string, slug: string): void {
  for (const [path, name] of Object.entries({ kind, slug })) {
    if (name.length > 100 || !NAME.test(name)) {
      throw new AppError('invalid-input', undefined, {
        fields: [
          {
            path,
            zh: '只能用小写英文字母、数字和连字符。',
            en: 'Use lower-case letters, digits and hyphens only.',
          },
        ],
      });
    }
  }
}

export function streamOf(kind: string, slug: string): string {
  return `library:${kind}:${slug}`;
}
