import { z } from '@hono/zod-openapi';
import { DETAIL_KINDS } from '../shared/text-details.ts';
import { TEXT_KINDS } from '../shared/texts.ts';

/** The library's kind under which policy texts are kept. */
export const POLICY_TEXT = 'policy-text';

const civilDate = z.iso.date();
const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What is entered at import; a field left out is taken from the text, null says that there is none. */
export const policyMeta = z.strictObject({
  documentId: slug,
  title: z.string().min(1).max(300).optional(),
  shortTitle: z.string().min(1).max(100).optional(),
  titleEn: z.string().min(1).max(300).optional(),
  shortTitleEn: z.string().min(1).max(100).optional(),
  number: z.string().min(1).max(100).nullable().optional(),
  issuer: z.string().min(1).max(200).nullable().optional(),
  dates: z
    .strictObject({
      drafted: civilDate.nullable(),
      issued: civilDate.nullable(),
      published: civilDate.nullable(),
      validFrom: civilDate.nullable(),
      validTo: civilDate.nullable(),
    })
    .partial()
    .optional(),
  form: z.enum(['plan', 'law']).optional(),
  supersededBy: z.strictObject({ documentId: slug, on: civilDate }).nullable().optional(),
  repealedOn: civilDate.nullable().optional(),
  /** Set on the document that a bare [第五条] means. */
  default: z.boolean().optional(),
  /** Left out: as its title or number says; else a law where it is in that form, and a plan where not. */
  kind: z.enum(TEXT_KINDS).optional(),
  /** What this text implements: another document, or one article of it. */
  implements: z
    .array(
      z.strictObject({
        documentId: slug,
        article: z.union([z.number().int(), z.string().max(20)]).optional(),
      }),
    )
    .max(20)
    .optional(),
  /** What it settles of that, by the sentences of its own that say so. */
  details: z
    .array(
      z.strictObject({ kind: z.enum(DETAIL_KINDS), sentences: z.array(z.string().max(40)).min(1).max(50) }),
    )
    .max(DETAIL_KINDS.length)
    .optional(),
  /** Set by the version that withdraws the text: it stays to be read and answers nothing any more. */
  withdrawn: z.strictObject({ on: civilDate, reason: z.string().min(1).max(500) }).optional(),
});

/** A sentence in other, everyday words of both languages. */
export const plainly = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Content of a library item of kind "policy-text"; its slug is the documentId. */
export const policyTextContent = z.strictObject({
  meta: policyMeta,
  /** As it was imported, to the last character. */
  original: z.string().min(1).max(4_000_000),
  /** Unofficial English by sentence id. */
  translation: z.record(z.string(), z.string().min(1)).optional(),
  /** How people ask about an article, by its id; searched, never quoted. */
  asked: z.record(z.string(), z.array(z.string().min(1).max(200)).max(40)).optional(),
  /** How sentences are said plainly, by their ids: vouches for words of claims, and is never quoted or shown. */
  plain: z.record(z.string(), plainly).optional(),
  /** Why the text reads otherwise than in the version before. */
  change: z.string().min(1).max(500).optional(),
});

export type PolicyTextContent = z.infer<typeof policyTextContent>;
