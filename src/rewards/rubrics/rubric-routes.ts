import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../access/index.ts';
import { versionFields } from '../../library/index.ts';
import type { AppEnv } from '../../platform/http/app-env.ts';
import { createRouter } from '../../platform/http/router.ts';
import { rubricSchema } from '../../shared/rewards/rubric.ts';
import { rewardTermsSchema } from '../../shared/rewards/terms.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import { approveRewardTerms, editRewardTerms, listRewardTerms } from './edit-reward-terms.ts';
import { approveRubric, editRubric, listRubrics, rubricVersions } from './edit-rubrics.ts';
import { rubricSlug } from './rubric-store.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const rubricVersion = z.object({ ...versionFields, rubric: rubricSchema }).meta({ id: 'RubricVersion' });
const termsVersion = z
  .object({ ...versionFields, terms: rewardTermsSchema })
  .meta({ id: 'RewardTermsVersion' });
const version = z.coerce.number().int().min(1);
const slugPath = z.object({ slug: rubricSlug });

const all = createRoute({
  method: 'get',
  path: '/api/v1/office/rubrics',
  summary: '评审指标及评分标准 · rubrics, each by its newest version',
  responses: {
    200: {
      description: 'By slug',
      ...json(
        z
          .object({
            items: z.array(
              z.object({
                ...versionFields,
                slug: rubricSlug,
                title: words,
                example: words.nullable(),
                published: z.number().int().nullable().meta({ description: 'The version that holds' }),
              }),
            ),
          })
          .meta({ id: 'Rubrics' }),
      ),
    },
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/office/rubrics/{slug}',
  summary: '评审指标的各版本 · versions of a rubric',
  request: { params: slugPath },
  responses: {
    200: {
      description: 'Newest first',
      ...json(z.object({ items: z.array(rubricVersion) }).meta({ id: 'RubricVersions' })),
    },
  },
});

const edit = createRoute({
  method: 'put',
  path: '/api/v1/office/rubrics/{slug}',
  summary: '起草评审指标 · draft a rubric; another person approves it',
  request: {
    params: slugPath,
    ...body(z.strictObject({ rubric: rubricSchema }).meta({ id: 'RubricChange' })),
  },
  responses: { 200: { description: 'Kept as a draft', ...json(rubricVersion) } },
});

const approve = createRoute({
  method: 'post',
  path: '/api/v1/office/rubrics/{slug}/{version}/approve',
  summary: '同意发布评审指标 · approve a draft; two people publish it',
  description: 'Batches that are open stay with what was frozen.',
  request: { params: slugPath.extend({ version }) },
  responses: { 200: { description: 'Its state says whether it is published', ...json(rubricVersion) } },
});

const terms = createRoute({
  method: 'get',
  path: '/api/v1/office/reward-terms',
  summary: '奖励条件与文书的各版本 · versions of the terms of awards',
  responses: {
    200: {
      description: 'Newest first',
      ...json(z.object({ items: z.array(termsVersion) }).meta({ id: 'RewardTermsVersions' })),
    },
  },
});

const editTerms = createRoute({
  method: 'put',
  path: '/api/v1/office/reward-terms',
  summary: '起草奖励条件与文书 · draft changed terms of awards; another person approves them',
  request: body(z.strictObject({ terms: rewardTermsSchema }).meta({ id: 'RewardTermsChange' })),
  responses: { 200: { description: 'Kept as a draft', ...json(termsVersion) } },
});

const approveTerms = createRoute({
  method: 'post',
  path: '/api/v1/office/reward-terms/{version}/approve',
  summary: '同意发布奖励条件与文书 · approve a draft; two people publish it',
  description: 'Batches that were started keep what they began with.',
  request: { params: z.object({ version }) },
  responses: { 200: { description: 'Its state says whether it is published', ...json(termsVersion) } },
});

const editorOf = (c: Context<AppEnv>) => ({ actor: callerOf(c).actor, locale: c.get('locale') });

/** What officials edit of this room: rubrics, and the terms that batches begin with. */
export function rubricRoutes(room: Room) {
  return createRouter()
    .openapi(all, async (c) => c.json(await listRubrics(room, editorOf(c)), 200, PRIVATE))
    .openapi(one, async (c) =>
      c.json(await rubricVersions(room, editorOf(c), c.req.valid('param').slug), 200, PRIVATE),
    )
    .openapi(edit, async (c) => {
      const wanted = { ...c.req.valid('param'), content: c.req.valid('json').rubric };
      return c.json(await editRubric(room, editorOf(c), wanted), 200);
    })
    .openapi(approve, async (c) => c.json(await approveRubric(room, editorOf(c), c.req.valid('param')), 200))
    .openapi(terms, async (c) => c.json(await listRewardTerms(room, editorOf(c)), 200, PRIVATE))
    .openapi(editTerms, async (c) =>
      c.json(await editRewardTerms(room, editorOf(c), c.req.valid('json').terms), 200),
    )
    .openapi(approveTerms, async (c) =>
      c.json(await approveRewardTerms(room, editorOf(c), c.req.valid('param').version), 200),
    );
}
