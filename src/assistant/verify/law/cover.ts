/** Hold a sentence together, and say nothing by themselves. */
const FREE =
  /[\s,;:、。()的了也还则都将会并且其他它该对由在于为是把从自到起来时如若之等而所就以及与和或者有这那些个什么样]/u;
/** 以及, 为了, 和其他, 也不: denials and all of them are read for themselves. */
const IDLE = new RegExp(`^(?!所有)(?:${FREE.source}|[不没未])+$`, 'u');
export const saysNothing = (text: string): boolean => IDLE.test(text);

/** The longest stretch of a clause at its place that a sentence has too, and every place where it has it. */
export interface Piece {
  from: number;
  to: number;
  at: readonly { from: number; to: number }[];
}

/** A clause in the words of a sentence, whatever holds them together: pieces from left to right. */
export interface Cover {
  clause: string;
  sentence: string;
  pieces: readonly Piece[];
}

/** Characters that say something, with where each stands; 未 and 没 deny as 不 does. */
function weighty(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let said = '';
  for (let i = 0; i < text.length; i++) {
    if (FREE.test(text[i]!)) continue;
    said += /[未没]/u.test(text[i]!) && text[i + 1] !== '收' ? '不' : text[i]!;
    at.push(i);
  }
  return { text: said, at };
}

export function coverOf(clause: string, sentence: string): Cover {
  const claim = weighty(clause);
  const source = weighty(sentence);
  const pieces: Piece[] = [];
  for (let from = 0; from < claim.text.length; ) {
    let to = from;
    while (to < claim.text.length && source.text.includes(claim.text.slice(from, to + 1))) to++;
    if (to - from > 1) {
      const text = claim.text.slice(from, to);
      const at: { from: number; to: number }[] = [];
      for (let place = source.text.indexOf(text); place >= 0; place = source.text.indexOf(text, place + 1))
        at.push({ from: source.at[place]!, to: source.at[place + text.length - 1]! + 1 });
      pieces.push({ from: claim.at[from]!, to: claim.at[to - 1]! + 1, at });
    }
    from = Math.max(to, from + 1);
  }
  return { clause, sentence, pieces };
}

/** Where a stretch of the clause begins in pieces that stand together; -1 where some of it stands in none. */
export function coveredAt({ clause, sentence, pieces }: Cover, start: number, end: number): number {
  const places: number[] = [];
  for (let i = start; i < end; i++) {
    if (FREE.test(clause[i]!)) continue;
    const piece = pieces.find(({ from, to }) => i >= from && i < to);
    if (!piece) return -1;
    const nth = [...clause.slice(piece.from, i)].filter((one) => !FREE.test(one)).length;
    const last = places.at(-1);
    const near = piece.at
      .map(({ from }) => along(sentence, from, nth))
      .find((at) => last === undefined || Math.abs(at - last) <= NEAR);
    if (near === undefined) return -1;
    places.push(near);
  }
  return places[0] ?? -1;
}

/** So many characters that say something further on. */
function along(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left--)
    do at++;
    while (FREE.test(text[at]!));
  return at;
}

/** Pieces of one word stand this near. */
const NEAR = 6;

/** Nothing that says anything stands between. */
export const isIdle = (text: string): boolean => [...text].every((one) => FREE.test(one));
