import type { Database } from '../../../src/platform/database/port.ts';
import { type Asked, batchPeople, openedBatch } from '../../rewards/batch-scene.ts';
import { nominated, type Panel } from '../../rewards/panel-scene.ts';
import { makePerson } from '../../support/people.ts';
import { runs } from './run-scene.ts';

/** An open batch of two pilots that have run, with three experts who have declared nothing yet. */
export async function scoringPanel(asked: Asked, database: Database): Promise<Panel> {
  const app = { ...asked, database };
  const { calm, over } = await runs(database);
  const people = await batchPeople(database);
  const batchId = await openedBatch(app, people, { sheetsEach: 2 });
  const entries = [
    await nominated(app, batchId, calm.id, '票据核验测试'),
    await nominated(app, batchId, over.id, '智能核保测试'),
  ];
  const experts = await Promise.all(
    ['评审专家赵', '评审专家钱', '评审专家孙'].map((name) =>
      makePerson(database, { name, expert: [`batch:${batchId}`] }),
    ),
  );
  return { batchId, people, entries, experts };
}
