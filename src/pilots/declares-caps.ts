import { z } from 'zod';
import { inParts } from '../platform/database/in-parts.ts';
import type { Database } from '../platform/database/port.ts';

/** As much of what is written down as is asked about: the whole of it is long, and a list asks of a page of pilots. */
const written = z.object({ caps: z.object({ area: z.unknown() }).catchall(z.number().nullable()) });

interface Running {
  id: string;
  /** Of the declaration in force; 0: there is none, as of a regulator's pilot. */
  version: number;
}

/** Which of these, at most a page of them, have no cap at all. Who submits a declaration has to name some. */
export async function withoutCaps(db: Database, pilots: readonly Running[]): Promise<ReadonlySet<string>> {
  const free = new Set<string>();
  const ids = pilots.filter(({ version }) => version === 0).map(({ id }) => id);
  for (const some of inParts(ids)) {
    const query = db.query.selectFrom('pilotDrafts').select(['pilotId', 'content']);
    for (const { pilotId, content } of await query.where('pilotId', 'in', some).execute()) {
      const { area: _, ...caps } = written.parse(JSON.parse(content)).caps;
      if (Object.values(caps).every((limit) => limit === null)) free.add(pilotId);
    }
  }
  return free;
}
