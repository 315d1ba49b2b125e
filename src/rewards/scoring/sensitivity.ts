import { fitModel, partsOf } from './model.ts';
import { amountsOf, cutOff } from './money.ts';
import { ranksBy } from './ranks.ts';
import {
  criterionMeans,
  METHODS,
  type Method,
  plainMeans,
  type RoundRules,
  type Sheets,
  sumOf,
  trimmedMeans,
  weighted,
  without,
} from './sheets.ts';
import { integer, roundRatio } from './whole-numbers.ts';

/** What else could have been decided: whose award differs then. */
export interface Variant {
  /** A method, a criterion that weighs a fifth more, a scorer left out. */
  of: string;
  flips: readonly string[];
  /** Pilots that no sheet is left of. */
  without: readonly string[];
}

interface Decided {
  used: Method;
  awarded: readonly boolean[];
  means: Readonly<Record<Method, Float64Array | null>>;
}

/** docs/scoring.md, section 12. */
export function sensitivity(rules: RoundRules, sheets: Sheets, decided: Decided) {
  const ties = tiesIn(sheets, rules);
  const flipsBy = (figures: Float64Array) => {
    const awarded = awardsBy(figures, ties, rules);
    return sheets.pilots.filter((_, p) => awarded[p] !== decided.awarded[p]).map(({ id }) => id);
  };
  const methods = METHODS.flatMap((of): Variant[] => {
    const figures = decided.means[of];
    return of === decided.used || figures === null ? [] : [{ of, flips: flipsBy(figures), without: [] }];
  });
  const weights = sheets.criteria.map(
    ({ id }): Variant => ({ of: id, flips: flipsBy(heavier(sheets, id)), without: [] }),
  );
  const scorers = sheets.scorers.map((_, scorer) => leftOut(rules, sheets, decided, scorer));
  return { methods, weights, scorers };
}

const placesOf = ({ criteria }: Sheets, { ties }: RoundRules) =>
  ties.map((id) => criteria.findIndex((one) => one.id === id));

/** Of what breaks ties, in order. */
export const tiesIn = (sheets: Sheets, rules: RoundRules) =>
  placesOf(sheets, rules).map((nth) => criterionMeans(sheets, nth));

function awardsBy(figures: Float64Array, ties: readonly Float64Array[], rules: RoundRules): boolean[] {
  const ranks = ranksBy(figures, ties);
  return cutOff(ranks, amountsOf(rules.tiers, ranks, figures), rules.budget);
}

/** Plain means where one criterion weighs a fifth more than it does. */
function heavier({ criteria, values, from }: Sheets, id: string): Float64Array {
  const changed = criteria.map((one) => ({ weight: one.weight * (one.id === id ? 6 : 5) }));
  const whole = changed.reduce((sum, { weight }) => sum + weight, 0);
  const total = weighted(changed, values);
  return Float64Array.from({ length: from.length - 1 }, (_, p) => {
    const [first, end] = [from[p]!, from[p + 1]!];
    return roundRatio(10_000 * sumOf(total, first, end), (end - first) * whole);
  });
}

/** By the method that decided, where it still can; else by plain means. */
function leftOut(rules: RoundRules, sheets: Sheets, decided: Decided, scorer: number): Variant {
  const less = without(sheets, scorer, placesOf(sheets, rules));
  const figures = figuresBy(less, decided.used) ?? plainMeans(less);
  const awarded = awardsBy(figures, tiesIn(less, rules), rules);
  const now = new Map(less.pilots.map(({ id }, p) => [id, awarded[p]!]));
  const known = sheets.pilots.map(({ id }, p) => ({ id, before: decided.awarded[p]!, after: now.get(id) }));
  return {
    of: sheets.scorers[scorer]!,
    flips: known.filter(({ before, after }) => after !== undefined && after !== before).map(({ id }) => id),
    without: known.filter(({ after }) => after === undefined).map(({ id }) => id),
  };
}

function figuresBy(sheets: Sheets, method: Method): Float64Array | null {
  if (method === 'mean') return plainMeans(sheets);
  if (method === 'trimmed') return trimmedMeans(sheets);
  return partsOf(sheets).length === 1 ? Float64Array.from(fitModel(sheets).pilot, integer) : null;
}
