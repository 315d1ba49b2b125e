import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { linkNext, pageQuery, pageWanted } from '../platform/http/page.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../platform/http/versions.ts';
import { changesView, ownPilots, pilotMoved, pilotView, versionView } from './answers.ts';
import { listOwn } from './list-own.ts';
import { look, lookAtChanges, lookAtVersion } from './look.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import { changesQuery, newPilot, ownPath, pilotPath, versionPath } from './schemas.ts';
import { start } from './start.ts';
import { submit } from './submit.ts';

const all = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/pilots',
  summary: '本企业的试点项目 · pilots that an enterprise leads, joins or was asked to join',
  request: { params: ownPath, query: pageQuery },
  responses: { 200: { description: 'Newest first', ...json(ownPilots) } },
});

const begin = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/pilots',
  summary: '新建试点项目 · begin a draft, or record a pilot that a regulator runs',
  request: { params: ownPath, ...body(newPilot) },
  responses: { 201: { description: 'A draft, which the office does not see', ...json(pilotMoved) } },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}',
  summary: '一个试点项目 · one pilot, with what may be done now',
  request: { params: pilotPath },
  responses: { 200: { description: 'With its version as ETag', ...json(pilotView) } },
});

const version = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/versions/{number}',
  summary: '申报材料的一个版本 · what was submitted, for good, with the remarks on it',
  request: { params: versionPath },
  responses: { 200: { description: 'A version', ...json(versionView) } },
});

const changes = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/versions/{number}/changes',
  summary: '版本对比 · what changed between two versions, field by field',
  request: { params: versionPath, query: changesQuery },
  responses: { 200: { description: 'Changes', ...json(changesView) } },
});

const moved = { 200: { description: 'Moved; those concerned are told', ...json(pilotMoved) } };

const handIn = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/submit',
  summary: '提交 · freeze the draft as a version and hand it in',
  request: { params: pilotPath, headers: ifMatch },
  responses: moved,
});

export function ownRoutes(room: Room) {
  return createRouter()
    .openapi(all, async (c) => {
      const { after, limit } = pageWanted(c.req.valid('query'), ['string']);
      const before = after === null ? null : String(after[0]);
      const answer = await listOwn(room, callerOf(c), { ...c.req.valid('param'), before, limit });
      return c.json(answer, 200, { ...PRIVATE, ...linkNext(c, answer.next) });
    })
    .openapi(begin, async (c) => {
      const answer = await start(room, callerOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(one, async (c) => {
      const found = await look(room, callerOf(c), { ...c.req.valid('param'), locale: c.get('locale') });
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(version, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      return c.json(await lookAtVersion(room, callerOf(c), wanted), 200, PRIVATE);
    })
    .openapi(changes, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(await lookAtChanges(room, callerOf(c), wanted), 200, PRIVATE);
    })
    .openapi(handIn, async (c) => {
      const answer = await submit(room, callerOf(c), { ...c.req.valid('param'), seen: versionFrom(c) });
      return c.json(answer.body, answer.status, answer.headers);
    });
}
