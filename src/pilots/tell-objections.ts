import { officialsOf } from '../access/index.ts';
import type { Statement } from '../platform/database/port.ts';
import type { Objection } from './objection-store.ts';
import type { Room } from './room.ts';
import type { Pilot } from './store.ts';
import { messages } from './tell.ts';

/** Only who receives objections hears of one, and not who made it. */
export async function tellReceivers(
  room: Room,
  { title }: Pilot,
  { id, state }: Objection,
  except: string,
): Promise<Statement[]> {
  if (state === 'not-accepted') return [];
  const words = {
    subject: { zh: '收到一件公示异议', en: 'An objection to a public notice' },
    text: {
      zh: `“${title}”收到一件异议，请登录办理。`,
      en: `An objection to “${title}” has come; sign in to deal with it.`,
    },
    link: `/office/objections/${id}`,
  };
  return messages(room, await officialsOf(room.database, 'objections'), words, except);
}
