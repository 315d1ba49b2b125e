import { z } from '@hono/zod-openapi';
import { WAYS } from '../shared/pilots/ways.ts';
import { findingKind, licence, mark } from './licences.ts';

export const MAX_DESCRIPTION = 10_000;
const words = z.object({ zh: z.string(), en: z.string() });

const option = z.object({ value: z.string(), text: z.string() });
export const question = z
  .object({ id: z.string(), text: z.string(), options: z.array(option) })
  .meta({ id: 'ScreeningQuestion' });

export const licencesAnswer = z
  .object({
    version: z.number().int().meta({
      description: 'Of the catalogue; a screening names the one it stood on',
    }),
    items: z.array(licence),
    questions: z.array(question).meta({
      description: 'All that a self-check may ask, in the language of the request',
    }),
  })
  .meta({ id: 'LicencesAnswer' });

export const screeningRequest = z
  .strictObject({
    description: z.string().max(MAX_DESCRIPTION).meta({
      description:
        'What is done, by whom and for whom, in Chinese or English; may be empty when there are answers',
    }),
    name: z.string().max(200).optional().meta({ description: 'The registered name' }),
    scope: z.string().max(5_000).optional().meta({ description: '经营范围, the registered business scope' }),
    answers: z
      .record(z.string().max(60), z.string().max(60))
      .optional()
      .meta({ description: 'Option by question id' }),
  })
  .meta({ id: 'ScreeningRequest' });

const basisView = z.object({
  law: z.string(),
  number: z.string().nullable(),
  articles: z.string().nullable(),
  says: z.string().nullable().meta({
    description: 'The deciding words of the law, in Chinese as published',
  }),
  mark,
});

const because = z
  .union([z.object({ text: z.string() }), z.object({ question: z.string(), answer: z.string() })])
  .meta({
    id: 'ScreeningReason',
    description: 'The reader’s own words, or a question and the answer chosen (ids)',
  });

const way = z.object({
  way: z.enum(WAYS),
  text: z.string(),
  institution: z
    .string()
    .optional()
    .meta({ description: 'A licensed institution that the description names' }),
});

export const finding = z
  .object({
    code: z.string(),
    kind: findingKind,
    name: words,
    doubt: z.boolean().meta({ description: 'It may be so; an answer can settle it' }),
    because: z.array(because),
    need: z.string(),
    regulator: z.string(),
    basis: z.array(basisView),
    mark,
    ways: z.array(way),
  })
  .meta({ id: 'ScreeningFinding' });

export const screeningAnswer = z
  .object({
    findings: z.array(finding),
    questions: z.array(question),
    clear: z.boolean().meta({
      description: 'No licence, filing, prohibition or warning was found: 未发现需许可事项（不构成行政认定）',
    }),
    version: z.number().int().meta({ description: 'Of the catalogue' }),
  })
  .meta({ id: 'ScreeningAnswer' });
export type ScreeningAnswer = z.infer<typeof screeningAnswer>;
