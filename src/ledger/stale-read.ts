import { AppError } from '../shared/errors.ts';

/** What was decided on had changed by the time it was written. 409 to the caller, unless the verb runs again. */
export class StaleRead extends AppError {
  constructor(cause?: unknown) {
    super('conflict', undefined, { cause });
    this.name = 'StaleRead';
  }
}

/** So many may write to one stream at once and all get through: each round one does. */
const TIMES = 8;

/**
 * Reads, decides and commits again when only the server's own read was stale; the last StaleRead goes to the caller.
 * @param verb the whole of it, reads included, with no effect but its commit
 */
export async function rerun<T>(verb: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time++) {
    try {
      return await verb();
    } catch (error) {
      if (!(error instanceof StaleRead) || time === TIMES) throw error;
    }
  }
}
