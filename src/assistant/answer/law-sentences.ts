import type { Passage } from './passages.ts';

const SHORT = 240;
const MOST_ITEMS = 10;

const isItem = (text: string) => /^[（(][一二三四五六七八九十]+[）)]/u.test(text);

/** A short article as a whole; of a long one what answers best, with what it belongs to. */
export function sentencesOf(passages: readonly Passage[], scored: readonly number[]): Passage[] {
  const length = passages.reduce((sum, { sentence }) => sum + sentence.text.length, 0);
  if (length <= SHORT) return [...passages];
  const top = scored.indexOf(Math.max(...scored));
  const chosen = new Set<number>();
  const add = (at: number) => {
    chosen.add(at);
    const text = passages[at]!.sentence.text;
    if (/[：:]$/u.test(text)) {
      for (
        let next = at + 1;
        next < passages.length && isItem(passages[next]!.sentence.text) && next <= at + MOST_ITEMS;
        next++
      )
        chosen.add(next);
    } else if (isItem(text)) {
      let before = at - 1;
      while (before > 0 && isItem(passages[before]!.sentence.text)) before--;
      if (before >= 0) chosen.add(before);
    }
  };
  add(top);
  for (const [at, score] of scored.entries()) if (score >= scored[top]! * 0.85 && chosen.size < 6) add(at);
  return [...chosen].sort((a, b) => a - b).map((at) => passages[at]!);
}
