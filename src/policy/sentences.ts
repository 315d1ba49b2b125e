import { cut, type Mapped } from './lines.ts';

const OPEN = '《“‘（(「『【〔〈';
const CLOSE = '》”’）)」』】〕〉';
const STOP = /[。！？；!?;]/u;
/** After a closing quotation mark these show that the sentence goes on: “……。”的规定. */
const GOES_ON = /^[，、：；。的等之和或与及]/u;

/** For each opening sign the place of its counterpart; signs without one are left out and mean nothing. */
function counterparts(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; sign: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const opens = OPEN.indexOf(text[i]!);
    if (opens >= 0) open.push({ at: i, sign: opens });
    const closes = CLOSE.indexOf(text[i]!);
    const match =
      closes < 0
        ? -1
        : open.findLastIndex(
            ({ sign }) => sign === closes || (sign === 3 && closes === 4) || (sign === 4 && closes === 3),
          );
    if (match >= 0) {
      pairs.set(open[match]!.at, i);
      open.length = match;
    }
  }
  return pairs;
}

/**
 * Cuts a paragraph at 。！？； outside of brackets and quotation marks. A quotation that ends with its own full stop ends the
 * sentence with it (closing marks belong to it) unless the sentence visibly goes on. The pieces together are the paragraph.
 */
export function splitSentences(paragraph: Mapped): Mapped[] {
  const { text } = paragraph;
  const pairs = counterparts(text);
  const pieces: Mapped[] = [];
  let from = 0;
  const endAt = (end: number) => {
    const lead = text[from] === ' ' ? 1 : 0;
    if (end > from + lead) pieces.push(cut(paragraph, from + lead, end));
    from = end;
  };
  for (let i = 0; i < text.length; i++) {
    const closes = pairs.get(i);
    if (closes !== undefined) {
      i = closes;
      const quotation = /[”’」』]/u.test(text[closes]!) && /[。！？!?]/u.test(text[closes - 1]!);
      if (quotation && !GOES_ON.test(text.slice(closes + 1))) endAt(closes + 1);
    } else if (STOP.test(text[i]!)) {
      while (i + 1 < text.length && (STOP.test(text[i + 1]!) || strayCloser(text, from, i + 1))) i++;
      endAt(i + 1);
    }
  }
  endAt(text.length);
  return pieces;
}

/** A closing sign whose opener was lost belongs to the sentence it closes, as does a straight quotation mark. */
function strayCloser(text: string, from: number, i: number): boolean {
  return (
    CLOSE.includes(text[i]!) || (text[i] === '"' && (text.slice(from, i).split('"').length - 1) % 2 === 1)
  );
}
