import type { Unit } from '../retrieval/lexicon.ts';
import type { Question } from './question.ts';

const KNOWN: ReadonlySet<Unit['kind']> = new Set(['who', 'matter', 'act', 'money']);
/** After these another thing begins. */
const LINKS = new Set('and or for in of to from with on by at is are do does can'.split(' '));

/** 教育科技公司, blockchain start-up: says what kind of company asks, not what is asked for. */
export function followedByCompany({ units }: Question, at: number): boolean {
  let next = at + 1;
  const between = ({ kind, form }: Unit) =>
    /^(?:的|类|行业|领域|科技|技术|tech|technology)$/u.test(form) ||
    ((kind === 'unknown' || kind === 'plain') && /^[a-z]+$/u.test(form) && !LINKS.has(form));
  while (next < units.length && between(units[next]!)) next++;
  const follower = units[next];
  if (!follower || next - at > 3) return false;
  if (
    units[at]!.kind === 'topic' &&
    (follower.kind === 'who' || follower.kind === 'matter' || follower.kind === 'act')
  )
    return true;
  return (
    follower.terms.some(({ id }) => id === 'generic.company' || id === 'growing-company') ||
    /^(?:平台|集团|工厂|厂)$/u.test(follower.form)
  );
}

/** 入驻企业的租金: the text gives it, but only ever to somebody else than who is named right here. */
export function isOfOthers({ units, parts }: Question, at: number): boolean {
  const whose = units[at]!.terms.flatMap(({ of }) => of ?? []);
  if (whose.length === 0) return false;
  const named = units.filter((unit, i) => unit.kind === 'who' && parts[i] === parts[at]);
  return named.length > 0 && !named.some(({ terms }) => terms.some(({ id }) => whose.includes(id)));
}

/** Stands right before a known word, and makes another thing of it. */
export function modifies({ units }: Question, at: number): boolean {
  const next = units[at + 1];
  return next !== undefined && next.start === units[at]!.end && KNOWN.has(next.kind);
}
