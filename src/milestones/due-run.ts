import type { Level } from '../shared/milestones/level-names.ts';
import type { AlertKind } from '../shared/milestones/names.ts';
import type { PilotState } from '../shared/pilots/states.ts';

/** A running pilot, as the passing of time sees it. */
export interface RunStanding {
  state: PilotState;
  /** Its test is over: it owes no report, and answers to complaints as before. */
  isOver: boolean;
  /** Civil dates. */
  stateSince: string;
  endsOn: string | null;
  milestones: readonly DueMilestone[];
  alerts: readonly KnownAlert[];
  /** Not answered, each with a time limit that it is past. */
  complaints: readonly LateComplaint[];
}

export interface KnownAlert {
  kind: AlertKind;
  subject: string;
  day: string;
  /** What caused it was gone once: where that is there again, so is the alert. */
  settled: boolean;
}

export interface LateComplaint {
  /** Its place in the pilot's ledger. */
  number: number;
  dueOn: string;
}

export interface DueMilestone {
  id: string;
  title: string;
  agreed: boolean;
  /** Agreed and not reported. */
  open: boolean;
  dueOn: string;
  /** The due date that its people were reminded of, and told that it has passed. */
  remindedFor: string | null;
  missedFor: string | null;
}

/** Civil dates. */
export interface RunNow {
  today: string;
  /** The last due date that is reminded of. */
  remindUntil: string;
  /** The last end of a test that is warned of. */
  warnUntil: string;
  /** Who has run since then or longer has to have a plan. */
  planSince: string;
}

export interface Raising {
  kind: AlertKind;
  subject: string;
  level: Exclude<Level, 'green'>;
  day: string;
}

export interface DueOfRun {
  reminded: readonly DueMilestone[];
  missed: readonly DueMilestone[];
  raised: readonly Raising[];
}

/**
 * What the passing of time makes of a running pilot: its people are reminded once of each due date; a report that is not
 * there on the day after, a test that ends or has no plan, and a complaint that was not answered in time are raised once.
 * Applied to what it returned it finds nothing more.
 */
export function dueOfRun(run: RunStanding, now: RunNow): DueOfRun {
  const open = run.isOver ? [] : run.milestones.filter((milestone) => milestone.open);
  const missed = open.filter(({ dueOn, missedFor }) => dueOn < now.today && missedFor !== dueOn);
  const reminded = open.filter(
    ({ dueOn, remindedFor }) => now.today <= dueOn && dueOn <= now.remindUntil && remindedFor !== dueOn,
  );
  const raising: Raising[] = [
    ...missed.map(({ id, dueOn }) => ({ ...MISSING, subject: id, day: dueOn })),
    ...(run.isOver ? [] : [...endOf(run, now), ...planOf(run, now)]),
    ...run.complaints.map(aboutComplaint),
  ];
  return { reminded, missed, raised: raising.filter((one) => !isKnown(run, one)) };
}

const MISSING = { kind: 'report-missing', level: 'amber' } as const;

/** What an alert about a complaint has for its subject. */
export const subjectOf = (number: number) => `№${number}`;

export function aboutComplaint({ number, dueOn }: LateComplaint): Raising {
  return { kind: 'complaint-overdue', level: 'amber', subject: subjectOf(number), day: dueOn };
}

function endOf({ endsOn }: RunStanding, { today, warnUntil }: RunNow): Raising[] {
  if (endsOn === null || endsOn > warnUntil) return [];
  // The last day is still one of the test.
  const over = endsOn < today;
  return [{ kind: over ? 'ended' : 'ends-soon', level: over ? 'red' : 'amber', subject: '', day: endsOn }];
}

function planOf({ milestones, stateSince }: RunStanding, { planSince, today }: RunNow): Raising[] {
  if (stateSince > planSince || milestones.some(({ agreed }) => agreed)) return [];
  return [{ kind: 'no-plan', level: 'amber', subject: '', day: today }];
}

/** Without a plan it is told once, on whatever day; all else once for each date. */
function isKnown({ alerts }: RunStanding, { kind, subject, day }: Raising): boolean {
  return alerts.some(
    (alert) =>
      !alert.settled &&
      alert.kind === kind &&
      alert.subject === subject &&
      (kind === 'no-plan' || alert.day === day),
  );
}
