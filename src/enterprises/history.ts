import { assertMay, namesOf } from '../access/index.ts';
import { type HistoryEntry, historyOf } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Person } from '../shared/actor.ts';
import { writeCursor } from '../shared/cursor.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { Lists } from './catalogue.ts';
import { FIELD_NAMES } from './field-names.ts';
import { actionWords, valueWords } from './history-words.ts';
import { membersStreamOf, readEnterprise, streamOf } from './store.ts';
import type { HistoryItem } from './verification-schemas.ts';

export interface HistoryPage {
  items: HistoryItem[];
  next: string | null;
}

/**
 * What happened to an enterprise and to who belongs to it, newest first. Whoever may read the enterprise reads the
 * personal parts too: they are its own.
 * @param after for each of the two streams the sequence of its last entry given already
 */
export async function readHistory(
  db: Database,
  actor: Person,
  { enterpriseId, after, limit }: { enterpriseId: string; after: readonly number[] | null; limit: number },
  lists: Lists,
): Promise<HistoryPage> {
  assertMay(actor, 'enterprise.read', { enterpriseId });
  await readEnterprise(db, enterpriseId);
  const streams = [streamOf(enterpriseId), membersStreamOf(enterpriseId)];
  const entries = await historyOf(db, { streams, after, limit });
  const page = entries.slice(0, limit);
  const people = await namesOf(
    db,
    page.flatMap(({ actor: by, payload }) => [by, ...personIn(payload)]),
  );
  const reached = streams.map(
    (stream, at) =>
      page.findLast((entry) => entry.stream === stream)?.seq ?? after?.[at] ?? Number.MAX_SAFE_INTEGER,
  );
  return {
    items: page.map((entry) => itemOf(entry, people, lists)),
    next: entries.length > limit ? writeCursor(reached) : null,
  };
}

type Fields = Record<string, unknown>;

function itemOf(entry: HistoryEntry, people: (id: string) => Bilingual, lists: Lists): HistoryItem {
  const open = JSON.parse(entry.payload) as Fields;
  const hidden = entry.privatePayload === null ? {} : (JSON.parse(entry.privatePayload) as Fields);
  const before: Fields = { ...fields(open.before), ...fields(hidden.before) };
  const after: Fields = { ...plain(open), ...plain(hidden), ...fields(open.after), ...fields(hidden.after) };
  const words = (field: string, value: unknown) =>
    field === 'personId' && typeof value === 'string' ? people(value) : valueWords(field, value, lists);
  const changes = Object.keys(FIELD_NAMES)
    .map((field) => ({
      field,
      name: FIELD_NAMES[field]!,
      before: words(field, before[field]),
      after: words(field, after[field]),
    }))
    .filter((change) => change.before !== null || change.after !== null);
  const { stream, seq, at, actor, action, hash, commitment, privatePayload } = entry;
  return {
    stream,
    seq,
    at,
    actor: { id: actor, name: people(actor) },
    action,
    what: actionWords(action),
    changes,
    erased: commitment !== null && privatePayload === null,
    hash,
  };
}

/** Facts that stand in an entry by themselves: who joined, in which role. */
function plain({ before: _, after: __, ...facts }: Fields): Fields {
  return facts;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function personIn(payload: string): string[] {
  const { personId } = JSON.parse(payload) as { personId?: unknown };
  return typeof personId === 'string' ? [personId] : [];
}
