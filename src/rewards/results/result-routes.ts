import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { batchPath } from '../batches/batch-schemas.ts';
import { approve, propose, recordMeeting, withdrawProposal } from '../decisions/decide.ts';
import { settleOverlap } from '../overlaps/settle-overlap.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import { fileOf, resultsSeen } from './look-at-results.ts';
import * as schemas from './result-schemas.ts';
import { whatIf } from './what-if.ts';

const bytes = z.any().meta({ type: 'string', format: 'binary' });
const ONE = '/api/v1/office/batches/{batchId}';
const changing = { params: batchPath, headers: ifMatch };

const results = createRoute({
  method: 'get',
  path: `${ONE}/results`,
  summary: '评审结果与分析 · what a batch comes to, and the analysis beside it',
  request: { params: batchPath },
  responses: { 200: { description: 'With the batch’s version as ETag', ...json(schemas.resultsView) } },
});

const trial = createRoute({
  method: 'post',
  path: `${ONE}/results/what-if`,
  summary: '假如换一种规则 · what the sheets would come to under other rules; kept nowhere',
  request: { params: batchPath, ...body(schemas.tryingRules) },
  responses: { 200: { description: 'Analysis: it decides nothing', ...json(schemas.whatIfView) } },
});

const file = createRoute({
  method: 'get',
  path: `${ONE}/decision.json`,
  summary: '决定文件 · the decision file, which anybody can recompute',
  description: 'docs/scoring.md; scorers stand under a pseudonym.',
  request: { params: batchPath },
  responses: {
    200: {
      description: 'Canonical JSON, as an attachment',
      content: { 'application/octet-stream': { schema: bytes } },
    },
  },
});

const proposal = createRoute({
  method: 'post',
  path: `${ONE}/propose`,
  summary: '提出奖励建议 · propose the awards exactly as they were seen',
  request: { ...changing, ...body(schemas.proposing) },
  responses: { 200: { description: 'Proposed', ...json(schemas.decided) } },
});

const meeting = createRoute({
  method: 'post',
  path: `${ONE}/meeting`,
  summary: '记录决定会议 · record the meeting that decided',
  request: { ...changing, ...body(schemas.recordingMeeting) },
  responses: { 200: { description: 'On record', ...json(schemas.decided) } },
});

const approval = createRoute({
  method: 'post',
  path: `${ONE}/approve`,
  summary: '批准奖励建议 · approve what was proposed: somebody else, and no scorer',
  request: { ...changing, ...body(schemas.approving) },
  responses: { 200: { description: 'Approved', ...json(schemas.decided) } },
});

const withdrawal = createRoute({
  method: 'post',
  path: `${ONE}/withdraw`,
  summary: '撤回或不同意奖励建议 · take a proposal back, or refuse to approve it',
  request: { ...changing, ...body(schemas.withdrawing) },
  responses: { 200: { description: 'Scores stay locked', ...json(schemas.decided) } },
});

const settlement = createRoute({
  method: 'post',
  path: `${ONE}/entries/{entryId}/overlaps/{otherId}`,
  summary: '认定是否同一事项 · settle whether two entries are one matter, and which is kept',
  request: { params: schemas.overlapPath, headers: ifMatch, ...body(schemas.settling) },
  responses: { 200: { description: 'On record in both batches', ...json(schemas.settled) } },
});

export function resultRoutes(room: Room) {
  return createRouter()
    .openapi(settlement, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await settleOverlap(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(results, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const { view, version } = await resultsSeen(room, callerOf(c).actor, wanted);
      return c.json(view, 200, { ...PRIVATE, ETag: etagOf(version) });
    })
    .openapi(trial, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      return c.json(await whatIf(room, callerOf(c).actor, wanted), 200, PRIVATE);
    })
    .openapi(file, async (c) => {
      const { batchId } = c.req.valid('param');
      return c.body(await fileOf(room, callerOf(c).actor, batchId), 200, {
        ...PRIVATE,
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="decision-${batchId}.json"`,
      });
    })
    .openapi(proposal, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await propose(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(meeting, async (c) => {
      const wanted = { ...c.req.valid('param'), meeting: c.req.valid('json'), seen: versionFrom(c) };
      const answer = await recordMeeting(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(approval, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await approve(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(withdrawal, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await withdrawProposal(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
