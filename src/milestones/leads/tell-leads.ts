import { holdersOf, officialsOf, type Reachable } from '../../access/index.ts';
import { messages } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { toOutbox } from '../../platform/outbox.ts';
import { LEAD_STATE_NAMES } from '../../shared/milestones/leads.ts';
import { mobileNumber } from '../../shared/phone.ts';
import type { Room } from '../room.ts';
import type { Lead } from './lead-store.ts';
import { withoutTied } from './recused.ts';

type Told = Pick<Room, 'database' | 'clock'>;

/** Case officers hear that one has come, and not what it says; who is tied to the pilot hears nothing. */
export async function tellOffice(room: Room, lead: Lead, except: string): Promise<Statement[]> {
  const words = {
    subject: { zh: '收到一条风险线索', en: 'A risk lead has come' },
    text: {
      zh: '收到一条风险线索或事件报告，请登录分办。',
      en: 'A risk lead, or the report of an incident, has come; sign in to triage it.',
    },
    link: `/office/leads/${lead.id}`,
  };
  return messages(room, await officersFor(room, lead), words, except);
}

/** Case officers who are not tied to what a lead is about. */
async function officersFor(room: Told, lead: Lead): Promise<Reachable[]> {
  const officers = await officialsOf(room.database, 'case-officer');
  const free = await Promise.all(
    officers.map(async (officer) =>
      (await withoutTied(room, officer.id, [lead])).length > 0 ? [officer] : [],
    ),
  );
  return free.flat();
}

/** Who handles a lead; all who could, where that is nobody any more. */
export async function handlersOf(room: Told, lead: Lead): Promise<Reachable[]> {
  const officers = await officersFor(room, lead);
  const mine = officers.filter(({ id }) => id === lead.owner);
  return mine.length > 0 ? mine : officers;
}

/** Who reported it hears that it goes on; what came of it they read with their account or their receipt. */
export async function tellReporter(
  room: Room,
  { source, enterpriseId, pilotId, contact }: Lead,
  state: 'transferred' | 'closed' | 'handling',
  except: string,
): Promise<Statement[]> {
  const { zh, en } = LEAD_STATE_NAMES[state];
  if (source === 'incident' && enterpriseId !== null) {
    const words = {
      subject: { zh: `事件报告${zh}`, en: `Your incident report: ${en}` },
      text: {
        zh: `贵单位报送的事件或隐患${zh}，请登录查看。`,
        en: `The incident that your team reported is now: ${en}. Sign in to read more.`,
      },
      link: `/enterprises/${enterpriseId}/pilots/${pilotId}/incidents`,
    };
    return messages(room, await holdersOf(room.database, enterpriseId, 'owner'), words, except);
  }
  if (contact === null) return [];
  const { database: db, clock, publicUrl } = room;
  const recipient = mobileNumber(contact);
  const text = `您反映的线索${zh}，请凭回执号查询。`;
  if (recipient !== null) return [toOutbox(db, clock, { channel: 'sms', recipient, subject: '', text })];
  if (!contact.includes('@')) return [];
  // In which language they read nobody knows.
  const both = `${text}\n\nThere is news of the lead that you reported. Ask by your receipt what became of it.`;
  const mail = { channel: 'mail' as const, recipient: contact, subject: '线索办理情况 · Your report' };
  return [toOutbox(db, clock, { ...mail, text: `${both}\n\n${publicUrl}/leads/status` })];
}
