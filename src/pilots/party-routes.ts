import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { ifMatch, versionFrom } from '../platform/http/versions.ts';
import { partyChanged, partyNamed } from './answers.ts';
import { addParty, removeParty, setHost } from './change-parties.ts';
import { consent } from './consent.ts';
import { bringLetter } from './letters.ts';
import { body, json, type Room } from './room.ts';
import { consenting, fileNamed, hostWanted, newParty, partyPath, pilotPath } from './schemas.ts';

const add = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/parties',
  summary: '添加联合申报主体 · add a joint applicant or the licensed host, who is asked to consent',
  request: { params: pilotPath, ...body(newParty) },
  responses: { 201: { description: 'Asked, where it has an account here', ...json(partyChanged) } },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/parties/{partyId}',
  summary: '移除联合申报主体 · take a joint applicant out before it is submitted',
  request: { params: partyPath, headers: ifMatch },
  responses: { 200: { description: 'Taken out', ...json(partyNamed) } },
});

const host = createRoute({
  method: 'put',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/host',
  summary: '确定持牌承载机构 · which of them is the licensed host',
  request: { params: pilotPath, headers: ifMatch, ...body(hostWanted) },
  responses: { 200: { description: 'The host', ...json(partyNamed) } },
});

const letter = createRoute({
  method: 'put',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/parties/{partyId}/letter',
  summary: '提交盖章同意函 · name the stamped letter in which a joint applicant consents',
  request: { params: partyPath, headers: ifMatch, ...body(fileNamed) },
  responses: { 200: { description: 'To be checked by an officer', ...json(partyChanged) } },
});

const agree = createRoute({
  method: 'put',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/consent',
  summary: '同意或谢绝参加 · consent by one’s own account, or decline',
  description:
    'Until it consents, an enterprise that was asked reads title, applicants and the draft of the declaration, and nothing else.',
  request: { params: pilotPath, headers: ifMatch, ...body(consenting) },
  responses: { 200: { description: 'As it is now', ...json(partyChanged) } },
});

export function partyRoutes(room: Room) {
  return createRouter()
    .openapi(add, async (c) => {
      const answer = await addParty(room, callerOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(remove, async (c) => {
      const answer = await removeParty(room, callerOf(c), { ...c.req.valid('param'), seen: versionFrom(c) });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(host, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await setHost(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(letter, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await bringLetter(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(agree, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await consent(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
