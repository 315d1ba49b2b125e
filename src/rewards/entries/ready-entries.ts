import { pilotsNamed } from '../../pilots/index.ts';
import type { FieldError } from '../../shared/errors.ts';
import { LACK_NAMES } from '../../shared/rewards/entries.ts';
import type { Batch } from '../batches/batch-store.ts';
import type { Room } from '../room.ts';
import { readEntries } from './entry-store.ts';
import { lacksOf } from './lacking.ts';

/** Everything that keeps a batch's nominated pilots from being scored, a field for each of them; empty: nothing does. */
export async function entryFaults(
  { database: db }: Pick<Room, 'database'>,
  { id, settings }: Pick<Batch, 'id' | 'settings'>,
): Promise<FieldError[]> {
  const entries = await readEntries(db, id, 'nominated');
  if (entries.length === 0)
    return [{ path: 'entries', zh: '没有列入评审的项目。', en: 'No pilot is nominated.' }];
  const pilots = await pilotsNamed(
    db,
    entries.map(({ pilotId }) => pilotId),
  );
  return entries.flatMap((entry) =>
    lacksOf(entry, settings, pilots.get(entry.pilotId)!.state).map((lack) => ({
      path: `entries.${entry.id}`,
      zh: `“${entry.title}”：${LACK_NAMES[lack].zh}。`,
      en: `“${entry.title}”: ${LACK_NAMES[lack].en}.`,
    })),
  );
}
