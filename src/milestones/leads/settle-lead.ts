import type { Caller } from '../../access/index.ts';
import { today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { LeadOutcome } from '../../shared/milestones/leads.ts';
import { workingDaysAfter } from '../../shared/working-days.ts';
import type { Room } from '../room.ts';
import { type ChangingLead, changeLead, notFrom } from './change-lead.ts';
import { type NewTransfer, standing } from './lead-store.ts';
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
  { leadId, seen, ...transfer }: ChangingLead & NewTransfer,
) {
  return changeLead(room, caller, { leadId, seen }, async (lead) => {
    if (lead.state === 'received' || lead.state === 'closed') throw notFrom(lead.state);
    if (transfer.on > today(room.clock)) throw inFuture();
    const state = 'transferred' as const;
    return {
      entry: 'lead.transferred',
      lead: { state, transfers: [...lead.transfers, { ...transfer, mistaken: null }] },
      before: { state: lead.state },
      after: { state },
      private: { after: { ...transfer } },
      rows: await tellReporter(room, lead, state, caller.actor.id),
    };
  });
}

/**
 * 更正移送: it went to the wrong authority. That stays on record with the reason; the right one takes its place, or, where
 * nobody else has it, it is handled here again.
 * @throws AppError conflict: awaits triage, or is closed; invalid-input: no such transfer stands, or in the future
 */
export function correctTransfer(
  room: Room,
  caller: Caller,
  {
    nth,
    mistaken,
    instead,
    ...changing
  }: ChangingLead & { nth: number; mistaken: string; instead: NewTransfer | null },
) {
  return changeLead(room, caller, changing, async (lead) => {
    if (lead.state === 'received' || lead.state === 'closed') throw notFrom(lead.state);
    const wrong = lead.transfers[nth];
    if (wrong === undefined || wrong.mistaken !== null) throw noTransfer();
    if (instead !== null && instead.on > today(room.clock)) throw inFuture('instead.on');
    const transfers = [
      ...lead.transfers.map((one) => (one === wrong ? { ...one, mistaken } : one)),
      ...(instead === null ? [] : [{ ...instead, mistaken: null }]),
    ];
    const left = standing(transfers).length > 0 ? lead.state : ('handling' as const);
    const state = instead === null ? left : ('transferred' as const);
    const { mistaken: _, ...was } = wrong;
    return {
      entry: 'lead.transfer-corrected',
      lead: { state, transfers },
      before: { state: lead.state },
      after: { state },
      private: { before: was, after: { ...instead, mistaken } },
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

function noTransfer(): AppError {
  const field = {
    path: 'nth',
    zh: '没有这一次移送，或已经更正过。',
    en: 'There is no such transfer, or it was put right already.',
  };
  return new AppError('invalid-input', undefined, { fields: [field] });
}

function inFuture(path = 'on'): AppError {
  const field = { path, zh: '日期在将来。', en: 'The date is in the future.' };
  return new AppError('invalid-input', undefined, { fields: [field] });
}
