import { describe, expect, it } from 'vitest';
import {
  changeOf,
  clashOf,
  type Holdings,
  isLast,
  mayChangeOwn,
  personStateOf,
} from '../../../src/access/people/rules.ts';
import { OFFICE_ROLES, type OfficeRole } from '../../../src/shared/roles.ts';

const holding = (held: Partial<Holdings>): Holdings => ({
  office: [],
  enterprises: [],
  appointments: [],
  ...held,
});
const enterprises = [{ id: 'e1', role: 'member' as const }];

describe('what one person may hold together', () => {
  it('keeps objections apart from handling cases, and nothing else of the office', () => {
    for (const one of OFFICE_ROLES) {
      for (const other of OFFICE_ROLES) {
        const apart = [one, other].sort().join() === 'case-officer,objections';
        expect([one, other, clashOf(holding({ office: [one, other] }))]).toEqual([
          one,
          other,
          apart ? 'apart' : null,
        ]);
      }
    }
    expect(clashOf(holding({ office: ['objections', 'approver', 'case-officer'] }))).toBe('apart');
  });

  it.each([
    ['case-officer', 'case-and-member'],
    ['approver', 'case-and-member'],
    ['objections', 'case-and-member'],
    ['auditor', 'case-and-member'],
    ['policy-editor', null],
    ['administrator', null],
  ] as [OfficeRole, string | null][])('%s and member of an enterprise: %s', (role, clash) => {
    expect(clashOf(holding({ office: [role], enterprises }))).toBe(clash);
    expect(clashOf(holding({ office: ['policy-editor', role], enterprises }))).toBe(clash);
  });

  it('keeps experts out of enterprises, enterprises out of reviews, and officials out of scoring', () => {
    expect(clashOf(holding({ appointments: ['batch:b1'], enterprises }))).toBe('expert-and-member');
    for (const role of OFFICE_ROLES) {
      const scores = holding({ appointments: ['pilot:p1', 'batch:b1'], office: [role] });
      expect([role, clashOf(scores)]).toEqual([role, 'official-and-scorer']);
    }
    expect(clashOf(holding({ appointments: ['pilot:p1'], office: ['policy-editor'] }))).toBeNull();
    expect(clashOf(holding({ enterprises: [...enterprises, { id: 'e2', role: 'owner' }] }))).toBeNull();
  });
});

describe('a change of roles', () => {
  it('says what it gives and what it takes, each once', () => {
    expect(changeOf(['auditor', 'approver'], ['approver', 'case-officer', 'case-officer'])).toEqual({
      given: ['case-officer'],
      taken: ['auditor'],
    });
    expect(changeOf(['owner'], ['owner'])).toEqual({ given: [], taken: [] });
  });

  it('knows the last one who can act', () => {
    expect(isLast(['a'], 'a')).toBe(true);
    expect(isLast(['a', 'a'], 'a')).toBe(true);
    expect(isLast(['a', 'b'], 'a')).toBe(false);
    expect(isLast(['b'], 'a')).toBe(false);
    expect(isLast([], 'a')).toBe(false);
  });

  it('lets nobody change their own roles but by giving up all', () => {
    expect(mayChangeOwn([])).toBe(true);
    expect(mayChangeOwn(['administrator'])).toBe(false);
  });

  it('takes a state it does not know for shut out', () => {
    expect(personStateOf('active')).toBe('active');
    expect(personStateOf('hired')).toBe('disabled');
  });
});
