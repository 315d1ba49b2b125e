/** How the words of a description give an act away. */
export interface Sign {
  /** The act itself: its place decides whose it is. Global and folded: simplified, lower case. */
  head: RegExp;
  /** What has to stand beside it. */
  with?: readonly RegExp[];
  /** What makes it another thing, in the same sentence. */
  unless?: RegExp;
  /** Done for an institution by nature: helping it is doing it. */
  forOthers?: true;
  /** Making the tools for it is serving it, which is forbidden too. */
  toolsToo?: true;
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

export const sign = (head: RegExp, more: Omit<Sign, 'head'> = {}): Sign => ({
  head,
  ...more,
});
