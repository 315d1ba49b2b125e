import { AppError } from '../shared/errors.ts';

const RETRY_AFTER_S = 2;

/** Runs so many pieces of work at once and lets so many wait; who comes then is told to come back. */
export class Turnstile {
  readonly #what: string;
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** @param what says in the log for what the way was barred */
  constructor(what: string, atOnce: number, mostWaiting: number) {
    this.#what = what;
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** @throws AppError unavailable, with Retry-After: too many wait already */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) {
      if (this.#waiting.length >= this.#mostWaiting) {
        throw new AppError('unavailable', this.#what, { retryAfter: RETRY_AFTER_S });
      }
      // Whoever leaves hands its place over, so that nobody slips in between.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running++;
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
