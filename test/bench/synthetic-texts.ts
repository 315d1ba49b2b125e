/** A small generator with a seed (mulberry32), so that every run measures the same texts. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As many as a newspaper uses. */
const CHARACTERS = 2_500;

/** 8,000 words of two or three characters; how often a word is used falls off as in a language (Zipf). */
function words(next: () => number): () => string {
  const character = () => String.fromCodePoint(0x4e00 + Math.floor(next() * CHARACTERS));
  const vocabulary = Array.from({ length: 8_000 }, (_, at) =>
    Array.from({ length: at % 3 === 0 ? 3 : 2 }, character).join(''),
  );
  const highest = Math.log(vocabulary.length);
  return () => vocabulary[Math.floor(Math.exp(next() * highest)) - 1]!;
}

/** Texts of 20 to 60 words, and questions of three. */
export function syntheticTexts(count: number): string[] {
  const next = random(7);
  const word = words(next);
  return Array.from({ length: count }, () => {
    const length = 20 + Math.floor(next() * 40);
    return Array.from({ length }, word).join('');
  });
}

export function syntheticQuestions(count: number): string[] {
  // The same seed draws the same vocabulary; what is skipped makes the questions other words than the texts.
  const word = words(random(7));
  for (let skipped = 0; skipped < 1_000; skipped++) word();
  return Array.from({ length: count }, () => `${word()}${word()}${word()}`);
}
