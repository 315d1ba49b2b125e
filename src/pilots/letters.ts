import type { Caller } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { ACTS_IN } from './acts.ts';
import { type Changing, change } from './change.ts';
import { handled } from './move.ts';
import { assertOwnFile } from './own-files.ts';
import { partyClash, partyIn, updateParty } from './parties.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { updatePilot } from './store.ts';
import { applicantsOf, messages, toPilot } from './tell.ts';

/** Names the stamped letter in which somebody without an account here consents; an officer checks it. */
export function bringLetter(
  room: Room,
  caller: Caller,
  { partyId, file, ...own }: Changing & { enterpriseId: string; partyId: string; file: string },
) {
  const options = { action: 'pilot.draft', status: 200 } as const;
  return change(room, caller, options, own, async ({ pilot, parties, at }) => {
    assertIn(pilot.state, ACTS_IN['bring-letter'], ACT_NAMES['bring-letter']);
    await assertOwnFile(room.database, pilot.id, 'file', file);
    const party = partyIn(parties, partyId);
    if (party.consent === 'declined')
      throw partyClash('partyId', '它已谢绝参加。', 'It has declined to take part.');
    if (
      party.lead ||
      party.consent === 'account' ||
      (pilot.state === 'submitted' && party.consent === 'checked')
    )
      throw partyClash('partyId', '已经同意，无须同意函。', 'It has consented; no letter is needed.');
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
    if (party.consent !== 'letter') throw partyClash('partyId', '没有待核对的同意函。', 'No letter waits.');
    if (!accepted && reason === undefined) throw noReason();
    const consent = accepted ? ('checked' as const) : ('none' as const);
    const words = {
      subject: { zh: '同意函需要重新提交', en: 'A letter of consent is to be brought again' },
      text: {
        zh: `“${pilot.title}”的同意函：${reason}`,
        en: `The letter of consent for “${pilot.title}”: ${reason}`,
      },
      link: toPilot(pilot.id, { part: 'people' }),
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

function noReason(): AppError {
  const field = { path: 'reason', zh: '请写明哪里不符。', en: 'Say what is wrong with it.' };
  return new AppError('invalid-input', undefined, { fields: [field] });
}
