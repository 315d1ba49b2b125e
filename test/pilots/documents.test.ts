import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCatalogue } from '../../src/enterprises/index.ts';
import { documentRoutes } from '../../src/pilots/document-routes.ts';
import type { Room } from '../../src/pilots/room.ts';
import { createRouter } from '../../src/platform/http/router.ts';
import { type Declaration, declaration } from '../../src/shared/pilots/declaration.ts';
import { startTestApp } from '../support/app.ts';
import { makeEnterprise, makePerson, type TestPerson } from '../support/people.ts';
import { all, readWord } from '../support/word.ts';
import { wholeDeclaration } from './declarations.ts';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TITLE = "智能核保 <b>“测试”&'";

let app: Awaited<ReturnType<typeof startTestApp>>;
let owner: TestPerson;
let officer: TestPerson;
let stranger: TestPerson;
let pilot: string;
let file: string;

beforeAll(async () => {
  app = await startTestApp();
  for (const id of ['lead', 'other'])
    await makeEnterprise(app.database, id, id === 'lead' ? '示例甲公司' : '乙');
  await app.database.atomic([
    app.database.query
      .updateTable('enterprises')
      .set({ verification: 'verified' })
      .where('id', '=', 'lead')
      .compile(),
  ]);
  owner = await makePerson(app.database, { owner: ['lead'] });
  officer = await makePerson(app.database, { name: '张经办', office: ['case-officer'] });
  stranger = await makePerson(app.database, { owner: ['other'] });
  pilot = await begun(TITLE);
  const sent = await app.request(own('/files?name=意见书.pdf'), {
    method: 'POST',
    headers: { ...owner.headers, 'Content-Type': 'application/pdf' },
    body: PDF,
  });
  expect(sent.status).toBe(201);
  file = ((await sent.json()) as { id: string }).id;
});
afterAll(() => app.close());

const own = (rest = '', id = pilot) => `/api/v1/enterprises/lead/pilots/${id}${rest}`;
const office = (rest = '') => `/api/v1/office/pilots/${pilot}${rest}`;
const get = (path: string, person: TestPerson = owner, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { ...person.headers, ...headers } });

async function send(method: string, path: string, person: TestPerson, body?: unknown, seen?: string) {
  const answer = await app.request(path, {
    method,
    headers: {
      ...person.headers,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(seen !== undefined && { 'If-Match': seen }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(`${answer.status} ${answer.ok ? '' : await answer.text()}`).toMatch(/^20\d /);
  return answer;
}

const tagOf = async (path: string, person: TestPerson) => (await get(path, person)).headers.get('ETag') ?? '';

async function begun(title: string, more: object = {}): Promise<string> {
  const answer = await send('POST', '/api/v1/enterprises/lead/pilots', owner, { title, ...more });
  return ((await answer.json()) as { id: string }).id;
}

async function put(content: Declaration, id = pilot): Promise<void> {
  await send('PUT', own('/draft', id), owner, content, await tagOf(own('/draft', id), owner));
}

async function submitted(): Promise<string> {
  await send('POST', own('/submit'), owner, undefined, await tagOf(own(), owner));
  const { versions } = (await (await get(own())).json()) as { versions: { number: number; code: string }[] };
  return versions[0]!.code;
}

async function word(path: string, person: TestPerson = owner) {
  const answer = await get(path, person);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe(WORD);
  expect(answer.headers.get('Cache-Control')).toBe('private, no-cache');
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(answer.headers.get('Content-Length')).toBe(String(bytes.byteLength));
  const disposition = answer.headers.get('Content-Disposition') ?? '';
  expect(disposition).toMatch(
    /^attachment; filename="[\x20-\x7e]+\.docx"; filename\*=UTF-8''[\w.%-]+\.docx$/,
  );
  const name = decodeURIComponent(disposition.split("UTF-8''")[1] ?? '');
  return { ...readWord(bytes), name };
}

it('a draft comes as Word, not to be stamped, to who takes part and to nobody else', async () => {
  await put(wholeDeclaration({ title: TITLE, files: [file] }));
  const paper = await word(own('/draft/declaration.docx'));
  expect(paper.heads).toEqual(['创新应用声明书与测试方案\t草稿 – 不得盖章']);
  expect(paper.lines).toEqual(expect.arrayContaining([TITLE, '意见书.pdf', '缩短核保时间', '500,000 元']));
  expect(paper.name).toBe("智能核保 _b_“测试”&' 创新应用声明书与测试方案 草稿.docx");
  for (const rest of ['/draft/declaration.docx', '/draft/declaration.json']) {
    const foreign = own(rest).replace('/lead/', '/other/');
    expect((await get(foreign, stranger)).status).toBe(404);
    expect((await get(own(rest), stranger)).status).toBe(404);
    expect((await app.request(own(rest))).status).toBe(401);
  }
  for (const rest of ['/receipt.docx', '/versions/1/declaration.docx', '/versions/1/remarks.docx']) {
    expect((await get(own(rest))).status).toBe(404);
    expect((await get(office(rest), officer)).status).toBe(404);
    expect((await get(office(rest), owner)).status).toBe(403);
  }
});

it('a version comes with its code on every page, to who takes part and to the office', async () => {
  const code = await submitted();
  for (const [path, person] of [
    [own('/versions/1/declaration.docx'), owner],
    [office('/versions/1/declaration.docx'), officer],
  ] as const) {
    const paper = await word(path, person);
    expect(paper.heads).toEqual([`创新应用声明书与测试方案\t版本码：${code}`]);
    expect(
      all(paper.part('word/document.xml'), 'w:headerReference').map((one) => one.attributes['w:type']),
    ).toEqual(['default']);
    expect(paper.lines).toEqual(
      expect.arrayContaining([TITLE, '示例甲公司', '（公章）', '法定代表人（签字）', code]),
    );
    expect(paper.name).toContain(code);
  }
  const english = await word(own('/versions/1/declaration.docx?lang=en'));
  expect(english.heads).toEqual([`Innovation Declaration and Test Plan\tCode ${code}`]);
  // Offices write Chinese, whatever the browser speaks.
  const spoken = await get(own('/versions/1/declaration.docx'), owner, { 'Accept-Language': 'en' });
  expect(readWord(new Uint8Array(await spoken.arrayBuffer())).feet[0]).toContain('页');
  expect((await get(own('/versions/1/declaration.docx?lang=fr'))).status).toBe(400);
  expect((await get(own('/versions/9/declaration.docx'))).status).toBe(404);
});

it('what is to be corrected comes as one letter, of that version for good', async () => {
  const remarks = [
    { path: 'risk.points.0.measure', reason: '写明由谁复核 <何时>。' },
    { path: 'seal', reason: '缺盖章件。' },
  ];
  await send('POST', office('/return'), officer, { remarks }, await tagOf(office(), officer));
  const { code } = (await (await get(own('/versions/1'))).json()) as { code: string };
  for (const [path, person] of [
    [own('/versions/1/remarks.docx'), owner],
    [office('/versions/1/remarks.docx'), officer],
  ] as const) {
    const paper = await word(path, person);
    expect(paper.heads).toEqual([`一次性告知补正通知书\t版本码：${code}`]);
    expect(paper.lines).toEqual(
      expect.arrayContaining([
        '风险防控与退出',
        '第 1 项 防控措施',
        '写明由谁复核 <何时>。',
        '盖章文件',
        '经办人：张经办',
      ]),
    );
    expect(paper.text).toContain('经形式审查');
    expect(paper.text).toContain('不构成行政认定');
  }
  const english = await word(own('/versions/1/remarks.docx?lang=en'));
  expect(english.text).toContain('the check of form');
});

it('acceptance comes as a letter with its dates, said to be an example', async () => {
  const changed = wholeDeclaration({ title: TITLE, files: [file] });
  changed.risk.points[0]!.measure = '由两人复核';
  await put(changed);
  const code = await submitted();
  await send('PUT', own('/versions/2/seal'), owner, { file, kind: 'stamped' }, await tagOf(own(), owner));
  await send('POST', office('/accept'), officer, undefined, await tagOf(office(), officer));
  const { receipt } = (await (await get(own())).json()) as { receipt: { on: string; dueOn: string } };
  const written = (date: string) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  };
  for (const [path, person] of [
    [own('/receipt.docx'), owner],
    [office('/receipt.docx'), officer],
  ] as const) {
    const paper = await word(path, person);
    expect(paper.heads).toEqual([`受理通知书\t版本码：${code}`]);
    expect(paper.lines).toEqual(
      expect.arrayContaining([
        '示例甲公司：',
        written(receipt.on),
        `${written(receipt.dueOn)}（20 个工作日）`,
        '张经办',
      ]),
    );
    expect(paper.text).toMatch(/示例：期限/);
    expect(paper.text).toMatch(/不构成行政认定/);
  }
  expect((await get(own('/receipt.docx').replace('/lead/', '/other/'), stranger)).status).toBe(404);
});

it('what is exported is taken in again, by a new pilot and by a draft, without a difference', async () => {
  for (const rest of ['/draft/declaration.json', '/versions/1/declaration.json']) {
    const answer = await get(own(rest));
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; .*filename\*=UTF-8''.+\.json$/);
    const content = (await answer.json()) as Declaration;
    expect(declaration.parse(content)).toEqual(content);

    const anew = await begun(TITLE, { declaration: content });
    expect(await (await get(own('/draft/declaration.json', anew))).json()).toEqual(content);

    const other = await begun('空白');
    await put(content, other);
    expect(await (await get(own('/draft/declaration.json', other))).json()).toEqual(content);
  }
  const first = (await (await get(own('/versions/1/declaration.json'))).json()) as Declaration;
  expect(first).toEqual(wholeDeclaration({ title: TITLE, files: [file] }));
});

it('a host without room for the library says so, and what to do instead', async () => {
  const { database, library, files } = app;
  const clock = () => new Date();
  const room = { database, library, files, clock, catalogue: createCatalogue(library, clock) };
  const host = createRouter();
  host.use(async (c, next) => {
    c.set('actor', officer.caller.actor);
    await next();
  });
  host.route(
    '/',
    documentRoutes({ ...room, gate: null, writePaper: null, publicUrl: '' } as unknown as Room),
  );
  let thrown: unknown;
  host.onError((error, c) => {
    thrown = error;
    return c.body(null, 501);
  });
  expect((await host.request(office('/versions/1/declaration.docx'))).status).toBe(501);
  expect(thrown).toMatchObject({
    code: 'not-offered',
    fields: [{ path: 'document', zh: expect.stringContaining('打印'), en: expect.stringContaining('Print') }],
  });
  // What is not the caller's to see is not there, before anything else is said.
  await host.request(office('/versions/9/declaration.docx'));
  expect(thrown).toMatchObject({ code: 'not-found' });
});
