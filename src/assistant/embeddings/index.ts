import type { Database } from '../../platform/database/port.ts';
import type { Log } from '../../platform/log.ts';
import type { Embedder } from '../../platform/model/embeddings.ts';
import type { Policies } from '../../policy/index.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Meter } from '../usage/meter.ts';
import { embedding } from './embed-passages.ts';
import { createNearest, type Nearest } from './nearest.ts';

/** What an embedding endpoint adds to an assistant. */
export interface Vectors {
  nearest: Nearest;
  /** Makes vectors of what is published and has none yet. */
  embed(): Promise<void>;
}

export interface VectorParts {
  database: Database;
  policies: Policies;
  meter: Meter;
  clock: Clock;
  log: Log;
}

/** Handed in by the hosts that have it, so that the others need not carry it. */
export function vectorsOf(embedder: Embedder): (parts: VectorParts) => Vectors {
  return (parts) => ({
    nearest: createNearest({ ...parts, embedder }),
    embed: embedding({ ...parts, embedder }),
  });
}
