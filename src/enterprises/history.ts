import { assertMay, namesOf } from '../access/index.ts';
import { type HistoryEntry, historyOf } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Person } from '../shared/actor.ts';
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
 * @param cursor `next` of the page before
 */
export async function readHistory(
  db: Database,
  actor: Person,
  { enterpriseId, ...page }: { enterpriseId: string; cursor?: string | undefined; limit: number },
  lists: Lists,
): Promise<HistoryPage> {
  assertMay(actor, 'enterprise.read', { enterpriseId });
  await readEnterprise(db, enterpriseId);
  const streams = [streamOf(enterpriseId), membersStreamOf(enterpriseId)];
  const { items, next } = await historyOf(db, { streams, ...page });
  const people = await namesOf(
    db,
    items.flatMap(({ entry }) => [entry.actor, ...personIn(entry.payload)]),
  );
  return { items: items.map((one) => itemOf(one, people, lists)), next };
}

type Fields = Record<string, unknown>;

function itemOf(
  { entry, hidden: kept }: HistoryEntry,
  people: (id: string) => Bilingual,
  lists: Lists,
): HistoryItem {
  const open = JSON.parse(entry.payload) as Fields;
  // Of an invitation it names this very enterprise; of a licence it is what it covers.
  if (entry.action.startsWith('invitation.')) delete open.scope;
  const hidden = kept.state === 'kept' ? (JSON.parse(kept.payload) as Fields) : {};
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
  const { stream, seq, at, actor, action, hash } = entry;
  return {
    stream,
    seq,
    at,
    actor: { id: actor, name: people(actor) },
    action,
    what: actionWords(action),
    changes,
    erased: kept.state === 'erased',
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
