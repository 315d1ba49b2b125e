import { z } from '@hono/zod-openapi';
import { DETAIL_KINDS } from '../shared/text-details.ts';
import { TEXT_KINDS } from '../shared/texts.ts';

/** What the policy routes give; names as in document.ts, which says what they mean. */

const civilDate = z.iso.date().nullable();

export const policyDates = z
  .object({
    drafted: civilDate.meta({ description: '成文日期' }),
    issued: civilDate.meta({ description: '印发日期' }),
    published: civilDate.meta({ description: '发布日期, null unless entered or given' }),
    validFrom: civilDate.meta({ description: '施行日期; null where the text gives no date (自发布之日起)' }),
    validTo: civilDate.meta({ description: '有效期至, the day included' }),
  })
  .meta({ id: 'PolicyDates', description: 'Civil dates, Asia/Shanghai' });

export const validity = z
  .enum(['in-force', 'not-yet', 'expired', 'superseded', 'repealed', 'withdrawn', 'unknown'])
  .meta({ id: 'Validity', description: 'As of today in Shanghai' });

const about = {
  documentId: z.string().meta({ example: 'action-plan-2025-29' }),
  version: z.number().int().min(1),
  kind: z.enum(TEXT_KINDS).meta({ id: 'TextKind' }),
  title: z.string(),
  shortTitle: z.string(),
  titleEn: z.string().nullable(),
  shortTitleEn: z.string().nullable(),
  number: z.string().nullable().meta({ example: '浦府办〔2025〕29号' }),
  issuer: z.string().nullable(),
  dates: policyDates,
  validity,
  isDefault: z.boolean().meta({ description: 'The document a bare [第五条] means' }),
};

export const policySummary = z.object(about).meta({ id: 'PolicySummary' });

const span = {
  start: z.number().int().min(0),
  end: z.number().int().min(0),
};

export const articleId = z
  .union([z.number().int(), z.string()])
  .meta({ description: '5 · "preamble" · "validity" · "17-1" for 第十七条之一' });

export const sentence = z
  .object({
    id: z.string().meta({ example: 'a5s2' }),
    text: z.string(),
    role: z.enum([
      'letterhead',
      'number',
      'title',
      'addressee',
      'heading',
      'text',
      'date',
      'note',
      'imprint',
    ]),
    paragraph: z.number().int().min(0),
    ...span,
  })
  .meta({ id: 'Sentence' });

export const article = z
  .object({
    id: articleId,
    ordinal: z.string().nullable(),
    title: z.string().nullable(),
    chapter: z.string().nullable(),
    sentences: z.array(sentence),
    ...span,
  })
  .meta({ id: 'Article' });

const implemented = z.object({ documentId: z.string(), article: articleId.nullable() }).meta({
  id: 'Implemented',
  description: 'What a text implements; article null: no one in particular',
});
const detail = z
  .object({ kind: z.enum(DETAIL_KINDS), sentences: z.array(z.string()) })
  .meta({ id: 'SettledDetail', description: 'What a text settles, by its sentences' });

export const policyView = z
  .object({
    ...about,
    form: z.enum(['plan', 'law']),
    supersededBy: z.object({ documentId: z.string(), on: z.iso.date() }).nullable(),
    repealedOn: civilDate,
    withdrawn: z.object({ on: z.iso.date(), reason: z.string() }).nullable(),
    implements: z.array(implemented),
    implementedBy: z
      .array(
        z.object({
          documentId: z.string(),
          title: z.string(),
          kind: z.enum(TEXT_KINDS),
          article: articleId.nullable(),
        }),
      )
      .meta({ description: 'Published texts that implement this one, and the article where one is named' }),
    details: z.array(detail),
    original: z.string(),
    articles: z.array(article),
    furniture: z
      .array(z.object(span))
      .meta({ description: 'Page numbers, running headers, mark-up: no part of the text' }),
    translation: z
      .record(z.string(), z.string())
      .meta({ description: 'Unofficial English by sentence id, for orientation only' }),
  })
  .meta({
    id: 'Policy',
    description:
      'One version of one text. Spans are UTF-16 offsets into `original`: the slice equals `text` once white space (and furniture) is removed.',
  });

export const policyList = z.object({ policies: z.array(policySummary) }).meta({ id: 'PolicyList' });
export const policyAnswer = z.object({ policy: policyView }).meta({ id: 'PolicyAnswer' });
export const policyVersions = z
  .object({ versions: z.array(policySummary) })
  .meta({ id: 'PolicyVersions', description: 'Newest first' });

export const policyPath = z.object({ documentId: z.string().max(100) });
export const policyQuery = z.object({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .meta({ description: 'Left out: the version published last' }),
});

export type PolicySummary = z.infer<typeof policySummary>;
export type PolicyView = z.infer<typeof policyView>;
