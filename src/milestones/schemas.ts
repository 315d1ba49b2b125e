import { z } from '@hono/zod-openapi';
import { casePath, pilotPath } from '../pilots/index.ts';
import { civilDate, id, instant, plainText } from '../shared/fields.ts';
import { SEVERITIES } from '../shared/milestones/leads.ts';
import { LEVELS } from '../shared/milestones/level-names.ts';
import {
  ALERT_KINDS,
  CAPS,
  CONFIRMATIONS,
  MILESTONE_STATES,
  MOST_FIGURE,
  PENDING_KINDS,
} from '../shared/milestones/names.ts';
import { personalNumberIn } from '../shared/milestones/personal-numbers.ts';
import { finalReport, periodReport, use } from '../shared/milestones/report.ts';
import { DIRECTIONS } from '../shared/pilots/choices.ts';
import { PILOT_STATES, TRACKS } from '../shared/pilots/states.ts';
import { EVERY } from './plan/schedule.ts';
import { reportContent } from './report-store.ts';

export const level = z.enum(LEVELS).meta({ id: 'Level' });
const reason = plainText(1_000);
/** Of a team: kept for good, beside figures that are of nobody. */
const teamText = (most: number) =>
  plainText(most).superRefine((text, context) => {
    if (personalNumberIn(text) !== null) context.addIssue({ code: 'custom', params: { ...NO_NUMBERS } });
  });
const teamReason = teamText(1_000);
const NO_NUMBERS = {
  zh: '像是证件、电话或银行卡号码，请不要写入。',
  en: 'It looks like an identity, telephone or card number: leave it out.',
};
const person = z.string().nullable().meta({ description: 'Name of who did it' });

export const milestonePath = pilotPath.extend({ milestoneId: id });
export const reportPath = pilotPath.extend({
  report: id.meta({ description: 'Id of a milestone, or final' }),
});
export const caseReportPath = casePath.extend({ report: id });
export const caseAlertPath = casePath.extend({ alertId: id });

/* The plan (阶段报告计划) */
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

/* Figures */
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

const amounts = z
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

/* Reports (阶段报告、结题报告) */
export const reportVersion = z
  .object({
    number: z.int(),
    hash: z.string(),
    reason: z.string().nullable(),
    submittedBy: person,
    submittedAt: instant,
    confirmation: z.enum(CONFIRMATIONS),
    confirmedBy: person,
    confirmedAt: instant.nullable(),
    letterFile: z.string().nullable(),
    remark: z.string().nullable().meta({ description: 'Why a letter was found wanting' }),
  })
  .meta({ id: 'ReportVersion' });
const counted = z
  .object({ indicators: z.record(z.string(), z.number()), use })
  .meta({ description: 'Latest daily values in the period, and the sum of its days' });
export const registered = z
  .object({
    complaints: z.object({
      received: z.int(),
      answered: z.int(),
      paid: z.int().meta({ description: 'fen' }),
    }),
    incidents: z.array(z.object({ on: civilDate, about: z.string(), severity: z.enum(SEVERITIES) })),
  })
  .meta({
    id: 'RegisteredInPeriod',
    description: 'Complaints and incidents that the team registered in the period',
  });
export const reportView = z
  .object({
    milestone: milestone.nullable().meta({ description: 'Null of the final report' }),
    draft: z
      .object({
        revision: z.int().meta({ description: '0: nothing is written yet' }),
        period: periodReport.nullable(),
        final: finalReport.nullable(),
        updatedAt: instant.nullable(),
        missing: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string() })),
        registered: registered.nullable().meta({ description: 'Null of the final report' }),
      })
      .nullable()
      .meta({ description: 'Null to the office, and to who does not lead' }),
    period: periodReport.nullable().meta({ description: 'As submitted last' }),
    final: finalReport.nullable().meta({ description: 'As submitted last' }),
    versions: z.array(reportVersion).meta({ description: 'Newest first' }),
    before: z
      .object({ title: z.string(), period: periodReport })
      .nullable()
      .meta({ description: 'The report of the period before' }),
    counted: counted.nullable(),
    usedWithout: amounts
      .nullable()
      .meta({ description: 'Used of the caps beside this period; null of the final report' }),
    indicators: z.array(indicator),
    due: z.array(z.string()).meta({ description: 'Names of the indicators whose value this period owes' }),
    commitments: z.array(z.string()).meta({ description: 'Of the declaration in force, in order' }),
    exit: z
      .object({ data: z.string(), balances: z.string(), customers: z.string() })
      .meta({ description: 'The exit plan, as declared' }),
    caps: z.array(capUse),
    nearCap: z.int().meta({ description: 'Percent of a cap from which on it is close' }),
    area: z.string(),
    host: z.object({ name: z.string(), own: z.boolean(), hasAccount: z.boolean() }).nullable().meta({
      description: 'Who confirms: the licensed institution; own: the reader acts for it',
    }),
    outcome: z.object({ met: z.int(), missed: z.int(), unproven: z.int() }).nullable(),
    acts: z.array(z.enum(['write', 'submit', 'correct', 'confirm', 'bring-letter', 'check-letter'])),
  })
  .meta({ id: 'ReportView' });
export const submittingReport = z
  .strictObject({ reason: teamReason.optional().meta({ description: 'Of a correction: why' }) })
  .meta({ id: 'ReportSubmission' });
export const reportSubmitted = z
  .object({ report: id, number: z.int(), alerts: z.array(alert), paused: z.boolean() })
  .meta({ id: 'ReportSubmitted' });
/** Its fields are checked by the report's own schema. */
export const reportDraft = z.record(z.string(), z.unknown()).meta({
  id: 'ReportDraft',
  description: 'A PeriodReport, or under the key final a FinalReport; everything may still be empty',
});
export const draftSaved = z
  .object({
    revision: z.int(),
    missing: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string() })),
  })
  .meta({ id: 'ReportDraftSaved' });
export const reportVersionPath = reportPath.extend({ number: z.coerce.number().int().min(1) });
export const caseReportVersionPath = caseReportPath.extend({ number: z.coerce.number().int().min(1) });
export const versionOfReport = reportVersion
  .extend({ content: reportContent })
  .meta({ id: 'ReportVersionWhole' });
export const finishing = z
  .strictObject({ reason: plainText(2_000).optional() })
  .meta({ id: 'PilotFinish', description: 'What is handed in is the draft of the final report' });
export const confirmingReport = z
  .strictObject({ number: z.int().min(1).meta({ description: 'The version that was read' }) })
  .meta({ id: 'ReportConfirmation' });
export const letterBrought = z
  .strictObject({ number: z.int().min(1), file: id.meta({ description: 'A file of this pilot' }) })
  .meta({ id: 'ReportLetter' });
export const letterChecked = z
  .strictObject({ number: z.int().min(1), accepted: z.boolean(), reason: reason.optional() })
  .meta({ id: 'ReportLetterCheck' });
export const reportConfirmed = z
  .object({ report: id, number: z.int(), confirmation: z.enum(CONFIRMATIONS) })
  .meta({ id: 'ReportConfirmed' });

/* The whole of a running pilot */
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
