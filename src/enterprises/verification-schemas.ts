import { z } from '@hono/zod-openapi';
import { id, instant, plainText } from '../shared/fields.ts';
import { KINDS, REMARK_FIELDS, VERIFICATIONS } from './enterprise.ts';

export const submission = z
  .strictObject({
    businessLicenceFile: id.meta({ description: '营业执照, a file of this enterprise' }),
    authorisationFile: id.meta({ description: '加盖公章的授权委托书, a file of this enterprise' }),
  })
  .meta({ id: 'VerificationSubmission' });

export const remark = z
  .strictObject({ field: z.enum(REMARK_FIELDS), reason: plainText(500) })
  .meta({ id: 'VerificationRemark' });

export const decision = z
  .strictObject({
    decision: z.enum(['accept', 'return']),
    remarks: z
      .array(remark)
      .max(20)
      .default([])
      .meta({ description: 'Everything that is wrong, at once and by field; none when accepted' }),
  })
  .superRefine(({ decision, remarks }, context) => {
    if (decision === 'return' && remarks.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['remarks'],
        params: {
          zh: '退回须一次性写明全部需要补正的内容。',
          en: 'To return it, say everything that is to be corrected.',
        },
      });
    if (decision === 'accept' && remarks.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['remarks'],
        params: { zh: '通过时不写补正意见。', en: 'What is accepted has no remarks.' },
      });
  })
  .meta({ id: 'VerificationDecision' });
export type Decision = z.infer<typeof decision>;

const named = z.object({ id, name: z.string() });
const attempt = z
  .object({
    id,
    way: z.enum(['documents', 'oidc']),
    businessLicenceFile: named.nullable(),
    authorisationFile: named.nullable(),
    submittedBy: named,
    submittedAt: instant,
    state: z.enum(['waiting', 'accepted', 'returned', 'withdrawn']),
    decidedBy: named.nullable(),
    decidedAt: instant.nullable(),
    remarks: z.array(z.object({ field: z.enum(REMARK_FIELDS), reason: z.string() })),
  })
  .meta({ id: 'VerificationAttempt' });

export const verificationAnswer = z
  .object({
    state: z.enum(VERIFICATIONS),
    attempts: z.array(attempt).meta({ description: 'Newest first; all are kept' }),
    office: z
      .object({
        conflict: named.nullable().meta({ description: 'The verified enterprise that has the same code' }),
        recused: z.boolean().meta({ description: '回避: you are tied to it, or were within a year' }),
      })
      .nullable()
      .meta({ description: 'Only for case officers' }),
  })
  .meta({ id: 'EnterpriseVerification' });
export type VerificationAnswer = z.infer<typeof verificationAnswer>;

export const verificationQueue = z
  .object({
    items: z.array(
      z.object({
        id: id.meta({ description: 'Of the attempt' }),
        enterprise: named.extend({ uscc: z.string(), kind: z.enum(KINDS) }),
        way: z.enum(['documents', 'oidc']),
        submittedAt: instant,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'VerificationQueue', description: 'Oldest first' });

const words = z.object({ zh: z.string(), en: z.string() });
export const historyPage = z
  .object({
    items: z.array(
      z.object({
        stream: z.string(),
        seq: z.number().int(),
        at: instant,
        actor: z.object({ id, name: words }),
        action: z.string().meta({ example: 'enterprise.changed' }),
        what: words,
        changes: z.array(
          z.object({
            field: z.string(),
            name: words,
            before: words.nullable(),
            after: words.nullable(),
          }),
        ),
        erased: z.boolean().meta({ description: 'Personal parts were erased since' }),
        hash: z.string(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'EnterpriseHistory', description: 'Newest first' });
export type HistoryItem = z.infer<typeof historyPage>['items'][number];
