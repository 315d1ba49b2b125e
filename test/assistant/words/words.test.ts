import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewWords } from '../../../src/assistant/words/preview-words.ts';
import type { ComparedView } from '../../../src/assistant/words/schemas.ts';
import { contentOfFile, importPolicy } from '../../../src/policy/index.ts';
import { startTestApp } from '../../support/app.ts';
import { type Asked, type Fault, startModelServer } from '../../support/model-server.ts';
import { signedIn } from '../../support/signed-in.ts';

type App = Awaited<ReturnType<typeof startTestApp>>;
type Headers = Record<string, string>;
type View = {
  versions: { version: number; state: string }[];
  published: Record<string, Record<string, unknown>>;
  draft: unknown;
};

const PROMPTS = new URL('../../../prompts/', import.meta.url).pathname;
const PATH = '/api/v1/office/words';
const QUESTION = '小蜜蜂行动对标杆企业有什么安排？';

/** Another instance looks again after two seconds; its clock stands where the test puts it. */
let now = Date.parse('2026-11-23T02:00:00.000Z');
const clock = () => new Date(now);

describe('words that officials edit', () => {
  let folder: string;
  let app: App;
  let other: App;
  let model: Awaited<ReturnType<typeof startModelServer>>;
  let editor: Headers;
  let approver: Headers;
  const asked: Asked[] = [];
  let fault: Fault | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'words-'));
    model = await startModelServer((one) => {
      asked.push(one);
      if (one.sources.length === 0)
        return /只写两句/u.test(one.messages[0]!.content) ? '服务小微企业。' : '服务 900 家企业。';
      return { text: one.sources.map(({ text, mark }) => `${text}${mark}`).join('\n'), fault };
    });
    // The whole sets are for `npm run eval`; here is what shows that they are put.
    const prompts = join(folder, 'prompts');
    await cp(PROMPTS, prompts, { recursive: true });
    for (const name of ['questions', 'claims']) {
      const at = join(prompts, `evals/${name}.json`);
      const items = JSON.parse(await readFile(at, 'utf8')) as unknown[];
      await writeFile(at, JSON.stringify(items.filter((_, n) => n % 25 === 0)));
    }
    const env = { DATABASE_URL: `sqlite:${join(folder, 'both.db')}` };
    app = await startTestApp({ env, clock, prompts });
    other = await startTestApp({
      env: { ...env, OPENAI_BASE_URL: model.baseURL, OPENAI_MODEL: 'obedient', MODEL_TOKENS_PER_DAY: '0' },
      clock,
      prompts,
    });
    editor = (await signedIn(app.database, { office: ['policy-editor'] })).headers;
    approver = (await signedIn(app.database, { office: ['approver'] })).headers;
  });
  afterAll(async () => {
    await Promise.all([app.close(), other.close(), model.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  const look = async (kind: string, headers = editor) => {
    const response = await app.request(`${PATH}/${kind}`, { headers });
    return {
      status: response.status,
      etag: response.headers.get('etag') ?? '',
      view: (await response.json()) as View,
    };
  };
  const put = (kind: string, content: unknown, etag: string, headers = editor) =>
    app.post(`${PATH}/${kind}`, { content }, { ...headers, 'If-Match': etag }, 'PUT');
  const act = (kind: string, version: number, verb: string, headers = approver) =>
    app.request(`${PATH}/${kind}/${version}/${verb}`, {
      method: 'POST',
      headers: { ...headers, 'Sec-Fetch-Site': 'same-origin' },
    });
  const preview = async (at: App, kind: string, content: unknown, model = false) => {
    const response = await at.post(`${PATH}/${kind}/preview`, { content, model }, editor);
    const lines = (await response.text()).trim().split('\n');
    return { status: response.status, lines: lines.map((line) => JSON.parse(line)) };
  };
  const answer = async (at: App, question = QUESTION) =>
    (await (await at.post('/api/v1/assistant/answers', { question })).json()) as {
      outcome: string;
      answer: string;
      words: Record<string, number>;
      mode: string;
    };
  const fieldsOf = async (response: Response) => {
    expect(response.status).toBe(400);
    return ((await response.json()) as { fields: { path: string; message: string }[] }).fields;
  };

  it('refuses what could not be read, and names what is wrong with it', async () => {
    const { etag, view } = await look('everyday');
    const { concepts, ...rest } = view.published;
    expect(await fieldsOf(await put('everyday', { concepts: {}, ...rest }, etag))).toMatchObject([
      { path: 'content.concepts' },
    ]);
    const broken = { ...concepts, bee: { kind: 'matter', text: [], zh: [' '], en: [], of: ['nobody'] } };
    expect(
      (await fieldsOf(await put('everyday', { concepts: broken, ...rest }, etag))).map(({ path }) => path),
    ).toEqual(['content.concepts.bee.text', 'content.concepts.bee.of', 'content.concepts.bee.zh']);
    const terms = await look('terms');
    expect(await fieldsOf(await put('terms', [], terms.etag))).toMatchObject([{ path: 'content' }]);
    const { etag: told, view: instructions } = await look('instructions');
    const holed = { ...instructions.published, zh: '读 question，把 {name} 写成一句话。'.repeat(4) };
    const [missing, hole] = await fieldsOf(await put('instructions', holed, told));
    expect(missing).toMatchObject({ path: 'content.zh', message: expect.stringContaining('sources') });
    expect(hole?.message).toContain('{name}');
    expect((await look('instructions')).view.versions).toHaveLength(1);
  });

  it('shows what a change does, publishes it by two, and answers follow on every instance', async () => {
    const added = await app.post(
      '/api/v1/office/evaluation-questions',
      { question: QUESTION, places: [{ documentId: 'action-plan-2025-29', article: 5 }], note: null },
      editor,
    );
    expect(added.status).toBe(201);
    const own = async () =>
      (
        (await (await app.request('/api/v1/office/evaluation-questions', { headers: editor })).json()) as {
          items: { now: { right: boolean } }[];
        }
      ).items;
    expect((await own())[0]?.now.right).toBe(false);

    const { etag, view } = await look('everyday');
    const concepts = view.published.concepts as Record<string, { zh: string[] }>;
    const changed = {
      ...view.published,
      concepts: {
        ...concepts,
        bee: { kind: 'matter', text: ['金融科技创新试点'], zh: ['小蜜蜂行动'], en: ['bee campaign'] },
      },
    };
    const { lines } = await preview(app, 'everyday', changed);
    const result = lines.at(-1) as ComparedView;
    expect(lines[0]).toMatchObject({ done: 0, total: result.tallies.reduce((sum, { n }) => sum + n, 0) });
    expect(result.tallies.find(({ set }) => set === 'own')).toMatchObject({
      n: 1,
      rightBefore: 0,
      rightAfter: 1,
    });
    expect(result.changes).toMatchObject([
      { verdict: 'better', differs: ['cited', 'quotes'], before: { right: false }, after: { right: true } },
    ]);

    expect((await put('everyday', changed, etag)).status).toBe(200);
    expect((await put('everyday', view.published, etag)).status).toBe(412);
    expect((await put('everyday', changed, '"2"', approver)).status).toBe(403);
    expect((await act('everyday', 2, 'approve', editor)).status).toBe(403);
    expect(await answer(app)).toMatchObject({ words: { everyday: 1, terms: 1, greetings: 1 } });
    expect((await answer(app)).answer).not.toContain('[第五条]');
    await answer(other);
    expect((await act('everyday', 2, 'approve')).status).toBe(200);
    now += 2_000;
    for (const at of [app, other]) {
      const given = await answer(at);
      expect(given.words.everyday).toBe(2);
      expect(given.answer).toContain('[第五条]');
    }
    expect((await own())[0]?.now.right).toBe(true);
  });

  it('gives up a draft, keeps it to be read, and begins again with an earlier version', async () => {
    const { etag, view } = await look('everyday');
    const { content: first } = (await (
      await app.request(`${PATH}/everyday/1`, { headers: editor })
    ).json()) as { content: { concepts: object } };
    expect(first.concepts).not.toHaveProperty('bee');
    expect((await put('everyday', first, etag)).status).toBe(200);
    expect((await act('everyday', 3, 'discard', approver)).status).toBe(403);
    expect((await act('everyday', 3, 'discard', editor)).status).toBe(200);
    expect((await act('everyday', 3, 'approve')).status).toBe(409);
    const after = await look('everyday');
    expect(after.view).toMatchObject({ published: view.published, draft: null });
    expect(after.view.versions).toMatchObject([
      { version: 3, state: 'discarded' },
      { version: 2, state: 'published' },
      { version: 1, state: 'superseded' },
    ]);
    expect((await put('everyday', first, after.etag)).status).toBe(200);
    expect((await look('everyday')).view.versions[0]).toMatchObject({ version: 4, state: 'draft' });
  });

  it('ends a preview whose reader leaves, and judges claims by a changed table of terms', async () => {
    const { view } = await look('terms');
    const terms = (view.published as unknown as { kind: string }[]).filter(({ kind }) => kind !== 'force');
    for (let n = 0; n < 3; n++) {
      const left = await app.post(`${PATH}/terms/preview`, { content: terms }, editor);
      const reader = left.body!.getReader();
      expect(new TextDecoder().decode((await reader.read()).value)).toContain('"done":0');
      await reader.cancel();
    }
    const { lines } = await preview(app, 'terms', terms);
    const { tallies, changes } = lines.at(-1) as ComparedView;
    const judged = tallies.filter(({ set }) => set === 'claims');
    expect(judged.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThan(50);
    expect(judged.some(({ worse }) => worse > 0)).toBe(true);
    expect(changes[0]).toMatchObject({ verdict: 'worse' });
    expect((await app.request(`${PATH}/terms`, { headers: approver })).status).toBe(200);
  });

  it('has the English of the law from the first law on, and answers and verdicts name and follow its version', async () => {
    const listed = async () =>
      (
        (await (await app.request(PATH, { headers: editor })).json()) as {
          items: { kind: string; published: { version: number } | null }[];
        }
      ).items.find(({ kind }) => kind === 'law-english')?.published?.version;
    expect(await listed()).toBeUndefined();
    expect((await look('law-english')).status).toBe(404);
    expect((await answer(app)).words).not.toHaveProperty('law-english');
    const name = '征信业管理条例(2013-01-21).md';
    const text = await readFile(new URL(`../../fixtures/laws/${name}`, import.meta.url), 'utf8');
    const imported = await importPolicy(app.library, contentOfFile(name, text));
    expect(imported.outcome).toBe('published');
    now += 2_000;
    expect(await listed()).toBe(1);
    expect((await answer(app)).words['law-english']).toBe(1);

    const { etag, view } = await look('law-english');
    const poorer = {
      ...view.published,
      terms: (view.published.terms as unknown as object[]).slice(0, 1),
      alike: [],
      words: {},
      said: { zh: {}, en: {} },
    };
    expect(await fieldsOf(await put('law-english', { ...poorer, alike: [['设立']] }, etag))).toMatchObject([
      { path: 'content.alike.0.zh' },
    ]);
    const { lines } = await preview(app, 'law-english', poorer);
    const { tallies, changes } = lines.at(-1) as ComparedView;
    expect(new Set(tallies.map(({ set }) => set))).toEqual(new Set(['claims']));
    expect(changes[0]).toMatchObject({ verdict: 'worse', before: { outcome: 'supported' } });
    const bears = async () => {
      const response = await other.post('/api/v1/assistant/verifications', {
        text: changes[0]!.before.question,
      });
      return ((await response.json()) as { sentences: { supported: boolean }[] }).sentences[0]?.supported;
    };
    expect(await bears()).toBe(true);
    expect((await put('law-english', poorer, etag)).status).toBe(200);
    expect((await act('law-english', 2, 'approve')).status).toBe(200);
    now += 2_000;
    expect((await answer(other)).words['law-english']).toBe(2);
    expect(await bears()).toBe(false);
  });

  it('tries instructions with the model only when asked, and an answer of the model names their version', async () => {
    const { etag, view } = await look('instructions');
    const { zh, en } = view.published as unknown as { zh: string; en: string };
    const shorter = { zh: zh.replace('用朴素的整句。', '用整句。'), en };
    expect((await preview(other, 'instructions', shorter)).status).toBe(501);
    expect((await preview(app, 'instructions', shorter, true)).status).toBe(501);
    asked.length = 0;
    const { lines } = await preview(other, 'instructions', shorter, true);
    const { tallies, cutShort, faults } = lines.at(-1) as ComparedView;
    expect([cutShort, faults]).toEqual([false, { before: 0, after: 0 }]);
    expect(tallies).toMatchObject([{ set: 'plan', changed: 0 }]);
    expect(tallies[0]!.n).toBeGreaterThan(5);
    const told = new Set(asked.map(({ messages }) => messages[0]?.content));
    expect([told.has(zh), told.has(shorter.zh)]).toEqual([true, true]);

    // Extracts in the place of its answers would look like no change.
    fault = 'server-error';
    const failed = await preview(other, 'instructions', shorter, true);
    expect(failed.lines.at(-1)).toMatchObject({
      problem: { code: 'unavailable', fields: [{ path: 'model' }] },
    });
    fault = undefined;

    const plain = '引进金融科技标杆企业有什么支持？';
    expect(await answer(other, plain)).toMatchObject({ mode: 'model', words: { instructions: 1 } });
    expect((await answer(app, plain)).words).not.toHaveProperty('instructions');
    expect((await put('instructions', shorter, etag)).status).toBe(200);
    expect((await act('instructions', 2, 'approve')).status).toBe(200);
    now += 2_000;
    expect(await answer(other, plain)).toMatchObject({ mode: 'model', words: { instructions: 2 } });
    expect(asked.at(-1)?.messages[0]?.content).toBe(shorter.zh);
  });

  it('tries how drafts are told to be written, and tells what has no basis in them', async () => {
    const { view } = await look('proposals');
    const { zh, en } = view.published as unknown as { zh: string; en: string };
    const shorter = { zh: `${zh}\n只写两句。`, en: `${en}\n只写两句。` };
    expect((await preview(app, 'proposals', shorter, true)).status).toBe(501);
    const { lines } = await preview(other, 'proposals', shorter, true);
    const { tallies, changes, faults } = lines.at(-1) as ComparedView;
    const n = tallies[0]!.n;
    expect(faults).toEqual({ before: n, after: 0 });
    expect(tallies).toEqual([
      { set: 'drafts', n, rightBefore: 0, rightAfter: n, better: n, worse: 0, changed: n },
    ]);
    expect(n).toBeGreaterThan(2);
    expect(changes[0]).toMatchObject({
      verdict: 'better',
      before: { answer: expect.stringMatching(/服务 ?(?:〔待核实：|\[to be checked: )900/u) },
      after: { answer: '服务小微企业。' },
    });
  });

  it('says in both languages where nothing is compared', async () => {
    const room = { assistant: { proposes: false }, evaluator: null } as unknown as Parameters<
      typeof previewWords
    >[0];
    const actor = {
      ...{ id: 'x', office: ['policy-editor'], enterprises: [], appointments: [] },
      via: { kind: 'session', id: 's', secondFactor: 'done' },
    };
    const caller = { actor, once: null } as never;
    const wanted = {
      kind: 'handover' as const,
      content: { department: null, phone: null, document: null },
      model: false,
    };
    await expect(previewWords(room, caller, wanted, '', new AbortController().signal)).rejects.toMatchObject({
      code: 'not-offered',
      fields: [{ zh: expect.stringContaining('Node'), en: expect.stringContaining('Node') }],
    });
  });

  it('keeps own questions apart, masks numbers of people, and takes no place that is not there', async () => {
    const add = (body: object, headers = editor) =>
      app.post('/api/v1/office/evaluation-questions', { places: [], note: null, ...body }, headers);
    const list = async () =>
      (await (await app.request('/api/v1/office/evaluation-questions', { headers: approver })).json()) as {
        items: { id: string; question: string; locale: string; now: { outcome: string; right: boolean } }[];
      };
    expect((await add({ question: '停车费多少？' }, approver)).status).toBe(403);
    expect((await add({ question: '我是13912345678，园区停车费多少？' })).status).toBe(201);
    expect((await add({ question: '我是13912345679，园区停车费多少？' })).status).toBe(409);
    expect(
      (
        await fieldsOf(
          await add({
            question: '第五十条写了什么？',
            places: [{ documentId: 'action-plan-2025-29', article: 50 }],
          }),
        )
      )[0],
    ).toMatchObject({ path: 'places.0.article' });
    const { items } = await list();
    expect(items[0]).toMatchObject({ locale: 'zh', now: { outcome: 'refused', right: true } });
    expect(items[0]?.question).not.toContain('13912345678');
    const gone = () =>
      app.request(`/api/v1/office/evaluation-questions/${items[0]!.id}`, {
        method: 'DELETE',
        headers: { ...editor, 'Sec-Fetch-Site': 'same-origin' },
      });
    expect([(await gone()).status, (await gone()).status]).toEqual([204, 404]);
    expect((await list()).items).toHaveLength(1);
  });
});
