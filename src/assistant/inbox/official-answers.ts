import { assertMay, type Caller } from '../../access/index.ts';
import type { LibraryVersion } from '../../library/index.ts';
import { POLICY_TEXT, readAnswer } from '../../policy/index.ts';
import type { InboxRoom } from './change-group.ts';
import { groupsOfText, mergedAnswers } from './merged-groups.ts';
import type { AnsweredGroups, OfficialAnswerView } from './schemas.ts';

/** How far an official answer has come: what is published counts, and a draft only before. */
export async function answerOf(
  { library }: Pick<InboxRoom, 'library'>,
  documentId: string,
): Promise<OfficialAnswerView> {
  const versions = await library.versions(POLICY_TEXT, documentId);
  const published = versions.find(({ state }) => state === 'published');
  const newest = versions.at(-1);
  const shown = published ?? newest;
  return {
    documentId,
    state: stateOf(published, newest),
    version: shown?.version ?? null,
    publishedAt: published?.publishedAt ?? null,
    draft: published && newest?.state === 'draft' ? newest.version : null,
  };
}

function stateOf(published: LibraryVersion | undefined, newest: LibraryVersion | undefined) {
  if (published === undefined) return newest?.state === 'discarded' ? 'discarded' : 'drafted';
  return published.content === null || readAnswer(published.content).withdrawn ? 'withdrawn' : 'published';
}

/** Official answers to groups that were merged into this one: they answer it too. */
export async function answersMergedIn(room: InboxRoom, groupId: string): Promise<OfficialAnswerView[]> {
  const documents = await mergedAnswers(room.database, groupId);
  return Promise.all(documents.map((documentId) => answerOf(room, documentId)));
}

/** The questions that an official answer was written for, where they stand now. */
export async function lookAtAnswered(
  { database: db }: InboxRoom,
  { actor }: Caller,
  documentId: string,
): Promise<AnsweredGroups> {
  assertMay(actor, 'question.read');
  const groups = await groupsOfText(db, documentId);
  return { items: groups.map(({ id, question, locale, asked }) => ({ id, question, locale, asked })) };
}
