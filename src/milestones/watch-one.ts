import { commit, headOf, type Json } from '../ledger/index.ts';
import {
  applicantsOf,
  type MoveRoom,
  messages,
  NO_DEADLINE,
  type Pilot,
  pilotStream,
  readPilot,
  readTerms,
  setWatch,
} from '../pilots/index.ts';
import type { Statement } from '../platform/database/port.ts';
import { dayOf } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import type { Locale } from '../shared/locale.ts';
import { hasRun, type PilotState } from '../shared/pilots/states.ts';
import { formatDate } from '../shared/written-date.ts';
import { type Alert, insertAlert, readAlerts } from './alert-store.ts';
import { BY_ITSELF, tellOfAlerts } from './alert-words.ts';
import { complaintsStream } from './complaints/complaint-store.ts';
import { lateComplaints } from './complaints/late-complaints.ts';
import { type DueMilestone, type DueOfRun, dueOfRun, type Raising, type RunNow } from './due-run.ts';
import { readCounted } from './figure-store.ts';
import { rankOf } from './figures.ts';
import { pausing } from './raise-breaches.ts';
import { runStream } from './room.ts';
import { type RunTerms, readRunTerms } from './run-terms.ts';
import { settleAlerts, settledBy, settledInEntry } from './settle-alerts.ts';
import { alertsInEntry } from './take-values.ts';
import { toRun } from './to-run.ts';
import { markMissed, markReminded, readDueMilestones } from './watch-store.ts';

/** Where reports are owed and figures come in. */
export const WATCHED: ReadonlySet<PilotState> = new Set(['testing', 'paused', 'followed']);

/** What the passing of time makes of one run: its people are reminded, alerts are raised, and it pauses where its plan says so. */
export async function watchOne(room: MoveRoom, pilotId: string, now: RunNow): Promise<void> {
  const { database: db, clock } = room;
  const run = await readWatched(room, pilotId, now);
  const due = dueNow(run, now);
  if (due.reminded.length + due.missed.length + due.raised.length === 0) return;
  const { pilot, heads } = run;
  const at = clock().toISOString();
  const terms = await readRunTerms(db, pilot);
  const alerts = alertsOf(room, pilot, terms, due.raised, at);
  const pause = alerts.some(({ paused }) => paused)
    ? await pausing(room, { pilot, pilotHead: heads.pilot, at }, alerts)
    : null;
  const hasEnded = alerts.some(({ kind }) => kind === 'ended');
  const settling = settleAlerts(
    db,
    run.alerts,
    at,
    settledBy('ended', ({ kind }) => kind === 'ends-soon' && hasEnded),
  );
  await commit(db, clock, {
    actor: 'system',
    append: [
      {
        stream: runStream(pilotId),
        version: heads.run,
        action: alerts.length > 0 ? 'run.alerted' : 'run.reminded',
        payload: entryOf(due, alerts, settling.settled),
      },
      ...(pause?.append ?? []),
    ],
    rely: [
      ...(pause === null ? [{ stream: pilotStream(pilotId), version: heads.pilot }] : []),
      // An answer that comes meanwhile would find nothing raised that it could settle.
      ...(run.complaints.length > 0
        ? [{ stream: complaintsStream(pilotId), version: heads.complaints }]
        : []),
    ],
    rows: [
      ...due.reminded.map((milestone) => markReminded(db, milestone, at)),
      ...due.missed.map((milestone) => markMissed(db, milestone, at)),
      ...alerts.map((alert) => insertAlert(db, alert)),
      ...settling.rows,
      ...(pause?.rows ?? []),
      await watchRow(room, run, terms, [...settling.open, ...alerts]),
      ...(due.reminded.length > 0 ? await remind(room, pilot, due.reminded) : []),
      ...(await tellOfRaised(room, run, alerts)),
    ],
  });
}

type Watched = Awaited<ReturnType<typeof readWatched>>;

/** Each head before the rows that it protects. */
async function readWatched(room: MoveRoom, pilotId: string, now: RunNow) {
  const { database: db } = room;
  const { version: complaintsHead } = await headOf(db, complaintsStream(pilotId));
  const late = (await lateComplaints(db, now.today, pilotId)).get(pilotId) ?? [];
  const { version: runHead } = await headOf(db, runStream(pilotId));
  const { pilot, head: pilotHead } = await readPilot(db, pilotId);
  return {
    pilot,
    // One that came before the test is raised once it begins: until then nobody watches, nor could handle, what is raised.
    complaints: hasRun(pilot) ? late : [],
    milestones: await readDueMilestones(db, pilotId),
    alerts: await readAlerts(db, pilotId),
    heads: { run: runHead, pilot: pilotHead, complaints: complaintsHead },
  };
}

const isOver = ({ pilot }: Watched) => !WATCHED.has(pilot.state);

function dueNow(run: Watched, now: RunNow): DueOfRun {
  const { pilot, milestones, complaints } = run;
  return dueOfRun(
    {
      state: pilot.state,
      isOver: isOver(run),
      stateSince: dayOf(pilot.stateSince),
      endsOn: pilot.endsOn,
      milestones,
      alerts: run.alerts.map((alert) => ({ ...alert, settled: alert.handled?.by === BY_ITSELF })),
      complaints,
    },
    now,
  );
}

function alertsOf(
  { clock }: MoveRoom,
  pilot: Pilot,
  terms: RunTerms,
  raised: readonly Raising[],
  at: string,
): Alert[] {
  // 测试期 is one of the caps: where the plan pauses past a cap, it does so past the last day.
  const pauses = terms.pauses.cap && pilot.track === 'district' && pilot.state === 'testing';
  return raised.map((one) => ({
    ...one,
    id: uuidv7(clock),
    pilotId: pilot.id,
    value: null,
    threshold: null,
    paused: pauses && one.kind === 'ended',
    raisedAt: at,
    handled: null,
  }));
}

function entryOf(
  { reminded, missed }: DueOfRun,
  alerts: readonly Alert[],
  settled: readonly Alert[],
): { [name: string]: Json } {
  const listed = (milestones: readonly DueMilestone[]) =>
    milestones.map(({ id, dueOn }) => ({ milestone: id, dueOn }));
  return {
    reminded: listed(reminded),
    missed: listed(missed),
    raised: alertsInEntry(alerts),
    ...settledInEntry(settled),
  };
}

async function watchRow(
  { database: db, library }: MoveRoom,
  run: Watched,
  terms: RunTerms,
  open: readonly Alert[],
): Promise<Statement> {
  const { id } = run.pilot;
  const { nearCap } = (await readTerms(library)).reporting;
  return setWatch(db, id, {
    watchRank: rankOf(terms, await readCounted(db, id), open, nearCap),
    ...(!isOver(run) && { nextDueOn: run.milestones.find(({ open }) => open)?.dueOn ?? NO_DEADLINE }),
  });
}

/** Of a pause its people are told with the reason of it, and not here. */
async function tellOfRaised(
  room: MoveRoom,
  { pilot, milestones }: Watched,
  alerts: readonly Alert[],
): Promise<Statement[]> {
  const told = alerts.filter(({ paused }) => !paused);
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  return told.length === 0 ? [] : tellOfAlerts(room, pilot, told, titles);
}

async function remind(
  room: MoveRoom,
  pilot: Pilot,
  milestones: readonly DueMilestone[],
): Promise<Statement[]> {
  const listed = (locale: Locale) =>
    milestones
      .map(({ title, dueOn }) => {
        const on = formatDate(dueOn, locale);
        return locale === 'zh' ? `· ${title}：${on} 前提交` : `· ${title}: due ${on}`;
      })
      .join('\n');
  const words = {
    subject: { zh: '阶段报告即将到期', en: 'A report is due soon' },
    text: {
      zh: `“${pilot.title}”以下阶段报告即将到期：\n${listed('zh')}`,
      en: `“${pilot.title}”: reports that are due soon:\n${listed('en')}`,
    },
    link: toRun(pilot.id),
  };
  return messages(room, await applicantsOf(room, pilot), words, 'system');
}
