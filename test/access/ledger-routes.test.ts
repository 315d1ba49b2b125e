import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit } from '../../src/ledger/index.ts';
import { type Checkpoint, isSigned } from '../../src/shared/ledger/checkpoint.ts';
import { bytesOf } from '../../src/shared/ledger/digest.ts';
import { commitmentTo } from '../../src/shared/ledger/entry.ts';
import { extendsTree, includes, leafHash } from '../../src/shared/ledger/merkle.ts';
import { startTestApp } from '../support/app.ts';
import { makeEnterprise, makePerson, type TestPerson } from '../support/people.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
let auditor: TestPerson;
let someone: TestPerson;
let before: Checkpoint;

const at = (second: number) => () => new Date(Date.UTC(2026, 10, 27, 1, 2, second));

beforeAll(async () => {
  app = await startTestApp();
  auditor = await makePerson(app.database, { office: ['auditor'] });
  someone = await makePerson(app.database, { name: '李四' });
  const append = { action: 'thing.done', payload: { n: 1 } };
  await commit(app.database, at(1), {
    actor: someone.id,
    append: [{ ...append, stream: 'thing:a/b', version: 0, private: { reason: '电话 13800000000' } }],
  });
  before = (await made()).checkpoint;
  for (let version = 1; version < 5; version++) {
    await commit(app.database, at(1 + version), {
      actor: someone.id,
      append: [{ ...append, stream: 'thing:a/b', version }],
    });
  }
  await made();
});
afterAll(() => app.close());

async function made(): Promise<{ checkpoint: Checkpoint }> {
  const response = await app.post('/api/v1/ledger/checkpoints', {}, auditor.headers);
  expect(response.status).toBe(200);
  return response.json();
}

/** What anybody or, with a person, that person reads. */
async function read(path: string, person?: TestPerson) {
  const response = await app.request(`/api/v1/ledger/${path}`, { headers: person?.headers ?? {} });
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}

test('checkpoints and keys are for anybody, and verify', async () => {
  const { checkpoint } = await read('checkpoints/latest');
  const { items, next } = await read('checkpoints?limit=1');
  expect(items).toEqual([checkpoint]);
  const older = await read(`checkpoints?limit=1&cursor=${next}`);
  expect(older).toEqual({ items: [before], next: null });
  const keys = await read('keys');
  expect(await isSigned(checkpoint, keys.items[0])).toBe(true);
});

test('proofs are for anybody, and lead to the signed root', async () => {
  const { items } = await read('entries?stream=thing:a/b', auditor);
  const { leaf, path, checkpoint } = await read(`proofs/inclusion?hash=${items[0].hash}`);
  const hash = await leafHash(bytesOf(items[0].hash));
  expect(await includes({ leaf, hash, size: checkpoint.size, root: checkpoint.root }, path)).toBe(true);

  const grown = await read(`proofs/consistency?from=${before.size}`);
  expect(await extendsTree(grown.from, grown.to, grown.path)).toBe(true);
  expect(grown.from).toEqual(before);

  const status = async (query: string) => (await app.request(`/api/v1/ledger/proofs/${query}`)).status;
  expect(await status(`inclusion?hash=${'ab'.repeat(32)}`)).toBe(404);
  expect(await status('inclusion?hash=x')).toBe(400);
  // The older checkpoint was made before that entry, and no checkpoint is of this size.
  expect(await status(`inclusion?hash=${items[0].hash}&size=${before.size}`)).toBe(404);
  expect(await status('consistency?from=1')).toBe(404);
  expect(await status(`consistency?from=${checkpoint.size}&to=${before.size}`)).toBe(400);
});

test('an auditor searches by stream, actor, action and time, page by page', async () => {
  const all = await read(`entries?actor=${someone.id}`, auditor);
  expect(all.items.map(({ seq }: { seq: number }) => seq)).toEqual([5, 4, 3, 2, 1]);
  expect(all.items[0]).toMatchObject({ actorName: '李四', action: 'thing.done', leaf: expect.any(Number) });
  expect(JSON.stringify(all)).not.toContain('13800000000');

  for (const query of [`actor=${someone.id}`, 'stream=thing:a/b', 'action=thing.done']) {
    const seqs: number[] = [];
    let cursor = '';
    do {
      const page = await read(`entries?${query}&limit=2${cursor}`, auditor);
      seqs.push(...page.items.map(({ seq }: { seq: number }) => seq));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(seqs, query).toEqual([5, 4, 3, 2, 1]);
  }
  const between = 'from=2026-11-27T01:02:02Z&to=2026-11-27T09:02:04%2B08:00';
  const some = await read(`entries?${between}&action=thing.done`, auditor);
  expect(some.items.map(({ seq }: { seq: number }) => seq)).toEqual([3, 2]);
  const link = await app.request('/api/v1/ledger/entries?limit=1&action=thing.done', auditor);
  expect(link.headers.get('link')).toMatch(/action=thing\.done.*rel="next"/);
});

test('who knows no id finds people and enterprises by name, and entries say what they are about', async () => {
  await makeEnterprise(app.database, 'e-named', '示例可寻科技有限公司');
  await commit(app.database, at(10), {
    actor: 'public',
    append: [{ stream: 'members:e-named', version: 1, action: 'thing.done', payload: {} }],
  });
  const found = async (q: string) => (await read(`subjects?q=${encodeURIComponent(q)}`, auditor)).items;
  expect(await found('可寻')).toEqual([{ kind: 'enterprise', id: 'e-named', name: '示例可寻科技有限公司' }]);
  expect(await found('李')).toEqual([{ kind: 'person', id: someone.id, name: '李四' }]);
  expect(await found('没有这个名称')).toEqual([]);
  const { items } = await read('entries?stream=members:e-named', auditor);
  expect(items[0]).toMatchObject({ about: '示例可寻科技有限公司', actor: 'public', actorName: null });
});

test('one entry comes with its neighbours, what is hidden, and its proof', async () => {
  const view = await read(`entries/${encodeURIComponent('thing:a/b')}/1`, auditor);
  expect(view).toMatchObject({ before: null, actorName: '李四', private: { state: 'kept' } });
  expect(view.after.previous).toBe(view.entry.hash);
  expect(JSON.parse(view.private.payload)).toEqual({ reason: '电话 13800000000' });
  expect(await commitmentTo(view.private)).toBe(view.entry.commitment);
  const { path, checkpoint } = view.proof;
  const claim = { leaf: view.leaf, hash: await leafHash(bytesOf(view.entry.hash)), ...checkpoint };
  expect(await includes(claim, path)).toBe(true);

  await commit(app.database, at(9), {
    actor: 'system',
    append: [{ stream: 'thing:a/b', version: 5, action: 'thing.done', payload: {} }],
  });
  const open = await read(`entries/${encodeURIComponent('thing:a/b')}/6`, auditor);
  expect(open).toMatchObject({ leaf: null, proof: null, actorName: null, private: { state: 'none' } });
  const missing = await app.request('/api/v1/ledger/entries/thing:none/1', { headers: auditor.headers });
  expect(missing.status).toBe(404);
});

test('what is in the ledger is for auditors alone', async () => {
  const administrator = await makePerson(app.database, { office: ['administrator'] });
  for (const path of ['entries', 'entries/thing:a%2Fb/1', 'subjects?q=x', 'export']) {
    const status = async (headers: Record<string, string>) =>
      (await app.request(`/api/v1/ledger/${path}`, { headers })).status;
    expect(await status({}), path).toBe(401);
    expect(await status(someone.headers), path).toBe(403);
    expect(await status(administrator.headers), path).toBe(403);
  }
  expect((await app.post('/api/v1/ledger/checkpoints', {}, someone.headers)).status).toBe(403);
  expect((await app.post('/api/v1/ledger/checkpoints', {}, administrator.headers)).status).toBe(200);
});
