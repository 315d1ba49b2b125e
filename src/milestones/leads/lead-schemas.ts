import { z } from '@hono/zod-openapi';
import { casePath, pilotPath } from '../../pilots/index.ts';
import { pageQuery } from '../../platform/http/page.ts';
import { civilDate, id, instant, personName, plainText } from '../../shared/fields.ts';
import {
  LEAD_FILES,
  LEAD_OUTCOMES,
  LEAD_SOURCES,
  LEAD_STATES,
  SEVERITIES,
  TOLD_STATES,
} from '../../shared/milestones/leads.ts';

const state = z.enum(LEAD_STATES).meta({ id: 'LeadState' });
const severity = z.enum(SEVERITIES).meta({ id: 'LeadSeverity', description: '一般, 较大, 重大' });
const outcome = z.enum(LEAD_OUTCOMES).meta({ id: 'LeadOutcome' });
const words = z.object({ zh: z.string(), en: z.string() });
const named = z.object({ id, name: z.string() });
const workingDays = z.int().min(1).max(250);
const text = plainText(5_000);
const short = plainText(200);

const MAIL = /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@]{2,60}$/u;
const TELEPHONE = /^\+?\d[\d ()\-#*,]{5,28}$/u;
const contact = z
  .string()
  .max(250)
  .overwrite((typed) =>
    typed
      .normalize('NFKC')
      .trim()
      .replaceAll(/[‐-―−]/gu, '-'),
  )
  .superRefine((typed, context) => {
    if (MAIL.test(typed) || TELEPHONE.test(typed)) return;
    const params = { zh: '请填写邮箱或电话号码。', en: 'Give a mail address or a telephone number.' };
    context.addIssue({ code: 'custom', params });
  })
  .meta({ description: 'A mail address or a telephone number', example: '13800138000' });

/* Anybody */
export const newLead = z
  .strictObject({
    about: short.meta({ description: 'Who or what it is about' }),
    content: text.meta({ description: 'What happened, and how it is known' }),
    name: personName.optional().meta({ description: 'Without it anonymous' }),
    contact: contact.optional(),
  })
  .meta({ id: 'NewLead', description: 'Confidential' });
const receipt = z.string().min(1).max(60).meta({ example: '7K3M9-QXD2A-00000-00000-00000' });
export const leadTerms = z
  .object({
    keepContact: z.int().meta({ description: 'Days after the lead was closed, until its contact is erased' }),
    example: words.nullable().meta({ description: 'That no authority has set it yet' }),
  })
  .meta({ id: 'LeadTerms' });
export const receiptGiven = z.strictObject({ receipt }).meta({ id: 'LeadReceipt' });
export const receiptHeader = z.object({
  'lead-receipt': receipt.meta({ description: 'What was shown when the lead was handed in' }),
});
export const fileQuery = z.object({ name: z.string().min(1).max(500) });
export const leadMade = z
  .object({ receipt: receipt.meta({ description: 'Shown once' }), receivedOn: civilDate })
  .meta({ id: 'LeadMade' });
export const leadStatus = z
  .object({
    state: z.enum(TOLD_STATES).meta({
      description: 'handled: of who gave no name, who is told no more',
    }),
    anonymous: z.boolean(),
    receivedOn: civilDate,
    transferredTo: z.array(z.object({ to: z.string(), on: civilDate })),
    outcome: outcome.nullable(),
    answer: z.string().nullable(),
    closedOn: civilDate.nullable(),
    files: z
      .number()
      .int()
      .meta({ description: `Attached so far, of ${LEAD_FILES}` }),
    takesFiles: z.boolean(),
  })
  .meta({ id: 'LeadStatus' });
const file = z.object({
  id,
  name: z.string(),
  size: z.number().int().meta({ description: 'Bytes' }),
  type: z.string(),
});
export const fileAttached = file.meta({ id: 'LeadFile' });

/* A pilot's team */
export const incidentsPath = pilotPath;
export const newIncident = z
  .strictObject({
    about: short,
    content: text,
    happenedOn: civilDate,
    happenedTime: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
      .optional()
      .meta({ example: '09:30' }),
    severity,
    customers: z.int().min(0).max(1_000_000_000).optional().meta({ description: 'Customers concerned' }),
    measures: text.meta({ description: 'What was done about it' }),
    files: z.array(id).max(20).default([]).meta({ description: 'Ids of files of the pilot' }),
  })
  .meta({ id: 'NewIncident' });
export const incidentMade = z.object({ id, state }).meta({ id: 'IncidentReported' });
export const incidents = z
  .object({
    items: z.array(
      z.object({
        id,
        about: z.string(),
        content: z.string(),
        happenedOn: civilDate,
        happenedTime: z.string().nullable(),
        severity,
        customers: z.number().int().nullable(),
        measures: z.string(),
        files: z.array(z.object({ id, name: z.string() })),
        state,
        transferredTo: z.array(z.object({ to: z.string(), on: civilDate })),
        outcome: outcome.nullable(),
        answer: z.string().nullable(),
        reportedAt: instant,
        reportedBy: z.string().meta({ description: 'Which enterprise' }),
      }),
    ),
  })
  .meta({ id: 'Incidents', description: 'What the team itself reported, newest first' });

/* The office */
export const leadPath = z.object({ leadId: id });
export const leadFilePath = leadPath.extend({ fileId: id });
export const caseLeadsPath = casePath;
export const leadsQuery = pageQuery.extend({
  state: state.optional().meta({ description: 'Without it whatever is open' }),
  severity: severity.optional(),
  mine: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
});
const row = z.object({
  id,
  source: z.enum(LEAD_SOURCES),
  about: z.string(),
  pilot: z.object({ id, title: z.string() }).nullable(),
  state,
  severity: severity.nullable(),
  owner: named.nullable(),
  mine: z.boolean(),
  dueOn: civilDate.nullable(),
  overdue: z.boolean(),
  receivedOn: civilDate,
});
export const leadPage = z
  .object({ items: z.array(row), next: z.string().nullable() })
  .meta({ id: 'Leads', description: 'Open: what is due first; over: newest first' });
export const caseLeads = z.object({ items: z.array(row) }).meta({ id: 'CaseLeads' });
export const leadView = row
  .extend({
    content: z.string(),
    enterprise: z.string().nullable().meta({ description: 'Of an incident: who reported it' }),
    happenedOn: civilDate.nullable(),
    happenedTime: z.string().nullable(),
    toldSeverity: severity.nullable(),
    customers: z.number().int().nullable(),
    measures: z.string().nullable(),
    files: z.array(file),
    reporter: z
      .object({ name: z.string().nullable(), contact: z.string().nullable() })
      .nullable()
      .meta({ description: 'Null: the team, or not for the caller to know' }),
    provisional: z.boolean().meta({ description: 'Holidays on the way are not published yet' }),
    transfers: z.array(
      z.object({
        to: z.string(),
        number: z.string(),
        on: civilDate,
        reason: z.string(),
        mistaken: z
          .string()
          .nullable()
          .meta({ description: 'Why it should not have gone there; null: it stands' }),
      }),
    ),
    outcome: outcome.nullable(),
    answer: z.string().nullable(),
    receivedAt: instant,
    closedAt: instant.nullable(),
    officers: z.array(named).nullable().meta({ description: 'Who may handle it; null: the caller does not' }),
  })
  .meta({ id: 'Lead' });
export type LeadView = z.infer<typeof leadView>;
export const leadChanged = z.object({ id, state }).meta({ id: 'LeadChanged' });
export const triaging = z
  .strictObject({
    severity,
    owner: id.meta({ description: 'A case officer' }),
    workingDays: workingDays.optional().meta({
      description: 'From today; left out, the date stays',
    }),
    pilotId: id.nullable().meta({ description: 'Known to nobody but the office' }),
  })
  .meta({ id: 'LeadTriage' });
export const noting = z.strictObject({ note: plainText(4_000) }).meta({ id: 'LeadNote' });
export const transferring = z
  .strictObject({
    to: short.meta({ description: 'Which authority' }),
    number: plainText(60).meta({ description: 'Of the document (移送文号)' }),
    on: civilDate,
    reason: plainText(2_000),
  })
  .meta({ id: 'LeadTransfer' });
export const correcting = z
  .strictObject({
    nth: z.number().int().min(0).meta({ description: 'Which of `transfers`, from 0' }),
    mistaken: plainText(2_000).meta({ description: 'Why it should not have gone there' }),
    instead: transferring.nullable().meta({ description: 'Null: it went nowhere else' }),
  })
  .meta({ id: 'LeadTransferCorrection' });
export const closing = z
  .strictObject({
    outcome,
    answer: plainText(4_000).meta({ description: 'To who reported it' }),
  })
  .meta({ id: 'LeadClosing' });
export const reopening = z
  .strictObject({ reason: plainText(2_000), workingDays: workingDays.meta({ description: 'From today' }) })
  .meta({ id: 'LeadReopening' });
export const pilotsQuery = z.object({ q: z.string().trim().min(1).max(100) });
export const pilotsFound = z
  .object({ items: z.array(z.object({ id, title: z.string(), number: z.string().nullable() })) })
  .meta({ id: 'PilotsToLink' });
export const leadHistory = z
  .object({
    items: z.array(
      z.object({
        seq: z.number().int(),
        at: instant,
        actor: z.object({ name: words }),
        what: words,
        changes: z.array(
          z.object({ field: z.string(), name: words, before: words.nullable(), after: words.nullable() }),
        ),
        erased: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'LeadHistory', description: 'Newest first' });
