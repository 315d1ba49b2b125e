import type { LimitName } from '../platform/http/limits.ts';
import type { Action } from './actions.ts';

/** Which action a route is, and what it counts against. A route that is not here is refused, and so is an app that has one. */
export interface RouteRule {
  action: Action;
  limit: LimitName | null;
  /** The route reads its body itself, as bytes. */
  bytes?: true;
  /** Asked by open pages by themselves: no sign that anybody is there, and no use of a session. */
  byItself?: true;
}

const rule =
  (limit: LimitName | null) =>
  (action: Action): RouteRule => ({ action, limit });
const read = rule('read');
const write = rule('write');
const question = rule('question');
const entry = rule('entry');
const free = rule(null);

/** Paths as Hono writes them; `:enterpriseId` names the enterprise acted for. */
export const ROUTES: Readonly<Record<string, RouteRule>> = {
  'GET /healthz': free('service.probe'),
  'GET /readyz': free('service.probe'),
  'GET /api/openapi.json': read('text.read'),

  // account
  'GET /api/v1/auth/options': read('account.enter'),
  'POST /api/v1/auth/sign-up': entry('account.enter'),
  'POST /api/v1/auth/email/verify': entry('account.enter'),
  'POST /api/v1/auth/email/resend': entry('account.enter'),
  'POST /api/v1/auth/sign-in': entry('account.enter'),
  'POST /api/v1/auth/sms/code': entry('account.enter'),
  'POST /api/v1/auth/sms/sign-in': entry('account.enter'),
  'POST /api/v1/auth/oidc': entry('account.enter'),
  'GET /api/v1/auth/oidc/:provider/callback': entry('account.enter'),
  'POST /api/v1/auth/second-factor': entry('account.secure'),
  'POST /api/v1/auth/sign-out': read('account.enter'),
  'POST /api/v1/auth/password/forgot': entry('account.enter'),
  'POST /api/v1/auth/password/reset': entry('account.enter'),
  'GET /api/v1/account': read('account.look'),
  'PATCH /api/v1/account': write('account.change'),
  'POST /api/v1/account/password': entry('account.change'),
  'POST /api/v1/account/email': entry('account.change'),
  'POST /api/v1/account/phone/code': entry('account.change'),
  'POST /api/v1/account/phone': entry('account.change'),
  'PUT /api/v1/account/telling': write('account.change'),
  'GET /api/v1/account/sessions': read('account.read'),
  'DELETE /api/v1/account/sessions/:sessionId': write('account.change'),
  'DELETE /api/v1/account/sessions': write('account.change'),
  'POST /api/v1/account/second-factor': entry('account.secure'),
  'POST /api/v1/account/second-factor/confirm': entry('account.secure'),
  'DELETE /api/v1/account/second-factor': entry('account.change'),
  'GET /api/v1/account/tokens': read('account.read'),
  'POST /api/v1/account/tokens': write('account.change'),
  'DELETE /api/v1/account/tokens/:tokenId': write('account.change'),
  'GET /api/v1/account/events': read('account.read'),
  'GET /api/v1/account/erasure': read('account.read'),
  'POST /api/v1/account/erasure': entry('account.change'),
  'GET /api/v1/account/messages': read('message.read'),
  'GET /api/v1/account/messages/unread': { ...read('message.read'), byItself: true },
  'POST /api/v1/account/messages/read': write('message.mark'),

  // access: operations
  'GET /metrics': free('service.probe'),
  'GET /api/v1/mailbox': read('mailbox.read'),
  'GET /api/v1/office/jobs': read('jobs.read'),
  'POST /api/v1/office/jobs/:name/run': write('jobs.retry'),
  'GET /api/v1/office/messages': read('jobs.read'),
  'POST /api/v1/office/messages/:messageId/retry': write('jobs.retry'),

  // access: people and invitations
  'GET /api/v1/office/people': read('people.read'),
  'GET /api/v1/office/people/:personId': read('people.read'),
  'PUT /api/v1/office/people/:personId/roles': write('people.change'),
  'POST /api/v1/office/people/:personId/state': write('people.change'),
  'GET /api/v1/office/invitations': read('people.read'),
  'POST /api/v1/office/invitations': write('people.change'),
  'DELETE /api/v1/office/invitations/:invitationId': write('people.change'),
  'GET /api/v1/office/appointments': read('expert.read'),
  'POST /api/v1/office/appointments': write('expert.appoint'),
  'DELETE /api/v1/office/appointments/:grantId': write('expert.appoint'),
  'GET /api/v1/enterprises/:enterpriseId/members': read('enterprise.members.read'),
  'PATCH /api/v1/enterprises/:enterpriseId/members/:personId': write('enterprise.members.change'),
  'DELETE /api/v1/enterprises/:enterpriseId/members/:personId': write('enterprise.members.change'),
  'POST /api/v1/enterprises/:enterpriseId/leave': write('enterprise.leave'),
  'GET /api/v1/enterprises/:enterpriseId/invitations': read('enterprise.members.change'),
  'POST /api/v1/enterprises/:enterpriseId/invitations': write('enterprise.members.change'),
  'DELETE /api/v1/enterprises/:enterpriseId/invitations/:invitationId': write('enterprise.members.change'),
  'POST /api/v1/invitations/look': entry('invitation.look'),
  'POST /api/v1/invitations/accept': entry('invitation.accept'),

  // ledger
  'GET /api/v1/ledger/checkpoints': read('ledger.verify'),
  'GET /api/v1/ledger/checkpoints/latest': read('ledger.verify'),
  'GET /api/v1/ledger/keys': read('ledger.verify'),
  'GET /api/v1/ledger/proofs/inclusion': read('ledger.verify'),
  'GET /api/v1/ledger/proofs/consistency': read('ledger.verify'),
  'POST /api/v1/ledger/checkpoints': write('ledger.checkpoint'),
  'GET /api/v1/ledger/entries': read('ledger.search'),
  'GET /api/v1/ledger/entries/:stream/:seq': read('ledger.search'),
  'GET /api/v1/ledger/export': read('ledger.search'),

  // enterprises
  'GET /api/v1/enterprises': read('enterprise.list'),
  'POST /api/v1/enterprises': write('enterprise.register'),
  'GET /api/v1/enterprises/:enterpriseId': read('enterprise.read'),
  'PATCH /api/v1/enterprises/:enterpriseId': write('enterprise.change'),
  'PUT /api/v1/enterprises/:enterpriseId/benchmark': write('enterprise.benchmark'),
  'DELETE /api/v1/enterprises/:enterpriseId/benchmark': write('enterprise.benchmark'),
  'POST /api/v1/enterprises/:enterpriseId/files': { ...write('enterprise.file.add'), bytes: true },
  'GET /api/v1/enterprises/:enterpriseId/files/:fileId': read('enterprise.read'),
  'GET /api/v1/enterprises/:enterpriseId/history': read('enterprise.read'),
  'GET /api/v1/enterprises/:enterpriseId/licences': read('enterprise.read'),
  'POST /api/v1/enterprises/:enterpriseId/licences': write('enterprise.change'),
  'PATCH /api/v1/enterprises/:enterpriseId/licences/:licenceId': write('enterprise.change'),
  'DELETE /api/v1/enterprises/:enterpriseId/licences/:licenceId': write('enterprise.change'),
  'GET /api/v1/enterprises/:enterpriseId/verification': read('enterprise.read'),
  'POST /api/v1/enterprises/:enterpriseId/verification': write('enterprise.verification.submit'),
  'POST /api/v1/enterprises/:enterpriseId/verification/decision': write('enterprise.verification.decide'),
  'GET /api/v1/office/parks': read('park.approve'),
  'PUT /api/v1/office/parks': write('park.edit'),
  'POST /api/v1/office/parks/:version/approve': write('park.approve'),
  'GET /api/v1/office/verifications': read('enterprise.queue'),
  'GET /api/v1/parks': read('park.read'),

  // compliance
  'GET /api/v1/licences': read('text.read'),
  'POST /api/v1/licences/screenings': question('licence.screen'),
  'GET /api/v1/office/licences': read('catalogue.approve'),
  'PUT /api/v1/office/licences': write('catalogue.edit'),
  'POST /api/v1/office/licences/:version/approve': write('catalogue.approve'),
  'GET /api/v1/office/checklist': read('catalogue.approve'),
  'PUT /api/v1/office/checklist': write('catalogue.edit'),
  'POST /api/v1/office/checklist/:version/approve': write('catalogue.approve'),

  // pilots: applicants
  'GET /api/v1/enterprises/:enterpriseId/pilots': read('pilot.own.read'),
  'POST /api/v1/enterprises/:enterpriseId/pilots': write('pilot.draft'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/draft': read('pilot.own.read'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/draft': write('pilot.draft'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/draft/:section': write('pilot.draft'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/versions/:number': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/versions/:number/changes': read('pilot.own.read'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/submit': write('pilot.act'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/finish': write('pilot.act'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/report': write('pilot.act'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/withdraw': write('pilot.act'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/versions/:number/seal': write('pilot.draft'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/parties': write('pilot.draft'),
  'DELETE /api/v1/enterprises/:enterpriseId/pilots/:pilotId/parties/:partyId': write('pilot.draft'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/parties/:partyId/letter': write('pilot.draft'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/host': write('pilot.draft'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/consent': write('pilot.act'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/regulator-document': write('pilot.draft'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/requests': write('pilot.act'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/files': { ...write('pilot.draft'), bytes: true },
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/files/:fileId': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/history': read('pilot.own.read'),

  // pilots: the office
  'GET /api/v1/office/pilots': read('pilot.read'),
  'GET /api/v1/office/pilots/:pilotId': read('pilot.read'),
  'GET /api/v1/office/pilots/:pilotId/history': read('pilot.read'),
  'GET /api/v1/office/pilots/:pilotId/versions/:number': read('pilot.read'),
  'GET /api/v1/office/pilots/:pilotId/versions/:number/changes': read('pilot.read'),
  'GET /api/v1/office/pilots/:pilotId/files/:fileId': read('pilot.read'),
  'POST /api/v1/office/pilots/:pilotId/take': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/accept': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/return': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/to-expert-review': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/register': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/follow': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/start-testing': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/pause': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/resume': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/return-report': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/complete': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/admit': write('pilot.approve'),
  'POST /api/v1/office/pilots/:pilotId/assess': write('pilot.approve'),
  'POST /api/v1/office/pilots/:pilotId/reject': write('pilot.approve'),
  'POST /api/v1/office/pilots/:pilotId/terminate': write('pilot.approve'),
  'POST /api/v1/office/pilots/:pilotId/parties/:partyId/letter-check': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/requests/:requestId/decision': write('pilot.approve'),
  'GET /api/v1/office/pilots/:pilotId/experts': read('pilot.experts.read'),
  'POST /api/v1/office/pilots/:pilotId/experts': write('expert.appoint'),

  // pilots: what officials edit
  'GET /api/v1/office/pilot-terms': read('terms.read'),
  'PUT /api/v1/office/pilot-terms': write('terms.edit'),
  'POST /api/v1/office/pilot-terms/:version/approve': write('terms.approve'),

  // pilots: experts
  'GET /api/v1/reviews': read('pilot.review.list'),
  'GET /api/v1/reviews/:pilotId': read('pilot.review.read'),
  'POST /api/v1/reviews/:pilotId/opinion': write('pilot.review.file'),
  'GET /api/v1/reviews/:pilotId/files/:fileId': read('pilot.review.read'),

  // pilots: documents
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/draft/declaration.docx': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/draft/declaration.json': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/versions/:number/declaration.docx':
    read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/versions/:number/declaration.json':
    read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/receipt.docx': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/versions/:number/remarks.docx':
    read('pilot.own.read'),
  'GET /api/v1/office/pilots/:pilotId/versions/:number/declaration.docx': read('pilot.read'),
  'GET /api/v1/office/pilots/:pilotId/receipt.docx': read('pilot.read'),
  'GET /api/v1/office/pilots/:pilotId/versions/:number/remarks.docx': read('pilot.read'),

  // pilots: compliance
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/compliance': read('pilot.own.read'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/findings/:findingId/answer': write('pilot.draft'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/checklist/:itemId': write('pilot.draft'),
  'GET /api/v1/office/pilots/:pilotId/compliance': read('pilot.read'),
  'POST /api/v1/office/pilots/:pilotId/findings': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/findings/:findingId/verdict': write('pilot.handle'),
  'POST /api/v1/office/pilots/:pilotId/checklist/:itemId/verdict': write('pilot.handle'),
  'GET /api/v1/office/pilots/:pilotId/checklist/upgrade': read('pilot.read'),
  'POST /api/v1/office/pilots/:pilotId/checklist/upgrade': write('pilot.handle'),

  // milestones: how a pilot runs
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/run': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/values': read('pilot.own.read'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/values': write('pilot.draft'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/milestones/schedule': read('pilot.own.read'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/milestones': write('pilot.draft'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/milestones/:milestoneId/move': write('pilot.draft'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/milestones/:milestoneId/drop': write('pilot.draft'),
  'DELETE /api/v1/enterprises/:enterpriseId/pilots/:pilotId/milestones/:milestoneId/pending':
    write('pilot.draft'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/reports/:report': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/reports/:report/versions/:number':
    read('pilot.own.read'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/reports/:report/draft': write('pilot.draft'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/reports/:report/submit': write('pilot.draft'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/reports/:report/confirmation': write('pilot.draft'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/reports/:report/letter': write('pilot.draft'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/values/sheet': {
    ...write('pilot.draft'),
    bytes: true,
  },
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/values/template.xlsx': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/values/template.csv': read('pilot.own.read'),
  'GET /api/v1/office/monitoring': read('pilot.read'),
  'GET /api/v1/office/monitoring/compare': read('pilot.read'),
  'GET /api/v1/office/pilots/:pilotId/run': read('pilot.read'),
  'POST /api/v1/office/pilots/:pilotId/milestones/decision': write('pilot.handle'),
  'GET /api/v1/office/pilots/:pilotId/reports/:report': read('pilot.read'),
  'GET /api/v1/office/pilots/:pilotId/reports/:report/versions/:number': read('pilot.read'),
  'POST /api/v1/office/pilots/:pilotId/reports/:report/letter-check': write('pilot.handle'),
  'GET /api/v1/office/pilots/:pilotId/values': read('pilot.read'),
  'POST /api/v1/office/pilots/:pilotId/alerts/:alertId/handle': write('pilot.handle'),
  'GET /api/v1/office/pilots/:pilotId/alerts/:alertId/notice.docx': read('pilot.read'),
  // Counted as what costs more than a read.
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/run.xlsx': write('pilot.own.read'),
  'GET /api/v1/office/pilots/:pilotId/run.xlsx': write('pilot.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/reports/:report/filled.docx':
    write('pilot.own.read'),
  'GET /api/v1/office/pilots/:pilotId/reports/:report/filled.docx': write('pilot.read'),
  'GET /api/v1/enterprises/:enterpriseId/report-templates': read('pilot.own.read'),
  'POST /api/v1/enterprises/:enterpriseId/report-templates': { ...write('pilot.draft'), bytes: true },
  'DELETE /api/v1/enterprises/:enterpriseId/report-templates/:templateId': write('pilot.draft'),
  'GET /api/v1/enterprises/:enterpriseId/report-templates/:templateId/file': read('pilot.own.read'),
  'GET /api/v1/office/report-templates': read('pilot.read'),
  'POST /api/v1/office/report-templates': { ...write('pilot.handle'), bytes: true },
  'DELETE /api/v1/office/report-templates/:templateId': write('pilot.handle'),
  'GET /api/v1/office/report-templates/:templateId/file': read('pilot.read'),

  // pilots: what everybody sees
  'GET /api/v1/register': read('register.read'),
  'GET /api/v1/register/feed.json': read('register.read'),
  'GET /api/v1/register/:pilotId': read('register.read'),
  // Counted as what costs more than a read: each reads the whole register.
  'GET /api/v1/register.csv': write('register.read'),
  'GET /api/v1/register.xlsx': write('register.read'),
  'GET /api/v1/notices': read('register.read'),
  'GET /api/v1/notices/:pilotId': read('register.read'),

  // pilots: objections
  'POST /api/v1/notices/:pilotId/objections': write('objection.make'),
  'POST /api/v1/objections/status': entry('objection.make'),
  'POST /api/v1/objections/seal': { ...entry('objection.make'), bytes: true },
  'GET /api/v1/office/objections': read('objection.read'),
  'GET /api/v1/office/objections/:objectionId': read('objection.read'),
  'GET /api/v1/office/objections/:objectionId/file': read('objection.read'),
  'POST /api/v1/office/objections/:objectionId/file': { ...write('objection.handle'), bytes: true },
  'POST /api/v1/office/objections/:objectionId/answer': write('objection.handle'),
  'POST /api/v1/office/pilots/:pilotId/objections': write('objection.handle'),

  // milestones: incidents and risk leads
  'POST /api/v1/leads': write('lead.make'),
  'GET /api/v1/leads/terms': read('lead.make'),
  'POST /api/v1/leads/status': entry('lead.make'),
  'POST /api/v1/leads/files': { ...entry('lead.make'), bytes: true },
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/incidents': read('pilot.own.read'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/incidents': write('incident.report'),
  'GET /api/v1/office/leads': read('lead.read'),
  'GET /api/v1/office/leads/:leadId': read('lead.read'),
  'GET /api/v1/office/leads/:leadId/pilots': read('lead.read'),
  'GET /api/v1/office/leads/:leadId/history': read('lead.read'),
  'GET /api/v1/office/leads/:leadId/files/:fileId': read('lead.read'),
  'POST /api/v1/office/leads/:leadId/triage': write('lead.handle'),
  'POST /api/v1/office/leads/:leadId/notes': write('lead.handle'),
  'POST /api/v1/office/leads/:leadId/transfer': write('lead.handle'),
  'POST /api/v1/office/leads/:leadId/close': write('lead.handle'),
  'POST /api/v1/office/leads/:leadId/reopen': write('lead.handle'),
  'GET /api/v1/office/pilots/:pilotId/leads': read('lead.read'),

  // milestones: complaints
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/complaints': read('pilot.own.read'),
  'POST /api/v1/enterprises/:enterpriseId/pilots/:pilotId/complaints': write('complaint.record'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/complaints/:complaintId': write('complaint.record'),
  'GET /api/v1/office/pilots/:pilotId/complaints': read('pilot.read'),

  // rewards: set-up
  'GET /api/v1/office/batches': read('batch.read'),
  'POST /api/v1/office/batches': write('batch.handle'),
  'GET /api/v1/office/batches/:batchId': read('batch.read'),
  'PUT /api/v1/office/batches/:batchId/settings': write('batch.handle'),
  'GET /api/v1/office/batches/:batchId/frozen': read('batch.read'),
  'POST /api/v1/office/batches/:batchId/open': write('batch.approve'),
  'POST /api/v1/office/batches/:batchId/files': { ...write('batch.handle'), bytes: true },
  'GET /api/v1/office/batches/:batchId/files/:fileId': read('batch.read'),
  'GET /api/v1/office/batches/:batchId/papers': read('batch.read'),
  'POST /api/v1/office/batches/:batchId/papers': write('batch.handle'),
  'DELETE /api/v1/office/batches/:batchId/papers/:paperId': write('batch.handle'),
  'GET /api/v1/office/batches/:batchId/history': read('batch.read'),

  // rewards: what officials edit
  'GET /api/v1/office/rubrics': read('terms.read'),
  'GET /api/v1/office/rubrics/:slug': read('terms.read'),
  'PUT /api/v1/office/rubrics/:slug': write('terms.edit'),
  'POST /api/v1/office/rubrics/:slug/:version/approve': write('terms.approve'),
  'GET /api/v1/office/reward-terms': read('terms.read'),
  'PUT /api/v1/office/reward-terms': write('terms.edit'),
  'POST /api/v1/office/reward-terms/:version/approve': write('terms.approve'),

  // rewards: panel and sheets
  'GET /api/v1/office/batches/:batchId/panel': read('batch.read'),
  'POST /api/v1/office/batches/:batchId/panel': write('batch.handle'),
  'DELETE /api/v1/office/batches/:batchId/panel/:askedId': write('batch.handle'),
  'PUT /api/v1/office/batches/:batchId/panel/leader': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/panel/:expertId/recusals': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/panel/:expertId/cleared': write('batch.handle'),
  // Counted as what costs more than a read.
  'GET /api/v1/office/batches/:batchId/panel/:expertId/sheets.docx': write('batch.read'),
  'POST /api/v1/office/batches/:batchId/assignment': write('batch.handle'),
  'PUT /api/v1/office/batches/:batchId/assignment': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/start-scoring': write('batch.handle'),
  'GET /api/v1/office/batches/:batchId/sheets': read('batch.read'),
  'POST /api/v1/office/batches/:batchId/sheets/:sheetId/excuse': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/sheets/:sheetId/reopening': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/sheets/:sheetId/reopening/decision': write('batch.approve'),
  'POST /api/v1/office/batches/:batchId/sheets/:sheetId/scan': { ...write('batch.handle'), bytes: true },
  'GET /api/v1/office/batches/:batchId/sheets/:sheetId/scan/:fileId': read('batch.read'),
  'PUT /api/v1/office/batches/:batchId/sheets/:sheetId/paper': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/lock': write('batch.handle'),
  'GET /api/v1/scoring': read('scoring.list'),
  'GET /api/v1/scoring/:batchId': read('scoring.read'),
  'POST /api/v1/scoring/:batchId/declaration': write('scoring.write'),
  'GET /api/v1/scoring/:batchId/pilots/:entryId': read('scoring.read'),
  'GET /api/v1/scoring/:batchId/pilots/:entryId/series': read('scoring.read'),
  'GET /api/v1/scoring/:batchId/pilots/:entryId/files/:fileId': read('scoring.read'),
  'PUT /api/v1/scoring/:batchId/pilots/:entryId/sheet': write('scoring.write'),
  'POST /api/v1/scoring/:batchId/pilots/:entryId/sheet/submit': write('scoring.write'),

  // rewards: dossiers; counted as what costs more than a read
  'GET /api/v1/office/pilots/:pilotId/dossier.zip': write('pilot.read'),
  'GET /api/v1/office/batches/:batchId/dossier.zip': write('batch.read'),

  // rewards: results and decision
  'GET /api/v1/office/batches/:batchId/results': read('batch.read'),
  // Counted as what costs more than a read.
  'GET /api/v1/office/batches/:batchId/decision.json': write('batch.read'),
  'POST /api/v1/office/batches/:batchId/propose': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/meeting': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/approve': write('batch.approve'),
  'POST /api/v1/office/batches/:batchId/withdraw': write('batch.withdraw'),

  // rewards: public notice, objections, awards and payments
  'GET /api/v1/office/batches/:batchId/awards': read('batch.read'),
  'POST /api/v1/office/batches/:batchId/notice': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/publish': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/awards/:awardId/payments': write('batch.handle'),
  // Counted as what costs more than a read.
  'GET /api/v1/office/batches/:batchId/list.docx': write('batch.read'),
  'GET /api/v1/office/batches/:batchId/list.xlsx': write('batch.read'),
  'GET /api/v1/office/batches/:batchId/letters': read('batch.read'),
  'GET /api/v1/office/batches/:batchId/entries/:entryId/letter.docx': write('batch.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/awards/:entryId': read('pilot.own.read'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/awards/:entryId/account': write('pilot.act'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/awards/:entryId/letter': read('pilot.own.read'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/awards/:entryId/letter.docx':
    write('pilot.own.read'),
  'GET /api/v1/awards': read('award.read'),
  'GET /api/v1/awards/:batchId': read('award.read'),
  'GET /api/v1/awards/:batchId/decision.json': write('award.read'),
  'POST /api/v1/awards/:batchId/objections': write('objection.make'),
  'POST /api/v1/award-objections/status': entry('objection.make'),
  'POST /api/v1/award-objections/seal': { ...entry('objection.make'), bytes: true },
  'GET /api/v1/office/award-objections': read('objection.read'),
  'GET /api/v1/office/award-objections/:objectionId': read('objection.read'),
  'GET /api/v1/office/award-objections/:objectionId/file': read('objection.read'),
  'POST /api/v1/office/award-objections/:objectionId/file': { ...write('objection.handle'), bytes: true },
  'POST /api/v1/office/award-objections/:objectionId/answer': write('objection.handle'),
  'POST /api/v1/office/batches/:batchId/objections': write('objection.handle'),

  // rewards: what is nominated
  'GET /api/v1/office/batches/:batchId/entries/candidates': read('batch.read'),
  'GET /api/v1/office/batches/:batchId/entries': read('batch.read'),
  'POST /api/v1/office/batches/:batchId/entries': write('batch.handle'),
  'GET /api/v1/office/batches/:batchId/entries/:entryId': read('batch.read'),
  'PUT /api/v1/office/batches/:batchId/entries/:entryId/conditions': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/entries/conditions': write('batch.handle'),
  'POST /api/v1/office/batches/:batchId/entries/:entryId/exclude': write('batch.handle'),
  'GET /api/v1/enterprises/:enterpriseId/pilots/:pilotId/awards': read('pilot.own.read'),
  'PUT /api/v1/enterprises/:enterpriseId/pilots/:pilotId/awards/:entryId/declaration': write('pilot.act'),

  // policy
  'GET /api/v1/policies': read('text.read'),
  'GET /api/v1/policies/search': read('text.read'),
  'GET /api/v1/policies/:documentId': read('text.read'),
  'GET /api/v1/policies/:documentId/versions': read('text.read'),
  'GET /api/v1/office/texts': read('text.approve'),
  'POST /api/v1/office/texts/preview': read('text.edit'),
  'GET /api/v1/office/texts/:documentId': read('text.approve'),
  'PUT /api/v1/office/texts/:documentId': write('text.edit'),
  'POST /api/v1/office/texts/:documentId/withdraw': write('text.edit'),
  'POST /api/v1/office/texts/:documentId/:version/approve': write('text.approve'),

  // assistant
  'POST /api/v1/assistant/answers': question('assistant.ask'),
  'POST /api/v1/assistant/chat': question('assistant.ask'),
  'POST /api/v1/assistant/verifications': question('assistant.ask'),
  'POST /api/v1/assistant/feedback': write('assistant.ask'),
};
