import { z } from '@hono/zod-openapi';
import { pilotPath } from '../../pilots/index.ts';
import { civilDate, id, instant } from '../../shared/fields.ts';
import { CONFIRMATIONS, MILESTONE_STATES, PENDING_KINDS } from '../../shared/milestones/names.ts';
import { person, reason, teamReason, teamText } from '../schema-fields.ts';
import { EVERY } from './schedule.ts';

export const milestonePath = pilotPath.extend({ milestoneId: id });

export const milestone = z
  .object({
    id,
    title: z.string(),
    from: civilDate,
    until: civilDate,
    dueOn: civilDate.meta({ description: 'As agreed; of one proposed, as proposed' }),
    responsible: z.string(),
    state: z.enum(MILESTONE_STATES),
    pending: z
      .object({
        kind: z.enum(PENDING_KINDS),
        dueOn: civilDate.nullable(),
        reason: z.string(),
        by: person,
        at: instant,
      })
      .nullable()
      .meta({ description: 'What waits for an officer' }),
    moves: z
      .array(z.object({ from: civilDate, to: civilDate, reason: z.string(), at: instant }))
      .meta({ description: 'Dates it had before, the oldest first' }),
    reportedAt: instant.nullable().meta({ description: 'Its report was first submitted' }),
    version: z.int().nullable().meta({ description: 'Newest version of its report' }),
    confirmation: z.enum(CONFIRMATIONS).nullable(),
    drafted: z.boolean().meta({ description: 'Something is written and not submitted' }),
  })
  .meta({ id: 'Milestone' });

export const newMilestones = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          title: teamText(100),
          from: civilDate,
          until: civilDate,
          dueOn: civilDate,
          responsible: teamText(60),
        }),
      )
      .min(1)
      .max(100),
    reason: teamReason.optional().meta({ description: 'Why, where a plan is agreed already' }),
  })
  .meta({ id: 'NewMilestones' });
export const movingMilestone = z
  .strictObject({ dueOn: civilDate, reason: teamReason })
  .meta({ id: 'MilestoneMove' });
export const droppingMilestone = z.strictObject({ reason: teamReason }).meta({ id: 'MilestoneDrop' });
export const decidingMilestones = z
  .strictObject({
    ids: z.array(id).min(1).max(100),
    accepted: z.boolean(),
    reason: reason.optional().meta({ description: 'Why not' }),
  })
  .meta({ id: 'MilestoneDecision' });
export const scheduleQuery = z.object({
  every: z
    .enum(EVERY)
    .optional()
    .meta({ description: 'Left out: quarterly, or half-yearly where a regulator runs the pilot' }),
});
export const milestonesChanged = z
  .object({ ids: z.array(id).meta({ description: 'Ids of milestones' }) })
  .meta({ id: 'MilestonesChanged' });
/** What is proposed where a team asks for a regular plan: periods, and due dates in working days. */
export const schedule = z
  .object({
    items: z.array(
      z.object({
        title: z.string(),
        from: civilDate,
        until: civilDate,
        dueOn: civilDate,
        provisional: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'MilestoneSchedule' });
