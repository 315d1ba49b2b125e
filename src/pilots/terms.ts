import { z } from '@hono/zod-openapi';
import { type Library, type Seed, seedOfFile } from '../library/index.ts';
import { AppError } from '../shared/errors.ts';
import type { PilotState } from '../shared/pilots/states.ts';
import { type Deadline, workingDaysAfter } from '../shared/working-days.ts';

/** The library's kind of the terms; it has one item, named as its kind. */
export const TERMS = 'pilot-terms';
const PATH = 'pilot-terms.json';
/** What a pilot in a state without a term has for a deadline: none. */
export const NO_DEADLINE = '9999-12-31';

/** As it is shown: null where no term runs. */
export const dueOf = (dueOn: string): string | null => (dueOn === NO_DEADLINE ? null : dueOn);

const days = z.int().min(1).max(250);
const words = z.string().trim().min(1).max(500);

export const termsSchema = z
  .strictObject({
    /** Says that these came with the software; null once an office has set its own. */
    example: z.strictObject({ zh: words, en: words }).nullable(),
    workingDays: z.strictObject({
      acceptance: days,
      boundaryReview: days,
      expertReview: days,
      notice: days,
      registration: days,
      start: days,
      finalReport: days,
      completion: days,
      /** For the applicant, once a finding or an item of the checklist was opened again. */
      reopened: days,
    }),
    reporting: z
      .strictObject({
        /** Working days after the end of a period until its report is due. */
        due: days,
        /** Working days before a due date on which its people are reminded. */
        remind: days,
        /** A cap is close from this share on, in percent. */
        nearCap: z.int().min(1).max(99),
      })
      .default({ due: 10, remind: 5, nearCap: 90 }),
    leads: z
      .strictObject({
        /** Days after a risk lead was closed, until the contact of its reporter is erased. */
        keepContact: z.int().min(1).max(3_650),
      })
      .default({ keepContact: 180 }),
    /** 保管期限 of the dossiers of a pilot and of a batch of awards. */
    retention: z
      .strictObject({
        pilot: z.strictObject({ zh: words, en: words }),
        batch: z.strictObject({ zh: words, en: words }),
      })
      .default({
        pilot: { zh: '30 年', en: '30 years' },
        batch: { zh: '永久', en: 'For ever' },
      }),
    number: z
      .string()
      .max(60)
      .regex(/^[^{}]*\{year\}[^{}]*\{serial\}[^{}]*$/)
      .meta({ example: '示例试点〔{year}〕{serial}号' }),
  })
  .meta({ id: 'PilotTerms' });
export type Terms = z.infer<typeof termsSchema>;

/** The terms shipped in pilots/. */
export function termSeeds(files: ReadonlyMap<string, string>): Seed[] {
  return [seedOfFile(files, { path: PATH, kind: TERMS, schema: termsSchema })];
}

const kept = new WeakMap<Library, { corpus: number; terms: Terms }>();

/** As they are published at this moment: read again when anything was published, because nearly every verb asks. */
export async function readTerms(library: Library): Promise<Terms> {
  // Before the terms: newer ones under an older number are looked at again, older ones under a newer would stay.
  const corpus = await library.corpusVersion();
  const known = kept.get(library);
  if (known?.corpus === corpus) return known.terms;
  const [published] = await library.published(TERMS);
  if (published === undefined) throw new AppError('unavailable', 'no terms of pilots are published');
  const terms = termsSchema.parse(published.content);
  kept.set(library, { corpus, terms });
  return terms;
}

const TERM_OF: Partial<Record<PilotState, keyof Terms['workingDays']>> = {
  submitted: 'acceptance',
  recorded: 'acceptance',
  boundary_review: 'boundaryReview',
  expert_review: 'expertReview',
  registered: 'start',
  final_report: 'finalReport',
  reported: 'finalReport',
  assessed: 'completion',
};

/** Until when the office has to act on what came into a state on this day; null: no term runs. */
export function termOf({ workingDays }: Terms, state: PilotState, today: string): Deadline | null {
  const term = TERM_OF[state];
  return term === undefined ? null : workingDaysAfter(today, workingDays[term]);
}

/** @param serial of the year, from 1 */
export function numberOf({ number }: Terms, year: string, serial: number): string {
  return number.replace('{year}', year).replace('{serial}', String(serial).padStart(4, '0'));
}
