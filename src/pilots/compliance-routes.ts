import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { pilotCompliance } from '../compliance/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf } from '../platform/http/versions.ts';
import { lookAtCompliance } from './compliance/look-at-compliance.ts';
import { json, PRIVATE, type Room } from './room.ts';
import { casePath, pilotPath } from './schemas.ts';

const VIEW = { 200: { description: 'ETag: the version of the compliance stream', ...json(pilotCompliance) } };

const own = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/compliance',
  summary: '持牌合规审查与检查清单 · findings and checklist of a pilot',
  request: { params: pilotPath },
  responses: VIEW,
});

const ofCase = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/compliance',
  summary: '持牌合规审查与检查清单 · findings and checklist, as the office sees them',
  request: { params: casePath },
  responses: VIEW,
});

export function complianceRoutes(room: Room) {
  return createRouter()
    .openapi(own, async (c) => {
      const { version, body } = await lookAtCompliance(room, callerOf(c), c.req.valid('param'));
      return c.json(body, 200, { ...PRIVATE, ETag: etagOf(version) });
    })
    .openapi(ofCase, async (c) => {
      const { version, body } = await lookAtCompliance(room, callerOf(c), c.req.valid('param'));
      return c.json(body, 200, { ...PRIVATE, ETag: etagOf(version) });
    });
}
