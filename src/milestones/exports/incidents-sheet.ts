import type { Caller } from '../../access/index.ts';
import type { BookSheet } from '../../platform/documents/write-sheet.ts';
import type { Locale } from '../../shared/locale.ts';
import { LEAD_OUTCOME_NAMES, LEAD_STATE_NAMES, SEVERITY_NAMES } from '../../shared/milestones/leads.ts';
import { type Lead, readLeadsOf } from '../leads/lead-store.ts';
import { withoutTied } from '../leads/recused.ts';
import type { Room } from '../room.ts';
import { BOOK_WORDS } from './book-words.ts';
import { type Columns, columnsOf } from './columns.ts';

const COLUMNS: Columns = [
  ['order', 8],
  ['happenedOn', 18],
  ['about', 30],
  ['toldSeverity', 12],
  ['course', 50],
  ['customersHit', 14],
  ['measures', 50],
  ['state', 12],
  ['transfers', 40],
  ['outcome', 20],
  ['explanation', 40],
];

/** What the team itself reported, for who sees the pilot whole: the team, and officials who are not tied to it (回避). */
export async function incidentsSeen(
  room: Room,
  { actor }: Caller,
  { pilotId, enterpriseId }: { pilotId: string; enterpriseId?: string | undefined },
): Promise<Lead[]> {
  if (actor === null) return [];
  const own = (await readLeadsOf(room.database, pilotId)).filter(({ source }) => source === 'incident');
  return enterpriseId === undefined ? withoutTied(room, actor.id, own) : own;
}

/** The oldest first. What the office thinks of it is not the team's: its answer is. */
export function incidentsSheet(incidents: readonly Lead[], locale: Locale): BookSheet {
  return {
    name: BOOK_WORDS.incidentLedger[locale],
    columns: columnsOf(COLUMNS, locale),
    rows: [...incidents]
      .reverse()
      .map((one, at) => [
        at + 1,
        [one.happenedOn ?? one.receivedOn, one.happenedTime].filter(Boolean).join(' '),
        one.about,
        one.toldSeverity && SEVERITY_NAMES[one.toldSeverity][locale],
        one.content,
        one.customers,
        one.measures,
        LEAD_STATE_NAMES[one.state][locale],
        one.transfers.map(({ to, on }) => `${on} ${to}`).join('\n'),
        one.outcome && LEAD_OUTCOME_NAMES[one.outcome][locale],
        one.answer,
      ]),
  };
}
