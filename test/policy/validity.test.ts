import { describe, expect, it } from 'vitest';
import type { PolicyDates } from '../../src/policy/document.ts';
import { validityOn } from '../../src/policy/index.ts';
import { plan } from '../support/corpus.ts';

const none = { drafted: null, issued: null, published: null, validFrom: null, validTo: null };
const text = (dates: Partial<PolicyDates>, more: object = {}) => ({
  dates: { ...none, ...dates },
  supersededBy: null,
  repealedOn: null,
  withdrawn: null,
  ...more,
});

describe('validity on a day', () => {
  it.each([
    ['its first day', text({ validFrom: '2025-01-01' }), '2025-01-01', 'in-force'],
    ['the day before it', text({ validFrom: '2025-01-01' }), '2024-12-31', 'not-yet'],
    ['its last day', text({ validFrom: '2025-01-01', validTo: '2027-12-31' }), '2027-12-31', 'in-force'],
    ['the day after it', text({ validFrom: '2025-01-01', validTo: '2027-12-31' }), '2028-01-01', 'expired'],
    ['no first day, but issued', text({ issued: '2025-07-24' }), '2025-07-24', 'in-force'],
    ['no first day, not yet issued', text({ issued: '2025-07-24' }), '2025-07-23', 'not-yet'],
    ['no date at all', text({}), '2026-01-01', 'unknown'],
    ['no date but a last day gone by', text({ validTo: '2025-12-31' }), '2026-01-01', 'expired'],
    [
      'the day before a successor',
      text({ validFrom: '2007-01-01' }, { supersededBy: { documentId: 'new', on: '2025-01-01' } }),
      '2024-12-31',
      'in-force',
    ],
    [
      'the successor’s day',
      text({ validFrom: '2007-01-01' }, { supersededBy: { documentId: 'new', on: '2025-01-01' } }),
      '2025-01-01',
      'superseded',
    ],
    [
      'the day of its repeal',
      text({ validFrom: '2007-01-01' }, { repealedOn: '2020-06-01' }),
      '2020-06-01',
      'repealed',
    ],
    [
      'the day before its repeal',
      text({ validFrom: '2007-01-01' }, { repealedOn: '2020-06-01' }),
      '2020-05-31',
      'in-force',
    ],
  ])('%s', (_, policy, date, validity) => {
    expect(validityOn(policy, date)).toBe(validity);
  });

  it('of the action plan ends with 2027', () => {
    expect(
      ['2025-07-23', '2026-11-23', '2027-12-31', '2028-01-01'].map((day) => validityOn(plan(), day)),
    ).toEqual(['not-yet', 'in-force', 'in-force', 'expired']);
  });
});
