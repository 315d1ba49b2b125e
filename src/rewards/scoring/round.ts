import { agreement } from './agreement.ts';
import { Draws, quantile } from './draws.ts';
import { fitModel, type Model, partsOf } from './model.ts';
import { amountsOf, cutOff, divided, knapsack, tierOf } from './money.ts';
import { ranksBy, ranksByOne } from './ranks.ts';
import { sensitivity, tiesIn, type Variant } from './sensitivity.ts';
import {
  arrange,
  criterionMeans,
  type Method,
  NotComputable,
  type Part,
  plainMeans,
  type Refusal,
  type RoundInput,
  type RoundRules,
  type Sheets,
  sumOf,
  trimmedMeans,
} from './sheets.ts';
import { integer, micro, roundRatio } from './whole-numbers.ts';

/** Everything in integers: millionths of a point, millionths, fen (docs/scoring.md). */
export interface RoundResult {
  method: { wanted: Method; used: Method };
  leftOut: readonly string[];
  /** By id. */
  pilots: readonly PilotResult[];
  scorers: readonly ScorerResult[];
  /** Null where the design is not connected: then its parts say why. */
  model: { sigma: number | null } | null;
  parts: readonly Part[];
  outliers: readonly { pilot: string; scorer: string }[];
  agreement: ReturnType<typeof agreement>;
  awarded: number;
  spent: number;
  /** Ids by rank, then id; null: too large to be computed. */
  knapsack: { pilots: readonly string[]; spent: number; value: number } | null;
  sensitivity: { methods: readonly Variant[]; weights: readonly Variant[]; scorers: readonly Variant[] };
}

export interface PilotResult {
  id: string;
  sheets: number;
  mean: number;
  trimmed: number | null;
  additive: number | null;
  z: number | null;
  criteria: Readonly<Record<string, number>>;
  figure: number;
  rank: number;
  expectedRank: number;
  /** 95 % of the draws. */
  rankInterval: readonly [number, number];
  band: boolean;
  /** What its rank and figure reach, awarded or not. */
  tier: string | null;
  amount: number;
  awarded: boolean;
  shares: readonly { applicant: string; amount: number }[];
}

export interface ScorerResult {
  id: string;
  sheets: number;
  mean: number;
  sd: number | null;
  severity: number | null;
}

/** docs/scoring.md, whole. The same input in any order gives the same bytes. */
export function computeRound(input: RoundInput): RoundResult | Refusal {
  try {
    return computed(input);
  } catch (error) {
    if (error instanceof NotComputable) return error.refusal;
    throw error;
  }
}

function computed(input: RoundInput): RoundResult {
  const { rules } = input;
  const sheets = arrange(input);
  const { pilots, from } = sheets;
  const parts = partsOf(sheets);
  const model = parts.length === 1 ? fitModel(sheets) : null;
  if (rules.method === 'additive' && model === null) throw new NotComputable('disconnected', [], parts);
  const means = { mean: plainMeans(sheets), trimmed: trimmedMeans(sheets), additive: additive(model) };
  const used = means[rules.method] === null ? 'mean' : rules.method;
  const figures = means[used]!;
  const ranks = ranksBy(figures, tiesIn(sheets, rules));
  const amounts = amountsOf(rules.tiers, ranks, figures);
  const awarded = cutOff(ranks, amounts, rules.budget);
  const count = awarded.filter(Boolean).length;
  const draws = new Draws(rules.seed);
  const agreed = agreement(sheets, draws, rules.draws);
  const drawn = drawnRanks(sheets, draws, rules.draws);
  const z = standardised(sheets);
  const ofCriteria = sheets.criteria.map((_, nth) => criterionMeans(sheets, nth));
  const order = pilots.map((_, p) => p).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  return {
    method: { wanted: rules.method, used },
    leftOut: sheets.leftOut,
    pilots: pilots.map(({ id, shares }, p) => {
      const tier = tierOf(rules.tiers, ranks[p]!, figures[p]!);
      const { expected, interval } = drawn(p);
      return {
        id,
        sheets: from[p + 1]! - from[p]!,
        mean: means.mean[p]!,
        trimmed: means.trimmed?.[p] ?? null,
        additive: means.additive?.[p] ?? null,
        z: z[p]!,
        criteria: Object.fromEntries(sheets.criteria.map((one, nth) => [one.id, ofCriteria[nth]![p]!])),
        figure: figures[p]!,
        rank: ranks[p]!,
        expectedRank: expected,
        rankInterval: interval,
        band: interval[0] <= count && interval[1] > count,
        tier: tier === null ? null : rules.tiers[tier]!.name,
        amount: amounts[p]!,
        awarded: awarded[p]!,
        shares: awarded[p] ? divided(amounts[p]!, shares) : [],
      };
    }),
    scorers: scorersOf(sheets, model),
    model: model && { sigma: model.sigma === null ? null : integer(model.sigma) },
    parts: model === null ? parts : [],
    outliers: (model?.outliers ?? []).map((at) => sheetAt(sheets, at)),
    agreement: agreed,
    awarded: count,
    spent: spent(awarded, amounts),
    knapsack: bestSet(order, pilots, figures, amounts, rules),
    sensitivity: sensitivity(rules, sheets, { used, awarded, means }),
  };
}

const additive = (model: Model | null) => model && Float64Array.from(model.pilot, integer);

const spent = (awarded: readonly boolean[], amounts: readonly number[]) =>
  amounts.reduce((sum, amount, p) => sum + (awarded[p] ? amount : 0), 0);

function sheetAt({ pilots, scorers, from, scorer }: Sheets, at: number) {
  let p = 0;
  while (from[p + 1]! <= at) p++;
  return { pilot: pilots[p]!.id, scorer: scorers[scorer[at]!]! };
}

function bestSet(
  order: readonly number[],
  pilots: Sheets['pilots'],
  figures: ArrayLike<number>,
  amounts: readonly number[],
  { budget }: RoundRules,
): RoundResult['knapsack'] {
  const taken = knapsack(order, figures, amounts, budget);
  if (taken === null) return null;
  const set = order.filter((p) => taken[p]);
  return {
    pilots: set.map((p) => pilots[p]!.id),
    spent: spent(taken, amounts),
    value: set.reduce((sum, p) => sum + figures[p]!, 0),
  };
}

/** Ranks of each draw: sheets drawn anew within each pilot. */
function drawnRanks({ from, total }: Sheets, generator: Draws, draws: number) {
  const count = from.length - 1;
  const means = new Float64Array(count);
  const sorted = new Float64Array(count);
  const all = new Int32Array(count * draws);
  const ranks = new Int32Array(count);
  for (let round = 0; round < draws; round++) {
    for (let p = 0; p < count; p++) {
      const [first, size] = [from[p]!, from[p + 1]! - from[p]!];
      let sum = 0;
      for (let nth = 0; nth < size; nth++) sum += total[first + generator.below(size)]!;
      means[p] = roundRatio(sum, size);
    }
    ranksByOne(means, sorted, ranks);
    for (let p = 0; p < count; p++) all[p * draws + round] = ranks[p]!;
  }
  return (p: number): { expected: number; interval: [number, number] } => {
    const own = all.subarray(p * draws, (p + 1) * draws).sort();
    return {
      expected: roundRatio(1_000_000 * sumOf(own, 0, draws), draws),
      interval: [quantile(own, 25), quantile(own, 975)],
    };
  };
}

interface Spread {
  mean: number;
  published: number;
  sd: number | null;
  flat: boolean;
  sheets: number;
}

function spreadsOf({ scorers, scorer, total }: Sheets): Spread[] {
  const [count, sum] = [new Float64Array(scorers.length), new Float64Array(scorers.length)];
  const squares = scorers.map(() => 0n);
  for (let at = 0; at < total.length; at++) {
    const s = scorer[at]!;
    count[s]! += 1;
    sum[s]! += total[at]!;
    squares[s]! += BigInt(total[at]!) * BigInt(total[at]!);
  }
  return scorers.map((_, s) => {
    const [n, all] = [count[s]!, sum[s]!];
    const spread = BigInt(n) * squares[s]! - BigInt(all) * BigInt(all);
    return {
      mean: all / n,
      published: roundRatio(all, n),
      sd: n < 2 ? null : Math.sqrt(Number(spread) / (n * (n - 1))),
      flat: n < 2 || spread === 0n,
      sheets: n,
    };
  });
}

function standardised(sheets: Sheets): (number | null)[] {
  const { from, scorer, total } = sheets;
  const spreads = spreadsOf(sheets);
  return sheets.pilots.map((_, p) => {
    let [sum, count] = [0, 0];
    for (let at = from[p]!; at < from[p + 1]!; at++) {
      const { mean, sd, flat } = spreads[scorer[at]!]!;
      if (flat) continue;
      sum += (total[at]! - mean) / sd!;
      count++;
    }
    return count === 0 ? null : micro(sum / count);
  });
}

function scorersOf(sheets: Sheets, model: Model | null): ScorerResult[] {
  return spreadsOf(sheets).map(({ published, sd, sheets: count }, s) => ({
    id: sheets.scorers[s]!,
    sheets: count,
    mean: published,
    sd: sd === null ? null : integer(sd),
    severity: model === null ? null : integer(model.severity[s]!),
  }));
}
