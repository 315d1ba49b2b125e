import type { Unit } from './units.ts';

const FREES =
  /^(?:强制|强制性|要求|必须|保证|义务|确保|承诺|必需|硬性|is required|are required|be required|requir\w*|oblig\w*|compel\w*|mandatory|compulsory|guarante\w*|have to|has to|need to|promis\w*|force[ds]?|assured?|obligation|bound)$/u;

/** 不强制, not required: obliges nobody. */
export function freed(units: readonly Unit[], at: number): boolean {
  if (units[at]!.kind !== 'force' || !FREES.test(units[at]!.text)) return false;
  if (/^(?:义务|obligation)$/u.test(units[at]!.text) && units.slice(0, at).some(({ kind }) => kind === 'neg'))
    return true;
  const back = units.slice(Math.max(0, at - 4), at).reverse();
  return back.find(({ kind }) => kind !== 'light' && kind !== 'of' && kind !== 'who')?.kind === 'neg';
}

/** must not, may not. */
export function forbids(units: readonly Unit[], at: number): boolean {
  const { level } = units[at]!;
  return (
    (level === 'oblige' || level === 'may') &&
    /^(?:not|never)$/u.test(units[at + 1]?.text ?? '') &&
    units[at + 1]!.kind === 'neg'
  );
}

/** Levels that the clause as a whole speaks with. */
export function levelsOf(units: readonly Unit[]): Set<string> {
  const levels = new Set<string>();
  units.forEach((unit, i) => {
    if (unit.kind === 'force')
      levels.add(freed(units, i) ? 'free' : forbids(units, i) ? 'forbid' : (unit.level ?? ''));
  });
  return levels;
}
