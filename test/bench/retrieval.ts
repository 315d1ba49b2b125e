import { analyse } from '../../src/assistant/retrieval/analyse.ts';
import { bm25InSteps, drain } from '../../src/assistant/retrieval/bm25.ts';
import { bm25Floor } from './bm25-floor.ts';
import { median } from './load.ts';
import { syntheticQuestions, syntheticTexts } from './synthetic-texts.ts';

/** Microseconds a question, medians of alternating rounds over the same texts and questions. */
export function retrievalFigures(chunks: number, rounds: number): { ours: number; floor: number } {
  const texts = syntheticTexts(chunks);
  const asked = syntheticQuestions(200);
  const index = drain(bm25InSteps(texts.map((body) => ({ title: '', body }))));
  const floor = bm25Floor(texts);
  const sides = {
    floor: (question: string) => floor(question, 10),
    ours: (question: string) => index.rank(new Map(analyse(question).map((term) => [term, 1])), 10),
  };
  const times: Record<keyof typeof sides, number[]> = { floor: [], ours: [] };
  for (let n = 0; n <= rounds; n++) {
    for (const name of ['floor', 'ours'] as const) {
      const began = performance.now();
      for (const question of asked) sides[name](question);
      if (n > 0) times[name].push(((performance.now() - began) * 1_000) / asked.length);
    }
  }
  return { ours: median(times.ours), floor: median(times.floor) };
}
