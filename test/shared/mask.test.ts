import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MASKS, mask } from '../../src/shared/mask.ts';
import { usccCheck } from '../../src/shared/uscc.ts';

it('hides what names a person by number, however it is written', () => {
  const told: [string, string][] = [
    ['我的身份证11010519491231002X能申报吗', '我的身份证〔身份证号〕能申报吗'],
    ['身份证：110105 19491231 002x，', '身份证：〔身份证号〕，'],
    ['１１０１０５１９４９１２３１００２Ｘ', '〔身份证号〕'],
    ['110105194912310021', '〔身份证号〕'],
    ['110105491231002', '〔身份证号〕'],
    ['身份证号 11010519491231002', '身份证号 〔身份证号〕'],
    ['请打13800138000，或+86 138-0013-8000。', '请打〔电话号码〕，或〔电话号码〕。'],
    ['138.0013.8000 13900139000', '〔电话号码〕 〔电话号码〕'],
    ['1380\u200b0138000', '〔电话号码〕'],
    ['我手机13800138000元旦前都开', '我手机〔电话号码〕元旦前都开'],
    ['我的号码是一三八零零一三八零零零', '我的号码是〔电话号码〕'],
    ['我家电话021-6888 8888', '我家电话〔电话号码〕'],
    ['我的座机是68888888', '我的座机是〔电话号码〕'],
    ['卡号4111 1111 1111 1111，', '卡号〔银行卡号〕，'],
    ['打到账号 6222020200112233445', '打到账号 〔银行卡号〕'],
    ['邮箱zhang.san@example.com请回', '邮箱〔电子邮箱〕请回'],
    ['ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ', '〔电子邮箱〕'],
  ];
  for (const [text, masked] of told) expect(mask(text), text).toBe(masked);
  expect(mask('Call me at +86 138 0013 8000 or a@b.org', 'en')).toBe(
    'Call me at 〔telephone number〕 or 〔e-mail address〕',
  );
});

it('leaves documents, amounts, dates, credit codes and the telephones of offices', () => {
  const texts = [
    '',
    '浦府办〔2025〕29号',
    '国务院令第631号，2013年1月21日',
    '沪ICP备12345678号',
    '13800138000元，¥4111111111111111，13,800,138,000.00元，15 000 000 000',
    '奖励13800138000.00元',
    '第13800138000号',
    '订单 202611280000123456',
    '统一社会信用代码91310115MA1H12345X',
    '2026-11-28 2026-12-31',
    '联系电话：021-68888888',
    '区金融局电话（021）6888 8888，12345热线',
    'Call the office at 021-68888888',
    '第五条第（三）项 2027年12月31日 68888888',
  ];
  for (const text of texts) expect(mask(text), text).toBe(text);
  const digits = fc.stringMatching(/^9[1-3]31011[05]\d{9}$/);
  fc.assert(
    fc.property(digits, (seventeen) => {
      const code = seventeen + usccCheck(seventeen);
      fc.pre(!/^.{6}(?:18|19|20)\d\d[01]/u.test(code));
      expect(mask(`代码${code}。`)).toBe(`代码${code}。`);
    }),
  );
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const identity = fc
  .tuple(
    fc.stringMatching(/^(?:11|31|44)\d{4}(?:19|20)\d\d$/),
    fc.stringMatching(/^(?:0[1-9]|1[0-2])(?:0[1-9]|2[0-8])\d{3}$/),
  )
  .map((parts) => parts.join(''))
  .map(
    (number) => number + '10X98765432'[WEIGHTS.reduce((sum, w, at) => sum + w * Number(number[at]), 0) % 11],
  );
const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
const words = fc
  .stringMatching(/^[一-龥，。？ a-z]{0,20}$/)
  .filter((text) => !/[第订单编元万亿人美港]/u.test(text));
const spaced = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.constantFrom('', ' ', '-'))
    .map(([digits, gap]) => digits.replace(/^(.{3})(.{4})/u, `$1${gap}$2${gap}`));

it('whatever stands around it, no number of a person is left; and twice is as once', () => {
  const part = fc.oneof(identity, spaced(mobile), fc.constant('6222021001116245702'), words);
  fc.assert(
    fc.property(words, spaced(mobile), identity, words, (before, phone, id, after) => {
      const masked = mask(`${before}${phone}，${id}${after}`);
      expect(masked).toBe(`${before}${MASKS.phone.zh}，${MASKS.identity.zh}${after}`);
    }),
  );
  fc.assert(
    fc.property(fc.array(part), fc.constantFrom('zh' as const, 'en' as const), (parts, locale) => {
      const masked = mask(parts.join('，'), locale);
      expect(masked).not.toMatch(/\d{7}/u);
      expect(mask(masked, locale)).toBe(masked);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/[\d@〇零一-九]/u.test(text.normalize('NFKC')));
      expect(mask(text)).toBe(text);
    }),
  );
});
