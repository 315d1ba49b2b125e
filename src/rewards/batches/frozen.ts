import { z } from 'zod';
import { canonicalJson, type Json } from '../../ledger/index.ts';
import { type Rubric, rubricSchema } from '../../shared/rewards/rubric.ts';
import { batchSettings, deductions } from '../../shared/rewards/settings.ts';
import type { Batch } from './batch-store.ts';

/** docs/scoring.md. */
const ARITHMETIC = 'shidian-round-1';
const ROUNDING = 'half-even-6';

const { title, policy, rubric: _, ...decides } = batchSettings.shape;
const frozenSchema = z.strictObject({
  id: z.string(),
  title,
  policy: policy.unwrap(),
  rules: z.strictObject({
    ...decides,
    // Of a batch that was opened before they were its own there are none, and the hash is of that.
    deductions: deductions.optional(),
    lateUntil: decides.lateUntil.optional(),
    rubric: z.strictObject({ slug: z.string(), version: z.int(), content: rubricSchema }),
    arithmetic: z.literal(ARITHMETIC),
    rounding: z.literal(ROUNDING),
  }),
});
/** Everything that decides a batch, as it was when it was opened: `batch` of the decision file (section 14). */
export type Frozen = z.infer<typeof frozenSchema>;

/**
 * Canonical JSON of everything that decides.
 * @param rubric that the settings name
 */
export function freeze({ id, settings }: Pick<Batch, 'id' | 'settings'>, rubric: Rubric | null): string {
  const { title: called, policy: governs, rubric: named, ...rules } = settings;
  return canonicalJson({
    id,
    title: called,
    policy: governs,
    rules: {
      ...rules,
      rubric: named && { ...named, content: rubric },
      arithmetic: ARITHMETIC,
      rounding: ROUNDING,
    },
  } as unknown as Json);
}

/** @throws ZodError: the batch is not open yet */
export function frozenOf({ frozen }: Pick<Batch, 'frozen'>): Frozen {
  return frozenSchema.parse(JSON.parse(frozen ?? 'null'));
}
