import { roundRatio } from './whole-numbers.ts';

/** What a batch computes from: scores in hundredths of a point, weights in ten-thousandths, amounts in fen. */
export interface RoundInput {
  criteria: readonly { id: string; weight: number; computed: boolean }[];
  rules: RoundRules;
  pilots: readonly RoundPilot[];
  scorers: readonly string[];
  sheets: readonly RoundSheet[];
}

export const METHODS = ['mean', 'trimmed', 'additive'] as const;
export type Method = (typeof METHODS)[number];

export interface RoundRules {
  method: Method;
  /** Of a pilot without a sheet. */
  missing: 'refuse' | 'leave-out';
  /** Ids of criteria that break ties, in order. */
  ties: readonly string[];
  draws: number;
  seed: string;
  /** Fen. */
  budget: number;
  tiers: readonly Tier[];
}

/** An award for whoever reaches it: by rank, by figure (millionths of a point), or both. */
export interface Tier {
  name: string;
  ranks?: number | undefined;
  from?: number | undefined;
  /** Fen. */
  amount: number;
}

export interface RoundPilot {
  id: string;
  /** Values of the computed criteria. */
  computed: Readonly<Record<string, number>>;
  /** Ten-thousandths, in the order in which what is left over is given. */
  shares: readonly { applicant: string; share: number }[];
}

export interface RoundSheet {
  scorer: string;
  pilot: string;
  scores: Readonly<Record<string, number>>;
}

/** Scorers and pilots that share no sheet with the rest. */
export interface Part {
  scorers: readonly string[];
  pilots: readonly string[];
}

/** Why a round is not computed (docs/scoring.md, section 13). */
export interface Refusal {
  refused: 'weights' | 'unknown' | 'twice' | 'no-sheets' | 'incomplete' | 'disconnected';
  /** Ids. */
  about: readonly string[];
  /** Of a design that is not connected. */
  parts: readonly Part[];
}

export class NotComputable extends Error {
  readonly refusal: Refusal;
  constructor(refused: Refusal['refused'], about: readonly string[], parts: readonly Part[] = []) {
    super(`${refused}: ${about.join(', ')}`);
    this.name = 'NotComputable';
    this.refusal = { refused, about, parts };
  }
}

/** All sheets in canonical order, pilot by pilot: `from[p]` … `from[p + 1]` are those of pilot p. */
export interface Sheets {
  criteria: readonly { id: string; weight: number; computed: boolean }[];
  pilots: readonly RoundPilot[];
  leftOut: readonly string[];
  scorers: readonly string[];
  from: Int32Array;
  /** Place of the scorer of each sheet. */
  scorer: Int32Array;
  /** Values by criterion, sheet by sheet. */
  values: readonly Int32Array[];
  /** Millionths of a point. */
  total: Float64Array;
}

export const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const WHOLE = 10_000;

/**
 * What the service puts in is of its form by its own rules: what is not would be a mistake of ours.
 * @throws NotComputable
 */
export function arrange(input: RoundInput): Sheets {
  assertForm(input);
  const criteria = [...input.criteria].sort((a, b) => byId(a.id, b.id));
  if (criteria.reduce((sum, { weight }) => sum + weight, 0) !== WHOLE) throw new NotComputable('weights', []);
  const all = new Set(input.pilots.map(({ id }) => id));
  const sheets = [...input.sheets].sort((a, b) => byId(a.pilot, b.pilot) || byId(a.scorer, b.scorer));
  for (const [at, { pilot, scorer }] of sheets.entries()) {
    if (!all.has(pilot) || !input.scorers.includes(scorer))
      throw new NotComputable('unknown', [pilot, scorer]);
    const before = sheets[at - 1];
    if (before?.pilot === pilot && before.scorer === scorer)
      throw new NotComputable('twice', [pilot, scorer]);
  }
  const scored = new Set(sheets.map(({ pilot }) => pilot));
  const leftOut = input.pilots
    .map(({ id }) => id)
    .filter((id) => !scored.has(id))
    .sort(byId);
  const pilots = input.pilots.filter(({ id }) => scored.has(id)).sort((a, b) => byId(a.id, b.id));
  if (pilots.length === 0 || (leftOut.length > 0 && input.rules.missing === 'refuse'))
    throw new NotComputable('no-sheets', leftOut);
  const active = new Set(sheets.map(({ scorer }) => scorer));
  const scorers = input.scorers.filter((id) => active.has(id)).sort(byId);
  return { criteria, pilots, leftOut, scorers, ...columns(criteria, pilots, scorers, sheets) };
}

function assertForm({ criteria, rules, pilots, scorers }: RoundInput): void {
  const known = new Set(criteria.map(({ id }) => id));
  const isForm =
    known.size === criteria.length &&
    new Set(pilots.map(({ id }) => id)).size === pilots.length &&
    new Set(scorers).size === scorers.length &&
    rules.ties.every((id) => known.has(id)) &&
    criteria.every(({ weight }) => Number.isInteger(weight) && weight >= 0) &&
    pilots.every(({ shares }) => shares.reduce((sum, { share }) => sum + share, 0) === WHOLE);
  if (!isForm) throw new Error('no input of a round');
}

function columns(
  criteria: Sheets['criteria'],
  pilots: Sheets['pilots'],
  scorers: readonly string[],
  sheets: readonly RoundSheet[],
): Pick<Sheets, 'from' | 'scorer' | 'values' | 'total'> {
  const placeOf = new Map(scorers.map((id, place) => [id, place]));
  const from = new Int32Array(pilots.length + 1);
  const scorer = new Int32Array(sheets.length);
  const values = criteria.map(() => new Int32Array(sheets.length));
  let at = 0;
  for (const [place, pilot] of pilots.entries()) {
    from[place] = at;
    for (; sheets[at]?.pilot === pilot.id; at++) {
      const sheet = sheets[at]!;
      scorer[at] = placeOf.get(sheet.scorer)!;
      for (const [nth, { id, computed }] of criteria.entries()) {
        const value = (computed ? pilot.computed : sheet.scores)[id];
        if (value === undefined || !Number.isInteger(value) || value < 0 || value > WHOLE)
          throw new NotComputable('incomplete', [sheet.pilot, sheet.scorer, id]);
        values[nth]![at] = value;
      }
    }
  }
  from[pilots.length] = at;
  return { from, scorer, values, total: weighted(criteria, values) };
}

/** @param criteria with any integer weights */
export function weighted(
  criteria: readonly { weight: number }[],
  values: readonly Int32Array[],
): Float64Array<ArrayBuffer> {
  const total = new Float64Array(values[0]?.length ?? 0);
  for (const [nth, { weight }] of criteria.entries()) {
    const column = values[nth]!;
    for (let at = 0; at < total.length; at++) total[at]! += weight * column[at]!;
  }
  return total;
}

/** Plain means, in millionths of a point. */
export function plainMeans({ from, total }: Sheets): Float64Array {
  return eachPilot(from, (first, end) => roundRatio(sumOf(total, first, end), end - first));
}

const LEAST = 5;

/** Without the highest and the lowest, where every pilot has five sheets; else null for all. */
export function trimmedMeans({ from, total }: Sheets): Float64Array | null {
  for (let p = 0; p + 1 < from.length; p++) if (from[p + 1]! - from[p]! < LEAST) return null;
  return eachPilot(from, (first, end) => {
    const own = total.subarray(first, end);
    const rest =
      sumOf(total, first, end) - own.reduce((a, b) => Math.max(a, b)) - own.reduce((a, b) => Math.min(a, b));
    return roundRatio(rest, end - first - 2);
  });
}

/** Of one criterion, before it is weighted. */
export function criterionMeans({ from, values }: Sheets, nth: number): Float64Array {
  const column = values[nth]!;
  return eachPilot(from, (first, end) => roundRatio(WHOLE * sumOf(column, first, end), end - first));
}

export function sumOf(values: ArrayLike<number>, first: number, end: number): number {
  let sum = 0;
  for (let at = first; at < end; at++) sum += values[at]!;
  return sum;
}

function eachPilot(from: Int32Array, figure: (first: number, end: number) => number): Float64Array {
  const figures = new Float64Array(from.length - 1);
  for (let p = 0; p < figures.length; p++) figures[p] = figure(from[p]!, from[p + 1]!);
  return figures;
}

/**
 * The same without the sheets of one scorer; a pilot that has no other is left out.
 * @param needed places of criteria whose values are still asked for
 */
export function without(sheets: Sheets, scorer: number, needed: readonly number[]): Sheets {
  const kept = new Int32Array(sheets.total.length);
  const from = new Int32Array(sheets.from.length);
  const pilots: RoundPilot[] = [];
  let count = 0;
  for (const [p, pilot] of sheets.pilots.entries()) {
    const before = count;
    for (let at = sheets.from[p]!; at < sheets.from[p + 1]!; at++)
      if (sheets.scorer[at] !== scorer) kept[count++] = at;
    if (count > before) from[pilots.push(pilot)] = count;
  }
  const column = <A extends Int32Array | Float64Array>(values: A, into: A): A => {
    for (let at = 0; at < count; at++) into[at] = values[kept[at]!]!;
    return into;
  };
  const places = column(sheets.scorer, new Int32Array(count));
  for (let at = 0; at < count; at++) if (places[at]! > scorer) places[at]! -= 1;
  return {
    ...sheets,
    pilots,
    scorers: sheets.scorers.filter((_, s) => s !== scorer),
    from: from.slice(0, pilots.length + 1),
    scorer: places,
    values: sheets.values.map((values, nth) =>
      needed.includes(nth) ? column(values, new Int32Array(count)) : new Int32Array(),
    ),
    total: column(sheets.total, new Float64Array(count)),
  };
}
