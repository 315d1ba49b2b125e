import { describe, expect, it } from 'vitest';
import { shownValue } from '../../../src/shared/pilots/shown-value.ts';

describe('the value of a field, as a reader sees it', () => {
  it.each([
    ['caps.total', 50_000_000, '500,000 元', '500,000 yuan'],
    ['caps.perTransaction', 1_005, '10.05 元', '10.05 yuan'],
    ['caps.perTransaction', 1_050, '10.50 元', '10.50 yuan'],
    ['caps.customers', 1_000, '1,000 户', '1,000 customers'],
    ['plan.startsOn', '2027-01-04', '2027年1月4日', '4 Jan 2027'],
    ['risk.compensation', 'insurance', '保险', 'Insurance'],
    ['indicators.items.3.direction', 'down', '越低越好', 'Lower is better'],
    ['indicators.items.0.amber', 0.125, '0.125', '0.125'],
    ['triggers.items.0.pauses', false, '否', 'No'],
    ['innovation.effect', '缩短核保时间', '缩短核保时间', '缩短核保时间'],
    ['legality.date', null, '', ''],
  ])('%s %s', (path, value, zh, en) => {
    expect([shownValue(path, value, 'zh'), shownValue(path, value, 'en')]).toEqual([zh, en]);
  });

  it('of a list has a line an item, with what it holds by name and without what is empty', () => {
    const points = [
      { risk: '误判', measure: '人工复核' },
      { risk: '泄露', measure: '' },
    ];
    expect(shownValue('risk.points', points, 'zh')).toBe('风险：误判；防控措施：人工复核\n风险：泄露');
  });

  it('of an id is the name it stands for, or itself', () => {
    const files = new Map([['f1', '意见书.pdf']]);
    expect(shownValue('legality.files', ['f1', 'f2'], 'zh', { files })).toBe('意见书.pdf\nf2');
  });
});
