import type { z } from '@hono/zod-openapi';
import { namesOf } from '../../access/index.ts';
import { type HistoryEntry, historyOf } from '../../ledger/index.ts';
import { pilotTitles } from '../../pilots/index.ts';
import type { Person } from '../../shared/actor.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { LEAD_OUTCOME_NAMES, LEAD_STATE_NAMES, SEVERITY_NAMES } from '../../shared/milestones/leads.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Room } from '../room.ts';
import type { leadHistory } from './lead-schemas.ts';
import { leadFiles, leadStream } from './lead-store.ts';
import { readSeen } from './read-leads.ts';

const ACTIONS: Readonly<Record<string, Bilingual>> = {
  'lead.made': { zh: '提交线索', en: 'Handed the lead in' },
  'incident.reported': { zh: '报送事件或隐患', en: 'Reported the incident' },
  'lead.file-added': { zh: '提交附件', en: 'Attached a file' },
  'lead.triaged': { zh: '分办', en: 'Triaged' },
  'lead.overdue': { zh: '办理期限已过，已提醒经办人', en: 'Overdue; its owner was reminded' },
  'lead.noted': { zh: '办理记录', en: 'Noted' },
  'lead.transferred': { zh: '移送', en: 'Passed on' },
  'lead.transfer-corrected': { zh: '更正移送', en: 'Put the transfer right' },
  'lead.closed': { zh: '办结', en: 'Closed' },
  'lead.reopened': { zh: '重新办理', en: 'Reopened' },
  'lead.contact-erased': { zh: '联系方式保存期满，已删除', en: 'Contact kept long enough, and erased' },
};

/** In this order; who reported it is not told in a history. */
const FIELDS: Readonly<Record<string, Bilingual>> = {
  state: { zh: '状态', en: 'State' },
  severity: { zh: '等级', en: 'Severity' },
  owner: { zh: '经办人', en: 'Owner' },
  dueOn: { zh: '办理期限', en: 'Due on' },
  pilotId: { zh: '关联项目', en: 'Pilot' },
  file: { zh: '附件', en: 'File' },
  note: { zh: '记录', en: 'Note' },
  to: { zh: '移送至', en: 'Passed on to' },
  number: { zh: '移送文号', en: 'Document number' },
  on: { zh: '移送日期', en: 'On' },
  reason: { zh: '理由', en: 'Reason' },
  mistaken: { zh: '更正理由', en: 'Why it was wrong' },
  outcome: { zh: '办理结果', en: 'Outcome' },
  answer: { zh: '答复', en: 'Answer' },
};
const NAMES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  state: LEAD_STATE_NAMES,
  severity: SEVERITY_NAMES,
  outcome: LEAD_OUTCOME_NAMES,
};

const DATES: ReadonlySet<string> = new Set(['dueOn', 'on']);

type Fields = Record<string, unknown>;
const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** What happened to a lead, with every note. @throws AppError not-found: there is none, or the caller is recused */
export async function historySeen(
  room: Room,
  actor: Person,
  { leadId, ...page }: { leadId: string; cursor?: string | undefined; limit: number },
): Promise<z.infer<typeof leadHistory>> {
  const { database: db } = room;
  await readSeen(room, actor, leadId);
  const { items, next } = await historyOf(db, { streams: [leadStream(leadId)], ...page });
  const read = items.map((item) => ({ item, ...sides(item) }));
  const values = (field: string) =>
    read.flatMap(({ before, after }) => [before[field], after[field]]).filter((id) => typeof id === 'string');
  const person = await namesOf(db, [...items.map(({ entry }) => entry.actor), ...values('owner')]);
  const titles = await pilotTitles(db, values('pilotId'));
  const files = new Map((await leadFiles(db, leadId)).map(({ id, name }) => [id, name]));
  const said = (field: string, value: unknown): Bilingual | null => {
    if (typeof value !== 'string') return null;
    if (field === 'owner') return person(value);
    if (DATES.has(field)) return { zh: formatDate(value, 'zh'), en: formatDate(value, 'en') };
    const text = field === 'pilotId' ? titles.get(value) : field === 'file' ? files.get(value) : value;
    return NAMES[field]?.[value] ?? { zh: text ?? value, en: text ?? value };
  };
  return {
    items: read.map(({ item: { entry, hidden }, before, after }) => ({
      seq: entry.seq,
      at: entry.at,
      actor: { name: person(entry.actor) },
      what: ACTIONS[entry.action] ?? { zh: entry.action, en: entry.action },
      changes: Object.entries(FIELDS)
        .map(([field, name]) => ({
          field,
          name,
          before: said(field, before[field]),
          after: said(field, after[field]),
        }))
        .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after)),
      erased: hidden.state === 'erased',
    })),
    next,
  };
}

function sides({ entry, hidden }: HistoryEntry): { before: Fields; after: Fields } {
  const open = fields(JSON.parse(entry.payload));
  const kept = hidden.state === 'kept' ? fields(JSON.parse(hidden.payload)) : {};
  const file = typeof open.file === 'string' ? { file: open.file } : {};
  return {
    before: { ...fields(open.before), ...fields(kept.before) },
    after: { ...file, ...fields(open.after), ...fields(kept.after) },
  };
}
