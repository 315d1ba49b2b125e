import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../access/index.ts';
import { versionFields } from '../library/index.ts';
import type { AppEnv } from '../platform/http/app-env.ts';
import { createRouter } from '../platform/http/router.ts';
import { approveTerms, editTerms, listTerms } from './edit-terms.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import { termsSchema } from './terms.ts';

const termsVersion = z.object({ ...versionFields, terms: termsSchema }).meta({ id: 'PilotTermsVersion' });
const termsVersions = z
  .object({ items: z.array(termsVersion) })
  .meta({ id: 'PilotTermsVersions', description: 'Newest first' });
const termsChange = z.strictObject({ terms: termsSchema }).meta({ id: 'PilotTermsChange' });
const path = z.object({ version: z.coerce.number().int().min(1) });

const all = createRoute({
  method: 'get',
  path: '/api/v1/office/pilot-terms',
  summary: '期限与编号格式的各版本 · versions of the terms of pilots and the form of their numbers',
  responses: { 200: { description: 'Newest first', ...json(termsVersions) } },
});

const edit = createRoute({
  method: 'put',
  path: '/api/v1/office/pilot-terms',
  summary: '起草期限与编号格式 · draft changed terms; another person approves them',
  request: body(termsChange),
  responses: { 200: { description: 'Kept as a draft', ...json(termsVersion) } },
});

const approve = createRoute({
  method: 'post',
  path: '/api/v1/office/pilot-terms/{version}/approve',
  summary: '同意发布期限与编号格式 · approve a draft; two people publish it',
  description: 'Terms that run already keep their last day.',
  request: { params: path },
  responses: { 200: { description: 'Its state says whether it is published', ...json(termsVersion) } },
});

const editorOf = (c: Context<AppEnv>) => ({ actor: callerOf(c).actor, locale: c.get('locale') });

export function termsRoutes(room: Room) {
  return createRouter()
    .openapi(all, async (c) => c.json(await listTerms(room, editorOf(c)), 200, PRIVATE))
    .openapi(edit, async (c) => c.json(await editTerms(room, editorOf(c), c.req.valid('json').terms), 200))
    .openapi(approve, async (c) =>
      c.json(await approveTerms(room, editorOf(c), c.req.valid('param').version), 200),
    );
}
