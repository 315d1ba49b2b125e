import type { z } from '@hono/zod-openapi';
import { searchEntries, searchWords, sortKeys, wordsOf } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { pageOf, pageWanted } from '../../platform/http/page.ts';
import { writeCursor } from '../../shared/cursor.ts';
import { actorNames } from './actor-names.ts';
import type { entries, entriesQuery } from './schemas.ts';
import { type KnownSubjects, subjectNames } from './subjects.ts';

type Query = z.output<typeof entriesQuery>;
type Entries = z.infer<typeof entries>;
type Bare = Omit<Entries['items'][number], 'actorName' | 'about'>;

/** A page of the ledger, with the names that go with ids. @throws AppError invalid-input: no cursor of this list */
export async function searchLedger(db: Database, known: KnownSubjects, query: Query): Promise<Entries> {
  const { items, next, lookedTo } = await found(db, query);
  const [names, aboutOf] = await Promise.all([
    actorNames(
      db,
      items.map(({ actor }) => actor),
    ),
    subjectNames(
      db,
      known,
      items.map(({ stream }) => stream),
    ),
  ]);
  const named = items.map((item) => ({
    ...item,
    actorName: names.get(item.actor) ?? null,
    about: aboutOf(item.stream),
  }));
  return { items: named, next, lookedTo };
}

async function found(db: Database, query: Query): Promise<Omit<Entries, 'items'> & { items: Bare[] }> {
  const keys = sortKeys(query);
  const page = pageWanted(query, keys.types);
  const words = wordsOf(query.q ?? '');
  if (words.length > 0) {
    const { items, after, lookedTo } = await searchWords(db, query, words, page);
    return { items, next: after === null ? null : writeCursor(after), lookedTo };
  }
  const { items, next } = pageOf(await searchEntries(db, query, page), page.limit, keys.of);
  return { items: items.map((item) => ({ ...item, excerpts: [] })), next, lookedTo: null };
}
