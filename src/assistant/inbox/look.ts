import { assertMay, type Caller, namesOf, officialsOf } from '../../access/index.ts';
import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import { POLICY_TEXT, readAnswer } from '../../policy/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import type { InboxRoom } from './change-group.ts';
import { answerOf, answersMergedIn } from './official-answers.ts';
import type { AskedPage, GroupPage, GroupView } from './schemas.ts';
import {
  candidates,
  countGroups,
  countReasons,
  type Group,
  type GroupFilter,
  listGroups,
  readGroup,
  readQuestions,
} from './store.ts';
import { likenessAmong, subjectOf } from './subject.ts';

export async function lookAtInbox(
  room: InboxRoom,
  { actor }: Caller,
  { mine, locale, ...filter }: GroupFilter & { mine?: boolean | undefined; locale: Locale },
  wanted: PageWanted,
): Promise<GroupPage> {
  assertMay(actor, 'question.read');
  const [groups, counts] = await Promise.all([
    listGroups(room.database, { ...filter, ...(mine && { assignee: actor.id }) }, wanted),
    countGroups(room.database),
  ]);
  const { items, next } = pageOf(groups, wanted.limit, ({ lastSeen, id }) => [lastSeen, id]);
  const about = await describing(room, items, locale);
  return { items: await Promise.all(items.map(about)), next, counts };
}

/** @throws AppError not-found: there is none, or it was merged into another */
export async function lookAtGroup(
  room: InboxRoom,
  { actor }: Caller,
  groupId: string,
  locale: Locale,
): Promise<{ view: GroupView; head: number }> {
  assertMay(actor, 'question.read');
  const { database: db, library } = room;
  const { group, head } = await readGroup(db, groupId);
  if (group.state === 'merged') throw new AppError('not-found');
  const about = await describing(room, [group], locale);
  const handles = actor.office.includes('policy-editor');
  const newest = group.documentId && (await library.versions(POLICY_TEXT, group.documentId)).at(-1);
  const [shown, mergedAnswers, reasons, now, near, editors] = await Promise.all([
    about(group),
    answersMergedIn(room, groupId),
    countReasons(db, groupId),
    answeredNow(room, group),
    nearTo(room, group),
    handles ? officialsOf(db, 'policy-editor') : null,
  ]);
  const draft = newest ? readAnswer(newest.content) : null;
  return {
    head,
    view: {
      ...shown,
      mergedAnswers,
      reason: group.reason,
      reasons,
      now,
      near,
      draft: draft && {
        question: draft.question,
        asked: draft.asked,
        body: draft.body,
        issuer: draft.issuer,
        validTo: draft.validTo,
      },
      editors: editors === null ? null : editors.map(({ id, name }) => ({ id, name })),
    },
  };
}

export async function lookAtAsked(
  { database: db }: InboxRoom,
  { actor }: Caller,
  groupId: string,
  wanted: PageWanted,
): Promise<AskedPage> {
  assertMay(actor, 'question.read');
  await readGroup(db, groupId);
  return pageOf(await readQuestions(db, groupId, wanted), wanted.limit, ({ id }) => [id]);
}

async function describing({ database, library }: InboxRoom, groups: readonly Group[], locale: Locale) {
  const names = await namesOf(
    database,
    groups.flatMap(({ assignee }) => assignee ?? []),
  );
  return async (group: Group) => {
    const {
      id,
      question,
      locale: asked,
      state,
      refused,
      partial,
      rated,
      english,
      assignee,
      documentId,
    } = group;
    return {
      ...{ id, question, locale: asked, refused, partial, rated, asked: group.asked },
      state: state === 'merged' ? ('dismissed' as const) : state,
      languages: [
        ...(english < group.asked ? (['zh'] as const) : []),
        ...(english > 0 ? (['en'] as const) : []),
      ],
      firstSeen: group.firstSeen,
      lastSeen: group.lastSeen,
      assignee: assignee === null ? null : { id: assignee, name: names(assignee)[locale] },
      answer: documentId === null ? null : await answerOf({ library }, documentId),
    };
  };
}

/** Asked again with each look, so that what it shows is what people get. */
async function answeredNow({ assistant }: InboxRoom, { question, locale, documentId }: Group) {
  try {
    const { outcome, answer, citations } = await assistant.tryOut({ question, locale });
    const official = documentId !== null && citations.some((one) => one.documentId === documentId);
    return { outcome, answer, official };
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return null;
    throw error;
  }
}

const NEAR = 5;
/** Not like enough to be one by rule, and like enough to be offered to a person. */
const SOMEWHAT = 0.15;

async function nearTo({ database }: InboxRoom, { id, question, place }: Group) {
  const terms = subjectOf(question);
  const others = (await candidates(database, place)).filter(
    (one) => one.id !== id && one.mergedInto === null && one.asked > 0,
  );
  const likenessTo = likenessAmong(others);
  return others
    .map((one) => ({ ...one, score: likenessTo(terms, one) }))
    .filter((one) => one.score >= SOMEWHAT)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, NEAR)
    .map(({ id: other, question: asked, asked: count }) => ({ id: other, question: asked, asked: count }));
}
