import { expect, it } from 'vitest';
import { computeRound } from '../../src/rewards/scoring/round.ts';
import { canonical } from '../../src/rewards/verifier/canonical.ts';
import { recompute } from '../../src/rewards/verifier/recompute.ts';
import { randomRound, reordered } from './random-rounds.ts';

it('the service and the verifier compute 1,000 rounds to the same bytes, whatever the order of the input', () => {
  const ways = new Map<string, number>();
  for (let seed = 0; seed < 1_000; seed++) {
    const round = randomRound(seed);
    const verified = canonical(recompute(JSON.parse(round)));
    const served = canonical(computeRound(JSON.parse(reordered(round, seed))));
    // The round itself, so that whoever sees it fail has the input.
    if (served !== verified)
      expect({ seed, round, result: served }).toEqual({ seed, round, result: verified });
    const { refused, method } = JSON.parse(verified);
    const way = refused ?? `${method.wanted} → ${method.used}`;
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  // Rounds that were all refused would agree too.
  expect([...ways.keys()].sort()).toEqual([
    'additive → additive',
    'disconnected',
    'incomplete',
    'mean → mean',
    'no-sheets',
    'trimmed → mean',
    'trimmed → trimmed',
    'twice',
    'unknown',
    'weights',
  ]);
  for (const way of ['mean → mean', 'trimmed → trimmed', 'additive → additive'])
    expect(ways.get(way)).toBeGreaterThan(30);
});
