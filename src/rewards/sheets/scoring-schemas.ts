import { z } from '@hono/zod-openapi';
import { capUse, indicator, reportContent, series } from '../../milestones/index.ts';
import { civilDate, draftText, id, instant, plainText } from '../../shared/fields.ts';
import { declaration } from '../../shared/pilots/declaration.ts';
import { TRACKS } from '../../shared/pilots/states.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { BLIND_UNTIL, FULL_MARKS, SHEET_STATES, TIES } from '../../shared/rewards/batches.ts';
import { rubricSchema } from '../../shared/rewards/rubric.ts';

export { series };
export const batchPath = z.object({ batchId: id });
export const entryPath = batchPath.extend({ entryId: id });
export const filePath = entryPath.extend({ fileId: id });

const state = z.enum(BATCH_STATES);
const sheetState = z.enum(SHEET_STATES);
const score = z.int().min(0).max(FULL_MARKS);
const slug = z.string().max(40);
const MOST_CRITERIA = 200;
const few = (record: Record<string, unknown>) => Object.keys(record).length <= MOST_CRITERIA;

export const sheetWritten = z
  .strictObject({
    scores: z.record(slug, score.nullable()).refine(few),
    reasons: z.record(slug, draftText(2_000)).refine(few),
  })
  .meta({ id: 'SheetWritten', description: 'By criterion: hundredths of a point, and why' });
const whole = {
  scores: z.record(z.string(), z.int()),
  reasons: z.record(z.string(), z.string()),
};
export const sheetSaved = z.object({ revision: z.int(), savedAt: instant }).meta({ id: 'SheetSaved' });
export const sheetSubmitted = z
  .object({ version: z.int(), submittedAt: instant })
  .meta({ id: 'SheetSubmitted' });

export const myBatches = z
  .object({
    items: z.array(
      z.object({
        batchId: id,
        title: z.string(),
        state,
        from: civilDate,
        until: civilDate.nullable(),
        scoreUntil: civilDate.nullable(),
        declared: z.boolean(),
        sheets: z.int(),
        submitted: z.int(),
      }),
    ),
  })
  .meta({ id: 'MyBatches' });
export type MyBatches = z.infer<typeof myBatches>;

const aboutBatch = z.object({
  id,
  title: z.string(),
  state,
  scoreUntil: civilDate.nullable(),
  anonymous: z.boolean(),
  blindUntil: z.enum(BLIND_UNTIL),
});

export const myBatch = z
  .object({
    batch: aboutBatch,
    example: z.string().nullable().meta({ description: 'The rubric came with the software' }),
    code: z.string().nullable(),
    leader: z.boolean(),
    declares: z.boolean().meta({ description: 'Ties can be declared now' }),
    declaration: z
      .object({
        employer: z.string(),
        earlier: z.array(z.string()),
        ties: z.array(z.object({ uscc: z.string(), tie: z.enum(TIES), note: z.string() })),
        at: instant,
        upToDate: z.boolean().meta({ description: 'Says something of every organisation' }),
      })
      .nullable()
      .meta({ description: 'Null: nothing of the batch is visible before' }),
    undertaking: z.string(),
    organisations: z
      .array(z.object({ uscc: z.string(), name: z.string() }))
      .meta({ description: 'All of the batch, tied to no pilot' }),
    sheets: z.array(
      z.object({
        entryId: id,
        title: z.string(),
        track: z.enum(TRACKS),
        state: sheetState,
        of: z.int().meta({ description: 'Criteria to score' }),
        scored: z.int(),
        complete: z.boolean(),
        mayWrite: z.boolean(),
        fromPaper: z.boolean().meta({ description: 'Officials entered it from a signed paper sheet' }),
        updatedAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'MyBatch' });
export type MyBatch = z.infer<typeof myBatch>;

export const objecting = z.strictObject({ reason: plainText(1_000) }).meta({ id: 'PaperSheetObjection' });
export const objected = z.object({ objectedAt: instant }).meta({ id: 'PaperSheetObjected' });

const { about, period, final } = reportContent.shape;
export const scoringView = z
  .object({
    batch: aboutBatch,
    entry: z.object({ id }),
    code: z.string(),
    rubric: rubricSchema,
    material: z.object({
      title: z.string(),
      track: z.enum(TRACKS),
      period: z.object({ from: civilDate.nullable(), until: civilDate.nullable() }),
      number: z.string().nullable(),
      applicants: z
        .array(z.object({ name: z.string(), host: z.boolean(), lead: z.boolean() }))
        .nullable()
        .meta({ description: 'Null: they are not named to experts' }),
      declaration: declaration.nullable().meta({ description: 'In force; null of a regulator’s pilot' }),
      version: z.int(),
      indicators: z.array(indicator),
      caps: z.array(capUse),
      reports: z.array(
        z.object({
          title: z.string().nullable(),
          submittedAt: instant,
          number: z.int(),
          about,
          period,
          final,
        }),
      ),
      files: z.array(z.object({ id, name: z.string() })),
    }),
    computed: z
      .array(z.object({ criterion: z.string(), value: z.int(), steps: z.array(z.string()) }))
      .meta({ description: 'As taken when scoring began, in hundredths of a point' }),
    sheet: z.object({
      state: sheetState,
      revision: z.int(),
      version: z.int(),
      draft: z
        .object({ scores: z.record(z.string(), z.int().nullable()), reasons: whole.reasons })
        .nullable(),
      submitted: z.object({ ...whole, at: instant }).nullable(),
      reopening: z.string().nullable().meta({ description: 'Why it was opened again' }),
      paper: z
        .object({
          at: instant,
          mayObject: z.boolean(),
          objection: z
            .object({ reason: z.string(), at: instant, decided: z.boolean() })
            .nullable()
            .meta({ description: 'One’s own; decided: it was looked at and the sheet stays as it is' }),
        })
        .nullable()
        .meta({ description: 'Officials entered it from a signed paper sheet' }),
      mayWrite: z.boolean(),
      savedAt: instant.nullable(),
    }),
    others: z
      .array(z.object({ code: z.string(), ...whole }))
      .meta({ description: 'Others’ sheets, once they may be seen; by pseudonym' }),
    next: id.nullable().meta({ description: 'The next pilot that waits' }),
    place: z.object({ at: z.int(), of: z.int() }),
  })
  .meta({ id: 'ScoringView' });
export type ScoringView = z.infer<typeof scoringView>;
