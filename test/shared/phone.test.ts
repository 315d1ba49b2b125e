import { expect, it } from 'vitest';
import { mobileNumber } from '../../src/shared/phone.ts';

it.each([
  ['13800138000', '+8613800138000'],
  ['138 0013 8000', '+8613800138000'],
  ['138-0013-8000', '+8613800138000'],
  ['+86 138 0013 8000', '+8613800138000'],
  ['0086 19912345678', '+8619912345678'],
  ['＋８６１３８００１３８０００', '+8613800138000'],
])('%s is %s', (written, number) => {
  expect(mobileNumber(written)).toBe(number);
});

it.each([
  '',
  '12345678901',
  '1380013800',
  '138001380000',
  '+1 415 555 0100',
  '+85291234567',
  '13800138000x',
  'abc',
])('“%s” is no mobile number of mainland China', (written) => {
  expect(mobileNumber(written)).toBeNull();
});
