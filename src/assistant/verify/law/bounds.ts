import type { Fact } from '../fact.ts';
import { vouchesInLaw } from './law-facts.ts';
import type { Token } from './tokens.ts';

const AT_MOST =
  /(?:at most|up to|(?:not|no) (?:more|higher|greater) than|(?<!(?:not|no|be) )(?:less|lower|fewer) than|below|under|within|not exceed(?:ing)?|maximum(?: of)?|capped at|no later than)\s*(?:\w+\s){0,2}$/u;
const AT_LEAST =
  /(?:at least|(?:not|no|nor) (?:be )?(?:less|lower|fewer) than|(?<!(?:not|no) )(?:more|higher) than|over|above|exceed(?:ing|s)?|minimum(?: of)?|older than|longer than)\s*(?:\w+\s){0,2}$/u;

const DENIED = /\b(?:never|not|cannot|nor) (?:\w+ ){0,2}$/u;

/** at least 5% is not 5%以下. */
export function comparesAlike(
  { fact, start }: Token,
  claim: string,
  source: string,
  facts: readonly Fact[],
): boolean {
  const head = claim.slice(0, start);
  const least = AT_LEAST.exec(head);
  // may never last longer than
  const most = AT_MOST.test(head) || (least !== null && DENIED.test(head.slice(0, least.index)));
  const own = most ? 'under' : least ? 'above' : boundOf(claim, fact!);
  if (own === null) return true;
  const bounds = facts.filter((one) => vouchesInLaw(one, fact!)).map((one) => boundOf(source, one));
  return bounds.some((bound) => bound === null || bound === own);
}

/** 以上 and 不低于, 以下 and 不超过, around a figure. */
function boundOf(text: string, { start, end }: Fact): 'above' | 'under' | null {
  const tail = text.slice(end, end + 6);
  const lead = text.slice(Math.max(0, start - 6), start);
  const above =
    /^[^,;。]{0,4}以上/u.test(tail) ||
    /(?:不低于|不少于|不得少于|不得低于|(?<!不|不得)超过|(?<!不)满|最[低少短]|不短于|至少|起码)[^,]{0,2}$/u.test(
      lead,
    );
  const under =
    /^[^,;。]{0,4}(?:以下|以内|内)/u.test(tail) ||
    /(?:不超过|不得超过|(?<!不|不得)低于|(?<!不|不得)少于|不满|不到|不足|最[高多长]|不长于|至多)[^,]{0,2}$/u.test(
      lead,
    );
  return above === under ? null : above ? 'above' : 'under';
}
