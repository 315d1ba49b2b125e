import type { Locale } from '../../shared/locale.ts';
import { bracketedAs, LEFT_OPEN } from '../../shared/unproven.ts';
import { statementsOf } from '../answer/guard.ts';
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
const IS_OPEN = new RegExp(`^(?:${LEFT_OPEN})$`, 'iu');

function besideOpen({ source }: RegExp): RegExp {
  return new RegExp(`${LEFT_OPEN}|${source}`, 'giu');
}

/** That something is decided, which is for an office to say. */
const DECIDED = besideOpen(
  /(?:已经?|均已|业经|获得?|一定能?|必定能?|保证能?|确保能?)(?:获得?)?(?:获批|批准|核准|准予|许可|通过(?:审批|评审|审查|验收))(?:并(?:已)?提交)?|\b(?:has|have|was|were|is|been|will be) (?:approved|granted|licensed|accepted)\b/u,
);
/** What a text is said to read, by its place or its title: no material of a team has the words of a policy. */
const QUOTED = besideOpen(
  /(?<=(?:条|款|》|章)(?:明确)?(?:规定|要求|指出|提出|载明|原文)?[:：，,]?\s?)(?:“[^”\n]{4,}”|「[^」\n]{4,}」|"[^"\n]{4,}")/u,
);
/** A sentence of a Chinese field without one Chinese word. */
const FOREIGN = /^(?!.*\p{Script=Han})(?:[^\p{L}]*\p{L}+){4,}/su;

/**
 * What a model wrote, without markup and addresses, with every figure, date, sum, number, decision and quotation of a text
 * in brackets that the material does not have. What orders stand in the material vouch for nothing, and what of the
 * writing is about orders is left out. What a person then takes over is theirs to check; nothing else can be proven of a
 * free text.
 */
export function grounded(written: string, material: unknown, locale: Locale): Grounded {
  const plain = written
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .replace(MARKUP, '$1')
    .replace(ADDRESS, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  const told = JSON.stringify(material, (_, value) =>
    typeof value === 'string' ? statementsOf(value) : value,
  );
  const known = findFacts(flatten(told));
  const unproven: string[] = [];
  const open = (words: string): string => {
    const [, before = '', said = ''] = /^(\s*)([\s\S]*?)\s*$/u.exec(words) ?? [];
    unproven.push(said);
    return before + bracketedAs(said, locale);
  };
  const judged = (words: string): string => {
    const [fact] = findFacts(flatten(words));
    return fact === undefined || known.some((one) => vouches(one, fact)) ? words : open(words);
  };
  const claims: [RegExp, (words: string) => string][] = [
    [QUOTED, open],
    [DECIDED, (words) => (told.includes(words) ? words : open(words))],
    [FACTUAL, judged],
  ];
  const text = plain
    .replace(/[^。！？!?\n]+[。！？!?\n]?/gu, (sentence) =>
      statementsOf(sentence) === '' || (locale === 'zh' && FOREIGN.test(sentence))
        ? ''
        : claims.reduce(
            (said, [pattern, judge]) =>
              said.replace(pattern, (words) => (IS_OPEN.test(words) ? words : judge(words))),
            sentence,
          ),
    )
    .trim();
  return { text, unproven };
}

/** Runs that can hold a fact: digits or Chinese numerals with their units, numbers of documents, addresses. */
const FACTUAL = besideOpen(
  /[¥￥$€£]?\s?\d[\d,.，]*(?:\s?(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|月(?:\d{1,2}日)?|[万亿]?元|[万亿]|%|％|个工作日|个月|[个家笔人名天日次户项份]|million|billion|yuan|percent|days?|months?|years?|customers?))*|[零〇一二两三四五六七八九十百千]{1,8}(?:[万亿]?元|[万亿]|个工作日|个月|[家笔名天户份]|年|成|倍)|百分之[零〇一二两三四五六七八九十百]+/u,
);
