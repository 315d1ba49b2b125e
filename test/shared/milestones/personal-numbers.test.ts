import fc from 'fast-check';
import { expect, it } from 'vitest';
import { personalNumberIn } from '../../../src/shared/milestones/personal-numbers.ts';
import { findNumbers, hasFewDigits, plainText } from '../../../src/shared/personal-numbers.ts';

it('finds numbers of people however they are grouped and typed', () => {
  const kinds = {
    identity: [
      '11010519491231002X',
      '身份证：110105 19491231 002x，',
      '１１０１０５１９４９１２３１００２Ｘ',
    ],
    telephone: [
      '13800138000',
      '电话138-0013-8000转',
      '+86 138 0013 8000',
      '138 001 38000',
      '１３８００１３８０００',
      '021-6888 8888',
      '(021)68888888',
      '（0512）6888-8888',
      '+86 21 6888 8888',
      '1380\u200b0138000',
    ],
    card: [
      '4111111111111111',
      '6222021001116245702',
      '4111 1111 1111 1111',
      '卡号4111－1111－1111－1111',
      '378282246310005',
    ],
  } as const;
  for (const [kind, texts] of Object.entries(kinds))
    for (const text of texts) expect(personalNumberIn(text), text).toBe(kind);
});

it('leaves sums, dates, periods and numbers of documents alone', () => {
  const texts = [
    '',
    '重复扣款 1,234,567.89 元，2026-11-28 收到，2026-12-01 答复',
    '15 000 000 000',
    '2026-11-28 2026-12-31 2027-01-05',
    '2026-03-15 2026-03-20',
    '浦府办〔2025〕29号',
    '110105194912310021',
    '4111111111111112',
    '68888888',
    '12345678901',
    '订单 202611280000123456',
    '91310115MA1H12345X',
  ];
  for (const text of texts) expect(personalNumberIn(text), text).toBeNull();
});

it('finds none where a look at the digits has told that there are none', () => {
  const written = [
    '13800138000',
    '110105194912310029',
    '4111111111111111',
    '一三八〇〇一三八〇〇〇',
    '021 68888888',
  ];
  const pieces = fc.constantFrom(
    ...written.flatMap((number) => [number, number.slice(0, -1), number.slice(1)]),
  );
  const between = fc.constantFrom(
    '',
    ' ',
    '，',
    '。',
    '-',
    '+86',
    '1',
    '九',
    '１',
    '①',
    '㊿',
    '²',
    '\u200b',
    '人民币',
  );
  let few = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, between), { maxLength: 6 }), (parts) => {
      const text = parts.join('');
      if (!hasFewDigits(text)) return;
      few++;
      expect(findNumbers(plainText(text)), text).toEqual([]);
    }),
  );
  expect(few).toBeGreaterThan(0);
});
