import { DatabaseRefused } from './database/port.ts';
import { errorFields, type Log } from './log.ts';

export type Readiness =
  | { status: 'ready' }
  /** Reads work, writes do not: the disk is full. */
  | { status: 'degraded'; degraded: 'read-only' }
  | { status: 'not-ready'; reason: 'starting' | 'stopping' | 'database' | 'schema' };

/** Thrown by a probe when the schema is not the one this program was written for. */
export class WrongSchema extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongSchema';
  }
}

/**
 * The last result of a probe, which is made at the start and every ten seconds, so that asking costs nothing and no
 * load balancer can wear the database down.
 */
export class ReadinessProbe {
  #state: Readiness = { status: 'not-ready', reason: 'starting' };
  #latched = false;
  #checkedAt = Number.NEGATIVE_INFINITY;
  readonly #probe: () => Promise<void>;
  readonly #log: Log;
  readonly #onBroken: () => void;

  /**
   * `probe` makes one small write and looks at the schema; it throws DatabaseRefused or WrongSchema. `onBroken` is
   * called each time it finds the database broken.
   */
  constructor(probe: () => Promise<void>, log: Log, onBroken: () => void = () => {}) {
    this.#probe = probe;
    this.#log = log;
    this.#onBroken = onBroken;
  }

  get state(): Readiness {
    return this.#state;
  }

  /** Probes, unless that was done less than `unlessWithin` milliseconds ago. */
  async check(unlessWithin = 0): Promise<Readiness> {
    if (performance.now() - this.#checkedAt < unlessWithin) return this.#state;
    this.#checkedAt = performance.now();
    const found = await this.#probe().then(
      (): Readiness => ({ status: 'ready' }),
      (error: unknown) => this.#meaningOf(error),
    );
    if (!this.#latched) this.#state = found;
    return this.#state;
  }

  /** From here on not ready, whatever a probe finds: the service stops, or its database is broken. */
  latch(reason: 'stopping' | 'database'): void {
    this.#latched = true;
    this.#state = { status: 'not-ready', reason };
  }

  #meaningOf(error: unknown): Readiness {
    this.#log.error('probe-failed', errorFields(error));
    if (error instanceof WrongSchema) return { status: 'not-ready', reason: 'schema' };
    if (error instanceof DatabaseRefused) {
      if (error.refusal.kind === 'full') return { status: 'degraded', degraded: 'read-only' };
      // Others are writing; that is load, not a fault.
      if (error.refusal.kind === 'busy') return { status: 'ready' };
      if (error.refusal.kind === 'broken') this.#onBroken();
    }
    return { status: 'not-ready', reason: 'database' };
  }
}
