import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../../src/ledger/index.ts';

test('the example of RFC 8785, section 3.2.2', () => {
  const value = JSON.parse(
    String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`,
  );
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('members are sorted by UTF-16 code units, as in section 3.2.3', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  const names = Object.values(JSON.parse(canonicalJson(value)) as Record<string, string>);
  // JSON.parse puts "1" first whatever the text says, so the text is looked at as well.
  expect(canonicalJson(value).indexOf('"\\r"')).toBeLessThan(canonicalJson(value).indexOf('"1"'));
  expect(names.filter((name) => name !== 'One')).toEqual([
    'Carriage Return',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

test('numbers as in appendix B', () => {
  const written = [
    0, -0, 5e-324, 1.7976931348623157e308, 9007199254740992, 295147905179352830000, 9.999999999999997e22,
    1e23, 1e21, 999999999999999900000, 0.000001, 1e-7,
  ];
  expect(written.map((number) => canonicalJson(number))).toEqual([
    '0',
    '0',
    '5e-324',
    '1.7976931348623157e+308',
    '9007199254740992',
    '295147905179352830000',
    '9.999999999999997e+22',
    '1e+23',
    '1e+21',
    '999999999999999900000',
    '0.000001',
    '1e-7',
  ]);
});

test('every unit of a text is written as ECMAScript writes it', () => {
  const units = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit));
  const wrong = units.filter(
    (unit) => unit.isWellFormed() && canonicalJson(`a${unit}b`) !== JSON.stringify(`a${unit}b`),
  );
  expect(wrong).toEqual([]);
});

test('what is not JSON is refused', () => {
  const wrong = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '\ud83d',
    { '\udead': 1 },
    undefined,
    () => 1,
    new Date(),
    new Map(),
    1n,
    [undefined],
    new Array(1),
    Symbol('x'),
  ];
  for (const value of wrong) expect(() => canonicalJson(value as Json)).toThrow(TypeError);
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
});

test('says the same whatever the order of members, and nothing is lost', () => {
  const json = fc.jsonValue({ stringUnit: 'grapheme' }) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(backwards(value))).toBe(text);
    }),
  );
});

function backwards(value: Json): Json {
  if (Array.isArray(value)) return value.map(backwards);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, backwards(member as Json)]),
  );
}
