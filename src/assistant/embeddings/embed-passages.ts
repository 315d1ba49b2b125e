import type { Database } from '../../platform/database/port.ts';
import type { Log } from '../../platform/log.ts';
import type { Embedder } from '../../platform/model/embeddings.ts';
import type { Corpus, Policies } from '../../policy/index.ts';
import { type Meter, UNPRICED } from '../usage/meter.ts';
import { passagesToEmbed } from './passages.ts';
import { dropVectors, keepVectors, knownHashes } from './store.ts';
import { packed, written } from './vectors.ts';

/** Sent and kept together: what is cut off goes on from here. */
const BATCH = 64;
/** Passages of one run; the lease of a job is short, and others wait for the endpoint too. */
const MOST = 2_048;
const RETRIES = 3;
const BATCH_MS = 60_000;

export interface Embedding {
  database: Database;
  policies: Policies;
  embedder: Embedder;
  /** Tokens of the day are counted, and end the run when they are used up. */
  meter: Meter;
  log: Log;
}

/** Makes vectors of what is published and has none yet, and forgets those that nobody needs. */
export function embedding(with_: Embedding): () => Promise<void> {
  let finished: Corpus | null = null;
  return async () => {
    const corpus = await with_.policies.corpus();
    if (corpus !== finished && (await embedPassages(corpus, with_))) finished = corpus;
  };
}

/** Whether nothing is left to do. */
async function embedPassages(
  corpus: Corpus,
  { database, embedder, meter, log }: Embedding,
): Promise<boolean> {
  const model = embedder.id;
  const passages = await passagesToEmbed(corpus);
  const wanted = new Map(passages.map(({ hash, text }) => [hash, text]));
  const known = new Set(await knownHashes(database, model));
  const missing = [...wanted].filter(([hash]) => !known.has(hash));
  let done = 0;
  while (done < Math.min(missing.length, MOST)) {
    if ((await meter.exhausted('')) !== null) {
      log.warn('embeddings-wait', { missing: missing.length - done });
      return false;
    }
    const batch = missing.slice(done, done + BATCH);
    const { vectors, tokens } = await embedder.embed(
      batch.map(([, text]) => text),
      { signal: AbortSignal.timeout(BATCH_MS), retries: RETRIES },
    );
    const rows = vectors.map((vector, at) => ({ hash: batch[at]![0], vector: written(packed(vector)) }));
    await keepVectors(database, model, rows);
    await meter.note({ ...UNPRICED, model, tokensIn: tokens });
    done += batch.length;
    log.info('embeddings', { model, done: wanted.size - missing.length + done, of: wanted.size });
  }
  if (done < missing.length) return false;
  await dropVectors(
    database,
    model,
    [...known].filter((hash) => !wanted.has(hash)),
  );
  return true;
}
