import type { Bilingual } from '../../shared/locale.ts';

/** Hundredths of a point, with the steps that lead to it: what a person needs to work it out again. */
export interface ComputedValue {
  value: number;
  steps: Bilingual[];
}
