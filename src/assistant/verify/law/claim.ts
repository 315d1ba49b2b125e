import type { Lexicon } from '../terms.ts';
import { CONDITION, DENIAL, FORCES, type Force, RELATIVE } from './claim-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { LawVocabulary } from './vocabulary.ts';

/** A clause of an English claim. */
export interface LawClause {
  flat: string;
  tokens: Token[];
  force: Force;
  /** Where the modal, or failing that the verb, stands; -1 where none was found. */
  at: number;
  /** Where the predicate begins: behind the modal. */
  predicate: number;
  /** Conditions: stretches that only say when. */
  conditions: readonly (readonly [number, number])[];
  chinese: boolean;
  /** Who the claim says acts. */
  actors: readonly Token[];
  /** is done to, not does. */
  passive: boolean;
  exclusive: boolean;
  /** Whose, and what. */
  possessions: readonly (readonly [owner: Token, owned: Token])[];
  /** even if, even with: no exception. */
  even: boolean;
  scope: readonly string[];
  unless: boolean;
  /** Only says what is left out: nobody does it. */
  excepts: boolean;
  /** What its phrases are said for in the laws' English, by stem. */
  said: readonly { start: number; end: number; heads: ReadonlySet<string> }[];
}

/** A trustee may be a beneficiary, but not the sole one: may not be it. */
const BUT_NOT =
  /^((.{3,80}?\b)(may|can|must|shall|should) (\w+) [^,;]+),? but not ((?:the|an?|in|on|for|to|as|with|at|by|from) [^,;]+)$/u;

/** Clauses of an English claim: parted by semicolons and by conjunctions that open a new subject. */
export function lawClauses(flat: string): string[] {
  return flat
    .replace(
      BUT_NOT,
      (_, said, subject, modal, verb, rest) => `${said}; ${subject}${modal} not ${verb} ${rest}`,
    )
    .split(
      /;\s*|,\s+nor (?=(?:may|can|must|shall|is|are|does|do)\b)|,\s+(?:(?:after|in|by|for|on) )?which (?=(?:it |they )?(?:does|do|is|are|must|may|shall|need|has|have)\b)|,\s+(?:and|but|while|whereas|yet)\s+(?!\w+ing\b)(?=[^,;]*\b(?:must|shall|may|can|cannot|should|is|are|has|have|will)\b)|\s+and\s+(?=(?:must|shall|may|can) (?:not|never)\b)|\s+(?:while|whereas|but)\s+(?!\w+ing\b)(?=[^,;]*\b(?:must|shall|may|can|cannot|is|are)\b)/u,
    )
    .map((part) => part.replace(/^[\s,]+|[\s,.!]+$/gu, ''))
    .filter((part) => /[a-z]/u.test(part));
}

export function readLawClause(flat: string, vocabulary: LawVocabulary, light: Lexicon): LawClause {
  const conditions = Array.from(
    flat.matchAll(CONDITION),
    ({ index, 0: text }) => [index, index + text.length] as const,
  );
  const within = (at: number) => conditions.some(([from, to]) => at >= from && at < to);
  let force: Force = 'plain';
  let at = -1;
  let predicate = -1;
  for (const [level, pattern] of FORCES) {
    for (const match of flat.matchAll(new RegExp(pattern, 'gu'))) {
      const inside = within(match.index) && !/^(?:no|without)\b/u.test(flat);
      if (inside || (at >= 0 && match.index >= at)) continue;
      force = level;
      at = match.index;
      predicate = match.index + match[0].length;
    }
  }
  if (
    (/^(?:no|neither|nobody|none)\b/u.test(flat) || (at > 0 && NOBODY.test(flat.slice(0, at)))) &&
    (force === 'may' || force === 'oblige' || force === 'plain')
  )
    force = 'forbid';
  const passive =
    /^(?:(?: also| only| first| then)* be)? ?(?:\w+ly )?(?:\w+(?:ed|en|lt|de|ld|id|nt|ught|rawn)|\w*(?:done|kept|told|set|put))\b/u.test(
      flat.slice(predicate),
    ) && /^ (?:\w+ )?be\b/u.test(flat.slice(predicate));
  const be = /\b(?:is|are|was|were) (?:not )?(?:\w+ly )?(\w+(?:ed|en|ld|de|id|ught)|kept|told|set|put)\b/gu;
  let passiveAt = -1;
  if (at < 0) {
    for (const match of flat.matchAll(be)) {
      if (within(match.index)) continue;
      passiveAt = match.index;
      break;
    }
    if (passiveAt >= 0) {
      at = passiveAt;
      predicate = passiveAt;
    }
  }
  const tokens = tokensOf(flat, vocabulary, light);
  // Behind must comes a verb: must report names no reporter.
  const doing = at < 0 ? undefined : tokens.find(({ start }) => start >= predicate);
  if (doing && /^(?: (?:not|also|only|first|then|be))* ?$/u.test(flat.slice(predicate, doing.start)))
    doing.who = false;
  if (force === 'plain' && at < 0) {
    const verb = finiteVerb(flat, tokens, within);
    at = verb;
    predicate = verb;
  }
  deny(tokens, flat, force);
  const done = passive || passiveAt >= 0;
  const relative = Array.from(
    flat.matchAll(RELATIVE),
    ({ index, 0: text }) => [index, index + text.length] as const,
  ).filter(([from]) => at >= 0 && from > predicate && !within(from));
  return {
    flat,
    chinese: false,
    tokens,
    force,
    at,
    predicate,
    conditions: [...conditions, ...relative],
    actors: actorsOf(
      flat,
      tokens.filter(({ start }) => !within(start)),
      at,
      predicate,
      done,
    ),
    passive: done,
    possessions: possessionsOf(flat, tokens),
    exclusive: /(?<!\bnot )\b(?:only|solely|exclusively|merely|alone)\b/u.test(flat),
    even: /\b(?:even (?:if|with|where|when|though|after)|regardless|irrespective|without (?:any )?exceptions?|no exceptions? (?:is|are|was|were)|no matter|(?:whatever|whichever) (?:its|their|the)|wherever|whether or not|with or without)\b/u.test(
      flat,
    ),
    said: vocabulary.saidFor(flat),
    excepts: false,
    scope: Array.from(flat.matchAll(/\b(?:all|every|any|always|whole)\b/gu), ([word]) => word),
    unless:
      /\b(?:without|unless|until|only (?:if|with|after|when)|subject to|needs?|requires?|before|prior)\b/u.test(
        flat,
      ),
  };
}

/** without registration no one may: nobody may. */
const NOBODY =
  /\b(?:nobody|none|neither|no (?!(?:later|more|less|fewer|longer)\b)[a-z]+(?: (?:or |of |and )?[a-z]+){0,7}) $/u;

/** What somebody is governed by does not act. */
const RULES = /^by (?:the )?(?:relevant )?(?:provisions?|laws?|company law|regulations?|rules?)\b/u;

/** The phrase that the clause begins with, or of what is done to somebody the one behind by. */
function actorsOf(
  flat: string,
  tokens: readonly Token[],
  at: number,
  predicate: number,
  passive: boolean,
): Token[] {
  if (!passive) {
    const own = tokens.filter(({ start }) => start < at);
    // The body that decided, people who complain: whoever that is.
    if (own[0]?.who && own[0].idle) return [];
    const end = own.findIndex(({ who }) => !who);
    const named = own.slice(0, end < 0 ? own.length : end);
    // Company registration authorities: of one phrase the last word says who.
    const apart = own.findIndex(({ end: to }, i) => own[i + 1] && flat.slice(to, own[i + 1]!.start) !== ' ');
    const phrase = own.slice(0, apart < 0 ? own.length : apart + 1);
    const head = phrase.at(-1);
    return named.length > 0 && phrase.length > named.length && head?.who ? [...named, head] : named;
  }
  for (const { index } of flat.matchAll(/\bby\b/gu)) {
    if (RULES.test(flat.slice(index))) return [];
    if (index < predicate || !/^(?:\S+ ){0,6}$/u.test(flat.slice(predicate, index).trimStart())) continue;
    const agent = tokens.find(({ start }) => start > index);
    if (agent?.who) return [agent];
  }
  return [];
}

/** Who-words come first, then a word that ends like a verb. */
function finiteVerb(flat: string, tokens: readonly Token[], within: (at: number) => boolean): number {
  const be =
    Array.from(flat.matchAll(/\b(?:is|are|means?|includes?|requires?|needs?|has|have|does|do)\b/gu)).find(
      ({ index }) => !within(index),
    )?.index ?? -1;
  const own = tokens.filter(({ start, fact }) => !within(start) && fact === null);
  for (const [i, { start, text, who }] of own.entries()) {
    if (i === 0) continue;
    if (be >= 0 && be < start) return be;
    const verbal =
      /(?:s|ed)$/u.test(text.split(' ')[0]!) &&
      !/(?:ss|us|is)$/u.test(text) &&
      // A permit not used lapses.
      !(/ed$/u.test(text) && /\bnot $/u.test(flat.slice(0, start)));
    // Whoever acts, then what they do.
    if (!who && (verbal || own.slice(0, i).every((one) => one.who))) return start;
  }
  return be;
}

/** A negation reaches to the next comma; that of must not and may not is its force. */
function deny(tokens: Token[], flat: string, force: Force): void {
  for (const match of flat.matchAll(DENIAL)) {
    if (
      /^(?:not|never)$/u.test(match[0]) &&
      /\b(?:must|may|shall|can|should|could|is|are) $/u.test(flat.slice(0, match.index)) &&
      (force === 'forbid' || force === 'free')
    )
      continue;
    const from = match.index + match[0].length;
    const rest = flat.slice(from);
    const comma = rest.search(/[,;]|\b(?:if|when|where|who|which|may|must|shall|is|are)\b/u);
    // bears no liability for losses: the losses are not denied.
    const behind = /^(?:no|not)$/u.test(match[0])
      ? rest.search(/(?<=\w\w )(?:for|of|to|in|on|by|from|with|at|under|as|except)\b/u)
      : -1;
    const reached = behind > 0 && tokens.some(({ start }) => start >= from && start < from + behind);
    const ends = [comma, reached ? behind : -1].filter((one) => one > 0);
    const to = ends.length === 0 ? flat.length : from + Math.min(...ends);
    for (const token of tokens) {
      if (token.start < from || token.start >= to) continue;
      token.denied = true;
      token.refused ||= /^(?:refus|declin|neglect|ignor|omit|overlook)/u.test(match[0]);
    }
  }
}

/** Only says when. */
export const conditional = ({ conditions }: LawClause, { start }: Token): boolean =>
  conditions.some(([from, to]) => start >= from && start < to);

/** The insurer's interests, the consent of the insured: whose, and what. */
function possessionsOf(flat: string, tokens: readonly Token[]): [Token, Token][] {
  const all = tokens.flatMap((token) => (token.who ? [token] : [token, ...token.parts]));
  const whose = all.filter(({ who }) => who);
  return all
    .filter(({ who, fact, idle }) => !who && !fact && !idle)
    .flatMap((owned) =>
      whose
        .filter(
          ({ start, end }) =>
            (end <= owned.start && owned.start - end < 4 && OWNS.test(flat.slice(end - 2, owned.start))) ||
            (start > owned.end && OF.test(flat.slice(owned.end, start))),
        )
        .map((owner): [Token, Token] => [owner, owned]),
    );
}
const OWNS = /(?:'s|s') $/u;
const OF = /^ of (?:the |an? |its |his |their )?(?:existing |current |same |relevant )?$/u;
