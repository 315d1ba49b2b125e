import type { Span } from '../reading.ts';

/** Where cues stand in the text that is read. */
export interface Found {
  of(cue: Cue): readonly Span[];
  /** Those that reach from `from` on and begin no later than `to`. */
  touching(cue: Cue, from: number, to: number): readonly Span[];
}
/** Something that a text can be looked through for, by itself or by what else is found in it. */
export type Cue = RegExp | ((text: string, found: Found) => readonly Span[]);

/** How the words of a description give an act away. */
export interface Sign {
  /** The act itself: its place decides whose it is. Global and folded: simplified, lower case. */
  head: Cue;
  /** What has to stand beside it. */
  with?: readonly Cue[];
  /** What speaks for it beside it, each once: where so many of them stand there it may be the act, with one more it is. */
  signs?: readonly Cue[];
  enough?: number;
  /** What makes it another thing, in the same sentence. */
  unless?: RegExp;
  /** Done for an institution by nature: helping it is doing it. */
  forOthers?: true;
  /** Making the tools for it is serving it, which is forbidden too. */
  toolsToo?: true;
  /** Codes that it is told of where one of them is found beside it: money that moves moves for something. */
  yieldsTo?: readonly string[];
  /** It may be this: an answer that puts the act with somebody else settles it. */
  doubt?: true;
}

/** The signs of one code of the catalogue. */
export interface Act {
  code: string;
  signs: readonly Sign[];
}

/** Up to `n` characters of the same sentence. */
export const gap = (n: number) => `[^。！？；.!?\\n]{0,${n}}?`;

/** Alternatives as the source of a regular expression, over as many lines as they take; a line ends behind a stroke. */
export function alt({ raw }: TemplateStringsArray, ...parts: readonly string[]): string {
  const lines = raw.map((piece, at) => piece.replace(/\n\s*/gu, '') + (parts[at] ?? ''));
  return `(?:${lines.join('')})`;
}

/** The same, to look for every one of them. */
export function pattern(pieces: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(alt(pieces, ...parts), 'gu');
}

const everywhere = (cue: Cue) =>
  typeof cue === 'function' || cue.global ? cue : new RegExp(cue.source, `g${cue.flags}`);

export const sign = (head: RegExp, { with: beside = [], ...more }: Omit<Sign, 'head'> = {}): Sign => ({
  ...more,
  head,
  with: beside.map(everywhere),
});
