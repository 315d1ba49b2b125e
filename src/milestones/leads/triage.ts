import { type Caller, officialsOf } from '../../access/index.ts';
import { assertHandedIn, readParties, readPilot, untied } from '../../pilots/index.ts';
import { today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Severity } from '../../shared/milestones/leads.ts';
import { workingDaysAfter } from '../../shared/working-days.ts';
import type { Room } from '../room.ts';
import { assertOpen, type ChangingLead, changeLead } from './change-lead.ts';

export interface Triage extends ChangingLead {
  severity: Severity;
  /** A case officer. */
  owner: string;
  /** From today; left out, the date stays as it was set. */
  workingDays?: number | undefined;
  /** Which pilot it is about, as the office finds; an incident's is as it was reported. */
  pilotId: string | null;
}

/**
 * 分办: how grave, who handles it until when, which pilot it is about.
 * @throws AppError invalid-input: no case officer, no due date, no such pilot; forbidden: its owner is tied (回避)
 */
export function triage(room: Room, caller: Caller, { leadId, seen, ...wanted }: Triage) {
  const { database: db, clock } = room;
  return changeLead(room, caller, { leadId, seen }, async (lead) => {
    assertOpen(lead);
    const { severity, owner, workingDays, pilotId } = wanted;
    if (lead.source === 'incident' && pilotId !== lead.pilotId) throw wrong('pilotId', AS_REPORTED);
    if (lead.state === 'received' && workingDays === undefined) throw wrong('workingDays', NO_DUE_DATE);
    if (!(await officialsOf(db, 'case-officer')).some(({ id }) => id === owner))
      throw wrong('owner', NO_OFFICER);
    if (pilotId !== null) await assertThere(room, pilotId);
    const rely = pilotId === null ? [] : await untied(room, owner, await readParties(db, pilotId));
    const dueOn = workingDays === undefined ? lead.dueOn : workingDaysAfter(today(clock), workingDays).on;
    const state = 'handling' as const;
    const was = lead.state === 'received' ? null : lead.dueOn;
    return {
      entry: 'lead.triaged',
      lead: { severity, owner, dueOn, pilotId, state },
      before: { state: lead.state, severity: lead.severity, owner: lead.owner, dueOn: was },
      after: { state, severity, owner, dueOn },
      private: { before: { pilotId: lead.pilotId }, after: { pilotId } },
      rely,
    };
  });
}

async function assertThere({ database: db }: Room, pilotId: string): Promise<void> {
  try {
    assertHandedIn((await readPilot(db, pilotId)).pilot);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') throw wrong('pilotId', NO_PILOT);
    throw error;
  }
}

const AS_REPORTED = {
  zh: '团队报送的事件只关联其所属项目。',
  en: 'What a team reports is about its own pilot.',
};
const NO_DUE_DATE = { zh: '请填写办理期限。', en: 'Say by when it is to be handled.' };
const NO_OFFICER = { zh: '请选择一位经办人。', en: 'Choose a case officer.' };
const NO_PILOT = { zh: '没有这个试点项目。', en: 'There is no such pilot.' };

function wrong(path: string, why: { zh: string; en: string }): AppError {
  return new AppError('invalid-input', undefined, { fields: [{ path, ...why }] });
}
