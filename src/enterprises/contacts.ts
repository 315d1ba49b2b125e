import type { Database } from '../platform/database/port.ts';
import type { Contact } from './enterprise.ts';
import { readEnterprise } from './store.ts';

/** Whom these enterprises name to be asked. */
export async function contactsOf(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, readonly Contact[]>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, (await readEnterprise(db, id)).enterprise.contacts] as const),
  );
  return new Map(found);
}
