import type { Fact } from '../fact.ts';
import { vouchesInLaw } from './law-facts.ts';
import type { LawSentence } from './source.ts';
import type { Token } from './tokens.ts';
import type { LawVocabulary } from './vocabulary.ts';

/** Where a token of a claim stands in a sentence; nowhere where it does not. */
export function placesOf(
  token: Token,
  sentence: LawSentence,
  facts: readonly Fact[],
  names: readonly Name[],
): number[] {
  if (token.fact) return facts.filter((one) => vouchesInLaw(one, token.fact!)).map(({ start }) => start);
  const places = token.zh.flatMap((word) =>
    standings(sentence.flat, word).filter((at) =>
      token.who
        ? // 保险人 is not named by 被保险人.
          !names.some((one) => one.at === at - 1 && one.name === `被${word}`)
        : !names.some(
            (one) =>
              at >= one.at &&
              at + word.length <= one.at + one.name.length &&
              word.length < one.name.length &&
              !isShortFor(word, one.name, names),
          ),
    ),
  );
  if (places.length > 0) return places;
  const halves = token.who
    ? []
    : token.zh.flatMap((word) => (sentence.flat.includes(word) ? [] : halvesOf(word, sentence.flat)));
  if (halves.length > 0) return halves;
  if (token.loose) return pieces(token.text, sentence.flat);
  if (token.parts.length === 0) return places;
  const each = token.parts.map((part) => placesOf(part, sentence, facts, []));
  if (each.some((where) => where.length === 0)) return [];
  return each.at(-1)!.filter((at) => each.every((where) => where.some((one) => Math.abs(one - at) <= REACH)));
}
/** 银行 for the only kind of bank that a sentence speaks of. */
function isShortFor(word: string, name: string, names: readonly Name[]): boolean {
  return (
    word.length > 1 &&
    name.endsWith(word) &&
    names.every((other) => other.name === name || !other.name.endsWith(word))
  );
}

/** Where a word is said: 公开发行 is not by 非公开发行, nor 人寿保险 by 人寿保险以外的其他保险. */
export function standings(text: string, word: string): number[] {
  return occurrences(text, word).filter(
    (at) =>
      text[at - 1] !== '非' &&
      !/^(?:以外的|之外的)/u.test(text.slice(at + word.length, at + word.length + 3)),
  );
}

type Name = { name: string; at: number };
const namesOfSentence = new WeakMap<LawSentence, Name[]>();
/** A word inside a name is the name's: no 担保 is said by 融资担保公司. */
export function sentenceNames(sentence: LawSentence, vocabulary: LawVocabulary): Name[] {
  let names = namesOfSentence.get(sentence);
  if (!names) {
    names = vocabulary.namesIn(sentence.flat);
    namesOfSentence.set(sentence, names);
  }
  return names;
}

/** 违反本法第三十七条规定, 符合本条例第六条规定条件: a place of the law says of which ones, and no more. */
const PLACE =
  /(?:本法|本条例|本办法|本规定)?(?:第[一二三四五六七八九十百零]+条(?:之[一二三])?(?:第[一二三四五六七八九十]+款)?(?:第[一二三四五六七八九十]+项)?[、和或至]*)+(?:的?规定(?!$))?/gu;
const FAR = 40;

/** 民事责任 in 民事赔偿责任: both halves of a compound, close together. */
function halvesOf(word: string, flat: string): number[] {
  if (word.length !== 4) return [];
  const ends = occurrences(flat, word.slice(2));
  return occurrences(flat, word.slice(0, 2)).filter((at) =>
    ends.some((end) => end > at && end - at <= FAR && flat.slice(at, end).replace(PLACE, '').length <= 6),
  );
}

/** Where the pieces of an unknown run stand, of two characters or more each; nowhere where one is missing. */
function pieces(text: string, flat: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; ) {
    let length = text.length - at;
    while (length > 1 && !flat.includes(text.slice(at, at + length))) length--;
    if (length < 2) return [];
    places.push(flat.indexOf(text.slice(at, at + length)));
    at += length;
  }
  return places;
}

/** Words of one phrase stand this near. */
const REACH = 14;

function occurrences(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}
