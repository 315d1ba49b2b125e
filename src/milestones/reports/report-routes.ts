import { createRoute } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { body, json, PRIVATE } from '../../pilots/index.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import type { Room } from '../room.ts';
import { bringReportLetter, checkReportLetter, confirmReport } from './confirm-report.ts';
import { lookAtReport, lookAtReportVersion } from './look-at-report.ts';
import {
  caseReportPath,
  caseReportVersionPath,
  confirmingReport,
  draftSaved,
  letterBrought,
  letterChecked,
  reportConfirmed,
  reportDraft,
  reportPath,
  reportSubmitted,
  reportVersionPath,
  reportView,
  submittingReport,
  versionOfReport,
} from './report-schemas.ts';
import { saveReportDraft } from './save-report-draft.ts';
import { submitReport } from './submit-report.ts';

const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/reports/{report}';
const OFFICE = '/api/v1/office/pilots/{pilotId}/reports/{report}';
const VIEW = { 200: { description: 'ETag: the version of the run', ...json(reportView) } };
const VERSION = { 200: { description: 'As it was submitted, for good', ...json(versionOfReport) } };
const CONFIRMED = { 200: { description: 'As it stands now', ...json(reportConfirmed) } };

const own = createRoute({
  method: 'get',
  path: OWN,
  summary: '一份报告 · a report as it is written and as it was submitted, with what it is held against',
  request: { params: reportPath },
  responses: VIEW,
});

const ofCase = createRoute({
  method: 'get',
  path: OFFICE,
  summary: '一份报告 · a report as it was submitted',
  request: { params: caseReportPath },
  responses: VIEW,
});

const ownVersion = createRoute({
  method: 'get',
  path: `${OWN}/versions/{number}`,
  summary: '报告的一个版本 · one version of a report',
  request: { params: reportVersionPath },
  responses: VERSION,
});

const caseVersion = createRoute({
  method: 'get',
  path: `${OFFICE}/versions/{number}`,
  summary: '报告的一个版本 · one version of a report',
  request: { params: caseReportVersionPath },
  responses: VERSION,
});

const save = createRoute({
  method: 'put',
  path: `${OWN}/draft`,
  summary: '保存报告草稿 · keep a report as it is written',
  description:
    'If-Match: the revision of the draft; "0" where nothing is written yet. A field that has a number of a person in it is told in `missing`; it is not kept, and stays as it was saved before: until the draft is saved again without one, the report cannot be submitted.',
  request: { params: reportPath, headers: ifMatch, ...body(reportDraft) },
  responses: { 200: { description: 'With all that is missing or wrong', ...json(draftSaved) } },
});

const submit = createRoute({
  method: 'post',
  path: `${OWN}/submit`,
  summary: '提交阶段报告 · freeze the draft as a version; its figures are counted at once',
  description: 'If-Match: the version of the run. Of a second version: with the reason of the correction.',
  request: { params: reportPath, headers: ifMatch, ...body(submittingReport) },
  responses: { 200: { description: 'Submitted; with the alerts it raised', ...json(reportSubmitted) } },
});

const confirm = createRoute({
  method: 'post',
  path: `${OWN}/confirmation`,
  summary: '持牌机构确认 · the licensed institution confirms the version that it has read',
  request: { params: reportPath, ...body(confirmingReport) },
  responses: CONFIRMED,
});

const bringLetter = createRoute({
  method: 'put',
  path: `${OWN}/letter`,
  summary: '提交确认函 · name the stamped letter in which the licensed institution confirms',
  request: { params: reportPath, ...body(letterBrought) },
  responses: CONFIRMED,
});

const checkLetter = createRoute({
  method: 'post',
  path: `${OFFICE}/letter-check`,
  summary: '核对确认函 · say whether the stamped letter confirms the version',
  request: { params: caseReportPath, ...body(letterChecked) },
  responses: CONFIRMED,
});

export function reportRoutes(room: Room) {
  return createRouter()
    .openapi(own, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const found = await lookAtReport(room, callerOf(c), wanted);
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(ofCase, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const found = await lookAtReport(room, callerOf(c), wanted);
      return c.json(found.body, 200, { ...PRIVATE, ETag: etagOf(found.version) });
    })
    .openapi(ownVersion, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      return c.json(await lookAtReportVersion(room, callerOf(c), wanted), 200, PRIVATE);
    })
    .openapi(caseVersion, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      return c.json(await lookAtReportVersion(room, callerOf(c), wanted), 200, PRIVATE);
    })
    .openapi(save, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c), content: c.req.valid('json') };
      const answer = await saveReportDraft(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(submit, async (c) => {
      const wanted = {
        ...c.req.valid('param'),
        ...c.req.valid('json'),
        seen: versionFrom(c),
        locale: c.get('locale'),
      };
      const answer = await submitReport(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(confirm, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await confirmReport(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(bringLetter, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await bringReportLetter(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(checkLetter, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      const answer = await checkReportLetter(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    });
}
