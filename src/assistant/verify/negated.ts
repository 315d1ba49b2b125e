import type { Clause } from './claim.ts';
import type { Frame } from './frames.ts';
import type { Unit } from './units.ts';

/** 资助不是每年给 · grants for standards are not annual: the subject, and what is said not to be so of it. */
export interface Negated {
  subject: string;
  not: string;
  /** 而是… */
  but: string | null;
}

const NEGATED: readonly RegExp[] = [
  /^(?<subject>[^,]{2,40}?)(?:的对象)?(?:并|也|都|却|从来|绝)*(?:不是|并非|不等于|不等同于|不代表|不意味着|不能等同于|谈不上|算不上)(?:说)?(?<not>[^,]{2,30}?)(?:,?而是(?<but>[^,]{2,40}))?$/u,
  /^(?<subject>[^,]{3,80}?) (?:is|are|was) not (?:automatically |simply |necessarily |just |merely )?(?:the same as |equivalent to |a matter of |meant for |for |to )?(?<not>[^,]{3,40}?)(?:,? but (?:rather )?(?<but>[^,]{3,60}))?$/iu,
  /^(?<subject>[^,]{3,80}?) (?:does|do) not (?:automatically |simply |necessarily |by itself |on its own )*(?:mean|amount to|equal|imply|guarantee|earn|bring|lead to|come with)(?: that)? (?<not>[^,]{3,40}?)$/iu,
];

export function readNegated(flat: string): Negated | null {
  for (const pattern of NEGATED) {
    const { subject, not, but } = pattern.exec(flat)?.groups ?? {};
    if (subject && not) return { subject, not, but: but ?? null };
  }
  return null;
}

/**
 * Whether the sentence on the subject rules the other thing out: it sets a condition where the other knows none; or, where the claim names what there is instead, another thing of the same kind. That it merely
 * does not name it proves nothing.
 */
export function rulesOut(frame: Frame, subject: Clause, not: Clause, corrects: boolean): boolean {
  const named = new Set(
    [...subject.units, ...not.units].flatMap(({ meanings }) => meanings.map(({ id }) => id)),
  );
  const other = (unit: Unit) => unit.meanings.length > 0 && !unit.meanings.some(({ id }) => named.has(id));
  const conditional = frame.units.some((unit) => unit.kind === 'condition' && other(unit));
  const has = (unit: Unit) => unit.meanings.some(({ id }) => frame.carriers.has(id));
  const rewarded = subject.units.some(({ kind }) => kind === 'benefit');
  return not.units.some((unit) => {
    if (unit.kind === 'benefit' && has(unit)) return conditional && !rewarded;
    if (!corrects || !/^(?:who|benefit)$/u.test(unit.kind) || unit.level === 'general' || has(unit))
      return false;
    return frame.units.some((one) => one.kind === unit.kind && one.level !== 'general' && other(one));
  });
}
