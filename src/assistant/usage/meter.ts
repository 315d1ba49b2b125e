import type { Database } from '../../platform/database/port.ts';
import { errorFields, type Log } from '../../platform/log.ts';
import { type Clock, endOf, today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { addSpent, addUsage, spentBy, type UsageRow } from './store.ts';

/** What a million tokens cost, and tokens a day that may be spent; 0 is no limit. */
export interface MeterTerms {
  price: { currency: string; input: number; output: number } | null;
  tokensPerDay: number;
  tokensPerCallerPerDay: number;
}

/** One question that was answered, or left before it was. */
export interface Use {
  /** The account or address asking; '' where limits are lifted. */
  caller: string;
  /** '' where the texts alone answered. */
  model: string;
  tokensIn: number;
  tokensOut: number;
  withheld: number;
  /** Extracts were given although a model was asked, or would have been but for its budget. */
  fallback: boolean;
  /** The price configured is of another model. */
  unpriced?: boolean;
}

export interface Meter {
  /** Whose tokens of the day are used up; null while a model may be asked. */
  exhausted(caller: string): Promise<'caller' | 'all' | null>;
  /** @throws AppError model-used-up, until the next day begins */
  assertLeft(caller: string): Promise<void>;
  note(use: Use): Promise<void>;
  /** Writes what is not written yet. */
  settle(): Promise<void>;
}

/** What an embedding endpoint is used for: the price that is configured is the chat model's. */
export const UNPRICED = { caller: '', tokensOut: 0, withheld: 0, fallback: false, unpriced: true } as const;

const EVERY_MS = 1_000;
const ALL = 'tokens';

/**
 * Counts by the day. On a host with timers what was counted is written together each second, so that an answer never
 * waits for it; elsewhere at once.
 */
export function createMeter(database: Database, clock: Clock, log: Log, terms: MeterTerms): Meter {
  let usage = new Map<string, UsageRow>();
  let spent = new Map<string, number>();
  let timer: { unref?(): void } | null = null;
  const limited = terms.tokensPerDay > 0 || terms.tokensPerCallerPerDay > 0;
  const accountOf = (caller: string) => `${ALL}:${caller}`;

  const settle = async () => {
    timer = null;
    const [rows, tokens] = [[...usage.values()], spent];
    if (rows.length === 0) return;
    usage = new Map();
    spent = new Map();
    try {
      await database.atomic([
        ...rows.map((row) => addUsage(database, row)),
        ...(limited ? [...tokens].map(([account, count]) => addSpent(database, clock, account, count)) : []),
      ]);
    } catch (error) {
      // Figures are no reason to refuse an answer.
      log.warn('usage-not-written', { requests: rows.length, ...errorFields(error) });
    }
  };

  const exhausted = async (caller: string) => {
    if (!limited) return null;
    const written = await spentBy(database, clock, [ALL, accountOf(caller)]).catch((error: unknown) => {
      log.warn('usage-not-read', errorFields(error));
      return new Map<string, number>();
    });
    const of = (account: string) => (written.get(account) ?? 0) + (spent.get(account) ?? 0);
    if (terms.tokensPerDay > 0 && of(ALL) >= terms.tokensPerDay) return 'all';
    const most = terms.tokensPerCallerPerDay;
    return most > 0 && caller !== '' && of(accountOf(caller)) >= most ? 'caller' : null;
  };

  return {
    exhausted,

    async assertLeft(caller) {
      const whose = await exhausted(caller);
      if (whose === null) return;
      const left = new Date(endOf(today(clock))).getTime() - clock().getTime();
      throw new AppError('model-used-up', whose, { retryAfter: left / 1_000 });
    },

    async note({ caller, model, tokensIn, tokensOut, withheld, fallback, unpriced }) {
      const day = today(clock);
      const price = unpriced ? null : terms.price;
      const currency = model === '' ? '' : (price?.currency ?? '');
      const key = `${day} ${model}`;
      const row = usage.get(key) ?? {
        ...{ day, model, currency, requests: 0, tokensIn: 0, tokensOut: 0 },
        ...{ withheld: 0, fallbacks: 0, costMicros: 0 },
      };
      row.requests++;
      row.tokensIn += tokensIn;
      row.tokensOut += tokensOut;
      row.withheld += withheld;
      row.fallbacks += fallback ? 1 : 0;
      row.costMicros += price ? Math.round(tokensIn * price.input + tokensOut * price.output) : 0;
      usage.set(key, row);
      for (const account of tokensIn + tokensOut === 0 ? [] : [ALL, accountOf(caller)])
        spent.set(account, (spent.get(account) ?? 0) + tokensIn + tokensOut);
      if (database.engine === 'd1') return settle();
      if (timer !== null) return;
      timer = setTimeout(() => void settle(), EVERY_MS) as unknown as { unref?(): void };
      timer.unref?.();
    },

    settle,
  };
}
