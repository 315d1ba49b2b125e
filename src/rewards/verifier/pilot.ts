import type { Share } from './input.ts';

/** A sheet with its total, T(s,p). Scorer and criteria by their places in order. */
export interface Sheet {
  scorer: number;
  total: number;
  /** v of every criterion, computed ones too. */
  values: readonly number[];
}

/** A pilot that takes part, with its sheets by scorer. */
export interface Pilot {
  id: string;
  /** Its place in order. */
  at: number;
  shares: readonly Share[];
  sheets: readonly Sheet[];
}
