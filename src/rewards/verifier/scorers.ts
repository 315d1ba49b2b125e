import { micro, round } from './numbers.ts';
import type { Pilot } from './pilot.ts';

/** Section 5: how one scorer scores. */
interface Habit {
  sheets: number;
  sum: bigint;
  squares: bigint;
}

export interface Scorer {
  sheets: number;
  mean: number;
  /** A double; null of one sheet. */
  sd: number | null;
  /** The double that z is measured from. */
  middle: number;
}

/** By the places of the scorers; each has a sheet. */
export function scorersOf(pilots: readonly Pilot[], count: number): Scorer[] {
  const habits = Array.from({ length: count }, (): Habit => ({ sheets: 0, sum: 0n, squares: 0n }));
  for (const { sheets } of pilots) {
    for (const { scorer, total } of sheets) {
      const habit = habits[scorer] as Habit;
      habit.sheets += 1;
      habit.sum += BigInt(total);
      habit.squares += BigInt(total) * BigInt(total);
    }
  }
  return habits.map(({ sheets, sum, squares }) => {
    const n = BigInt(sheets);
    const q = Number(n * squares - sum * sum);
    const k = Number(n * (n - 1n));
    return {
      sheets,
      mean: round(sum, n),
      sd: sheets < 2 ? null : Math.sqrt(q / k),
      middle: Number(sum) / sheets,
    };
  });
}

/** z(p) in millionths: the mean over the pilot's sheets that have a z. */
export function zOf({ sheets }: Pilot, scorers: readonly Scorer[]): number | null {
  let [sum, count] = [0, 0];
  for (const { scorer, total } of sheets) {
    const { sd, middle } = scorers[scorer] as Scorer;
    // No spread, no z: a zero sd comes of q = 0 alone.
    if (!sd) continue;
    sum += (total - middle) / sd;
    count += 1;
  }
  return count === 0 ? null : micro(sum / count);
}
