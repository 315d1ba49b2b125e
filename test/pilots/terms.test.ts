import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLibrary } from '../../src/library/index.ts';
import { readTerms, type Terms } from '../../src/pilots/terms.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

const PATH = '/api/v1/office/pilot-terms';

let app: Awaited<ReturnType<typeof startTestApp>>;
let editor: TestPerson;
let approver: TestPerson;
let officer: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  editor = await makePerson(app.database, { name: '孙编辑', office: ['policy-editor'] });
  approver = await makePerson(app.database, { name: '周审批', office: ['approver'] });
  officer = await makePerson(app.database, { name: '钱经办', office: ['case-officer'] });
});
afterAll(() => app.close());

const published = () => readTerms(createLibrary(app.database, () => new Date()));
const send = (method: string, path: string, { headers }: TestPerson, body?: unknown) =>
  app.request(path, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

async function versions(as: TestPerson) {
  const answer = await send('GET', PATH, as);
  return ((await answer.json()) as { items: { version: number; state: string; terms: Terms }[] }).items;
}

it('are published by two people, and hold from then on', async () => {
  const [shipped] = await versions(officer);
  expect(shipped).toMatchObject({ version: 1, state: 'published', author: null });
  expect(shipped!.terms.example).not.toBeNull();

  const terms: Terms = {
    ...shipped!.terms,
    example: null,
    workingDays: { ...shipped!.terms.workingDays, acceptance: 3 },
    number: '浦金试〔{year}〕{serial}号',
  };
  expect((await send('PUT', PATH, officer, { terms })).status).toBe(403);
  const drafted = await send('PUT', PATH, editor, { terms });
  expect(await drafted.json()).toMatchObject({ version: 2, state: 'draft', author: { name: '孙编辑' } });
  expect((await published()).workingDays.acceptance).toBe(5);

  expect((await send('POST', `${PATH}/2/approve`, editor)).status).toBe(403);
  const approved = await send('POST', `${PATH}/2/approve`, approver);
  expect(await approved.json()).toMatchObject({ state: 'published', approvedBy: [{ name: '周审批' }] });
  expect(await published()).toEqual(terms);
  expect((await versions(editor)).map(({ state }) => state)).toEqual(['published', 'superseded']);
});

it('have a number with its year and its serial, and days that a term can have', async () => {
  const [current] = await versions(editor);
  const wrong = {
    ...current!.terms,
    number: '试点{serial}',
    workingDays: { ...current!.terms.workingDays, notice: 0 },
  };
  const refused = await send('PUT', PATH, editor, { terms: wrong });
  expect(refused.status).toBe(400);
  const { fields } = (await refused.json()) as { fields: { path: string }[] };
  expect(fields.map(({ path }) => path).sort()).toEqual(['terms.number', 'terms.workingDays.notice']);
});
