import { stem } from './analyse.ts';

/** The smallest thing a question is read by: one Han character, one Latin word, one number, or a break. */
export interface Atom {
  /** What lexicon keys are made of: the character, the stem, the number; empty for a break. */
  key: string;
  raw: string;
  kind: 'han' | 'word' | 'number' | 'break';
  start: number;
  end: number;
}

const PIECE = /\p{Script=Han}|[\p{Script=Latin}]+(?:['’&][\p{Script=Latin}]+)*|\p{N}+(?:[.,]\p{N}+)*|\S/gu;

/** `text` has been through `normalise`; offsets are into it. Blanks separate words but break nothing. */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    if (/^\p{Script=Han}/u.test(raw)) atoms.push({ key: raw, raw, kind: 'han', start, end });
    else if (/^\p{Script=Latin}/u.test(raw)) atoms.push({ key: wordKey(raw), raw, kind: 'word', start, end });
    else if (/^\p{N}/u.test(raw)) atoms.push({ key: raw, raw, kind: 'number', start, end });
    else if (raw !== '-' && raw !== '·') atoms.push({ key: '', raw, kind: 'break', start, end });
  }
  return atoms;
}

function wordKey(raw: string): string {
  const word = raw.replace(/’/gu, "'");
  return word.includes("'") && !word.endsWith("'s") ? word : stem(word.replace(/'s$/u, ''));
}
