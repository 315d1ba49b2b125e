import { type Model, restsOf, solve } from './additive.ts';
import { agreementOf } from './agreement.ts';
import { type Design, designOf, isRefusal, writtenParts } from './design.ts';
import { type Expected, expectedRanks } from './expected-ranks.ts';
import { generator } from './generator.ts';
import { type Method, readInput, type Tier } from './input.ts';
import { canTrim, criterionMean, mean, trimmedMean } from './means.ts';
import { cutOff, divided, knapsack, tierOf } from './money.ts';
import { integer } from './numbers.ts';
import type { Pilot } from './pilot.ts';
import { ranked, type Standing, standing } from './ranks.ts';
import { type Scorer, scorersOf, zOf } from './scorers.ts';
import { additiveStandings, sensitivityOf, trimmedStandings } from './sensitivity.ts';

/**
 * The `result` of a decision file from its `input`, by docs/scoring.md and by nothing else: the service has its own way
 * to the same bytes, and the two share no code.
 * @throws Malformed where the input is not of the form of section 13
 */
export function recompute(input: unknown): unknown {
  const design = designOf(readInput(input));
  return isRefusal(design) ? design : resultOf(design);
}

function resultOf(design: Design) {
  const { rules, criteria, pilots, scorers, leftOut, parts } = design;
  const model = parts.length <= 1 ? solve(pilots) : null;
  const rests = model && restsOf(pilots, model);
  const isTrimmed = canTrim(pilots);
  const used = rules.method === 'trimmed' && !isTrimmed ? 'mean' : rules.method;
  const byRank = ranked(decidingStandings(design, used, model));
  const decided = cutOff(byRank, rules, pilots.length);
  const below = generator(rules.seed);
  const agreement = agreementOf(design, below);
  const expected = expectedRanks(pilots, rules.draws, below);
  const habits = scorersOf(pilots, scorers.length);
  return {
    method: { wanted: rules.method, used },
    leftOut,
    pilots: byRank
      .toSorted((a, b) => a.pilot.at - b.pilot.at)
      .map((one, at) => {
        const { pilot } = one;
        const tier = tierOf(one, rules.tiers);
        const isAwarded = decided.awarded[at] === 1;
        return {
          id: pilot.id,
          sheets: pilot.sheets.length,
          mean: mean(pilot),
          trimmed: isTrimmed ? trimmedMean(pilot) : null,
          additive: model && integer(model.pilots[at]!),
          z: zOf(pilot, habits),
          criteria: Object.fromEntries(criteria.map(({ id }, place) => [id, criterionMean(pilot, place)])),
          figure: one.figure,
          rank: one.rank,
          ...uncertainty(expected[at]!, decided.count),
          ...award(tier, isAwarded, pilot),
        };
      }),
    scorers: scorers.map((id, place) => writtenScorer(id, habits[place]!, model?.scorers.get(place))),
    model: rests && { sigma: rests.sigma === null ? null : integer(rests.sigma) },
    parts: parts.length <= 1 ? [] : writtenParts(parts, pilots, scorers),
    outliers: (rests?.outliers ?? []).map(({ pilot, scorer }) => ({
      pilot: pilot.id,
      scorer: scorers[scorer],
    })),
    agreement,
    awarded: decided.count,
    spent: decided.spent,
    knapsack: knapsack(byRank, rules),
    sensitivity: sensitivityOf(design, used, decided, model),
  };
}

function decidingStandings({ pilots, ties }: Design, used: Method, model: Model | null): Standing[] {
  if (used === 'trimmed') return trimmedStandings(pilots, ties);
  if (used === 'additive' && model) return additiveStandings(pilots, model, ties);
  return pilots.map((pilot) => standing(pilot, mean(pilot), ties));
}

/** Section 10: in the band where the interval crosses the line below the last one awarded. */
function uncertainty({ rank, interval }: Expected, line: number) {
  const band = interval !== null && interval[0] <= line && interval[1] > line;
  return { expectedRank: rank, rankInterval: interval, band };
}

function award(tier: Tier | null, awarded: boolean, { shares }: Pilot) {
  return {
    tier: tier?.name ?? null,
    amount: tier?.amount ?? 0,
    awarded,
    shares: awarded && tier ? divided(tier.amount, shares) : [],
  };
}

function writtenScorer(id: string, { sheets, mean, sd }: Scorer, severity: number | undefined) {
  return {
    id,
    sheets,
    mean,
    sd: sd === null ? null : integer(sd),
    severity: severity === undefined ? null : integer(severity),
  };
}
