import type { Locale } from '../../shared/locale.ts';
import { bracketedAs } from '../../shared/unproven.ts';
import { findFacts, vouches } from '../verify/facts.ts';
import { flatten } from '../verify/text.ts';

/** A proposal as it may be shown. */
export interface Grounded {
  text: string;
  /** As they were written, in their order. */
  unproven: string[];
}

/** Links, pictures, tags and marks of layout: a passage of a form has none. */
const MARKUP =
  /!?\[([^\]]*)\]\([^)]*\)|<[^>\n]{1,200}>|^\s{0,3}(?:#{1,6}\s+|[-*+]\s+|>\s?|\d{1,2}[.)]\s+)|[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/gmu;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/giu;
/** Place of the model's own left open, as it is told to leave it. */
const LEFT_OPEN = /（待填写[^）]*）|\(to be filled in[^)]*\)/giu;

/**
 * What a model wrote, without markup and addresses, with every figure, date, sum and number in brackets that the material
 * does not have. What a person then takes over is theirs to check; nothing else can be proven of a free text.
 */
export function grounded(written: string, material: unknown, locale: Locale): Grounded {
  const plain = written
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .replace(MARKUP, '$1')
    .replace(ADDRESS, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  const known = findFacts(flatten(JSON.stringify(material)));
  const unproven: string[] = [];
  const text = plain.replace(/[^。！？!?\n]+[。！？!?\n]?/gu, (sentence) =>
    bracketed(sentence, (words) => {
      const [fact] = findFacts(flatten(words));
      if (fact === undefined || known.some((one) => vouches(one, fact))) return words;
      const [, before = '', said = ''] = /^(\s*)([\s\S]*?)\s*$/u.exec(words) ?? [];
      unproven.push(said);
      return before + bracketedAs(said, locale);
    }),
  );
  return { text, unproven };
}

/** Runs that can hold a fact: digits or Chinese numerals with their units, numbers of documents, addresses. */
const FACTUAL =
  /[¥￥$€£]?\s?\d[\d,.，]*(?:\s?(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|月(?:\d{1,2}日)?|[万亿]?元|[万亿]|%|％|个工作日|个月|[个家笔人名天日次户项份]|million|billion|yuan|percent|days?|months?|years?|customers?))*|[零〇一二两三四五六七八九十百千]{1,8}(?:[万亿]?元|[万亿]|个工作日|个月|[家笔名天户份]|年|成|倍)|百分之[零〇一二两三四五六七八九十百]+/giu;

function bracketed(sentence: string, judge: (words: string) => string): string {
  const open = [...sentence.matchAll(LEFT_OPEN)].map(({ 0: words, index }) => [index, index + words.length]);
  return sentence.replace(FACTUAL, (words, at: number) =>
    open.some(([from, to]) => at >= from! && at < to!) ? words : judge(words),
  );
}
