import type { Generated } from 'kysely';

/**
 * Portable columns on three engines: text ids, instants as UTC text (ISO 8601, milliseconds), civil dates
 * YYYY-MM-DD, booleans as 0/1, JSON as text. Names are camelCase here and snake_case in the database.
 */
export interface Tables {
  /** Where each stream stands; moved by every append, and thereby the lock. */
  streamHeads: { stream: string; seq: number; hash: string };
  /** What happened. Triggers refuse UPDATE and DELETE. */
  entries: EntryRow;
  /** Emptied (salt and payload null) when a person's data is erased; the entry's commitment stays. */
  privatePayloads: { stream: string; seq: number; salt: string | null; payload: string | null };
  /** Never holds a row: one that would be inserted is a rely that does not hold, and its CHECK refuses it. */
  guards: { stream: string; expected: number; actual: number };
  idempotencyKeys: IdempotencyRow;
  libraryVersions: LibraryVersionRow;
  /** One row, id 1; raised by every change of what is published. */
  corpus: { id: number; version: number };
  /** Unledgered: what readers thought of an answer. */
  assistantFeedback: AssistantFeedbackRow;
  /** Unledgered: a person's own, which nobody else ever reads. */
  conversations: ConversationRow;
  conversationTurns: ConversationTurnRow;
  /** Questions the office is to look at, in groups of like ones; nothing of who asked. */
  questionGroups: QuestionGroupRow;
  questions: QuestionRow;
  /** The office's own questions that show what a change of words does to answers. */
  evaluationQuestions: EvaluationQuestionRow;
  /** Unledgered: what the model was asked and what it cost, by day. */
  assistantUsage: AssistantUsageRow;
  /** Unledgered: what an embedding endpoint made of passages. */
  passageVectors: { model: string; hash: string; vector: string };
  /** Unledgered: requests counted per caller and window, across all instances. */
  rateCounters: { caller: string; windowStart: string; hits: number };
  /** Unledgered: one row, written by the readiness probe. */
  heartbeat: { id: number; at: string };

  /** The identity library's own: credentials and sessions. Nothing else writes them but to end sessions. */
  authUsers: AuthUserRow;
  authSessions: AuthSessionRow;
  authAccounts: AuthAccountRow;
  authVerifications: AuthVerificationRow;
  authTwoFactors: AuthTwoFactorRow;
  /** Unledgered log of sign-ins and of what was done with credentials. */
  securityEvents: SecurityEventRow;
  /** Keys made at the first start, where configuration gives none. */
  secrets: { name: string; value: string; createdAt: string };

  people: PersonRow;
  /** Every role anybody holds: of the office, of an enterprise, as an expert for a time. */
  grants: GrantRow;
  accessTokens: AccessTokenRow;
  /** Unledgered: what people are told of their matters in the page. */
  inbox: InboxRow;
  invitations: InvitationRow;

  enterprises: EnterpriseRow;
  enterpriseLicences: EnterpriseLicenceRow;
  enterpriseVerifications: EnterpriseVerificationRow;

  pilots: PilotRow;
  pilotParties: PilotPartyRow;
  /** Unledgered: what an applicant is writing. */
  pilotDrafts: { pilotId: string; revision: number; content: string; updatedBy: string; updatedAt: string };
  pilotVersions: PilotVersionRow;
  pilotRequests: PilotRequestRow;
  pilotOpinions: PilotOpinionRow;
  pilotObjections: PilotObjectionRow;
  pilotCompliance: PilotComplianceRow;
  pilotFindings: PilotFindingRow;
  pilotChecklistItems: PilotChecklistItemRow;
  /** JSON: use of the caps as counted, latest values. */
  pilotRuns: { pilotId: string; content: string; updatedAt: string };
  /** JSON: values by indicator, use of the caps on that day. */
  pilotDays: { pilotId: string; day: string; content: string; updatedAt: string };
  pilotMilestones: PilotMilestoneRow;
  /** Unledgered: what a team is writing. */
  pilotReportDrafts: PilotReportDraftRow;
  pilotReports: PilotReportRow;
  pilotAlerts: PilotAlertRow;
  reportTemplates: ReportTemplateRow;
  riskLeads: RiskLeadRow;
  /** A row a version. */
  pilotComplaints: PilotComplaintRow;
  rewardBatches: RewardBatchRow;
  rewardEntries: RewardEntryRow;
  rewardPapers: RewardPaperRow;
  rewardExperts: RewardExpertRow;
  rewardRecusals: RewardRecusalRow;
  rewardSheets: RewardSheetRow;
  rewardPaperEntries: RewardPaperEntryRow;
  /** What scorers submitted. Triggers refuse UPDATE and DELETE. */
  rewardSheetVersions: RewardSheetVersionRow;
  /** Derived: what a batch comes to, again with each change of what it is computed from. */
  rewardResults: {
    batchId: string;
    number: number;
    file: string;
    seen: string;
    inputHash: string;
    computedAt: string;
  };
  rewardLateActs: RewardLateActRow;
  rewardObjections: RewardObjectionRow;
  rewardOverlaps: RewardOverlapRow;
  rewardAwards: RewardAwardRow;
  rewardPayments: RewardPaymentRow;
  /** Derived: what the public sees of admitted pilots. */
  pilotRegister: PilotRegisterRow;
  /** Derived: what is long of it. */
  pilotRegisterTexts: PilotRegisterTextRow;
  /** Not on PostgreSQL: an FTS5 index over the bigrams of what is searched, a row a row of pilotRegister. */
  pilotSearch: { rowid: number; grams: string };
  /** Derived: what everybody hears of a pilot, as it went on. */
  pilotNotices: PilotNoticeRow;

  /** Bytes in store, by SHA-256; `sweeping` is 1 while they are being deleted. */
  blobs: { digest: string; size: number; createdAt: string; sweeping: number };
  files: FileRow;
  /** Unledgered: messages on their way; written in the commit that causes them. */
  outbox: OutboxRow;
  /** Unledgered: one row a job, with its lease. */
  jobs: JobRow;

  /** With what of its entry is searched for. */
  ledgerLeaves: {
    leaf: number;
    stream: string;
    seq: number;
    hash: string;
    at: string;
    actor: string;
    action: string;
  };
  /** Entries without a leaf yet, in the order they came: of a stream the one before is there before. */
  ledgerPending: { arrival: Generated<number>; stream: string; seq: number };
  ledgerNodes: { level: number; position: number; hash: string };
  checkpoints: CheckpointRow;
  ledgerKeys: { keyId: string; algorithm: string; publicKey: string; createdAt: string };
}

interface EntryRow {
  stream: string;
  seq: number;
  format: number;
  algorithm: string;
  at: string;
  actor: string;
  action: string;
  /** Canonical JSON (RFC 8785). */
  payload: string;
  commitment: string | null;
  previous: string | null;
  hash: string;
}

interface IdempotencyRow {
  actor: string;
  route: string;
  key: string;
  bodyHash: string;
  createdAt: string;
  status: number;
  headers: string;
  body: string;
}

interface LibraryVersionRow {
  kind: string;
  slug: string;
  version: number;
  hash: string;
  state: string;
  /** Null: a seed, shipped with the software. */
  author: string | null;
  /** JSON array of the people who approved, in order. */
  approvedBy: string;
  createdAt: string;
  publishedAt: string | null;
  content: string;
}

interface AssistantUsageRow {
  day: string;
  model: string;
  currency: string;
  requests: number;
  tokensIn: number;
  tokensOut: number;
  withheld: number;
  fallbacks: number;
  costMicros: number;
}

interface AssistantFeedbackRow {
  id: string;
  createdAt: string;
  outcome: string;
  rating: string;
  reason: string | null;
  question: string;
  answer: string;
  locale: string;
  corpusVersion: number;
  note: string | null;
  answerKey: string | null;
}

interface ConversationRow {
  personId: string;
  id: string;
  title: string;
  createdAt: string;
  updatedAt: string;
}

interface ConversationTurnRow {
  personId: string;
  conversationId: string;
  id: string;
  at: string;
  question: string;
  state: string;
  /** JSON. */
  content: string;
  /** JSON. */
  rating: string | null;
  searched: string;
  /** Of question and content, in UTF-8. */
  bytes: number;
}

interface QuestionGroupRow {
  id: string;
  question: string;
  locale: string;
  place: string;
  /** JSON. */
  terms: string;
  state: string;
  reason: string | null;
  mergedInto: string | null;
  assignee: string | null;
  documentId: string | null;
  firstSeen: string;
  lastSeen: string;
  asked: number;
  refused: number;
  partial: number;
  rated: number;
  english: number;
}

interface QuestionRow {
  id: string;
  groupId: string;
  at: string;
  question: string;
  answer: string;
  locale: string;
  outcome: string;
  corpusVersion: number;
  reason: string | null;
  note: string | null;
  answerKey: string | null;
}

interface EvaluationQuestionRow {
  id: string;
  question: string;
  locale: string;
  /** JSON: places that the answer has to cite; none: it has to be refused. */
  places: string;
  note: string | null;
  createdAt: string;
  createdBy: string;
}

interface AuthUserRow {
  /** The person's id too. */
  id: string;
  name: string;
  /** For who signed up by telephone alone: a placeholder under `phone.invalid`. */
  email: string;
  emailVerified: number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
  twoFactorEnabled: number | null;
  phoneNumber: string | null;
  phoneNumberVerified: number | null;
}

interface AuthSessionRow {
  id: string;
  token: string;
  userId: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  /** none: the person has no second factor; pending: a code is still to be given; done. */
  secondFactor: string;
}

interface AuthAccountRow {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

interface AuthVerificationRow {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

interface AuthTwoFactorRow {
  id: string;
  secret: string;
  backupCodes: string;
  userId: string;
  verified: number | null;
  failedVerificationCount: number | null;
  lockedUntil: string | null;
}

interface SecurityEventRow {
  id: string;
  personId: string;
  at: string;
  what: string;
  address: string | null;
  userAgent: string | null;
}

interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
  /** active, disabled, erased. */
  state: string;
  createdAt: string;
  /** mail-and-page, page. */
  toldBy: Generated<string>;
}

interface InboxRow {
  personId: string;
  id: string;
  at: string;
  subject: string;
  text: string;
  /** A path of the interface. */
  link: string | null;
  readAt: string | null;
}

interface GrantRow {
  id: string;
  personId: string;
  /** office, enterprise, expert. */
  realm: string;
  /** "office", an enterprise's id, "batch:ID" or "pilot:ID". */
  scope: string;
  role: string;
  /** Instants; null until: no end. */
  validFrom: string;
  validUntil: string | null;
  grantedBy: string;
  createdAt: string;
  endedAt: string | null;
}

interface AccessTokenRow {
  id: string;
  personId: string;
  name: string;
  /** SHA-256 of the token, which is shown once. */
  hash: string;
  /** Its last four characters, to tell it from others. */
  hint: string;
  /** JSON array: read, write. */
  scopes: string;
  expiresAt: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

interface InvitationRow {
  id: string;
  realm: string;
  scope: string;
  /** JSON array. */
  roles: string;
  email: string | null;
  phone: string | null;
  tokenHash: string;
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
  /** When what it grants begins, null: when it is accepted; and ends, null: no end. */
  grantFrom: string | null;
  grantUntil: string | null;
  state: string;
  acceptedBy: string | null;
  settledAt: string | null;
}

interface EnterpriseRow {
  id: string;
  name: string;
  /** Unified social credit code (GB 32100-2015). */
  uscc: string;
  kind: string;
  park: string | null;
  benchmarkBasis: string | null;
  /** Civil date. */
  benchmarkDate: string | null;
  /** 经营范围 */
  businessScope: string | null;
  /** JSON. */
  contacts: string;
  verification: string;
  verifiedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

interface EnterpriseLicenceRow {
  id: string;
  enterpriseId: string;
  code: string;
  number: string;
  issuer: string;
  scope: string;
  /** Civil date, inclusive; null: no end. */
  expiresOn: string | null;
  evidenceFile: string | null;
  createdAt: string;
  removedAt: string | null;
}

interface EnterpriseVerificationRow {
  id: string;
  enterpriseId: string;
  way: string;
  businessLicenceFile: string | null;
  authorisationFile: string | null;
  submittedBy: string;
  submittedAt: string;
  state: string;
  decidedBy: string | null;
  decidedAt: string | null;
  /** JSON. */
  remarks: string;
}

interface PilotRow {
  id: string;
  track: string;
  title: string;
  state: string;
  stateSince: string;
  leadId: string;
  version: number;
  caseOfficer: string | null;
  /** JSON. */
  handledBy: string;
  queued: number;
  /** Civil date. */
  dueOn: string;
  startsOn: string | null;
  endsOn: string | null;
  /** JSON. */
  receipt: string | null;
  notice: string | null;
  regulator: string | null;
  number: string | null;
  registerSeq: number | null;
  createdAt: string;
  updatedAt: string;
  running: Generated<number>;
  watchRank: Generated<number>;
  /** Civil date. */
  nextDueOn: Generated<string>;
  capPercent: Generated<number>;
}

interface PilotPartyRow {
  id: string;
  pilotId: string;
  enterpriseId: string | null;
  name: string;
  uscc: string;
  lead: number;
  host: number;
  /** none, account, letter (to be checked), checked, declined. */
  consent: string;
  letterFile: string | null;
  consentedBy: string | null;
  consentedAt: string | null;
  /** JSON. */
  declined: string | null;
  createdAt: string;
}

interface PilotVersionRow {
  pilotId: string;
  number: number;
  code: string;
  hash: string;
  /** Canonical JSON. */
  content: string;
  submittedBy: string;
  submittedAt: string;
  sealFile: string | null;
  /** stamped, e-signed. */
  sealKind: string | null;
  sealedBy: string | null;
  sealedAt: string | null;
  returnedFrom: string | null;
  returnedBy: string | null;
  returnedAt: string | null;
  /** JSON. */
  remarks: string;
}

interface PilotRequestRow {
  id: string;
  pilotId: string;
  kind: string;
  reason: string;
  version: number | null;
  /** Civil date. */
  endsOn: string | null;
  state: string;
  askedBy: string;
  askedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  answer: string | null;
}

interface PilotOpinionRow {
  id: string;
  pilotId: string;
  version: number;
  expert: string;
  conclusion: string;
  opinion: string;
  filedAt: string;
}

interface PilotObjectionRow {
  id: string;
  pilotId: string;
  channel: string;
  name: string | null;
  telephone: string | null;
  organisation: string | null;
  objection: string;
  sealedFile: string | null;
  receiptHash: string | null;
  state: string;
  /** Civil date. */
  receivedOn: string;
  receivedAt: string;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
}

interface PilotRegisterRow {
  seq: number;
  pilotId: string;
  number: string;
  track: string;
  state: string;
  kind: string | null;
  park: string | null;
  /** JSON. */
  shown: string;
  searched: string;
  /** On PostgreSQL alone, an array. */
  grams: string;
}

interface PilotRegisterTextRow {
  seq: number;
  /** JSON. */
  fields: string;
  /** Not on PostgreSQL. */
  grams: string;
}

interface PilotNoticeRow {
  pilotId: string;
  seq: number;
  at: string;
  day: string;
  kind: string;
  title: string;
  untilDay: string | null;
}

/** Which version was screened by which catalogue, and the template of the checklist. */
interface PilotComplianceRow {
  pilotId: string;
  version: number;
  catalogue: number;
  screenedAt: string;
  template: number;
  pinnedAt: string;
  closedAt: string | null;
}

interface PilotFindingRow {
  id: string;
  pilotId: string;
  code: string;
  kind: string;
  origin: string;
  state: string;
  raised: number;
  raisedAt: number;
  doubt: number;
  /** JSON. */
  because: string;
  ways: string;
  entry: string;
  legalHash: string;
  catalogue: number;
  /** JSON. */
  answer: string | null;
  verdict: string | null;
  reopened: string | null;
  licenceId: string | null;
  /** Civil date. */
  licenceUntil: string | null;
  warnedFor: string | null;
  createdAt: string;
  updatedAt: string;
}

interface PilotChecklistItemRow {
  id: string;
  pilotId: string;
  item: string;
  place: number;
  findingId: string | null;
  /** JSON. */
  content: string;
  state: string;
  answer: string | null;
  verdict: string | null;
  reopened: string | null;
  /** Civil date. */
  expiresOn: string | null;
  warnedFor: string | null;
  removedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

interface PilotMilestoneRow {
  id: string;
  pilotId: string;
  title: string;
  /** Civil dates. */
  fromDay: string;
  untilDay: string;
  dueOn: string;
  responsible: string;
  state: string;
  /** JSON. */
  pending: string | null;
  moves: string;
  reportedAt: string | null;
  open: number;
  /** Civil dates. */
  remindedFor: string | null;
  missedFor: string | null;
  createdAt: string;
  updatedAt: string;
}

interface PilotReportDraftRow {
  pilotId: string;
  report: string;
  revision: number;
  content: string;
  updatedBy: string;
  updatedAt: string;
}

interface PilotReportRow {
  pilotId: string;
  report: string;
  number: number;
  hash: string;
  content: string;
  reason: string | null;
  submittedBy: string;
  submittedAt: string;
  confirmation: string;
  letterFile: string | null;
  confirmedBy: string | null;
  confirmedAt: string | null;
  remark: string | null;
}

interface PilotAlertRow {
  id: string;
  pilotId: string;
  kind: string;
  subject: string;
  level: string;
  /** Civil date. */
  day: string;
  value: number | null;
  threshold: number | null;
  paused: number;
  raisedAt: string;
  handledBy: string | null;
  handledAt: string | null;
  note: string | null;
}

interface ReportTemplateRow {
  id: string;
  owner: string;
  name: string;
  fileId: string;
  fields: string;
  createdBy: string;
  createdAt: string;
  removedAt: string | null;
}

interface RiskLeadRow {
  id: string;
  source: string;
  enterpriseId: string | null;
  pilotId: string | null;
  about: string;
  content: string;
  happenedOn: string | null;
  happenedTime: string | null;
  toldSeverity: string | null;
  customers: number | null;
  measures: string | null;
  /** JSON. */
  files: string;
  name: string | null;
  contact: string | null;
  receiptHash: string | null;
  state: string;
  open: number;
  severity: string | null;
  owner: string | null;
  dueOn: string;
  /** JSON. */
  transfers: string;
  outcome: string | null;
  answer: string | null;
  receivedOn: string;
  receivedAt: string;
  closedAt: string | null;
  updatedAt: string;
}

interface PilotComplaintRow {
  id: string;
  version: number;
  pilotId: string;
  enterpriseId: string;
  number: number;
  receivedOn: string;
  channel: string;
  claim: string;
  /** Fen; a string on PostgreSQL. */
  claimed: number | null;
  answer: string | null;
  answeredOn: string | null;
  paid: number | null;
  paidOn: string | null;
  ownDays: number | null;
  regulatorDays: number | null;
  ownDueOn: string;
  regulatorDueOn: string;
  newest: number;
  open: number;
  reason: string | null;
  recordedBy: string;
  recordedAt: string;
}

interface RewardBatchRow {
  id: string;
  title: string;
  state: string;
  stateSince: string;
  settings: string;
  frozen: string | null;
  frozenHash: string | null;
  editedBy: string;
  computedAt: string | null;
  decision: string | null;
  notice: string | null;
  publishedOn: string | null;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
}

interface RewardEntryRow {
  id: string;
  batchId: string;
  pilotId: string;
  track: string;
  title: string;
  leadId: string;
  state: string;
  reason: string | null;
  shares: string;
  funding: string | null;
  conditions: string;
  computed: string | null;
  declaredBy: string | null;
  declaredAt: string | null;
  createdAt: string;
  updatedAt: string;
  withdrawal: string | null;
}

interface RewardPaperRow {
  id: string;
  batchId: string;
  kind: string;
  title: string;
  number: string | null;
  datedOn: string;
  fileId: string;
  addedBy: string;
  addedAt: string;
  removedAt: string | null;
}

interface RewardExpertRow {
  id: string;
  batchId: string;
  personId: string;
  code: string;
  leader: number;
  declaration: string | null;
  declaredAt: string | null;
  cleared: string;
  endedAt: string | null;
  createdAt: string;
}

interface RewardRecusalRow {
  batchId: string;
  expertId: string;
  entryId: string;
  source: string;
  reason: string;
  recusedBy: string;
  recusedAt: string;
}

interface RewardSheetRow {
  id: string;
  batchId: string;
  entryId: string;
  expertId: string;
  state: string;
  version: number;
  draft: string | null;
  revision: number;
  reopening: string | null;
  excused: string | null;
  updatedAt: string;
}

interface RewardPaperEntryRow {
  sheetId: string;
  number: number;
  batchId: string;
  version: number;
  look: string;
  content: string;
}

interface RewardSheetVersionRow {
  sheetId: string;
  number: number;
  batchId: string;
  scores: string;
  reasons: string;
  salt: string;
  hash: string;
  paper: string | null;
  submittedBy: string;
  submittedAt: string;
  seenOthers: number;
}

interface RewardLateActRow {
  id: string;
  batchId: string;
  kind: string;
  entryId: string;
  pilotId: string;
  expertId: string | null;
  scorer: string | null;
  reason: string;
  basis: string;
  state: string;
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  file: string | null;
}

interface RewardObjectionRow {
  id: string;
  batchId: string;
  entryId: string | null;
  channel: string;
  name: string | null;
  telephone: string | null;
  organisation: string | null;
  objection: string;
  fileId: string | null;
  state: string;
  open: number;
  receiptHash: string | null;
  receivedOn: string;
  receivedAt: string;
  answer: string | null;
  finding: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
}

interface RewardOverlapRow {
  entryId: string;
  otherId: string;
  verdict: string;
  kept: string | null;
  reason: string;
  settledBy: string;
  settledAt: string;
}

interface RewardAwardRow {
  id: string;
  batchId: string;
  entryId: string;
  pilotId: string;
  enterpriseId: string | null;
  name: string;
  uscc: string;
  tier: string;
  /** Fen; a string on PostgreSQL. */
  amount: number;
  account: string | null;
  accountEntry: string | null;
  /** Fen; a string on PostgreSQL. */
  paid: number;
  /** Fen; a string on PostgreSQL. */
  returned: number;
  createdAt: string;
  updatedAt: string;
}

interface RewardPaymentRow {
  id: string;
  batchId: string;
  awardId: string;
  kind: string;
  /** Fen; a string on PostgreSQL. */
  amount: number;
  paidOn: string;
  voucher: string;
  voucherKey: string | null;
  reason: string | null;
  fileId: string | null;
  recordedBy: string;
  recordedAt: string;
}

interface FileRow {
  id: string;
  owner: string;
  digest: string;
  size: number;
  type: string;
  name: string;
  uploadedBy: string;
  createdAt: string;
  removedAt: string | null;
}

interface OutboxRow {
  id: string;
  channel: string;
  recipient: string;
  /** JSON. */
  message: string;
  state: string;
  attempts: number;
  dueAt: string;
  createdAt: string;
  settledAt: string | null;
  error: string | null;
}

interface JobRow {
  name: string;
  holder: string | null;
  leaseUntil: string;
  dueAt: string;
  lastStartedAt: string | null;
  lastEndedAt: string | null;
  lastError: string | null;
  failures: number;
  runs: number;
}

interface CheckpointRow {
  size: number;
  root: string;
  at: string;
  hashAlgorithm: string;
  signatureAlgorithm: string;
  keyId: string;
  signature: string;
}
