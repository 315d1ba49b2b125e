/** The retrieval floor: BM25 over character bigrams in typed arrays, and nothing else. */
export function bm25Floor(texts: readonly string[]): (question: string, limit: number) => number[] {
  const grams = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const ids = new Map<string, number>();
  const lists: [number, number][][] = [];
  const lengths = texts.map((text, at) => {
    const counts = new Map<string, number>();
    const all = grams(text);
    for (const gram of all) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    for (const [gram, count] of counts) {
      if (!ids.has(gram)) lists[ids.size] = [];
      if (!ids.has(gram)) ids.set(gram, ids.size);
      lists[ids.get(gram)!]!.push([at, count]);
    }
    return all.length;
  });
  const mean = lengths.reduce((a, b) => a + b, 0) / texts.length;
  const docs = lists.map((list) => Uint32Array.from(list, ([at]) => at));
  const weights = lists.map((list) => {
    const idf = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
    return Float32Array.from(
      list,
      ([at, n]) => (idf * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * lengths[at]!) / mean)),
    );
  });
  const scores = new Float32Array(texts.length);
  return (question, limit) => {
    const touched: number[] = [];
    for (const gram of new Set(grams(question))) {
      const id = ids.get(gram);
      if (id === undefined) continue;
      for (let n = 0; n < docs[id]!.length; n++) {
        const at = docs[id]![n]!;
        if (scores[at] === 0) touched.push(at);
        scores[at]! += weights[id]![n]!;
      }
    }
    const best: number[] = [];
    for (const at of touched) {
      if (best.length === limit && scores[at]! <= scores[best[limit - 1]!]!) continue;
      let place = best.length;
      while (place > 0 && scores[best[place - 1]!]! < scores[at]!) place--;
      best.splice(place, 0, at);
      if (best.length > limit) best.pop();
    }
    for (const at of touched) scores[at] = 0;
    return best;
  };
}
