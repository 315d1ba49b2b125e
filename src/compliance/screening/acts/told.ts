import type { Sign } from './act.ts';

/*
 * Acts told without their names: who hands over what, and what comes back, when and to whom. Money that comes back is a
 * deposit; that comes back with more, a promise; that goes out first, a loan; that goes on, a payment; that is paid when
 * something happens, insurance. The first cue is the act itself: whose it is decides.
 */
const compiled = new Map<string, RegExp>();

/** One expression for a cue, however many acts it is part of. */
function cueOf(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'u');
  compiled.set(source, known);
  return known;
}

export const told = (cues: readonly string[], more: Omit<Sign, 'head' | 'with'> = {}): Sign => ({
  head: new RegExp(cues[0]!, 'gu'),
  with: cues.slice(1).map(cueOf),
  ...more,
});
