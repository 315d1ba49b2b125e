import { describe, expect, it } from 'vitest';
import { datesAgree, findFacts } from '../../../src/assistant/answer/facts.ts';

const values = (text: string) => findFacts(text).map(({ kind, value }) => `${kind} ${value}`);

describe('findFacts', () => {
  it.each([
    ['奖励500万元', 'money 500万元'],
    ['每家一千万', 'money 一千万'],
    ['rmb 2 million', 'money rmb2million'],
    ['补贴50%', 'percent 50%'],
    ['百分之三十', 'percent 百分之三十'],
    ['2027 年 12 月 31 日', 'date 2027-12-31'],
    ['二〇二七年底', 'date 2027'],
    ['31 december 2027', 'date 2027-12-31'],
    ['dec 31, 2027', 'date 2027-12-31'],
    ['2027-12-31', 'date 2027-12-31'],
    ['浦府办〔2025〕29号', 'number-of-document 2025-29'],
    ['浦府办(2025)29号', 'number-of-document 2025-29'],
    ['一共十二条', 'count-of-articles 12'],
    ['fifteen articles', 'count-of-articles 15'],
  ])('reads %s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each(['第十五条', '一条一条', '成立公司', '一部分', '人才公寓'])('finds no figure in %s', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('takes a vaguer date at its word', () => {
    expect(datesAgree('2027-12-31', '2027')).toBe(true);
    expect(datesAgree('2027-12-31', '2027-11')).toBe(false);
  });
});
