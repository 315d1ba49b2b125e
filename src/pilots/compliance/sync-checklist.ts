import {
  type Applying,
  applied,
  type Differences,
  differencesOf,
  type Finding,
  type Item,
  insertItems,
  isReopened,
  type Template,
  updateItem,
  type Wanted,
  wantedItems,
} from '../../compliance/index.ts';
import type { Json } from '../../ledger/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';

/** Brings the items of a pilot to what template and findings ask for. */
export function syncChecklist(
  db: Database,
  template: Template,
  { findings, items }: { findings: readonly Finding[]; items: readonly Item[] },
  about: Applying,
): { rows: Statement[]; payload: { [key: string]: Json }; reopened: readonly Wanted[] } {
  const differences = differencesOf(items, wantedItems(template, findings));
  const { inserted, updated } = applied(differences, about);
  return {
    rows: [...insertItems(db, inserted), ...updated.map((item) => updateItem(db, item))],
    payload: named(differences),
    reopened: differences.changed.filter(({ item }) => isReopened(item)).map(({ wanted }) => wanted),
  };
}

/** What an entry says of it; what changed is said with what stood there before. */
function named({ added, removed, changed }: Differences): { [key: string]: Json } {
  return {
    ...(added.length > 0 && { itemsAdded: added.map(({ wanted }) => wanted.item) }),
    ...(removed.length > 0 && { itemsRemoved: removed.map(({ item }) => item) }),
    ...(changed.length > 0 && {
      itemsChanged: changed.map(({ item, wanted }) => ({
        item: item.item,
        before: item.content as unknown as Json,
        after: wanted.content as unknown as Json,
      })),
    }),
  };
}
