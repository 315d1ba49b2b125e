import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import { assertVerified, streamOf as enterpriseStream, readEnterprise } from '../enterprises/index.ts';
import type { Json } from '../ledger/index.ts';
import { etagOf } from '../platform/http/versions.ts';
import { today } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import { type Declaration, emptyDeclaration } from '../shared/pilots/declaration.ts';
import type { PilotState } from '../shared/pilots/states.ts';
import { insertDraft } from './drafts.ts';
import { insertParty } from './parties.ts';
import type { Room } from './room.ts';
import { insertPilot, type Pilot, streamOf } from './store.ts';
import { NO_DEADLINE, readTerms, termOf } from './terms.ts';

export interface Starting {
  enterpriseId: string;
  title: string;
  /** Of a regulator's pilot; its document is uploaded and named afterwards. */
  regulator?: { regulator: string; number: string; admittedOn: string } | undefined;
  /** Brought along from elsewhere. */
  declaration?: Declaration | undefined;
}

export interface Started {
  id: string;
  state: PilotState;
}

/**
 * Begins a draft, which an unverified enterprise may do too; or records a pilot that a regulator runs (监管主导), which
 * says something to the office and so wants a verified one.
 * @throws AppError forbidden: not verified
 */
export async function start(room: Room, caller: Caller, starting: Starting): Promise<Answer<Started, 201>> {
  const { database: db, clock, library } = room;
  const { enterpriseId, title, regulator } = starting;
  assertMay(caller.actor, 'pilot.draft', { enterpriseId });
  return runOnce(db, clock, caller, async () => {
    const { enterprise, version } = await readEnterprise(db, enterpriseId);
    if (regulator !== undefined) assertVerified(enterprise);
    const at = clock().toISOString();
    const state = regulator === undefined ? 'draft' : 'recorded';
    const dueOn = termOf(await readTerms(library), state, today(clock))?.on ?? NO_DEADLINE;
    const pilot: Pilot = {
      id: uuidv7(clock),
      track: regulator === undefined ? 'district' : 'regulator',
      title,
      state,
      stateSince: at,
      leadId: enterpriseId,
      version: 0,
      caseOfficer: null,
      handledBy: [],
      dueOn,
      startsOn: null,
      endsOn: null,
      receipt: null,
      notice: null,
      regulator: regulator === undefined ? null : { ...regulator, document: '' },
      number: null,
      registerSeq: null,
      createdAt: at,
      updatedAt: at,
    };
    const lead = {
      id: uuidv7(clock),
      pilotId: pilot.id,
      enterpriseId,
      name: enterprise.name,
      uscc: enterprise.uscc,
      lead: true,
      host: false,
      consent: 'account' as const,
      letterFile: null,
      consentedBy: caller.actor.id,
      consentedAt: at,
      declined: null,
      createdAt: at,
    };
    const brought = starting.declaration ?? emptyDeclaration();
    const declaration = { ...brought, identity: { ...brought.identity, title } };
    const append = [
      {
        stream: streamOf(pilot.id),
        version: 0,
        action: regulator === undefined ? 'pilot.started' : 'pilot.recorded',
        payload: { after: { track: pilot.track, state, ...(regulator && { regulator }) } } as Json,
      },
    ];
    const rely = [{ stream: enterpriseStream(enterpriseId), version }];
    const rows = [
      insertPilot(db, pilot),
      insertParty(db, lead),
      insertDraft(db, { pilotId: pilot.id, revision: 1, declaration, by: caller.actor.id, at }),
    ];
    const headers = { ETag: etagOf(1), Location: `/api/v1/enterprises/${enterpriseId}/pilots/${pilot.id}` };
    return commitAnswer(
      db,
      clock,
      caller,
      { append, rely, rows },
      { status: 201, headers, body: { id: pilot.id, state } },
    );
  });
}
