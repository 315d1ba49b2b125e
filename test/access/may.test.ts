import { describe, expect, it } from 'vitest';
import { ACTIONS, assertMay, enterprisesSeen } from '../../src/access/index.ts';
import type { Person } from '../../src/shared/actor.ts';
import { AppError } from '../../src/shared/errors.ts';

const person = (more: Partial<Person> = {}): Person => ({
  id: 'p',
  name: '王某',
  via: { kind: 'session', id: 's', secondFactor: 'none' },
  office: [],
  enterprises: [],
  appointments: [],
  ...more,
});
const owner = person({ enterprises: [{ id: 'own', role: 'owner' }] });
const member = person({ enterprises: [{ id: 'own', role: 'member' }] });
const officer = person({ office: ['case-officer'] });
const administrator = person({ office: ['administrator'] });

type Asked = Parameters<typeof assertMay>;
const answer = (...asked: Asked): string => {
  try {
    assertMay(...asked);
    return 'allowed';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

describe('who may do what', () => {
  it.each<[string, string, Asked]>([
    ['anybody reads a text', 'allowed', [null, 'text.read']],
    [
      'nobody in particular has no enterprise',
      'unauthenticated',
      [null, 'enterprise.read', { enterpriseId: 'own' }],
    ],
    ['a member reads the own one', 'allowed', [member, 'enterprise.read', { enterpriseId: 'own' }]],
    ['a member changes nothing', 'forbidden', [member, 'enterprise.change', { enterpriseId: 'own' }]],
    ['an owner does', 'allowed', [owner, 'enterprise.change', { enterpriseId: 'own' }]],
    ['another’s does not exist', 'not-found', [owner, 'enterprise.read', { enterpriseId: 'other' }]],
    ['nor to be changed', 'not-found', [owner, 'enterprise.change', { enterpriseId: 'other' }]],
    ['a case officer reads any', 'allowed', [officer, 'enterprise.read', { enterpriseId: 'other' }]],
    ['but changes none', 'not-found', [officer, 'enterprise.change', { enterpriseId: 'other' }]],
    [
      'an administrator’s work needs none',
      'not-found',
      [administrator, 'enterprise.read', { enterpriseId: 'own' }],
    ],
    ['what is the office’s is refused to others', 'forbidden', [owner, 'people.read']],
  ])('%s', (_, expected, asked) => {
    expect(answer(...asked)).toBe(expected);
  });

  it('lets a token do what its scope names, and nothing that concerns credentials or powers', () => {
    const reading = person({ ...owner, via: { kind: 'token', id: 't', scopes: ['read'] } });
    const writing = person({ ...owner, via: { kind: 'token', id: 't', scopes: ['write'] } });
    const own = { enterpriseId: 'own' };
    expect(answer(reading, 'enterprise.read', own)).toBe('allowed');
    expect(answer(reading, 'enterprise.change', own)).toBe('forbidden');
    expect(answer(writing, 'enterprise.change', own)).toBe('allowed');
    for (const token of [reading, writing]) {
      expect(answer(token, 'account.secure')).toBe('forbidden');
      expect(answer(token, 'enterprise.members.change', own)).toBe('forbidden');
    }
    const daily = person({ ...owner, via: { kind: 'token', id: 't', scopes: ['figures'] } });
    const ofPeriods = person({ ...owner, via: { kind: 'token', id: 't', scopes: ['reports'] } });
    const parts = [
      'figures.read',
      'figures.report',
      'report.read',
      'report.write',
      'pilot.file.add',
    ] as const;
    const allowed = (token: Person) => parts.filter((action) => answer(token, action, own) === 'allowed');
    expect(allowed(daily)).toEqual(['figures.read', 'figures.report']);
    expect(allowed(ofPeriods)).toEqual(['report.read', 'report.write', 'pilot.file.add']);
    expect(allowed(reading)).toEqual(['figures.read', 'report.read']);
    expect(allowed(writing)).toEqual(['figures.report', 'report.write', 'pilot.file.add']);
    // What is named for neither stays shut to both, whatever actions are added.
    const named = Object.entries(ACTIONS).filter(([, { token }]) =>
      token.some((scope) => scope === 'figures' || scope === 'reports'),
    );
    expect(named.map(([action]) => action).sort()).toEqual([...parts].sort());
    const either = {
      fields: [expect.objectContaining({ en: 'The token lacks the scope “write” or “figures”.' })],
    };
    expect(() => assertMay(ofPeriods, 'figures.report', own)).toThrow(expect.objectContaining(either));
    const lacks = { fields: [expect.objectContaining({ zh: '令牌没有“写入”权限。' })] };
    expect(() => assertMay(reading, 'enterprise.change', own)).toThrow(expect.objectContaining(lacks));
  });

  it('waits for the second factor of who has one, and of every official where the office wants it', () => {
    const pending = person({ ...owner, via: { kind: 'session', id: 's', secondFactor: 'pending' } });
    expect(answer(pending, 'enterprise.read', { enterpriseId: 'own' })).toBe('second-factor-required');
    expect(answer(pending, 'account.secure')).toBe('allowed');
    const required = { required: true };
    expect(answer(officer, 'enterprise.queue', {}, required)).toBe('second-factor-required');
    const done = person({ ...officer, via: { kind: 'session', id: 's', secondFactor: 'done' } });
    expect(answer(done, 'enterprise.queue', {}, required)).toBe('allowed');
    expect(answer(owner, 'enterprise.read', { enterpriseId: 'own' }, required)).toBe('allowed');
  });

  it('tells who has not shown a second factor no more than others of what there is', () => {
    const pending = person({ ...owner, via: { kind: 'session', id: 's', secondFactor: 'pending' } });
    expect(answer(pending, 'enterprise.read', { enterpriseId: 'other' })).toBe('not-found');
  });

  it('scopes lists', () => {
    expect(enterprisesSeen(officer, 'enterprise.read')).toBe('all');
    expect(enterprisesSeen(member, 'enterprise.read')).toEqual(['own']);
    expect(enterprisesSeen(member, 'enterprise.change')).toEqual([]);
    expect(enterprisesSeen(administrator, 'enterprise.read')).toEqual([]);
  });
});
