import { type Caller, holdersOf } from '../access/index.ts';
import { assertVerified, streamOf as enterpriseStream, readEnterprise } from '../enterprises/index.ts';
import type { Statement } from '../platform/database/port.ts';
import { ACTS_IN } from './acts.ts';
import { type Changing, change } from './change.ts';
import { assertTakesPart } from './move.ts';
import { type Party, partyClash, updateParty } from './parties.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import type { Pilot } from './store.ts';
import { messages, toPilot, type Words } from './tell.ts';

interface Consenting {
  enterpriseId: string;
  consents: boolean;
  /** Why not, where it says so. */
  reason?: string | undefined;
}

/**
 * An enterprise that was asked consents by its own account, or declines; it can take its consent back until what it
 * consented to is submitted. Who leads hears that it does not take part.
 */
export function consent(room: Room, caller: Caller, { consents, reason, ...own }: Changing & Consenting) {
  const { database: db } = room;
  const options = { action: 'pilot.act', status: 200, joined: true } as const;
  return change(room, caller, options, own, async ({ pilot, parties, at }) => {
    assertIn(pilot.state, ACTS_IN['change-parties'], { zh: '同意或谢绝', en: 'consenting or declining' });
    const party = assertTakesPart(parties, own.enterpriseId);
    if (party.lead) throw partyClash('consent', '牵头主体提交即为同意。', 'The lead consents by submitting.');
    const { enterprise, version } = await readEnterprise(db, own.enterpriseId);
    if (consents) assertAsked(enterprise, party);
    const by = caller.actor.id;
    const after: Party = {
      ...party,
      name: enterprise.name,
      consent: consents ? 'account' : 'declined',
      consentedBy: consents ? by : null,
      consentedAt: consents ? at : null,
      declined: consents ? null : { by, at, reason: reason ?? null },
    };
    return {
      entry: consents ? 'pilot.consented' : 'pilot.declined',
      payload: { party: party.id },
      ...(after.declined?.reason != null && { private: { after: { reason: after.declined.reason } } }),
      rows: [
        updateParty(db, after),
        ...(consents ? [] : await tellLead(room, pilot, wordsOf(pilot, party, after), by)),
      ],
      rely: [{ stream: enterpriseStream(own.enterpriseId), version }],
      body: { id: party.id, consent: after.consent },
    };
  });
}

async function tellLead(room: Room, { leadId }: Pilot, words: Words, except: string): Promise<Statement[]> {
  return messages(room, await holdersOf(room.database, leadId, 'owner'), words, except);
}

function wordsOf({ id, title }: Pilot, before: Party, { name, declined }: Party): Words {
  const reason = declined?.reason ?? null;
  const [zh, en] =
    before.consent === 'account'
      ? [`“${name}”撤回了参加“${title}”的同意。`, `“${name}” took its consent to “${title}” back.`]
      : [`“${name}”谢绝参加“${title}”。`, `“${name}” declines to take part in “${title}”.`];
  return {
    subject: { zh: '有企业不参加试点项目', en: 'An enterprise does not take part in a pilot' },
    text: {
      zh: `${zh}${reason === null ? '' : `\n\n理由：${reason}`}\n\n请在项目的“申报主体”里移除它，或另请一家；各方同意以后才能提交。`,
      en: `${en}${reason === null ? '' : `\n\nReason: ${reason}`}\n\nTake it out on the pilot’s page, or ask somebody else; it can be submitted once everybody consents.`,
    },
    link: toPilot(id, { part: 'people' }),
  };
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
