import { describe, expect, it } from 'vitest';
import { titlesSeen } from '../../../src/access/people/review-titles.ts';
import type { Person } from '../../../src/shared/actor.ts';
import type { OfficeRole } from '../../../src/shared/roles.ts';

const titles = {
  pilot: async (ids: readonly string[]) =>
    new Map(ids.filter((id) => id === 'p1').map((id) => [id, '单证核验'])),
  batch: async (ids: readonly string[]) => new Map(ids.map((id) => [id, '第一批'])),
};
const reviewed = [
  { kind: 'pilot', about: 'p1' },
  { kind: 'batch', about: 'b1' },
  { kind: 'pilot', about: 'gone' },
] as const;

const asSeenBy = async (...office: OfficeRole[]) => {
  const titleOf = await titlesSeen(titles, { office } as unknown as Person, reviewed);
  return reviewed.map(titleOf);
};

describe('what experts review', () => {
  it('is called by its title to an official who may open it, and what is not there has none', async () => {
    expect(await asSeenBy('case-officer')).toEqual(['单证核验', '第一批', null]);
    expect(await asSeenBy('auditor')).toEqual(['单证核验', '第一批', null]);
  });

  it('has no title for an administrator, who appoints people and opens no case', async () => {
    expect(await asSeenBy('administrator')).toEqual([null, null, null]);
  });
});
