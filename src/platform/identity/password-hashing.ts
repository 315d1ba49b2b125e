import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { AppError } from '../../shared/errors.ts';

/** Each takes some 100 ms of a core and 16 MB; two leave room for everybody who only reads. */
const AT_ONCE = 2;
const MOST_WAITING = 20;
const RETRY_AFTER_S = 2;

/** Runs at most two pieces of work at once and lets so many wait; who comes then is told to come back. */
export class Turnstile {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(atOnce = AT_ONCE, mostWaiting = MOST_WAITING) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** @throws AppError unavailable, with Retry-After: too many wait already */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) {
      if (this.#waiting.length >= this.#mostWaiting) {
        throw new AppError('unavailable', 'password hashing', { retryAfter: RETRY_AFTER_S });
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

/** scrypt (N 16384, r 16), off the event loop on Node. */
export function passwordHashing(turnstile: Turnstile | null) {
  const pass = <T>(work: () => Promise<T>) => (turnstile === null ? work() : turnstile.pass(work));
  return {
    hash: (password: string) => pass(() => hashPassword(password)),
    verify: (given: { hash: string; password: string }) => pass(() => verifyPassword(given)),
  };
}
