import { z } from '@hono/zod-openapi';
import { id, instant, plainText } from '../../shared/fields.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { LATE_ACT_KINDS, LATE_ACT_STATES } from '../../shared/rewards/late-acts.ts';
import { batchPath } from '../batches/batch-schemas.ts';

export const actPath = batchPath.extend({ actId: id });
const kind = z.enum(LATE_ACT_KINDS).meta({ id: 'LateActKind' });

const reason = plainText(1_000);
const said = { entryId: id, reason, basis: plainText(1_000) };

export const proposing = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('exclusion'), ...said }),
    z.strictObject({
      kind: z.literal('renunciation'),
      ...said,
      file: id.nullable().meta({
        description:
          'The stamped statement, a file of the batch; null where the account of the lead stated it',
      }),
    }),
    z.strictObject({ kind: z.literal('recusal'), ...said, expertId: id }),
  ])
  .meta({ id: 'LateActProposal' });
const seenAt = instant.meta({ description: '`updatedAt` of the entry as the caller saw it' });
export const renouncing = z.strictObject({ seenAt, reason }).meta({ id: 'AwardRenouncing' });
export const takingBack = z.strictObject({ seenAt }).meta({ id: 'AwardRenunciationTakingBack' });
export const proposed = z.object({ id }).meta({ id: 'LateActProposed' });
export const closing = z.strictObject({ reason }).meta({ id: 'LateActClosing' });
export const settled = z.object({ id, state: z.enum(BATCH_STATES) }).meta({ id: 'LateActSettled' });

export const LATE_ACT_ACTS = ['confirm', 'withdraw', 'decline'] as const;
const person = z.object({ name: z.string(), at: instant });
export const lateActsView = z
  .object({
    items: z
      .array(
        z.object({
          id,
          kind,
          state: z.enum(LATE_ACT_STATES),
          entryId: id,
          title: z.string(),
          scorer: z.object({ code: z.string(), name: z.string() }).nullable(),
          reason: z.string(),
          basis: z.string(),
          proposed: person,
          decided: person.nullable(),
          file: z
            .string()
            .nullable()
            .meta({ description: 'Of a renunciation on paper: the stamped statement' }),
          note: z.string().nullable(),
          acts: z.array(z.enum(LATE_ACT_ACTS)).meta({ description: 'What the caller may do about it now' }),
        }),
      )
      .meta({ description: 'Newest first' }),
    proposes: z.array(kind).meta({ description: 'What the caller may propose now' }),
    voids: z.boolean().meta({ description: 'What is proposed or approved falls with a confirmation' }),
    entries: z
      .array(
        z.object({
          id,
          title: z.string(),
          stated: z
            .object({ reason: z.string(), at: instant })
            .nullable()
            .meta({ description: 'The account of the lead gives it up' }),
          scorers: z.array(z.object({ expertId: id, code: z.string(), name: z.string() })),
        }),
      )
      .meta({ description: 'What can be taken out: pilots, and whose sheets count' }),
  })
  .meta({ id: 'LateActs', description: '锁定后的取消资格和回避' });
export type LateActsView = z.infer<typeof lateActsView>;
