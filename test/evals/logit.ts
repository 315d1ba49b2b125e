/** Regressions small enough to be fitted while one waits. The same examples always give the same weights. */

/** Each example has rows to choose from; `right` marks those that would be right. */
export interface Choice {
  rows: readonly (readonly number[])[];
  right: readonly boolean[];
}

export interface Classed {
  row: readonly number[];
  of: number;
}

const STEPS = 600;
const RATE = 0.08;
/** Without it what separates the examples by chance would weigh without bound. */
const RIDGE = 0.02;
const RIDGE_OF_CLASSES = 0.001;

/** Weights by which the right row of each is the likeliest: conditional logit. */
export function fitChoices(examples: readonly Choice[]): number[] {
  const width = examples[0]!.rows[0]!.length;
  const { scaled, back } = scaling(
    examples.flatMap(({ rows }) => rows),
    width,
  );
  const choices = examples.map(({ rows, right }) => ({ rows: rows.map(scaled), right }));
  const weights = climb(width, (current, slope) => {
    for (const { rows, right } of choices) {
      const chances = softmax(rows.map((row) => dot(row, current)));
      const hit = chances.reduce((sum, chance, i) => sum + (right[i] ? chance : 0), 0);
      for (const [i, row] of rows.entries()) {
        const pull = (right[i] ? chances[i]! / hit : 0) - chances[i]!;
        for (const [f, value] of row.entries()) slope[f]! += (pull * value) / choices.length;
      }
    }
    for (const f of slope.keys()) slope[f]! -= RIDGE * current[f]!;
  });
  return back(weights);
}

/** Weights of each sign for each class, the last of which has none; the last row is what holds without any sign. */
export function fitClasses(examples: readonly Classed[], classes: number): number[][] {
  const width = examples[0]!.row.length;
  const { scaled, deviations, means } = scaling(
    examples.map(({ row }) => row),
    width,
  );
  const rows = examples.map(({ row, of }) => ({ row: [...scaled(row), 1], of }));
  const at = (f: number, of: number) => f * classes + of;
  const flat = climb((width + 1) * classes, (current, slope) => {
    for (const { row, of } of rows) {
      const sums = Array.from({ length: classes }, (_, c) =>
        row.reduce((sum, value, f) => sum + value * current[at(f, c)]!, 0),
      );
      const chances = softmax(sums);
      for (let c = 0; c < classes; c++) {
        const pull = ((c === of ? 1 : 0) - chances[c]!) / rows.length;
        for (let f = 0; f <= width; f++) slope[at(f, c)]! += pull * row[f]!;
      }
    }
    for (let i = 0; i < width * classes; i++) slope[i]! -= RIDGE_OF_CLASSES * current[i]!;
  });
  const weightOf = (f: number, c: number) => flat[at(f, c)]! - flat[at(f, classes - 1)]!;
  const ofClass = (f: number) => Array.from({ length: classes }, (_, c) => weightOf(f, c) / deviations[f]!);
  const signs = Array.from({ length: width }, (_, f) => ofClass(f));
  const constant = Array.from(
    { length: classes },
    (_, c) => weightOf(width, c) - signs.reduce((sum, row, f) => sum + row[c]! * means[f]!, 0),
  );
  return [...signs, constant];
}

export const dot = (row: readonly number[], weights: ArrayLike<number>): number =>
  row.reduce((sum, value, f) => sum + value * weights[f]!, 0);

export function softmax(odds: readonly number[]): number[] {
  const most = Math.max(...odds);
  const chances = odds.map((one) => Math.exp(one - most));
  const whole = chances.reduce((sum, one) => sum + one, 0);
  return chances.map((one) => one / whole);
}

/** Adam (Kingma and Ba 2015) from nothing; `slopeOf` adds up the slope where it stands. */
function climb(width: number, slopeOf: (current: Float64Array, slope: Float64Array) => void): number[] {
  const current = new Float64Array(width);
  const [mean, square] = [new Float64Array(width), new Float64Array(width)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(width);
    slopeOf(current, slope);
    const rate = RATE * (step < STEPS * 0.7 ? 1 : 0.25);
    for (let i = 0; i < width; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!;
      square[i] = 0.99 * square[i]! + 0.01 * slope[i]! ** 2;
      current[i]! +=
        (rate * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return [...current];
}

/** Signs of all sizes are made alike, so that the ridge weighs on all of them alike. */
function scaling(rows: readonly (readonly number[])[], width: number) {
  const means = Array.from(
    { length: width },
    (_, f) => rows.reduce((sum, row) => sum + row[f]!, 0) / rows.length,
  );
  const deviations = means.map(
    (mean, f) => Math.sqrt(rows.reduce((sum, row) => sum + (row[f]! - mean) ** 2, 0) / rows.length) || 1,
  );
  return {
    means,
    deviations,
    scaled: (row: readonly number[]) => row.map((value, f) => (value - means[f]!) / deviations[f]!),
    back: (weights: readonly number[]) => weights.map((weight, f) => weight / deviations[f]!),
  };
}
