import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { pilotPath } from '../../pilots/index.ts';
import { json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import type { Assistant } from '../assistant.ts';
import type { ToolRoom } from '../tools/index.ts';
import { proposal, proposalRequest } from './schemas.ts';

const one = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/proposals',
  summary: '请模型起草一段文字 · have the text of one field proposed',
  description:
    'Out of what the team itself has written, with the caller’s rights. Kept nowhere, changes nothing: a person takes it over or leaves it.',
  request: { params: pilotPath, body: { required: true, ...json(proposalRequest) } },
  responses: { 200: { description: 'A draft, 人工智能生成', ...json(proposal) } },
});

export function proposalRoutes({ assistant, ...room }: { assistant: Assistant } & ToolRoom) {
  return createRouter().openapi(one, async (c) => {
    const of = { ...c.req.valid('param'), locale: c.get('locale') };
    const counted = c.get('caller') ?? '';
    const asked = {
      caller: callerOf(c),
      counted,
      of,
      wanted: c.req.valid('json'),
      signal: c.req.raw.signal,
    };
    return c.json(await assistant.propose(room, asked), 200, { 'Cache-Control': 'no-store' });
  });
}
