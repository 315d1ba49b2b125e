import { simplify } from '../../shared/simplify.ts';

/** Tells when, how much, how strongly, or that not: never left out. */
const WEIGHTY_ZH =
  /[不未无非没除但仅只才方应须得禁准许可能的或若如时后前内起至以上下超低高少多于零〇一二两三四五六七八九十百千万亿\d，。；：]/u;
/** 可以建议责令改正 is no 可以责令改正: what follows is another's act. */
const GOVERNS_ZH = /建议|提请|督促|协助|委托|请求|报请|申请|要求/u;
const WEIGHTY_EN =
  /^(?:not|no|nor|never|neither|none|un\w+|without|unless|except|save|only|solely|if|where|when|while|before|after|until|within|during|once|upon|may|can|shall|must|should|or|either|more|less|than|least|most|over|above|below|from|\d.*|who|which|that)$/u;
/** Says nothing of its own, and may be put in. */
const FREE_ZH = /[的了也还则并且等、]/u;
const FREE_EN = /^(?:the|a|an|also|then|and|its|his|her|their|,)$/u;
/** What begins with it says more of what is said; a bare word before a noun says of which. */
const MORE =
  /^(?:and|in|of|by|under|with|as|for|on|to|according|relevant|corresponding|necessary|other|directly)$/u;

/** Fewer words than these say nothing that could be held against a text. */
const LEAST = 6;

/**
 * Whether a sentence is the source's own words in their order, from its first, and what is left out of them says when,
 * how much, how strongly or of which nowhere: items of a list, in accordance with what. It stands like a quotation.
 */
export function shortens(claim: string, source: string): boolean {
  const chinese = /\p{Script=Han}/u.test(source);
  const [said, words] = [claim, source].map(chinese ? charactersOf : wordsOf) as [string[], string[]];
  if (said.length < LEAST || said[0] !== words[0]) return false;
  const free = chinese ? FREE_ZH : FREE_EN;
  const weighty = chinese ? WEIGHTY_ZH : WEIGHTY_EN;
  const mayGo = (from: number, to: number): boolean => {
    if (from === to || words.slice(from, to).some((word) => weighty.test(word))) return from === to;
    if (chinese) return !GOVERNS_ZH.test(words.slice(from, to).join(''));
    // Between commas, or behind the last one.
    const closed = to === words.length || /^(?:,|and)$/u.test(words[to]!) || words[to - 1] === ',';
    const apart = words[from] === ',' && closed;
    return apart || MORE.test(words[from]!);
  };
  /** Where in the source the words read so far may end. */
  let ends: number[] = [0];
  for (const word of said.slice(1)) {
    const next = words.flatMap((one, at) =>
      one === word && ends.some((end) => end < at && mayGo(end + 1, at)) ? [at] : [],
    );
    if (free.test(word)) next.push(...ends);
    if (next.length === 0) return false;
    ends = next;
  }
  return ends.some((end) => mayGo(end + 1, words.length));
}

const charactersOf = (text: string): string[] => [
  ...simplify(text.normalize('NFKC'))
    .replace(/[\s“”"']|[。.；;]+\s*$/gu, '')
    .replace(/,/gu, '，'),
];

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .match(/[\p{L}\p{N}'-]+(?:[,.]\d+)*|,/gu) ?? [];
