import { commit, erasePrivate, headOf, rerun } from '../../ledger/index.ts';
import { type MoveRoom, readTerms } from '../../pilots/index.ts';
import { forgetMessagesTo } from '../../platform/outbox.ts';
import { mobileNumber } from '../../shared/phone.ts';
import { contactStream, contactsClosedBefore, leadStream, readLead, updateLead } from './lead-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How the reporter of a lead is reached is kept so long after it was closed as the office's terms say, and then erased:
 * from the lead, from what the ledger keeps beside its entries, and from what was sent. Run twice, it does nothing the
 * second time.
 */
export async function forgetContacts(room: MoveRoom): Promise<void> {
  const { database: db, clock, library } = room;
  const { keepContact } = (await readTerms(library)).leads;
  const before = new Date(clock().getTime() - keepContact * DAY_MS).toISOString();
  for (const leadId of await contactsClosedBefore(db, before))
    await rerun(() => forgetContact(room, leadId, { before, keepContact }));
}

async function forgetContact(
  { database: db, clock }: MoveRoom,
  leadId: string,
  { before, keepContact }: { before: string; keepContact: number },
): Promise<void> {
  const { lead, head } = await readLead(db, leadId);
  const { contact, closedAt } = lead;
  // Another instance was faster, or it was reopened.
  if (contact === null || closedAt === null || closedAt >= before) return;
  const stream = leadStream(leadId);
  const apart = (await headOf(db, contactStream(leadId))).version > 0;
  await commit(db, clock, {
    actor: 'system',
    append: [{ stream, version: head, action: 'lead.contact-erased', payload: { keptDays: keepContact } }],
    rows: [
      updateLead(db, { ...lead, contact: null, updatedAt: clock().toISOString() }),
      // Of leads from before contacts stood by themselves it is part of the first entry.
      ...erasePrivate(db, [apart ? { stream: contactStream(leadId) } : { stream, seqs: [1] }]),
      forgetMessagesTo(db, mobileNumber(contact) ?? contact),
    ],
  });
}
