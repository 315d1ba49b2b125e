import { z } from '@hono/zod-openapi';
import { civilDate, id, instant } from '../../shared/fields.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { CONDITION_STATES } from '../../shared/rewards/batches.ts';
import { condition } from '../../shared/rewards/settings.ts';
import { entryState, funding, share, titled } from './entry-schemas.ts';

export const ownPath = z.object({ enterpriseId: id, pilotId: id });
export const ownEntryPath = ownPath.extend({ entryId: id });

export const ownAwards = z
  .object({
    items: z.array(
      z.object({
        id,
        batch: titled.extend({
          state: z.enum(BATCH_STATES),
          declaredUntil: civilDate
            .nullable()
            .meta({ description: 'The last day on which the lead may declare' }),
          isOver: z.boolean().meta({ description: 'That day is over' }),
        }),
        state: entryState,
        reason: z.string().nullable(),
        applicants: z.array(z.object({ name: z.string(), uscc: z.string(), share, own: z.boolean() })),
        conditions: z.array(condition.extend({ state: z.enum(CONDITION_STATES) })).meta({
          description: 'As they were found of the enterprise that looks',
        }),
        funding: funding.nullable(),
        declaredAt: instant.nullable(),
        hasLetter: z.boolean().meta({ description: 'The applicant is written to by now' }),
        mayDeclare: z.boolean(),
        renunciation: z
          .object({
            stated: z
              .object({ reason: z.string(), at: instant, taken: z.boolean() })
              .nullable()
              .meta({ description: '`taken`: an official has acted on it' }),
            acts: z.array(z.enum(['state', 'take-back'])),
          })
          .meta({ description: '放弃申报: what the lead’s account stated, and what the caller may do now' }),
        updatedAt: instant,
      }),
    ),
  })
  .meta({
    id: 'OwnAwards',
    description: 'Batches that a pilot was nominated for or left out of, newest first',
  });
export type OwnAwards = z.infer<typeof ownAwards>;
export const declaring = z
  .strictObject({
    seenAt: instant.meta({ description: '`updatedAt` of the entry as the caller saw it' }),
    shares: z.array(z.strictObject({ uscc: z.string().max(100), share })).max(50),
    funding,
    confirmed: z.literal(true).meta({ description: 'That it is complete and true' }),
  })
  .meta({ id: 'AwardDeclaring' });
