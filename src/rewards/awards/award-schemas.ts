import { z } from '@hono/zod-openapi';
import { objectionForms, pilotPath } from '../../pilots/index.ts';
import { pageQuery } from '../../platform/http/page.ts';
import { civilDate, id, instant, plainText } from '../../shared/fields.ts';
import { LOCALES } from '../../shared/locale.ts';
import { OBJECTION_STATES, OUTCOMES } from '../../shared/pilots/objections.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { PAYMENT_KINDS } from '../../shared/rewards/batches.ts';
import { LETTER_KINDS } from '../../shared/rewards/letter-holes.ts';
import { AWARD_ACTS } from './look-at-awards.ts';

const fen = z.int().meta({ description: 'Fen' });
const state = z.enum(BATCH_STATES);
const words = z.object({ zh: z.string(), en: z.string() });

export const batchPath = z.object({ batchId: id });
export const awardPath = batchPath.extend({ awardId: id });
export const ownAwardPath = pilotPath.extend({ entryId: id });
export const objectionPath = z.object({ objectionId: id });
export const listQuery = pageQuery;
export const objectionsQuery = pageQuery.extend({ state: z.enum(OBJECTION_STATES).optional() });
export const lettersQuery = pageQuery.extend({ kind: z.enum(LETTER_KINDS).optional() });
export const langQuery = z.object({ lang: z.enum(LOCALES).default('zh') });
export const letterPath = batchPath.extend({ entryId: id });
export const letterQuery = langQuery.extend({
  uscc: z.string().max(100).meta({ description: 'Of the applicant' }),
});

export const noticePage = z
  .object({
    items: z.array(
      z.object({
        id,
        title: z.string(),
        state,
        noticeOn: civilDate.nullable(),
        until: civilDate.nullable().meta({ description: 'The last day for objections' }),
        open: z.boolean().meta({ description: 'Whether one may object' }),
        publishedOn: civilDate.nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'AwardNotices', description: 'Newest first' });

export const noticeView = z
  .object({
    id,
    title: z.string(),
    state,
    policyBasis: z.object({ text: z.string(), number: z.string() }),
    example: words.nullable().meta({ description: 'Of criteria that came with the software' }),
    noticeOn: civilDate.nullable(),
    until: civilDate.nullable(),
    open: z.boolean().meta({ description: 'Whether one may object' }),
    workingDays: z.int(),
    publishedOn: civilDate.nullable(),
    items: z.array(
      z.object({
        entryId: id,
        title: z.string(),
        tier: z.string(),
        amount: fen,
        applicants: z.array(z.object({ name: z.string(), amount: fen })),
      }),
    ),
    seen: z.string().meta({ description: 'SHA-256 of what was decided (docs/scoring.md)' }),
  })
  .meta({ id: 'AwardNotice' });

export const newObjection = objectionForms.newObjection
  .extend({ entryId: id.optional().meta({ description: 'The pilot it is about' }) })
  .meta({ id: 'NewAwardObjection' });
export const newLetter = objectionForms.newLetter
  .extend({ entryId: id.optional() })
  .meta({ id: 'NewAwardLetter' });
export const {
  receiptGiven,
  receiptHeader,
  fileQuery,
  objectionMade,
  objectionState,
  letterEntered,
  answering,
} = objectionForms;

export const objectionStatus = z
  .object({
    state: z.enum(OBJECTION_STATES),
    batch: z.object({ id, title: z.string(), shown: z.boolean() }),
    receivedOn: civilDate,
    answer: words.nullable(),
    answeredAt: instant.nullable(),
    until: civilDate.nullable(),
  })
  .meta({ id: 'AwardObjectionStatus' });

const channel = z.enum(['form', 'letter']);
export const objectionPage = z
  .object({
    items: z.array(
      z.object({
        id,
        batch: z.object({ id, title: z.string() }),
        channel,
        state: z.enum(OBJECTION_STATES),
        receivedOn: civilDate,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'AwardObjections', description: 'Newest first' });

export const objectionView = z
  .object({
    id,
    batch: z.object({ id, title: z.string(), state }),
    pilot: z.object({ id, title: z.string() }).nullable(),
    channel,
    name: z.string().nullable(),
    telephone: z.string().nullable(),
    organisation: z.string().nullable(),
    objection: z.string(),
    file: z.object({ id, name: z.string(), size: z.int(), type: z.string() }).nullable(),
    state: z.enum(OBJECTION_STATES),
    receivedOn: civilDate,
    receivedAt: instant,
    until: civilDate.nullable(),
    answer: words.nullable(),
    answeredBy: words.nullable(),
    answeredAt: instant.nullable(),
    outcomes: z.array(z.enum(OUTCOMES)),
  })
  .meta({ id: 'AwardObjection' });

export const account = z
  .strictObject({
    bank: plainText(100),
    holder: plainText(100),
    number: z.string().regex(/^[0-9]{8,30}$/),
  })
  .meta({ id: 'AwardAccount' });
export const accountGiven = z.object({ id }).meta({ id: 'AwardAccountGiven' });

export const enteringAccount = account
  .extend({ file: id.meta({ description: 'A file of the batch: the stamped document' }) })
  .meta({ id: 'AwardAccountEntry' });
export const confirmingAccount = account
  .pick({ number: true })
  .meta({ id: 'AwardAccountConfirmation', description: 'As the second official reads it in the document' });

const payment = z.object({
  id,
  kind: z.enum(PAYMENT_KINDS),
  amount: fen,
  paidOn: civilDate,
  voucher: z.string(),
  reason: z.string().nullable(),
});
const owed = z.object({
  name: z.string(),
  uscc: z.string(),
  tier: z.string(),
  amount: fen,
  paid: fen,
  returned: fen,
  held: fen,
  account: account.extend({ number: z.string() }).nullable(),
});

export const awardsView = z
  .object({
    state,
    notice: z.object({ on: civilDate, until: civilDate, workingDays: z.int(), over: z.boolean() }).nullable(),
    openObjections: z.int(),
    publishedOn: civilDate.nullable(),
    acts: z.array(z.enum(AWARD_ACTS)),
    awards: z.array(
      owed.extend({
        id: id.nullable().meta({ description: 'Null before it is published' }),
        entryId: id,
        title: z.string(),
        accountEntry: account
          .extend({
            number: z.string().meta({ description: 'Masked to everybody' }),
            file: id,
            enteredBy: z.string(),
            enteredAt: instant,
            mayConfirm: z.boolean(),
          })
          .nullable()
          .meta({ description: 'Waits for a second official' }),
        payments: z.array(
          payment.extend({ fileId: id.nullable(), recordedBy: z.string(), recordedAt: instant }),
        ),
      }),
    ),
  })
  .meta({ id: 'BatchAwards' });

export const ownAward = z
  .object({
    award: owed
      .extend({
        id,
        batch: z.object({ id, title: z.string(), state, publishedOn: civilDate.nullable() }),
        payments: z.array(payment),
        mayGiveAccount: z.boolean(),
      })
      .nullable()
      .meta({ description: 'Null: nothing, or nothing yet' }),
  })
  .meta({ id: 'OwnAward' });

const letterKind = z.enum(LETTER_KINDS);
export const letterPage = z
  .object({
    items: z.array(
      z.object({
        kind: letterKind,
        entryId: id,
        pilot: z.string(),
        name: z.string(),
        uscc: z.string(),
        on: civilDate.meta({ description: 'Of the letter' }),
      }),
    ),
    next: z.string().nullable(),
    counts: z.record(letterKind, z.int()),
    without: z.array(letterKind).meta({ description: 'Due, and the office has set no text of them yet' }),
  })
  .meta({ id: 'AwardLetters', description: 'By kind, then by rank' });
export const letterShown = z
  .object({
    kind: letterKind,
    on: civilDate,
    pilot: z.string(),
    batch: z.string(),
    title: z.string(),
    to: z.string(),
    parts: z.array(z.object({ title: z.string(), text: z.string() })),
    basis: z.array(z.tuple([z.string(), z.string()])),
    closing: z.string(),
    note: z.string().nullable(),
  })
  .meta({ id: 'AwardLetterShown', description: 'In the reader’s language' });

export const moved = z.object({ id, state }).meta({ id: 'AwardsMoved' });
export const recording = z
  .strictObject({
    kind: z.enum(PAYMENT_KINDS),
    amount: z.int().min(1).meta({ description: 'Fen' }),
    on: civilDate,
    voucher: plainText(100),
    reason: plainText(1_000).optional().meta({ description: 'Of a return or a reclaim' }),
    file: id.optional().meta({ description: 'A file of the batch' }),
  })
  .meta({ id: 'AwardPayment' });
export const recorded = z.object({ id, paid: z.boolean() }).meta({ id: 'AwardPaymentRecorded' });
