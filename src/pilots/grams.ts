/**
 * Chinese is written without blanks, so what is searched is cut into its characters and pairs of characters; each
 * becomes a word of letters and digits that every engine's index takes as it is.
 */

/** As texts are compared: NFKC, lower case. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** @param text as `searchable` gives it */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of runsOf(text)) {
    const characters = Array.from(run);
    characters.forEach((one, at) => {
      grams.add(word(one));
      const next = characters[at + 1];
      if (next !== undefined) grams.add(word(one + next));
    });
  }
  return [...grams];
}

/** What a text has to have to be found by a query; who has it all is looked at again, as pairs may stand apart. */
export function gramsWanted(query: string): string[] {
  const grams = runsOf(query).flatMap((run) => {
    const characters = Array.from(run);
    if (characters.length === 1) return [word(run)];
    return characters.slice(1).map((one, at) => word(characters[at]! + one));
  });
  return [...new Set(grams)];
}

/** What a row is filed under beside its text, so that a filter narrows a search inside of the index; no text makes such a word. */
export function facetWord(name: string, value: string): string {
  return word(`=${name}=${value}`);
}

/** @param text as `searchable` gives it */
export function runsOf(text: string): string[] {
  return text.split(/\s+/).filter((run) => run !== '');
}

function word(characters: string): string {
  return Array.from(characters, (one) => one.codePointAt(0)!.toString(16)).join('x');
}
