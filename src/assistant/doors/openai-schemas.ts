import { z } from '@hono/zod-openapi';
import { answerResponse, citation } from '../contract.ts';

/** OpenAI's shape, as far as it means anything here, or promises what nothing here gives; what else clients send is ignored. */

const part = z.looseObject({ type: z.string(), text: z.string().optional() });

export const chatCompletionRequest = z
  .looseObject({
    model: z.string().max(200),
    messages: z
      .array(
        z.looseObject({
          role: z.string().max(40),
          content: z.union([z.string(), z.array(part).max(500)]).nullish(),
        }),
      )
      .min(1)
      .max(1_000)
      .meta({ description: 'The last is the question. Instructions (system, developer) are left out.' }),
    stream: z.boolean().nullish(),
    n: z.int().nullish(),
    tool_choice: z.unknown().optional(),
    response_format: z.looseObject({ type: z.string() }).nullish(),
    stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  })
  .meta({ id: 'ChatCompletionRequest' });

const source = citation
  .extend({ title: z.string(), link: z.string().meta({ description: 'The sentence in the reader page' }) })
  .meta({ id: 'Source' });

export const answerInFull = answerResponse
  .omit({ answer: true })
  .extend({ citations: z.array(source) })
  .meta({ id: 'AnswerInFull', description: 'The sources and standing of an answer, beside its text' });

const usage = z
  .object({
    prompt_tokens: z.number().int(),
    completion_tokens: z.number().int(),
    total_tokens: z.number().int(),
  })
  .meta({ id: 'CompletionUsage', description: 'Of the model behind; none for extracts' });

export const chatCompletion = z
  .object({
    id: z.string(),
    object: z.literal('chat.completion'),
    created: z.number().int(),
    model: z.string(),
    choices: z.array(
      z.object({
        index: z.literal(0),
        message: z.object({
          role: z.literal('assistant'),
          content: z.string(),
          refusal: z.null(),
          annotations: z.array(
            z.object({
              type: z.literal('url_citation'),
              url_citation: z.object({
                url: z.string(),
                title: z.string(),
                start_index: z.number().int(),
                end_index: z.number().int(),
              }),
            }),
          ),
        }),
        logprobs: z.null(),
        finish_reason: z.literal('stop'),
      }),
    ),
    usage,
    shidian: answerInFull,
  })
  .meta({ id: 'ChatCompletion' });

export const model = z
  .object({
    id: z.string(),
    object: z.literal('model'),
    created: z.number().int(),
    owned_by: z.string(),
  })
  .meta({ id: 'Model' });

export const models = z.object({ object: z.literal('list'), data: z.array(model) }).meta({ id: 'Models' });

export type ChatCompletionRequest = z.infer<typeof chatCompletionRequest>;
export type ChatCompletion = z.infer<typeof chatCompletion>;
