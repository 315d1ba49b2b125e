import type { Database } from '../../src/platform/database/port.ts';
import type { BatchView } from '../../src/rewards/batches/batch-schemas.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { BASES } from '../../src/shared/rewards/missing-settings.ts';
import type { BatchSettings } from '../../src/shared/rewards/settings.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

export const BATCHES = '/api/v1/office/batches';

/** Whatever answers requests: an app in the same process, or a server. */
export interface Asked {
  request: (path: string, init?: RequestInit) => Promise<Response>;
}

/** The officials of a batch: who sets up, who handles, who decides. */
export interface BatchPeople {
  officer: TestPerson;
  second: TestPerson;
  approver: TestPerson;
  auditor: TestPerson;
}

export async function batchPeople(db: Database, clock?: Clock): Promise<BatchPeople> {
  const [officer, second, approver, auditor] = await Promise.all([
    makePerson(db, { name: '钱经办', office: ['case-officer'] }, clock),
    makePerson(db, { name: '李经办', office: ['case-officer'] }, clock),
    makePerson(db, { name: '周审批', office: ['approver'] }, clock),
    makePerson(db, { name: '吴审计', office: ['auditor'] }, clock),
  ]);
  return { officer, second, approver, auditor };
}

export async function ask(
  { request }: Asked,
  method: string,
  path: string,
  as: TestPerson,
  { body, version }: { body?: unknown; version?: string } = {},
) {
  const answer = await request(path, {
    method,
    headers: {
      ...as.headers,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(version !== undefined && { 'If-Match': version }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, version: answer.headers.get('etag') ?? '', body: await answer.json() };
}

export async function seeBatch(app: Asked, batchId: string, as: TestPerson) {
  const { status, body, version } = await ask(app, 'GET', `${BATCHES}/${batchId}`, as);
  return { status, version, batch: body as BatchView };
}

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';

/** @returns id of the file */
export async function uploadToBatch(app: Asked, batchId: string, as: TestPerson, name: string) {
  const answer = await app.request(`${BATCHES}/${batchId}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...as.headers, 'Content-Type': 'application/pdf' },
    body: `${PDF}% ${name}\n`,
  });
  return ((await answer.json()) as { id: string }).id;
}

/** Two tiers within a budget, for pilots whose rubric is the one that ships. */
export const WHOLE_SETTINGS = {
  applyFrom: '2026-03-01',
  applyUntil: '2026-03-31',
  lateUntil: '2099-12-31',
  scoreUntil: '2026-05-31',
  budget: 150_000_000,
  ties: ['attainment', 'effect'],
  tiers: [
    { name: '一等奖', ranks: 1, from: 60_000_000, amount: 50_000_000 },
    { name: '二等奖', from: 60_000_000, amount: 30_000_000 },
  ],
} satisfies Partial<BatchSettings>;

/** Started, and set up with all that opening takes, by `officer`. */
export async function draftBatch(
  app: Asked,
  { officer }: BatchPeople,
  changed: Partial<BatchSettings> = {},
): Promise<string> {
  const title = changed.title ?? '2026年金融科技创新试点奖励（第一批）';
  const { body } = await ask(app, 'POST', BATCHES, officer, { body: { title } });
  const { id } = body as { id: string };
  const bases: Partial<BatchSettings> = {};
  for (const [at, name] of BASES.entries()) {
    const file = await uploadToBatch(app, id, officer, `${name}.pdf`);
    bases[name] = { text: `示例依据${at + 1}`, number: `示例〔2026〕${at + 1}号`, on: '2026-01-15', file };
  }
  const { batch, version } = await seeBatch(app, id, officer);
  const settings = { ...batch.settings, ...WHOLE_SETTINGS, ...bases, ...changed };
  const done = await ask(app, 'PUT', `${BATCHES}/${id}/settings`, officer, { version, body: { settings } });
  if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  return id;
}

/** The same, open for applications. */
export async function openedBatch(app: Asked, people: BatchPeople, changed?: Partial<BatchSettings>) {
  const id = await draftBatch(app, people, changed);
  const { version } = await seeBatch(app, id, people.approver);
  const frozen = await ask(app, 'GET', `${BATCHES}/${id}/frozen`, people.approver);
  const { hash } = frozen.body as { hash: string };
  const done = await ask(app, 'POST', `${BATCHES}/${id}/open`, people.approver, {
    version,
    body: { frozen: hash },
  });
  if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  return id;
}
