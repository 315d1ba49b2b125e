import { type Action, type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Append, Json } from '../ledger/index.ts';
import type { Statement } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import { AppError } from '../shared/errors.ts';
import { assertLeads, untied } from './move.ts';
import { type Party, readParties } from './parties.ts';
import { assertHandedIn } from './pilot.ts';
import type { Room } from './room.ts';
import { type Pilot, readPilot, streamOf } from './store.ts';

export interface Changing {
  pilotId: string;
  /** Where an applicant acts. */
  enterpriseId?: string | undefined;
  /** The version the caller saw, where an existing thing is decided on; left out where one is added. */
  seen?: number | undefined;
}

interface Change<T> {
  /** What was done: "pilot.sealed". */
  entry: string;
  payload: { [key: string]: Json };
  private?: Json;
  rows: readonly Statement[];
  /** What else is appended in the same commit: to other streams, or to the pilot's own after its entry. */
  append?: readonly Append[];
  rely?: readonly { stream: string; version: number }[];
  body: T;
}

export interface Before {
  pilot: Pilot;
  parties: readonly Party[];
  /** Version of the pilot's stream. */
  head: number;
  at: string;
}

/**
 * Whatever happens to a pilot and moves it not: one commit on its stream.
 * @param joined an enterprise that takes part and does not lead may do it too
 * @throws AppError not-found, forbidden, precondition-failed, and the verb's own
 */
export async function change<T, S extends 200 | 201>(
  room: Room,
  caller: Caller,
  { action, status, joined = false }: { action: Action; status: S; joined?: boolean },
  { pilotId, enterpriseId, seen }: Changing,
  decide: (before: Before) => Promise<Change<T>> | Change<T>,
): Promise<Answer<T, S>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, action, { enterpriseId, pilotId });
  return runOnce(db, clock, caller, async () => {
    const { pilot, head } = await readPilot(db, pilotId);
    const parties = await readParties(db, pilotId);
    const takesPart = parties.some((party) => party.enterpriseId === enterpriseId);
    if (enterpriseId === undefined) assertHandedIn(pilot);
    else if (!(joined && takesPart)) assertLeads(parties, enterpriseId);
    if (seen !== undefined && head !== seen) throw new AppError('precondition-failed');
    const ties = enterpriseId === undefined ? await untied(room, caller.actor.id, parties) : [];
    const {
      entry,
      payload,
      rows,
      body,
      append: others = [],
      rely = [],
      ...more
    } = await decide({
      pilot,
      parties,
      head,
      at: clock().toISOString(),
    });
    const stream = streamOf(pilotId);
    const append = [{ stream, version: head, action: entry, payload, ...more }, ...others];
    const version = head + append.filter((one) => one.stream === stream).length;
    return commitAnswer(
      db,
      clock,
      caller,
      { append, rely: [...ties, ...rely], rows },
      { status, headers: { ETag: etagOf(version) }, body },
    );
  });
}
