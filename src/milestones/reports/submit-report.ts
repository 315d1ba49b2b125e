import type { Caller } from '../../access/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Locale } from '../../shared/locale.ts';
import { FINAL, type PeriodReport } from '../../shared/milestones/report.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Alert } from '../alert-store.ts';
import { alertView } from '../alert-view.ts';
import { type BeforeRun, type ChangingRun, changeRun } from '../change-run.ts';
import { runIn } from '../figure-store.ts';
import { type Milestone, readMilestones, updateMilestone, watchNext } from '../milestone-store.ts';
import { PLANNED_IN, runClash, withChanged } from '../plan/plan-terms.ts';
import type { Room } from '../room.ts';
import { settledInEntry } from '../settle-alerts.ts';
import { takeFigures } from '../take-figures.ts';
import { alertsInEntry } from '../take-values.ts';
import { periodAtHand } from './at-hand.ts';
import { freezeReport, hostOf } from './freeze-report.ts';
import { tellSubmitted } from './tell-report.ts';

export type Submitting = ChangingRun & {
  enterpriseId: string;
  report: string;
  reason?: string | undefined;
  locale: Locale;
};

/**
 * Freezes what is written as a version of a period's report, once the period is over, and counts its figures: caps and
 * thresholds raise their alerts and pause the pilot in the same commit. One that comes after its due date is told late,
 * and that it was missing is settled.
 * @throws AppError not-found; conflict: not in the agreed plan, the period is not over, nothing is written;
 *   invalid-input: everything that is missing or wrong, at once; and as changeRun
 */
export function submitReport(room: Room, caller: Caller, { report, reason, locale, ...where }: Submitting) {
  const { database: db } = room;
  const options = {
    action: 'report.write',
    status: 200,
    what: { zh: '提交阶段报告', en: 'submitting a report' },
    states: PLANNED_IN,
  } as const;
  return changeRun(room, caller, options, where, async (before) => {
    const { pilot, at, today } = before;
    if (report === FINAL) throw notHere();
    const parties = await before.parties();
    const atHand = await periodAtHand(db, pilot.id, report);
    const { milestone } = atHand;
    assertOver(milestone, today);
    const by = caller.actor.id;
    const { version, written, rows } = await freezeReport(room, {
      pilot,
      parties,
      atHand,
      reason,
      by,
      at,
      today,
    });
    const late = lateAlert(room, before, milestone);
    const taken = await takeFigures(room, before, {
      period: figuresOf(milestone, written.period!),
      run: runIn(atHand.run),
      area: written.period!.area,
      also: late,
      titles: new Map([[milestone.id, milestone.title]]),
    });
    const { number, hash, confirmation } = version;
    return {
      entry: number === 1 ? 'run.report-submitted' : 'run.report-corrected',
      payload: {
        report,
        reportVersion: number,
        hash,
        late: late.length > 0,
        raised: alertsInEntry(taken.alerts),
        ...settledInEntry(taken.settled),
      },
      private: { after: { titles: [{ title: milestone.title }], ...(reason !== undefined && { reason }) } },
      append: taken.append,
      rows: [
        ...rows,
        ...taken.rows,
        ...(await nowReported(db, milestone, at)),
        ...(await tellSubmitted(
          room,
          { pilot, title: milestone.title, number, parties },
          { awaitsHost: confirmation === 'none' && hostOf(parties) !== null, except: by },
        )),
      ],
      body: {
        report,
        number,
        alerts: taken.alerts.map((alert) =>
          alertView(alert, { locale, titles: new Map([[milestone.id, milestone.title]]) }),
        ),
        paused: taken.paused,
      },
    };
  });
}

/** Of a correction nothing in the plan changes. */
async function nowReported(db: Database, milestone: Milestone, at: string): Promise<Statement[]> {
  if (milestone.reportedAt !== null) return [];
  const after = { ...milestone, reportedAt: at, updatedAt: at };
  const all = await readMilestones(db, milestone.pilotId);
  return [updateMilestone(db, after), watchNext(db, milestone.pilotId, withChanged(all, [after]))];
}

function notHere() {
  return runClash(
    'report',
    '结题报告随“提交结题报告”一并提交。',
    'The final report is handed in by finishing the pilot.',
  );
}

/** @throws AppError conflict */
export function assertPlanned({ state }: Milestone): void {
  if (state === 'agreed') return;
  throw runClash(
    'report',
    '它不在已同意的计划中，须经办人同意计划后再填报。',
    'It is not in the agreed plan: an officer agrees to the plan first.',
  );
}

function assertOver(milestone: Milestone, today: string): void {
  assertPlanned(milestone);
  if (milestone.until <= today) return;
  throw runClash(
    'until',
    `期间到${formatDate(milestone.until, 'zh')}为止，届满之日起方可提交。`,
    `The period runs until ${formatDate(milestone.until, 'en')}: it can be submitted from that day on.`,
  );
}

function lateAlert({ clock }: Room, { pilot, at, today }: BeforeRun, milestone: Milestone): Alert[] {
  const { id, dueOn, reportedAt } = milestone;
  if (reportedAt !== null || today <= dueOn) return [];
  return [
    {
      id: uuidv7(clock),
      pilotId: pilot.id,
      kind: 'report-late',
      subject: id,
      level: 'amber',
      day: dueOn,
      value: null,
      threshold: null,
      paused: false,
      raisedAt: at,
      handled: null,
    },
  ];
}

function figuresOf({ id, from, until }: Milestone, { indicators, use }: PeriodReport) {
  const values = Object.fromEntries(
    indicators.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])),
  );
  return { report: id, from, until, values, use };
}
