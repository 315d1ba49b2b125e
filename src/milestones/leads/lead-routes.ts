import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { body, json, PRIVATE, readTerms } from '../../pilots/index.ts';
import { linkNext, pageQuery, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import type { Room } from '../room.ts';
import { attachFile } from './attach-file.ts';
import { historySeen } from './lead-history.ts';
import * as schemas from './lead-schemas.ts';
import { makeLead } from './make-lead.ts';
import {
  incidentsOf,
  leadFile,
  leadSeen,
  leadsOfPilot,
  leadsSeen,
  pilotsToLink,
  statusOf,
} from './read-leads.ts';
import { reportIncident } from './report-incident.ts';
import { closeLead, correctTransfer, noteOn, reopenLead, transferLead } from './settle-lead.ts';
import { triage } from './triage.ts';

const bytes = z.any().meta({ type: 'string', format: 'binary' });
const file = { content: { 'application/octet-stream': { schema: bytes } } };
/** A receipt, and what is told for one, is nobody's to keep. */
const NOT_KEPT = { 'Cache-Control': 'no-store' };
const OFFICE = '/api/v1/office/leads';

const make = createRoute({
  method: 'post',
  path: '/api/v1/leads',
  summary: '提交风险线索 · report a risk',
  description:
    'Confidential, with a name or without, by whoever wants; no account. No emergency line, and no report that the law asks for elsewhere.',
  request: body(schemas.newLead),
  responses: { 201: { description: 'Kept, with the receipt, shown once', ...json(schemas.leadMade) } },
});

const terms = createRoute({
  method: 'get',
  path: '/api/v1/leads/terms',
  summary: '线索联系方式保存期限 · how long a reporter’s contact is kept',
  responses: { 200: { description: 'The office’s terms', ...json(schemas.leadTerms) } },
});

const ask = createRoute({
  method: 'post',
  path: '/api/v1/leads/status',
  summary: '凭回执查询线索 · what became of a lead',
  request: body(schemas.receiptGiven),
  responses: { 200: { description: 'Where it stands', ...json(schemas.leadStatus) } },
});

const attach = createRoute({
  method: 'post',
  path: '/api/v1/leads/files',
  summary: '提交线索附件 · attach a file to a lead, by its receipt: its bytes are the body',
  request: { headers: schemas.receiptHeader, query: schemas.fileQuery, body: file },
  responses: { 201: { description: 'In store', ...json(schemas.fileAttached) } },
});

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/incidents';

const own = createRoute({
  method: 'get',
  path: OWN,
  summary: '本项目报送的事件与隐患 · incidents that a pilot’s team reported, and what became of them',
  request: { params: schemas.incidentsPath },
  responses: { 200: { description: 'Newest first', ...json(schemas.incidents) } },
});

const report = createRoute({
  method: 'post',
  path: OWN,
  summary: '报送事件或隐患 · report an incident or a hazard of one’s pilot',
  description: 'It replaces no report that the law asks of a licensed institution to its regulator.',
  request: { params: schemas.incidentsPath, ...body(schemas.newIncident) },
  responses: { 201: { description: 'Kept; the office is told', ...json(schemas.incidentMade) } },
});

const all = createRoute({
  method: 'get',
  path: OFFICE,
  summary: '风险线索 · risk leads and incidents',
  request: { query: schemas.leadsQuery },
  responses: { 200: { description: 'A page', ...json(schemas.leadPage) } },
});

const pilots = createRoute({
  method: 'get',
  path: `${OFFICE}/{leadId}/pilots`,
  summary: '可关联的试点项目 · pilots that a lead may be about',
  request: { params: schemas.leadPath, query: schemas.pilotsQuery },
  responses: { 200: { description: 'The best ten', ...json(schemas.pilotsFound) } },
});

const ofCase = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/leads',
  summary: '与项目有关的线索 · leads that concern a pilot',
  request: { params: schemas.caseLeadsPath },
  responses: { 200: { description: 'Newest first', ...json(schemas.caseLeads) } },
});

const one = createRoute({
  method: 'get',
  path: `${OFFICE}/{leadId}`,
  summary: '一条线索 · one lead',
  request: { params: schemas.leadPath },
  responses: { 200: { description: 'With its version as ETag', ...json(schemas.leadView) } },
});

const history = createRoute({
  method: 'get',
  path: `${OFFICE}/{leadId}/history`,
  summary: '线索办理过程 · who did what about a lead, with every note',
  request: { params: schemas.leadPath, query: pageQuery },
  responses: { 200: { description: 'Newest first', ...json(schemas.leadHistory) } },
});

const fetchFile = createRoute({
  method: 'get',
  path: `${OFFICE}/{leadId}/files/{fileId}`,
  summary: '下载线索附件 · download an attachment',
  request: { params: schemas.leadFilePath },
  responses: { 200: { description: 'As an attachment', ...file } },
});

const changed = { 200: { description: 'Done', ...json(schemas.leadChanged) } };

const assign = createRoute({
  method: 'post',
  path: `${OFFICE}/{leadId}/triage`,
  summary: '分办 · triage: severity, owner, due date, pilot',
  request: { params: schemas.leadPath, headers: ifMatch, ...body(schemas.triaging) },
  responses: changed,
});

const note = createRoute({
  method: 'post',
  path: `${OFFICE}/{leadId}/notes`,
  summary: '办理记录 · note what was found or arranged',
  request: { params: schemas.leadPath, headers: ifMatch, ...body(schemas.noting) },
  responses: changed,
});

const transfer = createRoute({
  method: 'post',
  path: `${OFFICE}/{leadId}/transfer`,
  summary: '移送 · pass it on to another authority, on record',
  request: { params: schemas.leadPath, headers: ifMatch, ...body(schemas.transferring) },
  responses: changed,
});

const correct = createRoute({
  method: 'post',
  path: `${OFFICE}/{leadId}/correct-transfer`,
  summary: '更正移送 · it went to the wrong authority; that stays on record',
  request: { params: schemas.leadPath, headers: ifMatch, ...body(schemas.correcting) },
  responses: changed,
});

const close = createRoute({
  method: 'post',
  path: `${OFFICE}/{leadId}/close`,
  summary: '办结 · close it with its outcome',
  request: { params: schemas.leadPath, headers: ifMatch, ...body(schemas.closing) },
  responses: changed,
});

const reopen = createRoute({
  method: 'post',
  path: `${OFFICE}/{leadId}/reopen`,
  summary: '重新办理 · handle once more what was closed',
  request: { params: schemas.leadPath, headers: ifMatch, ...body(schemas.reopening) },
  responses: changed,
});

/** Of anybody, and of a pilot's team. */
function reporting(room: Room) {
  return createRouter()
    .openapi(make, async (c) => c.json(await makeLead(room, c.req.valid('json')), 201, NOT_KEPT))
    .openapi(terms, async (c) => {
      const { example, leads } = await readTerms(room.library);
      return c.json({ ...leads, example }, 200);
    })
    .openapi(ask, async (c) => c.json(await statusOf(room, c.req.valid('json').receipt), 200, NOT_KEPT))
    .openapi(attach, async (c) => {
      const receipt = c.req.valid('header')['lead-receipt'];
      const wanted = { receipt, ...c.req.valid('query'), request: c.req.raw };
      const { id, name, size, type } = await attachFile(room, wanted);
      return c.json({ id, name, size, type }, 201, NOT_KEPT);
    })
    .openapi(own, async (c) =>
      c.json(await incidentsOf(room, callerOf(c), c.req.valid('param')), 200, PRIVATE),
    )
    .openapi(report, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await reportIncident(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}

function handling(room: Room) {
  return createRouter()
    .openapi(all, async (c) => {
      const { cursor, limit, ...wanted } = c.req.valid('query');
      const page = pageWanted({ cursor, limit }, ['string', 'string']);
      const after = page.after === null ? null : ([String(page.after[0]), String(page.after[1])] as const);
      const listed = { ...wanted, after, limit, locale: c.get('locale') };
      const found = await leadsSeen(room, callerOf(c).actor, listed);
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    })
    .openapi(pilots, async (c) =>
      c.json(
        await pilotsToLink(room, callerOf(c).actor, { ...c.req.valid('param'), ...c.req.valid('query') }),
        200,
        PRIVATE,
      ),
    )
    .openapi(ofCase, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      return c.json(await leadsOfPilot(room, callerOf(c).actor, wanted), 200, PRIVATE);
    })
    .openapi(one, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const { body: lead, version } = await leadSeen(room, callerOf(c).actor, wanted);
      return c.json(lead, 200, { ...PRIVATE, ETag: etagOf(version) });
    })
    .openapi(history, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query') };
      const found = await historySeen(room, callerOf(c).actor, wanted);
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    })
    .openapi(fetchFile, async (c) =>
      room.files.send(c, await leadFile(room, callerOf(c).actor, c.req.valid('param'))),
    )
    .openapi(assign, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await triage(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(note, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await noteOn(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(transfer, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await transferLead(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(correct, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await correctTransfer(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(close, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await closeLead(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(reopen, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await reopenLead(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}

/** Every route of risk leads and incidents. */
export function leadRoutes(room: Room) {
  return [reporting(room), handling(room)] as const;
}
