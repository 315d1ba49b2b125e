import { z } from 'zod';
import { BLIND_UNTIL, MISSING } from './batches.ts';
import { LETTER_HOLES } from './letter-holes.ts';
import { condition } from './settings.ts';

const words = (most: number) =>
  z.strictObject({ zh: z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) });

const letterText = words(2_000).superRefine((text, context) => {
  for (const language of ['zh', 'en'] as const)
    for (const [, hole = ''] of text[language].matchAll(/\{([^{}]*)\}/gu))
      if (!LETTER_HOLES.some((known) => known === hole))
        context.addIssue({
          code: 'custom',
          path: [language],
          params: { zh: `没有这个填充项：{${hole}}。`, en: `There is nothing to be filled in as {${hole}}.` },
        });
});

const letterTexts = z.strictObject({
  facts: letterText,
  basis: letterText,
  reasons: letterText,
  remedies: letterText,
});
export type LetterTexts = z.infer<typeof letterTexts>;

/** What batches begin with, and the texts of the office: 承诺书, and the notices to applicants. */
export const rewardTermsSchema = z
  .strictObject({
    /** Says that these came with the software; null once an office has set its own. */
    example: words(500).nullable(),
    conditions: z.array(condition).min(1).max(30),
    noticeDays: z.int().min(1).max(60),
    sheetsEach: z.int().min(1).max(15),
    draws: z.int().min(50).max(1_000),
    missing: z.enum(MISSING),
    blindUntil: z.enum(BLIND_UNTIL),
    /** 专家承诺书. */
    undertaking: words(3_000),
    letter: letterTexts,
    /** To whoever is given nothing; terms of before there were such letters have none. */
    letters: z
      .strictObject({ unsuccessful: letterTexts, 'left-out': letterTexts, excluded: letterTexts })
      .optional(),
  })
  .meta({ id: 'RewardTerms' });
export type RewardTerms = z.infer<typeof rewardTermsSchema>;
