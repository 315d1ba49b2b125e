import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { createRouter } from '../../platform/http/router.ts';
import { entryChanged } from '../entries/entry-schemas.ts';
import { ownEntryPath } from '../entries/own-schemas.ts';
import { body, json, type Room } from '../room.ts';
import { renouncing, takingBack } from './late-act-schemas.ts';
import { stateRenunciation, takeBackRenunciation } from './state-renunciation.ts';

const RENUNCIATION = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/awards/{entryId}/renunciation';

const giveUp = createRoute({
  method: 'post',
  path: RENUNCIATION,
  summary: '放弃申报 · the lead gives up; it takes effect once two officials have acted on it',
  request: { params: ownEntryPath, ...body(renouncing) },
  responses: { 200: { description: 'On record; the office is told', ...json(entryChanged) } },
});

const takeBack = createRoute({
  method: 'post',
  path: `${RENUNCIATION}/withdrawal`,
  summary: '收回放弃 · take it back, until an official has acted on it',
  request: { params: ownEntryPath, ...body(takingBack) },
  responses: { 200: { description: 'It stands as before', ...json(entryChanged) } },
});

export function renunciationRoutes(room: Room) {
  return createRouter()
    .openapi(giveUp, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await stateRenunciation(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(takeBack, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await takeBackRenunciation(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
