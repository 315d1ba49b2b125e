import { commit, rerun, searchEntries } from '../../ledger/index.ts';
import { type MoveRoom, messages } from '../../pilots/index.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { formatDate } from '../../shared/written-date.ts';
import {
  isOverdue,
  keysOf,
  type Lead,
  type LeadsWanted,
  leadStream,
  listLeads,
  readLead,
} from './lead-store.ts';
import { handlersOf } from './tell-leads.ts';

const AT_ONCE = 100;
const OVERDUE = 'lead.overdue';

/**
 * Who handles a lead is told once that its term is over, and again where a new term went by. What was told stands in the
 * lead's own stream, so that run twice it does nothing the second time.
 */
export async function remindOfLeads(room: MoveRoom): Promise<void> {
  const { database: db, clock } = room;
  const dueBefore = today(clock);
  for (let after: LeadsWanted['after'] = null; ; ) {
    const found = await listLeads(db, { dueBefore, after, limit: AT_ONCE });
    const page = found.slice(0, AT_ONCE);
    for (const { id } of page) await rerun(() => remindOf(room, id));
    const last = page.at(-1);
    if (last === undefined || found.length <= AT_ONCE) return;
    const [key = '', id = ''] = keysOf(undefined, last);
    after = [key, id];
  }
}

async function remindOf(room: MoveRoom, leadId: string): Promise<void> {
  const { database: db, clock } = room;
  const { lead, head } = await readLead(db, leadId);
  if (!isOverdue(lead, today(clock)) || (await wasTold(room, lead))) return;
  const { dueOn } = lead;
  await commit(db, clock, {
    actor: 'system',
    append: [{ stream: leadStream(leadId), version: head, action: OVERDUE, payload: { after: { dueOn } } }],
    rows: messages(room, await handlersOf(room, lead), wordsOf(lead), 'system'),
  });
}

async function wasTold({ database: db }: MoveRoom, { id, dueOn }: Lead): Promise<boolean> {
  const [newest] = await searchEntries(
    db,
    { stream: leadStream(id), action: OVERDUE },
    { after: null, limit: 1 },
  );
  return newest !== undefined && newest.payload === JSON.stringify({ after: { dueOn } });
}

/** What it is about is not said: mail is read in passing. */
function wordsOf({ id, dueOn }: Lead) {
  const on = (locale: Locale) => formatDate(dueOn, locale);
  return {
    subject: { zh: '风险线索逾期未办结', en: 'A risk lead is overdue' },
    text: {
      zh: `您经办的一条风险线索应于${on('zh')}前办结，现已逾期，请登录办理。`,
      en: `A risk lead that you handle was due on ${on('en')} and is overdue. Sign in to see to it.`,
    },
    link: `/office/leads/${id}`,
  };
}
