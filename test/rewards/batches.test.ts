import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rubric } from '../../src/shared/rewards/rubric.ts';
import type { BatchSettings } from '../../src/shared/rewards/settings.ts';
import { batchSettings } from '../../src/shared/rewards/settings.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import {
  ask,
  BATCHES,
  type BatchPeople,
  batchPeople,
  draftBatch,
  openedBatch,
  seeBatch,
  uploadToBatch,
} from './batch-scene.ts';

const clock = () => new Date('2026-02-10T02:00:00.000Z');
let app: Awaited<ReturnType<typeof startTestApp>>;
let people: BatchPeople;
let both: TestPerson;
let editor: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ clock });
  people = await batchPeople(app.database, clock);
  both = await makePerson(app.database, { name: '两岗', office: ['case-officer', 'approver'] }, clock);
  editor = await makePerson(app.database, { name: '孙编辑', office: ['policy-editor'] }, clock);
});
afterAll(() => app.close());

type Missing = { missing: { path: string; en: string }[] };
type Problem = { code: string; errors?: { path: string; message: string }[]; fields?: { path: string }[] };
const paths = (body: unknown) =>
  ((body as Problem).fields ?? (body as Problem).errors ?? []).map(({ path }) => path);
const set = async (id: string, as: TestPerson, settings: Partial<BatchSettings>, version?: string) => {
  const seen = await seeBatch(app, id, as);
  return ask(app, 'PUT', `${BATCHES}/${id}/settings`, as, {
    version: version ?? seen.version,
    body: { settings: { ...seen.batch.settings, ...settings } },
  });
};
const frozen = async (id: string) => {
  const { body } = await ask(app, 'GET', `${BATCHES}/${id}/frozen`, people.auditor);
  return body as { text: string; hash: string };
};

it('what waits for an official is found behind any number of newer batches', async () => {
  const old = await draftBatch(app, people);
  for (let more = 3; more > 0; more--)
    await ask(app, 'POST', BATCHES, people.officer, { body: { title: `更新的批次 ${more}` } });
  const list = async (query: string) => {
    const { body } = await ask(app, 'GET', `${BATCHES}?${query}`, people.approver);
    return body as { items: { id: string; next: string | null }[]; next: string | null };
  };
  expect((await list('limit=2')).items.map(({ id }) => id)).not.toContain(old);
  const { items, next } = await list('limit=2&waiting=true');
  expect(items).toContainEqual(expect.objectContaining({ id: old, next: 'open' }));
  expect(items.filter((one) => one.next === null)).toEqual([]);
  expect(next).toBeNull();
});

describe('a batch that is set up', () => {
  it('begins with the office’s terms, says what is missing, and keeps what is typed', async () => {
    expect((await ask(app, 'POST', BATCHES, people.approver, { body: { title: '一' } })).status).toBe(403);
    const started = await ask(app, 'POST', BATCHES, people.officer, { body: { title: '一' } });
    const { id } = started.body as { id: string };
    const { batch, version } = await seeBatch(app, id, people.officer);
    expect(batch.settings.conditions.map((one) => one.id)).toContain('no-double');
    expect(batch.exampleTerms).not.toBeNull();
    expect(batch.rubric?.example).not.toBeNull();
    expect(batch.acts).toEqual(['edit', 'add-paper']);
    expect(batch.missing.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['policyBasis.file', 'fairCompetition.on', 'applyFrom', 'budget', 'tiers']),
    );

    // Two wide tiers, of which the second is never reached; ties by what there is not; too few for a trimmed mean.
    const wrong = await set(id, people.officer, {
      budget: 100,
      method: 'trimmed',
      sheetsEach: 4,
      ties: ['nothing'],
      deductions: { minor: 500, major: 400, grave: 5_000 },
      applyFrom: '2026-03-02',
      applyUntil: '2026-03-01',
      lateUntil: '2026-02-01',
      tiers: [
        { name: '甲', amount: 200 },
        { name: '甲', ranks: 3, amount: 50 },
      ],
    });
    expect(wrong.status).toBe(200);
    expect((wrong.body as Missing).missing.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ...['applyUntil', 'lateUntil', 'ties', 'sheetsEach', 'deductions'],
        ...['tiers.0.amount', 'tiers.1.name', 'tiers.1.ranks'],
      ]),
    );
    expect((await set(id, people.second, { noticeDays: 7 }, version)).status).toBe(412);
    expect((await set(id, people.second, { noticeDays: 7 })).status).toBe(200);
    const another = await openedBatch(app, people);
    const foreign = await uploadToBatch(app, another, people.officer, 'x.pdf');
    const stolen = { ...batch.settings.policyBasis, file: foreign };
    expect(paths((await set(id, people.officer, { policyBasis: stolen })).body)).toEqual([
      'settings.policyBasis.file',
    ]);
    expect((await seeBatch(app, id, people.auditor)).batch.editedBy.map(({ name }) => name)).toEqual([
      '钱经办',
      '李经办',
    ]);
    expect((await seeBatch(app, 'no-such', people.officer)).status).toBe(404);
    const all = await ask(app, 'GET', `${BATCHES}?limit=1`, people.auditor);
    expect(all.body).toMatchObject({
      items: [{ id: another, state: 'open', next: null }],
      next: expect.any(String),
    });
  });

  it('is opened by an approver who did not set it up, as it was shown, and is frozen then', async () => {
    const id = await draftBatch(app, people);
    expect((await seeBatch(app, id, people.approver)).batch.acts).toEqual(['open']);
    const { body } = await ask(app, 'GET', `${BATCHES}?state=draft&limit=1`, people.approver);
    expect(body).toMatchObject({ items: [{ id, next: 'open' }] });
    // Whoever holds both roles and has touched it does not open it.
    expect((await set(id, both, { noticeDays: 6 })).status).toBe(200);
    const shown = await frozen(id);
    const open = async (as: TestPerson, hash: string) => {
      const { version } = await seeBatch(app, id, as);
      return ask(app, 'POST', `${BATCHES}/${id}/open`, as, { version, body: { frozen: hash } });
    };
    expect((await open(both, shown.hash)).status).toBe(403);
    expect((await open(people.officer, shown.hash)).status).toBe(403);
    // Nor does who brought a file to it.
    const brought = await makePerson(app.database, { office: ['case-officer', 'approver'] }, clock);
    await uploadToBatch(app, id, brought, 'z.pdf');
    expect((await open(brought, shown.hash)).status).toBe(403);
    expect((await seeBatch(app, id, brought)).batch.acts).not.toContain('open');
    // What was shown is not what it would be now.
    expect((await set(id, people.officer, { noticeDays: 5 })).status).toBe(200);
    expect((await open(people.approver, shown.hash)).status).toBe(412);
    // Something was taken out again.
    expect((await set(id, people.officer, { budget: null })).status).toBe(200);
    const refused = await open(people.approver, (await frozen(id)).hash);
    expect([refused.status, paths(refused.body)]).toEqual([409, ['budget']]);
    await set(id, people.officer, { budget: 150_000_000 });

    const { hash } = await frozen(id);
    expect(await open(people.approver, hash)).toMatchObject({ status: 200, body: { frozen: hash } });
    const { batch } = await seeBatch(app, id, people.auditor);
    expect(batch).toMatchObject({ state: 'open', frozenHash: hash, missing: [], acts: [] });
    expect((await set(id, people.officer, { noticeDays: 9 })).status).toBe(409);
    const kept = JSON.parse((await frozen(id)).text);
    expect(kept).toMatchObject({
      id,
      policy: { documentId: 'action-plan-2025-29' },
      rules: {
        arithmetic: 'shidian-round-1',
        rounding: 'half-even-6',
        method: 'mean',
        budget: 150_000_000,
        deductions: { minor: 500, major: 2_000, grave: 5_000 },
        rubric: { slug: 'fintech-pilots', version: 1, content: { groups: expect.any(Array) } },
      },
    });
    const entry = await app.database.query
      .selectFrom('entries')
      .select('payload')
      .where('stream', '=', `batch:${id}`)
      .where('action', '=', 'batch.opened')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.payload)).toEqual({ frozen: hash });
  });

  it('has papers that are on record, and a history that tells what is typed in one go as one', async () => {
    const id = await openedBatch(app, people);
    const file = await uploadToBatch(app, id, people.officer, '=签到表.pdf');
    const paper = { kind: 'sign-in', title: '评审会签到表', datedOn: '2026-02-09', file };
    const at = `${BATCHES}/${id}/papers`;
    const late = await ask(app, 'POST', at, people.officer, { body: { ...paper, datedOn: '2026-02-11' } });
    expect([late.status, paths(late.body)]).toEqual([400, ['datedOn']]);
    expect((await ask(app, 'POST', at, people.auditor, { body: paper })).status).toBe(403);
    const added = await ask(app, 'POST', at, people.officer, { body: paper });
    expect(added.status).toBe(201);
    expect((await ask(app, 'GET', at, people.approver)).body).toMatchObject({
      items: [{ kind: 'sign-in', number: null, file: { id: file, name: '=签到表.pdf' }, addedBy: '钱经办' }],
    });
    const sent = await app.request(`${BATCHES}/${id}/files/${file}`, { headers: people.auditor.headers });
    expect(sent.headers.get('content-disposition')).toContain('attachment');
    const other = await draftBatch(app, people);
    const foreign = await app.request(`${BATCHES}/${other}/files/${file}`, {
      headers: people.auditor.headers,
    });
    expect(foreign.status).toBe(404);
    // Scores on paper are nobody's to see before they are locked, but who brought them.
    const scan = await uploadToBatch(app, id, people.officer, '评分表.pdf');
    await ask(app, 'POST', at, people.officer, {
      body: { kind: 'score-scan', title: '评分表', datedOn: '2026-02-09', file: scan },
    });
    expect((await ask(app, 'GET', at, people.approver)).body).toMatchObject({ items: [{}, { file: null }] });
    const fetched = ({ headers }: TestPerson) => app.request(`${BATCHES}/${id}/files/${scan}`, { headers });
    expect((await fetched(people.approver)).status).toBe(404);
    expect((await fetched(people.officer)).status).toBe(200);
    const { id: paperId } = added.body as { id: string };
    expect((await ask(app, 'DELETE', `${at}/${paperId}`, people.second)).status).toBe(200);
    expect((await ask(app, 'DELETE', `${at}/${paperId}`, people.second)).status).toBe(404);

    await set(other, people.officer, { noticeDays: 6 });
    await set(other, people.officer, { noticeDays: 8 });
    const told = (await ask(app, 'GET', `${BATCHES}/${other}/history?limit=3`, people.auditor)).body as {
      items: {
        action: string;
        changes: { field: string; before: { en: string }; after: { en: string } }[];
      }[];
    };
    expect(told.items).toHaveLength(1);
    expect(told.items[0]!.changes.find(({ field }) => field === 'noticeDays')).toMatchObject({
      before: { en: '5' },
      after: { en: '8' },
    });
    expect(told.items[0]!.changes.find(({ field }) => field === 'tiers')?.after.en).toBe(
      '一等奖: the first, from 60 points, 500,000 yuan\n二等奖: from 60 points, 300,000 yuan',
    );
  });
});

describe('what officials edit', () => {
  it('a rubric is published by two people; a batch is not opened with one that was replaced', async () => {
    const RUBRICS = '/api/v1/office/rubrics';
    const listed = (await ask(app, 'GET', RUBRICS, people.officer)).body as { items: { slug: string }[] };
    expect(listed.items).toMatchObject([{ slug: 'fintech-pilots', state: 'published', published: 1 }]);
    const { items } = (await ask(app, 'GET', `${RUBRICS}/fintech-pilots`, editor)).body as {
      items: { rubric: Rubric }[];
    };
    const rubric: Rubric = { ...items[0]!.rubric, example: null };
    const [first] = rubric.groups;
    const put = (as: TestPerson, content: Rubric, slug = 'fintech-pilots') =>
      ask(app, 'PUT', `${RUBRICS}/${slug}`, as, { body: { rubric: content } });
    expect((await put(people.officer, rubric)).status).toBe(403);
    const light = { ...rubric, groups: [{ ...first!, criteria: first!.criteria.slice(0, 1) }] };
    expect(paths((await put(editor, light)).body)).toEqual(['rubric.groups']);

    const waiting = await draftBatch(app, people);
    const author = await makePerson(
      app.database,
      { name: '郑编辑', office: ['policy-editor', 'approver'] },
      clock,
    );
    const drafted = await put(author, rubric);
    expect(drafted.body).toMatchObject({ version: 2, state: 'draft', author: { name: '郑编辑' } });
    expect((await ask(app, 'POST', `${RUBRICS}/fintech-pilots/2/approve`, author)).status).toBe(403);
    expect((await seeBatch(app, waiting, people.officer)).batch.missing).toEqual([]);
    const approved = await ask(app, 'POST', `${RUBRICS}/fintech-pilots/2/approve`, people.approver);
    expect(approved.body).toMatchObject({ state: 'published' });
    expect((await seeBatch(app, waiting, people.officer)).batch.missing.map(({ path }) => path)).toEqual([
      'rubric',
    ]);
    // Who wrote the criteria worked on every batch that is scored by them, and does not open it.
    await set(waiting, people.officer, { rubric: { slug: 'fintech-pilots', version: 2 } });
    const { batch, version } = await seeBatch(app, waiting, author);
    expect(batch).toMatchObject({
      missing: [],
      acts: [],
      editedBy: [{ name: '钱经办' }, { name: '郑编辑' }],
    });
    const opening = { version, body: { frozen: (await frozen(waiting)).hash } };
    expect((await ask(app, 'POST', `${BATCHES}/${waiting}/open`, author, opening)).status).toBe(403);
    expect((await put(editor, rubric, 'second-one')).status).toBe(200);
    expect((await ask(app, 'GET', RUBRICS, people.officer)).body).toMatchObject({
      items: [{ slug: 'fintech-pilots' }, { slug: 'second-one', state: 'draft', published: null }],
    });
  });

  it('batches begin with the terms that two people published; letters name only what can be filled in', async () => {
    const TERMS = '/api/v1/office/reward-terms';
    const { items } = (await ask(app, 'GET', TERMS, people.auditor)).body as { items: { terms: object }[] };
    const { terms } = items[0] as { terms: { letter: object } };
    const letter = { ...terms.letter, facts: { zh: '你单位{wrong}', en: 'You' } };
    const refused = await ask(app, 'PUT', TERMS, editor, { body: { terms: { ...terms, letter } } });
    expect([refused.status, paths(refused.body)]).toEqual([400, ['terms.letter.facts.zh']]);
    const changed = { ...terms, example: null, noticeDays: 10 };
    expect((await ask(app, 'PUT', TERMS, editor, { body: { terms: changed } })).status).toBe(200);
    expect((await ask(app, 'POST', `${TERMS}/2/approve`, people.approver)).status).toBe(200);
    const { body } = await ask(app, 'POST', BATCHES, people.officer, { body: { title: '二' } });
    const { batch } = await seeBatch(app, (body as { id: string }).id, people.officer);
    expect(batch.exampleTerms).toBeNull();
    expect(batchSettings.parse(batch.settings).noticeDays).toBe(10);
  });
});
