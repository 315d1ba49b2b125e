import { FULL_MARKS, MICRO, WHOLE } from '../../../shared/rewards/batches.ts';
import { criteriaOf } from '../../../shared/rewards/criteria.ts';
import type { Rubric } from '../../../shared/rewards/rubric.ts';
import { figureOf } from '../../pilots/wizard/amounts.ts';

type Scores = Readonly<Record<string, number | null>>;

/** Micro-points of a sheet (docs/scoring.md, section 2); what is not scored yet counts nothing. */
export function totalOf(
  rubric: Rubric,
  scores: Scores,
  computed: readonly { criterion: string; value: number }[],
) {
  const values = new Map(computed.map(({ criterion, value }) => [criterion, value]));
  return criteriaOf(rubric).reduce(
    (sum, { id, weight }) => sum + weight * (values.get(id) ?? scores[id] ?? 0),
    0,
  );
}

/** "82.35": as people write points, from millionths. */
export const shownTotal = (micro: number) => String(Math.round(micro / (MICRO / 10_000)) / 10_000);

/** From hundredths. */
export const shownScore = (hundredths: number) => String(hundredths / 100);

/** "12.5%". */
export const shownWeight = (weight: number) => `${(weight * 100) / WHOLE}%`;

/** Points as they are typed, to hundredths; null: no such score. */
export function hundredthsOf(points: number | string): number | null {
  const figure = figureOf(points);
  if (figure === null) return null;
  const hundredths = Math.round(figure * 100);
  return hundredths >= 0 && hundredths <= FULL_MARKS ? hundredths : null;
}
