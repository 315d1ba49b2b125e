/** `burst` at once, then `perSecond` on and on. */
export interface Rate {
  burst: number;
  perSecond: number;
}

/**
 * Token buckets by key, in the memory of one process. Bounded: past `capacity` keys the longest unused are
 * forgotten, which can only be lenient.
 */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #capacity: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(rate: Rate, capacity = 20_000) {
    this.#rate = rate;
    this.#capacity = capacity;
  }

  /** Seconds to wait, 0 when the request may pass. `now` in milliseconds. */
  take(key: string, now: number): number {
    const { burst, perSecond } = this.#rate;
    const bucket = this.#buckets.get(key);
    const tokens = bucket
      ? Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond)
      : burst;
    // Taken out and put back, so that the map's order is the order of use.
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > this.#capacity) this.#buckets.delete(this.#buckets.keys().next().value!);
    return tokens >= 1 ? 0 : (1 - tokens) / perSecond;
  }
}
