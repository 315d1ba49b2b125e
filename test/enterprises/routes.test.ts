import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { enterpriseAnswer, enterprisePage, licenceListAnswer } from '../../src/enterprises/schemas.ts';
import { historyPage, verificationAnswer } from '../../src/enterprises/verification-schemas.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { codeOf, PROFILE } from './profile.ts';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';

let app: Awaited<ReturnType<typeof startTestApp>>;
let founder: TestPerson;
let officer: TestPerson;
let stranger: TestPerson;
let enterpriseId: string;

beforeAll(async () => {
  app = await startTestApp();
  founder = await makePerson(app.database, { name: '=甲' });
  officer = await makePerson(app.database, { name: '乙', office: ['case-officer'] });
  stranger = await makePerson(app.database);
  enterpriseId = await registered(founder, PROFILE);
});
afterAll(() => app.close());

interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

function send(method: string, path: string, person: TestPerson | null, { body, headers }: Sent = {}) {
  const init: RequestInit = { method, headers: { ...person?.headers, ...headers } };
  if (body === undefined) return app.request(path, init);
  const type = { 'Content-Type': 'application/json' };
  return app.request(path, {
    ...init,
    headers: { ...init.headers, ...type } as Record<string, string>,
    body: JSON.stringify(body),
  });
}

async function registered(person: TestPerson, profile: object): Promise<string> {
  const answer = await send('POST', '/api/v1/enterprises', person, { body: profile });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

const at = (rest = '', id = enterpriseId) => `/api/v1/enterprises/${id}${rest}`;

async function fieldsOf(answer: Response): Promise<Record<string, string>> {
  const { fields = [] } = (await answer.json()) as { fields?: { path: string; message: string }[] };
  return Object.fromEntries(fields.map(({ path, message }) => [path, message]));
}

async function shaped<S extends z.ZodType>(answer: Response, schema: S): Promise<z.infer<S>> {
  expect(answer.status).toBe(200);
  const body = await answer.json();
  expect(schema.parse(body)).toEqual(body);
  return body as z.infer<S>;
}

async function uploaded(person: TestPerson, id = enterpriseId): Promise<string> {
  const answer = await app.request(at('/files?name=..%2F执照\u202E.pdf', id), {
    method: 'POST',
    headers: { ...person.headers, 'Content-Type': 'application/pdf' },
    body: PDF,
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

describe('enterprises over HTTP', () => {
  it('answer with what their schemas say', async () => {
    const one = await send('GET', at(), founder);
    expect(one.headers.get('ETag')).toBe('"1"');
    expect(one.headers.get('Cache-Control')).toBe('private, no-cache');
    await shaped(one, enterpriseAnswer);
    await shaped(await send('GET', '/api/v1/enterprises', officer), enterprisePage);
    await shaped(await send('GET', at('/licences'), officer), licenceListAnswer);
    await shaped(await send('GET', at('/verification'), officer), verificationAnswer);
    await shaped(await send('GET', at('/history'), founder), historyPage);
  });

  it('name every field that is wrong, in both languages, and keep nothing', async () => {
    const wrong = {
      ...PROFILE,
      name: '示例\u200B科技',
      uscc: `${codeOf(3).slice(0, 17)}${codeOf(3).endsWith('1') ? '2' : '1'}`,
      kind: 'bank',
      contacts: [{ name: '李四', phone: 'no', nickname: 'x' }],
      verification: 'verified',
    };
    const before = (await (await send('GET', '/api/v1/enterprises', officer)).json()) as { items: object[] };
    for (const [language, pattern] of [
      ['zh', /[\u4e00-\u9fff]/],
      ['en', /^[\x20-\x7e’]+$/],
    ] as const) {
      const answer = await send('POST', '/api/v1/enterprises', stranger, {
        body: wrong,
        headers: { 'Accept-Language': language },
      });
      expect(answer.status).toBe(400);
      const fields = await fieldsOf(answer);
      expect(Object.keys(fields)).toEqual(
        expect.arrayContaining(['name', 'uscc', 'kind', 'contacts.0.phone', 'contacts.0', '']),
      );
      for (const message of [fields.name, fields.uscc]) expect(message).toMatch(pattern);
    }
    expect(
      await fieldsOf(
        await send('POST', '/api/v1/enterprises', stranger, { body: { ...PROFILE, park: 'x' } }),
      ),
    ).toHaveProperty('park');
    const after = (await (await send('GET', '/api/v1/enterprises', officer)).json()) as { items: object[] };
    expect(after.items).toHaveLength(before.items.length);
  });

  it('say of a wrong code whether it is its length, a character or the check character', async () => {
    for (const [uscc, word] of [
      ['123', '18'],
      [`${codeOf(3).slice(0, 17)}O`, 'I, O, S, V and Z'],
      [codeOf(3).replace('MA', 'MB'), 'check character'],
    ]) {
      const answer = await send('POST', '/api/v1/enterprises', stranger, {
        body: { ...PROFILE, uscc },
        headers: { 'Accept-Language': 'en' },
      });
      expect((await fieldsOf(answer)).uscc).toContain(word);
    }
  });

  it('want If-Match where something is changed, and refuse a stale one', async () => {
    const change = { body: { kind: 'research' } };
    expect((await send('PATCH', at(), founder, change)).status).toBe(428);
    for (const stale of ['"9"', 'nonsense', '*'])
      expect((await send('PATCH', at(), founder, { ...change, headers: { 'If-Match': stale } })).status).toBe(
        412,
      );
    const etag = (await send('GET', at(), founder)).headers.get('ETag')!;
    const done = await send('PATCH', at(), founder, { ...change, headers: { 'If-Match': etag } });
    expect(done.status).toBe(200);
    expect(done.headers.get('ETag')).not.toBe(etag);
    for (const path of ['/benchmark', '/verification/decision', '/licences/x'])
      expect([path, (await send('DELETE', at(path), founder)).status]).not.toEqual([path, 500]);
    const decision = { body: { decision: 'accept', remarks: [] } };
    expect((await send('POST', at('/verification/decision'), officer, decision)).status).toBe(428);
  });

  it('act once under a key', async () => {
    const sent = { body: { ...PROFILE, uscc: codeOf(4) }, headers: { 'Idempotency-Key': 'once-1' } };
    const first = await send('POST', '/api/v1/enterprises', stranger, sent);
    const second = await send('POST', '/api/v1/enterprises', stranger, sent);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toEqual(await first.json());
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    const other = { ...sent, body: { ...PROFILE, uscc: codeOf(5) } };
    expect((await send('POST', '/api/v1/enterprises', stranger, other)).status).toBe(422);
  });

  it('look missing to whoever they are foreign to, on every address and in every word', async () => {
    const file = await uploaded(founder);
    const json = { 'If-Match': '"1"' };
    const asked: [string, string, Sent][] = [
      ['GET', '', {}],
      ['PATCH', '', { body: { kind: 'other' }, headers: json }],
      ['GET', '/history', {}],
      ['GET', '/history?format=csv', {}],
      ['GET', '/licences', {}],
      ['POST', '/licences', { body: { code: 'payment', number: '1', issuer: 'x', scope: 'x' } }],
      ['GET', '/verification', {}],
      ['POST', '/verification', { body: { businessLicenceFile: 'x', authorisationFile: 'x' } }],
      ['GET', `/files/${file}`, {}],
      ['POST', '/files?name=x.pdf', {}],
    ];
    for (const [method, rest, sent] of asked) {
      const answers = await Promise.all(
        [enterpriseId, 'nothing'].map(async (id) => {
          const answer = await send(method, at(rest, id), stranger, sent);
          const { requestId: _, ...body } = (await answer.json()) as { requestId: string };
          return { status: answer.status, body };
        }),
      );
      expect([method, rest, answers[0]]).toEqual([method, rest, answers[1]]);
      expect([method, rest, answers[0]!.status]).toEqual([method, rest, 404]);
    }
    expect((await send('GET', at('', 'nothing'), officer)).status).toBe(404);
    expect((await send('GET', at('/files/nothing'), founder)).status).toBe(404);
    expect((await send('GET', '/api/v1/office/verifications', stranger)).status).toBe(403);
    expect((await send('GET', at(), null)).status).toBe(401);
  });

  it('take papers, and give them back as attachments to members and officers only', async () => {
    const [businessLicenceFile, authorisationFile] = [await uploaded(founder), await uploaded(founder)];
    const papers = { body: { businessLicenceFile, authorisationFile } };
    expect((await send('POST', at('/verification'), founder, papers)).status).toBe(201);
    const file = await send('GET', at(`/files/${businessLicenceFile}`), officer);
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; .*%E6%89%A7%E7%85%A7\.pdf$/);
    expect(await file.text()).toBe(PDF);
    const etag = (await send('GET', at('/verification'), officer)).headers.get('ETag')!;
    const empty = { body: { decision: 'return', remarks: [] }, headers: { 'If-Match': etag } };
    expect(await fieldsOf(await send('POST', at('/verification/decision'), officer, empty))).toHaveProperty(
      'remarks',
    );
    const remarks = [{ field: 'businessLicenceFile', reason: '=HYPERLINK("x")' }];
    const back = { body: { decision: 'return', remarks }, headers: { 'If-Match': etag } };
    expect(await (await send('POST', at('/verification/decision'), officer, back)).json()).toEqual({
      state: 'returned',
    });
    const seen = await shaped(await send('GET', at('/verification'), founder), verificationAnswer);
    expect(seen).toMatchObject({ office: null, attempts: [{ remarks }] });
  });

  it('export their history as text that no spreadsheet runs', async () => {
    const answer = await send('GET', at('/history?format=csv'), founder, {
      headers: { 'Accept-Language': 'en' },
    });
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="history-[\w-]+\.csv"$/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe('When (Beijing time),Who,What,Field,Before,After,Entry,Hash');
    expect(lines.some((line) => line.includes(",'=甲,"))).toBe(true);
    expect(lines[1]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00,/);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
  });
});
