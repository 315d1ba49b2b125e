import { follow, type Library, type LibraryVersion } from '../library/index.ts';
import { type Clock, today } from '../shared/clock.ts';
import { POLICY_TEXT } from './content.ts';
import { corpusOf, standTogether } from './corpus.ts';
import type { Corpus, PolicyVersion, Validity } from './document.ts';
import { readStored, type StoredPolicy } from './stored.ts';
import { validityOn } from './validity.ts';

/** One version of a document and how it stands today. */
export interface Standing {
  policy: PolicyVersion;
  validity: Validity;
  isDefault: boolean;
  /** Changes with the content and with the standing. */
  tag: string;
}

export interface Policies {
  /** All published texts; the same object until something is published. At most two seconds behind. */
  corpus(): Promise<Corpus>;
  /** Every published document as it stands today, the default one first. */
  list(): Promise<Standing[]>;
  /** The published version, or an earlier one by its number; null when there is none. Drafts are not found. */
  find(documentId: string, version?: number): Promise<Standing | null>;
  /** Every version that was ever published of what is published now, as it stands today. */
  everPublished(): Promise<Standing[]>;
  /** All versions ever published, newest first; empty when the document is not known. */
  versions(documentId: string): Promise<Standing[]>;
  /** Reads versions as the library has them, out of what is held where it was published. */
  reader(): Promise<(version: LibraryVersion) => StoredPolicy>;
}

interface Held {
  corpus: Corpus;
  stored: readonly StoredPolicy[];
  /** Published before those. */
  earlier: readonly StoredPolicy[];
  /** As parsed, by document, version and hash. */
  parsed: ReadonlyMap<string, StoredPolicy>;
}

/** Held beside what is published; each is as large as its text, some dozen times over. */
const MOST_DRAFTS = 100;

/**
 * Policy texts out of the library. What is parsed is kept by its content's hash.
 */
export function createPolicies(library: Library, clock: Clock): Policies {
  const current = follow<Held>(library, clock, async (version, before) => {
    const published = await library.published(POLICY_TEXT);
    const replaced = await library.replaced(POLICY_TEXT);
    const read = (one: LibraryVersion) => before?.parsed.get(keyOf(one)) ?? readStored(one);
    const parsed = new Map([...published, ...replaced].map((one) => [keyOf(one), read(one)]));
    const stored = standTogether(published.map((one) => parsed.get(keyOf(one))!));
    const earlier = replaced.map((one) => parsed.get(keyOf(one))!);
    return { corpus: corpusOf(version, stored, earlier), stored, earlier, parsed };
  });

  function standing({ policy, hash }: StoredPolicy, corpus: Corpus, replaced: boolean): Standing {
    const validity = replaced ? 'superseded' : validityOn(policy, today(clock));
    const isDefault = policy.documentId === corpus.defaultDocumentId;
    return {
      policy,
      validity,
      isDefault,
      tag: [hash.slice(0, 24), validity, isDefault, policy.supersededBy?.documentId].join(' '),
    };
  }

  /** Drafts as they were read last: whoever has many waiting looks at them again and again. */
  const drafts = new Map<string, StoredPolicy>();
  const readDraft = (version: LibraryVersion) => {
    const key = keyOf(version);
    const read = drafts.get(key) ?? readStored(version);
    drafts.delete(key);
    drafts.set(key, read);
    if (drafts.size > MOST_DRAFTS) drafts.delete(drafts.keys().next().value!);
    return read;
  };

  const isPublic = (version: LibraryVersion | null): version is LibraryVersion =>
    version !== null &&
    (version.state === 'published' || version.state === 'superseded') &&
    version.content !== null;

  return {
    corpus: async () => (await current()).corpus,

    async list() {
      const { stored, corpus } = await current();
      return stored
        .map((one) => standing(one, corpus, false))
        .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
    },

    async find(documentId, version) {
      const { stored, corpus } = await current();
      const published = stored.find(({ policy }) => policy.documentId === documentId);
      if (published && (version === undefined || version === published.policy.version)) {
        return standing(published, corpus, false);
      }
      if (version === undefined) return null;
      const earlier = await library.version(POLICY_TEXT, documentId, version);
      return isPublic(earlier) ? standing(readStored(earlier), corpus, earlier.state === 'superseded') : null;
    },

    async everPublished() {
      const { stored, earlier, corpus } = await current();
      return [
        ...stored.map((one) => standing(one, corpus, false)),
        ...earlier.map((one) => standing(one, corpus, true)),
      ];
    },

    async versions(documentId) {
      const { corpus } = await current();
      const all = (await library.versions(POLICY_TEXT, documentId)).filter(isPublic);
      return all.reverse().map((one) => standing(readStored(one), corpus, one.state === 'superseded'));
    },

    async reader() {
      const { parsed } = await current();
      return (version) => parsed.get(keyOf(version)) ?? readDraft(version);
    },
  };
}

function keyOf({ slug, version, hash }: LibraryVersion): string {
  return `${slug}@${version}:${hash}`;
}
