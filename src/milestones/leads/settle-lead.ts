import type { Caller } from '../../access/index.ts';
import { today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { LeadOutcome } from '../../shared/milestones/leads.ts';
import { workingDaysAfter } from '../../shared/working-days.ts';
import type { Room } from '../room.ts';
import { type ChangingLead, changeLead, notFrom } from './change-lead.ts';
import type { Transfer } from './lead-store.ts';
import { tellReporter } from './tell-leads.ts';

/** What was found out or arranged, for those who handle it after. */
export function noteOn(room: Room, caller: Caller, { note, ...changing }: ChangingLead & { note: string }) {
  return changeLead(room, caller, changing, () => ({ entry: 'lead.noted', private: { after: { note } } }));
}

/**
 * 移送: to the authority whose power it is, on record. It may be passed on to several, and be closed after.
 * @throws AppError conflict: awaits triage, or is closed; invalid-input: in the future
 */
export function transferLead(
  room: Room,
  caller: Caller,
  { leadId, seen, ...transfer }: ChangingLead & Transfer,
) {
  return changeLead(room, caller, { leadId, seen }, async (lead) => {
    if (lead.state === 'received' || lead.state === 'closed') throw notFrom(lead.state);
    if (transfer.on > today(room.clock)) throw inFuture();
    const state = 'transferred' as const;
    return {
      entry: 'lead.transferred',
      lead: { state, transfers: [...lead.transfers, transfer] },
      before: { state: lead.state },
      after: { state },
      private: { after: { ...transfer } },
      rows: await tellReporter(room, lead, state, caller.actor.id),
    };
  });
}

/** 办结. @throws AppError conflict: awaits triage, or is closed */
export function closeLead(
  room: Room,
  caller: Caller,
  { outcome, answer, ...changing }: ChangingLead & { outcome: LeadOutcome; answer: string },
) {
  return changeLead(room, caller, changing, async (lead, at) => {
    if (lead.state === 'received' || lead.state === 'closed') throw notFrom(lead.state);
    const state = 'closed' as const;
    return {
      entry: 'lead.closed',
      lead: { state, outcome, answer, closedAt: at },
      before: { state: lead.state },
      after: { state, outcome },
      private: { after: { answer } },
      rows: await tellReporter(room, lead, state, caller.actor.id),
    };
  });
}

/**
 * 重新办理: what was closed is handled once more, by a new date; how it was closed stands in its history.
 * @throws AppError conflict: is not closed
 */
export function reopenLead(
  room: Room,
  caller: Caller,
  { reason, workingDays, ...changing }: ChangingLead & { reason: string; workingDays: number },
) {
  return changeLead(room, caller, changing, async (lead) => {
    if (lead.state !== 'closed') throw notFrom(lead.state);
    const state = 'handling' as const;
    const dueOn = workingDaysAfter(today(room.clock), workingDays).on;
    return {
      entry: 'lead.reopened',
      lead: { state, dueOn, outcome: null, answer: null, closedAt: null },
      before: { state: lead.state, outcome: lead.outcome },
      after: { state, dueOn },
      private: { before: { answer: lead.answer }, after: { reason } },
      rows: await tellReporter(room, lead, state, caller.actor.id),
    };
  });
}

function inFuture(): AppError {
  const field = { path: 'on', zh: '日期在将来。', en: 'The date is in the future.' };
  return new AppError('invalid-input', undefined, { fields: [field] });
}
