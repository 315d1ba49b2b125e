import { z } from '@hono/zod-openapi';
import { civilDate, id, instant, plainText } from '../../shared/fields.ts';
import { LOCALES } from '../../shared/locale.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { SHEET_STATES } from '../../shared/rewards/batches.ts';
import { rubricSchema } from '../../shared/rewards/rubric.ts';
import { LOOKS } from './paper-entry-store.ts';
import { sheetWritten } from './scoring-schemas.ts';

export const batchPath = z.object({ batchId: id });
export const sheetPath = batchPath.extend({ sheetId: id });
export const scanPath = sheetPath.extend({ fileId: id });
export const expertPath = batchPath.extend({ expertId: id });
export const nameQuery = z.object({ name: z.string().min(1).max(300) });
export const langQuery = z.object({ lang: z.enum(LOCALES).default('zh') });

const reason = plainText(1_000);
const state = z.enum(SHEET_STATES);
export const excusing = z.strictObject({ reason }).meta({ id: 'SheetExcuse' });
export const askingAgain = z.strictObject({ reason }).meta({ id: 'SheetReopeningWanted' });
export const enteringAnew = z.strictObject({ reason }).meta({ id: 'PaperSheetAnew' });
export const decidingAgain = z.strictObject({ accepted: z.boolean() }).meta({ id: 'SheetReopeningDecision' });
export const paperEntered = sheetWritten
  .extend({
    scan: id.nullable().default(null).meta({ description: 'Of the first entry: a scan of this sheet' }),
  })
  .meta({ id: 'PaperSheetEntered' });
export const sheetChanged = z.object({ id, state }).meta({ id: 'SheetChanged' });
const look = z.enum(['first', 'second', 'third']);
const differs = z.array(z.string()).meta({
  description:
    'Fields in which it differs from what was typed before: a third person looks, or both begin anew',
});
export const paperTaken = z.object({ id, state, entered: look, differs }).meta({
  id: 'PaperSheetTaken',
  description: 'entered first: another person enters it too',
});
export const scan = z.object({ id, name: z.string() }).meta({ id: 'SheetScan' });
export const locked = z.object({ id, state: z.enum(BATCH_STATES) }).meta({ id: 'ScoresLocked' });

const person = z.string();
export const sheetsView = z
  .object({
    state: z.enum(BATCH_STATES),
    scoreUntil: civilDate.nullable(),
    rubric: rubricSchema,
    experts: z.array(
      z.object({ id, code: z.string(), leader: z.boolean(), name: person, left: z.boolean() }),
    ),
    entries: z.array(
      z.object({
        id,
        title: z.string(),
        code: z.string().nullable().meta({ description: 'What experts read instead of the title' }),
      }),
    ),
    sheets: z.array(
      z.object({
        id,
        entryId: id,
        expertId: id,
        state,
        version: z.int(),
        begun: z.boolean(),
        submittedAt: instant.nullable(),
        onPaper: z.boolean(),
        seenOthers: z
          .boolean()
          .meta({ description: 'Opened again after its scorer could see others’ sheets' }),
        paper: z
          .object({
            turn: look
              .nullable()
              .meta({ description: 'As whom the reader enters it now; null: it is not theirs' }),
            why: z.string().nullable().meta({ description: 'Why it is not' }),
            waits: z.boolean().meta({ description: 'Entered once: another person enters it too' }),
            differs,
            anew: z.boolean().meta({ description: 'It can begin anew, with a reason' }),
            entries: z
              .array(
                z.object({
                  look: z.enum(LOOKS),
                  by: person,
                  mine: z.boolean(),
                  at: instant,
                  differs: z.int(),
                  reason: z.string().nullable(),
                }),
              )
              .meta({ description: 'Everything that was typed, and when it began anew; oldest first' }),
          })
          .meta({ description: '纸质评分表的录入' }),
        excused: z.object({ reason: z.string(), by: person, at: instant }).nullable(),
        reopening: z
          .object({
            reason: z.string(),
            askedBy: person,
            mine: z.boolean(),
            byExpert: z.boolean().meta({ description: 'Objects to what was entered from paper' }),
            askedAt: instant,
            decidedBy: person.nullable(),
            accepted: z.boolean().nullable(),
          })
          .nullable(),
        scores: z.record(z.string(), z.int()).nullable().meta({ description: 'Null before the lock' }),
        reasons: z.record(z.string(), z.string()).nullable().meta({ description: 'Null before the lock' }),
        scan: id.nullable(),
      }),
    ),
    warnings: z.array(z.string()).meta({ description: 'What the lock would settle' }),
    missing: z
      .array(z.object({ path: z.string(), text: z.string() }))
      .meta({ description: 'What keeps scores from being locked' }),
    acts: z.array(z.enum(['excuse', 'enter-paper', 'lock', 'ask-reopening', 'decide-reopening'])),
  })
  .meta({ id: 'SheetsView', description: '评分进度' });
export type SheetsView = z.infer<typeof sheetsView>;
