import type { Caller } from '../access/index.ts';
import { assertVerified, streamOf as enterpriseStream, readEnterprise } from '../enterprises/index.ts';
import { ACTS_IN } from './acts.ts';
import { type Changing, change } from './change.ts';
import { assertTakesPart } from './move.ts';
import { type Party, partyClash, updateParty } from './parties.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';

/**
 * An enterprise that was asked consents by its own account, or declines; it can take its consent back until what it
 * consented to is submitted.
 */
export function consent(
  room: Room,
  caller: Caller,
  { consents, ...own }: Changing & { enterpriseId: string; consents: boolean },
) {
  const options = { action: 'pilot.act', status: 200, joined: true } as const;
  return change(room, caller, options, own, async ({ pilot, parties, at }) => {
    assertIn(pilot.state, ACTS_IN['change-parties'], { zh: '同意或谢绝', en: 'consenting or declining' });
    const party = assertTakesPart(parties, own.enterpriseId);
    if (party.lead) throw partyClash('consent', '牵头主体提交即为同意。', 'The lead consents by submitting.');
    const { enterprise, version } = await readEnterprise(room.database, own.enterpriseId);
    if (consents) assertAsked(enterprise, party);
    const after: Party = {
      ...party,
      name: enterprise.name,
      consent: consents ? 'account' : 'none',
      consentedBy: consents ? caller.actor.id : null,
      consentedAt: consents ? at : null,
    };
    return {
      entry: consents ? 'pilot.consented' : 'pilot.declined',
      payload: { party: party.id },
      rows: [updateParty(room.database, after)],
      rely: [{ stream: enterpriseStream(own.enterpriseId), version }],
      body: { id: party.id, consent: after.consent },
    };
  });
}

/** Who was asked is who has the code, and was seen to be: it may have changed its code since. */
function assertAsked(
  enterprise: Awaited<ReturnType<typeof readEnterprise>>['enterprise'],
  { uscc }: Party,
): void {
  assertVerified(enterprise);
  if (enterprise.uscc === uscc) return;
  throw partyClash(
    'uscc',
    '统一社会信用代码与申报时不同，请牵头主体重新添加。',
    'Your code is not the one you were asked under; the lead has to add you again.',
  );
}
