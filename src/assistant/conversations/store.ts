import { withoutNul } from '../../platform/database/operational.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import type { Kept } from '../contract.ts';
import {
  type KeptTurn,
  MOST_BYTES,
  MOST_CONVERSATIONS,
  MOST_TURNS,
  type Rating,
  rating,
  searchable,
  type TurnContent,
  titleOf,
  turnContent,
  turnState,
} from './turn.ts';

/** Every statement here names the person: nobody else's conversation is ever read or written. */
export interface Own {
  personId: string;
  conversationId: string;
}

const NOTHING: TurnContent = { answer: null, text: '', citations: [], versions: {} };

export interface Asked extends Own {
  turnId: string;
  question: string;
  at: string;
  begins: boolean;
}

/** Keeps a question before it is answered; asked again, it takes the place of what was answered to it. */
export async function keepQuestion(db: Database, asked: Asked): Promise<Kept> {
  const { personId, conversationId, turnId: id, question, at, begins } = asked;
  const { known, turns, bytes, others } = await roomLeft(db, { personId, conversationId }, id);
  if (!known && !begins) return 'gone';
  const full = turns >= MOST_TURNS || bytes + bytesOf(question) > MOST_BYTES;
  if (known ? full : others >= MOST_CONVERSATIONS) return 'full';
  const turn = withoutNul({
    personId,
    conversationId,
    id,
    at,
    question,
    state: 'asked',
    content: JSON.stringify(NOTHING),
    rating: null,
    searched: searchable(question),
    bytes: bytesOf(question),
  });
  await db.atomic([
    ...begun(db, { personId, conversationId }, titleOf(question), at),
    db.query
      .insertInto('conversationTurns')
      .values(turn)
      .onConflict((c) =>
        c
          .columns(['personId', 'conversationId', 'id'])
          .doUpdateSet({ state: turn.state, content: turn.content, rating: null, bytes: turn.bytes }),
      )
      .compile(),
  ]);
  return 'kept';
}

/** What came of a question; of one deleted meanwhile nothing. */
export async function keepAnswer(
  db: Database,
  { personId, conversationId, turnId, question }: Pick<Asked, keyof Own | 'turnId' | 'question'>,
  state: 'whole' | 'stopped' | 'failed',
  content: TurnContent,
): Promise<void> {
  const update = db.query
    .updateTable('conversationTurns')
    .set(withoutNul({ state, ...written(question, content) }))
    .where('personId', '=', personId)
    .where('conversationId', '=', conversationId)
    .where('id', '=', turnId);
  await db.atomic([update.compile()]);
}

/** What a turn keeps of its answer, and what both are found by. */
function written(question: string, content: TurnContent) {
  const said = content.answer?.answer ?? content.text;
  const json = asJson(content);
  return {
    content: json,
    bytes: bytesOf(question, json),
    searched: searchable(`${question}\n${said}`),
  };
}

function asJson(value: TurnContent | Rating): string {
  return JSON.stringify(value).replaceAll('\\u0000', '');
}

const encoder = new TextEncoder();
export function bytesOf(...texts: string[]): number {
  return texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
}

/** What a conversation holds beside one turn. */
export async function roomLeft(db: Database, { personId, conversationId }: Own, turnId: string) {
  const [known, turns, others] = await Promise.all([
    readConversation(db, { personId, conversationId }),
    db.query
      .selectFrom('conversationTurns')
      .select(({ fn }) => [fn.countAll().as('count'), fn.sum('bytes').as('bytes')])
      .where('personId', '=', personId)
      .where('conversationId', '=', conversationId)
      .where('id', '!=', turnId)
      .executeTakeFirst(),
    countConversations(db, personId),
  ]);
  return {
    known: known !== null,
    turns: Number(turns?.count ?? 0),
    bytes: Number(turns?.bytes ?? 0),
    others,
  };
}

async function countConversations(db: Database, personId: string): Promise<number> {
  const row = await db.query
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('personId', '=', personId)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

function begun(db: Database, { personId, conversationId }: Own, title: string, at: string): Statement[] {
  const row = withoutNul({ personId, id: conversationId, title, createdAt: at, updatedAt: at });
  return [
    db.query
      .insertInto('conversations')
      .values(row)
      .onConflict((c) => c.columns(['personId', 'id']).doUpdateSet({ updatedAt: at }))
      .compile(),
  ];
}

/** A conversation of a browser's, whole; turns that are there already stay as they are. */
export async function bring(
  db: Database,
  own: Own,
  { title, at, turns }: { title: string; at: string; turns: readonly KeptTurn[] },
): Promise<void> {
  const { personId, conversationId } = own;
  const rows = turns.map(({ id, at: asked, question, state, rating: rated, ...content }) => {
    const rest = { ...written(question, content), rating: rated && asJson(rated) };
    return withoutNul({ personId, conversationId, id, at: asked, question, state, ...rest });
  });
  await db.atomic([
    ...begun(db, own, title, at),
    ...rows.map((row) =>
      db.query
        .insertInto('conversationTurns')
        .values(row)
        .onConflict((c) => c.columns(['personId', 'conversationId', 'id']).doNothing())
        .compile(),
    ),
  ]);
}

/** What a turn says, as it was written. */
export function saidIn({ question, content }: { question: string; content: string }): string {
  const { answer, text } = contentOf(content);
  return `${question}\n${answer?.answer ?? text}`;
}

export async function readConversation(db: Database, { personId, conversationId }: Own) {
  const row = await db.query
    .selectFrom('conversations')
    .select(['id', 'title', 'createdAt', 'updatedAt'])
    .where('personId', '=', personId)
    .where('id', '=', conversationId)
    .executeTakeFirst();
  return row ?? null;
}

/** In the order in which they were asked. */
export async function readTurns(db: Database, { personId, conversationId }: Own): Promise<KeptTurn[]> {
  const rows = await db.query
    .selectFrom('conversationTurns')
    .select(['id', 'at', 'question', 'state', 'content', 'rating'])
    .where('personId', '=', personId)
    .where('conversationId', '=', conversationId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, at, question, state, content, rating: rated }) => ({
    id,
    at,
    question,
    state: turnState.parse(state),
    ...contentOf(content),
    rating: rated === null ? null : rating.parse(JSON.parse(rated)),
  }));
}

/** What an earlier release kept in another form is still read as text. */
function contentOf(kept: string): TurnContent {
  const content: unknown = JSON.parse(kept);
  const read = turnContent.safeParse(content);
  if (read.success) return read.data;
  const { text } = content as { text?: unknown };
  return { ...NOTHING, text: typeof text === 'string' ? text : '' };
}

export async function renameConversation(db: Database, own: Own, title: string): Promise<boolean> {
  const update = db.query
    .updateTable('conversations')
    .set(withoutNul({ title }))
    .where('personId', '=', own.personId)
    .where('id', '=', own.conversationId);
  const [renamed] = await db.atomic([update.compile()]);
  return renamed!.changes > 0;
}

/** @param given null: it was taken back */
export async function keepRating(
  db: Database,
  own: Own,
  turnId: string,
  given: Rating | null,
): Promise<void> {
  const update = db.query
    .updateTable('conversationTurns')
    .set(withoutNul({ rating: given && asJson(given) }))
    .where('personId', '=', own.personId)
    .where('conversationId', '=', own.conversationId)
    .where('id', '=', turnId);
  await db.atomic([update.compile()]);
}

/** Of somebody who is erased. */
export function forgetConversations(db: Database, personId: string): Statement[] {
  return [
    db.query.deleteFrom('conversationTurns').where('personId', '=', personId).compile(),
    db.query.deleteFrom('conversations').where('personId', '=', personId).compile(),
  ];
}

/** One of them, or all. */
export async function deleteConversations(
  db: Database,
  personId: string,
  id: string | null,
): Promise<boolean> {
  const turns = db.query.deleteFrom('conversationTurns').where('personId', '=', personId);
  const conversations = db.query.deleteFrom('conversations').where('personId', '=', personId);
  const statements =
    id === null
      ? forgetConversations(db, personId)
      : [turns.where('conversationId', '=', id).compile(), conversations.where('id', '=', id).compile()];
  const deleted = await db.atomic(statements);
  return deleted[1]!.changes > 0;
}
