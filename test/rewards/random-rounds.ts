import { seeded } from '../support/random-change.ts';

type Random = (below: number) => number;

/** Sorted otherwise by code points or by a locale than by UTF-16 units, or with a meaning of their own in objects. */
const ODD_IDS = ['__proto__', 'constructor', '10', '9', 'a', 'B', 'é', '甲', '\ufb01', '😀', '"\\\n\u0001'];

/** The input of a round, made by chance and the same in every run; every 12th is one to refuse. */
export function randomRound(seed: number): string {
  const random = seeded(seed);
  const ids = (prefix: string, count: number) =>
    Array.from(
      { length: count },
      (_, at) => `${prefix}${ODD_IDS[(at + seed) % ODD_IDS.length]}${at % 3}${at}`,
    );
  const chance = (outOf: number) => random(outOf) === 0;
  const criteria = criteriaOf(random, 1 + random(5));
  const scored = criteria.filter(({ computed }) => !computed).map(({ id }) => id);
  const score = pick(random, [
    () => random(10_001),
    () => 500 * random(21),
    () => 2_500 * random(5),
    () => (chance(3) ? 10_000 : 8_000),
    () => 7_000,
  ]);
  const pilots = ids('p', 1 + random(12)).map((id) => ({
    id,
    computed: Object.fromEntries(criteria.filter(({ computed }) => computed).map((one) => [one.id, score()])),
    shares: sharesOf(random, ids('e', pick(random, [1, 1, 2, 3, 4]))),
  }));
  const scorers = ids('s', 1 + random(8));
  const sits = pick<(p: number, s: number) => boolean>(random, [
    () => true,
    () => true,
    () => !chance(8),
    () => !chance(2),
    // Apart from one another, or all but.
    (p, s) => p % 2 === s % 2,
    (p, s) => p % 3 === s % 3 || chance(20),
    (p, s) => s === 0 || (p + s) % 4 === 0,
    (p, s) => p === s,
  ]);
  const sheet = (pilot: string, scorer: string) => ({
    scorer,
    pilot,
    scores: Object.fromEntries(scored.map((id) => [id, score()])),
  });
  const sheets = pilots.flatMap(({ id }, p) =>
    scorers.filter((_, s) => sits(p, s)).map((scorer) => sheet(id, scorer)),
  );
  if (sheets.length === 0) sheets.push(sheet(pilots[0]!.id, scorers[0]!));
  // One that the additive model finds odd.
  if (chance(6)) {
    for (const one of sheets) one.scores = Object.fromEntries(scored.map((id) => [id, 6_000 + random(50)]));
    sheets[random(sheets.length)]!.scores = Object.fromEntries(scored.map((id) => [id, random(2) * 10_000]));
  }
  const price = 1 + random(pick(random, [9, 1_000, 90_000_000]));
  const change = pick(random, [1, 100]);
  const tiers = Array.from({ length: random(4) }, (_, at) => ({
    name: `${pick(random, ['一等', '二等', ''])}${at}`,
    ...(chance(2) && { ranks: random(8) }),
    ...(chance(2) && { from: 10_000 * random(10_001) }),
    amount: price * (1 + random(5)) + random(change),
  }));
  const input = {
    criteria,
    rules: {
      method: pick(random, ['mean', 'trimmed', 'additive']),
      missing: chance(8) ? 'refuse' : 'leave-out',
      ties: shuffled(
        random,
        criteria.map(({ id }) => id),
      ).slice(random(criteria.length + 1)),
      draws: pick(random, [1 + random(30), 41 + random(60)]),
      seed: `${seed} ${ODD_IDS[seed % ODD_IDS.length]}`,
      budget: random(price * 20) + random(2),
      tiers,
    },
    pilots,
    scorers,
    sheets,
  };
  if (seed % 12 === 0) spoil(random, input);
  return JSON.stringify(input);
}

/** The same round, put in in another order. */
export function reordered(round: string, seed: number): string {
  const random = seeded(seed);
  const keeps = new Set(['ties', 'tiers', 'shares']);
  const order = (value: unknown, name?: string): unknown => {
    if (Array.isArray(value)) {
      const members = value.map((one) => order(one));
      return keeps.has(name ?? '') ? members : shuffled(random, members);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      shuffled(random, Object.entries(value)).map(([key, member]) => [key, order(member, key)]),
    );
  };
  return JSON.stringify(order(JSON.parse(round)));
}

function criteriaOf(random: Random, count: number) {
  const cuts = Array.from({ length: count - 1 }, () => pick(random, [random(10_001), 100 * random(101)]));
  const ends = [...cuts.sort((a, b) => a - b), 10_000];
  return ends.map((end, at) => ({
    id: `${ODD_IDS[(at + random(2)) % ODD_IDS.length]}${at === 0 ? '' : at}`,
    weight: end - (ends[at - 1] ?? 0),
    computed: random(4) === 0,
  }));
}

function sharesOf(random: Random, applicants: readonly string[]) {
  let left = 10_000;
  return shuffled(random, applicants).map((applicant, at) => {
    const share = at === applicants.length - 1 ? left : random(left + 1);
    left -= share;
    return { applicant, share };
  });
}

function spoil(
  random: Random,
  input: {
    criteria: { weight: number }[];
    pilots: { id: string }[];
    scorers: string[];
    sheets: { scores: Record<string, number> }[];
  },
): void {
  const { criteria, pilots, scorers, sheets } = input;
  const ways = [
    () => criteria[0]!.weight++,
    () => pilots.splice(random(pilots.length), 1),
    () => scorers.splice(random(scorers.length), 1),
    () => sheets.push(...sheets.slice(0, 1 + random(3))),
    () => {
      for (let n = 0; n < 3; n++) {
        const scores = sheets[random(sheets.length)]?.scores ?? {};
        delete scores[Object.keys(scores)[0] ?? ''];
      }
    },
  ];
  pick(random, ways)();
  if (random(3) === 0) pick(random, ways)();
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random(from.length)] as T;
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random(rest.length), 1)[0] as T);
}
