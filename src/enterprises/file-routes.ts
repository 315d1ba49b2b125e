import { createRoute, z } from '@hono/zod-openapi';
import { assertMay, callerOf } from '../access/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { AppError } from '../shared/errors.ts';
import { instant } from '../shared/fields.ts';
import { addFile } from './add-file.ts';
import { filesOwner } from './own-files.ts';
import { json, type Room } from './room.ts';
import { enterprisePath, filePath } from './schemas.ts';

const fileAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    size: z.number().int().meta({ description: 'Bytes' }),
    type: z.string().meta({ description: 'By content', example: 'application/pdf' }),
    createdAt: instant,
  })
  .meta({ id: 'EnterpriseFile' });

const bytes = z.any().meta({ type: 'string', format: 'binary' });

const add = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/files',
  summary: '上传文件 · upload a file: its bytes are the body',
  request: {
    params: enterprisePath,
    query: z.object({ name: z.string().min(1).max(500) }),
    // Said in the document only: the bytes are read as they come, not by a validator.
    body: { content: { 'application/octet-stream': { schema: bytes } } },
  },
  responses: { 201: { description: 'In store', ...json(fileAnswer) } },
});

const fetchOne = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/files/{fileId}',
  summary: '下载文件 · download a file',
  request: { params: filePath },
  responses: {
    200: { description: 'As an attachment', content: { 'application/octet-stream': { schema: bytes } } },
  },
});

export function fileRoutes({ database: db, clock, files }: Room) {
  return createRouter()
    .openapi(add, async (c) => {
      const { enterpriseId } = c.req.valid('param');
      const { name } = c.req.valid('query');
      const wanted = { enterpriseId, name, files, request: c.req.raw };
      const { id, size, type, createdAt, ...file } = await addFile(db, clock, callerOf(c), wanted);
      return c.json({ id, name: file.name, size, type, createdAt }, 201);
    })
    .openapi(fetchOne, async (c) => {
      const { enterpriseId, fileId } = c.req.valid('param');
      assertMay(callerOf(c).actor, 'enterprise.read', { enterpriseId });
      const file = await files.find(filesOwner(enterpriseId), fileId);
      if (file === null) throw new AppError('not-found');
      return files.send(c, file);
    });
}
