import type { Json } from '../ledger/index.ts';
import { differences, type Enterprise } from './enterprise.ts';

type Fields = Partial<Omit<Enterprise, 'id' | 'createdAt' | 'updatedAt'>>;

/** What may name a person, or an enterprise nobody outside is to know of: it stays out of what can never be erased. */
const PRIVATE: ReadonlySet<string> = new Set(['name', 'uscc', 'businessScope', 'contacts']);

/** What changed, before and after, parted into what an entry says for good and what can be erased. */
export function factsOf(before: Fields | null, after: Fields): { payload: Json; private?: Json } {
  const changed = differences<Fields>(before ?? {}, after);
  const part = (hidden: boolean) => {
    const keep = (fields: Fields) =>
      Object.fromEntries(Object.entries(fields).filter(([key]) => PRIVATE.has(key) === hidden));
    const now = keep(changed.after);
    return before === null ? { after: now } : { before: keep(changed.before), after: now };
  };
  const hidden = part(true);
  return {
    payload: part(false) as Json,
    ...(Object.keys(hidden.after).length > 0 && { private: hidden as Json }),
  };
}
