import type { Fact } from '../fact.ts';
import type { LawClause } from './claim.ts';
import { vouchesInLaw } from './law-facts.ts';
import type { Token } from './tokens.ts';

const AT_MOST =
  /(?:at most|up to|(?:not|no) (?:more|higher|greater) than|(?<!(?:not|no|be) )(?:less|lower|fewer) than|below|under|within|not exceed(?:ing)?|maximum(?: of)?|capped at|no later than)\s*(?:\w+\s){0,2}$/u;
const AT_LEAST =
  /(?:at least|(?:not|no|nor) (?:be )?(?:less|lower|fewer) than|(?<!(?:not|no) )(?:more|higher) than|over|above|exceed(?:ing|s)?|minimum(?: of)?|older than|longer than)\s*(?:\w+\s){0,2}$/u;

const DENIED = /\b(?:never|not|cannot|nor) (?:\w+ ){0,2}$/u;

/** at least 5% is not 5%以下; and of two times that a figure is said, each has a bound of its own in the source. */
export function comparesAlike(
  tokens: readonly Token[],
  claim: string,
  source: string,
  facts: readonly Fact[],
): boolean {
  const bounded = tokens.flatMap(({ fact, start }) => {
    const own = fact && boundSaid(claim, fact, start);
    return own ? [{ fact, own }] : [];
  });
  return bounded.every(({ fact, own }) => {
    const bounds = facts.filter((one) => vouchesInLaw(one, fact)).map((one) => boundOf(source, one));
    const said = bounded.filter((one) => one.own === own && vouchesInLaw(one.fact, fact)).length;
    return bounds.filter((bound) => bound === null || bound === own).length >= Math.min(said, bounds.length);
  });
}

function boundSaid(claim: string, fact: Fact, start: number): 'above' | 'under' | null {
  const head = claim.slice(0, start);
  const least = AT_LEAST.exec(head);
  // may never last longer than
  const most = AT_MOST.test(head) || (least !== null && DENIED.test(head.slice(0, least.index)));
  return most ? 'under' : least ? 'above' : boundOf(claim, fact);
}

const NOT = '不(?:得|能|可以?|应当?|准|许)?';
const ABOVE = new RegExp(
  `(?:${NOT}(?:[低少短早小]于)|(?<!${NOT})(?:超过|[高多长晚大]于)|(?<!不)满|最[低少短]|至少|起码)[^,]{0,2}$`,
  'u',
);
const UNDER = new RegExp(
  `(?:${NOT}(?:超过|[高多长晚大]于)|(?<!${NOT})[低少短早小]于|不满|不到|不足|最[高多长]|至多)[^,]{0,2}$`,
  'u',
);

/** 以上 and 不低于, 以下 and 不超过, around a figure. */
function boundOf(text: string, { start, end }: Fact): 'above' | 'under' | null {
  const tail = text.slice(end, end + 6);
  const lead = text.slice(Math.max(0, start - 6), start);
  const [, behind] = /^[^,;。]{0,4}?(以上|以下|以内|内)/u.exec(tail) ?? [];
  const above = behind === '以上' || ABOVE.test(lead);
  const under = (behind !== undefined && behind !== '以上') || UNDER.test(lead);
  return above === under ? null : above ? 'above' : 'under';
}

/** May exceed: somebody may go beyond it in the source, and is not kept from it. */
export const exceedsAlike = ({ flat, force, chinese }: LawClause, source: string): boolean =>
  chinese || force !== 'may' || !/\b(?:may|can) exceed\b/u.test(flat) || /(?<!不得|不|未)超过/u.test(source);
