import { contentWords } from '../english-words.ts';
import { flatten } from '../text.ts';
import type { LawClause, Token } from './claim.ts';
import type { Force } from './claim-words.ts';
import type { LawSentence } from './source.ts';

/** One clause of a sentence's unofficial English. */
export interface UnofficialClause {
  force: Force;
  stems: ReadonlySet<string>;
  /** Of these the denied ones. */
  denied: ReadonlySet<string>;
}

/** The unofficial English of a sentence of law, read as claims are. */
export function unofficialOf(
  { frames }: LawSentence,
  clausesOf: (flat: string) => LawClause[],
): UnofficialClause[] {
  const text = frames.map(({ document, sentence }) => document.translation[sentence.id] ?? '').join(' ');
  return clausesOf(flatten(text)).map(({ flat, force, tokens }) => ({
    force,
    stems: stemsOf(flat),
    denied: stemsOf(tokens.flatMap((token) => (token.denied ? token.text : [])).join(' ')),
  }));
}

/**
 * Whether the unofficial English says a word of the claim that no table carries over, with the same force and as much
 * denied. It vouches for the word alone: who acts, figures, names and conditions are held against the Chinese.
 */
export function saidInEnglish(
  token: Token,
  clause: LawClause,
  unofficial: readonly UnofficialClause[],
): boolean {
  if (token.fact || token.who) return false;
  const predicate = clause.predicate >= 0 && token.start >= clause.predicate;
  return unofficial.some(({ force, stems, denied }) => {
    if (predicate && !ALLOWS[force].has(clause.force)) return false;
    const said = stemsSaid(token, clause, stems);
    return said !== null && said.some((stem) => denied.has(stem)) === token.denied;
  });
}

/** The stems that say a token: its own words, what they are said for, or what the phrase around it is said for. */
function stemsSaid(
  { text, start, end }: Token,
  { said }: LawClause,
  stems: ReadonlySet<string>,
): string[] | null {
  const meant = (from: number, to: number) =>
    said
      .filter((phrase) => phrase.start <= from && phrase.end >= to)
      .flatMap(({ heads }) => [...heads])
      .find((head) => stems.has(head));
  const words = contentWords(text).map((word) =>
    stems.has(word.stem) ? word.stem : meant(start + word.start, start + word.end),
  );
  if (words.length > 0 && words.every((word) => word !== undefined)) return words;
  const whole = meant(start, end);
  return whole === undefined ? null : [whole];
}

/** What a claim may say of what is said so. */
const ALLOWS: Readonly<Record<Force, ReadonlySet<Force>>> = {
  forbid: new Set(['forbid']),
  oblige: new Set(['oblige', 'plain']),
  plain: new Set(['oblige', 'plain']),
  may: new Set(['may', 'free']),
  free: new Set(['free', 'may']),
};

const stemsOf = (text: string): Set<string> => new Set(contentWords(text).map(({ stem }) => stem));
