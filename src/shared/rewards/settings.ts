import { z } from 'zod';
import { civilDate, draftText, id, plainText } from '../fields.ts';
import { BLIND_UNTIL, FULL_MARKS, METHODS, MISSING } from './batches.ts';

const fen = z.int().min(1).max(9_000_000_000_000);
const words = z.strictObject({ zh: z.string().trim().min(1).max(300), en: z.string().trim().max(300) });

/** A document that a batch stands on: what it says, its number and date, and a file of the batch. */
const basis = z.strictObject({
  text: draftText(2_000),
  number: draftText(100),
  on: civilDate.nullable(),
  file: id.nullable(),
});
export type Basis = z.infer<typeof basis>;

export const condition = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: words,
    /** What shows it. */
    evidence: words,
  })
  .meta({ id: 'AwardCondition' });

export const tier = z
  .strictObject({
    name: plainText(40),
    /** Reached by the first so many ranks; left out: by any. */
    ranks: z.int().min(1).max(10_000).optional(),
    /** Reached from so many points, in millionths; left out: from none. */
    from: z.int().min(0).max(100_000_000).optional(),
    /** Fen. */
    amount: fen,
  })
  .meta({ id: 'AwardTier' });

/** Hundredths of a point. */
const deduction = z.int().min(0).max(FULL_MARKS);
export const deductions = z
  .strictObject({ minor: deduction, major: deduction, grave: deduction })
  .meta({ id: 'Deductions', description: 'What an incident costs by its grade, in hundredths of a point' });

/** Everything that decides a batch, as it is being set up: what is missing keeps it from being opened. */
export const batchSettings = z
  .strictObject({
    title: plainText(100),
    /** The policy version at application governs to the end. */
    policy: z.strictObject({ documentId: z.string().max(80), version: z.int().min(1) }).nullable(),
    policyBasis: basis,
    budgetBasis: basis,
    fairCompetition: basis,
    deliberation: basis,
    /** 申报期; until when scores are expected. */
    applyFrom: civilDate.nullable(),
    applyUntil: civilDate.nullable(),
    /** Until when a late declaration is still taken (补正); null: none is. */
    lateUntil: civilDate.nullable(),
    scoreUntil: civilDate.nullable(),
    /** Fen. */
    budget: fen.nullable(),
    rubric: z.strictObject({ slug: z.string().max(40), version: z.int().min(1) }).nullable(),
    method: z.enum(METHODS),
    missing: z.enum(MISSING),
    /** Ids of criteria that break ties, in order. */
    ties: z.array(z.string().max(40)).max(30),
    /** Bootstrap draws of the analysis. */
    draws: z.int().min(50).max(1_000),
    tiers: z.array(tier).max(20),
    /** What incidents cost where a criterion is computed from them; half where the team reported them itself. */
    deductions,
    conditions: z.array(condition).max(30),
    /** Experts a pilot. */
    sheetsEach: z.int().min(1).max(15),
    blindUntil: z.enum(BLIND_UNTIL),
    /** Applicants' names are hidden from the experts. */
    anonymous: z.boolean(),
    /** Working days of the public notice. */
    noticeDays: z.int().min(1).max(60),
  })
  .meta({ id: 'BatchSettings', description: 'Amounts in fen; what is null or empty is still to be set' });
export type BatchSettings = z.infer<typeof batchSettings>;
