import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../../access/index.ts';
import type { Json } from '../../ledger/index.ts';
import { readParties, untied } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import { AppError } from '../../shared/errors.ts';
import { isOpen, LEAD_STATE_NAMES, type LeadState } from '../../shared/milestones/leads.ts';
import type { Room } from '../room.ts';
import { type Lead, leadStream, readLead, updateLead } from './lead-store.ts';
import { assertUntied } from './recused.ts';

export interface ChangingLead {
  leadId: string;
  /** The version the official saw. */
  seen: number;
}

export interface LeadChange {
  /** What was done: "lead.triaged". */
  entry: string;
  lead?: Partial<Lead>;
  /** Public for good; what a lead says and whom it concerns is private. */
  before?: { [key: string]: Json };
  after?: { [key: string]: Json };
  private?: Json;
  rows?: readonly Statement[];
  rely?: readonly { stream: string; version: number }[];
}

/**
 * Whatever an official does about a lead: one commit on its stream.
 * @throws AppError not-found: there is none, or the caller is recused; forbidden, precondition-failed, and the verb's own
 */
export async function changeLead(
  room: Room,
  caller: Caller,
  { leadId, seen }: ChangingLead,
  decide: (lead: Lead, at: string) => Promise<LeadChange> | LeadChange,
): Promise<Answer<{ id: string; state: LeadState }, 200>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'lead.handle');
  return runOnce(db, clock, caller, async () => {
    const { lead, head } = await readLead(db, leadId);
    await assertUntied(room, caller.actor.id, lead);
    if (head !== seen) throw new AppError('precondition-failed');
    const at = clock().toISOString();
    const {
      entry,
      lead: changed = {},
      before,
      after,
      rows = [],
      rely = [],
      ...more
    } = await decide(lead, at);
    const next: Lead = { ...lead, ...changed, updatedAt: at };
    const ties =
      next.pilotId === null ? [] : await untied(room, caller.actor.id, await readParties(db, next.pilotId));
    const payload = { ...(before && { before }), ...(after && { after }) };
    const append = { stream: leadStream(leadId), version: head, action: entry, payload, ...more };
    const relied = new Map([...ties, ...rely].map((one) => [one.stream, one]));
    return commitAnswer(
      db,
      clock,
      caller,
      { append: [append], rely: [...relied.values()], rows: [updateLead(db, next), ...rows] },
      { status: 200, headers: { ETag: etagOf(head + 1) }, body: { id: leadId, state: next.state } },
    );
  });
}

/** @throws AppError conflict */
export function assertOpen({ state }: Lead): void {
  if (!isOpen(state)) throw notFrom(state);
}

export function notFrom(state: LeadState): AppError {
  const { zh, en } = LEAD_STATE_NAMES[state];
  return new AppError('conflict', `not from ${state}`, {
    fields: [
      {
        path: 'state',
        zh: `线索目前为“${zh}”，不能这样办理。`,
        en: `The lead is “${en}” now, which rules this out.`,
      },
    ],
  });
}
