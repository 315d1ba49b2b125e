import { type Caller, holdersOf } from '../access/index.ts';
import {
  assertVerified,
  streamOf as enterpriseStream,
  readEnterprise,
  verifiedWith,
} from '../enterprises/index.ts';
import { AppError } from '../shared/errors.ts';
import { uuidv7 } from '../shared/ids.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { ACTS_IN } from './acts.ts';
import { type Changing, change } from './change.ts';
import { assertTakesPart, handled } from './move.ts';
import { assertOwnFile } from './own-files.ts';
import { deleteParty, insertParty, type Party, updateParty } from './parties.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { updatePilot } from './store.ts';
import { applicantsOf, messages } from './tell.ts';

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
    if (parties.length >= MOST) throw clash('uscc', `至多 ${MOST} 家。`, `${MOST} at most.`);
    if (parties.some((party) => party.uscc === uscc))
      throw clash('uscc', '已在申报主体之列。', 'It takes part already.');
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
      createdAt: at,
    };
    return {
      entry: 'pilot.party-added',
      payload: { party: party.id, host },
      private: { after: { name: party.name, uscc } },
      rows: [insertParty(room.database, party), ...(await askToConsent(room, caller, pilot.title, party))],
      body: { id: party.id, consent: party.consent },
    };
  });
}

async function askToConsent(room: Room, { actor }: Caller, title: string, { enterpriseId }: Party) {
  if (enterpriseId === null) return [];
  const words = {
    subject: { zh: '请确认是否参加试点项目', en: 'You are asked to take part in a pilot' },
    text: {
      zh: `有企业请您参加“${title}”，请登录后同意或谢绝。`,
      en: `An enterprise asks you to take part in “${title}”. Sign in to consent or to decline.`,
    },
  };
  return messages(room, await holdersOf(room.database, enterpriseId, 'owner'), words, actor.id);
}

/** The lead stays; all others may be taken out before it is submitted. */
export function removeParty(room: Room, caller: Caller, { partyId, ...own }: Own & { partyId: string }) {
  const options = { action: 'pilot.draft', status: 200 } as const;
  return change(room, caller, options, own, ({ pilot, parties }) => {
    assertIn(pilot.state, CHANGEABLE, WHAT);
    const party = partyIn(parties, partyId);
    if (party.lead) throw clash('partyId', '牵头主体不能移除。', 'The lead cannot be taken out.');
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

/** Names the stamped letter in which somebody without an account here consents; an officer checks it. */
export function bringLetter(
  room: Room,
  caller: Caller,
  { partyId, file, ...own }: Own & { partyId: string; file: string },
) {
  const options = { action: 'pilot.draft', status: 200 } as const;
  return change(room, caller, options, own, async ({ pilot, parties, at }) => {
    assertIn(pilot.state, ACTS_IN['bring-letter'], ACT_NAMES['bring-letter']);
    await assertOwnFile(room.database, pilot.id, 'file', file);
    const party = partyIn(parties, partyId);
    if (
      party.lead ||
      party.consent === 'account' ||
      (pilot.state === 'submitted' && party.consent === 'checked')
    )
      throw clash('partyId', '已经同意，无须同意函。', 'It has consented; no letter is needed.');
    const consented = { consentedBy: caller.actor.id, consentedAt: at };
    return {
      entry: 'pilot.letter-brought',
      payload: { party: partyId, file },
      rows: [updateParty(room.database, { ...party, consent: 'letter', letterFile: file, ...consented })],
      body: { id: partyId, consent: 'letter' as const },
    };
  });
}

/** The officer who has compared seal and names; a letter found wanting is told why. */
export function checkLetter(
  room: Room,
  caller: Caller,
  {
    partyId,
    accepted,
    reason,
    ...at
  }: Changing & { partyId: string; accepted: boolean; reason?: string | undefined },
) {
  const options = { action: 'pilot.handle', status: 200 } as const;
  return change(room, caller, options, at, async ({ pilot, parties, at: now }) => {
    assertIn(pilot.state, ACTS_IN['check-letter'], ACT_NAMES['check-letter']);
    const party = partyIn(parties, partyId);
    if (party.consent !== 'letter') throw clash('partyId', '没有待核对的同意函。', 'No letter waits.');
    if (!accepted && reason === undefined) throw noReason();
    const consent = accepted ? ('checked' as const) : ('none' as const);
    const words = {
      subject: { zh: '同意函需要重新提交', en: 'A letter of consent is to be brought again' },
      text: {
        zh: `“${pilot.title}”的同意函：${reason}`,
        en: `The letter of consent for “${pilot.title}”: ${reason}`,
      },
    };
    return {
      entry: accepted ? 'pilot.letter-checked' : 'pilot.letter-refused',
      payload: { party: partyId, file: party.letterFile },
      ...(reason !== undefined && { private: { after: { reason } } }),
      rows: [
        updateParty(room.database, { ...party, consent }),
        updatePilot(room.database, { ...pilot, ...handled(pilot, caller.actor.id), updatedAt: now }),
        ...(accepted ? [] : messages(room, await applicantsOf(room, pilot), words, caller.actor.id)),
      ],
      body: { id: partyId, consent },
    };
  });
}

/**
 * An enterprise that was asked consents by its own account, or declines; it can take its consent back until what it
 * consented to is submitted.
 */
export function consent(room: Room, caller: Caller, { consents, ...own }: Own & { consents: boolean }) {
  const options = { action: 'pilot.act', status: 200, joined: true } as const;
  return change(room, caller, options, own, async ({ pilot, parties, at }) => {
    assertIn(pilot.state, CHANGEABLE, { zh: '同意或谢绝', en: 'consenting or declining' });
    const party = assertTakesPart(parties, own.enterpriseId);
    if (party.lead) throw clash('consent', '牵头主体提交即为同意。', 'The lead consents by submitting.');
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
  throw clash(
    'uscc',
    '统一社会信用代码与申报时不同，请牵头主体重新添加。',
    'Your code is not the one you were asked under; the lead has to add you again.',
  );
}

/** @throws AppError not-found */
function partyIn(parties: readonly Party[], partyId: string): Party {
  const party = parties.find(({ id }) => id === partyId);
  if (party === undefined) throw new AppError('not-found');
  return party;
}

function assertNoHost(parties: readonly Party[]): void {
  if (parties.some(({ host }) => host))
    throw clash('host', '已有一家持牌机构作为承载主体。', 'There is a licensed host already.');
}

function clash(path: string, zh: string, en: string): AppError {
  return new AppError('conflict', path, { fields: [{ path, zh, en }] });
}

function noReason(): AppError {
  const field = { path: 'reason', zh: '请写明哪里不符。', en: 'Say what is wrong with it.' };
  return new AppError('invalid-input', undefined, { fields: [field] });
}
