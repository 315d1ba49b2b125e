/** Something over time, and the lines that it is held against. */
export interface TimeSeries {
  name: string;
  /** Civil dates, and a value for each; null: none came. */
  days: readonly string[];
  values: readonly (number | null)[];
  /** What submitted reports say. */
  points: readonly { on: string; value: number }[];
  limits: readonly Limit[];
  format: (value: number) => string;
}

export interface Limit {
  name: string;
  value: number;
  tone: 'red' | 'amber' | 'target' | 'baseline';
}
