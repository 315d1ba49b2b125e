import { type Caller, holdersOf } from '../access/index.ts';
import { verifiedWith } from '../enterprises/index.ts';
import { uuidv7 } from '../shared/ids.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { ACTS_IN } from './acts.ts';
import { type Changing, change } from './change.ts';
import { deleteParty, insertParty, type Party, partyClash, partyIn, updateParty } from './parties.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import type { Pilot } from './store.ts';
import { messages, toPilot } from './tell.ts';

const CHANGEABLE = ACTS_IN['change-parties'];
const WHAT = ACT_NAMES['change-parties'];
const MOST = 20;

type Own = Changing & { enterpriseId: string };

export interface Joining {
  name: string;
  uscc: string;
  host: boolean;
}

/**
 * Adds a joint applicant or the licensed host. Who has an account here, verified under that code, is asked to consent
 * by it; anybody may bring a stamped letter instead.
 * @throws AppError conflict: there already, or another host
 */
export function addParty(room: Room, caller: Caller, { name, uscc, host, ...own }: Own & Joining) {
  const options = { action: 'pilot.draft', status: 201 } as const;
  return change(room, caller, options, own, async ({ pilot, parties, at }) => {
    assertIn(pilot.state, CHANGEABLE, WHAT);
    if (parties.length >= MOST) throw partyClash('uscc', `至多 ${MOST} 家。`, `${MOST} at most.`);
    if (parties.some((party) => party.uscc === uscc))
      throw partyClash('uscc', '已在申报主体之列。', 'It takes part already.');
    if (host) assertNoHost(parties);
    const enterprise = await verifiedWith(room.database, uscc);
    const party: Party = {
      id: uuidv7(room.clock),
      pilotId: pilot.id,
      enterpriseId: enterprise?.id ?? null,
      name: enterprise?.name ?? name,
      uscc,
      lead: false,
      host,
      consent: 'none',
      letterFile: null,
      consentedBy: null,
      consentedAt: null,
      declined: null,
      createdAt: at,
    };
    return {
      entry: 'pilot.party-added',
      payload: { party: party.id, host },
      private: { after: { name: party.name, uscc } },
      rows: [insertParty(room.database, party), ...(await askToConsent(room, caller, pilot, party))],
      body: { id: party.id, consent: party.consent },
    };
  });
}

async function askToConsent(room: Room, { actor }: Caller, { id, title }: Pilot, { enterpriseId }: Party) {
  if (enterpriseId === null) return [];
  const words = {
    subject: { zh: '请确认是否参加试点项目', en: 'You are asked to take part in a pilot' },
    text: {
      zh: `有企业请您参加“${title}”，请登录后同意或谢绝。`,
      en: `An enterprise asks you to take part in “${title}”. Sign in to consent or to decline.`,
    },
    link: toPilot(id),
  };
  return messages(room, await holdersOf(room.database, enterpriseId, 'owner'), words, actor.id);
}

/** The lead stays; all others may be taken out before it is submitted. */
export function removeParty(room: Room, caller: Caller, { partyId, ...own }: Own & { partyId: string }) {
  const options = { action: 'pilot.draft', status: 200 } as const;
  return change(room, caller, options, own, ({ pilot, parties }) => {
    assertIn(pilot.state, CHANGEABLE, WHAT);
    const party = partyIn(parties, partyId);
    if (party.lead) throw partyClash('partyId', '牵头主体不能移除。', 'The lead cannot be taken out.');
    return {
      entry: 'pilot.party-removed',
      payload: { party: partyId },
      private: { before: { name: party.name, uscc: party.uscc } },
      rows: [deleteParty(room.database, partyId)],
      body: { id: partyId },
    };
  });
}

/** The lead may be the licensed host itself. */
export function setHost(room: Room, caller: Caller, { partyId, ...own }: Own & { partyId: string }) {
  const options = { action: 'pilot.draft', status: 200 } as const;
  return change(room, caller, options, own, ({ pilot, parties }) => {
    assertIn(pilot.state, CHANGEABLE, WHAT);
    const host = partyIn(parties, partyId);
    const before = parties.filter((party) => party.host && party.id !== partyId);
    const rows = [...before.map((party) => ({ ...party, host: false })), { ...host, host: true }];
    return {
      entry: 'pilot.host-set',
      payload: { party: partyId },
      rows: rows.map((party) => updateParty(room.database, party)),
      body: { id: partyId },
    };
  });
}

function assertNoHost(parties: readonly Party[]): void {
  if (parties.some(({ host }) => host))
    throw partyClash('host', '已有一家持牌机构作为承载主体。', 'There is a licensed host already.');
}
