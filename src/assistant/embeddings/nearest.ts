import type { Database } from '../../platform/database/port.ts';
import { errorFields, type Log } from '../../platform/log.ts';
import type { Embedder } from '../../platform/model/embeddings.ts';
import type { Corpus } from '../../policy/index.ts';
import type { Clock } from '../../shared/clock.ts';
import { mask } from '../../shared/mask.ts';
import type { Ranked } from '../retrieval/bm25.ts';
import { type Meter, UNPRICED } from '../usage/meter.ts';
import { passagesToEmbed } from './passages.ts';
import { countVectors, readVectors } from './store.ts';
import { Matrix, readVector } from './vectors.ts';

/** An answer waits no longer for its question's vector, ms. */
const WAIT = 1_500;
/** After a fault nobody waits again for so long, ms. */
const REST = 30_000;
/** The job may have made more meanwhile, ms. */
const LOOK_AGAIN = 60_000;
const REMEMBERED = 500;
const NEAREST = 200;

export interface Nearest {
  /**
   * Articles of the corpus nearest to a question, best first, by their position in the knowledge. Empty where vectors are
   * not there yet, and where the endpoint fails or is slow: words alone answer then.
   */
  to(question: string, corpus: Corpus, signal?: AbortSignal): Promise<readonly Ranked[]>;
}

/** What is asked for leaves without numbers and addresses of people; vectors are held in memory, a byte a dimension. */
export function createNearest(with_: {
  database: Database;
  embedder: Embedder;
  meter: Meter;
  clock: Clock;
  log: Log;
}): Nearest {
  const { database, embedder, meter, clock, log } = with_;
  let held: { corpus: Corpus; hashes: string[]; matrix: Matrix; count: number; at: number } | null = null;
  let loading: Promise<void> | null = null;
  let restsUntil = 0;
  const asked = new Map<string, readonly number[]>();
  const now = () => clock().getTime();

  const load = async (corpus: Corpus) => {
    const count = await countVectors(database, embedder.id);
    if (held?.corpus === corpus && held.count === count) {
      held.at = now();
      return;
    }
    const hashes =
      held?.corpus === corpus ? held.hashes : (await passagesToEmbed(corpus)).map(({ hash }) => hash);
    const vectors = new Map<string, Int8Array>();
    await readVectors(database, embedder.id, ({ hash, vector }) => vectors.set(hash, readVector(vector)));
    const matrix = new Matrix(hashes.map((hash) => vectors.get(hash)));
    held = { corpus, hashes, matrix, count, at: now() };
  };

  /** In the background: nobody waits for it, and until it is there words alone answer. */
  const loaded = (corpus: Corpus): Matrix | null => {
    const fresh = held?.corpus === corpus && now() - held.at < LOOK_AGAIN;
    if (!fresh && loading === null) {
      loading = load(corpus)
        .catch((error: unknown) => log.warn('vectors-not-read', errorFields(error)))
        .finally(() => {
          loading = null;
        });
    }
    return held?.corpus === corpus ? held.matrix : null;
  };

  const vectorOf = async (text: string, signal: AbortSignal): Promise<readonly number[]> => {
    const known = asked.get(text);
    if (known) return known;
    const { vectors, tokens } = await embedder.embed([text], { signal, retries: 0 });
    await meter.note({ ...UNPRICED, model: embedder.id, tokensIn: tokens });
    const [vector = []] = vectors;
    if (asked.size >= REMEMBERED) asked.clear();
    asked.set(text, vector);
    return vector;
  };

  return {
    async to(question, corpus, signal) {
      const matrix = loaded(corpus);
      if (matrix === null || matrix.isEmpty || now() < restsUntil) return [];
      const text = mask(question).trim();
      if (text === '' || (await meter.exhausted('')) !== null) return [];
      const limit = AbortSignal.timeout(WAIT);
      try {
        const vector = await unlessAborted(
          vectorOf(text, signal ? AbortSignal.any([signal, limit]) : limit),
          limit,
        );
        return matrix.nearest(vector, NEAREST);
      } catch (error) {
        if (signal?.aborted) return [];
        restsUntil = now() + REST;
        log.warn('question-not-embedded', errorFields(error));
        return [];
      }
    },
  };
}

/** An endpoint, or what stands before it, may not heed the signal. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
