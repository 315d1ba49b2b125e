import { describe, expect, it } from 'vitest';
import { enterpriseNameFault, NAME_FAULTS, normaliseName, personNameFault } from '../../src/shared/names.ts';

const enterprise = (written: string) => enterpriseNameFault(normaliseName(written));
const person = (written: string) => personNameFault(normaliseName(written));

describe('names', () => {
  it.each([
    ['  示例科技 (上海)有限公司 ', '示例科技（上海）有限公司'],
    ['示例科技（上海）有限公司', '示例科技（上海）有限公司'],
    ['Ｅｘａｍｐｌｅ　Tech  (Shanghai) Ltd.', 'Example Tech (Shanghai) Ltd.'],
    ['ﬁntech', 'fintech'],
  ])('%j is kept as %j', (written, kept) => {
    expect(normaliseName(written)).toBe(kept);
    expect(normaliseName(kept)).toBe(kept);
  });

  it.each([
    '示例科技（上海）有限公司',
    'Example (Shanghai) Co., Ltd.',
    'A&B 金融科技',
    '360数科',
    '张·三咨询',
  ])('%j names an enterprise', (name) => expect(enterprise(name)).toBeNull());

  it.each([
    ['', 'length'],
    ['甲', 'length'],
    ['甲'.repeat(101), 'length'],
    ['示例\u200B科技', 'characters'],
    ['示例\u202E科技', 'characters'],
    ['示例\u2066科技', 'characters'],
    ['示例\u3164科技', 'characters'],
    ['示例\uFE0F科技', 'characters'],
    ['示例\u0000科技', 'characters'],
    ['示例\n科技', 'characters'],
    ['示例\t科技', 'characters'],
    ['示例\uE000科技', 'characters'],
    ['示例\uD800科技', 'characters'],
    ['<b>示例</b>', 'characters'],
    ['示例😀科技', 'characters'],
    ['......', 'characters'],
    ['Ехаmple Tech', 'scripts'], // Cyrillic Е and х
    ['示例αβ科技', 'scripts'],
    ['Пример', 'characters'],
  ] as const)('%j does not: %s', (name, fault) => expect(enterprise(name)).toBe(fault));

  it('takes people’s names of any language, one alphabet at a time', () => {
    for (const name of [
      '张三',
      '阿卜杜拉·买买提',
      'José O’Neil',
      'Иван Петров',
      'Nguyễn Văn A',
      '佐藤 さくら',
    ])
      expect(person(name)).toBeNull();
    expect(person('Ivаn')).toBe('scripts'); // Cyrillic а
    expect(person('\u202Eeve')).toBe('characters');
    expect(person(`a${'\u0316'.repeat(8)}`)).toBe('characters');
    expect(person('   ')).toBe('length');
  });

  it('says so in both languages', () => {
    for (const { zh, en } of Object.values(NAME_FAULTS)) expect([zh, en]).not.toContain('');
  });
});
