import { z } from '@hono/zod-openapi';
import { pageQuery } from '../platform/http/page.ts';
import { civilDate, id, instant, personName, plainText } from '../shared/fields.ts';
import { OBJECTION_STATES, OUTCOMES } from '../shared/pilots/objections.ts';
import { CHANNELS } from './objection-store.ts';

const state = z.enum(OBJECTION_STATES).meta({
  id: 'ObjectionState',
  description: 'awaiting-seal and received wait for an answer; the others are one',
});
const words = z.object({ zh: z.string(), en: z.string() });

/** A telephone number as people write it: digits, with blanks, hyphens, brackets, an extension. */
const TELEPHONE = /^\+?\d[\d ()\-#*,]{5,28}$/;
const telephone = z
  .string()
  .max(60)
  .overwrite((text) =>
    text
      .normalize('NFKC')
      .trim()
      .replaceAll(/[‐-―−]/g, '-'),
  )
  .superRefine((text, context) => {
    if (TELEPHONE.test(text)) return;
    const params = { zh: '请填写电话号码。', en: 'Give a telephone number.' };
    context.addIssue({ code: 'custom', params });
  })
  .meta({ example: '021-6000 0000' });

const coming = z.strictObject({
  objection: plainText(5_000).meta({ description: 'What is objected to, and why' }),
  name: personName.optional(),
  telephone: telephone.optional(),
  organisation: personName.optional().meta({ description: 'Whose seal it carries, or for whom one speaks' }),
  sealed: z.boolean().optional().meta({ description: 'A stamped file follows; of a letter: it has a seal' }),
});

export const newObjection = coming.meta({
  id: 'NewObjection',
  description: 'With name and telephone, or a seal; without either it is recorded as not accepted',
});
export const newLetter = coming
  .extend({ receivedOn: civilDate.meta({ description: 'When it came; within the window' }) })
  .meta({ id: 'NewObjectionLetter' });

export const noticePath = z.object({ pilotId: id });
export const objectionPath = z.object({ objectionId: id });

const receipt = z.string().min(1).max(60).meta({ example: '7K3M9-QXD2A-00000-00000-00000' });
export const receiptGiven = z.strictObject({ receipt }).meta({ id: 'ObjectionReceipt' });
export const receiptHeader = z.object({
  'objection-receipt': receipt.meta({ description: 'What was shown when the objection was made' }),
});
export const fileQuery = z.object({ name: z.string().min(1).max(500) });

export const objectionMade = z
  .object({
    state,
    receipt: receipt.meta({ description: 'Shown once; nobody can find it out again' }),
    reason: words.nullable().meta({ description: 'Why it is not accepted' }),
  })
  .meta({ id: 'ObjectionMade' });

export const objectionStatus = z
  .object({
    state,
    pilot: z.object({
      id,
      title: z.string(),
      page: z.enum(['notices', 'register']).nullable().meta({ description: 'Where it is public now' }),
    }),
    receivedOn: civilDate,
    answer: words.nullable(),
    answeredAt: instant.nullable(),
    until: civilDate.nullable().meta({ description: 'The last day of the window; null: there is none now' }),
  })
  .meta({ id: 'ObjectionStatus' });

export const objectionState = z.object({ state }).meta({ id: 'ObjectionStateNow' });
export const letterEntered = z.object({ id, state }).meta({ id: 'ObjectionLetter' });

export const objectionsQuery = pageQuery.extend({ state: state.optional() });
export const objectionPage = z
  .object({
    items: z.array(
      z.object({
        id,
        pilot: z.object({ id, title: z.string() }),
        channel: z.enum(CHANNELS),
        state,
        receivedOn: civilDate,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'Objections', description: 'Newest first' });

const file = z.object({
  id,
  name: z.string(),
  size: z.number().int().meta({ description: 'Bytes' }),
  type: z.string(),
  createdAt: instant,
});
export const fileAttached = file.meta({ id: 'ObjectionFile' });
export const sealTaken = file.extend({ state }).meta({ id: 'ObjectionSealTaken' });

export const objectionView = z
  .object({
    id,
    pilot: z.object({ id, title: z.string(), state: z.string() }),
    channel: z.enum(CHANNELS),
    name: z.string().nullable(),
    telephone: z.string().nullable(),
    organisation: z.string().nullable(),
    objection: z.string(),
    file: file.nullable(),
    state,
    receivedOn: civilDate,
    receivedAt: instant,
    until: civilDate.nullable().meta({ description: 'The last day of the window; null: there is none now' }),
    answer: words.nullable(),
    answeredBy: words.nullable(),
    answeredAt: instant.nullable(),
    outcomes: z.array(z.enum(OUTCOMES)).meta({ description: 'How the caller may answer it now' }),
  })
  .meta({ id: 'Objection' });

export const answering = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    answer: plainText(4_000).meta({ description: 'To the objector' }),
    finding: plainText(2_000).optional().meta({
      description:
        'Where it is upheld: what the case officer and the applicants are told, and not who objected',
    }),
  })
  .meta({ id: 'ObjectionAnswer' });
