import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { ifMatch, versionFrom } from '../platform/http/versions.ts';
import { asked, documentNamed, sealed } from './answers.ts';
import { askFor } from './ask-for.ts';
import { nameDocument } from './name-document.ts';
import { body, json, type Room } from './room.ts';
import { asking, documentNaming, pilotPath, sealing, versionPath } from './schemas.ts';
import { seal } from './seal.ts';

const stamp = createRoute({
  method: 'put',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/versions/{number}/seal',
  summary: '上传盖章文件 · tie a stamped scan or an e-signed file to the version it shows',
  request: { params: versionPath, headers: ifMatch, ...body(sealing) },
  responses: { 200: { description: 'May be replaced until it is accepted', ...json(sealed) } },
});

const document = createRoute({
  method: 'put',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/regulator-document',
  summary: '监管部门准入文件 · name the admission document of a regulator’s pilot',
  request: { params: pilotPath, headers: ifMatch, ...body(documentNaming) },
  responses: { 200: { description: 'To be looked at before it is followed', ...json(documentNamed) } },
});

const ask = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/requests',
  summary: '申请变更或延期 · ask for a change of what was declared, or for more time',
  description:
    'A change freezes the draft as another version, to be stamped; the version before stays readable.',
  request: { params: pilotPath, ...body(asking) },
  responses: { 201: { description: 'Waits for an approver', ...json(asked) } },
});

export function paperRoutes(room: Room) {
  return createRouter()
    .openapi(stamp, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await seal(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(document, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await nameDocument(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(ask, async (c) => {
      const answer = await askFor(room, callerOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
      return c.json(answer.body, answer.status, answer.headers);
    });
}
