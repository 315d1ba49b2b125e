import { watchBody } from '../platform/http/event-streams.ts';
import { AppError } from '../shared/errors.ts';

/** Each reads the whole register. */
const MOST_AT_ONCE = 4;
/** Who reads this slowly is counted no more: what waits for a reader costs nothing. */
const COUNTED_FOR_MS = 2 * 60 * 1000;

/** Keeps the files that are made at once few. */
export class ExportsUnderWay {
  #begun: { at: number }[] = [];

  /** @throws AppError too-many-requests: enough are being made */
  async begin(make: () => Promise<ReadableStream<Uint8Array>>): Promise<ReadableStream<Uint8Array>> {
    const now = performance.now();
    this.#begun = this.#begun.filter(({ at }) => now - at < COUNTED_FOR_MS);
    if (this.#begun.length >= MOST_AT_ONCE)
      throw new AppError('too-many-requests', 'exports', { retryAfter: 10 });
    const own = { at: now };
    const leave = () => {
      this.#begun = this.#begun.filter((one) => one !== own);
    };
    this.#begun.push(own);
    try {
      return watchBody(await make(), leave).body;
    } catch (error) {
      leave();
      throw error;
    }
  }
}
