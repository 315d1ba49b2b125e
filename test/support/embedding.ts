import { HttpResponse, http, type RequestHandler } from 'msw';

const WIDTH = 1536;

/** Words of people for words of texts, as an embedding model knows them to be near. */
export type Synonyms = readonly (readonly [said: string, written: string])[];

/** Hashed pairs of characters, of unit length: alike are texts that share many. The same text gives the same vector. */
export function mockVector(text: string, synonyms: Synonyms = []): number[] {
  const known = synonyms.reduce((told, [said, written]) => told.replaceAll(said, written), text);
  const plain = known
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
  const vector = new Array<number>(WIDTH).fill(0);
  for (let at = 0; at + 1 < plain.length; at++) {
    let hash = 2166136261;
    for (const unit of plain.slice(at, at + 2)) hash = Math.imul(hash ^ unit.codePointAt(0)!, 16777619);
    vector[(hash >>> 0) % WIDTH]! += hash & (1 << 20) ? 1 : -1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** `/embeddings` as OpenAI answers; `seen` gets the input of each call. */
export function embeddingEndpoint(
  baseUrl: string,
  seen: string[][],
  { synonyms }: { synonyms?: Synonyms } = {},
): RequestHandler {
  return http.post(`${baseUrl}/embeddings`, async ({ request }) => {
    const { input, model } = (await request.json()) as { input: string[]; model: string };
    seen.push(input);
    return HttpResponse.json({
      object: 'list',
      model,
      data: input.map((text, index) => ({
        object: 'embedding',
        index,
        embedding: mockVector(text, synonyms),
      })),
      usage: { prompt_tokens: input.join('').length, total_tokens: input.join('').length },
    });
  });
}
