import { type Caller, namesOf } from '../access/index.ts';
import { complianceStream } from '../compliance/index.ts';
import { countRoutine, type HistoryEntry, historyOf, type Routine } from '../ledger/index.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { PilotHistoryItem } from './answers.ts';
import { actionWords, FIELD_NAMES, type Known, valueWords } from './history-words.ts';
import { seenWhole } from './look.ts';
import { listFiles } from './own-files.ts';
import type { Room } from './room.ts';
import { runStream, streamOf } from './store.ts';

export interface HistoryWanted {
  pilotId: string;
  /** Where an applicant reads; an official without it. */
  enterpriseId?: string | undefined;
  /** Of the pilot itself and how it runs, or of its findings and its checklist. */
  of: 'pilot' | 'compliance';
  /** With daily figures, one by one. */
  daily?: boolean | undefined;
  /** Only entries that name this finding or item of the checklist. */
  about?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

type Fields = Record<string, unknown>;

/** Figures of one day that raised nothing; what they led to, and what was corrected, is told all the same. */
const DAILY: Routine = { action: 'run.values-taken', ending: '"raised":[]}' };

/** Who reviews, and what they wrote, is the office's alone: applicants read that it was done. */
const CONFIDENTIAL: ReadonlySet<string> = new Set([
  'pilot.opinion-filed',
  'pilot.expert-invited',
  'pilot.expert-dismissed',
  'pilot.expert-invitation-withdrawn',
]);
const EXPERT: Bilingual = { zh: '评审专家', en: 'An expert' };
const OFFICE: Bilingual = { zh: '主管部门', en: 'The office' };

/**
 * What happened to a pilot, newest first; a page about one thing may be short, and `next` goes on all the same.
 * @throws AppError not-found; forbidden: has not consented to take part
 */
export async function readHistory(
  room: Room,
  caller: Caller,
  { pilotId, enterpriseId, of, daily = false, about, ...page }: HistoryWanted,
): Promise<{ items: PilotHistoryItem[]; next: string | null; daily: number }> {
  const { database: db } = room;
  const { parties } = await seenWhole(room, caller, { pilotId, enterpriseId });
  const streams = of === 'pilot' ? [streamOf(pilotId), runStream(pilotId)] : [complianceStream(pilotId)];
  const [{ items: read, next }, routine] = await Promise.all([
    historyOf(db, { streams, without: daily ? undefined : DAILY, ...page }),
    of === 'pilot' ? countRoutine(db, runStream(pilotId), DAILY) : 0,
  ]);
  const items = about === undefined ? read : read.filter(({ entry }) => entry.payload.includes(`"${about}"`));
  const person = await namesOf(db, items.flatMap(peopleIn));
  const files = new Map((await listFiles(db, pilotId)).map(({ id, name }) => [id, name]));
  const { entries } = await room.licences.current();
  const named = new Map(entries.map(({ code, zh, en }) => [code, { zh, en }]));
  const known: Known = {
    person,
    party: (id) => parties.find((party) => party.id === id)?.name ?? null,
    file: (id) => files.get(id) ?? null,
    finding: (code) => named.get(code) ?? { zh: code, en: code },
  };
  const asApplicant = enterpriseId !== undefined;
  return {
    items: items.map((one) =>
      asApplicant && CONFIDENTIAL.has(one.entry.action) ? withheld(one) : itemOf(one, known),
    ),
    next,
    daily: routine,
  };
}

function itemOf({ entry, hidden: kept }: HistoryEntry, known: Known): PilotHistoryItem {
  const open = JSON.parse(entry.payload) as Fields;
  const hidden = kept.state === 'kept' ? (JSON.parse(kept.payload) as Fields) : {};
  const before: Fields = { ...fields(open.before), ...fields(hidden.before) };
  const after: Fields = { ...plain(open), ...fields(open.after), ...fields(hidden.after) };
  // What is raised while it runs is no finding.
  if (entry.action.startsWith('run.'))
    Object.assign(after, { alerts: after.raised, raised: undefined, settled: named(after.settled) });
  const changes = Object.entries(FIELD_NAMES)
    .map(([field, name]) => ({
      field,
      name,
      before: valueWords(field, before[field], known),
      after: valueWords(field, after[field], known),
    }))
    .filter((change) => change.before !== null || change.after !== null);
  const { stream, seq, at, actor, action, hash } = entry;
  const who = { id: actor, name: known.person(actor) };
  return {
    stream,
    seq,
    at,
    actor: who,
    action,
    what: actionWords(action),
    changes,
    erased: kept.state === 'erased',
    hash,
  };
}

/** Alerts that are named; older entries have but their ids. */
const named = (settled: unknown) =>
  Array.isArray(settled) ? settled.filter((one) => typeof one === 'object') : undefined;

function withheld({ entry }: HistoryEntry): PilotHistoryItem {
  const { stream, seq, at, action, hash } = entry;
  const name = action === 'pilot.opinion-filed' ? EXPERT : OFFICE;
  return {
    stream,
    seq,
    at,
    actor: { id: null, name },
    action,
    what: actionWords(action),
    changes: [],
    erased: false,
    hash,
  };
}

/** Facts that stand in an entry by themselves. */
function plain({ before: _, after: __, ...facts }: Fields): Fields {
  return facts;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function peopleIn({ entry }: HistoryEntry): string[] {
  const { before, after } = JSON.parse(entry.payload) as Fields;
  const officers = [fields(before).caseOfficer, fields(after).caseOfficer];
  return [entry.actor, ...officers.filter((id) => typeof id === 'string')];
}
