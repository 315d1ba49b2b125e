import { expect, it } from 'vitest';
import { ACTIONS, type Action } from '../../../src/access/actions.ts';
import { OFFICE_SECTIONS, rolesAt } from '../../../src/web/office/sections.ts';

/** What the page of a room asks of the service first. */
const READS: Readonly<Record<string, Action>> = {
  '/office/pilots': 'pilot.read',
  '/office/monitoring': 'pilot.read',
  '/office/verifications': 'enterprise.queue',
  '/office/objections': 'objection.read',
  '/office/award-objections': 'objection.read',
  '/office/leads': 'lead.read',
  '/office/experts': 'expert.read',
  '/office/batches': 'batch.read',
  '/office/questions': 'question.read',
  '/office/texts': 'text.approve',
  '/office/words': 'words.read',
  '/office/licences': 'catalogue.approve',
  '/office/checklist': 'catalogue.approve',
  '/office/pilot-terms': 'terms.read',
  '/office/rubrics': 'terms.read',
  '/office/reward-terms': 'terms.read',
  '/office/parks': 'park.approve',
  '/office/usage': 'assistant.usage',
  '/office/people': 'people.read',
  '/office/invitations': 'people.read',
  '/office/jobs': 'jobs.read',
};

it('each room of the office is open to whom the service lets read there, and its deeper pages too', () => {
  const rooms = OFFICE_SECTIONS.map(({ to }) => String(to)).filter((to) => to.startsWith('/office/'));
  expect(rooms.sort()).toEqual(Object.keys(READS).sort());
  for (const [room, action] of Object.entries(READS)) {
    for (const path of [room, `${room}/01a2`]) {
      expect([path, [...(rolesAt(path) ?? [])].sort()]).toEqual([
        path,
        [...(ACTIONS[action].office ?? [])].sort(),
      ]);
    }
  }
});

it('the desk itself, and what is no room of the office, ask for no role', () => {
  for (const path of ['/office', '/office-hours', '/enterprises/1', '/account'])
    expect(rolesAt(path)).toBeUndefined();
});
