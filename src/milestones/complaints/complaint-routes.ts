import { createRoute, type z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { body, casePath, json, PRIVATE, pilotPath } from '../../pilots/index.ts';
import { linkNext, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { ifMatch, versionFrom } from '../../platform/http/versions.ts';
import type { Room } from '../room.ts';
import {
  complaintPage,
  complaintPath,
  complaintsQuery,
  correctedComplaint,
  newComplaint,
  recorded,
} from './complaint-schemas.ts';
import { complaintsSeen } from './read-complaints.ts';
import { correctComplaint, recordComplaint } from './record-complaint.ts';

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/complaints';
const PAGE = { 200: { description: 'A page', ...json(complaintPage) } };

const own = createRoute({
  method: 'get',
  path: OWN,
  summary: '投诉与补偿台账 · complaints of a pilot, with their limits and what was paid',
  request: { params: pilotPath, query: complaintsQuery },
  responses: PAGE,
});

const ofCase = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/complaints',
  summary: '投诉与补偿台账 · complaints of a pilot, as the office sees them',
  request: { params: casePath, query: complaintsQuery },
  responses: PAGE,
});

const record = createRoute({
  method: 'post',
  path: OWN,
  summary: '登记投诉 · enter a complaint',
  description: 'Identity, telephone and card numbers are refused.',
  request: { params: pilotPath, ...body(newComplaint) },
  responses: { 201: { description: 'ETag: the version of the complaint', ...json(recorded) } },
});

const correct = createRoute({
  method: 'put',
  path: `${OWN}/{complaintId}`,
  summary: '补充或更正投诉 · bring a complaint up to date, or correct it with a reason',
  description: 'If-Match: the version of the complaint. What stood there before is kept as a version.',
  request: { params: complaintPath, headers: ifMatch, ...body(correctedComplaint) },
  responses: { 200: { description: 'A new version', ...json(recorded) } },
});

function pageOfComplaints({ open, ...page }: z.output<typeof complaintsQuery>) {
  const { after, limit } = pageWanted(page, ['number']);
  return { open, before: after === null ? null : Number(after[0]), limit };
}

/** Every route of complaints. */
export function complaintRoutes(room: Room) {
  return createRouter()
    .openapi(own, async (c) => {
      const wanted = { ...c.req.valid('param'), ...pageOfComplaints(c.req.valid('query')) };
      const found = await complaintsSeen(room, callerOf(c), wanted);
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    })
    .openapi(ofCase, async (c) => {
      const wanted = { ...c.req.valid('param'), ...pageOfComplaints(c.req.valid('query')) };
      const found = await complaintsSeen(room, callerOf(c), wanted);
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    })
    .openapi(record, async (c) => {
      const wanted = { ...c.req.valid('param'), content: c.req.valid('json') };
      const answer = await recordComplaint(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(correct, async (c) => {
      const { reason, ...content } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), content, reason, seen: versionFrom(c) };
      const answer = await correctComplaint(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
