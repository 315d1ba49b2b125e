import { z } from '@hono/zod-openapi';
import { casePath } from '../pilots/index.ts';
import { civilDate, id, instant, plainText } from '../shared/fields.ts';
import { ALERT_KINDS, CAPS, MOST_FIGURE } from '../shared/milestones/names.ts';
import { use } from '../shared/milestones/report.ts';
import { DIRECTIONS } from '../shared/pilots/choices.ts';
import { PILOT_STATES, TRACKS } from '../shared/pilots/states.ts';
import { milestone } from './plan/plan-schemas.ts';
import { level, person, teamReason } from './schema-fields.ts';

export const caseAlertPath = casePath.extend({ alertId: id });

export const indicator = z
  .object({
    name: z.string(),
    unit: z.string(),
    direction: z.enum(DIRECTIONS).nullable(),
    baseline: z.number().nullable(),
    target: z.number().nullable(),
    amber: z.number().nullable(),
    red: z.number().nullable(),
    source: z.string().meta({ description: '口径与来源' }),
    latest: z.object({ on: civilDate, value: z.number(), level }).nullable(),
  })
  .meta({ id: 'RunIndicator' });
export const capUse = z
  .object({
    cap: z.enum(CAPS),
    limit: z.number().nullable().meta({ description: 'Null: none is set. Money in fen' }),
    used: z.number(),
    percent: z.int().nullable(),
    level,
  })
  .meta({ id: 'RunCap' });
export const alert = z
  .object({
    id,
    kind: z.enum(ALERT_KINDS),
    subject: z.string().meta({ description: 'A cap, an indicator’s name, a milestone’s id, or empty' }),
    name: z.string().meta({ description: 'What the subject is called' }),
    level,
    day: civilDate,
    value: z.number().nullable(),
    threshold: z.number().nullable(),
    paused: z.boolean().meta({ description: 'It paused the pilot by itself' }),
    raisedAt: instant,
    handled: z.object({ by: person, at: instant, note: z.string() }).nullable(),
  })
  .meta({ id: 'RunAlert' });
export const handlingAlert = z.strictObject({ note: plainText(2_000) }).meta({ id: 'AlertHandling' });

export const newValues = z
  .strictObject({
    day: civilDate.meta({ description: 'Shanghai; not in the future' }),
    values: z
      .record(z.string().max(200), z.number().min(-MOST_FIGURE).max(MOST_FIGURE))
      .default({})
      .meta({ description: 'By the indicator’s name, in its unit' }),
    use: use.partial().prefault({}).meta({ description: 'Use of the caps on that day alone; money in fen' }),
    reason: teamReason
      .optional()
      .meta({ description: 'Of a second value for a day: why the first is replaced' }),
  })
  .meta({ id: 'NewDailyValues', description: 'Aggregates of one day' });
export const valuesTaken = z
  .object({ day: civilDate, alerts: z.array(alert), paused: z.boolean() })
  .meta({ id: 'DailyValuesTaken' });

export const amounts = z
  .object({
    customers: z.number(),
    transactions: z.number(),
    perTransaction: z.number().meta({ description: 'The largest one' }),
    total: z.number(),
  })
  .meta({ id: 'CapsUsed', description: 'Money in fen' });
export const seriesQuery = z.object({ from: civilDate.optional(), until: civilDate.optional() });
/** Column by column: a value a day, null where none came. */
export const series = z
  .object({
    days: z.array(civilDate),
    indicators: z.record(z.string(), z.array(z.number().nullable())),
    use: z.record(z.enum(CAPS), z.array(z.number().nullable())).meta({
      description: 'Counted since the beginning, at the end of each day; perTransaction: the largest so far',
    }),
    reported: z
      .array(z.object({ report: id, on: civilDate, values: z.record(z.string(), z.number()) }))
      .meta({ description: 'What submitted reports say, at the end of their period' }),
    used: amounts.meta({ description: 'Counted since the beginning, at the end of the span' }),
  })
  .meta({ id: 'RunSeries' });

/** The whole of a running pilot. */
export const runView = z
  .object({
    pilot: z.object({
      id,
      title: z.string(),
      track: z.enum(TRACKS),
      state: z.enum(PILOT_STATES),
      number: z.string().nullable(),
      startsOn: civilDate.nullable(),
      endsOn: civilDate.nullable(),
      version: z.int(),
    }),
    milestones: z.array(milestone).meta({ description: 'By due date' }),
    nextDue: z.object({ report: id, title: z.string(), dueOn: civilDate, overdue: z.boolean() }).nullable(),
    caps: z.array(capUse),
    area: z.string(),
    indicators: z.array(indicator),
    alerts: z.array(alert).meta({ description: 'Newest first, at most 100; handled ones too' }),
    final: z.object({ version: z.int().nullable(), drafted: z.boolean(), submittedAt: instant.nullable() }),
    acts: z
      .array(z.enum(['plan', 'decide-plan', 'push-values', 'handle-alerts', 'finish', 'report']))
      .meta({ description: 'What the reader may do now' }),
    reporting: z
      .object({ due: z.int(), remind: z.int(), nearCap: z.int() })
      .meta({ description: 'The office’s terms' }),
  })
  .meta({ id: 'RunView' });
