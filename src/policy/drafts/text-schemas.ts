import { z } from '@hono/zod-openapi';
import { VERSION_STATES } from '../../library/index.ts';
import { pageQuery } from '../../platform/http/page.ts';
import { id, instant } from '../../shared/fields.ts';
import { DETAIL_KINDS } from '../../shared/text-details.ts';
import { TEXT_KINDS } from '../../shared/texts.ts';
import { policyMeta, policyTextContent } from '../content.ts';
import { article, articleId, policyDates, validity } from '../schemas.ts';
import { DRAFT_OUTCOMES } from './several-drafts.ts';

const named = z.object({ id, name: z.string() });
const about = {
  version: z.number().int(),
  state: z.enum(VERSION_STATES),
  author: named.nullable().meta({ description: 'Null: came with the software, or by the operator' }),
  approvedBy: z.array(named),
  createdAt: instant,
  publishedAt: instant.nullable(),
};
const kind = z.enum(TEXT_KINDS);
const form = z.enum(['plan', 'law']);
const fault = z.object({ path: z.string(), message: z.string() });

export const textSummary = z
  .object({
    documentId: z.string(),
    title: z.string(),
    kind,
    dated: z.iso
      .date()
      .nullable()
      .meta({ description: 'When it was drafted, issued, published or took effect' }),
    published: z.object({ version: z.number().int(), validity, publishedAt: instant }).nullable(),
    draft: z
      .object({ ...about, withdraws: z.boolean(), lacks: z.number().int() })
      .nullable()
      .meta({ description: 'The newest version, where it is a draft; how much it lacks to be published' }),
  })
  .meta({ id: 'TextSummary' });
export const textList = z
  .object({
    items: z.array(textSummary),
    next: z.string().nullable(),
    drafts: z.number().int().meta({ description: 'How many of those found wait, on all pages' }),
  })
  .meta({ id: 'TextList' });
export const textsQuery = pageQuery.extend({
  q: z.string().max(100).optional().meta({ description: 'Part of a title or an identifier' }),
  kind: kind.optional(),
  drafts: z.stringbool().optional().meta({ description: 'Only what waits for a second person' }),
});

const facts = {
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  dates: policyDates,
};
const span = z.object({ start: z.number().int(), end: z.number().int() });

export const cutText = z
  .object({
    ...facts,
    shortTitle: z.string(),
    kind,
    form,
    articles: z.array(article),
    furniture: z.array(span),
    found: z.object(facts).meta({ description: 'What the text itself gives, whatever was entered' }),
    missing: z.array(fault).meta({ description: 'What must be known before it is published' }),
    warnings: z.array(
      z.object({
        code: z.enum(['numbering', 'long', 'join', 'unended', 'garbled']),
        sentence: z.string().nullable(),
        between: z.tuple([z.string(), z.string()]).nullable(),
      }),
    ),
    proposals: z
      .array(z.object({ kind: z.enum(DETAIL_KINDS), sentences: z.array(z.string()) }))
      .meta({ description: 'Sentences that may settle a detail, by rules' }),
  })
  .meta({ id: 'CutText', description: 'How a text would be read' });

export const previewRequest = z
  .strictObject({ meta: policyMeta, original: policyTextContent.shape.original })
  .meta({ id: 'TextPreview' });

export const fileOfText = z
  .strictObject({ name: z.string().max(300), original: policyTextContent.shape.original })
  .meta({ id: 'TextFile' });
export const readFileOfText = z
  .object({
    meta: policyMeta.meta({ description: 'To be saved with the original' }),
    title: z.string().nullable(),
    dated: z.iso.date().nullable(),
    articles: z.number().int(),
    missing: z.array(fault),
    warnings: z.number().int(),
  })
  .meta({ id: 'TextFileRead', description: 'What a file would be kept as' });

export const textVersion = z
  .object({
    ...about,
    title: z.string(),
    change: z.string().nullable(),
    withdrawn: z.object({ on: z.iso.date(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'TextVersion' });

export const textView = z
  .object({
    documentId: z.string(),
    kind,
    form,
    versions: z.array(textVersion).meta({ description: 'Newest first' }),
    newest: policyTextContent.meta({ description: 'Content of the newest version that was not discarded' }),
    differences: z
      .array(
        z.object({
          article: articleId,
          ordinal: z.string().nullable(),
          title: z.string().nullable(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .meta({ description: 'Articles of the newest version against the published one, a sentence a line' }),
    beside: z
      .array(
        z.object({
          article: articleId,
          ordinal: z.string().nullable(),
          sentences: z.array(z.object({ id: z.string(), text: z.string() })),
          asked: z.boolean(),
        }),
      )
      .meta({
        description:
          'Where English, plain wording or ways of asking in `newest` are not what the published version has',
      }),
    facts: z
      .array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
      .meta({ description: 'What was entered or found, against the published version' }),
    missing: z.array(fault),
  })
  .meta({ id: 'TextView' });

export const textChange = z.strictObject({ content: policyTextContent }).meta({ id: 'TextChange' });
/** As many as a page shows at most. */
const MOST_DRAFTS = 100;
const draftSeen = { documentId: policyMeta.shape.documentId, version: z.number().int().min(1) };
export const draftsSeen = z
  .strictObject({
    drafts: z
      .array(z.strictObject(draftSeen))
      .min(1)
      .max(MOST_DRAFTS)
      .refine((drafts) => new Set(drafts.map(({ documentId }) => documentId)).size === drafts.length)
      .meta({ description: 'Each text once, with the version that was looked at' }),
  })
  .meta({ id: 'DraftsSeen' });
export const draftsSettled = z
  .object({
    items: z.array(
      z.object({
        ...draftSeen,
        outcome: z.enum(DRAFT_OUTCOMES).meta({
          description:
            'already: this version stands so. own: another person has to publish it. incomplete: see fields. moved: somebody saved, published or discarded since',
        }),
        fields: z.array(fault),
      }),
    ),
  })
  .meta({ id: 'DraftsSettled', description: 'What became of each, in the order it was asked for' });

const identifiers = z.array(z.string());
export const readingsAdded = z
  .object({
    done: identifiers,
    left: identifiers.meta({ description: 'Another draft waits there, or the caller’s own' }),
  })
  .meta({ id: 'ReadingsAdded', description: 'By identifier of the text' });

export const withdrawing = z
  .strictObject({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'TextWithdrawal' });
