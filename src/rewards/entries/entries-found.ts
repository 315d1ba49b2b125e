import { type PilotInBrief, partOf, pilotsNamed } from '../../pilots/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import type { EntryState } from '../../shared/rewards/batches.ts';
import type { Lack } from '../../shared/rewards/entries.ts';
import type { Batch } from '../batches/batch-store.ts';
import { type Entry, readEntries } from './entry-store.ts';
import { lacksOf } from './lacking.ts';

/** An entry, and how far it is. */
export interface Standing {
  entry: Entry;
  pilot: PilotInBrief;
  lacks: Lack[];
}

export interface EntryFilter {
  lack?: Lack | undefined;
  q?: string | undefined;
}

/** All entries of a batch, in the order of their ids. */
export async function standingsIn(db: Database, batch: Batch): Promise<Standing[]> {
  const entries = await readEntries(db, batch.id);
  const pilots = await pilotsNamed(
    db,
    entries.map(({ pilotId }) => pilotId),
  );
  return entries.map((entry) => {
    const pilot = pilots.get(entry.pilotId)!;
    const lacks = entry.state === 'nominated' ? lacksOf(entry, batch.settings, pilot.state) : [];
    return { entry, pilot, lacks };
  });
}

/** Those in this state that lack this, and are named so: by title, number and whoever applies. */
export function filtered(
  all: readonly Standing[],
  { state, lack, q }: EntryFilter & { state: EntryState },
): Standing[] {
  const part = partOf(q);
  return all.filter(({ entry, pilot: { title, number, lead }, lacks }) => {
    const names = [title, number ?? '', lead.name, ...entry.shares.map(({ name }) => name)];
    return (
      entry.state === state &&
      (lack === undefined || lacks.includes(lack)) &&
      names.some((text) => text.toLowerCase().includes(part))
    );
  });
}

/**
 * Whoever chose all of a list chose as many as they saw.
 * @throws AppError conflict: it is another list now
 */
export function assertSameList(now: number, seen: number): void {
  if (now === seen) return;
  throw new AppError('conflict', 'another list', {
    fields: [
      {
        path: 'count',
        zh: `清单有变化，现在符合筛选的是 ${now} 个项目，请核对后再提交。`,
        en: `The list has changed: ${now} pilots pass the filter now. Look again before you go on.`,
      },
    ],
  });
}
