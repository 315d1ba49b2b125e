import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/assistant/retrieval/analyse.ts';

describe('analyse', () => {
  it('gives Han characters and pairs, without the characters of grammar', () => {
    expect(analyse('贷款的贴息')).toEqual(['贷', '款', '贷款', '款的', '贴', '的贴', '息', '贴息']);
  });

  it('does not let numbers swallow Han', () => {
    expect(analyse('2022年北京')).toEqual(['2022', '年', '北', '年北', '京', '北京']);
  });

  it('stems English and folds width and case', () => {
    expect(analyse('Subsidies ＡＩ company’s')).toEqual(['subsidi', 'ai', 'compani']);
  });
});
