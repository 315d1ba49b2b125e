import type { TextRef } from './policy-texts.ts';

/** Which text stands beside, and what of it was opened last. */
export interface Shown extends TextRef {
  current: string | null;
  opened: number;
}
