import {
  type Action,
  type Answer,
  assertMay,
  type Caller,
  commitAnswer,
  runOnce,
} from '../../access/index.ts';
import { type Compliance, complianceStream, readCompliance } from '../../compliance/index.ts';
import type { Append, Commit, Json } from '../../ledger/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import { today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { PilotState } from '../../shared/pilots/states.ts';
import { workingDaysAfter } from '../../shared/working-days.ts';
import { assertLeads, handled, untied } from '../move.ts';
import { type Party, readParties } from '../parties.ts';
import { assertHandedIn, assertIn } from '../pilot.ts';
import type { Room } from '../room.ts';
import { type Pilot, readPilot, streamOf, updatePilot } from '../store.ts';
import { readTerms } from '../terms.ts';

export interface Changing {
  pilotId: string;
  /** Where an applicant acts. */
  enterpriseId?: string | undefined;
  /** The version of the compliance stream that the caller saw; left out where something is added. */
  seen?: number | undefined;
}

export interface Before {
  pilot: Pilot;
  parties: readonly Party[];
  compliance: Compliance;
  at: string;
  /** Civil dates: today, and until when something opened again is to be answered. */
  today: string;
  dueOn: string;
}

export interface ComplianceChange<T> {
  /** What was done: "compliance.item-judged". */
  entry: string;
  payload: { [key: string]: Json };
  private?: Json;
  rows: readonly Statement[];
  rely?: NonNullable<Commit['rely']>;
  body: T;
}

/** While a pilot that was submitted is not over. */
export const UNDER_REVIEW = [
  'submitted',
  'returned',
  'boundary_review',
  'expert_review',
  'public_notice',
  'registered',
  'testing',
  'paused',
  'final_report',
  'assessed',
] as const satisfies readonly PilotState[];

const WHAT = { zh: '办理持牌合规审查', en: 'compliance review' };

/**
 * Whatever happens to findings and checklist: one commit on the pilot's compliance stream, which relies on the pilot
 * standing where it stands.
 * @throws AppError not-found, forbidden (does not lead; 回避), conflict (not while it stands there),
 *   precondition-failed, and the verb's own
 */
export async function changeCompliance<T, S extends 200 | 201>(
  room: Room,
  caller: Caller,
  { action, status }: { action: Action; status: S },
  { pilotId, enterpriseId, seen }: Changing,
  decide: (before: Before) => Promise<ComplianceChange<T>> | ComplianceChange<T>,
): Promise<Answer<T, S>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, action, { enterpriseId, pilotId });
  return runOnce(db, clock, caller, async () => {
    const { pilot, head } = await readPilot(db, pilotId);
    const parties = await readParties(db, pilotId);
    if (enterpriseId === undefined) assertHandedIn(pilot);
    else assertLeads(parties, enterpriseId);
    const compliance = await readCompliance(db, pilotId);
    if (seen !== undefined && compliance.head !== seen) throw new AppError('precondition-failed');
    assertIn(pilot.state, UNDER_REVIEW, WHAT);
    const ties = enterpriseId === undefined ? await untied(room, caller.actor.id, parties) : [];
    const { workingDays } = await readTerms(room.library);
    const day = today(clock);
    const dueOn = workingDaysAfter(day, workingDays.reopened).on;
    const decided = await decide({
      pilot,
      parties,
      compliance,
      at: clock().toISOString(),
      today: day,
      dueOn,
    });
    const { entry, payload, rows, body, rely = [], ...more } = decided;
    const version = compliance.head;
    const own = { stream: complianceStream(pilotId), version, action: entry, payload, ...more };
    const of = enterpriseId === undefined ? handledNow(room, pilot, head, caller.actor.id) : null;
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: [own, ...(of === null ? [] : [of.append])],
        rely: [...(of === null ? [{ stream: streamOf(pilotId), version: head }] : []), ...ties, ...rely],
        rows: [...rows, ...(of === null ? [] : [of.row])],
      },
      { status, headers: { ETag: etagOf(version + 1) }, body },
    );
  });
}

/** Who judges a finding or an item has handled the case and decides nothing about it (four eyes); null: known already. */
function handledNow(
  { database: db }: Room,
  pilot: Pilot,
  version: number,
  officer: string,
): { append: Append; row: Statement } | null {
  if (pilot.handledBy.includes(officer)) return null;
  return {
    append: { stream: streamOf(pilot.id), version, action: 'pilot.handled', payload: {} },
    row: updatePilot(db, { ...pilot, ...handled(pilot, officer) }),
  };
}
