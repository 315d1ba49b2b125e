import { describe, expect, it } from 'vitest';
import { normaliseUscc, USCC_FAULTS, usccCheck, usccFault } from '../../src/shared/uscc.ts';

/** Public codes of well-known companies, as the national register prints them. */
const REAL = [
  '91440300708461136T', // 深圳市腾讯计算机系统有限公司
  '914403001922038216', // 华为技术有限公司
  '91110108551385082Q', // 小米科技有限责任公司
  '91440300192181490G', // 万科企业股份有限公司
  '91330100799655058B', // 阿里巴巴（中国）有限公司
];

describe('unified social credit codes', () => {
  it.each(REAL)('%s is one', (code) => {
    expect(usccFault(code)).toBeNull();
  });

  it('takes no other check character', () => {
    for (const code of REAL) {
      const others = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY').filter((one) => one !== code[17]);
      for (const other of others) expect(usccFault(code.slice(0, 17) + other)).toBe('check');
    }
  });

  it('finds every single wrong character and every swap of neighbours', () => {
    for (const code of REAL) {
      for (let at = 0; at < 17; at++) {
        const wrong = code[at] === '3' ? '4' : '3';
        expect(usccFault(code.slice(0, at) + wrong + code.slice(at + 1))).toBe('check');
        const [one, two] = [code[at]!, code[at + 1]!];
        const swapped = code.slice(0, at) + two + one + code.slice(at + 2);
        if (one !== two) expect(usccFault(swapped)).not.toBeNull();
      }
    }
  });

  it.each(['I', 'O', 'S', 'V', 'Z'])('takes no %s, which looks like a digit', (letter) => {
    expect(usccFault(`91440300${letter}08461136T`)).toBe('characters');
    expect(usccFault(`9144030070846113${letter}T`)).toBe('characters');
  });

  it('tells what is wrong: length, characters, check', () => {
    expect(usccFault('')).toBe('length');
    expect(usccFault('91440300708461136')).toBe('length');
    expect(usccFault('91440300708461136TT')).toBe('length');
    expect(usccFault('9144030O708461136T')).toBe('characters');
    expect(usccFault('91A40300708461136T')).toBe('characters');
    expect(usccFault('91440300708461136統')).toBe('characters');
    expect(usccFault('91440300708461136A')).toBe('check');
    for (const { zh, en } of Object.values(USCC_FAULTS)) expect([zh, en]).not.toContain('');
  });

  it('is written in many ways and kept in one', () => {
    for (const written of [
      '91440300708461136t',
      ' 9144 0300 7084 6113 6T ',
      '91440300-70846113-6T',
      '９１４４０３００７０８４６１１３６Ｔ',
      '９１４４０３００７０８４６１１３６ｔ',
      '91440300\u00A0708461136T',
    ])
      expect(normaliseUscc(written)).toBe('91440300708461136T');
  });

  it('computes the check character', () => {
    for (const code of REAL) expect(usccCheck(code.slice(0, 17))).toBe(code[17]);
  });
});
