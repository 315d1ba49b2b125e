import { describe, expect, it } from 'vitest';
import { POLICY_TEXT, type PolicyVersion, validityOn } from '../../src/policy/index.ts';
import { corpusFromSeeds } from '../support/corpus.ts';

const law = (
  documentId: string,
  validFrom: string | null,
  meta: object = {},
  title = '中华人民共和国反洗钱法',
) => ({
  kind: POLICY_TEXT,
  slug: documentId,
  content: {
    meta: { documentId, title, ...(validFrom && { dates: { validFrom } }), ...meta },
    original: '第一条 目的。\n\n第二条 范围。',
  },
});
const plan = (documentId: string, validFrom: string) => ({
  kind: POLICY_TEXT,
  slug: documentId,
  content: {
    meta: { documentId, title: '某区行动方案', dates: { validFrom } },
    original: '一、目标\n\n支持发展。\n\n二、任务\n\n鼓励创新。',
  },
});

const successors = (...seeds: Parameters<typeof corpusFromSeeds>[0]) =>
  corpusFromSeeds(seeds).documents.map(({ documentId, supersededBy }) => [
    documentId,
    supersededBy?.documentId,
    supersededBy?.on,
  ]);

describe('a law enacted anew under its own name', () => {
  it('takes the place of the one before, from its first day', () => {
    const { documents } = corpusFromSeeds([
      law('old', '2007-01-01'),
      law('new', '2025-01-01', {}, '反洗钱法（2024年修订）'),
    ]);
    const standing = (date: string) => documents.map((one: PolicyVersion) => validityOn(one, date));
    expect(standing('2024-12-31')).toEqual(['in-force', 'not-yet']);
    expect(standing('2025-01-01')).toEqual(['superseded', 'in-force']);
  });

  it('goes from each version to the next, and what was entered stays', () => {
    expect(successors(law('c', '2025-01-01'), law('a', '2007-01-01'), law('b', '2015-01-01'))).toEqual([
      ['c', undefined, undefined],
      ['a', 'b', '2015-01-01'],
      ['b', 'c', '2025-01-01'],
    ]);
    const entered = { supersededBy: { documentId: 'x', on: '2010-01-01' } };
    expect(successors(law('a', '2007-01-01', entered), law('b', '2015-01-01'))[0]).toEqual([
      'a',
      'x',
      '2010-01-01',
    ]);
  });

  it('is told by its last amendment where both print the same first day', () => {
    const edition = (id: string, drafted: string) =>
      law(id, null, { dates: { validFrom: '2013-06-01', drafted } });
    expect(successors(edition('b', '2015-04-24'), edition('a', '2012-12-28'))).toEqual([
      ['b', undefined, undefined],
      ['a', 'b', '2015-04-24'],
    ]);
  });

  it('is no other law, issuer or plan, and needs a date', () => {
    const none = (rows: unknown[][]) => expect(rows.map(([, id]) => id)).toEqual(rows.map(() => undefined));
    none(successors(law('a', '2007-01-01'), law('b', '2015-01-01', {}, '反恐怖主义法')));
    none(
      successors(
        law('a', '2007-01-01', { issuer: '甲省人大' }),
        law('b', '2015-01-01', { issuer: '乙省人大' }),
      ),
    );
    none(successors(plan('a', '2020-01-01'), plan('b', '2024-01-01')));
    none(successors(law('a', null), law('b', '2015-01-01')));
  });
});
