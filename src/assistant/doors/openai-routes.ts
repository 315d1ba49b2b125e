import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppEnv } from '../../platform/http/app-env.ts';
import { json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import { errorFields, type Log } from '../../platform/log.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Assistant } from '../assistant.ts';
import { requestOfTurns } from '../chat-request.ts';
import type { AnswerRequest, AnswerResponse } from '../contract.ts';
import type { Tools } from '../tools/index.ts';
import { completionStream, usageOf } from './completion-stream.ts';
import {
  type ChatCompletion,
  type ChatCompletionRequest,
  chatCompletion,
  chatCompletionRequest,
  model,
  models,
} from './openai-schemas.ts';
import { inFull, sourcesOf, underAnswer } from './sources.ts';

export interface DoorParts {
  assistant: Assistant;
  /** What may be read for whoever asks. */
  toolsOf: (c: Context<AppEnv>) => Tools;
  publicUrl: string;
  clock: Clock;
  log: Log;
}

/** The one model there is: the texts, and behind them whichever the office has configured. */
const MODEL = { id: 'shidian', object: 'model' as const, created: 1_764_288_000, owned_by: 'shidian' };

const bearer = 'With `Authorization: Bearer` and a personal access token whose scope is `assistant`.';

const completions = createRoute({
  method: 'post',
  path: '/v1/chat/completions',
  summary: '兼容 OpenAI 的提问接口 · chat completions in OpenAI’s shape',
  description: `${bearer} Each sentence has its mark, and its sources with links stand below and in \`shidian\`. Instructions in the request are not followed; errors are in OpenAI’s shape.`,
  request: { body: { required: true, ...json(chatCompletionRequest) } },
  responses: {
    200: {
      description: 'The answer; with `stream` as `chat.completion.chunk` events, one a sentence',
      content: {
        'application/json': { schema: chatCompletion },
        'text/event-stream': { schema: z.string() },
      },
    },
  },
});

const list = createRoute({
  method: 'get',
  path: '/v1/models',
  summary: '兼容 OpenAI 的模型列表 · models in OpenAI’s shape',
  description: bearer,
  responses: { 200: { description: 'One', ...json(models) } },
});

const one = createRoute({
  method: 'get',
  path: '/v1/models/{model}',
  summary: '一个模型 · one model in OpenAI’s shape',
  description: bearer,
  request: { params: z.object({ model: z.string() }) },
  responses: { 200: { description: 'It', ...json(model) } },
});

export function openAiRoutes({ assistant, toolsOf, publicUrl, clock, log }: DoorParts) {
  return createRouter()
    .openapi(completions, async (c) => {
      const wanted = c.req.valid('json');
      assertModel(wanted.model);
      assertGiven(wanted);
      const left = new AbortController();
      const signal = AbortSignal.any([c.req.raw.signal, left.signal]);
      const asked = await assistant.ask(requestIn(wanted), signal, toolsOf(c), c.get('caller'));
      const head = {
        id: `chatcmpl-${uuidv7(clock)}`,
        created: Math.floor(clock().getTime() / 1_000),
        model: MODEL.id,
      };
      if (wanted.stream) {
        const stream = completionStream(asked, head, {
          publicUrl,
          withUsage: wanted.stream_options?.include_usage ?? false,
          onGone: () => left.abort(),
          onError: (error) => log.error('completion-failed', errorFields(error)),
        });
        return new Response(stream, {
          headers: { 'content-type': 'text/event-stream; charset=utf-8' },
        }) as never;
      }
      let answer: AnswerResponse | null = null;
      for await (const event of asked.events) if (event.type === 'answer') answer = event.answer;
      if (answer === null) throw new AppError('internal', 'an answer without an end');
      const sources = sourcesOf(answer.citations, asked.titleOf, publicUrl);
      const under = underAnswer(answer, sources, publicUrl);
      const content = under === '' ? answer.answer : `${answer.answer}\n\n${under}`;
      const completion: ChatCompletion = {
        ...head,
        object: 'chat.completion',
        choices: [
          {
            index: 0,
            message: {
              role: 'assistant',
              content,
              refusal: null,
              annotations: annotationsOf(content, sources),
            },
            logprobs: null,
            finish_reason: 'stop',
          },
        ],
        usage: usageOf(asked.used),
        shidian: inFull(answer, sources),
      };
      return c.json(completion, 200, { 'Cache-Control': 'no-store' });
    })
    .openapi(list, (c) => c.json({ object: 'list' as const, data: [MODEL] }, 200))
    .openapi(one, (c) => {
      if (c.req.valid('param').model !== MODEL.id) throw new AppError('not-found');
      return c.json(MODEL, 200);
    });
}

function assertModel(name: string): void {
  if (name === MODEL.id) return;
  throw new AppError('not-found', undefined, {
    fields: [{ path: 'model', zh: `只有 ${MODEL.id} 一个模型。`, en: `There is one model, ${MODEL.id}.` }],
  });
}

/** A client that was promised a form would read this text as if it had it. */
function assertGiven({ n, tool_choice: tool, response_format: form }: ChatCompletionRequest): void {
  const fields: FieldError[] = [];
  if ((n ?? 1) !== 1)
    fields.push({ path: 'n', zh: '每次只有一个回答。', en: 'There is one answer at a time.' });
  if (tool === 'required' || (typeof tool === 'object' && tool !== null))
    fields.push({ path: 'tool_choice', zh: '不调用请求里的工具。', en: 'No tools of a request are called.' });
  if ((form?.type ?? 'text') !== 'text')
    fields.push({ path: 'response_format', zh: '只以文字回答。', en: 'Answers are text alone.' });
  if (fields.length > 0) throw new AppError('invalid-input', undefined, { fields });
}

/** Only what people and the assistant said: whatever else claims to speak is untrusted, and is left out. */
function requestIn({ messages }: ChatCompletionRequest): AnswerRequest {
  const turns = messages.flatMap(({ role, content }) =>
    role === 'user' || role === 'assistant' ? [{ role, content: textOf(content) } as const] : [],
  );
  return requestOfTurns(turns, {});
}

function textOf(content: ChatCompletionRequest['messages'][number]['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}

/** Where each link stands in the text. */
function annotationsOf(content: string, sources: ReturnType<typeof sourcesOf>) {
  let from = 0;
  return sources.flatMap(({ link, title }) => {
    const start = content.indexOf(link, from);
    if (start < 0) return [];
    from = start + link.length;
    return [
      {
        type: 'url_citation' as const,
        url_citation: { url: link, title, start_index: start, end_index: from },
      },
    ];
  });
}
