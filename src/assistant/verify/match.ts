import type { Places } from './align.ts';
import type { Clause } from './claim.ts';
import type { Frame, Segment } from './frames.ts';
import type { Unit } from './units.ts';

/** A claim's clause laid beside one clause of the source. */
export interface Match {
  clause: Clause;
  frame: Frame;
  segment: Segment;
  /** Of each unit of the claim's clause. */
  places: readonly Places[];
  /** Also for a unit carried over from the clause before. */
  locate: (unit: Unit) => readonly number[];
}
