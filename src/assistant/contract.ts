import { z } from 'zod';
import { records } from './tools/records.ts';

/** What the three doors of the assistant take and give; the OpenAPI document and the browser's types come from here. */

export const MAX_QUESTION = 2_000;

export const articleId = z
  .union([z.number().int(), z.string()])
  .meta({ id: 'ArticleId', description: '5 · "preamble" · "validity" · "17-1" for 第十七条之一' });

export const turn = z.strictObject({
  role: z.enum(['user', 'assistant']),
  content: z.string().max(8_000),
});

export const answerRequest = z
  .strictObject({
    question: z.string().min(1).max(MAX_QUESTION),
    history: z.array(turn).max(20).optional(),
    locale: z.enum(['zh', 'en']).optional(),
    documentId: z.string().max(100).optional(),
  })
  .meta({ id: 'AnswerRequest' });

export const citation = z
  .object({
    documentId: z.string(),
    version: z.number().int(),
    article: articleId,
    /** The sentence in the reader page, `/policies/{documentId}#{sentence}`. */
    sentence: z.string(),
    quote: z.string(),
    start: z.number().int(),
    end: z.number().int(),
  })
  .meta({
    id: 'Citation',
    description:
      'UTF-16 offsets into the original; original.slice(start, end) equals quote without white space',
  });

export const suggestion = z
  .object({ documentId: z.string(), article: articleId, title: z.string() })
  .meta({ id: 'Suggestion' });

export const handover = z
  .object({
    department: z.string().nullable(),
    phone: z.string().nullable(),
    document: z.string().nullable(),
  })
  .meta({
    id: 'Handover',
    description: 'Configured by the office, not the plan’s text; null means not yet published',
  });

export const assistantAbout = z
  .object({
    model: z.boolean().meta({
      description: 'A language model words answers and proposes texts; questions go to its endpoint, masked',
    }),
    vectors: z
      .boolean()
      .meta({ description: 'Questions go to an embedding endpoint, masked, to be searched by' }),
    keptDays: z
      .object({
        conversations: z.int().meta({ description: 'In an account, since something was last asked' }),
        questions: z.int().meta({ description: 'What the office sees, and ratings' }),
      })
      .meta({ description: 'As the office has set them' }),
  })
  .meta({ id: 'AssistantAbout' });

export const outcome = z.enum(['answered', 'partial', 'refused', 'blocked']);

export const answerResponse = z
  .object({
    outcome,
    answer: z.string(),
    citations: z.array(citation),
    suggestions: z.array(suggestion),
    handover: handover.nullable(),
    selfCheck: z.boolean().meta({
      description:
        'The question is about the licences of a business: POST /api/v1/licences/screenings checks it',
    }),
    records: records.nullable(),
    mode: z.enum(['extractive', 'model']),
    withheld: z.number().int().min(0),
    /** Which published state the answer stood on. */
    corpusVersion: z.number().int(),
    /** Of each text quoted, the version that it was quoted from. */
    versions: z.array(z.object({ documentId: z.string(), version: z.number().int() })),
    /** Kept by an earlier release, it does not say. */
    words: z.record(z.string(), z.number().int()).default({}).meta({
      description:
        'Of the thesaurus, greetings, handover and, where a model wrote, its instructions: the version by kind',
    }),
    /** Sentences that are not claims about the text: an expired text, a model that failed. */
    notices: z.array(z.string()),
    locale: z.enum(['zh', 'en']),
  })
  .meta({ id: 'AnswerResponse' });

export const verificationRequest = z
  .strictObject({ text: z.string().min(1).max(20_000), documentId: z.string().max(100).optional() })
  .meta({ id: 'VerificationRequest' });

export const evidence = z.object({
  documentId: z.string(),
  version: z.number().int(),
  article: articleId,
  sentence: z.string(),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});

/** Why a sentence is not supported. A closed list, so that pages can say it in both languages. */
export const reason = z.enum([
  'unknown-citation', // the cited article or text does not exist
  'uncited', // a sentence of our own without a mark
  'fact', // an amount, percentage, date, count, document number, title, URL or telephone the text does not give
  'quote', // words in quotation marks that are not an exact substring
  'name', // a place, body, sector or programme that the sentence does not name
  'coverage', // too little of the claim stands in the text
  'force', // 鼓励 is not 必须; may is not shall
  'polarity', // denied what the text grants, or the other way round
  'scope', // 符合条件的 is not 所有; a condition was dropped or widened
  'subject', // another actor's benefit
  'benefit', // another kind of benefit
  'manner', // 按照规定, 一次性, 按照标准级别 swapped or invented
  'splice', // no one source sentence carries it
  'unmapped', // words that the table of terms cannot map, so nothing vouches for them
  'instruction', // not a claim about the text
]);

export const verificationResponse = z
  .object({
    sentences: z.array(
      z.object({
        text: z.string(),
        cited: z.array(articleId),
        supported: z.boolean(),
        reasons: z.array(reason),
        evidence: z.array(evidence),
      }),
    ),
  })
  .meta({ id: 'VerificationResponse' });

/**
 * What `useChat` posts: its whole message list, with parts of every kind and keys of its own. Only text parts are
 * read; what the assistant itself said comes back from the browser and is no more than a turn of the conversation.
 */
const uiMessage = z.looseObject({
  id: z.string().max(200).optional(),
  role: z.enum(['user', 'assistant']),
  parts: z.array(z.looseObject({ type: z.string().max(100), text: z.string().optional() })).max(500),
});

/** Made by a client; means nothing to anybody else. */
export const clientId = z.string().regex(/^[\w-]{8,64}$/);

export const chatRequest = z
  .strictObject({
    id: z.string().max(200).optional(),
    messages: z.array(uiMessage).min(1).max(1_000),
    trigger: z.enum(['submit-message', 'regenerate-message']).optional(),
    messageId: z.string().max(200).optional(),
    locale: z.enum(['zh', 'en']).optional(),
    documentId: z.string().max(100).optional(),
    /** Of who is signed in: in which conversation the turn is kept, under the id of its question. Ignored for others. */
    keep: z
      .strictObject({
        conversationId: clientId,
        /** False: the conversation must be there already; one deleted meanwhile is not begun anew. */
        begins: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'ChatRequest', description: 'The body of the AI SDK’s DefaultChatTransport' });

/** What was wrong with an answer. */
export const badReason = z.enum(['wrong-place', 'not-asked', 'outdated', 'unclear', 'other']);

export const feedbackRequest = z
  .strictObject({
    rating: z.enum(['up', 'down']),
    reason: badReason.optional(),
    note: z.string().max(1_000).optional(),
    question: z.string().min(1).max(MAX_QUESTION),
    answer: z.string().max(20_000),
    outcome,
    locale: z.enum(['zh', 'en']),
    corpusVersion: z.number().int().min(0),
    answerId: clientId
      .meta({ description: 'Id of the question as the client sent it; rated again, the rating is changed' })
      .optional(),
    conversationId: clientId
      .meta({ description: 'Of who is signed in: the rating stands in the conversation too' })
      .optional(),
  })
  .meta({ id: 'FeedbackRequest' });

export const feedbackPath = z.object({ answerId: clientId });
export const feedbackQuery = z.object({
  conversationId: clientId
    .meta({ description: 'Of who is signed in: the rating leaves the conversation too' })
    .optional(),
});

export type ChatRequest = z.infer<typeof chatRequest>;
export type FeedbackRequest = z.infer<typeof feedbackRequest>;
export type ArticleRef = z.infer<typeof articleId>;
export type AnswerRequest = z.infer<typeof answerRequest>;
export type AnswerResponse = z.infer<typeof answerResponse>;
export type Citation = z.infer<typeof citation>;
export type Suggestion = z.infer<typeof suggestion>;
export type Handover = z.infer<typeof handover>;
export type Outcome = z.infer<typeof outcome>;
export type Reason = z.infer<typeof reason>;
export type Evidence = z.infer<typeof evidence>;
export type VerificationRequest = z.infer<typeof verificationRequest>;
export type VerificationResponse = z.infer<typeof verificationResponse>;
export type VerifiedSentence = VerificationResponse['sentences'][number];

/** full: there is no room for more; gone: the conversation was deleted meanwhile. */
export type Kept = 'kept' | 'full' | 'gone';

/**
 * The chat door's UI message stream, beside `text` and `source-document` parts:
 * - `data-status`  (transient) what is being done: 'reading' | 'writing' | 'checking'
 * - `data-kept`    (transient) whether the turn is kept in the conversation of who is signed in
 * - `data-answer`  once, at the end: the whole AnswerResponse, what the page keeps and copies
 * `source-document` parts carry the Citation in `providerMetadata.shidian`.
 */
export type ChatData = {
  status: { step: 'reading' | 'writing' | 'checking' };
  kept: { state: Kept };
  answer: AnswerResponse;
};
