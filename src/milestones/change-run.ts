import { type Action, type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import type { Append, Json } from '../ledger/index.ts';
import {
  assertHandedIn,
  assertIn,
  assertLeads,
  assertPartOf,
  assertTakesPart,
  type Party,
  type Pilot,
  pilotStream,
  readParties,
  readPilotWithRun,
  untied,
  type WatchCounted,
} from '../pilots/index.ts';
import type { Statement } from '../platform/database/port.ts';
import { etagOf } from '../platform/http/versions.ts';
import { today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { PilotState } from '../shared/pilots/states.ts';
import { type Room, runStream } from './room.ts';

export interface ChangingRun {
  pilotId: string;
  /** Where an applicant acts. */
  enterpriseId?: string | undefined;
  /** The version of the run that the caller saw; left out where something is added. */
  seen?: number | undefined;
}

export interface BeforeRun {
  pilot: Pilot;
  /** Read where they are asked for: who leads is told by the pilot. */
  parties: () => Promise<readonly Party[]>;
  pilotHead: number;
  /** Version of the run's stream; 0: nothing has happened yet. */
  head: number;
  watch: WatchCounted;
  /** Instant, and civil date. */
  at: string;
  today: string;
}

export interface RunChange<T> {
  /** What was done: "run.values-taken". */
  entry: string;
  payload: { [key: string]: Json };
  private?: Json;
  rows: readonly Statement[];
  /** What else is appended to in the same commit; one on the pilot's own stream stands for relying on it. */
  append?: readonly Append[];
  rely?: readonly { stream: string; version: number }[];
  body: T;
}

interface Options<S> {
  action: Action;
  status: S;
  /** What is being done, and in which states of the pilot it can be. */
  what: Bilingual;
  states: readonly PilotState[];
  /** An enterprise that takes part and does not lead may do it too. */
  joined?: boolean;
}

/**
 * Whatever happens while a pilot runs: one commit on its run's stream, which relies on the pilot standing as it was read.
 * @throws AppError not-found, forbidden (回避), conflict: not in this state, precondition-failed, and the verb's own
 */
export async function changeRun<T, S extends 200 | 201>(
  room: Room,
  caller: Caller,
  { action, status, what, states, joined = false }: Options<S>,
  { pilotId, enterpriseId, seen }: ChangingRun,
  decide: (before: BeforeRun) => Promise<RunChange<T>> | RunChange<T>,
): Promise<Answer<T, S>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, action, { enterpriseId, pilotId });
  return runOnce(db, clock, caller, async () => {
    const { pilot, head: pilotHead, run, watch } = await readPilotWithRun(db, pilotId);
    const { version: head, hash } = run;
    const parties = () => readParties(db, pilotId);
    if (enterpriseId === undefined) assertHandedIn(pilot);
    else if (joined) assertPartOf(assertTakesPart(await parties(), enterpriseId));
    else if (enterpriseId !== pilot.leadId) assertLeads(await parties(), enterpriseId);
    assertIn(pilot.state, states, what);
    if (seen !== undefined && head !== seen) throw new AppError('precondition-failed');
    const ties = enterpriseId === undefined ? await untied(room, caller.actor.id, await parties()) : [];
    const at = clock().toISOString();
    const before = { pilot, parties, pilotHead, head, watch, at, today: today(clock) };
    const { entry, payload, rows, body, append: others = [], rely = [], ...more } = await decide(before);
    const own = { stream: runStream(pilotId), version: head, hash, action: entry, payload, ...more };
    const moves = others.some(({ stream }) => stream === pilotStream(pilotId));
    const onPilot = moves ? [] : [{ stream: pilotStream(pilotId), version: pilotHead }];
    return commitAnswer(
      db,
      clock,
      caller,
      { append: [own, ...others], rely: [...onPilot, ...ties, ...rely], rows },
      { status, headers: { ETag: etagOf(head + 1) }, body },
    );
  });
}
