import { describe, expect, it } from 'vitest';
import { acceptedEncoding } from '../../../src/platform/http/accepted-encoding.ts';
import { tooDeep } from '../../../src/platform/http/json-depth.ts';
import { negotiateLocale } from '../../../src/platform/http/request-context.ts';

describe('language', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.5, zh-Hant', 'zh'],
    ['fr, en;q=0.3', 'en'],
    ['fr', 'zh'],
    ['*', 'zh'],
    ['en;q=0', 'zh'],
    ['eng', 'zh'],
    [`${'x,'.repeat(10_000)}en`, 'zh'],
  ])('of %s is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});

describe('encoding', () => {
  it.each([
    [undefined, null],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['identity', null],
    ['BR', 'br'],
  ])('for %s is %s', (header, encoding) => {
    expect(acceptedEncoding(header, ['br', 'gzip'])).toBe(encoding);
  });
});

describe('depth of JSON', () => {
  it('counts brackets outside strings', () => {
    expect(tooDeep('[[[]]]', 3)).toBe(false);
    expect(tooDeep('[[[[]]]]', 3)).toBe(true);
    expect(tooDeep('{"a":{"b":[1]}}', 2)).toBe(true);
    expect(tooDeep('"[[[[[["', 1)).toBe(false);
    expect(tooDeep('["\\"[[[[", []]', 2)).toBe(false);
    expect(tooDeep('["\\\\", [[[]]]]', 2)).toBe(true);
    expect(tooDeep('[][][][]', 1)).toBe(false);
  });
});
