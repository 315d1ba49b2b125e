import { expect, it } from 'vitest';
import { clashesOf, merged } from '../../../src/web/work/three-way.ts';

const base = { title: '甲', days: 5, ties: ['a'], note: '' };

it('takes over what the other one changed, and asks only about what both did', () => {
  const mine = { ...base, days: 7, ties: ['a', 'b'] };
  const apart = { base, mine, theirs: { ...base, title: '乙', ties: ['a', 'b'] } };
  expect(clashesOf(apart)).toEqual([]);
  expect(merged(apart)).toEqual({ title: '乙', days: 7, ties: ['a', 'b'], note: '' });

  const both = { base, mine, theirs: { ...base, title: '乙', days: 9 } };
  expect(clashesOf(both)).toEqual(['days']);
  expect(merged(both)).toEqual({ title: '乙', days: 7, ties: ['a', 'b'], note: '' });
  expect(merged(both, ['days'])).toEqual({ title: '乙', days: 9, ties: ['a', 'b'], note: '' });
});
