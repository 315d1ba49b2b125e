import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Verification } from '../enterprises/enterprise.ts';
import { TOKEN_SCOPES, type TokenScope } from '../shared/actor.ts';
import { LEAD_STATES, SEVERITIES } from '../shared/milestones/leads.ts';
import { LEVELS } from '../shared/milestones/level-names.ts';
import { PILOT_KINDS } from '../shared/pilots/choices.ts';
import { OBJECTION_STATES, type ObjectionState } from '../shared/pilots/objections.ts';
import { isPart, type Part } from '../shared/pilots/parts.ts';
import { PILOT_STATES, TRACKS, type Track } from '../shared/pilots/states.ts';
import { BATCH_STATES, type BatchState } from '../shared/rewards/batches.ts';
import { OFFICE_ROLES, type OfficeRole } from '../shared/roles.ts';
import { TEXT_KINDS, type TextKind } from '../shared/texts.ts';
import type { CaseFilter } from './api/cases.ts';
import type { LeadFilter } from './api/leads.ts';
import { type EntryFilter, latestCheckpointQuery, ledgerKeysQuery } from './api/ledger.ts';
import type { BoardFilter } from './api/monitoring.ts';
import type { MessageState } from './api/operations.ts';
import { policiesQuery, prefetchDefaultText } from './api/policies.ts';
import type { RegisterFilter } from './api/register.ts';
import { AskPage } from './ask/ask-page.tsx';
import { isKind, type KindOfEntry } from './boundary/kind.ts';
import { TABS, type Tab } from './cases/places.ts';
import { SCOPES } from './cases/scopes.ts';
import { HomePage } from './home/home-page.tsx';
import { QUESTION_STATES, type QuestionFilter, WHYS } from './questions/filter.ts';
import { BATCH_TABS, type BatchTab } from './rewards/batches/tabs.ts';
import { CrashPage, NotFoundPage } from './shell/error-pages.tsx';
import { PendingPage } from './shell/pending-page.tsx';
import { Shell } from './shell/shell.tsx';

type Search = Record<string, unknown>;
const isTrue = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: (search: Search): { lang?: string } => ({ lang: text(search.lang) }),
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const ask = createRoute({
  getParentRoute: () => root,
  path: '/ask',
  /** q asks at once, so that a question can be sent as a link; chat is one kept in this browser; cite is the sentence shown beside. */
  validateSearch: (search: Search): { q?: string; chat?: string; cite?: string } => ({
    q: text(search.q),
    chat: text(search.chat),
    cite: text(search.cite),
  }),
  // The text that answers quote is on its way while the page itself still is.
  loader: ({ context }) => void prefetchDefaultText(context.queries),
  // Beside the first page, and not a step after it: each question asked there comes here.
  component: AskPage,
});

const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  /** all: also what no longer holds. */
  validateSearch: (search: Search): { q?: string | undefined; all?: true | undefined } => ({
    q: text(search.q),
    all: isTrue(search.all),
  }),
  loader: ({ context }) => void context.queries.prefetchQuery(policiesQuery),
  component: lazyRouteComponent(() => import('./policies/list-page.tsx'), 'PolicyListPage'),
});

const policy = createRoute({
  getParentRoute: () => root,
  path: '/policies/$documentId',
  validateSearch: (search: Search): { version?: number } => {
    const version = Number(search.version);
    return { version: Number.isInteger(version) && version > 0 ? version : undefined };
  },
  component: lazyRouteComponent(() => import('./policies/reader-page.tsx'), 'ReaderPage'),
});

const check = createRoute({
  getParentRoute: () => root,
  path: '/check',
  loader: ({ context }) => void prefetchDefaultText(context.queries),
  component: lazyRouteComponent(() => import('./check/check-page.tsx'), 'CheckPage'),
});

const boundary = createRoute({
  getParentRoute: () => root,
  path: '/boundary',
  component: lazyRouteComponent(() => import('./boundary/boundary-page.tsx'), 'BoundaryPage'),
});

const licenceCatalogue = createRoute({
  getParentRoute: () => root,
  path: '/boundary/licences',
  validateSearch: (search: Search): { kind?: KindOfEntry; q?: string } => ({
    kind: isKind(search.kind) ? search.kind : undefined,
    q: text(search.q),
  }),
  component: lazyRouteComponent(() => import('./boundary/catalogue-page.tsx'), 'CataloguePage'),
});

const isOneOf =
  <T extends string>(...known: readonly T[]) =>
  (value: unknown): T | undefined =>
    known.find((one) => one === value);

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  validateSearch: (search: Search): RegisterFilter => ({
    q: text(search.q),
    state: isOneOf(...PILOT_STATES)(search.state),
    kind: isOneOf(...PILOT_KINDS)(search.kind),
    park: text(search.park),
    track: isOneOf(...TRACKS)(search.track),
  }),
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
});

const registered = createRoute({
  getParentRoute: () => root,
  path: '/register/$pilotId',
  component: lazyRouteComponent(() => import('./register/entry-page.tsx'), 'EntryPage'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/list-page.tsx'), 'NoticeListPage'),
});

const notice = createRoute({
  getParentRoute: () => root,
  path: '/notices/$pilotId',
  component: lazyRouteComponent(() => import('./notices/notice-page.tsx'), 'NoticePage'),
});

const awards = createRoute({
  getParentRoute: () => root,
  path: '/awards',
  component: lazyRouteComponent(() => import('./rewards/public/list-page.tsx'), 'AwardListPage'),
});

const award = createRoute({
  getParentRoute: () => root,
  path: '/awards/$batchId',
  component: lazyRouteComponent(() => import('./rewards/public/award-page.tsx'), 'AwardPage'),
});

const objections = createRoute({
  getParentRoute: () => root,
  path: '/objections',
  component: lazyRouteComponent(() => import('./objections/ask-page.tsx'), 'AskPage'),
});

const reportLead = createRoute({
  getParentRoute: () => root,
  path: '/leads',
  component: lazyRouteComponent(() => import('./leads/report-page.tsx'), 'ReportPage'),
});

const leadStatus = createRoute({
  getParentRoute: () => root,
  path: '/leads/status',
  component: lazyRouteComponent(() => import('./leads/status-page.tsx'), 'StatusPage'),
});

const publicOfPilots = [
  register,
  registered,
  notices,
  notice,
  awards,
  award,
  objections,
  reportLead,
  leadStatus,
] as const;

const docs = createRoute({
  getParentRoute: () => root,
  path: '/api/docs',
  component: lazyRouteComponent(() => import('./api-docs/docs-page.tsx'), 'DocsPage'),
});

const about = createRoute({
  getParentRoute: () => root,
  path: '/about',
  component: lazyRouteComponent(() => import('./about/about-page.tsx'), 'AboutPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  /** next is where to go on to; error is set by a provider's way back. */
  validateSearch: (search: Search): { next?: string; error?: string } => ({
    next: text(search.next),
    error: text(search.error),
  }),
  component: lazyRouteComponent(() => import('./account/sign-in-page.tsx'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./account/sign-up-page.tsx'), 'SignUpPage'),
});

const withToken = (search: Search): { token?: string } => ({ token: text(search.token) });

const verifyEmail = createRoute({
  getParentRoute: () => root,
  path: '/verify-email',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./account/verify-email-page.tsx'), 'VerifyEmailPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./account/forgot-password-page.tsx'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./account/reset-password-page.tsx'), 'ResetPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./account/invitation-page.tsx'), 'InvitationPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/profile-page.tsx'), 'AccountPage'),
});

const security = createRoute({
  getParentRoute: () => root,
  path: '/account/security',
  /** next is where somebody was led here from, to set up a second factor. */
  validateSearch: (search: Search): { next?: string } => ({ next: text(search.next) }),
  component: lazyRouteComponent(() => import('./account/security-page.tsx'), 'SecurityPage'),
});

const tokens = createRoute({
  getParentRoute: () => root,
  path: '/account/tokens',
  /** scope: what a token is wanted for. */
  validateSearch: (search: Search): { scope?: TokenScope | undefined } => ({
    scope: TOKEN_SCOPES.find((scope) => scope === search.scope),
  }),
  component: lazyRouteComponent(() => import('./account/tokens-page.tsx'), 'TokensPage'),
});

const data = createRoute({
  getParentRoute: () => root,
  path: '/account/data',
  component: lazyRouteComponent(() => import('./account/data-page.tsx'), 'DataPage'),
});

const conversations = createRoute({
  getParentRoute: () => root,
  path: '/account/conversations',
  component: lazyRouteComponent(() => import('./account/conversations-page.tsx'), 'ConversationsPage'),
});

const ofAccount = [conversations, account, security, tokens, data] as const;

const entrances = [signIn, signUp, verifyEmail, forgotPassword, resetPassword, invitation] as const;

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  loader: ({ context }) => {
    void context.queries.prefetchQuery(latestCheckpointQuery);
    void context.queries.prefetchQuery(ledgerKeysQuery);
  },
  component: lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
});

const ledgerEntries = createRoute({
  getParentRoute: () => root,
  path: '/ledger/entries',
  validateSearch: (search: Search): EntryFilter => ({
    stream: text(search.stream),
    actor: text(search.actor),
    action: text(search.action),
    from: text(search.from),
    to: text(search.to),
    q: text(search.q),
  }),
  component: lazyRouteComponent(() => import('./ledger/entries-page.tsx'), 'EntriesPage'),
});

const ledgerEntry = createRoute({
  getParentRoute: () => root,
  path: '/ledger/entries/$stream/$seq',
  component: lazyRouteComponent(() => import('./ledger/entry-page.tsx'), 'EntryPage'),
});

const jobs = createRoute({
  getParentRoute: () => root,
  path: '/office/jobs',
  validateSearch: (search: Search): { state?: MessageState } => {
    const state = (['failed', 'waiting', 'sent'] as const).find((one) => one === search.state);
    return { state };
  },
  component: lazyRouteComponent(() => import('./jobs/jobs-page.tsx'), 'JobsPage'),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: '/mailbox',
  component: lazyRouteComponent(() => import('./mailbox/mailbox-page.tsx'), 'MailboxPage'),
});

/** No part of the address, but of the ids of the routes in it: "/signed-in/office". */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: lazyRouteComponent(() => import('./office/signed-in.tsx'), 'SignedIn'),
});

const isRole = (value: unknown): value is OfficeRole | 'official' =>
  value === 'official' || OFFICE_ROLES.some((role) => role === value);

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/people',
  validateSearch: (search: Search): { q?: string; role?: OfficeRole | 'official' } => ({
    q: text(search.q),
    role: isRole(search.role) ? search.role : undefined,
  }),
  component: lazyRouteComponent(() => import('./office/people-page.tsx'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/people/$personId',
  component: lazyRouteComponent(() => import('./office/person-page.tsx'), 'PersonPage'),
});

const invitations = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/invitations',
  component: lazyRouteComponent(() => import('./office/invitations-page.tsx'), 'InvitationsPage'),
});

const experts = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/experts',
  component: lazyRouteComponent(() => import('./office/experts-page.tsx'), 'ExpertsPage'),
});

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/office',
  component: lazyRouteComponent(() => import('./office/desk-page.tsx'), 'DeskPage'),
});

const verifications = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/verifications',
  component: lazyRouteComponent(() => import('./office/verifications-page.tsx'), 'VerificationsPage'),
});

const parks = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/parks',
  component: lazyRouteComponent(() => import('./office/parks-page.tsx'), 'ParksPage'),
});

const caseFilter = (search: Search): CaseFilter => ({
  scope: SCOPES.find((scope) => scope === search.scope),
  state: PILOT_STATES.find((state) => state === search.state),
  track: TRACKS.find((track) => track === search.track),
  q: text(search.q),
});

const cases = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/pilots',
  validateSearch: caseFilter,
  component: lazyRouteComponent(() => import('./cases/queue-page.tsx'), 'CaseQueuePage'),
});

const place = (value: unknown): number | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? /^\d{1,6}$/u.test(String(value))
      ? Number(value)
      : undefined
    : undefined;

const oneCase = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/pilots/$pilotId',
  /** The list it was opened from, which part is shown, and which versions are compared. */
  validateSearch: (
    search: Search,
  ): CaseFilter & {
    tab?: Tab | undefined;
    version?: number | undefined;
    from?: number | undefined;
    only?: 'changes' | undefined;
    items?: 'waiting' | undefined;
    daily?: true | undefined;
  } => ({
    ...caseFilter(search),
    tab: TABS.find((tab) => tab === search.tab),
    version: place(search.version),
    from: place(search.from),
    only: search.only === 'changes' ? 'changes' : undefined,
    items: search.items === 'waiting' ? 'waiting' : undefined,
    daily: isTrue(search.daily),
  }),
  component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
});

const caseReceipt = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/pilots/$pilotId/receipt',
  component: lazyRouteComponent(() => import('./cases/receipt-page.tsx'), 'ReceiptPage'),
});

const caseReport = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/pilots/$pilotId/reports/$report',
  /** version: which is read, instead of the newest. */
  validateSearch: (search: Search): { version?: number | undefined } => ({ version: place(search.version) }),
  component: lazyRouteComponent(() => import('./cases/report-page.tsx'), 'CaseReportPage'),
});

const messages = createRoute({
  getParentRoute: () => signedIn,
  path: '/messages',
  component: lazyRouteComponent(() => import('./messages/messages-page.tsx'), 'MessagesPage'),
});

const reviews = createRoute({
  getParentRoute: () => signedIn,
  path: '/reviews',
  component: lazyRouteComponent(() => import('./reviews/list-page.tsx'), 'ReviewListPage'),
});

const review = createRoute({
  getParentRoute: () => signedIn,
  path: '/reviews/$pilotId',
  component: lazyRouteComponent(() => import('./reviews/review-page.tsx'), 'ReviewPage'),
});

const myScoring = createRoute({
  getParentRoute: () => signedIn,
  path: '/scoring',
  component: lazyRouteComponent(() => import('./rewards/scoring/list-page.tsx'), 'ScoringListPage'),
});

const scoringBatch = createRoute({
  getParentRoute: () => signedIn,
  path: '/scoring/$batchId',
  component: lazyRouteComponent(() => import('./rewards/scoring/batch-page.tsx'), 'ScoringBatchPage'),
});

const scoringEntry = createRoute({
  getParentRoute: () => signedIn,
  path: '/scoring/$batchId/$entryId',
  component: lazyRouteComponent(() => import('./rewards/scoring/entry-page.tsx'), 'ScoringEntryPage'),
});

const ofScoring = [myScoring, scoringBatch, scoringEntry] as const;

const officeObjections = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/objections',
  validateSearch: (search: Search): { state?: ObjectionState } => ({
    state: isOneOf(...OBJECTION_STATES)(search.state),
  }),
  component: lazyRouteComponent(() => import('./objections/office-list-page.tsx'), 'OfficeObjectionsPage'),
});

const letter = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/objections/new',
  component: lazyRouteComponent(() => import('./objections/letter-page.tsx'), 'LetterPage'),
});

const objection = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/objections/$objectionId',
  component: lazyRouteComponent(() => import('./objections/objection-page.tsx'), 'ObjectionPage'),
});

const awardObjections = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/award-objections',
  validateSearch: (search: Search): { state?: ObjectionState } => ({
    state: isOneOf(...OBJECTION_STATES)(search.state),
  }),
  component: lazyRouteComponent(() => import('./objections/office-list-page.tsx'), 'AwardObjectionsPage'),
});

const awardObjection = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/award-objections/$objectionId',
  component: lazyRouteComponent(() => import('./objections/objection-page.tsx'), 'AwardObjectionPage'),
});

const officeLeads = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/leads',
  validateSearch: (search: Search): LeadFilter => ({
    state: isOneOf(...LEAD_STATES)(search.state),
    severity: isOneOf(...SEVERITIES)(search.severity),
    mine: isTrue(search.mine),
    overdue: isTrue(search.overdue),
  }),
  component: lazyRouteComponent(() => import('./leads/office-list-page.tsx'), 'OfficeLeadsPage'),
});

const lead = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/leads/$leadId',
  component: lazyRouteComponent(() => import('./leads/lead-page.tsx'), 'LeadPage'),
});

const ofLeads = [officeLeads, lead] as const;

const ofObjections = [officeObjections, letter, objection, awardObjections, awardObjection] as const;

const monitoring = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/monitoring',
  /** pick: ids of the pilots that are to be compared. */
  validateSearch: (search: Search): BoardFilter & { pick?: string | undefined } => ({
    over: isTrue(search.over),
    level: isOneOf(...LEVELS)(search.level),
    state: PILOT_STATES.find((state) => state === search.state),
    overdue: isTrue(search.overdue),
    mine: isTrue(search.mine),
    q: text(search.q),
    pick: text(search.pick),
  }),
  component: lazyRouteComponent(() => import('./monitoring/board-page.tsx'), 'BoardPage'),
});

const comparison = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/monitoring/compare',
  validateSearch: (search: Search): { pilots?: string | undefined } => ({ pilots: text(search.pilots) }),
  component: lazyRouteComponent(() => import('./monitoring/compare-page.tsx'), 'ComparePage'),
});

const ofMonitoring = [monitoring, comparison] as const;

const ofCases = [cases, oneCase, caseReceipt, caseReport, reviews, review] as const;

const batches = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/batches',
  validateSearch: (search: Search): { state?: BatchState } => ({
    state: isOneOf(...BATCH_STATES)(search.state),
  }),
  component: lazyRouteComponent(() => import('./rewards/batches/list-page.tsx'), 'BatchListPage'),
});

const batch = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/batches/$batchId',
  /** What else a part keeps in the address is its own, as text. */
  validateSearch: (search: Search): { tab?: BatchTab | undefined } & Record<string, string | undefined> => ({
    ...Object.fromEntries(Object.entries(search).map(([name, value]) => [name, text(value)])),
    tab: isOneOf(...BATCH_TABS)(search.tab),
  }),
  component: lazyRouteComponent(() => import('./rewards/batches/batch-page.tsx'), 'BatchPage'),
});

const batchLetter = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/batches/$batchId/letters/$entryId/$uscc',
  component: lazyRouteComponent(() => import('./rewards/awards/letter-page.tsx'), 'LetterPage'),
});

const rubrics = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/rubrics',
  component: lazyRouteComponent(() => import('./rewards/rubrics/list-page.tsx'), 'RubricListPage'),
});

const rubric = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/rubrics/$slug',
  /** copy: the rubric that a new one begins as. */
  validateSearch: (search: Search): { copy?: string | undefined } => ({ copy: text(search.copy) }),
  component: lazyRouteComponent(() => import('./rewards/rubrics/rubric-page.tsx'), 'RubricPage'),
});

const rewardTerms = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/reward-terms',
  component: lazyRouteComponent(() => import('./rewards/rubrics/terms-page.tsx'), 'RewardTermsPage'),
});

const ofRewards = [batches, batch, batchLetter, rubrics, rubric, rewardTerms] as const;

const pilotTerms = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/pilot-terms',
  component: lazyRouteComponent(() => import('./rules/terms-page.tsx'), 'TermsPage'),
});

const licenceRules = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/licences',
  /** edit: the code of the entry being changed. */
  validateSearch: (search: Search): { q?: string; kind?: KindOfEntry; edit?: string } => ({
    q: text(search.q),
    kind: isKind(search.kind) ? search.kind : undefined,
    edit: text(search.edit),
  }),
  component: lazyRouteComponent(() => import('./rules/licences-page.tsx'), 'LicencesRulesPage'),
});

const checklistRules = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/checklist',
  /** edit: the code of the item being changed. */
  validateSearch: (search: Search): { q?: string; section?: string; edit?: string } => ({
    q: text(search.q),
    section: text(search.section),
    edit: text(search.edit),
  }),
  component: lazyRouteComponent(() => import('./rules/checklist-page.tsx'), 'ChecklistRulesPage'),
});

const texts = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/texts',
  validateSearch: (
    search: Search,
  ): { q?: string | undefined; kind?: TextKind | undefined; drafts?: true | undefined } => ({
    q: text(search.q),
    kind: isOneOf(...TEXT_KINDS)(search.kind),
    drafts: isTrue(search.drafts),
  }),
  component: lazyRouteComponent(() => import('./texts/list-page.tsx'), 'TextListPage'),
});

const policyText = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/texts/$documentId',
  /** fresh: a text that is not there yet. */
  validateSearch: (search: Search): { fresh?: true | undefined } => ({ fresh: isTrue(search.fresh) }),
  component: lazyRouteComponent(() => import('./texts/text-page.tsx'), 'TextPage'),
});

const questions = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/questions',
  validateSearch: (search: Search): QuestionFilter => ({
    state: isOneOf(...QUESTION_STATES)(search.state),
    why: isOneOf(...WHYS)(search.why),
    language: isOneOf('zh', 'en')(search.language),
    mine: isTrue(search.mine),
    q: text(search.q),
  }),
  component: lazyRouteComponent(() => import('./questions/list-page.tsx'), 'QuestionListPage'),
});

const questionGroup = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/questions/$groupId',
  component: lazyRouteComponent(() => import('./questions/group-page.tsx'), 'QuestionGroupPage'),
});

const usage = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/usage',
  validateSearch: (search: Search): { days?: 7 | 90 | 365 } => ({
    days: ([7, 90, 365] as const).find((one) => String(one) === String(search.days)),
  }),
  component: lazyRouteComponent(() => import('./usage/usage-page.tsx'), 'UsagePage'),
});

const ofAssistant = [questions, questionGroup, usage] as const;

const words = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/words',
  component: lazyRouteComponent(() => import('./words/list-page.tsx'), 'WordListPage'),
});

const wordKind = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/words/$kind',
  component: lazyRouteComponent(() => import('./words/kind-page.tsx'), 'WordKindPage'),
});

const evaluationQuestions = createRoute({
  getParentRoute: () => signedIn,
  path: '/office/words/questions',
  /** question: one that is to be added. */
  validateSearch: (search: Search): { question?: string | undefined } => ({
    question: text(search.question),
  }),
  component: lazyRouteComponent(() => import('./words/questions-page.tsx'), 'QuestionsPage'),
});

const ofRules = [
  words,
  wordKind,
  evaluationQuestions,
  texts,
  policyText,
  pilotTerms,
  licenceRules,
  checklistRules,
] as const;

const office = [desk, people, person, invitations, experts, verifications, parks] as const;

const isVerification = (value: unknown): value is Verification =>
  value === 'unverified' || value === 'waiting' || value === 'returned' || value === 'verified';

const enterprises = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises',
  validateSearch: (search: Search): { q?: string; verification?: Verification } => ({
    q: text(search.q),
    verification: isVerification(search.verification) ? search.verification : undefined,
  }),
  component: lazyRouteComponent(() => import('./enterprises/list-page.tsx'), 'EnterpriseListPage'),
});

const newEnterprise = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/new',
  component: lazyRouteComponent(() => import('./enterprises/new-page.tsx'), 'NewEnterprisePage'),
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId',
  component: lazyRouteComponent(() => import('./enterprises/profile-page.tsx'), 'ProfilePage'),
});

const members = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/members',
  component: lazyRouteComponent(() => import('./enterprises/members-page.tsx'), 'MembersPage'),
});

const licences = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/licences',
  /** edit: the licence being changed, or "new". */
  validateSearch: (search: Search): { edit?: string } => ({ edit: text(search.edit) }),
  component: lazyRouteComponent(() => import('./enterprises/licences-page.tsx'), 'LicencesPage'),
});

const verification = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/verification',
  component: lazyRouteComponent(() => import('./enterprises/verification-page.tsx'), 'VerificationPage'),
});

const history = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/history',
  component: lazyRouteComponent(() => import('./enterprises/history-page.tsx'), 'HistoryPage'),
});

const pilots = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots',
  component: lazyRouteComponent(() => import('./pilots/list-page.tsx'), 'PilotListPage'),
});

const myPilots = createRoute({
  getParentRoute: () => signedIn,
  path: '/pilots',
  component: lazyRouteComponent(() => import('./pilots/mine-page.tsx'), 'MyPilotsPage'),
});

const newPilot = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/new',
  validateSearch: (search: Search): { track?: Track } => ({
    track: TRACKS.find((track) => track === search.track),
  }),
  component: lazyRouteComponent(() => import('./pilots/start-page.tsx'), 'StartPage'),
});

const pilot = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/$pilotId',
  /** todo: of the compliance review, only what waits for the applicant; daily: the history with daily figures. */
  validateSearch: (search: Search): { part?: Part; todo?: true; daily?: true } => ({
    part: isPart(search.part) ? search.part : undefined,
    todo: isTrue(search.todo),
    daily: isTrue(search.daily),
  }),
  component: lazyRouteComponent(() => import('./pilots/page/pilot-page.tsx'), 'PilotPage'),
});

const editPilot = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/$pilotId/edit/$section',
  component: lazyRouteComponent(() => import('./pilots/wizard/edit-page.tsx'), 'EditPage'),
});

const pilotRecord = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/$pilotId/record',
  component: lazyRouteComponent(() => import('./pilots/record/record-page.tsx'), 'RecordPage'),
});

const pilotVersion = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/$pilotId/versions/$number',
  /** from: the version it is compared with; the one before. */
  validateSearch: (search: Search): { from?: number } => {
    const from = Number(search.from);
    return { from: Number.isInteger(from) && from > 0 ? from : undefined };
  },
  component: lazyRouteComponent(() => import('./pilots/version-page.tsx'), 'VersionPage'),
});

const ownLetter = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/$pilotId/awards/$entryId/letter',
  component: lazyRouteComponent(() => import('./rewards/awards/letter-page.tsx'), 'OwnLetterPage'),
});

const incidents = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/$pilotId/incidents',
  component: lazyRouteComponent(() => import('./leads/incidents-page.tsx'), 'IncidentsPage'),
});

const complaints = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/$pilotId/complaints',
  component: lazyRouteComponent(() => import('./complaints/complaints-page.tsx'), 'ComplaintsPage'),
});

const whileRunning = [incidents, complaints] as const;

const run = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/$pilotId/run',
  component: lazyRouteComponent(() => import('./milestones/run-page.tsx'), 'RunPage'),
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/enterprises/$enterpriseId/pilots/$pilotId/reports/$report',
  /** number: an earlier version that is read. */
  validateSearch: (search: Search): { number?: number } => {
    const number = Number(search.number);
    return { number: Number.isInteger(number) && number > 0 ? number : undefined };
  },
  component: lazyRouteComponent(() => import('./milestones/report/report-page.tsx'), 'ReportPage'),
});

const ofPilots = [
  myPilots,
  pilots,
  newPilot,
  pilot,
  editPilot,
  pilotRecord,
  pilotVersion,
  ownLetter,
  run,
  report,
] as const;

const ofEnterprises = [
  enterprises,
  newEnterprise,
  profile,
  members,
  licences,
  verification,
  history,
] as const;

/** Values stay text as typed (?q=2025 is no number), unlike the router's own JSON reading. */
const parseSearch = (search: string): Search => Object.fromEntries(new URLSearchParams(search));
const stringifySearch = (search: Search): string => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const written = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return written === '' ? '' : `?${written}`;
};

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      home,
      ask,
      policies,
      policy,
      check,
      boundary,
      licenceCatalogue,
      ...publicOfPilots,
      docs,
      about,
      ...entrances,
      ...ofAccount,
      ledger,
      ledgerEntries,
      ledgerEntry,
      jobs,
      mailbox,
      signedIn.addChildren([
        messages,
        ...office,
        ...ofMonitoring,
        ...ofCases,
        ...ofObjections,
        ...ofScoring,
        ...ofLeads,
        ...ofAssistant,
        ...ofRules,
        ...ofRewards,
        ...ofEnterprises,
        ...ofPilots,
        ...whileRunning,
      ]),
    ]),
    context: { queries },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: CrashPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
