import type { Append } from '../../ledger/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { dayOf } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Room } from '../room.ts';
import { contactStream, insertLead, type Lead, leadStream } from './lead-store.ts';
import { tellOffice } from './tell-leads.ts';

type Told = Pick<Lead, 'source' | 'about' | 'content'> & Partial<Lead>;

/** A lead as it comes in, and the commit's share of it; that it came is public, what it says is not. */
export async function takenIn(
  room: Room,
  told: Told,
  by: string,
): Promise<{ lead: Lead; append: Append[]; rows: Statement[] }> {
  const { database: db, clock } = room;
  const at = clock();
  const lead: Lead = {
    id: uuidv7(clock),
    enterpriseId: null,
    pilotId: null,
    happenedOn: null,
    happenedTime: null,
    toldSeverity: null,
    customers: null,
    measures: null,
    files: [],
    name: null,
    contact: null,
    receiptHash: null,
    state: 'received',
    severity: null,
    owner: null,
    dueOn: dayOf(at),
    transfers: [],
    outcome: null,
    answer: null,
    receivedOn: dayOf(at),
    receivedAt: at.toISOString(),
    closedAt: null,
    updatedAt: at.toISOString(),
    ...told,
  };
  const { id, source, state, enterpriseId, pilotId, about, content, name, contact } = lead;
  const { happenedOn, happenedTime, toldSeverity, customers, measures, files } = lead;
  const entry: Append = {
    stream: leadStream(id),
    version: 0,
    action: source === 'form' ? 'lead.made' : 'incident.reported',
    payload: { source, after: { state } },
    private: {
      after: {
        ...{ about, content, enterpriseId, pilotId, name },
        ...{ happenedOn, happenedTime, toldSeverity, customers, measures, files: [...files] },
      },
    },
  };
  const reached: Append[] = contact === null ? [] : [contactGiven(id, contact)];
  return {
    lead,
    append: [entry, ...reached],
    rows: [insertLead(db, lead), ...(await tellOffice(room, lead, by))],
  };
}

const contactGiven = (leadId: string, contact: string): Append => ({
  stream: contactStream(leadId),
  version: 0,
  action: 'lead.contact-given',
  payload: {},
  private: { after: { contact } },
});
