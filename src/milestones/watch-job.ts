import { rerun } from '../ledger/index.ts';
import { type MoveRoom, type RunningPilot, readRunning, readTerms } from '../pilots/index.ts';
import type { Job } from '../platform/jobs/job.ts';
import { dayOf, today } from '../shared/clock.ts';
import { workingDaysAfter } from '../shared/working-days.ts';
import { type LateComplaints, lateComplaints } from './complaints/late-complaints.ts';
import { aboutComplaint, type RunNow } from './due-run.ts';
import { forgetContacts } from './leads/forget-contacts.ts';
import { remindOfLeads } from './leads/remind-overdue.ts';
import { WATCHED, watchOne } from './watch-one.ts';
import { raisedKey, readPlanned, readRaised, readUntold } from './watch-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WARNED_DAYS_BEFORE_THE_END = 30;
const WORKING_DAYS_FOR_A_PLAN = 10;

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
  const complaints = await lateComplaints(room.database, now.today);
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
    warnUntil: dayOf(clock().getTime() + WARNED_DAYS_BEFORE_THE_END * DAY_MS),
    planSince: workingDaysBefore(clock(), WORKING_DAYS_FOR_A_PLAN),
  };
}

/** The last day since which so many working days have gone by. */
function workingDaysBefore(now: Date, days: number): string {
  const day = dayOf(now.getTime());
  let instant = now.getTime() - DAY_MS;
  while (workingDaysAfter(dayOf(instant), days).on >= day) instant -= DAY_MS;
  return dayOf(instant);
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
    ({ nothingDue, stateSince }) => nothingDue && dayOf(stateSince) <= now.planSince,
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
