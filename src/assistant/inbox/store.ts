import { sql } from 'kysely';
import { z } from 'zod';
import { withoutNul } from '../../platform/database/operational.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import type { PageWanted } from '../../platform/http/page.ts';
import { AppError } from '../../shared/errors.ts';
import { badReason, outcome } from '../contract.ts';
import type { Known } from './subject.ts';

export const groupStream = (id: string) => `questions:${id}`;

export const GROUP_STATES = ['open', 'dismissed', 'answered'] as const;
export type GroupState = (typeof GROUP_STATES)[number];

export const groupRow = z.object({
  id: z.string(),
  question: z.string(),
  locale: z.enum(['zh', 'en']),
  place: z.string(),
  state: z.enum([...GROUP_STATES, 'merged']),
  reason: z.string().nullable(),
  mergedInto: z.string().nullable(),
  assignee: z.string().nullable(),
  documentId: z.string().nullable(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  asked: z.number(),
  refused: z.number(),
  partial: z.number(),
  rated: z.number(),
  english: z.number(),
});
export type Group = z.infer<typeof groupRow>;

export interface AskedQuestion {
  id: string;
  at: string;
  question: string;
  answer: string;
  locale: 'zh' | 'en';
  outcome: z.infer<typeof outcome>;
  corpusVersion: number;
  reason: z.infer<typeof badReason> | null;
  note: string | null;
  answerKey: string | null;
}

export interface Candidate extends Known {
  mergedInto: string | null;
  question: string;
  asked: number;
}

const CANDIDATES = 300;

/** Groups a question may belong to: those about its place and those like it in words, the latest first. */
export async function candidates(db: Database, place: string): Promise<Candidate[]> {
  const columns = ['id', 'place', 'terms', 'mergedInto', 'question', 'asked'] as const;
  const query = db.query
    .selectFrom('questionGroups')
    .select(columns)
    .orderBy('lastSeen', 'desc')
    .limit(CANDIDATES);
  const [here, latest] = await Promise.all([query.where('place', '=', place).execute(), query.execute()]);
  const rows = new Map([...here, ...latest].map((row) => [row.id, row]));
  return [...rows.values()].map(({ terms, ...row }) => ({
    ...row,
    terms: z.array(z.string()).parse(JSON.parse(terms)),
  }));
}

/** A question into its group, and a new group where there is none; a question rated again takes its own place. */
export async function keepQuestion(
  db: Database,
  question: AskedQuestion,
  group: Known & { fresh: boolean },
): Promise<void> {
  const { id, at, question: text, locale } = question;
  const made = withoutNul({
    id: group.id,
    question: text,
    locale,
    place: group.place,
    terms: JSON.stringify(group.terms),
    state: 'open',
    reason: null,
    mergedInto: null,
    assignee: null,
    documentId: null,
    firstSeen: at,
    lastSeen: at,
    asked: 0,
    refused: 0,
    partial: 0,
    rated: 0,
    english: 0,
  });
  const row = withoutNul({ ...question, id, groupId: group.id });
  await db.atomic([
    ...(group.fresh
      ? [
          db.query
            .insertInto('questionGroups')
            .values(made)
            .onConflict((c) => c.column('id').doNothing())
            .compile(),
        ]
      : []),
    db.query
      .insertInto('questions')
      .values(row)
      .onConflict((c) => c.column('answerKey').doUpdateSet({ reason: row.reason, note: row.note }))
      .compile(),
    recount(db, group.id),
  ]);
}

/** A rating taken back: a question that was answered is no matter of the office's any more. */
export async function dropRating(db: Database, answerKey: string): Promise<void> {
  const row = await db.query
    .selectFrom('questions')
    .select(['groupId', 'outcome'])
    .where('answerKey', '=', answerKey)
    .executeTakeFirst();
  if (!row) return;
  const unanswered = row.outcome === 'refused' || row.outcome === 'partial';
  await db.atomic([
    unanswered
      ? db.query
          .updateTable('questions')
          .set({ reason: null, note: null })
          .where('answerKey', '=', answerKey)
          .compile()
      : db.query.deleteFrom('questions').where('answerKey', '=', answerKey).compile(),
    recount(db, row.groupId),
  ]);
}

/** What a group comes to, out of its questions. */
export function recount(db: Database, groupId: string): Statement {
  const of = (what: string) =>
    sql`(select ${sql.raw(what)} from questions as q where q.group_id = question_groups.id)`;
  return sql`update question_groups set
    asked = ${of('count(*)')},
    refused = ${of("coalesce(sum(case when q.outcome = 'refused' then 1 else 0 end), 0)")},
    partial = ${of("coalesce(sum(case when q.outcome = 'partial' then 1 else 0 end), 0)")},
    rated = ${of('count(q.reason)')},
    english = ${of("coalesce(sum(case when q.locale = 'en' then 1 else 0 end), 0)")},
    first_seen = coalesce(${of('min(q.at)')}, first_seen),
    last_seen = coalesce(${of('max(q.at)')}, last_seen)
    where id = ${groupId}`.compile(db.query);
}

export interface GroupFilter {
  state: GroupState;
  why?: 'refused' | 'partial' | 'rated' | undefined;
  language?: 'zh' | 'en' | undefined;
  assignee?: string | undefined;
  q?: string | undefined;
}

/** Last asked first; a group that holds no question any more is not shown. */
export async function listGroups(
  db: Database,
  filter: GroupFilter,
  { after, limit }: PageWanted,
): Promise<Group[]> {
  const { state, why, language, assignee, q } = filter;
  let query = db.query
    .selectFrom('questionGroups as g')
    .selectAll('g')
    .where('g.state', '=', state)
    .where('g.asked', '>', 0);
  if (why !== undefined) query = query.where(`g.${why}`, '>', 0);
  if (language === 'en') query = query.where('g.english', '>', 0);
  if (language === 'zh') query = query.where((eb) => eb('g.english', '<', eb.ref('g.asked')));
  if (assignee !== undefined) query = query.where('g.assignee', '=', assignee);
  const part = q?.normalize('NFKC').trim().toLowerCase();
  if (part) {
    // Not LIKE: D1 takes patterns of 50 bytes at most.
    const find = sql.raw(db.engine === 'postgres' ? 'strpos' : 'instr');
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('questions as q')
          .select('q.id')
          .whereRef('q.groupId', '=', 'g.id')
          .where(sql<boolean>`${find}(lower(q.question), ${part}) > 0`),
      ),
    );
  }
  if (after !== null) {
    const [lastSeen, id] = after as [string, string];
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('g.lastSeen', 'g.id'), '<', tuple(lastSeen, id)),
    );
  }
  const rows = await query
    .orderBy('g.lastSeen', 'desc')
    .orderBy('g.id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map((row) => groupRow.parse(row));
}

/** How many groups stand in each state. */
export async function countGroups(db: Database): Promise<Record<GroupState, number>> {
  const rows = await db.query
    .selectFrom('questionGroups')
    .select(({ fn }) => ['state', fn.countAll().as('count')])
    .where('asked', '>', 0)
    .groupBy('state')
    .execute();
  const of = (state: GroupState) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { open: of('open'), answered: of('answered'), dismissed: of('dismissed') };
}

/** @throws AppError not-found */
export async function readGroup(db: Database, id: string): Promise<{ group: Group; head: number }> {
  // The head first: what is read after it is as new, and the commit is refused when it is newer.
  const head = await db.query
    .selectFrom('streamHeads')
    .select('seq')
    .where('stream', '=', groupStream(id))
    .executeTakeFirst();
  const row = await db.query.selectFrom('questionGroups').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return { group: groupRow.parse(row), head: head?.seq ?? 0 };
}

export async function readQuestions(db: Database, groupId: string, { after, limit }: PageWanted) {
  let query = db.query
    .selectFrom('questions')
    .select(['id', 'at', 'question', 'answer', 'locale', 'outcome', 'reason', 'note'])
    .where('groupId', '=', groupId);
  if (after !== null) query = query.where('id', '<', String(after[0]));
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(({ locale, outcome: came, reason, ...row }) => ({
    ...row,
    locale: locale === 'en' ? ('en' as const) : ('zh' as const),
    outcome: outcome.parse(came),
    reason: reason === null ? null : badReason.parse(reason),
  }));
}

/** What was found wrong, the most frequent first. */
export async function countReasons(db: Database, groupId: string) {
  const rows = await db.query
    .selectFrom('questions')
    .select(({ fn }) => ['reason', fn.countAll().as('count')])
    .where('groupId', '=', groupId)
    .where('reason', 'is not', null)
    .groupBy('reason')
    .execute();
  return rows
    .map(({ reason, count }) => ({ reason: badReason.parse(reason), count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

export function changeGroup(db: Database, id: string, set: Partial<Omit<Group, 'id'>>): Statement {
  return db.query.updateTable('questionGroups').set(set).where('id', '=', id).compile();
}
