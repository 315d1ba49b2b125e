import { commit, headOf, rerun } from '../ledger/index.ts';
import {
  applicantsOf,
  type MoveRoom,
  messages,
  NO_DEADLINE,
  type Pilot,
  pilotStream,
  type RunningPilot,
  readPilot,
  readRunning,
  readTerms,
  setWatch,
} from '../pilots/index.ts';
import type { Statement } from '../platform/database/port.ts';
import type { Job } from '../platform/jobs/job.ts';
import { today } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import type { Locale } from '../shared/locale.ts';
import { hasRun, type PilotState } from '../shared/pilots/states.ts';
import { workingDaysAfter } from '../shared/working-days.ts';
import { formatDate } from '../shared/written-date.ts';
import { type Alert, insertAlert, readAlerts } from './alert-store.ts';
import { BY_ITSELF, tellOfAlerts } from './alert-words.ts';
import { complaintsDue, complaintsStream, limitsOf } from './complaints/complaint-store.ts';
import { aboutComplaint, type DueMilestone, dueOfRun, type LateComplaint, type RunNow } from './due-run.ts';
import { readCounted } from './figure-store.ts';
import { rankOf } from './figures.ts';
import { forgetContacts } from './leads/forget-contacts.ts';
import { remindOfLeads } from './leads/remind-overdue.ts';
import { pausing } from './raise-breaches.ts';
import { runStream } from './room.ts';
import { readRunTerms } from './run-terms.ts';
import { settleAlerts, settledBy, settledInEntry } from './settle-alerts.ts';
import { alertsInEntry } from './take-values.ts';
import { toRun } from './to-run.ts';
import {
  markMissed,
  markReminded,
  raisedKey,
  readDueMilestones,
  readPlanned,
  readRaised,
  readUntold,
} from './watch-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WARNED_DAYS_BEFORE_THE_END = 30;
const WORKING_DAYS_FOR_A_PLAN = 10;
/** Where reports are owed and figures come in. */
const WATCHED: ReadonlySet<PilotState> = new Set(['testing', 'paused', 'followed']);

/** Due dates come and pass, tests end and plans are missing while nobody looks: their people are told. */
export function watchJob(room: MoveRoom): Job {
  return {
    name: 'watch',
    title: {
      zh: '提醒、逾期与到期：阶段报告、测试期、投诉、线索及其联系方式',
      en: 'Reminders, what is overdue and what has been kept long enough: reports, test periods, complaints, leads and their contacts',
    },
    everySeconds: 60 * 60,
    run: async () => {
      await forgetContacts(room)
        .finally(() => remindOfLeads(room))
        .finally(() => watchRuns(room));
    },
  };
}

/**
 * One commit a pilot, so that one that fails keeps no other waiting; run twice, it does nothing the second time.
 * @throws the first that failed, once all others are done
 */
export async function watchRuns(room: MoveRoom): Promise<void> {
  const now = await nowOf(room);
  const failed: unknown[] = [];
  const complaints = await lateComplaints(room, now);
  for (const pilotId of await candidates(room, now, complaints)) {
    await rerun(() => watchOne(room, pilotId, now)).catch((error: unknown) => failed.push(error));
  }
  if (failed.length > 0) throw failed[0];
}

async function nowOf({ clock, library }: MoveRoom): Promise<RunNow> {
  const day = today(clock);
  const { remind } = (await readTerms(library)).reporting;
  return {
    today: day,
    remindUntil: workingDaysAfter(day, remind).on,
    warnUntil: civil(clock().getTime() + WARNED_DAYS_BEFORE_THE_END * DAY_MS),
    planSince: workingDaysBefore(clock(), WORKING_DAYS_FOR_A_PLAN),
  };
}

const civil = (instant: number) => today(() => new Date(instant));

/** The last day since which so many working days have gone by. */
function workingDaysBefore(now: Date, days: number): string {
  const day = civil(now.getTime());
  let instant = now.getTime() - DAY_MS;
  while (workingDaysAfter(civil(instant), days).on >= day) instant -= DAY_MS;
  return civil(instant);
}

type LateComplaints = ReadonlyMap<string, readonly LateComplaint[]>;

/** By pilot. */
async function lateComplaints(
  { database: db }: MoveRoom,
  { today: day }: RunNow,
  pilotId?: string,
): Promise<LateComplaints> {
  const late = (await complaintsDue(db, day, pilotId)).flatMap((complaint) => {
    const { own, regulator } = limitsOf(complaint);
    return [own, regulator]
      .filter((limit) => limit !== null && limit.on < day)
      .map((limit) => ({ pilotId: complaint.pilotId, number: complaint.number, dueOn: limit!.on }));
  });
  return Map.groupBy(late, ({ pilotId }) => pilotId);
}

/** Pilots of which something may be due; a few that turn out to have nothing cost one look. */
async function candidates(
  { database: db }: MoveRoom,
  now: RunNow,
  complaints: LateComplaints,
): Promise<string[]> {
  const running = (await readRunning(db)).filter(({ state }) => WATCHED.has(state));
  const ending = running.filter(({ endsOn }) => endsOn !== null && endsOn <= now.warnUntil);
  const unplanned = running.filter(
    ({ nothingDue, stateSince }) => nothingDue && civil(Date.parse(stateSince)) <= now.planSince,
  );
  const late = [...complaints.keys()];
  const raised = await readRaised(db, [...new Set([...idsOf([...ending, ...unplanned]), ...late])]);
  const planned = await readPlanned(db, idsOf(unplanned));
  const isWatched = new Set(idsOf(running));
  const isNew = (id: string, about: Parameters<typeof raisedKey>[1]) => !raised.has(raisedKey(id, about));
  const ended = ({ endsOn }: RunningPilot) => ({
    kind: endsOn! < now.today ? 'ended' : 'ends-soon',
    subject: '',
    day: endsOn!,
  });
  const found = [
    ...(await readUntold(db, now)).filter((id) => isWatched.has(id)),
    ...idsOf(ending.filter((pilot) => isNew(pilot.id, ended(pilot)))),
    ...idsOf(
      unplanned.filter(({ id }) => !planned.has(id) && isNew(id, { kind: 'no-plan', subject: '', day: '' })),
    ),
    ...late.filter((id) => complaints.get(id)?.some((one) => isNew(id, aboutComplaint(one)))),
  ];
  return [...new Set(found)].sort();
}

const idsOf = (pilots: readonly { id: string }[]) => [...new Set(pilots.map(({ id }) => id))];

async function watchOne(room: MoveRoom, pilotId: string, now: RunNow): Promise<void> {
  const { database: db, clock, library } = room;
  const ledger = complaintsStream(pilotId);
  const { version: complaintsHead } = await headOf(db, ledger);
  const late = (await lateComplaints(room, now, pilotId)).get(pilotId) ?? [];
  const { version: head } = await headOf(db, runStream(pilotId));
  const { pilot, head: pilotHead } = await readPilot(db, pilotId);
  // One that came before the test is raised once it begins: until then nobody watches, nor could handle, what is raised.
  const complaints = hasRun(pilot) ? late : [];
  const isOver = !WATCHED.has(pilot.state);
  const [milestones, known] = [await readDueMilestones(db, pilotId), await readAlerts(db, pilotId)];
  const { reminded, missed, raised } = dueOfRun(
    {
      state: pilot.state,
      isOver,
      stateSince: civil(Date.parse(pilot.stateSince)),
      endsOn: pilot.endsOn,
      milestones,
      alerts: known.map((alert) => ({ ...alert, settled: alert.handled?.by === BY_ITSELF })),
      complaints,
    },
    now,
  );
  if (reminded.length + missed.length + raised.length === 0) return;
  const at = clock().toISOString();
  const terms = await readRunTerms(db, pilot);
  // 测试期 is one of the caps: where the plan pauses past a cap, it does so past the last day.
  const pauses = terms.pauses.cap && pilot.track === 'district' && pilot.state === 'testing';
  const alerts = raised.map(
    (one): Alert => ({
      ...one,
      id: uuidv7(clock),
      pilotId,
      value: null,
      threshold: null,
      paused: pauses && one.kind === 'ended',
      raisedAt: at,
      handled: null,
    }),
  );
  const pause = alerts.some(({ paused }) => paused)
    ? await pausing(room, { pilot, pilotHead, at }, alerts)
    : null;
  const hasEnded = alerts.some(({ kind }) => kind === 'ended');
  const { settled, open, ...settling } = settleAlerts(
    db,
    known,
    at,
    settledBy('ended', ({ kind }) => kind === 'ends-soon' && hasEnded),
  );
  const { nearCap } = (await readTerms(library)).reporting;
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  await commit(db, clock, {
    actor: 'system',
    append: [
      {
        stream: runStream(pilotId),
        version: head,
        action: alerts.length > 0 ? 'run.alerted' : 'run.reminded',
        payload: {
          reminded: reminded.map(({ id, dueOn }) => ({ milestone: id, dueOn })),
          missed: missed.map(({ id, dueOn }) => ({ milestone: id, dueOn })),
          raised: alertsInEntry(alerts),
          ...settledInEntry(settled),
        },
      },
      ...(pause?.append ?? []),
    ],
    rely: [
      ...(pause === null ? [{ stream: pilotStream(pilotId), version: pilotHead }] : []),
      // An answer that comes meanwhile would find nothing raised that it could settle.
      ...(complaints.length > 0 ? [{ stream: ledger, version: complaintsHead }] : []),
    ],
    rows: [
      ...reminded.map((milestone) => markReminded(db, milestone, at)),
      ...missed.map((milestone) => markMissed(db, milestone, at)),
      ...alerts.map((alert) => insertAlert(db, alert)),
      ...settling.rows,
      ...(pause?.rows ?? []),
      setWatch(db, pilotId, {
        watchRank: rankOf(terms, await readCounted(db, pilotId), [...open, ...alerts], nearCap),
        ...(!isOver && {
          nextDueOn: milestones.find((milestone) => milestone.open)?.dueOn ?? NO_DEADLINE,
        }),
      }),
      ...(reminded.length > 0 ? await remind(room, pilot, reminded) : []),
      // Of a pause its people are told with the reason of it.
      ...(alerts.some(({ paused }) => !paused)
        ? await tellOfAlerts(
            room,
            pilot,
            alerts.filter(({ paused }) => !paused),
            titles,
          )
        : []),
    ],
  });
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
