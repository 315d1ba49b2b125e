import { expect, it } from 'vitest';
import {
  flag,
  oneOf,
  parseSearch,
  stringifySearch,
  text,
  whole,
} from '../../../src/web/shell/search-params.ts';

it('reads what an address says, and takes what it cannot read for not said', () => {
  const search = parseSearch('?q=2025&mine=true&state=open&version=3&from=0&lang=');
  expect([text(search.q), text(search.lang), text(search.none)]).toEqual(['2025', undefined, undefined]);
  expect([flag(search.mine), flag(search.q)]).toEqual([true, undefined]);
  expect([oneOf(['draft', 'open'], search.state), oneOf(['draft'], search.state)]).toEqual([
    'open',
    undefined,
  ]);
  // Of two versions that are compared, 0 says that there is none before.
  expect([whole(search.version), whole(search.from), whole(search.from, 0)]).toEqual([3, undefined, 0]);
  for (const odd of ['', '-1', '1.5', '1e3', 'a', null, undefined]) expect(whole(odd, 0)).toBe(undefined);
});

it('writes an address with what is said and no more, as it reads it', () => {
  const written = stringifySearch({ q: '创新 试点', mine: true, version: 3, state: undefined, lang: '' });
  expect(parseSearch(written)).toEqual({ q: '创新 试点', mine: 'true', version: '3' });
  expect(stringifySearch({ q: '' })).toBe('');
});
