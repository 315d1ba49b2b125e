import { contentWords } from '../english-words.ts';
import { flatten } from '../text.ts';
import type { LawClause } from './claim.ts';
import type { Force } from './claim-words.ts';
import { standings } from './places.ts';
import type { LawSentence } from './source.ts';
import type { Token } from './tokens.ts';

/** One clause of how a sentence of law is said otherwise: in unofficial English, or plainly in the claim's language. */
export interface ReadingClause {
  force: Force;
  /** Its words: stems of English, Chinese as it stands. */
  said: Words;
  /** Of these the denied ones. */
  denied: Words;
  /** All of it, names too. */
  named: Words;
  /** Of these the ones that name who acts. */
  acting: Words;
}

/** Stems by themselves and in a row, or a stretch of Chinese. */
interface Words {
  stems: ReadonlySet<string>;
  row: string;
}

/** How a sentence is said otherwise, read as claims are. */
export function readingsOf(
  { frames }: LawSentence,
  chinese: boolean,
  clausesOf: (flat: string) => LawClause[],
): ReadingClause[] {
  const plain = frames.map(({ document, sentence }) => document.plain?.[sentence.id]);
  const texts = chinese
    ? plain.map((one) => one?.zh)
    : [
        frames.map(({ document, sentence }) => document.translation[sentence.id] ?? '').join(' '),
        ...plain.map((one) => one?.en),
      ];
  const words = chinese ? chineseWords : englishWords;
  const textOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(' ');
  return texts
    .flatMap((text) => (text ? clausesOf(flatten(text)) : []))
    .map(({ flat, force, tokens, actors }) => ({
      force,
      said: words(chinese ? withoutNames(flat, tokens) : flat.replace(OUTSIDE, ' ')),
      named: words(flat.replace(OUTSIDE, ' ')),
      denied: words(textOf(tokens.filter(({ denied }) => denied))),
      acting: words(textOf(actors)),
    }));
}

/**
 * Whether a sentence said otherwise has a word of the claim that no table carries over, with the same force and as much
 * denied. It vouches for the word alone, and for who acts only by who acts in it: figures and conditions are held
 * against the law itself.
 */
export function saidOtherwise(token: Token, clause: LawClause, readings: readonly ReadingClause[]): boolean {
  const { fact, who, start } = token;
  if (fact) return false;
  if (who) {
    const acts = clause.actors.includes(token);
    return readings.some(({ acting, named }) => names(token, clause, acts ? acting : named));
  }
  const predicate = clause.predicate >= 0 && start >= clause.predicate;
  return readings.some(({ force, said, denied }) => {
    if (predicate && !ALLOWS[force].has(clause.force)) return false;
    const words = wordsSaid(token, clause, said);
    return words !== null && words.some((word) => has(denied, word, clause)) === token.denied;
  });
}

/** A name in one piece: no securities regulator is named by a securities exchange and the banking regulator. */
function names({ text, zh }: Token, clause: LawClause, acting: Words): boolean {
  if (clause.chinese) return [text, ...zh].some((word) => acting.row.includes(word));
  return acting.row.includes(englishWords(text).row);
}

const has = ({ stems, row }: Words, word: string, { chinese }: LawClause) =>
  chinese ? standings(row, word).length > 0 : stems.has(word);

/** The words that say a token: its own, what they are said for, or what the phrase around it is said for. */
function wordsSaid(
  { text, zh, start, end }: Token,
  clause: LawClause,
  { stems, row }: Words,
): string[] | null {
  if (clause.chinese) {
    const word = [text, ...zh].find((one) => standings(row, one).length > 0);
    return word === undefined ? null : [word];
  }
  const meant = (from: number, to: number) =>
    clause.said
      .filter((phrase) => phrase.start <= from && phrase.end >= to)
      .flatMap(({ heads }) => [...heads])
      .find((head) => stems.has(head));
  const words = contentWords(text).map(
    ({ stem, ...word }) =>
      (stems.has(stem) ? stem : meant(start + word.start, start + word.end)) ?? derived(stem, stems),
  );
  if (words.length > 0 && words.every((word) => word !== undefined)) return words;
  const whole = meant(start, end);
  return whole === undefined ? null : [whole];
}

/** Who does it, has it done or what it ends in: objector and objection. */
const AGENT = /^(.{5,}?)(?:or|er|ee|ant|ent|ion|iv|ment|al|anc|enc)$/u;
function derived(stem: string, stems: ReadonlySet<string>): string | undefined {
  const base = AGENT.exec(stem)?.[1] ?? stem;
  if (base.length < 5) return undefined;
  return [...stems].find((other) => other === base || AGENT.exec(other)?.[1] === base);
}

/** What a claim may say of what is said so. */
const ALLOWS: Readonly<Record<Force, ReadonlySet<Force>>> = {
  forbid: new Set(['forbid']),
  oblige: new Set(['oblige', 'plain']),
  plain: new Set(['oblige', 'plain']),
  may: new Set(['may', 'free']),
  free: new Set(['free', 'may']),
};

function englishWords(text: string): Words {
  const stems = contentWords(text).map(({ stem }) => stem);
  return { stems: new Set(stems), row: ` ${stems.join(' ')} ` };
}

/** Insurance other than life insurance is none of it. */
const OUTSIDE = /\b(?:other than|except(?: for)?|apart from) (?:the |an? |those )?[a-z-]+(?: [a-z-]+)?/gu;

/** A word inside a name is the name's: no 担保 is said by 融资担保公司. */
const withoutNames = (flat: string, tokens: readonly Token[]): string =>
  tokens.reduce(
    (text, { who, start, end }) =>
      who ? `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}` : text,
    flat,
  );

const chineseWords = (text: string): Words => ({ stems: new Set(), row: text });
