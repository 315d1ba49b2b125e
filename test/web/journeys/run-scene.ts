import {
  insertMilestone,
  type Milestone,
  readMilestones,
  watchNext,
} from '../../../src/milestones/milestone-store.ts';
import { watchRuns } from '../../../src/milestones/watch-job.ts';
import { addFile } from '../../../src/pilots/add-file.ts';
import { follow } from '../../../src/pilots/follow.ts';
import { nameDocument } from '../../../src/pilots/name-document.ts';
import { start } from '../../../src/pilots/start.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import type { Declaration } from '../../../src/shared/pilots/declaration.ts';
import { push, testing } from '../../milestones/running.ts';
import { at, type Case, pilotFile } from '../../pilots/applicants.ts';
import { clockAt, openDesk } from '../../pilots/reviewed.ts';

void [addFile, nameDocument, start, follow, at, pilotFile];

const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const dayAgo = (days: number) => ago(days).slice(0, 10);

async function planned({ id, desk }: Case, one: Partial<Milestone> & Pick<Milestone, 'title' | 'dueOn'>) {
  const { database: db, clock } = desk.room;
  await db.atomic([
    insertMilestone(db, {
      id: `m-${id.slice(-6)}-${one.dueOn}`,
      pilotId: id,
      from: dayAgo(60),
      until: dayAgo(31),
      responsible: '王工',
      state: 'agreed',
      pending: null,
      moves: [],
      reportedAt: null,
      createdAt: clock().toISOString(),
      updatedAt: clock().toISOString(),
      ...one,
    }),
  ]);
}

/** Pilots that run: one past a cap and paused, with a report that is overdue, and one that goes well. */
export async function runs(db: Database) {
  const clock = clockAt(ago(90));
  const desk = await openDesk(db, { clock });
  const titled = (title: string) => (declaration: Declaration) => {
    declaration.identity.title = title;
  };
  const calm = await testing(desk, titled('票据核验测试'));
  clock.set(ago(90));
  const over = await testing(desk, titled('智能核保测试'));
  for (let day = 30; day > 0; day--) {
    clock.set(ago(day));
    await push(calm, { values: { 平均核保时间: 30 + day }, use: { customers: 10, transactions: 20 } });
    await push(over, { values: { 平均核保时间: 120 - day * 2 }, use: { customers: 34, total: 1_000_000 } });
  }
  clock.set(ago(0));
  await planned(over, { title: '第一阶段报告', dueOn: dayAgo(5) });
  const proposed = { by: over.lead.owner.id, at: ago(1) };
  await planned(over, {
    title: '第二阶段报告',
    from: dayAgo(30),
    until: dayAgo(1),
    dueOn: dayAgo(-20),
    pending: { kind: 'move', dueOn: dayAgo(-40), reason: '合作银行系统升级', ...proposed },
    moves: [{ from: dayAgo(-10), to: dayAgo(-20), reason: '数据补录', at: ago(3) }],
  });
  await planned(over, {
    title: '第三阶段报告',
    from: dayAgo(0),
    until: dayAgo(-30),
    dueOn: dayAgo(-50),
    state: 'proposed',
    pending: { kind: 'add', dueOn: null, reason: '延长测试', ...proposed },
  });
  await planned(calm, { title: '季度报告', dueOn: dayAgo(-12) });
  for (const { id } of [calm, over]) {
    await db.atomic([watchNext(db, id, await readMilestones(db, id))]);
  }
  await watchRuns(desk.room);
  return { desk, calm, over };
}
