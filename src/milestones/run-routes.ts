import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../access/index.ts';
import { body, casePath, json, PRIVATE, pilotPath } from '../pilots/index.ts';
import { createRouter } from '../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../platform/http/versions.ts';
import { handleAlert } from './handle-alert.ts';
import { lookAtRun, lookAtSeries } from './look-at-run.ts';
import type { Room } from './room.ts';
import {
  alert,
  caseAlertPath,
  handlingAlert,
  newValues,
  runView,
  series,
  seriesQuery,
  valuesTaken,
} from './schemas.ts';
import { takeValues } from './take-values.ts';

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}';
const OFFICE = '/api/v1/office/pilots/{pilotId}';
const RUN = { 200: { description: 'ETag: the version of the run', ...json(runView) } };
const SERIES = { 200: { description: 'By day', ...json(series) } };

const own = createRoute({
  method: 'get',
  path: `${OWN}/run`,
  summary: '运行与报告 · how a pilot runs: plan, caps, indicators, alerts',
  request: { params: pilotPath },
  responses: RUN,
});

const ofCase = createRoute({
  method: 'get',
  path: `${OFFICE}/run`,
  summary: '运行监测 · how a pilot runs, as the office sees it',
  request: { params: casePath },
  responses: RUN,
});

const push = createRoute({
  method: 'post',
  path: `${OWN}/values`,
  summary: '报送当日数值 · report the aggregates of one day',
  description:
    'For a form or a team’s own system (an access token with the scope `figures` needs no other). Figures are counted against caps and thresholds at once; a second value for a day is refused unless it carries a reason.',
  request: { params: pilotPath, ...body(newValues) },
  responses: { 201: { description: 'Counted; with the alerts it raised', ...json(valuesTaken) } },
});

const ownSeries = createRoute({
  method: 'get',
  path: `${OWN}/values`,
  summary: '数值序列 · values over time',
  request: { params: pilotPath, query: seriesQuery },
  responses: SERIES,
});

const caseSeries = createRoute({
  method: 'get',
  path: `${OFFICE}/values`,
  summary: '数值序列 · values over time, as the office sees them',
  request: { params: casePath, query: seriesQuery },
  responses: SERIES,
});

const handle = createRoute({
  method: 'post',
  path: `${OFFICE}/alerts/{alertId}/handle`,
  summary: '处置预警 · say what was done about an alert',
  description: 'If-Match: the version of the run.',
  request: { params: caseAlertPath, headers: ifMatch, ...body(handlingAlert) },
  responses: { 200: { description: 'Handled', ...json(alert) } },
});

export function runRoutes(room: Room) {
  return createRouter()
    .openapi(own, async (c) => {
      const found = await lookAtRun(room, callerOf(c), { ...c.req.valid('param'), locale: c.get('locale') });
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(ofCase, async (c) => {
      const found = await lookAtRun(room, callerOf(c), { ...c.req.valid('param'), locale: c.get('locale') });
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(push, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), locale: c.get('locale') };
      const answer = await takeValues(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(ownSeries, async (c) =>
      c.json(await lookAtSeries(room, callerOf(c), c.req.valid('param'), c.req.valid('query')), 200, PRIVATE),
    )
    .openapi(caseSeries, async (c) =>
      c.json(await lookAtSeries(room, callerOf(c), c.req.valid('param'), c.req.valid('query')), 200, PRIVATE),
    )
    .openapi(handle, async (c) => {
      const wanted = {
        ...c.req.valid('param'),
        ...c.req.valid('json'),
        seen: versionFrom(c),
        locale: c.get('locale'),
      };
      const answer = await handleAlert(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
