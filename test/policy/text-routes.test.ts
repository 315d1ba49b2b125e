import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { cutText, draftsSettled, textList, textView } from '../../src/policy/drafts/text-schemas.ts';
import { contentOfFile, importPolicy } from '../../src/policy/index.ts';
import { startTestApp } from '../support/app.ts';
import { signedIn } from '../support/signed-in.ts';

const NOTICE = '# 关于申报的通知\n\n一、申报时间\n\n请于2026年12月31日前提交申报材料。\n';

let now = Date.parse('2026-11-23T02:00:00Z');
let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp({ clock: () => new Date(now) });
});
afterAll(() => app.close());

async function call(path: string, init: RequestInit & { as: { headers: { Cookie: string } } }) {
  const { as, headers, ...rest } = init;
  const keys = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
  const response = await app.request(`/api/v1/${path}`, {
    ...rest,
    headers: { ...keys, ...as.headers, ...headers },
  });
  return { status: response.status, etag: response.headers.get('etag'), body: await response.json() };
}
const inForm = <S extends z.ZodType>(schema: S, body: unknown): z.infer<S> => {
  expect(schema.parse(body)).toEqual(body);
  return body as z.infer<S>;
};

it('is kept, conflicts, is published by two, found and withdrawn over HTTP', async () => {
  const [editor, other, officer] = await Promise.all([
    signedIn(app.database, { office: ['policy-editor'] }),
    signedIn(app.database, { office: ['policy-editor'] }),
    signedIn(app.database, { office: ['case-officer'] }),
  ]);
  expect((await call('office/texts', { as: officer })).status).toBe(403);

  const meta = { documentId: 'notice', kind: 'notice' };
  const preview = await call('office/texts/preview', {
    as: editor,
    method: 'POST',
    body: JSON.stringify({ meta, original: NOTICE }),
  });
  const cut = inForm(cutText, preview.body);
  expect(cut.found.title).toBe('关于申报的通知');
  expect(cut.missing.map(({ path }) => path)).toEqual(['number', 'issuer', 'dates.drafted', 'dates.validTo']);
  expect(cut.proposals).toEqual(expect.arrayContaining([{ kind: 'deadline', sentences: ['a1s2'] }]));

  const put = (version: string, more: object, as = editor) =>
    call('office/texts/notice', {
      as,
      method: 'PUT',
      headers: { 'If-Match': version },
      body: JSON.stringify({ content: { meta: { ...meta, ...more }, original: NOTICE } }),
    });
  expect(await put('"0"', {})).toMatchObject({ status: 200, etag: '"1"' });
  expect((await put('"0"', {}, other)).status).toBe(412);
  const whole = { number: null, issuer: '某局', dates: { drafted: '2026-11-01', validTo: null } };
  const saved = await put('"1"', whole);
  expect(inForm(textView, saved.body).missing).toEqual([]);

  const approve = (as: typeof editor, version: number) =>
    call(`office/texts/notice/${version}/approve`, { as, method: 'POST' });
  expect((await approve(other, 1)).status).toBe(400);
  expect((await approve(editor, 2)).status).toBe(403);
  const published = inForm(textView, (await approve(other, 2)).body);
  expect(published.versions[0]).toMatchObject({ version: 2, state: 'published' });

  const listed = inForm(textList, (await call('office/texts', { as: other })).body);
  expect(listed.items.find(({ documentId }) => documentId === 'notice')).toMatchObject({
    kind: 'notice',
    draft: null,
    published: { version: 2, validity: 'in-force' },
  });

  const two = inForm(textList, (await call('office/texts?limit=1', { as: other })).body);
  const rest = inForm(textList, (await call(`office/texts?cursor=${two.next}`, { as: other })).body);
  expect([...two.items, ...rest.items].map(({ documentId }) => documentId)).toEqual(
    listed.items.map(({ documentId }) => documentId),
  );
  expect((await call('office/texts?kind=notice&q=申报', { as: other })).body.items).toHaveLength(1);

  await put('"2"', { ...whole, issuer: '另一局' });
  const aside = (verb: string, as = editor) =>
    call(`office/texts/notice/${verb}`, { as, method: 'POST', headers: { 'If-Match': '"3"' } });
  expect((await aside('discard', officer)).status).toBe(403);
  const discarded = inForm(textView, (await aside('discard')).body);
  expect(discarded.versions.map(({ state }) => state)).toEqual(['discarded', 'published', 'draft']);
  expect(discarded.newest.meta.issuer).toBe('某局');
  expect((await call('office/texts?drafts=true', { as: other })).body.items).toEqual([]);
  // What was never published is nobody's to read.
  expect((await call('policies/notice?version=3', { as: officer })).status).toBe(404);
  expect(inForm(textView, (await aside('restore')).body).versions[0]).toMatchObject({ state: 'draft' });
  await aside('discard');

  const first = await call('policies/search?q=金融科技企业&limit=2', { as: officer });
  expect(first.body.items).toHaveLength(2);
  const second = await call(`policies/search?q=金融科技企业&limit=2&cursor=${first.body.next}`, {
    as: officer,
  });
  const ids = [...first.body.items, ...second.body.items].map(
    (one: { documentId: string; sentence: string }) => `${one.documentId}#${one.sentence}`,
  );
  expect(new Set(ids).size).toBe(4);
  const [among] = (await call('policies/search?q=专精特新', { as: officer })).body.items;
  expect([among.before, among.after]).toEqual([
    expect.stringContaining('给予一定的奖励'),
    expect.stringContaining('产学研融合'),
  ]);
  expect((await call('policies/search?q=x&cursor=nonsense', { as: officer })).status).toBe(400);

  const withdraw = await call('office/texts/notice/withdraw', {
    as: editor,
    method: 'POST',
    headers: { 'If-Match': '"3"' },
    body: JSON.stringify({ reason: '申报已经结束' }),
  });
  expect(withdraw.status).toBe(200);
  await approve(other, 4);
  // The texts are looked at again every two seconds.
  now += 3_000;
  expect((await call('policies/notice', { as: officer })).body.policy).toMatchObject({
    validity: 'withdrawn',
    withdrawn: { on: '2026-11-23', reason: '申报已经结束' },
  });
  const found = async (standing: boolean) =>
    (await call(`policies/search?q=提交申报材料&standing=${standing}`, { as: officer })).body.items.filter(
      (one: { documentId: string }) => one.documentId === 'notice',
    ).length;
  expect([await found(true), await found(false)]).toEqual([0, 2]);
});

it('settles several drafts together, each by itself, and says of each that it refuses why', async () => {
  const [editor, other, approver] = await Promise.all([
    signedIn(app.database, { office: ['policy-editor'] }),
    signedIn(app.database, { office: ['policy-editor'] }),
    signedIn(app.database, { office: ['approver'] }),
  ]);
  const whole = { number: null, issuer: '某局', dates: { drafted: '2026-11-01', validTo: null } };
  const save = (documentId: string, version: string, more: object, as = editor) =>
    call(`office/texts/${documentId}`, {
      as,
      method: 'PUT',
      headers: { 'If-Match': version },
      body: JSON.stringify({ content: { meta: { documentId, kind: 'notice', ...more }, original: NOTICE } }),
    });
  await save('batch-one', '"0"', whole);
  await save('batch-two', '"0"', whole);
  await save('batch-bare', '"0"', {});
  await save('batch-mine', '"0"', whole, other);
  await save('batch-moved', '"0"', whole);
  const settle = (verb: string, as: typeof editor, drafts: [string, number][]) =>
    call(`office/texts/${verb}`, {
      as,
      method: 'POST',
      body: JSON.stringify({ drafts: drafts.map(([documentId, version]) => ({ documentId, version })) }),
    });
  const became = async (...asked: Parameters<typeof settle>) =>
    inForm(draftsSettled, (await settle(...asked)).body).items.map(({ documentId, outcome, fields }) =>
      [documentId, outcome, ...fields.map(({ path }) => path)].join(' '),
    );
  const stateOf = async (documentId: string) =>
    inForm(textView, (await call(`office/texts/${documentId}`, { as: approver })).body).versions[0]?.state;

  const waiting = inForm(textList, (await call('office/texts?q=batch-&limit=2', { as: approver })).body);
  expect(waiting).toMatchObject({ drafts: 5, items: { length: 2 } });
  const bare = inForm(textList, (await call('office/texts?q=batch-bare', { as: approver })).body);
  expect(bare.items[0]?.draft).toMatchObject({ version: 1, lacks: 4 });

  // While the approver looks, the editor corrects one of them.
  await save('batch-moved', '"1"', { ...whole, issuer: '另一局' });
  const all: [string, number][] = [
    ['batch-one', 1],
    ['batch-bare', 1],
    ['batch-mine', 1],
    ['batch-moved', 1],
    ['batch-unknown', 1],
    ['batch-two', 1],
  ];
  expect(await became('publish', other, all)).toEqual([
    'batch-one done',
    'batch-bare incomplete number issuer dates.drafted dates.validTo',
    'batch-mine own',
    'batch-moved moved',
    'batch-unknown unknown',
    'batch-two done',
  ]);
  expect(await Promise.all(all.slice(0, 4).map(([id]) => stateOf(id)))).toEqual([
    'published',
    'draft',
    'draft',
    'draft',
  ]);
  const entries = await app.database.query
    .selectFrom('entries')
    .select(['action', 'actor'])
    .where('stream', '=', 'library:policy-text:batch-two')
    .orderBy('seq')
    .execute();
  expect(entries).toEqual([
    { action: 'library.drafted', actor: editor.id },
    { action: 'library.approved', actor: other.id },
  ]);
  // Sent again, after a line that dropped say, it says that they stand so.
  expect(await became('publish', approver, [['batch-one', 1]])).toEqual(['batch-one already']);

  expect((await settle('discard', approver, [['batch-bare', 1]])).status).toBe(403);
  expect(
    await became('discard', editor, [
      ['batch-bare', 1],
      ['batch-moved', 1],
      ['batch-two', 1],
    ]),
  ).toEqual(['batch-bare done', 'batch-moved moved', 'batch-two moved']);
  expect(await became('discard', editor, [['batch-bare', 1]])).toEqual(['batch-bare already']);
  expect(await became('restore', editor, [['batch-bare', 1]])).toEqual(['batch-bare done']);
  expect(await stateOf('batch-bare')).toBe('draft');

  const twice: [string, number][] = [
    ['batch-bare', 1],
    ['batch-bare', 1],
  ];
  expect((await settle('publish', approver, twice)).status).toBe(400);
  expect((await settle('publish', approver, [])).status).toBe(400);
});

it('tells what a file would be kept as, for whoever brings in many', async () => {
  const editor = await signedIn(app.database, { office: ['policy-editor'] });
  const read = (name: string, original: string) =>
    call('office/texts/files', { as: editor, method: 'POST', body: JSON.stringify({ name, original }) });
  const law = '某某管理条例\n\n第一条 为了规范，制定本条例。\n\n第二条 本条例自2024年1月1日起施行。\n';
  expect(await read('条例(2023-12-01).md', law)).toMatchObject({
    status: 200,
    body: {
      title: '某某管理条例',
      articles: 2,
      missing: [],
      warnings: 0,
      meta: { documentId: 'mou-mou-guan-li-tiao-li-2023', dates: { published: '2023-12-01' } },
    },
  });
  const { body } = await read(
    'x.txt',
    '关于申报的通知\n\n一、对象\n\n金融科技企业。\n\n三、时间\n\n即日起。\n',
  );
  expect(body).toMatchObject({ meta: { kind: 'notice' }, warnings: 1 });
  expect(body.missing.map(({ path }: { path: string }) => path)).toContain('issuer');
});

it('brings what is known of laws into those that were imported without, by two people and once', async () => {
  const [editor, other] = await Promise.all([
    signedIn(app.database, { office: ['policy-editor'] }),
    signedIn(app.database, { office: ['approver'] }),
  ]);
  const [first, second] = await Promise.all(
    ['征信业管理条例(2013-01-21).md', '银行业监督管理法(2006-10-31).md'].map(async (name) => {
      const text = await readFile(new URL(`../fixtures/laws/${name}`, import.meta.url), 'utf8');
      return (await importPolicy(app.library, contentOfFile(name, text))).policy.documentId;
    }),
  );
  const look = async (id: string | undefined) =>
    inForm(textView, (await call(`office/texts/${id}`, { as: other })).body);
  const { newest } = await look(second);
  const entered = { ...newest, translation: { title: 'Entered by hand' } };
  // One text has a draft of somebody's that says something else.
  await app.library.saveDraft({ kind: 'policy-text', slug: second!, content: entered, author: 'somebody' });
  const add = (as: typeof editor) => call('office/texts/readings', { as, method: 'POST' });

  expect((await add(other)).status).toBe(403);
  expect(await add(editor)).toMatchObject({ status: 200, body: { done: [first], left: [second] } });
  expect((await add(editor)).body).toEqual({ done: [], left: [second] });
  const drafted = await look(first);
  expect(drafted.differences).toEqual([]);
  expect(drafted.facts.map(({ path }) => path)).toEqual(['titleEn', 'translation', 'plain', 'asked']);
  // Whoever publishes can see all of it, a change of wording too.
  expect(drafted.beside.length).toBe(Object.keys(drafted.newest.asked ?? {}).length);
  const id = drafted.beside[0]?.sentences[0]?.id ?? '';
  expect(drafted.newest.plain?.[id]?.en).toMatch(/[a-z]/u);
  expect((await call(`office/texts/${first}/2/approve`, { as: other, method: 'POST' })).status).toBe(200);
  expect((await look(first)).versions).toMatchObject([
    { version: 2, state: 'published', author: { id: expect.any(String) } },
    { version: 1, state: 'superseded', author: null },
  ]);
  now += 2_000;
  const policy = (await app.policies.find(first!))?.policy;
  expect(Object.keys(policy?.translation ?? {}).length).toBeGreaterThan(40);
  expect(policy?.shortTitleEn).toBe('Regulation on the Administration of the Credit Reporting Industry');
});
