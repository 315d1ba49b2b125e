import { type Model, partsOf, solve, sumOfTotals } from './additive.ts';
import type { Design } from './design.ts';
import type { Method } from './input.ts';
import { canTrim, mean, sumOfValues, trimmedMean } from './means.ts';
import { type CutOff, cutOff } from './money.ts';
import { integer, round } from './numbers.ts';
import type { Pilot } from './pilot.ts';
import { ranked, type Standing, standing } from './ranks.ts';

interface Variant {
  of: string;
  flips: string[];
  without: string[];
}

/** Section 12: who else would be awarded, or no longer. */
export function sensitivityOf(design: Design, used: Method, decided: CutOff, model: Model | null) {
  const { pilots, ties } = design;
  const meanStandings = pilots.map((pilot) => standing(pilot, mean(pilot), ties));
  const methods: [Method, Standing[] | null][] = [
    ['mean', meanStandings],
    ['trimmed', canTrim(pilots) ? trimmedStandings(pilots, ties) : null],
    ['additive', model && additiveStandings(pilots, model, ties)],
  ];
  const variant = (of: string, standings: Standing[], without: string[] = []): Variant => {
    const { awarded } = cutOff(ranked(standings), design.rules, pilots.length);
    const flipped = standings.filter(({ pilot: { at } }) => awarded[at] !== decided.awarded[at]);
    return { of, flips: flipped.map(({ pilot }) => pilot.id), without };
  };
  return {
    methods: methods.flatMap(([method, standings]) =>
      standings === null || method === used ? [] : [variant(method, standings)],
    ),
    weights: design.criteria.map(({ id }, criterion) =>
      variant(id, reweighted(design, meanStandings, criterion)),
    ),
    scorers: withoutEach(design, used, methods, variant),
  };
}

export function trimmedStandings(pilots: readonly Pilot[], ties: readonly number[]): Standing[] {
  return pilots.map((pilot) => standing(pilot, trimmedMean(pilot), ties));
}

export function additiveStandings(
  pilots: readonly Pilot[],
  model: Model,
  ties: readonly number[],
): Standing[] {
  return pilots.map((pilot, place) => standing(pilot, integer(model.pilots[place]!), ties));
}

/** One criterion's weight times 6/5: five times every weight, and its own once more. */
function reweighted({ criteria }: Design, standings: readonly Standing[], criterion: number): Standing[] {
  const { weight } = criteria[criterion]!;
  const weights = BigInt(5 * 10_000 + weight);
  return standings.map(({ pilot, ties }) => {
    const { sheets } = pilot;
    const sum = 5n * BigInt(sumOfTotals(sheets)) + BigInt(weight) * BigInt(sumOfValues(sheets, criterion));
    return { pilot, figure: round(10_000n * sum, BigInt(sheets.length) * weights), ties };
  });
}

function withoutEach(
  { pilots, scorers, ties }: Design,
  used: Method,
  methods: readonly [Method, Standing[] | null][],
  variant: (of: string, standings: Standing[], without: string[]) => Variant,
): Variant[] {
  // Only the pilots that the scorer scored stand elsewhere.
  const [means, trimmed] = methods.map(
    ([, standings]) => new Map(standings?.map((one) => [one.pilot, one])),
  ) as [Map<Pilot, Standing>, Map<Pilot, Standing>];
  return scorers.map((id, scorer) => {
    const lessened = pilots.map((pilot) =>
      pilot.sheets.some((sheet) => sheet.scorer === scorer)
        ? { ...pilot, sheets: pilot.sheets.filter((sheet) => sheet.scorer !== scorer) }
        : pilot,
    );
    const left = lessened.filter(({ sheets }) => sheets.length > 0);
    const without = lessened.filter(({ sheets }) => sheets.length === 0).map((pilot) => pilot.id);
    const standings =
      used === 'trimmed' && canTrim(left)
        ? left.map((pilot) => trimmed.get(pilot) ?? standing(pilot, trimmedMean(pilot), ties))
        : used === 'additive' && partsOf(left).length <= 1
          ? additiveStandings(left, solve(left), ties)
          : left.map((pilot) => means.get(pilot) ?? standing(pilot, mean(pilot), ties));
    return variant(id, standings, without);
  });
}
