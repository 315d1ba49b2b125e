import { z } from '@hono/zod-openapi';
import { pageQuery } from '../../platform/http/page.ts';
import { civilDate, id, instant, plainText } from '../../shared/fields.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { NEXT_STEP_NAMES } from '../../shared/rewards/next-step.ts';
import { rubricSchema } from '../../shared/rewards/rubric.ts';
import { batchSettings } from '../../shared/rewards/settings.ts';
import { BATCH_ACTS } from './batch-acts.ts';

export const batchPath = z.object({ batchId: id });
const named = z.object({ id, name: z.string() });
const words = z.object({ zh: z.string(), en: z.string() });
const state = z.enum(BATCH_STATES).meta({ id: 'BatchState' });
const missing = z
  .array(words.extend({ path: z.string() }))
  .meta({ description: 'What keeps it from being opened, with the field that puts it right' });
export const fileView = z.object({ id, name: z.string(), size: z.number(), type: z.string() });

export const batchesQuery = pageQuery.extend({
  state: state.optional(),
  waiting: z
    .stringbool()
    .optional()
    .meta({ description: 'All that wait for an official, in whatever page, those that wait longest first' }),
});
export const batchPage = z
  .object({
    items: z.array(
      z.object({
        id,
        title: z.string(),
        state,
        applyFrom: civilDate.nullable(),
        applyUntil: civilDate.nullable(),
        scoreUntil: civilDate.nullable(),
        budget: z.number().nullable().meta({ description: 'Fen' }),
        createdAt: instant,
        stateSince: instant,
        next: z.enum(NEXT_STEP_NAMES).nullable().meta({
          description: 'What waits for an official; null: nothing, or experts, applicants or a date',
        }),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'BatchPage', description: 'Newest first' });
export const newBatch = z.strictObject({ title: plainText(100) }).meta({ id: 'NewBatch' });
export const batchMade = z.object({ id }).meta({ id: 'BatchMade' });

export const batchView = z
  .object({
    id,
    title: z.string(),
    state,
    stateSince: instant,
    settings: batchSettings,
    missing,
    acts: z.array(z.enum(BATCH_ACTS)).meta({ description: 'What the caller may do with it now' }),
    rubric: rubricSchema
      .nullable()
      .meta({ description: 'As frozen; before that the one chosen, while it is published' }),
    exampleTerms: words.nullable().meta({ description: 'Its defaults came with the software' }),
    frozenHash: z.string().nullable(),
    editedBy: z.array(named).meta({
      description: 'Who set it up, put files to it or wrote its criteria: none of them opens or approves it',
    }),
    files: z.array(fileView).meta({ description: 'Those that its settings name' }),
    computedAt: instant.nullable(),
    notice: z
      .object({ on: civilDate, until: civilDate, provisional: z.boolean(), workingDays: z.number() })
      .nullable(),
    publishedOn: civilDate.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Batch', description: '申报批次. Amounts in fen' });
export type BatchView = z.infer<typeof batchView>;

export const settingUp = z.strictObject({ settings: batchSettings }).meta({ id: 'BatchSettingUp' });
export const setUp = z.object({ missing }).meta({ id: 'BatchSetUp' });
export const frozenView = z
  .object({
    text: z.string().meta({ description: 'Canonical JSON of everything that decides' }),
    hash: z.string().meta({ description: 'Its SHA-256' }),
  })
  .meta({ id: 'BatchFrozen' });
export const opening = z
  .strictObject({ frozen: z.string().length(64).meta({ description: 'Hash of what was shown' }) })
  .meta({ id: 'BatchOpening' });
export const opened = z.object({ frozen: z.string() }).meta({ id: 'BatchOpened' });
