import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { linkNext, pageQuery, pageWanted } from '../platform/http/page.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../platform/http/versions.ts';
import { decideVerification } from './decide-verification.ts';
import { VERIFICATIONS } from './enterprise.ts';
import { queue, readVerification } from './read-verification.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import { enterprisePath } from './schemas.ts';
import { submitVerification } from './submit-verification.ts';
import { decision, submission, verificationAnswer, verificationQueue } from './verification-schemas.ts';

const look = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterpriseId}/verification',
  summary: '核验情况 · how far verification is, every attempt with its remarks',
  request: { params: enterprisePath },
  responses: { 200: { description: 'ETag: the version of the enterprise', ...json(verificationAnswer) } },
});

const submitted = z.object({ id: z.string(), state: z.literal('waiting') });
const submit = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/verification',
  summary: '提交核验材料 · hand in the papers',
  request: { params: enterprisePath, ...body(submission) },
  responses: { 201: { description: 'Waits for the office', ...json(submitted) } },
});

const decide = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/verification/decision',
  summary: '核验决定 · accept, or return with everything that is wrong, once and by field',
  request: { params: enterprisePath, headers: ifMatch, ...body(decision) },
  responses: {
    200: { description: 'Decided; the owners are told', ...json(z.object({ state: z.enum(VERIFICATIONS) })) },
  },
});

const waiting = createRoute({
  method: 'get',
  path: '/api/v1/office/verifications',
  summary: '待核验 · what waits for a case officer',
  request: { query: pageQuery },
  responses: { 200: { description: 'Oldest first', ...json(verificationQueue) } },
});

export function verificationRoutes({ database: db, clock, publicUrl }: Room) {
  return createRouter()
    .openapi(look, async (c) => {
      const { enterpriseId } = c.req.valid('param');
      const found = await readVerification(db, clock, callerOf(c).actor, enterpriseId, c.get('locale'));
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(submit, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await submitVerification(db, clock, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(decide, async (c) => {
      const answer = await decideVerification(db, clock, callerOf(c), {
        ...c.req.valid('param'),
        ...c.req.valid('json'),
        seen: versionFrom(c),
        publicUrl,
      });
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(waiting, async (c) => {
      const { after, limit } = pageWanted(c.req.valid('query'), ['string']);
      const wanted = { after: after === null ? null : String(after[0]), limit };
      const answer = await queue(db, callerOf(c).actor, wanted);
      return c.json(answer, 200, { ...PRIVATE, ...linkNext(c, answer.next) });
    });
}
