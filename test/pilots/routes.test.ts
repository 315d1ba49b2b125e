import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  draftView,
  ownPilots,
  pilotHistory,
  pilotView,
  queueAnswer,
  reviewView,
  versionView,
} from '../../src/pilots/answers.ts';
import { codeOf, PROFILE } from '../enterprises/profile.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { wholeDeclaration } from './declarations.ts';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
const MISSING = '01990000-0000-7000-8000-0000000000ff';

let app: Awaited<ReturnType<typeof startTestApp>>;
let owner: TestPerson;
let officer: TestPerson;
let stranger: TestPerson;
let enterpriseId: string;

beforeAll(async () => {
  app = await startTestApp();
  owner = await makePerson(app.database, { name: '甲' });
  officer = await makePerson(app.database, { name: '乙', office: ['case-officer'] });
  stranger = await makePerson(app.database);
  const answer = await send('POST', '/api/v1/enterprises', owner, { body: PROFILE });
  enterpriseId = ((await answer.json()) as { id: string }).id;
  const verified = { verification: 'verified', verifiedAt: '2026-01-01T00:00:00.000Z' };
  const row = app.database.query.updateTable('enterprises').set(verified).where('id', '=', enterpriseId);
  await app.database.atomic([row.compile()]);
});
afterAll(() => app.close());

interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

function send(method: string, path: string, person: TestPerson | null, { body, headers }: Sent = {}) {
  const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return app.request(path, {
    method,
    headers: { ...person?.headers, ...type, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const own = (rest = '') => `/api/v1/enterprises/${enterpriseId}/pilots${rest}`;
const office = (rest = '') => `/api/v1/office/pilots${rest}`;

async function shaped<S extends z.ZodType>(answer: Response, schema: S, status = 200): Promise<z.infer<S>> {
  expect(answer.status).toBe(status);
  const body = await answer.json();
  expect(schema.parse(body)).toEqual(body);
  return body as z.infer<S>;
}

async function began(title = '示例项目'): Promise<string> {
  const answer = await send('POST', own(), owner, { body: { title } });
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  expect(answer.headers.get('Location')).toBe(own(`/${id}`));
  return id;
}

async function upload(pilotId: string, name = '评估报告.pdf') {
  const answer = await app.request(own(`/${pilotId}/files?name=${encodeURIComponent(name)}`), {
    method: 'POST',
    headers: owner.headers,
    body: PDF,
  });
  expect(answer.status).toBe(201);
  return { id: ((await answer.json()) as { id: string }).id, etag: answer.headers.get('ETag')! };
}

const etagOf = async (path: string, person: TestPerson) =>
  (await send('GET', path, person)).headers.get('ETag')!;

/** Submitted, with its stamped file. */
async function handedIn(): Promise<{ id: string; file: string }> {
  const id = await began();
  const { id: file } = await upload(id);
  const whole = wholeDeclaration({ files: [file] });
  const revision = await etagOf(own(`/${id}/draft`), owner);
  const put = await send('PUT', own(`/${id}/draft`), owner, {
    body: whole,
    headers: { 'If-Match': revision },
  });
  expect(put.status).toBe(200);
  const version = await etagOf(own(`/${id}`), owner);
  const submitted = await send('POST', own(`/${id}/submit`), owner, { headers: { 'If-Match': version } });
  expect(submitted.status).toBe(200);
  const scan = await upload(id, '盖章扫描件.pdf');
  const sealing = { body: { file: scan.id, kind: 'stamped' }, headers: { 'If-Match': scan.etag } };
  expect((await send('PUT', own(`/${id}/versions/1/seal`), owner, sealing)).status).toBe(200);
  return { id, file };
}

describe('a pilot over HTTP', () => {
  it('is drafted by sections, each named in what is wrong with it, on the revision that was seen', async () => {
    const id = await began();
    const first = await send('GET', own(`/${id}/draft`), owner);
    expect(first.headers.get('ETag')).toBe('"1"');
    await shaped(first, draftView);
    const put = (headers?: Record<string, string>, content: object = { customers: 10 }) =>
      send('PUT', own(`/${id}/draft/caps`), owner, { body: content, ...(headers && { headers }) });
    expect((await put()).status).toBe(428);
    expect((await put({ 'If-Match': '"9"' })).status).toBe(412);
    const wrong = await put({ 'If-Match': '"1"' }, { customers: 0 });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ fields: [{ path: 'caps.customers' }] });
    const saved = await put({ 'If-Match': '"1"' });
    expect(saved.headers.get('ETag')).toBe('"2"');
    expect((await shaped(saved, draftView)).declaration.caps.customers).toBe(10);
    const nowhere = await send('PUT', own(`/${id}/draft/nothing`), owner, {
      body: {},
      headers: { 'If-Match': '"2"' },
    });
    expect(nowhere.status).toBe(400);
  });

  it('wants the version that was seen for whatever changes what is there', async () => {
    const { id } = await handedIn();
    const reason = { reason: '理由' };
    const remarks = { remarks: [{ path: 'seal', reason: '不清' }] };
    const approver = await makePerson(app.database, { office: ['approver'] });
    const calls: [string, string, TestPerson, unknown][] = [
      ['POST', own(`/${id}/withdraw`), owner, reason],
      ['POST', own(`/${id}/submit`), owner, undefined],
      ['PUT', own(`/${id}/host`), owner, { partyId: MISSING }],
      ['PUT', own(`/${id}/consent`), owner, { consents: true }],
      ['DELETE', own(`/${id}/parties/${MISSING}`), owner, undefined],
      ['POST', office(`/${id}/accept`), officer, undefined],
      ['POST', office(`/${id}/take`), officer, undefined],
      ['POST', office(`/${id}/return`), officer, remarks],
      ['POST', office(`/${id}/reject`), approver, reason],
      ['POST', office(`/${id}/parties/${MISSING}/letter-check`), officer, { accepted: true }],
      ['POST', office(`/${id}/requests/${MISSING}/decision`), approver, { accepted: true, answer: '同意' }],
    ];
    for (const [method, path, person, body] of calls) {
      const without = await send(method, path, person, { body });
      expect({ path, status: without.status }).toEqual({ path, status: 428 });
      const stale = await send(method, path, person, { body, headers: { 'If-Match': '"1"' } });
      expect({ path, status: stale.status }).toEqual({ path, status: 412 });
    }
  });

  it('is handed in, accepted and read by each as they may; what it answers has the form it says', async () => {
    const { id, file } = await handedIn();
    const list = await shaped(await send('GET', own(), owner), ownPilots);
    expect(list.items.map((one) => one.id)).toContain(id);
    const mine = await shaped(await send('GET', own(`/${id}`), owner), pilotView);
    expect(mine).toMatchObject({
      state: 'submitted',
      versions: [{ number: 1, sealed: true }],
      opinions: null,
    });
    expect(mine.verbs.toSorted()).toEqual(['add-file', 'seal', 'withdraw']);

    const waiting = await shaped(await send('GET', office('?mine=false'), officer), queueAnswer);
    expect(waiting.items).toContainEqual(expect.objectContaining({ id, title: '示例智能核保测试' }));
    const version = await etagOf(office(`/${id}`), officer);
    const key = { 'If-Match': version, 'Idempotency-Key': 'accept-1' };
    const accepted = await send('POST', office(`/${id}/accept`), officer, { headers: key });
    expect(accepted.status).toBe(200);
    expect(await accepted.json()).toEqual({ id, state: 'boundary_review' });
    const again = await send('POST', office(`/${id}/accept`), officer, { headers: key });
    expect([again.status, again.headers.get('ETag')]).toEqual([200, accepted.headers.get('ETag')]);

    const seen = await shaped(await send('GET', office(`/${id}`), officer), pilotView);
    expect(seen).toMatchObject({ office: { mine: true }, receipt: { version: 1 }, caseOfficer: '乙' });
    await shaped(await send('GET', own(`/${id}/history`), owner), pilotHistory);
    const page = await send('GET', office(`/${id}/history?limit=2`), officer);
    expect(page.headers.get('Link')).toContain('rel="next"');
    await shaped(page, pilotHistory);
    const one = await shaped(await send('GET', own(`/${id}/versions/1`), owner), versionView);
    expect(one.files.map(({ name }) => name)).toEqual(['评估报告.pdf']);
    const none = await send('GET', office(`/${id}/versions/1/changes`), officer);
    expect(await none.json()).toEqual({ from: null, to: 1, changes: [] });
    expect((await send('GET', office(`/${id}/versions/1/changes?from=1`), officer)).status).toBe(400);
    expect((await send('GET', office(`/${id}/versions/7`), officer)).status).toBe(404);

    for (const path of [own(`/${id}/files/${file}`), office(`/${id}/files/${file}`)]) {
      const fetched = await send('GET', path, path.includes('/office/') ? officer : owner);
      expect([fetched.status, await fetched.text()]).toEqual([200, PDF]);
      expect(fetched.headers.get('Content-Disposition')).toMatch(/^attachment/);
    }
    expect((await send('GET', own(`/${id}/files/${MISSING}`), owner)).status).toBe(404);
  });

  it('shows an expert what the version under review names, and no other file', async () => {
    const { id, file } = await handedIn();
    const scan = (await shaped(await send('GET', own(`/${id}`), owner), pilotView)).files.find(
      ({ name }) => name === '盖章扫描件.pdf',
    )!;
    const expert = await makePerson(app.database, { expert: [`pilot:${id}`] });
    const looked = await send('GET', `/api/v1/reviews/${id}`, expert);
    expect(looked.headers.get('ETag')).toBe('"1"');
    expect((await shaped(looked, reviewView)).version.files.map((one) => one.id)).toEqual([file]);
    expect((await send('GET', `/api/v1/reviews/${id}/files/${file}`, expert)).status).toBe(200);
    expect((await send('GET', `/api/v1/reviews/${id}/files/${scan.id}`, expert)).status).toBe(404);
    const opinion = { conclusion: 'recommended', opinion: '可行。' };
    const unseen = await send('POST', `/api/v1/reviews/${id}/opinion`, expert, { body: opinion });
    expect(unseen.status).toBe(428);
    const early = { body: opinion, headers: { 'If-Match': '"1"' } };
    expect((await send('POST', `/api/v1/reviews/${id}/opinion`, expert, early)).status).toBe(409);
    for (const path of [office(`/${id}`), own(`/${id}`)])
      expect([403, 404]).toContain((await send('GET', path, expert)).status);
  });

  it('is not there for the office while it is a draft, and for an enterprise that takes no part never', async () => {
    const id = await began();
    const drafted = await send('GET', office(`/${id}`), officer);
    const missing = await send('GET', office(`/${MISSING}`), officer);
    const problem = async (answer: Response) => {
      const { instance: _, ...rest } = (await answer.json()) as Record<string, unknown>;
      return { status: answer.status, code: rest.code, detail: rest.detail };
    };
    expect(await problem(drafted)).toEqual(await problem(missing));
    const registered = { ...PROFILE, name: '示例乙公司', uscc: codeOf(555) };
    const made = await send('POST', '/api/v1/enterprises', stranger, { body: registered });
    const other = ((await made.json()) as { id: string }).id;
    for (const rest of ['', '/draft', '/history', '/versions/1']) {
      const foreign = await send('GET', `/api/v1/enterprises/${other}/pilots/${id}${rest}`, stranger);
      const none = await send('GET', `/api/v1/enterprises/${other}/pilots/${MISSING}${rest}`, stranger);
      expect([rest, foreign.status]).toEqual([rest, 404]);
      expect(await problem(foreign)).toEqual(await problem(none));
    }
  });
});
