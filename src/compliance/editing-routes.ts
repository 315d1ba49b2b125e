import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ZodError } from 'zod';
import { callerOf } from '../access/index.ts';
import { versionFields } from '../library/index.ts';
import type { AppEnv } from '../platform/http/app-env.ts';
import { invalidInput } from '../platform/http/invalid-input.ts';
import { body, json, PRIVATE } from '../platform/http/route-parts.ts';
import { createRouter } from '../platform/http/router.ts';
import { AppError } from '../shared/errors.ts';
import { template } from './checklist.ts';
import { approveCatalogue, type Editing, editCatalogue, listCatalogue } from './edit-catalogue.ts';
import { approveTemplate, editTemplate, listTemplates } from './edit-checklist.ts';
import { licence, licenceList } from './licences.ts';

const count = z.number().int();

const catalogueVersion = z
  .object({
    ...versionFields,
    entries: z.array(licence),
    reopens: z
      .object({ findings: count, pilots: count })
      .nullable()
      .meta({ description: 'Of a draft: what publishing it would open again, of pilots under way' }),
  })
  .meta({ id: 'CatalogueVersion' });
const catalogueVersions = z
  .object({ items: z.array(catalogueVersion) })
  .meta({ id: 'CatalogueVersions', description: 'Newest first' });
const catalogueChange = z.strictObject({ entries: licenceList.min(1) }).meta({ id: 'CatalogueChange' });

const templateVersion = z.object({ ...versionFields, template }).meta({ id: 'ChecklistTemplateVersion' });
const templateVersions = z
  .object({ items: z.array(templateVersion) })
  .meta({ id: 'ChecklistTemplateVersions', description: 'Newest first' });
const templateChange = z.strictObject({ template }).meta({ id: 'ChecklistTemplateChange' });

const path = z.object({ version: z.coerce.number().int().min(1) });

const catalogues = createRoute({
  method: 'get',
  path: '/api/v1/office/licences',
  summary: '许可目录的各版本 · versions of the catalogue, drafts among them',
  responses: { 200: { description: 'Newest first', ...json(catalogueVersions) } },
});

const edit = createRoute({
  method: 'put',
  path: '/api/v1/office/licences',
  summary: '起草许可目录 · draft a changed catalogue; another person approves it',
  request: body(catalogueChange),
  responses: { 200: { description: 'Kept as a draft', ...json(catalogueVersion) } },
});

const approve = createRoute({
  method: 'post',
  path: '/api/v1/office/licences/{version}/approve',
  summary: '同意发布许可目录 · approve a draft; two people publish it',
  description:
    'Findings of pilots whose basis, need or kind it changes are opened again, and their people are told.',
  request: { params: path },
  responses: { 200: { description: 'Its state says whether it is published', ...json(catalogueVersion) } },
});

const templates = createRoute({
  method: 'get',
  path: '/api/v1/office/checklist',
  summary: '检查清单模板的各版本 · versions of the checklist’s template',
  responses: { 200: { description: 'Newest first', ...json(templateVersions) } },
});

const editTemplateRoute = createRoute({
  method: 'put',
  path: '/api/v1/office/checklist',
  summary: '起草检查清单模板 · draft a changed template; another person approves it',
  request: body(templateChange),
  responses: { 200: { description: 'Kept as a draft', ...json(templateVersion) } },
});

const approveTemplateRoute = createRoute({
  method: 'post',
  path: '/api/v1/office/checklist/{version}/approve',
  summary: '同意发布检查清单模板 · approve a draft; two people publish it',
  request: { params: path },
  responses: { 200: { description: 'Its state says whether it is published', ...json(templateVersion) } },
});

const editorOf = (c: Context<AppEnv>) => ({ actor: callerOf(c).actor, locale: c.get('locale') });

/** What officials edit of this room: the catalogue, and the template of the checklist. */
export function editingRoutes(editing: Editing) {
  return [catalogueRoutes(editing), templateRoutes(editing)] as const;
}

function catalogueRoutes(editing: Editing) {
  return createRouter()
    .openapi(catalogues, async (c) => c.json(await listCatalogue(editing, editorOf(c)), 200, PRIVATE))
    .openapi(
      edit,
      async (c) => c.json(await editCatalogue(editing, editorOf(c), c.req.valid('json').entries), 200),
      (result, c) => (result.success ? undefined : refuseByName(result.error, c)),
    )
    .openapi(approve, async (c) =>
      c.json(await approveCatalogue(editing, editorOf(c), c.req.valid('param').version), 200),
    );
}

function templateRoutes(editing: Editing) {
  return createRouter()
    .openapi(templates, async (c) => c.json(await listTemplates(editing, editorOf(c)), 200, PRIVATE))
    .openapi(editTemplateRoute, async (c) =>
      c.json(await editTemplate(editing, editorOf(c), c.req.valid('json').template), 200),
    )
    .openapi(approveTemplateRoute, async (c) =>
      c.json(await approveTemplate(editing, editorOf(c), c.req.valid('param').version), 200),
    );
}

/** Thirty-six entries are no list to count in: what is wrong is said with the entry it is wrong in. */
async function refuseByName(error: ZodError, c: Context<AppEnv>): Promise<never> {
  const { fields } = invalidInput(error);
  const sent = (await c.req.json().catch(() => null)) as { entries?: unknown } | null;
  const entries = Array.isArray(sent?.entries) ? (sent.entries as unknown[]) : [];
  const named = fields.map(({ path: at, zh, en }) => {
    const name = nameOf(entries[Number(/^entries\.(\d+)/.exec(at)?.[1] ?? Number.NaN)]);
    return name === '' ? { path: at, zh, en } : { path: at, zh: `${name}：${zh}`, en: `${name}: ${en}` };
  });
  throw new AppError('invalid-input', undefined, { fields: named });
}

function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const { zh, code } = entry as { zh?: unknown; code?: unknown };
  return [zh, code].filter((word) => typeof word === 'string').join(' ');
}
