import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf } from '../platform/http/versions.ts';
import { AppError } from '../shared/errors.ts';
import { addFile } from './add-file.ts';
import { pilotFile } from './answers.ts';
import { seenWhole } from './look.ts';
import { fileUnderReview } from './look-at-reviews.ts';
import { filesOwner } from './own-files.ts';
import { json, type Room } from './room.ts';
import { caseFilePath, filePath, fileQuery, pilotPath } from './schemas.ts';

const bytes = z.any().meta({ type: 'string', format: 'binary' });
const attached = {
  200: { description: 'As an attachment', content: { 'application/octet-stream': { schema: bytes } } },
};

const add = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/files',
  summary: '上传文件 · upload a file of the pilot: its bytes are the body',
  request: {
    params: pilotPath,
    query: fileQuery,
    // Said in the document only: the bytes are read as they come, not by a validator.
    body: { content: { 'application/octet-stream': { schema: bytes } } },
  },
  responses: { 201: { description: 'In store; ETag: the version of the pilot with it', ...json(pilotFile) } },
});

const own = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/files/{fileId}',
  summary: '下载文件 · download a file, by who takes part',
  request: { params: filePath },
  responses: attached,
});

const ofCase = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/files/{fileId}',
  summary: '下载文件 · download a file of a case',
  request: { params: caseFilePath },
  responses: attached,
});

const ofReview = createRoute({
  method: 'get',
  path: '/api/v1/reviews/{pilotId}/files/{fileId}',
  summary: '下载评审材料 · download a file that the version under review names',
  request: { params: caseFilePath },
  responses: attached,
});

export function fileRoutes(room: Room) {
  const stored = async (pilotId: string, fileId: string) => {
    const file = await room.files.find(filesOwner(pilotId), fileId);
    if (file === null) throw new AppError('not-found');
    return file;
  };
  return createRouter()
    .openapi(add, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query'), request: c.req.raw };
      const { file, version } = await addFile(room, callerOf(c), wanted);
      const { id, name, size, type, createdAt } = file;
      return c.json({ id, name, size, type, uploadedAt: createdAt }, 201, { ETag: etagOf(version) });
    })
    .openapi(own, async (c) => {
      const { pilotId, enterpriseId, fileId } = c.req.valid('param');
      await seenWhole(room, callerOf(c), { pilotId, enterpriseId });
      return room.files.send(c, await stored(pilotId, fileId));
    })
    .openapi(ofCase, async (c) => {
      const { pilotId, fileId } = c.req.valid('param');
      await seenWhole(room, callerOf(c), { pilotId });
      return room.files.send(c, await stored(pilotId, fileId));
    })
    .openapi(ofReview, async (c) => {
      const { pilotId, fileId } = c.req.valid('param');
      await fileUnderReview(room, callerOf(c), { pilotId, fileId });
      return room.files.send(c, await stored(pilotId, fileId));
    });
}
