import { z } from '@hono/zod-openapi';
import { pageQuery } from '../../platform/http/page.ts';
import { civilDate, draftText, id, instant, plainText } from '../../shared/fields.ts';
import { PILOT_STATES, TRACKS } from '../../shared/pilots/states.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { CONDITION_STATES, ENTRY_STATES, WHOLE } from '../../shared/rewards/batches.ts';
import { LACKS, MOST_CHECKED, MOST_FUNDING } from '../../shared/rewards/entries.ts';
import { condition } from '../../shared/rewards/settings.ts';

export const batchPath = z.object({ batchId: id });
export const entryPath = batchPath.extend({ entryId: id });

const named = z.object({ id, name: z.string() });
export const titled = z.object({ id, title: z.string() });
const fen = z.number().meta({ description: 'Fen' });
export const share = z.int().min(0).max(WHOLE).meta({ description: 'Ten-thousandths' });
export const reason = plainText(1_000).meta({ description: 'The applicants are told' });
export const part = z
  .string()
  .max(100)
  .optional()
  .meta({ description: 'Part of the title, an applicant’s name, or the number' });
export const pilot = z.object({
  id,
  title: z.string(),
  number: z.string().nullable(),
  track: z.enum(TRACKS),
  state: z.enum(PILOT_STATES),
  lead: named,
});
export const entryState = z.enum(ENTRY_STATES);
export const earlier = z
  .array(
    z.object({
      batch: titled,
      pilot: titled,
      name: z.string(),
      uscc: z.string(),
      tier: z.string(),
      amount: fen,
      paid: fen.meta({ description: 'Fen, less what came back' }),
      publishedOn: civilDate.nullable(),
      samePilot: z.boolean(),
    }),
  )
  .meta({ id: 'EarlierAwards', description: 'Awards of this office in other batches' });

export const funding = z
  .array(
    z.strictObject({
      authority: plainText(100).meta({ description: 'Who granted it' }),
      matter: plainText(200),
      year: z.int().min(2000).max(2100),
      amount: z.int().min(1).max(9_000_000_000_000).meta({ description: 'Fen' }),
      same: z.boolean().meta({ description: 'For the same matter, so that only the higher one is given' }),
    }),
  )
  .max(MOST_FUNDING);
const entryFilter = {
  lack: z.enum(LACKS).optional().meta({ description: 'Only those that lack this' }),
  q: part,
};
export const entriesQuery = pageQuery.extend({
  state: z.enum(ENTRY_STATES).default('nominated'),
  ...entryFilter,
});
const decided = z
  .boolean()
  .meta({ description: 'Awards are proposed: a condition that is not met makes that void' });
const lacks = z.array(z.enum(LACKS)).meta({ description: 'What keeps it from being scored' });
const checkCounts = z.object({
  pending: z.number(),
  met: z.number(),
  'not-met': z.number(),
  'not-applicable': z.number(),
});
export const entryPage = z
  .object({
    items: z.array(
      z.object({
        id,
        pilot,
        state: entryState,
        reason: z.string().nullable(),
        applicants: z.number(),
        checks: checkCounts,
        declaredAt: instant.nullable(),
        sameFunding: z.number().meta({ description: 'Grants for the same matter that were declared' }),
        earlier: z
          .number()
          .meta({ description: 'Awards of this office before, to an applicant or for the pilot' }),
        lacks,
      }),
    ),
    next: z.string().nullable(),
    matching: z.number().meta({ description: 'How many pass the filter, on all pages' }),
    counts: z.object({
      nominated: z.number(),
      'left-out': z.number(),
      excluded: z.number(),
      withdrawn: z.number(),
      ready: z.number().meta({ description: 'Nominated, and lacking nothing' }),
      lacks: z.object({
        declaration: z.number(),
        pending: z.number(),
        'not-met': z.number(),
        state: z.number(),
      }),
    }),
    conditions: z.array(condition),
    mayCheck: z.boolean(),
    decided,
  })
  .meta({ id: 'AwardEntries' });

const finding = {
  state: z.enum(CONDITION_STATES),
  evidence: draftText(1_000),
  file: id.nullable().meta({ description: 'A file of the batch' }),
  on: civilDate.meta({ description: 'Of the evidence' }),
};
export const checking = z
  .strictObject({
    seenAt: instant.meta({ description: '`updatedAt` of the entry as the caller saw it' }),
    checks: z
      .array(z.strictObject({ uscc: z.string().max(100), condition: z.string().max(40), ...finding }))
      .min(1)
      .max(300),
  })
  .meta({ id: 'ConditionChecking' });
export const entryChanged = z.object({ id, updatedAt: instant }).meta({ id: 'AwardEntryChanged' });
export const checkingMany = z
  .strictObject({
    entries: z.union([
      z.array(id).min(1).max(MOST_CHECKED),
      z.strictObject({
        all: z.strictObject(entryFilter).meta({ description: 'All that are nominated and pass this' }),
        but: z.array(id).max(MOST_CHECKED),
        count: z
          .int()
          .min(1)
          .max(MOST_CHECKED)
          .meta({ description: 'How many that are, as the caller saw it' }),
      }),
    ]),
    condition: z.string().max(40),
    ...finding,
    again: z.boolean().default(false).meta({ description: 'Of every applicant, checked before or not' }),
  })
  .meta({ id: 'ConditionCheckingMany' });
export const checkedMany = z.object({ checked: z.number() }).meta({ id: 'ConditionsChecked' });
export const excluding = z.strictObject({ reason }).meta({ id: 'AwardExcluding' });
export const excluded = z.object({ id, state: z.enum(BATCH_STATES) }).meta({ id: 'AwardExcluded' });

const oneCheck = z.object({
  state: z.enum(CONDITION_STATES),
  evidence: z.string(),
  file: named.nullable(),
  on: civilDate,
  by: z.string(),
  at: instant,
});
const checked = oneCheck
  .extend({ before: z.array(oneCheck).meta({ description: 'What was found before, oldest first' }) })
  .nullable();
const steps = z.array(z.string()).meta({ description: 'How it was worked out, in the reader’s language' });

export const entryView = z
  .object({
    id,
    pilot,
    state: entryState,
    reason: z.string().nullable(),
    lacks,
    applicants: z.array(
      z.object({ enterpriseId: id.nullable(), name: z.string(), uscc: z.string(), share, lead: z.boolean() }),
    ),
    conditions: z.array(
      condition.extend({ checks: z.array(z.object({ uscc: z.string(), name: z.string(), check: checked })) }),
    ),
    funding: funding.nullable().meta({ description: 'Null until declared' }),
    declared: z.object({ by: z.string(), at: instant }).nullable(),
    earlier,
    computed: z.object({
      takenAt: instant.nullable().meta({ description: 'Null: as it would be now; taken as scoring begins' }),
      items: z.array(
        z.object({
          criterion: z.string(),
          name: z.string(),
          rule: z.string().meta({ description: 'How it is worked out, in full' }),
          value: z.number().meta({ description: 'Hundredths of a point' }),
          steps,
        }),
      ),
    }),
    openLeads: z.number().nullable().meta({
      description: 'Leads about it that are not settled and count for nothing; null: the caller is recused',
    }),
    tied: z.boolean(),
    acts: z.array(z.enum(['check', 'exclude', 'exclude-late', 'nominate', 'leave-out'])),
    decided,
    updatedAt: instant,
  })
  .meta({ id: 'AwardEntry', description: 'One pilot in one batch, as the office sees it' });
export type EntryView = z.infer<typeof entryView>;
