import { type Part, partsOf } from './additive.ts';
import type { Criterion, Input, Rules } from './input.ts';
import type { Pilot } from './pilot.ts';

/** What takes part in a round, all of it in order (section 1). */
export interface Design {
  rules: Rules;
  criteria: readonly Criterion[];
  /** Places of the criteria that break ties. */
  ties: readonly number[];
  /** Those with a sheet. */
  scorers: readonly string[];
  pilots: readonly Pilot[];
  leftOut: readonly string[];
  /** One where the additive model is defined, none where nobody takes part. */
  parts: readonly Part[];
}

export interface Refusal {
  refused: 'weights' | 'unknown' | 'twice' | 'no-sheets' | 'incomplete' | 'disconnected';
  about: readonly string[];
  parts: readonly unknown[];
}

export function isRefusal(one: Design | Refusal): one is Refusal {
  return 'refused' in one;
}

/** Section 13: refusals in their order, else what takes part. */
export function designOf(input: Input): Design | Refusal {
  const criteria = input.criteria.toSorted((a, b) => inOrder(a.id, b.id));
  if (criteria.reduce((sum, { weight }) => sum + weight, 0) !== 10_000) return refusal('weights');
  const sheets = input.sheets.toSorted((a, b) => inOrder(a.pilot, b.pilot) || inOrder(a.scorer, b.scorer));
  const misplaced = unknownOrTwice(input, sheets);
  if (misplaced) return misplaced;

  const byPilot = Map.groupBy(sheets, ({ pilot }) => pilot);
  const listed = input.pilots.toSorted((a, b) => inOrder(a.id, b.id));
  const leftOut = listed.filter(({ id }) => !byPilot.has(id)).map(({ id }) => id);
  if (leftOut.length === listed.length || (leftOut.length > 0 && input.rules.missing === 'refuse'))
    return refusal('no-sheets', leftOut);

  for (const { pilot, scorer, scores } of sheets) {
    const lacking = criteria.find(({ id, computed }) => !computed && !scores.has(id));
    if (lacking) return refusal('incomplete', [pilot, scorer, lacking.id]);
  }

  const scorers = [...new Set(sheets.map(({ scorer }) => scorer))].sort(inOrder);
  const placeOf = new Map(scorers.map((id, place) => [id, place]));
  const pilots = listed
    .filter(({ id }) => byPilot.has(id))
    .map(({ id, computed, shares }, at) => ({
      id,
      at,
      shares,
      sheets: (byPilot.get(id) ?? []).map(({ scorer, scores }) => {
        const values = criteria.map((one) => (one.computed ? computed : scores).get(one.id) as number);
        return { scorer: placeOf.get(scorer) as number, total: totalOf(values, criteria), values };
      }),
    }));
  const parts = partsOf(pilots);
  if (input.rules.method === 'additive' && parts.length > 1)
    return refusal('disconnected', [], writtenParts(parts, pilots, scorers));
  const ties = input.rules.ties.map((id) => criteria.findIndex((one) => one.id === id));
  return { rules: input.rules, criteria, ties, scorers, pilots, leftOut, parts };
}

/** As sequences of UTF-16 code units. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function writtenParts(
  parts: readonly Part[],
  pilots: readonly Pilot[],
  scorers: readonly string[],
): { scorers: string[]; pilots: string[] }[] {
  return parts.map((part) => ({
    scorers: part.scorers.map((place) => scorers[place]!),
    pilots: part.pilots.map((place) => pilots[place]!.id),
  }));
}

function refusal(
  refused: Refusal['refused'],
  about: readonly string[] = [],
  parts: readonly unknown[] = [],
): Refusal {
  return { refused, about, parts };
}

function unknownOrTwice(input: Input, sheets: Input['sheets']): Refusal | null {
  const [pilots, scorers] = [new Set(input.pilots.map(({ id }) => id)), new Set(input.scorers)];
  for (const [at, { pilot, scorer }] of sheets.entries()) {
    if (!pilots.has(pilot) || !scorers.has(scorer)) return refusal('unknown', [pilot, scorer]);
    const before = sheets[at - 1];
    if (before?.pilot === pilot && before.scorer === scorer) return refusal('twice', [pilot, scorer]);
  }
  return null;
}

function totalOf(values: readonly number[], criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { weight }, place) => sum + weight * (values[place] as number), 0);
}
