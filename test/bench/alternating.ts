import { load, median, type Next } from './load.ts';
import type { MeasuredChild } from './measured-child.ts';

export const ROUNDS = Number(process.env.BENCH_ROUNDS || 5);
/** What has run for a while is compiled and has its caches: each side runs so many rounds before any is counted. */
const WARM = 3;
export const SECONDS = Number(process.env.BENCH_SECONDS || 1.5);

interface Round {
  /** Microseconds of CPU a request. */
  cpu: number;
  perSecond: number;
  firstByte: number;
}

async function oneRound(child: MeasuredChild, clients: number, next: Next): Promise<Round> {
  const before = await child.usage();
  const { requests, seconds, firstByte } = await load(child.url, clients, SECONDS, next);
  const after = await child.usage();
  return {
    cpu: (after.cpu - before.cpu) / requests,
    perSecond: requests / seconds,
    firstByte: median(firstByte),
  };
}

/** The runs of both sides in turn; medians of what is asked for. */
export async function alternating(clients: number, sides: Record<string, [MeasuredChild, Next]>) {
  const rounds: Record<string, Round[]> = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let n = 0; n < WARM + ROUNDS; n++) {
    for (const [name, [child, next]] of Object.entries(sides)) {
      const measured = await oneRound(child, clients, next);
      if (n >= WARM) rounds[name]!.push(measured);
    }
  }
  return (name: string, what: keyof Round) => median(rounds[name]!.map((one) => one[what]));
}
