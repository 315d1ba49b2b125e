import { z } from '@hono/zod-openapi';
import { versionFields } from '../../library/index.ts';
import { id, instant } from '../../shared/fields.ts';
import { WORD_KINDS } from '../../shared/words.ts';
import { articleId, handover, outcome } from '../contract.ts';
import { DIFFERENCES, SETS } from '../evaluation/own-right.ts';

const count = z.number().int().min(0);
const named = z.object({ id, name: z.string() });
const aboutVersion = z.object(versionFields);
/** JSON in the form of its kind, as prompts/ has it. */
const content = z.unknown();

export const wordPath = z.object({ kind: z.enum(WORD_KINDS) });
export const versionPath = wordPath.extend({ version: z.coerce.number().int().min(1) });

export const wordList = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(WORD_KINDS),
        published: aboutVersion.nullable(),
        draft: aboutVersion.nullable(),
      }),
    ),
  })
  .meta({ id: 'WordKinds' });

export const wordView = z
  .object({
    kind: z.enum(WORD_KINDS),
    versions: z.array(aboutVersion).meta({ description: 'Newest first' }),
    published: content,
    draft: content.meta({ description: 'The newest version while it waits to be published; else null' }),
    evaluated: z.object({
      byTexts: z.boolean().meta({ description: 'A change is compared over the evaluation sets' }),
      byModel: z.boolean().meta({ description: 'It can be tried with the model, on a few questions' }),
    }),
  })
  .meta({ id: 'WordVersions' });

export const wordVersion = z.object({ version: z.number().int(), content }).meta({ id: 'WordVersion' });

export const wordChange = z.strictObject({ content }).meta({ id: 'WordChange' });

export const previewRequest = z
  .strictObject({
    content,
    model: z.boolean().default(false).meta({ description: 'Ask the model, within the tokens of the day' }),
  })
  .meta({ id: 'WordPreviewRequest' });

const judged = z.object({
  id: z.string(),
  set: z.enum(SETS),
  question: z.string(),
  outcome: z.union([outcome, z.enum(['supported', 'unsupported'])]),
  cited: z.array(z.object({ title: z.string(), article: articleId })),
  quotes: z.array(z.string()),
  answer: z.string(),
  handover: handover.nullable(),
  right: z.boolean(),
});

/** The last line of a preview. */
export const compared = z
  .object({
    tallies: z.array(
      z.object({
        set: z.enum(SETS),
        n: count,
        rightBefore: count,
        rightAfter: count,
        better: count,
        worse: count,
        changed: count,
      }),
    ),
    changes: z.array(
      z.object({
        before: judged,
        after: judged,
        differs: z.array(z.enum(DIFFERENCES)),
        verdict: z.enum(['worse', 'better', 'same']),
      }),
    ),
    changed: count,
    /** Of a preview with the model: not all were asked, as the tokens of the day ran out. */
    cutShort: z.boolean().optional(),
    faults: z
      .object({ before: count, after: count })
      .optional()
      .meta({ description: 'With the model: sentences held back; of drafts, details without a basis' }),
  })
  .meta({ id: 'WordComparison' });
export type ComparedView = z.infer<typeof compared>;

export const previewLine = z
  .union([z.object({ done: count, total: count }), compared])
  .meta({ id: 'WordPreviewLine' });

export const MOST_NOTE = 300;
export const MOST_PLACES = 10;

export const place = z.strictObject({ documentId: z.string().min(1).max(100), article: articleId });

export const ownQuestion = z
  .object({
    id,
    question: z.string(),
    locale: z.enum(['zh', 'en']),
    places: z
      .array(place.extend({ title: z.string().nullable() }))
      .meta({ description: 'All of them have to be cited; none: the question has to be refused' }),
    note: z.string().nullable(),
    createdAt: instant,
    createdBy: named,
    now: z
      .object({
        outcome,
        cited: z.array(z.object({ title: z.string(), article: articleId })),
        right: z.boolean(),
      })
      .nullable()
      .meta({ description: 'What is answered today, out of texts alone; null: no text is published' }),
  })
  .meta({ id: 'EvaluationQuestion' });

export const ownQuestions = z
  .object({ items: z.array(ownQuestion), next: z.string().nullable() })
  .meta({ id: 'EvaluationQuestions' });

export const questionPath = z.object({ questionId: id });
