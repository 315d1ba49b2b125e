import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumeral, parseNumeral } from '../../src/shared/chinese-numerals.ts';

describe('Chinese numerals', () => {
  it.each([
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['二十一', 21],
    ['一百', 100],
    ['一百零一', 101],
    ['一百一十', 110],
    ['二百二十六', 226],
    ['一千二百六十', 1260],
    ['二〇二五', 2025],
    ['二○二五', 2025],
    ['两', 2],
    ['１２', 12],
    ['7', 7],
  ])('reads %s as %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '六七', '十五六', '百', '十百', '一百二百', '甲', '12345'])(
    'finds no numeral in “%s”',
    (text) => {
      expect(parseNumeral(text)).toBeNull();
    },
  );

  it('writes what it reads', () => {
    fc.assert(fc.property(fc.nat(9999), (n) => parseNumeral(formatNumeral(n)) === n));
    expect([10, 15, 20, 101, 110, 1001].map(formatNumeral)).toEqual([
      '十',
      '十五',
      '二十',
      '一百零一',
      '一百一十',
      '一千零一',
    ]);
  });
});
