import { parseNumeral } from '../../shared/chinese-numerals.ts';
import { numbersIn } from './references.ts';

const ARTICLE_ZH = '第[一二三四五六七八九十\\d]+条';
const ARTICLE_EN = 'articles? [\\w]+';

/** 在第六条，不在第八条: one article has it and another has not. */
const MOVES: readonly RegExp[] = [
  new RegExp(
    `^(?<what>.{2,60}?)，?(?:并)?(?:不是?|没有|并非|不)(?:出现|写|规定|放|列|归)?在(?<not>${ARTICLE_ZH})(?:里|中)?，?(?:而是?|是)?(?:出现|写|规定|放|列|归)?在(?<but>${ARTICLE_ZH})(?:里|中)?$`,
    'u',
  ),
  new RegExp(
    `^(?<what>.{2,60}?)，?(?:是)?(?:出现|写|规定|放|列|归)?在(?<but>${ARTICLE_ZH})(?:里|中)?，?(?:而)?(?:不是?|没有|并非)(?:出现|写|规定|放|列|归)?在?(?<not>${ARTICLE_ZH})(?:里|中)?$`,
    'u',
  ),
  new RegExp(
    `^(?<what>.{2,80}?) (?:is|are)(?: (?:found|dealt with|covered|mentioned|set out|provided for|addressed|listed|to be found))?(?: not|n't) (?:found )?(?:in|under|by) (?<not>${ARTICLE_EN}),? but (?:rather )?(?:in|under|by) (?<but>${ARTICLE_EN})$`,
    'iu',
  ),
  new RegExp(
    `^(?<what>.{2,80}?) (?:(?:is|are)(?: (?:found|dealt with|covered|mentioned|set out|provided for|addressed|listed|to be found))?|comes?|belongs?|stands?|appears?|sits?|falls?) (?:in|under|by|to|from) (?<but>${ARTICLE_EN}),? (?:and )?(?:not|rather than|instead of) (?:in |under |by |to |from )?(?<not>${ARTICLE_EN})$`,
    'iu',
  ),
];

export interface Move {
  what: string;
  /** Where it is said to stand, and where not. */
  but: string;
  not: string;
}

export function readMove(text: string): Move | null {
  for (const pattern of MOVES) {
    const { what, but, not } = pattern.exec(text)?.groups ?? {};
    if (what && but && not) return { what: what.replace(/[，,]$/u, ''), but, not };
  }
  return null;
}

/** 补贴有两样：贴息和担保费补贴 · three kinds of standards are mentioned: … */
export interface Counted {
  /** The same without the number. */
  statement: string;
  items: string[];
  count: number;
}

const COUNTED_ZH =
  /^(?<head>.*?)(?:有|为|是|包括|分为?|分成|落在|落到|列了|列出了?|提到了?)(?<count>[两二三四五六七八九十\d]+)(?:样|种|类|项|个方面|方面|个|大类|家|处|块|点)(?<of>[^，：:]{0,8})[：:](?<list>[^，：:。]+)[。.]?$/u;
const COUNTED_EN =
  /^(?<count>two|three|four|five|six|seven|eight|nine|ten|\d+) (?:(?:kinds|types|sorts|forms|categories|groups) of )?(?<of>[a-z -]{3,40}?) (?<said>(?:are|is) [a-z ]{3,30}?|can be [a-z ]+?|get [a-z ]+?)(?::|(?<=named|mentioned|listed|name),| [–—-]) ?(?<list>[^:.]+)[.]?$/iu;

/** Shanghai Jincai (上海金才) */
const GLOSS = /\s?\([^()]*\p{Script=Han}[^()]*\)/gu;

export function readCounted(text: string): Counted | null {
  const chinese = COUNTED_ZH.exec(text)?.groups;
  const groups = chinese ?? COUNTED_EN.exec(text.replace(GLOSS, ''))?.groups;
  if (!groups) return null;
  const { head = '', count = '', of = '', said = '', list = '' } = groups;
  const items = list
    .split(chinese ? /、|以及|和|与|及/u : /,\s*(?:and\s)?|\sand\s/iu)
    .map((item) => item.trim())
    .filter(Boolean);
  const value = chinese ? parseNumeral(count) : (numbersIn(count)[0] ?? null);
  if (typeof value !== 'number') return null;
  return { statement: chinese ? `${head}有${list}` : `${list} ${of} ${said}`, items, count: value };
}

/** 由序言、十条正文和有效期条款组成 · contains ten numbered articles, and 十条里，… · the ten articles …: how many there are, and what else is said. */
const PARTS: readonly RegExp[] = [
  /^(?:这份|整份|本|该|整个)?(?:行动方案|方案|文件|全文|正文|通知)?(?:的正文)?(?:一共|总共|共|由|分为|分成|分|有|是|包括|包含|含|列出?了?|设|、|序言|导语|前言)*(?<count>[一两二三四五六七八九十\d]{1,3})(?:大|个大)?(?:条|个条款|个?部分|项?任务|项重点任务|块)(?:正文|条文|措施|内容|任务)?(?:、|和|以及|与)?(?:有效期条款|有效期)?(?:组成|构成)?$/u,
  /^(?:这|全部|全文|全文的?|行动方案的?|方案的?)?(?<count>[一二三四五六七八九十\d]{1,3})(?:大|个大)?(?:条|个部分|项任务|任务|条内容|个方面|块)(?:里面?|中|之中|当中)，?(?<rest>.+)$/u,
  /^(?:the )?(?:action )?(?:plan|document|text|it) (?:has|contains|comprises|consists of|is made up of|sets out|runs to|includes|is divided into|is split into) (?:a preamble,? (?:and )?)?(?<count>[a-z]+|\d+) (?:numbered |main |substantive |separate )?(?:articles|sections|parts|headings|points)(?:,? (?:and|plus) (?:a|an|the) (?:preamble|introduction|validity clause)[a-z ]*)?$/iu,
  /^(?:the|these|its|all) (?<count>[a-z]+|\d+) (?:numbered |main )?articles (?:of the (?:action )?plan )?(?<rest>.+)$/iu,
];

export interface Parts {
  count: number;
  /** What is said besides, of the document as a whole; null for nothing. */
  rest: string | null;
}

export function readParts(text: string): Parts | null {
  for (const [i, pattern] of PARTS.entries()) {
    const { count, rest } = pattern.exec(text)?.groups ?? {};
    if (!count) continue;
    const value = i < 2 ? parseNumeral(count) : (numbersIn(count)[0] ?? null);
    if (typeof value !== 'number' || value < 2) continue;
    return { count: value, rest: rest ? (i < 2 ? rest : `the plan ${rest}`) : null };
  }
  return null;
}
