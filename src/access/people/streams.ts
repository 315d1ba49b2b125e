import { type Append, type Head, headsOf } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';

/** Office roles, appointments of experts and their invitations: one stream, so that the last administrator is serialised. */
export const OFFICE = 'office';
export const membersStream = (enterpriseId: string): string => `members:${enterpriseId}`;
/**
 * What becomes of a person. Whatever they are given or lose is an entry here too: rules over everything that one
 * person holds are thereby serialised, whichever two realms are changed at the same moment.
 */
export const personStream = (personId: string): string => `person:${personId}`;

export type Heads = ReadonlyMap<string, Head>;

/** To be read before the rows that are decided on. */
export function headsBefore(db: Database, ...streams: string[]): Promise<Heads> {
  return headsOf(db, streams);
}

export function versionIn(heads: Heads, stream: string): number {
  return heads.get(stream)?.version ?? 0;
}

/** The next entry of a stream whose head was read. */
export function entryIn(heads: Heads, stream: string, what: Omit<Append, 'stream' | 'version'>): Append {
  return { stream, version: versionIn(heads, stream), ...what };
}

/** What becomes of a person, with its reason in the office's stream, and without it in the person's own. */
export function entriesOfBoth(
  heads: Heads,
  personId: string,
  what: Omit<Append, 'stream' | 'version'>,
  reason: string,
): [office: Append, person: Append] {
  return [
    entryIn(heads, OFFICE, { ...what, private: { reason } }),
    entryIn(heads, personStream(personId), what),
  ];
}
