import { assertMay, type Caller } from '../access/index.ts';
import { pageOf } from '../platform/http/page.ts';
import type { OwnPilots } from './answers.ts';
import { type OwnWanted, readOwnPilots } from './pilot-lists.ts';
import type { Room } from './room.ts';
import { stateOf, trackOf } from './store.ts';
import { dueOf } from './terms.ts';

/** Those that an enterprise leads, joins or was asked to join. */
export async function listOwn({ database: db }: Room, caller: Caller, wanted: OwnWanted): Promise<OwnPilots> {
  assertMay(caller.actor, 'pilot.own.read', wanted);
  const rows = await readOwnPilots(db, wanted);
  const { items, next } = pageOf(rows, wanted.limit, ({ id }) => [id]);
  return {
    items: items.map(({ leadId, leadName, lead, consent, state, track, dueOn, ...row }) => ({
      ...row,
      track: trackOf(track),
      state: stateOf(state),
      dueOn: dueOf(dueOn),
      lead: { id: leadId, name: leadName },
      role: lead === 1 ? 'lead' : roleOf(consent),
    })),
    next,
  };
}

function roleOf(consent: string): OwnPilots['items'][number]['role'] {
  if (consent === 'none') return 'asked';
  return consent === 'declined' ? 'declined' : 'joint';
}
