import { z } from 'zod';
import { type Answer, assertMay, type Caller, commitAnswer, namesOf, runOnce } from '../../access/index.ts';
import { headOf } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import type { Policies } from '../../policy/index.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Locale } from '../../shared/locale.ts';
import { mask } from '../../shared/mask.ts';
import type { Assistant } from '../assistant.ts';
import { citedIn, isOwnRight } from '../evaluation/own-right.ts';
import type { OwnItem } from '../evaluation/set.ts';
import type { Editor } from './edit-words.ts';
import { place } from './schemas.ts';

export interface QuestionsRoom {
  database: Database;
  clock: Clock;
  policies: Pick<Policies, 'corpus'>;
  assistant: Pick<Assistant, 'tryOut'>;
}

/** What a comparison can put in the time that somebody waits for it. */
export const MOST_OWN = 500;

const places = z.array(place);
const streamOf = (id: string) => `evaluation:${id}`;

/** Every question of the office's own, oldest first. */
export async function ownItems(db: Database): Promise<OwnItem[]> {
  const rows = await ownQuery(db).orderBy('id').limit(MOST_OWN).execute();
  return rows.map(itemOf);
}

export function ownQuery(db: Database) {
  return db.query.selectFrom('evaluationQuestions').selectAll();
}

function itemOf(row: { id: string; question: string; locale: string; places: string }): OwnItem {
  const { id, question, locale } = row;
  return {
    id,
    question,
    locale: locale === 'en' ? 'en' : 'zh',
    places: places.parse(JSON.parse(row.places)),
  };
}

/** Newest first, each with what is answered today. */
export async function listQuestions(
  { database: db, policies, assistant }: QuestionsRoom,
  { actor, locale }: Editor,
  { after, limit }: PageWanted,
) {
  assertMay(actor, 'words.read');
  let query = ownQuery(db).orderBy('id', 'desc');
  if (after !== null) query = query.where('id', '<', String(after[0]));
  const { items, next } = pageOf(await query.limit(limit + 1).execute(), limit, ({ id }) => [id]);
  const names = await namesOf(
    db,
    items.map(({ createdBy }) => createdBy),
  );
  const { documents } = await policies.corpus();
  const titles = new Map(documents.map(({ documentId, shortTitle }) => [documentId, shortTitle]));
  const views = [];
  for (const row of items) {
    const item = itemOf(row);
    // One after the other: each takes some milliseconds, and others wait meanwhile.
    const given = documents.length === 0 ? null : await assistant.tryOut(item);
    views.push({
      ...item,
      places: item.places.map((one) => ({ ...one, title: titles.get(one.documentId) ?? null })),
      note: row.note,
      createdAt: row.createdAt,
      createdBy: { id: row.createdBy, name: names(row.createdBy)[locale] },
      now: given && {
        outcome: given.outcome,
        right: isOwnRight(item, given),
        cited: citedIn(given).map(({ documentId, article }) => ({
          title: titles.get(documentId) ?? documentId,
          article,
        })),
      },
    });
  }
  return { items: views, next };
}

export interface NewQuestion extends Omit<OwnItem, 'id'> {
  note: string | null;
}

/**
 * What names people by number is masked, as it may come out of somebody's question.
 * @throws AppError invalid-input: a place that no published text has; conflict: it is there, or there are too many
 */
export function addQuestion(
  { database: db, clock, policies }: QuestionsRoom,
  caller: Caller,
  wanted: NewQuestion,
): Promise<Answer<{ id: string }, 201>> {
  assertMay(caller.actor, 'words.edit');
  return runOnce(db, clock, caller, async () => {
    const { locale, note } = wanted;
    const question = mask(wanted.question, locale);
    await assertThere(policies, wanted.places);
    const all = await ownQuery(db).execute();
    if (all.some((one) => one.question === question && one.locale === locale))
      throw refused('已经有这个问题。', 'This question is there already.');
    if (all.length >= MOST_OWN) throw refused(`至多 ${MOST_OWN} 个问题。`, `${MOST_OWN} questions at most.`);
    const id = uuidv7(clock);
    const row = { id, question, locale, note, createdBy: caller.actor.id };
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: [
          {
            stream: streamOf(id),
            version: 0,
            action: 'evaluation.added',
            payload: { question, locale, places: wanted.places },
          },
        ],
        rows: [
          db.query
            .insertInto('evaluationQuestions')
            .values({ ...row, places: JSON.stringify(wanted.places), createdAt: clock().toISOString() })
            .compile(),
        ],
      },
      { status: 201, headers: {}, body: { id } },
    );
  });
}

/** @throws AppError not-found */
export function removeQuestion(
  { database: db, clock }: QuestionsRoom,
  caller: Caller,
  id: string,
): Promise<Answer<null, 204>> {
  assertMay(caller.actor, 'words.edit');
  return runOnce(db, clock, caller, async () => {
    const head = await headOf(db, streamOf(id));
    const there = await ownQuery(db).where('id', '=', id).executeTakeFirst();
    if (!there) throw new AppError('not-found');
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: [{ stream: streamOf(id), version: head.version, action: 'evaluation.removed', payload: {} }],
        rows: [db.query.deleteFrom('evaluationQuestions').where('id', '=', id).compile()],
      },
      { status: 204, headers: {}, body: null },
    );
  });
}

async function assertThere(policies: QuestionsRoom['policies'], wanted: OwnItem['places']): Promise<void> {
  const { documents } = await policies.corpus();
  const fields = wanted.flatMap(({ documentId, article }, at): FieldError[] => {
    const document = documents.find((one) => one.documentId === documentId);
    if (!document)
      return [
        { path: `places.${at}.documentId`, zh: '没有发布这份文本。', en: 'No such text is published.' },
      ];
    return document.articles.some(({ id }) => id === article)
      ? []
      : [{ path: `places.${at}.article`, zh: '这份文本没有这一条。', en: 'The text has no such article.' }];
  });
  if (fields.length > 0) throw new AppError('invalid-input', undefined, { fields });
}

function refused(zh: string, en: string): AppError {
  return new AppError('conflict', undefined, { fields: [{ path: 'question', zh, en }] });
}

/** Whose language a question is asked in where nobody says. */
export const localeOf = (question: string): Locale => (/\p{Script=Han}/u.test(question) ? 'zh' : 'en');
