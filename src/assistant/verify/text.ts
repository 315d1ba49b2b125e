import { simplify } from '../../shared/simplify.ts';

const HAN = /[\p{Script=Han}]/u;

/**
 * The form in which texts and claims are compared: compatibility forms folded, traditional characters simplified, lower
 * case, no invisible characters, no quotation marks, no blanks beside Han characters. Offsets are its own.
 */
export function flatten(text: string): string {
  const folded = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .replace(/[’‘]/gu, "'")
    .replace(/["“”「」『』〝〞]/gu, '')
    .toLowerCase()
    .replace(/帐/gu, '账')
    .replace(/\.{3,}|…+/gu, ',');
  const simple = HAN.test(folded) ? simplify(folded) : folded;
  return simple
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[^\p{ASCII}]) | (?=[^\p{ASCII}])/gu, '')
    .replace(/(?<=[年月]) (?=\d)|(?<=\d) (?=[年月日])/gu, '')
    .trim();
}

/** Han text carries the claim rather than Latin words. */
export function isChinese(text: string): boolean {
  const han = text.match(/[\p{Script=Han}]/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]+/gu)?.length ?? 0;
  return han > latin;
}

/** How much of a text another one says, pair by pair of characters: 0 to 1; a text of one character asks nothing. */
export function shareSaid(text: string, by: string): number {
  const pairs = Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  return pairs.length === 0 ? 1 : pairs.filter((pair) => by.includes(pair)).length / pairs.length;
}
