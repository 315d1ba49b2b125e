/** Days of a text by which its editions are told apart; civil dates. */
export interface EditionDates {
  drafted: string | null;
  published: string | null;
  validFrom: string | null;
}

/** The year by which editions of a law are told apart. */
export function editionYear({ dates }: { dates: EditionDates }): string | null {
  return (dates.drafted ?? dates.published ?? dates.validFrom)?.slice(0, 4) ?? null;
}

/** The same of a law that another took the place of; null of what was not replaced, whose name is enough. */
export function replacedEdition(document: {
  form: 'plan' | 'law';
  dates: EditionDates;
  supersededBy: object | null;
}): string | null {
  return document.form === 'law' && document.supersededBy !== null ? editionYear(document) : null;
}
