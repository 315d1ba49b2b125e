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

/** Joins what means the same; each part is the source of a regular expression. */
export const any = (...parts: readonly string[]) => `(?:${parts.join('|')})`;

/** Up to `n` characters of the same sentence. */
export const gap = (n: number) => `[^。！？；.!?\\n]{0,${n}}?`;

export const pattern = (...parts: readonly string[]) => new RegExp(any(...parts), 'gu');

export const sign = (head: RegExp, more: Omit<Sign, 'head'> = {}): Sign => ({
  head,
  ...more,
});
