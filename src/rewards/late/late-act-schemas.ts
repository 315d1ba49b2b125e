import { z } from '@hono/zod-openapi';
import { id, instant, plainText } from '../../shared/fields.ts';
import { BATCH_STATES } from '../../shared/rewards/batches.ts';
import { LATE_ACT_KINDS, LATE_ACT_STATES } from '../../shared/rewards/late-acts.ts';
import { batchPath } from '../batches/batch-schemas.ts';

export const actPath = batchPath.extend({ actId: id });
const kind = z.enum(LATE_ACT_KINDS).meta({ id: 'LateActKind' });

export const proposing = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('exclusion'),
      entryId: id,
      reason: plainText(1_000),
      basis: plainText(1_000),
    }),
    z.strictObject({
      kind: z.literal('recusal'),
      entryId: id,
      expertId: id,
      reason: plainText(1_000),
      basis: plainText(1_000),
    }),
  ])
  .meta({ id: 'LateActProposal' });
export const proposed = z.object({ id }).meta({ id: 'LateActProposed' });
export const closing = z.strictObject({ reason: plainText(1_000) }).meta({ id: 'LateActClosing' });
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
          note: z.string().nullable(),
          acts: z.array(z.enum(LATE_ACT_ACTS)).meta({ description: 'What the caller may do about it now' }),
        }),
      )
      .meta({ description: 'Newest first' }),
    proposes: z.boolean().meta({ description: 'The caller may propose another' }),
    voids: z.boolean().meta({ description: 'What is proposed or approved falls with a confirmation' }),
    entries: z
      .array(
        z.object({
          id,
          title: z.string(),
          scorers: z.array(z.object({ expertId: id, code: z.string(), name: z.string() })),
        }),
      )
      .meta({ description: 'What can be taken out: pilots, and whose sheets count' }),
  })
  .meta({ id: 'LateActs', description: '锁定后的取消资格和回避' });
export type LateActsView = z.infer<typeof lateActsView>;
