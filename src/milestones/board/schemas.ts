import { z } from '@hono/zod-openapi';
import { pageQuery } from '../../platform/http/page.ts';
import { civilDate, id } from '../../shared/fields.ts';
import { PILOT_STATES, TRACKS } from '../../shared/pilots/states.ts';
import { level } from '../schema-fields.ts';
import { capUse, indicator } from '../schemas.ts';

const named = z.object({ id, name: z.string() });
const count = z.int();

export const boardQuery = pageQuery.extend({
  over: z
    .stringbool()
    .optional()
    .meta({ description: 'Those that run no longer and have open alerts, instead of those that run' }),
  level: level.optional(),
  state: z.enum(PILOT_STATES).optional(),
  track: z.enum(TRACKS).optional(),
  overdue: z.stringbool().optional().meta({ description: 'Only those that owe a report' }),
  mine: z.stringbool().optional().meta({ description: 'Only cases I have taken' }),
  q: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Part of the title, of an applicant’s name, or the number' }),
});

export const board = z
  .object({
    items: z.array(
      z.object({
        id,
        title: z.string(),
        number: z.string().nullable(),
        track: z.enum(TRACKS),
        state: z.enum(PILOT_STATES),
        lead: named,
        caseOfficer: named.nullable(),
        mine: z.boolean(),
        level,
        capPercent: z
          .int()
          .nullable()
          .meta({ description: 'The largest share of a cap that is used; null: no cap is declared' }),
        nextDueOn: civilDate.nullable().meta({ description: 'When the next report is due' }),
        overdue: z.boolean(),
        alerts: z.object({ red: count, amber: count }).meta({ description: 'Not handled yet' }),
        leads: count.nullable().meta({
          description:
            'Incidents and risk leads that are open; null: 回避, the reader is tied to who takes part',
        }),
      }),
    ),
    next: z.string().nullable(),
    counts: z
      .object({
        running: count,
        red: count,
        amber: count,
        overdue: count,
        over: count.meta({ description: 'Run no longer, with open alerts' }),
      })
      .meta({ description: 'Of all that run, whatever is filtered' }),
  })
  .meta({ id: 'MonitoringBoard', description: 'The worst first, and of those what is due first' });

const MOST = 6;

export const compareQuery = z.object({
  pilots: z
    .string()
    .max(500)
    .transform((text) => text.split(','))
    .pipe(z.array(id).min(2).max(MOST))
    .meta({ description: 'Two to six ids, with commas between them' }),
});

export const comparison = z
  .object({
    pilots: z
      .array(
        z.object({
          id,
          title: z.string(),
          number: z.string().nullable(),
          track: z.enum(TRACKS),
          state: z.enum(PILOT_STATES),
          startsOn: civilDate.nullable(),
          endsOn: civilDate.nullable(),
          caps: z.array(capUse),
          indicators: z.array(
            indicator.extend({
              attainment: z
                .int()
                .nullable()
                .meta({ description: 'Of the way from the baseline to the target, in percent' }),
            }),
          ),
          reports: z
            .object({ onTime: count, late: count, missing: count, ahead: count })
            .meta({ description: 'Milestones: reported in time, reported late, overdue, not due yet' }),
          alerts: z.object({ red: count, amber: count, open: count }).meta({ description: 'Ever raised' }),
          complaints: z.object({
            received: count,
            open: count,
            overdue: count,
            paid: z.int().meta({ description: 'fen' }),
          }),
          incidents: z
            .object({ reported: count, open: count })
            .nullable()
            .meta({ description: 'Null: 回避' }),
        }),
      )
      .meta({ description: 'As they were asked for' }),
  })
  .meta({ id: 'MonitoringComparison' });
