import type { Span } from '../reading.ts';
import type { Cue, Sign } from './act.ts';

/*
 * Acts told without their names: who hands over what, and what comes back, when and to whom. Money that comes back is a
 * deposit; that comes back with more, a promise; that goes out first, a loan; that goes on, a payment; that is paid when
 * something happens, insurance. No text says all of it, and none in the words that one expects: what has to be there is
 * little (`core`, `must`), and of the rest (`signs`) so much is `enough` for a doubt, one more for a finding.
 */
const compiled = new Map<string, RegExp>();

/** One expression for a cue, however many acts it is part of. */
function cueOf(cue: string | Cue): Cue {
  if (typeof cue !== 'string') return cue;
  const known = compiled.get(cue) ?? new RegExp(cue, 'gu');
  compiled.set(cue, known);
  return known;
}

const made = new Map<string, Cue>();
const names = new Map<Cue, number>();
const nameOf = (cue: Cue) => {
  const name = names.get(cue) ?? names.size;
  names.set(cue, name);
  return name;
};

/** A cue made of others stands once, so that it is looked for once. */
function madeOf(how: string, parts: readonly Cue[], make: () => Cue): Cue {
  const key = `${how} ${parts.map(nameOf).join(' ')}`;
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

/** Any of these. */
export function either(...sources: readonly (string | Cue)[]): Cue {
  const cues = sources.map(cueOf);
  return madeOf(
    'either',
    cues,
    () => (_, found) => cues.flatMap((cue) => found.of(cue)).sort((one, other) => one.start - other.start),
  );
}

const STOP = /[。！？；!?\n]|[.;](?= |$)/u;

/** One beside the other in either order, up to `n` characters of the same sentence apart. */
export const near = (one: string | Cue, other: string | Cue, n: number): Cue => beside(one, other, n, STOP);
/** … or over the stop between two sentences. */
export const about = (one: string | Cue, other: string | Cue, n: number): Cue => beside(one, other, n, null);

function beside(one: string | Cue, other: string | Cue, n: number, stop: RegExp | null): Cue {
  const [first, second] = [cueOf(one), cueOf(other)];
  return madeOf(`beside ${n} ${stop?.source}`, [first, second], () => (text, found) => {
    const apart = (left: Span, right: Span): Span[] => {
      // A cue that spans a gap may have the other one in it.
      if (right.end < left.end) return [left];
      if (right.start < left.end || right.start - left.end > n) return [];
      if (stop?.test(text.slice(left.end, right.start))) return [];
      return [{ start: left.start, end: right.end }];
    };
    return found.of(first).flatMap((here) => {
      for (const there of found.touching(second, here.start - n, here.end + n)) {
        const [span] = here.start <= there.start ? apart(here, there) : apart(there, here);
        if (span) return [span];
      }
      return [];
    });
  });
}

interface Frame extends Omit<Sign, 'head' | 'with' | 'signs' | 'enough'> {
  /** The act itself: its place decides whose it is. */
  core: string | Cue;
  must?: readonly (string | Cue)[];
  signs?: readonly (string | Cue)[];
  enough?: number;
}

/** Cues are sources of expressions, or anything else that can be looked for. */
export const frame = ({ core, must = [], signs = [], ...more }: Frame): Sign => ({
  ...more,
  head: cueOf(core),
  with: must.map(cueOf),
  signs: signs.map(cueOf),
});
