import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { KeptDays } from '../platform/database/operational.ts';
import type { AppEnv } from '../platform/http/app-env.ts';
import { body, json } from '../platform/http/route-parts.ts';
import { createRouter } from '../platform/http/router.ts';
import type { Assistant } from './assistant.ts';
import { CHAT_STREAM_HEADERS } from './chat-stream.ts';
import {
  answerRequest,
  answerResponse,
  assistantAbout,
  chatRequest,
  feedbackPath,
  feedbackQuery,
  feedbackRequest,
  verificationRequest,
  verificationResponse,
} from './contract.ts';
import { type ToolRoom, toolsFor } from './tools/index.ts';

const about = createRoute({
  method: 'get',
  path: '/api/v1/assistant',
  summary: '问答用什么作答，提问保存多久 · what answers are made with, and how long what is asked is kept',
  responses: { 200: { description: 'To be told before somebody asks', ...json(assistantAbout) } },
});

const answers = createRoute({
  method: 'post',
  path: '/api/v1/assistant/answers',
  summary: '提问，一次答完 · ask, answered whole',
  request: body(answerRequest),
  responses: {
    200: {
      description:
        'The answer with its sources. `extractive` is 原文摘录, `model` 人工智能生成: label it so wherever it is shown.',
      ...json(answerResponse),
    },
  },
});

const chat = createRoute({
  method: 'post',
  path: '/api/v1/assistant/chat',
  summary: '提问，逐句答出 · ask, answered sentence by sentence',
  description:
    'The AI SDK’s UI message stream (v1): text parts, `source-document` parts whose `providerMetadata.shidian` is a Citation, transient `data-status`, and at the end `data-answer` with the whole AnswerResponse. `reset-step` voids what came before it.',
  request: body(chatRequest),
  responses: {
    200: { description: 'Server-sent events', content: { 'text/event-stream': { schema: z.string() } } },
  },
});

const verifications = createRoute({
  method: 'post',
  path: '/api/v1/assistant/verifications',
  summary: '核对别人说的话 · check what somebody claims',
  description:
    'Sentence by sentence. Marks in the text ([第五条], [Article 5]) are checked against what they cite; without marks the best articles are looked up.',
  request: body(verificationRequest),
  responses: {
    200: {
      description: 'Each sentence with its verdict, reasons and evidence',
      ...json(verificationResponse),
    },
  },
});

const feedback = createRoute({
  method: 'post',
  path: '/api/v1/assistant/feedback',
  summary: '评价一个回答 · rate an answer',
  request: body(feedbackRequest),
  responses: {
    204: { description: 'Kept for the office, numbers of people masked; nothing of who sent it is' },
  },
});

const takeBack = createRoute({
  method: 'delete',
  path: '/api/v1/assistant/feedback/{answerId}',
  summary: '撤回对一个回答的评价 · take a rating back',
  request: { params: feedbackPath, query: feedbackQuery },
  responses: { 204: { description: 'There is none under that id, now or ever' } },
});

export function assistantRoutes({
  assistant,
  keptDays,
  ...room
}: { assistant: Assistant; keptDays: KeptDays } & ToolRoom) {
  /** What may be read for whoever asks. */
  const toolsOf = (c: Context<AppEnv>) => {
    const actor = c.get('actor');
    return toolsFor(room, actor && { actor, once: null });
  };
  const { proposes: model, vectors } = assistant;
  return createRouter()
    .openapi(about, (c) => c.json({ model, vectors, keptDays }, 200, { 'Cache-Control': 'no-cache' }))
    .openapi(answers, async (c) => {
      const answer = await assistant.answer(
        c.req.valid('json'),
        c.req.raw.signal,
        toolsOf(c),
        c.get('caller'),
      );
      return c.json(answer, 200, { 'Cache-Control': 'no-store' });
    })
    .openapi(chat, async (c) => {
      const stream = await assistant.chat(
        c.req.valid('json'),
        c.req.raw.signal,
        toolsOf(c),
        c.get('caller'),
        c.get('actor')?.id,
      );
      return new Response(stream, { headers: CHAT_STREAM_HEADERS }) as never;
    })
    .openapi(verifications, async (c) => {
      const verdicts = await assistant.verify(c.req.valid('json'));
      return c.json(verdicts, 200, { 'Cache-Control': 'no-store' });
    })
    .openapi(feedback, async (c) => {
      await assistant.rate(c.req.valid('json'), c.get('actor')?.id ?? null);
      return c.body(null, 204);
    })
    .openapi(takeBack, async (c) => {
      const personId = c.get('actor')?.id ?? null;
      const { conversationId } = c.req.valid('query');
      await assistant.takeBack(c.req.valid('param').answerId, { personId, conversationId });
      return c.body(null, 204);
    });
}
