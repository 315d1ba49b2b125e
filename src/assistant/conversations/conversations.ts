import { assertMay, type Caller } from '../../access/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import { AppError } from '../../shared/errors.ts';
import { listConversations } from './list-conversations.ts';
import { passageWith } from './passage.ts';
import type { Brought, ConversationPage, ConversationView, Merged } from './schemas.ts';
import * as store from './store.ts';
import { type KeptTurn, MOST_BYTES, MOST_CONVERSATIONS, MOST_TURNS, partsWanted, titleOf } from './turn.ts';

/** A conversation is its person's alone: to anybody else it is not there, officials included. */

export async function listOwn(
  db: Database,
  { actor }: Caller,
  wanted: PageWanted & { q?: string | undefined },
): Promise<ConversationPage> {
  assertMay(actor, 'conversation.read');
  const parts = partsWanted(wanted.q ?? '');
  const rows = await listConversations(db, actor.id, { ...wanted, parts });
  const counted = rows.map(({ question, content, turns, ...row }) => ({
    ...row,
    turns: Number(turns),
    found: question && content ? passageWith(parts, store.saidIn({ question, content })) : null,
  }));
  return pageOf(counted, wanted.limit, ({ updatedAt, id }) => [updatedAt, id]);
}

/** @throws AppError not-found */
export async function lookAtOwn(
  db: Database,
  { actor }: Caller,
  conversationId: string,
): Promise<ConversationView> {
  assertMay(actor, 'conversation.read');
  const own = { personId: actor.id, conversationId };
  const found = await store.readConversation(db, own);
  if (found === null) throw new AppError('not-found');
  return { ...found, turns: await store.readTurns(db, own) };
}

/** Newest first, one after the other: what is exported is never held whole. */
export async function* allOwn(db: Database, { actor }: Caller): AsyncGenerator<ConversationView> {
  assertMay(actor, 'conversation.read');
  let after: PageWanted['after'] = null;
  for (;;) {
    const rows = await listConversations(db, actor.id, { parts: [], after, limit: 20 });
    for (const { turns: _, ...row } of rows.slice(0, 20)) {
      yield { ...row, turns: await store.readTurns(db, { personId: actor.id, conversationId: row.id }) };
    }
    const last = rows[19];
    if (rows.length <= 20 || last === undefined) return;
    after = [last.updatedAt, last.id];
  }
}

/** @throws AppError not-found */
export async function rename(
  db: Database,
  { actor }: Caller,
  conversationId: string,
  title: string,
): Promise<void> {
  assertMay(actor, 'conversation.write');
  const there = await store.renameConversation(db, { personId: actor.id, conversationId }, title);
  if (!there) throw new AppError('not-found');
}

/** @throws AppError not-found */
export async function deleteOne(db: Database, { actor }: Caller, conversationId: string): Promise<void> {
  assertMay(actor, 'conversation.write');
  if (!(await store.deleteConversations(db, actor.id, conversationId))) throw new AppError('not-found');
}

export async function deleteAll(db: Database, { actor }: Caller): Promise<void> {
  assertMay(actor, 'conversation.write');
  await store.deleteConversations(db, actor.id, null);
}

/**
 * Takes in what somebody asked in a browser before signing in, turn by turn. Brought twice, it is there once; what was
 * answered otherwise in the account stays as it is there.
 * @throws AppError conflict: there is no room for it
 */
export async function bringAlong(
  db: Database,
  { actor }: Caller,
  { id, title, updatedAt, turns }: Brought,
  now: Date,
): Promise<Merged> {
  assertMay(actor, 'conversation.write');
  const own = { personId: actor.id, conversationId: id };
  const { known, bytes, others } = await store.roomLeft(db, own, '');
  if (!known && others >= MOST_CONVERSATIONS) throw full();
  const there = known ? await store.readTurns(db, own) : [];
  const fresh = turns.filter((turn) => !there.some((one) => one.id === turn.id));
  const larger = store.bytesOf(...fresh.map((turn) => JSON.stringify(turn)));
  if (there.length + fresh.length > MOST_TURNS || bytes + larger > MOST_BYTES) throw full();
  // A browser's clock may be wrong, but not ahead of ours.
  const last = Math.min(Date.parse(updatedAt), now.getTime());
  // One millisecond apart, so that they stay in their order.
  const at = (turn: number) => new Date(last - (fresh.length - 1 - turn)).toISOString();
  await store.bring(db, own, {
    title: titleOf(title),
    at: at(Math.max(0, fresh.length - 1)),
    turns: fresh.map(({ answer, text, citations, ...turn }, index) => ({
      ...turn,
      at: at(index),
      state: answer !== null ? ('whole' as const) : text === '' ? ('asked' as const) : ('stopped' as const),
      answer,
      text: answer?.answer ?? text,
      citations: answer === null ? citations : [],
      versions: {},
      rating: null,
    })),
  });
  const said = ({ answer, text }: Pick<KeptTurn, 'answer' | 'text'>) => answer?.answer ?? text;
  const differs = (turn: Brought['turns'][number]) =>
    there.some((one) => one.id === turn.id && said(turn) !== '' && said(one) !== said(turn));
  return {
    added: fresh.length,
    known: turns.length - fresh.length,
    differing: turns.filter(differs).length,
  };
}

function full(): AppError {
  return new AppError('conflict', 'full', {
    fields: [
      {
        path: 'conversations',
        zh: `提问记录已满（至多 ${MOST_CONVERSATIONS} 段，每段至多 ${MOST_TURNS} 问、${MOST_BYTES / 1024 / 1024} MB），请先删除一些。`,
        en: `Your history is full (at most ${MOST_CONVERSATIONS} chats of ${MOST_TURNS} questions and ${MOST_BYTES / 1024 / 1024} MB each). Delete some first.`,
      },
    ],
  });
}
