import { FINAL } from '../milestones/names.ts';
import type { nextThings } from './next-words.ts';
import type { Part } from './parts.ts';
import { hasRun, type PilotState, type Track } from './states.ts';
import type { Step } from './steps.ts';

export type ThingName = keyof typeof nextThings;

/** Where something is done: a step of the form, a part of the pilot's page, the enterprise's verification. */
export type Place =
  | { step: Step }
  | { part: Part; at?: 'checklist' }
  | { verification: true }
  /** How it runs; a report that is to be written. */
  | { run: true; report?: string };

export interface Thing {
  name: ThingName;
  /** do: the reader's turn · wait: somebody else's · over: nobody's any more. */
  turn: 'do' | 'wait' | 'over';
  count?: number;
  /** Civil date. */
  date?: string;
  text?: string;
  place?: Place;
}

/** As the pilot's page and the assistant know it: what they read of the pilot, its compliance and its run. */
export interface Standing {
  pilot: {
    track: Track;
    state: PilotState;
    parties: readonly { enterpriseId: string | null; name: string; consent: string; host: boolean }[];
    /** The newest first. */
    versions: readonly { number: number; code: string; sealed: boolean }[];
    version: number;
    verbs: readonly string[];
    dueOn: string | null;
    endsOn: string | null;
    notice: { until: string } | null;
    requests: readonly { state: string; version: number | null }[];
    regulator: { document: unknown } | null;
    lead: { id: string; name: string };
  };
  enterpriseId: string;
  /** What the draft lacks; null while it is not known. */
  missing: { count: number; first: Step } | null;
  compliance: {
    findings: readonly { state: string }[];
    counts: { items: { missing: number; returned: number; expired: number } };
  } | null;
  /** Of one that runs; null while it is not known. */
  run: {
    nextDue: { report: string; title: string; dueOn: string; overdue: boolean } | null;
    milestones: readonly { state: string; confirmation: string | null }[];
    alerts: readonly { kind: string; handled: unknown }[];
    /** The final report, as last handed in. */
    final: { submittedAt: string | null };
  } | null;
  isVerified: boolean;
  today: string;
}

/** How many days before its end a test is reminded of it. */
const SOON = 30;

/** What is to be done now and by whom, the most pressing first. */
export function thingsToDo(standing: Standing): Thing[] {
  const { pilot, enterpriseId } = standing;
  const own = pilot.parties.find((party) => party.enterpriseId === enterpriseId);
  if (own?.consent === 'declined' && !ENDED.has(pilot.state)) return [{ name: 'declined', turn: 'wait' }];
  if (pilot.verbs.includes('consent')) return [{ name: 'consent', turn: 'do', text: pilot.lead.name }];
  if (pilot.lead.id !== enterpriseId) return [...(own?.host ? toConfirm(standing) : []), joined(pilot)];
  return BY_STATE[pilot.state](standing);
}

/** Whether its run says more of what there is to do: to the lead that acts on it, to the licensed institution once it began. */
export function hasRunToAct(
  pilot: Pick<Standing['pilot'], 'lead' | 'parties' | 'state' | 'verbs'> & { number: string | null },
  enterpriseId: string,
): boolean {
  if (pilot.lead.id === enterpriseId) return pilot.verbs.includes('run');
  const own = pilot.parties.find((party) => party.enterpriseId === enterpriseId);
  return own?.host === true && own.consent !== 'none' && own.consent !== 'declined' && hasRun(pilot);
}

const CONFIRMED_IN: ReadonlySet<PilotState> = new Set([
  'testing',
  'paused',
  'final_report',
  'followed',
  'reported',
]);

/** Reports that wait for the licensed institution's word. */
function toConfirm({ pilot, run }: Standing): Thing[] {
  const waits = (run?.milestones ?? []).filter(({ confirmation }) => confirmation === 'none');
  if (waits.length === 0 || !CONFIRMED_IN.has(pilot.state)) return [];
  return [{ name: 'confirmReports', turn: 'do', count: waits.length, place: { run: true } }];
}

function joined({ state, lead }: Standing['pilot']): Thing {
  if (ENDED.has(state)) return { name: over(state), turn: 'over' };
  return { name: 'leadActs', turn: 'wait', text: lead.name };
}

const ENDED: ReadonlySet<PilotState> = new Set(['completed', 'withdrawn', 'rejected', 'terminated']);

function over(state: PilotState): ThingName {
  if (state === 'completed' || state === 'withdrawn' || state === 'rejected') return state;
  return 'terminated';
}

const waiting = (name: ThingName, { pilot: { dueOn } }: Standing): Thing => ({
  name,
  turn: 'wait',
  ...(dueOn !== null && { date: dueOn }),
});

function toWrite(standing: Standing): Thing[] {
  const { pilot, missing, isVerified } = standing;
  const without = pilot.parties.filter(({ consent }) => consent === 'none');
  const things: Thing[] = [];
  if (missing !== null && missing.count > 0)
    things.push({ name: 'fillIn', turn: 'do', count: missing.count, place: { step: missing.first } });
  if (without.length > 0)
    things.push({
      name: 'getConsents',
      turn: 'do',
      count: without.length,
      text: without.map(({ name }) => name).join('、'),
      place: { step: 'applicants' },
    });
  const declined = pilot.parties.filter(({ consent }) => consent === 'declined');
  if (declined.length > 0)
    things.push({
      name: 'replace',
      turn: 'do',
      count: declined.length,
      text: declined.map(({ name }) => name).join('、'),
      place: { step: 'applicants' },
    });
  if (!isVerified) things.push({ name: 'verify', turn: 'do', place: { verification: true } });
  return things;
}

function draft(standing: Standing): Thing[] {
  const { pilot, missing } = standing;
  const things = toWrite(standing);
  if (things.length > 0 || missing === null) return things;
  const name = pilot.verbs.includes('submit') ? 'submit' : 'ownerSubmits';
  return [{ name, turn: 'do', place: { step: 'check' } }];
}

function returned(standing: Standing): Thing[] {
  const correct: Thing = { name: 'correct', turn: 'do', place: { step: 'check' } };
  return [correct, ...toAnswer(standing), ...toWrite(standing)];
}

function submitted(standing: Standing): Thing[] {
  const { pilot } = standing;
  const [newest] = pilot.versions;
  const without = pilot.parties.filter(({ consent }) => consent === 'none');
  const things: Thing[] = [];
  if (newest && !newest.sealed) things.push({ name: 'stamp', turn: 'do', text: newest.code });
  if (without.length > 0)
    things.push({ name: 'bringLetters', turn: 'do', count: without.length, place: { part: 'people' } });
  return things.length > 0 ? things : [waiting('waitAcceptance', standing)];
}

/** Findings and items of the checklist that wait for the applicant. */
function toAnswer({ compliance }: Standing): Thing[] {
  if (compliance === null) return [];
  const open = compliance.findings.filter(({ state }) => ['open', 'returned', 'reopened'].includes(state));
  const { missing, returned: refused, expired } = compliance.counts.items;
  const things: Thing[] = [];
  const place = { part: 'compliance' } as const;
  if (open.length > 0) things.push({ name: 'answerFindings', turn: 'do', count: open.length, place });
  const items = { ...place, at: 'checklist' } as const;
  if (expired > 0) things.push({ name: 'renewEvidence', turn: 'do', count: expired, place: items });
  if (missing + refused > 0)
    things.push({ name: 'answerItems', turn: 'do', count: missing + refused, place: items });
  return things;
}

const answeringWhile = (name: ThingName) => (standing: Standing) => [
  ...toAnswer(standing),
  waiting(name, standing),
];

function underNotice(standing: Standing): Thing[] {
  const until = standing.pilot.notice?.until;
  return [...toAnswer(standing), { name: 'notice', turn: 'wait', ...(until && { date: until }) }];
}

function testing(standing: Standing): Thing[] {
  const { pilot, today } = standing;
  const request = pilot.requests.find(({ state }) => state === 'waiting');
  const asked = pilot.versions.find(({ number }) => number === request?.version);
  const things: Thing[] = [];
  if (asked && !asked.sealed) things.push({ name: 'stampChange', turn: 'do', text: asked.code });
  else if (request) things.push({ name: 'waitRequest', turn: 'wait' });
  const end = pilot.endsOn;
  const place = { run: true, report: FINAL } as const;
  // What was handed in, and is tested again, was returned.
  if (standing.run?.final.submittedAt != null) things.push({ name: 'finalReturned', turn: 'do', place });
  else if (end !== null && end < today) things.push({ name: 'finishNow', turn: 'do', date: end, place });
  else if (end !== null && daysBetween(today, end) <= SOON)
    things.push({ name: 'finishSoon', turn: 'do', date: end, place });
  things.push(...pastLimits(standing), ...toReport(standing), ...toAnswer(standing));
  if (pilot.state === 'paused')
    return [{ name: 'paused', turn: 'wait', place: { part: 'history' } }, ...things];
  return things.length > 0 ? things : [{ name: 'testing', turn: 'wait', ...(end !== null && { date: end }) }];
}

const LIMITS: ReadonlySet<string> = new Set(['cap', 'red']);

/** What went past a limit, until an officer has handled it: the cause is the team's to see to. */
function pastLimits({ run }: Standing): Thing[] {
  const open = (run?.alerts ?? []).filter(({ kind, handled }) => LIMITS.has(kind) && handled === null);
  if (open.length === 0) return [];
  return [{ name: 'pastLimits', turn: 'do', count: open.length, place: { run: true } }];
}

/** The next report of the plan, or the plan itself. */
function toReport({ run, today }: Standing): Thing[] {
  if (run === null) return [];
  const { nextDue, milestones } = run;
  if (nextDue !== null) {
    const { title: text, dueOn: date, overdue, report } = nextDue;
    const place = { run: true, report } as const;
    if (overdue) return [{ name: 'reportOverdue', turn: 'do', text, date, place }];
    if (daysBetween(today, date) <= SOON) return [{ name: 'reportDue', turn: 'do', text, date, place }];
    return [];
  }
  const isPlanned = milestones.some(({ state }) => state === 'agreed' || state === 'proposed');
  return isPlanned ? [] : [{ name: 'proposePlan', turn: 'do', place: { run: true } }];
}

function followed(standing: Standing): Thing[] {
  const last: Thing = { name: 'reportLater', turn: 'wait', place: { run: true } };
  return [...pastLimits(standing), ...toReport(standing), last];
}

function recorded(standing: Standing): Thing[] {
  const hasDocument = standing.pilot.regulator?.document != null;
  const bring: Thing = { name: 'bringDocument', turn: 'do' };
  return hasDocument ? [waiting('waitFollowing', standing)] : [bring];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

const only = (thing: Thing) => () => [thing];

const BY_STATE: Readonly<Record<PilotState, (standing: Standing) => Thing[]>> = {
  draft,
  submitted,
  returned,
  boundary_review: answeringWhile('waitReview'),
  expert_review: answeringWhile('waitExperts'),
  public_notice: underNotice,
  registered: answeringWhile('waitStart'),
  testing,
  paused: testing,
  final_report: (standing) => [waiting('waitReport', standing)],
  recorded,
  followed,
  reported: (standing) => [waiting('waitAssessment', standing)],
  assessed: (standing) => [waiting('waitCompletion', standing)],
  completed: only({ name: 'completed', turn: 'over' }),
  withdrawn: only({ name: 'withdrawn', turn: 'over' }),
  rejected: only({ name: 'rejected', turn: 'over', place: { part: 'history' } }),
  terminated: only({ name: 'terminated', turn: 'over', place: { part: 'history' } }),
};
