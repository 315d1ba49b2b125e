import { tiesOf } from '../../access/index.ts';
import { contactsOf } from '../../enterprises/index.ts';
import { type Party, partiesOfAll } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import { type Entry, readEntries } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';
import type { Organisation } from './found-conflicts.ts';

/** An entry with everybody who takes part in its pilot, or was asked to. */
export interface EntryParties {
  entry: Entry;
  parties: readonly Party[];
}

/** What is nominated in a batch, by id. */
export async function readEntryParties(
  { database: db }: Pick<Room, 'database'>,
  batchId: string,
): Promise<EntryParties[]> {
  const entries = await readEntries(db, batchId, 'nominated');
  const parties = await partiesOfAll(
    db,
    entries.map(({ pilotId }) => pilotId),
  );
  return entries.map((entry) => ({ entry, parties: parties.get(entry.pilotId) ?? [] }));
}

/** All organisations of a batch, by name and tied to no pilot: what an expert declares against. */
export function listedIn(entries: readonly EntryParties[]): { uscc: string; name: string }[] {
  const byCode = new Map(
    entries.flatMap(({ parties }) => parties.map(({ uscc, name }) => [uscc, { uscc, name }] as const)),
  );
  return [...byCode.values()].sort((one, other) =>
    one.name === other.name ? (one.uscc < other.uscc ? -1 : 1) : one.name < other.name ? -1 : 1,
  );
}

/** Each with whom it names to be asked, by entry. */
export async function organisationsIn(
  { database: db }: Pick<Room, 'database'>,
  entries: readonly EntryParties[],
): Promise<Map<string, (Organisation & { enterpriseId: string | null })[]>> {
  const ids = entries.flatMap(({ parties }) => parties.flatMap(({ enterpriseId }) => enterpriseId ?? []));
  const contacts = await contactsOf(db, ids);
  return new Map(
    entries.map(({ entry, parties }) => [
      entry.id,
      parties.map(({ name, uscc, host, enterpriseId }) => ({
        ...{ name, uscc, host, enterpriseId },
        contacts: enterpriseId === null ? [] : (contacts.get(enterpriseId) ?? []),
      })),
    ]),
  );
}

/**
 * 回避: who puts a panel together, or decides on its work as a whole, is tied to none of the batch's organisations.
 * @throws AppError forbidden
 */
export async function assertTiedToNone(
  { database: db, clock }: Pick<Room, 'database' | 'clock'>,
  official: string,
  entries: readonly EntryParties[],
): Promise<void> {
  const ties = new Set(await tiesOf(db, clock, official));
  const tied = entries.some(({ parties }) =>
    parties.some(({ enterpriseId }) => enterpriseId !== null && ties.has(enterpriseId)),
  );
  if (!tied) return;
  throw new AppError('forbidden', 'recused', {
    fields: [
      {
        path: 'batchId',
        zh: '您与本批次的申报主体有利害关系，或一年内曾有，须由其他人办理。',
        en: 'You are tied to an applicant of this batch, or were within a year: somebody else does this.',
      },
    ],
  });
}
