import { describe, expect, it } from 'vitest';
import { TokenBuckets } from '../../../src/platform/http/token-buckets.ts';

describe('token buckets', () => {
  it('allow a burst, then a rate, and say how long to wait', () => {
    const buckets = new TokenBuckets({ burst: 2, perSecond: 0.5 });
    expect([buckets.take('a', 0), buckets.take('a', 0), buckets.take('a', 0)]).toEqual([0, 0, 2]);
    expect(buckets.take('a', 1_000)).toBe(1);
    expect(buckets.take('a', 2_000)).toBe(0);
    expect(buckets.take('a', 2_000)).toBe(2);
  });

  it('never hold more than a burst', () => {
    const buckets = new TokenBuckets({ burst: 2, perSecond: 100 });
    buckets.take('a', 0);
    const later = [1, 2, 3].map(() => buckets.take('a', 1e9) === 0);
    expect(later).toEqual([true, true, false]);
  });

  it('are not refilled by a clock that runs back', () => {
    const buckets = new TokenBuckets({ burst: 1, perSecond: 1 });
    buckets.take('a', 10_000);
    expect(buckets.take('a', 0)).toBe(1);
  });

  it('forget the longest unused, so that a flood of addresses fills no memory', () => {
    const buckets = new TokenBuckets({ burst: 1, perSecond: 0.001 }, 2);
    buckets.take('a', 0);
    buckets.take('b', 0);
    expect(buckets.take('a', 0)).toBeGreaterThan(0);
    buckets.take('c', 0);
    expect(buckets.take('a', 0)).toBeGreaterThan(0);
    expect(buckets.take('b', 0)).toBe(0);
  });
});
