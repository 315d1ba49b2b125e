import type { Method, RoundInput } from '../../src/rewards/scoring/sheets.ts';

/** A small generator of its own, so that what a test makes up never moves with what it tests. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Wanted {
  pilots: number;
  scorers: number;
  /** Sheets a pilot. */
  each: number;
  criteria: number;
  method?: Method;
}

export function madeUpRound(
  seed: number,
  { pilots, scorers, each, criteria, method = 'mean' }: Wanted,
): RoundInput {
  const random = randomFrom(seed);
  const names = Array.from({ length: criteria }, (_, nth) => `c${nth}`);
  const weights = names.map(() => 1 + random(20));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const scaled = weights.map((weight) => Math.floor((weight * 10_000) / whole));
  scaled[0]! += 10_000 - scaled.reduce((sum, weight) => sum + weight, 0);
  const severity = Array.from({ length: scorers }, () => random(2_000) - 1_000);
  const panel = Array.from({ length: scorers }, (_, nth) => `s${String(nth).padStart(4, '0')}`);
  const all = Array.from({ length: pilots }, (_, nth) => `p${String(nth).padStart(6, '0')}`);
  const sheets = all.flatMap((pilot, p) => {
    const quality = random(6_000) + 2_000;
    return Array.from({ length: each }, (_, nth) => {
      const s = (p * 7 + nth * (1 + (p % 3))) % scorers;
      const scores = Object.fromEntries(
        names.map((name) => [
          name,
          Math.round(Math.min(10_000, Math.max(0, quality + severity[s]! + random(3_000) - 1_500)) / 500) *
            500,
        ]),
      );
      return { scorer: panel[s]!, pilot, scores };
    }).filter((sheet, at, own) => own.findIndex(({ scorer }) => scorer === sheet.scorer) === at);
  });
  return {
    criteria: names.map((id, nth) => ({ id, weight: scaled[nth]!, computed: false })),
    rules: {
      method,
      missing: 'refuse',
      ties: names.slice(0, 2),
      draws: 200,
      seed: `seed-${seed}`,
      budget: 100_000_000 * (1 + random(20)),
      tiers: [
        { name: '一等', ranks: 3, amount: 100_000_000 },
        { name: '二等', ranks: 10, from: 60_000_000, amount: 50_000_000 },
        { name: '三等', from: 50_000_000, amount: 20_000_000 },
      ],
    },
    pilots: all.map((id) => ({
      id,
      computed: {},
      shares: [
        { applicant: 'a', share: 6_667 },
        { applicant: 'b', share: 3_333 },
      ],
    })),
    scorers: panel,
    sheets,
  };
}
