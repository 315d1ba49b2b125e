import { inParts } from '../platform/database/in-parts.ts';
import type { Database } from '../platform/database/port.ts';
import type { Bilingual } from '../shared/locale.ts';

const SYSTEM: Bilingual = { zh: '系统', en: 'System' };
/** Whoever filled in a public form. */
const PUBLIC: Bilingual = { zh: '公众', en: 'The public' };
const ERASED: Bilingual = { zh: '已注销的账户', en: 'An erased account' };

const NOBODY: Readonly<Record<string, Bilingual>> = { system: SYSTEM, public: PUBLIC };

/** What actors of ledger entries are called today. Who is not known any more is told apart from the system. */
export async function namesOf(db: Database, actors: Iterable<string>): Promise<(actor: string) => Bilingual> {
  const ids = [...new Set(actors)].filter((id) => !(id in NOBODY));
  const names = new Map<string, Bilingual>();
  for (const some of inParts(ids)) {
    const rows = await db.query
      .selectFrom('people')
      .select(['id', 'name', 'state'])
      .where('id', 'in', some)
      .execute();
    for (const { id, name, state } of rows)
      names.set(id, state === 'erased' ? ERASED : { zh: name, en: name });
  }
  return (actor) => NOBODY[actor] ?? names.get(actor) ?? ERASED;
}
