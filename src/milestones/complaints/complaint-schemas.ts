import { z } from '@hono/zod-openapi';
import { pilotPath } from '../../pilots/index.ts';
import { pageQuery } from '../../platform/http/page.ts';
import { civilDate, id, instant, plainText } from '../../shared/fields.ts';
import { COMPLAINT_CHANNELS } from '../../shared/milestones/complaints.ts';

const MOST = 10 ** 13;
const fen = z.int().min(0).max(MOST).nullable().default(null).meta({ description: 'Fen' });
const channel = z.enum(COMPLAINT_CHANNELS).meta({ id: 'ComplaintChannel' });

const content = {
  receivedOn: civilDate,
  channel,
  claim: plainText(2_000).meta({ description: 'What is claimed; without personal data' }),
  claimed: fen,
  answer: plainText(2_000).nullable().default(null),
  answeredOn: civilDate.nullable().default(null),
  paid: fen,
  paidOn: civilDate.nullable().default(null),
};
export const newComplaint = z.strictObject(content).meta({ id: 'NewComplaint' });
export const correctedComplaint = z
  .strictObject({
    ...content,
    reason: plainText(500).optional().meta({ description: 'Where something that stood there changes' }),
  })
  .meta({ id: 'CorrectedComplaint' });
export const complaintPath = pilotPath.extend({ complaintId: id });
export const complaintsQuery = pageQuery.extend({
  open: z.stringbool().default(false).meta({ description: 'Only those that are not answered' }),
});
export const recorded = z
  .object({ id, number: z.number().int(), version: z.number().int() })
  .meta({ id: 'ComplaintRecorded' });

const said = {
  receivedOn: civilDate,
  channel,
  claim: z.string(),
  claimed: z.number().int().nullable().meta({ description: 'Fen' }),
  answer: z.string().nullable(),
  answeredOn: civilDate.nullable(),
  paid: z.number().int().nullable().meta({ description: 'Fen' }),
  paidOn: civilDate.nullable(),
  version: z.number().int(),
  reason: z.string().nullable().meta({ description: 'Why it was corrected' }),
  recordedAt: instant,
};
const limit = z
  .object({
    days: z.number().int().meta({ description: 'Working days' }),
    on: civilDate,
    provisional: z.boolean().meta({ description: 'Holidays on the way are not published yet' }),
    overdue: z.boolean(),
  })
  .nullable();
export const complaintPage = z
  .object({
    items: z.array(
      z.object({
        id,
        number: z.number().int().meta({ description: 'Its place in the pilot’s ledger' }),
        ...said,
        own: limit.meta({ description: 'The institution’s own limit; null: none declared' }),
        regulator: limit.meta({ description: 'The self-regulator’s' }),
        overdue: z.boolean(),
        before: z.array(z.object(said)).meta({ description: 'Versions before, newest first' }),
      }),
    ),
    next: z.string().nullable(),
    totals: z.object({
      received: z.number().int(),
      settled: z.number().int(),
      overdue: z.number().int(),
      claimed: z.number().int(),
      paid: z.number().int(),
    }),
  })
  .meta({ id: 'Complaints', description: 'Newest first, with what all of them add up to' });
