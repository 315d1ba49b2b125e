import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../platform/http/versions.ts';
import { opinionAnswer, reviewList, reviewView } from './answers.ts';
import { listReviews, lookAtReview } from './look-at-reviews.ts';
import { fileOpinion } from './review.ts';
import { body, json, PRIVATE, type Room } from './room.ts';
import { casePath, opinionFiled } from './schemas.ts';

const all = createRoute({
  method: 'get',
  path: '/api/v1/reviews',
  summary: '我的评审 · pilots that I am appointed to review',
  responses: { 200: { description: 'Newest first', ...json(reviewList) } },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/reviews/{pilotId}',
  summary: '评审材料 · what is under review, and my own opinions',
  request: { params: casePath },
  responses: {
    200: { description: 'ETag: the version of the declaration under review', ...json(reviewView) },
  },
});

const file = createRoute({
  method: 'post',
  path: '/api/v1/reviews/{pilotId}/opinion',
  summary: '提交书面意见 · file a written opinion on the version that was read',
  request: { params: casePath, headers: ifMatch, ...body(opinionFiled) },
  responses: { 201: { description: 'Filed for good', ...json(opinionAnswer) } },
});

export function reviewRoutes(room: Room) {
  return createRouter()
    .openapi(all, async (c) => c.json(await listReviews(room, callerOf(c)), 200, PRIVATE))
    .openapi(one, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const found = await lookAtReview(room, callerOf(c), wanted);
      return c.json(found, 200, { ...PRIVATE, ETag: etagOf(found.version.number) });
    })
    .openapi(file, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await fileOpinion(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status);
    });
}
