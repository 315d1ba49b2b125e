import { z } from '@hono/zod-openapi';
import { casePath, pilotPath } from '../../pilots/index.ts';
import { civilDate, id, instant, plainText } from '../../shared/fields.ts';
import { SEVERITIES } from '../../shared/milestones/leads.ts';
import { CONFIRMATIONS } from '../../shared/milestones/names.ts';
import { finalReport, periodReport, use } from '../../shared/milestones/report.ts';
import { milestone } from '../plan/plan-schemas.ts';
import { reportContent } from '../report-store.ts';
import { person, reason, teamReason } from '../schema-fields.ts';
import { alert, amounts, capUse, indicator } from '../schemas.ts';

export const reportPath = pilotPath.extend({
  report: id.meta({ description: 'Id of a milestone, or final' }),
});
export const caseReportPath = casePath.extend({ report: id });

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
