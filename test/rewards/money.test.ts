import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOff, divided, knapsack } from '../../src/rewards/scoring/money.ts';

const amounts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 9 });

describe('money', () => {
  it('in the best set is worth as much as any set that the budget allows', () => {
    const figures = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(amounts, figures, fc.integer({ min: 0, max: 60 }), (costs, worths, budget) => {
        const order = costs.map((_, p) => p);
        const taken = knapsack(order, worths, costs, budget)!;
        const sum = (of: (p: number) => number, chosen: (p: number) => boolean) =>
          order.filter(chosen).reduce((all, p) => all + of(p), 0);
        const best = Array.from({ length: 2 ** costs.length }, (_, set) => {
          const chosen = (p: number) => (set & (1 << p)) !== 0 && costs[p]! > 0;
          const cost = sum((p) => costs[p]!, chosen);
          return cost <= budget ? { value: sum((p) => worths[p]!, chosen), cost } : { value: -1, cost };
        }).reduce((a, b) => (b.value > a.value || (b.value === a.value && b.cost < a.cost) ? b : a));
        expect({
          value: sum(
            (p) => worths[p]!,
            (p) => taken[p]!,
          ),
          cost: sum(
            (p) => costs[p]!,
            (p) => taken[p]!,
          ),
        }).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  it('goes down the ranking, a shared rank together or not at all, and ends where one does not fit', () => {
    expect(cutOff([1, 2, 2, 4], [50, 30, 30, 10], 100)).toEqual([true, false, false, false]);
    expect(cutOff([1, 2, 2, 4], [50, 25, 25, 10], 100)).toEqual([true, true, true, false]);
    expect(cutOff([1, 2, 2, 4], [50, 0, 25, 25], 100)).toEqual([true, false, true, true]);
  });

  it('is divided to the last fen', () => {
    const shares = [
      { applicant: 'a', share: 3_334 },
      { applicant: 'b', share: 3_333 },
      { applicant: 'c', share: 3_333 },
    ];
    expect(divided(100, shares)).toEqual([
      { applicant: 'a', amount: 34 },
      { applicant: 'b', amount: 33 },
      { applicant: 'c', amount: 33 },
    ]);
  });
});
