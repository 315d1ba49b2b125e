import { createRoute } from '@hono/zod-openapi';
import { callerOf, mailAddress } from '../access/index.ts';
import { linkNext, pageWanted } from '../platform/http/page.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../platform/http/versions.ts';
import {
  caseTaken,
  changesView,
  expertAppointed,
  expertList,
  partyChanged,
  pilotView,
  queueAnswer,
  versionView,
} from './answers.ts';
import { checkLetter } from './letters.ts';
import { look, lookAtChanges, lookAtVersion } from './look.ts';
import { lookAtExperts } from './look-at-experts.ts';
import { queue } from './queue.ts';
import { inviteExpert } from './review.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import {
  casePartyPath,
  casePath,
  caseVersionPath,
  changesQuery,
  expertInvited,
  letterCheck,
  queueQuery,
} from './schemas.ts';
import { take } from './take.ts';

const all = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots',
  summary: '待办 · pilots that wait for the office, with counts',
  request: { query: queueQuery },
  responses: { 200: { description: 'What is overdue first', ...json(queueAnswer) } },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}',
  summary: '一个案件 · one case, with what may be done now; drafts are not there',
  request: { params: casePath },
  responses: { 200: { description: 'With its version as ETag', ...json(pilotView) } },
});

const version = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/versions/{number}',
  summary: '申报材料的一个版本 · what was submitted, for good, with the remarks on it',
  request: { params: caseVersionPath },
  responses: { 200: { description: 'A version', ...json(versionView) } },
});

const changes = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/versions/{number}/changes',
  summary: '版本对比 · what changed between two versions, field by field',
  request: { params: caseVersionPath, query: changesQuery },
  responses: { 200: { description: 'Changes', ...json(changesView) } },
});

const takeOn = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/take',
  summary: '接办 · take a case on, from nobody or from a colleague',
  request: { params: casePath, headers: ifMatch },
  responses: { 200: { description: 'Mine now', ...json(caseTaken) } },
});

const letter = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/parties/{partyId}/letter-check',
  summary: '核对同意函 · the seal and the names of a letter of consent were compared',
  request: { params: casePartyPath, headers: ifMatch, ...body(letterCheck) },
  responses: { 200: { description: 'As it is now', ...json(partyChanged) } },
});

const experts = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/experts',
  summary: '受邀的评审专家 · experts asked to review this pilot, and who of them has filed',
  request: { params: casePath },
  responses: { 200: { description: 'As they were asked', ...json(expertList) } },
});

const expert = createRoute({
  method: 'post',
  path: '/api/v1/office/pilots/{pilotId}/experts',
  summary: '邀请评审专家 · invite an expert to review this pilot',
  request: { params: casePath, ...body(expertInvited) },
  responses: {
    201: { description: 'Held at once by who has an account; else invited', ...json(expertAppointed) },
  },
});

/** What officials read, and what they do that moves nothing. */
export function caseRoutes(room: Room) {
  return createRouter()
    .openapi(all, async (c) => {
      const { mine, unassigned, state, track, q, ...page } = c.req.valid('query');
      const { after, limit } = pageWanted(page, ['string', 'string']);
      const from = after === null ? null : ([String(after[0]), String(after[1])] as const);
      const wanted = { mine, unassigned, state, track, q, after: from, limit, locale: c.get('locale') };
      const answer = await queue(room, callerOf(c), wanted);
      return c.json(answer, 200, { ...PRIVATE, ...linkNext(c, answer.next) });
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
    .openapi(takeOn, async (c) => {
      const answer = await take(room, callerOf(c), { ...c.req.valid('param'), seen: versionFrom(c) });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(letter, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await checkLetter(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(experts, async (c) =>
      c.json(await lookAtExperts(room, callerOf(c), c.req.valid('param')), 200, PRIVATE),
    )
    .openapi(expert, async (c) => {
      const { email, ...time } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), ...time, email: mailAddress(email, 'email') };
      const { body: made } = await inviteExpert(room, callerOf(c), wanted);
      const { id, state, person, email: mail, from, until } = made;
      return c.json(
        { id, state, person, email: mail ?? wanted.email, from, until: until ?? wanted.until },
        201,
      );
    });
}
