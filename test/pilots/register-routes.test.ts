import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { objectionPage, objectionStatus, objectionView } from '../../src/pilots/objection-schemas.ts';
import {
  feed,
  noticePage,
  noticeView,
  registerEntry,
  registerPage,
} from '../../src/pilots/register-schemas.ts';
import { DEFAULT_LIMITS } from '../../src/platform/http/limits.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { clockAt, type Desk, noticedPilot, openDesk, registeredPilot } from './reviewed.ts';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
const KNOWN = { objection: '名称易致混淆。', name: '异议人丁', telephone: '021-6000 0000' };

const clock = clockAt('2026-01-05T02:00:00.000Z');
let app: Awaited<ReturnType<typeof startTestApp>>;
let desk: Desk;
let registered: string;
let noticed: string;

beforeAll(async () => {
  app = await startTestApp({ clock });
  desk = await openDesk(app.database, { clock, files: app.files });
  registered = await registeredPilot(desk, {
    title: '=示例"核保",测试',
    applicants: ['示例甲科技（上海）有限公司', '示例银行股份有限公司'],
    host: '示例银行股份有限公司',
    park: 'zhangjiang-shuzhi-tiandi',
  });
  await registeredPilot(desk, { title: '示例支付测试' });
  noticed = await noticedPilot(desk, { title: '示例公示测试' });
});
afterAll(() => app.close());

async function shaped<S extends z.ZodType>(answer: Response, schema: S, status = 200): Promise<z.infer<S>> {
  expect(answer.status).toBe(status);
  const body = await answer.json();
  expect(schema.parse(body)).toEqual(body);
  return body as z.infer<S>;
}

const get = (path: string, person?: TestPerson, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { ...person?.headers, ...headers } });
const objectTo = (id: string, body: unknown) => app.post(`/api/v1/notices/${id}/objections`, body);
const statusOf = (receipt: string) => app.post('/api/v1/objections/status', { receipt });
const bring = (receipt: string, bytes: string, name = '异议.pdf') =>
  app.request(`/api/v1/objections/seal?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/pdf', 'Objection-Receipt': receipt },
    body: bytes,
  });

async function made(body: object): Promise<{ receipt: string; state: string }> {
  const answer = await objectTo(noticed, body);
  expect(answer.status).toBe(201);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  return (await answer.json()) as { receipt: string; state: string };
}

describe('the register, for anybody', () => {
  it('is a list by pages with a link to the next, and says when nothing has changed', async () => {
    const answer = await get('/api/v1/register?limit=1');
    const first = await shaped(answer.clone(), registerPage);
    expect(first).toMatchObject({ total: 2, items: [{ title: '示例支付测试' }] });
    expect(answer.headers.get('Cache-Control')).toBe('public, no-cache');
    const next = /<(.+?)>; rel="next"/u.exec(answer.headers.get('Link') ?? '')![1]!;
    const second = await shaped(await get(next), registerPage);
    expect(second).toMatchObject({ next: null, total: null, items: [{ id: registered }] });
    const again = await get('/api/v1/register?limit=1', undefined, {
      'If-None-Match': answer.headers.get('ETag')!,
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is searched in Chinese, and refuses what is no filter', async () => {
    const found = await shaped(
      await get(`/api/v1/register?q=${encodeURIComponent('银行 核')}`),
      registerPage,
    );
    expect(found.items.map(({ id }) => id)).toEqual([registered]);
    for (const wrong of ['state=draftish', 'limit=101', 'cursor=x', 'q=%00', `q=${'a'.repeat(101)}`])
      expect((await get(`/api/v1/register?${wrong}`)).status, wrong).toBe(400);
  });

  it('shows one entry, and of what is not in it nothing', async () => {
    const entry = await shaped(await get(`/api/v1/register/${registered}`), registerEntry);
    expect(entry).toMatchObject({
      host: '示例银行股份有限公司',
      notices: [{ kind: 'admit' }, { kind: 'register' }],
    });
    for (const id of [noticed, 'nowhere']) expect((await get(`/api/v1/register/${id}`)).status).toBe(404);
  });

  it('is exported as CSV in which nothing is a formula, filtered as the list', async () => {
    const answer = await get('/api/v1/register.csv?lang=zh');
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/编号,项目名称/u);
    expect(lines[2]).toContain(`"'=示例""核保"",测试"`);
    expect(lines[2]).toContain(',1000,500000,'); // yuan, of 100,000 and 50,000,000 fen
    const filtered = await (await get(`/api/v1/register.csv?lang=en&q=${encodeURIComponent('支付')}`)).text();
    expect(filtered.trimEnd().split('\r\n')).toHaveLength(2);
    expect(filtered).toContain('Registered');
  });

  it('is exported as a spreadsheet, text as text and figures as figures', async () => {
    const answer = await get('/api/v1/register.xlsx?lang=zh');
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="register.xlsx"');
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const [head, , last] = sheets[0]!.rows;
    expect(head!.slice(0, 2)).toEqual(['编号', '项目名称']);
    expect(last![1]).toBe('=示例"核保",测试');
    expect(last![head!.indexOf('总金额上限（元）')]).toBe(500_000);
  });

  it('is followed by a JSON Feed that pages by next_url', async () => {
    const titles: string[] = [];
    for (let path: string | undefined = '/api/v1/register/feed.json?limit=2&lang=zh'; path !== undefined; ) {
      const answer: Response = await get(path);
      expect(answer.headers.get('Content-Type')).toMatch(/^application\/feed\+json/u);
      const page = await shaped(answer, feed);
      titles.push(...page.items.map(({ title }) => title));
      const { next_url: next } = page;
      path = next === undefined ? undefined : new URL(next).pathname + new URL(next).search;
    }
    expect(titles).toHaveLength(5);
    expect(titles[0]).toBe('公示：示例公示测试');
  });

  it('lists the open notices, and shows one', async () => {
    const { items } = await shaped(await get('/api/v1/notices'), noticePage);
    expect(items.map(({ pilotId }) => pilotId)).toEqual([noticed]);
    expect(await shaped(await get(`/api/v1/notices/${noticed}`), noticeView)).toMatchObject({ open: true });
    expect((await get(`/api/v1/notices/${registered}`)).status).toBe(404);
  });
});

describe('an objection', () => {
  it('is made without an account, asked for by its receipt, and tells its receipt’s holder no more than that', async () => {
    const { receipt, state } = await made(KNOWN);
    expect(state).toBe('received');
    const answer = await statusOf(receipt.toLowerCase().replaceAll('-', ''));
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const status = await shaped(answer, objectionStatus);
    expect(status).toMatchObject({ state: 'received', pilot: { page: 'notices' }, answer: null });
    expect(JSON.stringify(status)).not.toContain(KNOWN.objection);
    for (const wrong of ['7K3M9-QXD2A-00000-00000-00000', 'x', "' or 1=1"])
      expect((await statusOf(wrong)).status).toBe(404);
  });

  it('is refused where it is empty, too long, or hides what it says, with the field', async () => {
    const wrong: [object, string][] = [
      [{ ...KNOWN, objection: ' \n ' }, 'objection'],
      [{ ...KNOWN, objection: '字'.repeat(5_001) }, 'objection'],
      [{ ...KNOWN, objection: '看不见\u202e的' }, 'objection'],
      [{ ...KNOWN, objection: '响铃\u0007' }, 'objection'],
      [{ ...KNOWN, name: 'a'.repeat(101) }, 'name'],
      [{ ...KNOWN, name: '丁\u200b' }, 'name'],
      [{ ...KNOWN, telephone: 'abc' }, 'telephone'],
      [{ ...KNOWN, telephone: '1'.repeat(40) }, 'telephone'],
    ];
    for (const [body, path] of wrong) {
      const answer = await objectTo(noticed, body);
      expect(answer.status, JSON.stringify(body).slice(0, 80)).toBe(400);
      const { fields } = (await answer.json()) as { fields: { path: string }[] };
      expect(fields.map((field) => field.path)).toEqual([path]);
    }
    expect((await objectTo(noticed, { ...KNOWN, state: 'upheld' })).status).toBe(400);
    expect((await objectTo(registered, KNOWN)).status).toBe(409);
    expect((await objectTo('nowhere', KNOWN)).status).toBe(404);
  });

  it('gets its stamped file by receipt, once, and shows it to who receives objections alone', async () => {
    const { receipt, state } = await made({
      objection: '我单位提出异议。',
      organisation: '示例丁公司',
      sealed: true,
    });
    expect(state).toBe('awaiting-seal');
    expect((await bring('7K3M9-QXD2A-00000-00000-00000', PDF)).status).toBe(404);
    expect((await bring(receipt, '\x7fELF not a paper')).status).toBe(400);
    const taken = (await (await bring(receipt, PDF)).json()) as Record<string, unknown>;
    expect(taken).toMatchObject({ state: 'received', name: '异议.pdf' });
    expect(Object.keys(taken).sort()).toEqual(['createdAt', 'id', 'name', 'size', 'state', 'type']);
    expect((await bring(receipt, PDF)).status).toBe(409);
    const { items } = await shaped(await get('/api/v1/office/objections', desk.receiver), objectionPage);
    const path = `/api/v1/office/objections/${items[0]!.id}`;
    expect(await (await get(`${path}/file`, desk.receiver)).text()).toBe(PDF);
    expect((await get(`${path}/file`, desk.officer)).status).toBe(403);
    // Not by way of the pilot either, whatever the file's id.
    const beside = `/api/v1/office/pilots/${noticed}/files/${taken.id}`;
    expect((await get(beside, desk.officer)).status).toBe(404);
  });

  it('is hidden from the case officer in every list, page and history, and open to auditors', async () => {
    await made(KNOWN);
    const auditor = await makePerson(app.database, { office: ['auditor'] }, clock);
    const { items } = await shaped(await get('/api/v1/office/objections', auditor), objectionPage);
    const one = `/api/v1/office/objections/${items[0]!.id}`;
    const seen = await shaped(await get(one, auditor), objectionView);
    expect(seen).toMatchObject({ name: KNOWN.name, outcomes: [] });
    for (const path of ['/api/v1/office/objections', one, '/api/v1/ledger/entries'])
      expect((await get(path, desk.officer)).status, path).toBe(403);
    const answering = { outcome: 'dismissed', answer: '示例' };
    expect((await app.post(`${one}/answer`, answering, desk.officer.headers)).status).toBe(403);
    expect((await app.post(`${one}/answer`, answering, auditor.headers)).status).toBe(403);
    for (const path of ['', '/history']) {
      const answer = await get(`/api/v1/office/pilots/${noticed}${path}`, desk.officer);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      for (const secret of [KNOWN.name, KNOWN.telephone, KNOWN.objection]) expect(text).not.toContain(secret);
    }
    const stream = encodeURIComponent(`objections:${noticed}`);
    expect((await get(`/api/v1/ledger/entries/${stream}/1`, desk.officer)).status).toBe(403);
    expect((await get(`/api/v1/ledger/entries/${stream}/1`, auditor)).status).toBe(200);
  });

  it('by letter is entered with its scan, and answered on record', async () => {
    const letter = {
      objection: '来信异议。',
      organisation: '示例戊公司',
      sealed: true,
      receivedOn: '2026-01-21',
    };
    const path = `/api/v1/office/pilots/${noticed}/objections`;
    expect((await app.post(path, letter, desk.officer.headers)).status).toBe(403);
    const entered = await app.post(path, letter, desk.receiver.headers);
    expect(entered.status).toBe(201);
    const { id } = (await entered.json()) as { id: string };
    const scan = () =>
      app.request(`/api/v1/office/objections/${id}/file?name=scan.pdf`, {
        method: 'POST',
        headers: { ...desk.receiver.headers, 'Content-Type': 'application/pdf' },
        body: PDF,
      });
    expect((await scan()).status).toBe(201);
    expect((await scan()).status).toBe(409);
    const answering = { outcome: 'dismissed', answer: '经核实不成立。' };
    const answered = await app.post(
      `/api/v1/office/objections/${id}/answer`,
      answering,
      desk.receiver.headers,
    );
    expect(await answered.json()).toEqual({ state: 'dismissed' });
    const seen = await shaped(await get(`/api/v1/office/objections/${id}`, desk.receiver), objectionView);
    expect(seen).toMatchObject({
      file: { name: 'scan.pdf' },
      answeredBy: { zh: desk.receiver.name },
      outcomes: [],
    });
  });
});

it('lets one address object twenty times and no more, and guess receipts no oftener than passwords', async () => {
  const limited = await startTestApp({ clock, limits: DEFAULT_LIMITS });
  try {
    const its = await openDesk(limited.database, { clock, files: limited.files });
    const id = await noticedPilot(its);
    const tried = async (count: number, path: string, body: unknown) => {
      const statuses: number[] = [];
      for (let n = 0; n < count; n++) statuses.push((await limited.post(path, body)).status);
      return statuses;
    };
    const objecting = await tried(25, `/api/v1/notices/${id}/objections`, KNOWN);
    expect(objecting.slice(0, 20)).toEqual(Array(20).fill(201));
    expect(objecting).toContain(429);
    const guessing = await tried(60, '/api/v1/objections/status', { receipt: '0'.repeat(25) });
    expect(guessing).toContain(429);
    expect(new Set(guessing)).toEqual(new Set([404, 429]));
  } finally {
    await limited.close();
  }
});
