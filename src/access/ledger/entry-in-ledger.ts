import type { z } from '@hono/zod-openapi';
import { findEntry, inclusionPath, latestCheckpoint, leafOf } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import type { Caller } from '../caller.ts';
import { assertMay } from '../may.ts';
import { actorNames } from './actor-names.ts';
import type { entryView } from './schemas.ts';

/** One entry with all that is known of it. */
export async function entryInLedger(
  db: Database,
  caller: Caller,
  stream: string,
  seq: number,
): Promise<z.infer<typeof entryView>> {
  assertMay(caller.actor, 'ledger.search');
  const found = await findEntry(db, stream, seq);
  if (found === null) throw new AppError('not-found');
  const { entry, before, after, hidden } = found;
  const [names, leaf] = await Promise.all([actorNames(db, [entry.actor]), leafOf(db, entry.hash)]);
  // Read after the leaf, so that there is one that includes it.
  const checkpoint = leaf === null ? null : await latestCheckpoint(db);
  const proof =
    leaf === null || checkpoint === null
      ? null
      : { path: await inclusionPath(db, leaf, checkpoint.size), checkpoint };
  const actorName = names.get(entry.actor) ?? null;
  return { entry, actorName, private: hidden, before, after, leaf, proof };
}
