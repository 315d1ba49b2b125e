import { readParties } from '../../src/pilots/parties.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { type Entry, insertEntry } from '../../src/rewards/entries/entry-store.ts';
import { checkKey } from '../../src/rewards/entries/lacking.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import { scoredOf } from '../../src/shared/rewards/criteria.ts';
import type { BatchSettings } from '../../src/shared/rewards/settings.ts';
import { openDesk, reviewedPilot, runningClock } from '../pilots/reviewed.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import {
  type Asked,
  ask,
  BATCHES,
  type BatchPeople,
  batchPeople,
  openedBatch,
  seeBatch,
} from './batch-scene.ts';

export const SCORING = '/api/v1/scoring';

export interface ReadyEntry {
  id: string;
  pilotId: string;
  enterpriseId: string;
  uscc: string;
  name: string;
}

export type App = Asked & { database: Database };

/** A pilot in the batch with all that scoring takes, written past the verbs that lead there. */
export async function nominated(
  app: App,
  batchId: string,
  pilotId: string,
  title: string,
): Promise<ReadyEntry> {
  const { database: db } = app;
  const people = await makePerson(db, { office: ['auditor'] });
  const { batch } = await seeBatch(app, batchId, people);
  const [lead, ...others] = await readParties(db, pilotId);
  const at = new Date().toISOString();
  const check = {
    state: 'met' as const,
    evidence: '已核',
    file: null,
    on: '2026-02-01',
    by: 'test',
    at,
    before: [],
  };
  const entry: Entry = {
    id: uuidv7(() => new Date()),
    ...{ batchId, pilotId, title, track: 'district', leadId: lead!.enterpriseId ?? '' },
    state: 'nominated',
    reason: null,
    shares: [{ enterpriseId: lead!.enterpriseId, name: lead!.name, uscc: lead!.uscc, share: 10_000 }],
    funding: [],
    conditions: Object.fromEntries(
      batch.settings.conditions.map(({ id }) => [checkKey(lead!.uscc, id), check]),
    ),
    computed: null,
    ...{ declaredBy: 'test', declaredAt: at, createdAt: at, updatedAt: at, withdrawal: null },
  };
  await db.atomic([
    insertEntry(db, entry),
    db.query.updateTable('pilots').set({ state: 'assessed', title }).where('id', '=', pilotId).compile(),
  ]);
  return {
    ...{ id: entry.id, pilotId, uscc: lead!.uscc, name: lead!.name },
    enterpriseId: others[0]?.enterpriseId ?? lead!.enterpriseId ?? '',
  };
}

export interface Panel {
  batchId: string;
  people: BatchPeople;
  entries: ReadyEntry[];
  experts: TestPerson[];
}

/** An open batch of these applicants' pilots, with experts who have declared nothing yet. */
export async function openPanel(
  app: App,
  {
    applicants = ['示例甲科技（上海）有限公司', '示例乙数据（上海）有限公司', '示例丙信息（上海）有限公司'],
    experts = 3,
    ...changed
  }: { applicants?: readonly string[]; experts?: number } & Partial<BatchSettings> = {},
): Promise<Panel> {
  const { database: db } = app;
  const people = await batchPeople(db);
  const batchId = await openedBatch(app, people, { sheetsEach: 2, ...changed });
  const desk = await openDesk(db, { clock: runningClock() });
  const entries: ReadyEntry[] = [];
  for (const [at, name] of applicants.entries()) {
    const title = `智能核保测试${at + 1}`;
    const { id } = await reviewedPilot(desk, { title, applicants: [name] });
    entries.push(await nominated(app, batchId, id, title));
  }
  const panel = await Promise.all(
    Array.from({ length: experts }, (_, at) =>
      makePerson(db, { name: `专家${'甲乙丙丁戊己'[at]}`, expert: [`batch:${batchId}`] }),
    ),
  );
  return { batchId, people, entries, experts: panel };
}

export interface Declared {
  employer?: string;
  earlier?: string[];
  ties?: { uscc: string; tie: string; note: string }[];
}

export async function declareTies(app: Asked, batchId: string, expert: TestPerson, said: Declared = {}) {
  const body = { employer: '某大学', earlier: [], ties: [], accepted: true, ...said };
  return ask(app, 'POST', `${SCORING}/${batchId}/declaration`, expert, { body });
}

/** Assigned by the system and begun. */
export async function begin(app: Asked, { batchId, people }: Panel) {
  for (const step of ['assignment', 'start-scoring']) {
    const { version } = await seeBatch(app, batchId, people.officer);
    const done = await ask(app, 'POST', `${BATCHES}/${batchId}/${step}`, people.officer, { version });
    if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  }
}

/** All sheets as they stand, as the office sees them. */
export async function sheetsOf(app: Asked, { batchId, people }: Panel, as: TestPerson = people.officer) {
  const { body } = await ask(app, 'GET', `${BATCHES}/${batchId}/sheets`, as);
  return body as import('../../src/rewards/sheets/sheet-schemas.ts').SheetsView;
}

export interface Written {
  scores: Record<string, number | null>;
  reasons: Record<string, string>;
}

/** The same score and reason for whatever the rubric has experts score. */
export async function written(app: Asked, { batchId, people }: Panel, score: number, reason = '依据充分。') {
  const { batch } = await seeBatch(app, batchId, people.officer);
  const ids = scoredOf(batch.rubric!).map(({ id }) => id);
  return {
    scores: Object.fromEntries(ids.map((id) => [id, score])),
    reasons: Object.fromEntries(ids.map((id) => [id, reason])),
  };
}

/** Saved and submitted, as an expert does it. */
export async function hands(
  app: Asked,
  batchId: string,
  entryId: string,
  expert: TestPerson,
  sheet: Written,
) {
  const path = `${SCORING}/${batchId}/pilots/${entryId}`;
  const { version } = await ask(app, 'GET', path, expert);
  const saved = await ask(app, 'PUT', `${path}/sheet`, expert, { version, body: sheet });
  return ask(app, 'POST', `${path}/sheet/submit`, expert, { version: saved.version });
}

/** A path with every combination of the ids that it names; none where one is not known. */
export function filled(path: string, ids: Record<string, string[]>): string[] {
  const hole = /:(\w+)/u.exec(path);
  if (hole === null) return [path];
  return (ids[hole[1]!] ?? []).flatMap((id) => filled(path.replace(hole[0], encodeURIComponent(id)), ids));
}
