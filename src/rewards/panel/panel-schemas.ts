import { z } from '@hono/zod-openapi';
import { civilDate, draftText, id, instant, plainText } from '../../shared/fields.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { RECUSAL_SOURCES, SHEET_STATES, TIES } from '../../shared/rewards/batches.ts';
import { FOUND_KINDS } from '../../shared/rewards/panel.ts';

export const batchPath = z.object({ batchId: id });
export const askedPath = batchPath.extend({ askedId: id });
export const expertPath = batchPath.extend({ expertId: id });

const reason = plainText(1_000);
const tie = z.enum(TIES);

export const appointing = z
  .strictObject({ email: z.string().max(254), from: civilDate, until: civilDate })
  .meta({ id: 'BatchExpertWanted' });
export const appointed = z
  .object({ id, state: z.enum(['held', 'invited']) })
  .meta({ id: 'BatchExpertAppointed', description: 'Held at once by who has an account; else invited' });
export const dismissing = z.strictObject({ reason }).meta({ id: 'BatchExpertDismissal' });
export const aboutTie = z.strictObject({ entryId: id, reason }).meta({ id: 'AboutTie' });
export const recusing = z
  .strictObject({ entryId: id, reason, found: z.boolean().default(false) })
  .meta({ id: 'BatchRecusal' });
export const leading = z.strictObject({ expertId: id }).meta({ id: 'PanelLeader' });
export const expertChanged = z.object({ id }).meta({ id: 'BatchExpertChanged' });
export const assigning = z
  .strictObject({
    pairs: z.array(z.strictObject({ entryId: id, expertId: id })).max(60_000),
  })
  .meta({ id: 'Assigning', description: 'The whole assignment; while scoring what is there has to stay' });
export const assigned = z.object({ sheets: z.int() }).meta({ id: 'Assigned' });
export const started = z.object({ id, state: z.enum(BATCH_STATES) }).meta({ id: 'ScoringStarted' });

export const panelView = z
  .object({
    state: z.enum(BATCH_STATES),
    sheetsEach: z.int(),
    experts: z.array(
      z.object({
        askedId: id.nullable().meta({ description: 'Of the appointment or invitation; null: it is over' }),
        expertId: id.nullable().meta({ description: 'Null: has not declared ties yet' }),
        state: z.enum(['invited', 'expired', 'held', 'over']),
        name: z.string().nullable(),
        email: z.string().nullable(),
        from: civilDate.nullable(),
        until: civilDate.nullable(),
        code: z.string().nullable(),
        leader: z.boolean(),
        seated: z.boolean(),
        declaredAt: instant.nullable(),
        upToDate: z.boolean().meta({ description: 'Says something of every organisation of the batch' }),
        declaration: z
          .object({
            employer: z.string(),
            earlier: z.array(z.string()),
            ties: z.array(z.object({ name: z.string(), tie, note: z.string() })),
          })
          .nullable(),
      }),
    ),
    entries: z.array(z.object({ id, title: z.string(), applicants: z.array(z.string()) })),
    sheets: z.array(z.object({ id, entryId: id, expertId: id, state: z.enum(SHEET_STATES) })),
    recusals: z.array(
      z.object({ expertId: id, entryId: id, source: z.enum(RECUSAL_SOURCES), reason: z.string() }),
    ),
    found: z
      .array(
        z.object({
          expertId: id,
          entryId: id,
          kinds: z.array(z.enum(FOUND_KINDS)),
          organisations: z.array(z.string()),
        }),
      )
      .meta({ description: 'Ties that the system found, for an officer to look at' }),
    organisations: z.int().meta({ description: 'On the list against which experts declare' }),
    missing: z
      .array(z.object({ path: z.string(), text: z.string() }))
      .meta({ description: 'What keeps scoring from beginning' }),
    warnings: z
      .array(z.string())
      .meta({ description: 'What keeps nothing from beginning, and is to be known before' }),
    acts: z.array(z.enum(['run', 'start'])).meta({ description: 'What the caller may do now' }),
  })
  .meta({ id: 'PanelView', description: '专家组' });
export type PanelView = z.infer<typeof panelView>;

export const declaring = z
  .strictObject({
    employer: plainText(100),
    earlier: z.array(plainText(100)).max(20),
    ties: z.array(z.strictObject({ uscc: z.string().max(40), tie, note: draftText(500) })).max(500),
    accepted: z.literal(true).meta({ description: '承诺书, as it is shown, is accepted' }),
  })
  .meta({ id: 'TiesDeclared' });
export const declared = z.object({ code: z.string() }).meta({ id: 'TiesOnRecord' });
