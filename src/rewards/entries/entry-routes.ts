import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { linkNext, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import { candidatePage, candidatesQuery, nominated, nominating } from './candidate-schemas.ts';
import { checkConditions, checkMany } from './check-conditions.ts';
import { declare } from './declare.ts';
import * as schemas from './entry-schemas.ts';
import { exclude } from './exclude.ts';
import { nominate } from './nominate.ts';
import { ownAwardsSeen } from './own-awards.ts';
import { declaring, ownAwards, ownEntryPath, ownPath } from './own-schemas.ts';
import { candidatesSeen } from './read-candidates.ts';
import { entriesSeen, entrySeen } from './read-entries.ts';

const ENTRIES = '/api/v1/office/batches/{batchId}/entries';
const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/awards';

const candidates = createRoute({
  method: 'get',
  path: `${ENTRIES}/candidates`,
  summary: '可提名的项目 · pilots by where they stand with a batch',
  request: { params: schemas.batchPath, query: candidatesQuery },
  responses: { 200: { description: 'A page, newest first, with counts', ...json(candidatePage) } },
});

const choose = createRoute({
  method: 'post',
  path: ENTRIES,
  summary: '提名 · nominate pilots and leave others out, any number at once',
  description: 'Each that is left out has a reason, which its applicants are told.',
  request: { params: schemas.batchPath, ...body(nominating) },
  responses: { 200: { description: 'Done; applicants are told', ...json(nominated) } },
});

const all = createRoute({
  method: 'get',
  path: ENTRIES,
  summary: '申报项目 · pilots in a batch, and what keeps each from being scored',
  request: { params: schemas.batchPath, query: schemas.entriesQuery },
  responses: { 200: { description: 'A page, with counts', ...json(schemas.entryPage) } },
});

const one = createRoute({
  method: 'get',
  path: `${ENTRIES}/{entryId}`,
  summary: '一个申报项目 · conditions, shares, other funding, computed criteria',
  request: { params: schemas.entryPath },
  responses: { 200: { description: 'As it stands', ...json(schemas.entryView) } },
});

const check = createRoute({
  method: 'put',
  path: `${ENTRIES}/{entryId}/conditions`,
  summary: '核对申报条件 · whether applicants meet conditions, with evidence and date',
  request: { params: schemas.entryPath, ...body(schemas.checking) },
  responses: { 200: { description: 'On record', ...json(schemas.entryChanged) } },
});

const checkAll = createRoute({
  method: 'post',
  path: `${ENTRIES}/conditions`,
  summary: '批量核对申报条件 · one finding of many pilots, where nobody has looked yet',
  request: { params: schemas.batchPath, ...body(schemas.checkingMany) },
  responses: { 200: { description: 'How many applicants it was of', ...json(schemas.checkedMany) } },
});

const takeOut = createRoute({
  method: 'post',
  path: `${ENTRIES}/{entryId}/exclude`,
  summary: '取消资格 · exclude a nominated pilot before scores are locked; afterwards it takes two people',
  description: 'If-Match: the version of the batch.',
  request: { params: schemas.entryPath, headers: ifMatch, ...body(schemas.excluding) },
  responses: { 200: { description: 'Excluded; applicants are told', ...json(schemas.excluded) } },
});

const own = createRoute({
  method: 'get',
  path: OWN,
  summary: '奖励申报 · batches that a pilot was nominated for or left out of',
  request: { params: ownPath },
  responses: { 200: { description: 'Newest first', ...json(ownAwards) } },
});

const say = createRoute({
  method: 'put',
  path: `${OWN}/{entryId}/declaration`,
  summary: '申报分配和其他资金 · how an award would be shared, and what else was granted',
  request: { params: ownEntryPath, ...body(declaring) },
  responses: { 200: { description: 'On record; joint applicants are told', ...json(schemas.entryChanged) } },
});

export function entryRoutes(room: Room) {
  return createRouter()
    .openapi(candidates, async (c) => {
      const { cursor, limit, ...filter } = c.req.valid('query');
      const { after } = pageWanted({ cursor, limit }, ['string']);
      const wanted = {
        ...c.req.valid('param'),
        ...filter,
        limit,
        after: after === null ? null : String(after[0]),
      };
      const found = await candidatesSeen(room, callerOf(c).actor, wanted);
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    })
    .openapi(choose, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await nominate(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(all, async (c) => {
      const { cursor, limit, ...filter } = c.req.valid('query');
      const { after } = pageWanted({ cursor, limit }, ['string']);
      const wanted = {
        ...c.req.valid('param'),
        ...filter,
        limit,
        after: after === null ? null : String(after[0]),
      };
      const found = await entriesSeen(room, callerOf(c).actor, wanted);
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    })
    .openapi(one, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      return c.json(await entrySeen(room, callerOf(c).actor, wanted), 200, PRIVATE);
    })
    .openapi(check, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await checkConditions(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(checkAll, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await checkMany(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(takeOut, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await exclude(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(own, async (c) =>
      c.json(await ownAwardsSeen(room, callerOf(c), c.req.valid('param')), 200, PRIVATE),
    )
    .openapi(say, async (c) => {
      const { confirmed: _, ...declared } = c.req.valid('json');
      const answer = await declare(room, callerOf(c), { ...c.req.valid('param'), ...declared });
      return c.json(answer.body, answer.status, answer.headers);
    });
}
