import { expect, it } from 'vitest';
import * as conversations from '../../src/assistant/conversations/conversations.ts';
import { forgetConversations, keepAnswer, keepQuestion } from '../../src/assistant/conversations/store.ts';
import { MOST_BYTES } from '../../src/assistant/conversations/turn.ts';
import { keepFeedback, takeBackFeedback } from '../../src/assistant/feedback.ts';
import {
  changeGroup,
  countGroups,
  countReasons,
  listGroups,
  readQuestions,
} from '../../src/assistant/inbox/store.ts';
import { takeIn } from '../../src/assistant/inbox/take-in.ts';
import { addSpent, addUsage, readUsage, spentBy } from '../../src/assistant/usage/store.ts';
import type { Database } from '../../src/platform/database/port.ts';
import type { Person } from '../../src/shared/actor.ts';
import { onEveryEngine } from '../support/engines.ts';

const NOW = new Date('2026-11-23T08:00:00.000Z');
const clock = () => NOW;
const someone = (id: string) => ({
  actor: {
    ...{ id, name: '王小明', office: [], enterprises: [], appointments: [] },
    via: { kind: 'session', id: 's', secondFactor: 'none' },
  } as Person,
  once: null,
});
const me = someone('me');
const said = (text: string) => ({ answer: null, text, citations: [], versions: { terms: 1 } });

async function conversationsOf(db: Database) {
  const ask = (conversationId: string, turnId: string, question: string, at = NOW.toISOString()) =>
    keepQuestion(db, { personId: 'me', conversationId, turnId, question, at, begins: turnId.endsWith('1') });
  expect(await ask('chat-old', 'turn-a1', '制定\0国家标准有资助吗？', '2026-11-20T08:00:00.000Z')).toBe(
    'kept',
  );
  await keepAnswer(
    db,
    { personId: 'me', conversationId: 'chat-old', turnId: 'turn-a1', question: '制定国家标准有资助吗？' },
    'stopped',
    said('给予\0资助'),
  );
  await ask('chat-new', 'turn-b1', 'Until when is it VALID?');
  expect(await ask('chat-gone', 'turn-c2', '还有呢？')).toBe('gone');
  const find = async (q: string, limit = 20, after: string[] | null = null) =>
    (await conversations.listOwn(db, me, { q, limit, after })).items.map(({ id, turns }) => [id, turns]);
  expect(await find('')).toEqual([
    ['chat-new', 1],
    ['chat-old', 1],
  ]);
  expect(await find('', 1, [NOW.toISOString(), 'chat-new'])).toEqual([['chat-old', 1]]);
  expect(await find('“国家标准” 资助')).toEqual([['chat-old', 1]]);
  expect(await find('valid')).toEqual([['chat-new', 1]]);
  const brought = (id: string, text: string) => ({ id, question: '问', answer: null, text, citations: [] });
  const bring = (...turns: ReturnType<typeof brought>[]) =>
    conversations.bringAlong(
      db,
      me,
      { id: 'chat-old', title: '旧', updatedAt: NOW.toISOString(), turns },
      NOW,
    );
  expect(await bring(brought('turn-a1', '另一种说法'), brought('turn-a2', ''))).toEqual({
    ...{ added: 1, known: 1, differing: 1 },
  });
  await keepFeedback(
    db,
    clock,
    {
      ...{ rating: 'down', reason: 'outdated', note: '电话13912345678', question: '问', answer: '答' },
      ...{ outcome: 'answered', locale: 'zh', corpusVersion: 1, answerId: 'turn-a1' },
      conversationId: 'chat-old',
    },
    { place: 'plan#7', personId: 'me' },
  );
  const { turns } = await conversations.lookAtOwn(db, me, 'chat-old');
  expect(turns.map(({ id, state, text, rating }) => [id, state, text, rating?.reason ?? null])).toEqual([
    ['turn-a1', 'stopped', '给予资助', 'outdated'],
    ['turn-a2', 'asked', '', null],
  ]);
  // 2 MB of few questions is as full as 200 of them.
  const long = '文'.repeat(Math.ceil(MOST_BYTES / 3));
  await keepAnswer(
    db,
    { personId: 'me', conversationId: 'chat-old', turnId: 'turn-a2', question: '问' },
    'whole',
    said(long),
  );
  expect(await ask('chat-old', 'turn-a3', '再问')).toBe('full');
  await expect(bring(brought('turn-a4', '再带'))).rejects.toThrow('full');
  await conversations.rename(db, me, 'chat-old', '改过的题');
  await expect(conversations.rename(db, someone('other'), 'chat-old', 'x')).rejects.toMatchObject({
    code: 'not-found',
  });
  await conversations.deleteOne(db, me, 'chat-new');
  expect(await find('改过')).toEqual([['chat-old', 2]]);
  await db.atomic(forgetConversations(db, 'me'));
  expect(await find('')).toEqual([]);
}

async function inboxOf(db: Database) {
  const told = { answer: '没有写明', outcome: 'refused', corpusVersion: 1, place: 'plan#2' } as const;
  for (const [question, locale] of [
    ['班车几点发车，电话13912345678', 'zh'],
    ['请问班车几点发车', 'zh'],
    ['When does the early train leave?', 'en'],
  ] as const)
    await takeIn(db, clock, { ...told, question, locale, answerKey: null });
  const groups = (filter: object, after: string[] | null = null, limit = 20) =>
    listGroups(db, { state: 'open', ...filter }, { after, limit });
  const all = await groups({});
  // The rating of the conversation stands here too, without who gave it.
  expect(all).toHaveLength(3);
  expect((await groups({ language: 'en' })).map(({ asked }) => asked)).toEqual([1]);
  expect((await groups({ why: 'rated' })).map(({ rated }) => rated)).toEqual([1]);
  const [bus] = await groups({ q: '班车' });
  expect(bus).toMatchObject({ asked: 2, refused: 2, english: 0 });
  expect(await groups({}, [all[0]!.lastSeen, all[0]!.id])).toHaveLength(2);
  const asked = await readQuestions(db, bus!.id, { after: null, limit: 1 });
  expect(asked).toHaveLength(2);
  expect(await readQuestions(db, bus!.id, { after: [asked[0]!.id], limit: 1 })).toHaveLength(1);
  expect(JSON.stringify(asked)).not.toContain('13912345678');
  const [rated] = await groups({ why: 'rated' });
  expect(await countReasons(db, rated!.id)).toEqual([{ reason: 'outdated', count: 1 }]);
  await db.atomic([changeGroup(db, bus!.id, { state: 'dismissed', reason: '与政策无关' })]);
  expect(await countGroups(db)).toEqual({ open: 2, answered: 0, dismissed: 1 });
  await takeBackFeedback(db, 'turn-a1', { personId: 'me', conversationId: 'chat-old' });
  expect(await groups({ why: 'rated' })).toEqual([]);
  expect(await countGroups(db)).toEqual({ open: 1, answered: 0, dismissed: 1 });
  expect(await db.query.selectFrom('assistantFeedback').select('id').execute()).toEqual([]);
}

async function usageOf(db: Database) {
  const day = { model: 'm', currency: 'CNY', requests: 1, tokensIn: 3_000_000_000, tokensOut: 2 };
  const row = { ...day, day: '2026-11-23', withheld: 1, fallbacks: 0, costMicros: 6_000_000_000 };
  await db.atomic([addUsage(db, row), addUsage(db, { ...row, day: '2026-11-22' }), addUsage(db, row)]);
  const rows = await readUsage(db, '2026-11-22', '2026-11-23');
  expect(rows.map((one) => [one.day, one.requests, one.tokensIn, one.costMicros])).toEqual([
    ['2026-11-23', 2, 6_000_000_000, 12_000_000_000],
    ['2026-11-22', 1, 3_000_000_000, 6_000_000_000],
  ]);
  await db.atomic([addSpent(db, clock, 'tokens', 5), addSpent(db, clock, 'tokens', 7)]);
  expect(await spentBy(db, clock, ['tokens', 'tokens:x'])).toEqual(new Map([['tokens', 12]]));
}

onEveryEngine((open) => {
  it('keeps conversations, questions and use, finds, pages and counts them alike', async () => {
    const db = await open();
    await conversationsOf(db);
    await inboxOf(db);
    await usageOf(db);
  });
});
