import type { Entry } from '../entries/entry-store.ts';
import type { Part } from '../scoring/sheets.ts';

/** Parts of a design that share no sheet, their pilots by title, as people know them. */
export function titledParts(parts: readonly Part[], entries: readonly Pick<Entry, 'pilotId' | 'title'>[]) {
  const titleOf = new Map(entries.map(({ pilotId, title }) => [pilotId, title]));
  return parts.map(({ scorers, pilots }) => ({
    scorers: [...scorers],
    pilots: pilots.map((id) => titleOf.get(id) ?? id),
  }));
}
