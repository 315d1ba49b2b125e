import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../platform/http/router.ts';
import { readCursor, writeCursor } from '../shared/cursor.ts';
import { AppError } from '../shared/errors.ts';
import { TEXT_KINDS } from '../shared/texts.ts';
import type { Article, Sentence } from './document.ts';
import type { Policies } from './policies.ts';
import { articleId, validity } from './schemas.ts';
import { type Hit, orderOf, searchTexts } from './search.ts';

const MOST = 50;

const hit = z
  .object({
    documentId: z.string(),
    version: z.number().int(),
    title: z.string(),
    shortTitle: z.string(),
    titleEn: z.string().nullable(),
    kind: z.enum(TEXT_KINDS),
    form: z.enum(['plan', 'law']),
    validity,
    article: articleId,
    ordinal: z.string().nullable(),
    heading: z.string().nullable(),
    sentence: z.string().meta({ example: 'a5s2' }),
    text: z.string(),
    before: z.string().nullable().meta({ description: 'The sentence before it in the article' }),
    after: z.string().nullable(),
    lit: z.array(z.object({ start: z.number().int(), end: z.number().int() })).meta({
      description: 'What was found, as UTF-16 offsets into `text`',
    }),
  })
  .meta({ id: 'SearchHit' });

const search = createRoute({
  method: 'get',
  path: '/api/v1/policies/search',
  summary: '在政策文本中查找 · search the policy texts',
  description:
    'In every text and version ever published, sentence by sentence: the whole phrase first, then all words, then most of a long word. In quotation marks only the phrase. Traditional characters are found too.',
  request: {
    query: z.object({
      q: z.string().min(1).max(200),
      standing: z
        .enum(['true', 'false'])
        .default('true')
        .meta({ description: 'true: only what holds today' }),
      limit: z.coerce.number().int().min(1).max(MOST).default(20),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: {
      description: 'Best first',
      content: {
        'application/json': {
          schema: z
            .object({
              items: z.array(hit),
              total: z.number().int(),
              next: z.string().nullable().meta({ description: 'Cursor of the next page' }),
            })
            .meta({ id: 'SearchAnswer' }),
        },
      },
    },
  },
});

export function searchRoutes(policies: Policies) {
  return createRouter().openapi(search, async (c) => {
    const { q, standing, limit, cursor } = c.req.valid('query');
    const all = await policies.everPublished();
    const looked = standing === 'true' ? all.filter((one) => one.validity === 'in-force') : all;
    const stand = new Map(looked.map(({ policy, validity: holds }) => [policy, holds]));
    const hits = searchTexts([...stand.keys()], q);
    const rest = hits.slice(cursor === undefined ? 0 : startAfter(hits, cursor));
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    const items = page.map(({ policy, article: id, sentence, lit }) => {
      const article = policy.articles.find((one) => one.id === id);
      const { documentId, version, title, shortTitle, titleEn, kind, form } = policy;
      return {
        ...{ documentId, version, title, shortTitle, titleEn, kind, form, lit },
        validity: stand.get(policy)!,
        article: id,
        ordinal: article?.ordinal ?? null,
        heading: article?.title ?? null,
        sentence: sentence.id,
        text: sentence.text,
        ...aroundOf(article, sentence),
      };
    });
    const next = last && rest.length > limit ? writeCursor([last.score, orderOf(last)]) : null;
    return c.json({ items, total: hits.length, next }, 200, { 'Cache-Control': 'public, no-cache' });
  });
}

/** （三）其他情形； says nothing without what stands before it. Headings and an article's own number are no sentences. */
function aroundOf(article: Article | undefined, { id }: Sentence) {
  const sentences = article?.sentences.filter(({ role }) => role === 'text') ?? [];
  const at = sentences.findIndex((one) => one.id === id);
  const textAt = (place: number) => (at < 0 ? null : (sentences[place]?.text ?? null));
  return { before: textAt(at - 1), after: textAt(at + 1) };
}

/** @throws AppError invalid-input: no cursor of ours */
function startAfter(hits: readonly Hit[], cursor: string): number {
  const keys = readCursor(cursor, ['number', 'string']) as [number, string] | null;
  if (!keys) {
    const fields = [
      { path: 'cursor', zh: '翻页标记无效，请从第一页看起。', en: 'Start again at the first page.' },
    ];
    throw new AppError('invalid-input', undefined, { fields });
  }
  const [score, order] = keys;
  const at = hits.findIndex(
    (hit) => hit.score < score || (hit.score === score && orderOf(hit).localeCompare(order) > 0),
  );
  return at < 0 ? hits.length : at;
}
