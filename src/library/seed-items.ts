import { type Append, commit, headsOf, rerun } from '../ledger/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { contentOf } from './content.ts';
import { assertName, type LibraryVersion, type Seed, streamOf } from './item.ts';
import { insertVersion, raiseCorpus, readHashes } from './store.ts';

/** What a seeding changed; empty on every start but the first with new content. */
export type Seeded = Pick<LibraryVersion, 'kind' | 'slug' | 'version' | 'state'>[];

interface Prepared {
  kind: string;
  slug: string;
  stream: string;
  text: string;
  hash: string;
}

/**
 * Each content never seen before becomes a version: the first of an item is published, later ones wait as drafts for
 * two people. Writes nothing when nothing is new, and any number of instances may do it at once.
 */
export async function seedItems(db: Database, clock: Clock, seeds: readonly Seed[]): Promise<Seeded> {
  const prepared = await Promise.all(seeds.map(prepare));
  if (new Set(prepared.map(({ stream }) => stream)).size !== prepared.length)
    throw new TypeError('an item is seeded twice');
  const kinds = [...new Set(seeds.map(({ kind }) => kind))];
  if (kinds.length === 0) return [];
  if ((await unknownOf(db, kinds, prepared)).length === 0) return [];
  return rerun(async () => {
    const heads = await headsOf(
      db,
      prepared.map(({ stream }) => stream),
    );
    const unknown = await unknownOf(db, kinds, prepared);
    if (unknown.length === 0) return [];
    const now = clock();
    const at = now.toISOString();
    const append: Append[] = [];
    const rows: Statement[] = [];
    const seeded: Seeded = [];
    for (const { seed, newest } of unknown) {
      const { kind, slug, stream, hash, text: content } = seed;
      const version = newest + 1;
      const state = newest === 0 ? 'published' : 'draft';
      const publishedAt = state === 'published' ? at : null;
      append.push({
        stream,
        version: heads.get(stream)!.version,
        action: 'library.seeded',
        payload: { version, hash, state },
      });
      rows.push(
        insertVersion(db, {
          kind,
          slug,
          version,
          hash,
          state,
          author: null,
          approvedBy: [],
          createdAt: at,
          publishedAt,
          content,
        }),
      );
      seeded.push({ kind, slug, version, state });
    }
    if (seeded.some(({ state }) => state === 'published')) rows.push(raiseCorpus(db));
    await commit(db, () => now, { actor: 'system', append, rows });
    return seeded;
  });
}

async function prepare({ kind, slug, content }: Seed): Promise<Prepared> {
  assertName(kind, slug);
  // A version whose content is null withdraws its item.
  if (content === null || content === undefined) throw new TypeError(`the seed ${kind}/${slug} is empty`);
  return { kind, slug, stream: streamOf(kind, slug), ...(await contentOf(content)) };
}

/** The seeds not kept yet, each with the newest version of its item (0: none). */
async function unknownOf(
  db: Database,
  kinds: readonly string[],
  seeds: readonly Prepared[],
): Promise<{ seed: Prepared; newest: number }[]> {
  const items = new Map<string, { newest: number; hashes: Set<string> }>();
  for (const { kind, slug, version, hash } of await readHashes(db, kinds)) {
    const stream = streamOf(kind, slug);
    const item = items.get(stream) ?? { newest: 0, hashes: new Set() };
    items.set(stream, item);
    item.newest = Math.max(item.newest, version);
    item.hashes.add(hash);
  }
  return seeds
    .map((seed) => ({ seed, newest: items.get(seed.stream)?.newest ?? 0 }))
    .filter(({ seed }) => !items.get(seed.stream)?.hashes.has(seed.hash));
}
