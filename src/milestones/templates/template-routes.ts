import { createRoute, z } from '@hono/zod-openapi';
import { type Caller, callerOf } from '../../access/index.ts';
import { json, PRIVATE, pilotPath } from '../../pilots/index.ts';
import { createRouter } from '../../platform/http/router.ts';
import { id, instant } from '../../shared/fields.ts';
import { templateField } from '../../shared/milestones/template-fields.ts';
import type { SheetRoom } from '../sheets/sheet-room.ts';
import { addTemplate, dropTemplate, type Owner, usableOwners } from './change-templates.ts';
import {
  OFFICE,
  type ReportTemplate,
  readTemplate,
  readTemplates,
  templateFilesOwner,
} from './template-store.ts';

const template = z
  .object({
    id,
    name: z.string(),
    office: z.boolean().meta({ description: 'Of the office, which every team may use' }),
    fields: z.array(
      z.object({
        name: z.string().meta({ description: 'As the template writes it' }),
        known: z.boolean().meta({ description: 'False: nothing is filled in there' }),
      }),
    ),
    createdAt: instant,
  })
  .meta({ id: 'ReportTemplate' });
const list = z.object({ items: z.array(template) }).meta({ id: 'ReportTemplates' });

const OWN = '/api/v1/enterprises/{enterpriseId}/report-templates';
const OFFICES = '/api/v1/office/report-templates';
const ownPath = pilotPath.pick({ enterpriseId: true });
const one = { templateId: id };
const bytes = z.any().meta({ type: 'string', format: 'binary' });
const query = z.object({ name: z.string().min(1).max(400) });
// Said in the document only: the bytes are read as they come, not by a validator.
const body = { content: { 'application/octet-stream': { schema: bytes } } };
const LISTED = { 200: { description: 'Newest first', ...json(list) } };
const ADDED = { 201: { description: 'Taken in, with the fields that were found', ...json(template) } };
const REMOVED = { 204: { description: 'Removed' } };
const FILE = {
  200: { description: 'As an attachment', content: { 'application/octet-stream': { schema: bytes } } },
};

const listOwn = createRoute({
  method: 'get',
  path: OWN,
  summary: '报告模板 · Word templates of the enterprise and of the office',
  request: { params: ownPath },
  responses: LISTED,
});
const addOwn = createRoute({
  method: 'post',
  path: OWN,
  summary: '上传报告模板 · take a Word template in, with fields such as {{项目名称}}: its bytes are the body',
  request: { params: ownPath, query, body },
  responses: ADDED,
});
const dropOwn = createRoute({
  method: 'delete',
  path: `${OWN}/{templateId}`,
  summary: '删除报告模板 · remove a template of the enterprise',
  request: { params: ownPath.extend(one) },
  responses: REMOVED,
});
const ownFile = createRoute({
  method: 'get',
  path: `${OWN}/{templateId}/file`,
  summary: '下载报告模板 · a template as it was uploaded',
  request: { params: ownPath.extend(one) },
  responses: FILE,
});
const listOffice = createRoute({
  method: 'get',
  path: OFFICES,
  summary: '报告模板 · Word templates of the office',
  responses: LISTED,
});
const addOffice = createRoute({
  method: 'post',
  path: OFFICES,
  summary: '上传报告模板 · take a Word template in for the office and for every team',
  request: { query, body },
  responses: ADDED,
});
const dropOffice = createRoute({
  method: 'delete',
  path: `${OFFICES}/{templateId}`,
  summary: '删除报告模板 · remove a template of the office',
  request: { params: z.object(one) },
  responses: REMOVED,
});
const officeFile = createRoute({
  method: 'get',
  path: `${OFFICES}/{templateId}/file`,
  summary: '下载报告模板 · a template as it was uploaded',
  request: { params: z.object(one) },
  responses: FILE,
});

const view = ({ id, name, owner, fields, createdAt }: ReportTemplate): z.infer<typeof template> => ({
  id,
  name,
  office: owner === OFFICE,
  fields: fields.map((field) => ({ name: field, known: templateField(field) !== null })),
  createdAt,
});

export function templateRoutes(room: SheetRoom) {
  const { database: db, files } = room;
  const listed = async (caller: Caller, of: Owner) => ({
    items: (await readTemplates(db, usableOwners(caller, of))).map(view),
  });
  const fileOf = async (caller: Caller, of: Owner, templateId: string) => {
    const found = await readTemplate(db, usableOwners(caller, of), templateId);
    return (await files.find(templateFilesOwner(found.id), found.fileId))!;
  };
  return createRouter()
    .openapi(listOwn, async (c) => c.json(await listed(callerOf(c), c.req.valid('param')), 200, PRIVATE))
    .openapi(listOffice, async (c) => c.json(await listed(callerOf(c), {}), 200, PRIVATE))
    .openapi(addOwn, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query'), request: c.req.raw };
      return c.json(view(await addTemplate(room, callerOf(c), wanted)), 201);
    })
    .openapi(addOffice, async (c) => {
      const wanted = { ...c.req.valid('query'), request: c.req.raw };
      return c.json(view(await addTemplate(room, callerOf(c), wanted)), 201);
    })
    .openapi(dropOwn, async (c) => {
      await dropTemplate(room, callerOf(c), c.req.valid('param'));
      return c.body(null, 204);
    })
    .openapi(dropOffice, async (c) => {
      await dropTemplate(room, callerOf(c), c.req.valid('param'));
      return c.body(null, 204);
    })
    .openapi(ownFile, async (c) => {
      const { enterpriseId, templateId } = c.req.valid('param');
      return files.send(c, await fileOf(callerOf(c), { enterpriseId }, templateId));
    })
    .openapi(officeFile, async (c) =>
      files.send(c, await fileOf(callerOf(c), {}, c.req.valid('param').templateId)),
    );
}
