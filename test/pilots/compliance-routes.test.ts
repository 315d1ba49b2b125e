import { afterAll, beforeAll, describe, expect, it as test } from 'vitest';
import type { Template } from '../../src/compliance/checklist.ts';
import type { Licence } from '../../src/compliance/licences.ts';
import { type ComplianceView, complianceView } from '../../src/compliance/pilot-schemas.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { bring, type Case, pilotFile } from './applicants.ts';
import { doing, LENDING } from './boundary.ts';
import { clockAt, type Desk, openDesk } from './reviewed.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
let desk: Desk;
let it: Case;
const clock = clockAt('2026-01-05T02:00:00.000Z');

beforeAll(async () => {
  app = await startTestApp({ clock });
  desk = await openDesk(app.database, { clock });
  it = await bring(desk, 'boundary_review', { change: doing(LENDING) });
});
afterAll(() => app.close());

const ownPath = (rest = '') => `/api/v1/enterprises/${it.lead.id}/pilots/${it.id}${rest}`;
const officePath = (rest = '') => `/api/v1/office/pilots/${it.id}${rest}`;

function send(method: string, path: string, person: TestPerson, body?: unknown, seen?: string) {
  return app.request(path, {
    method,
    headers: {
      ...person.headers,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(seen !== undefined && { 'If-Match': seen }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function look(person: TestPerson, path: string): Promise<{ etag: string; view: ComplianceView }> {
  const response = await send('GET', path, person);
  expect(response.status).toBe(200);
  const view = (await response.json()) as ComplianceView;
  // Nothing that the schema does not name.
  expect(complianceView.parse(view)).toEqual(view);
  return { etag: response.headers.get('ETag') ?? '', view };
}

describe('compliance of a pilot over HTTP', () => {
  test('is looked at by who takes part and by the office, and by nobody else', async () => {
    const { etag, view } = await look(it.lead.owner, ownPath('/compliance'));
    expect(etag).toBe('"1"');
    expect((await look(desk.officer, officePath('/compliance'))).view.findings).toEqual(view.findings);
    const stranger = await makePerson(app.database, {}, clock);
    expect((await send('GET', ownPath('/compliance'), stranger)).status).toBe(404);
    expect((await send('GET', officePath('/compliance'), stranger)).status).toBe(403);
    const draft = await bring(desk, 'draft');
    const path = `/api/v1/enterprises/${draft.lead.id}/pilots/${draft.id}/compliance`;
    expect((await look(draft.lead.owner, path)).view).toMatchObject({
      screened: null,
      findings: [],
      checklist: null,
      obstacles: { review: [{ path: 'findings' }] },
    });
    const unseen = `/api/v1/office/pilots/${draft.id}/compliance`;
    expect((await send('GET', unseen, desk.officer)).status).toBe(404);
  });

  test('a finding is answered, settled and added over the version that was looked at', async () => {
    const { etag, view } = await look(it.lead.owner, ownPath('/compliance'));
    const { id } = view.findings.find(({ code }) => code === 'lending')!;
    const answer = { way: 'out_of_scope', statement: '取消放贷。' };
    const path = ownPath(`/findings/${id}/answer`);
    expect((await send('PUT', path, it.lead.owner, answer)).status).toBe(428);
    expect((await send('PUT', path, it.lead.owner, answer, '"9"')).status).toBe(412);
    expect((await send('PUT', path, it.lead.owner, { ...answer, state: 'settled' }, etag)).status).toBe(400);
    expect((await send('PUT', path, it.lead.member, answer, etag)).status).toBe(200);
    const verdict = officePath(`/findings/${id}/verdict`);
    const refused = await send('POST', verdict, desk.officer, { outcome: 'settled', reason: '可' }, '"2"');
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'conflict', fields: [{ path: 'outcome' }] });
    const dropped = await send('POST', verdict, desk.officer, { outcome: 'dropped', reason: '误判' }, '"2"');
    expect(await dropped.json()).toEqual({ id, state: 'dropped' });
    expect(dropped.headers.get('ETag')).toBe('"3"');
    const added = await send('POST', officePath('/findings'), desk.officer, {
      code: 'payment',
      reason: '宣传',
    });
    expect(added.status).toBe(201);
    expect(await added.json()).toMatchObject({ state: 'open' });
  });

  test('an item is filled and judged; a person of the office who is no case officer does neither', async () => {
    const { etag, view } = await look(it.lead.owner, ownPath('/compliance'));
    const { id } = view
      .checklist!.sections.flatMap(({ items }) => items)
      .find(({ item }) => item === 'pi-assessment')!;
    const given = {
      statement: '评估报告见附件。',
      evidence: [{ file: await pilotFile(desk, it.id), expiresOn: '2026-12-31' }],
    };
    const filled = await send('PUT', ownPath(`/checklist/${id}`), it.lead.owner, given, etag);
    expect(await filled.json()).toEqual({ id, status: 'answered' });
    const verdict = { verdict: 'met', reason: '报告有效' };
    const path = officePath(`/checklist/${id}/verdict`);
    const after = filled.headers.get('ETag') ?? '';
    expect((await send('POST', path, desk.approver, verdict, after)).status).toBe(403);
    const judged = await send('POST', path, desk.officer, verdict, after);
    expect(await judged.json()).toEqual({ id, status: 'met' });
    const unknown = officePath(`/checklist/none/verdict`);
    expect((await send('POST', unknown, desk.officer, verdict, judged.headers.get('ETag')!)).status).toBe(
      404,
    );
  });

  test('an upgrade is seen before it is made', async () => {
    const shown = await send('GET', officePath('/checklist/upgrade'), desk.officer);
    expect(await shown.json()).toEqual({ from: 1, to: 1, added: [], removed: [], changed: [] });
    const path = officePath('/checklist/upgrade');
    const none = await send('POST', path, desk.officer, { to: 1 }, shown.headers.get('ETag')!);
    expect(none.status).toBe(409);
  });
});

describe('what officials edit', () => {
  test('the catalogue: faults name their entry, a draft says what it would open again, two people publish', async () => {
    const editor = await makePerson(app.database, { office: ['policy-editor'] }, clock);
    const path = '/api/v1/office/licences';
    const listed = await send('GET', path, editor);
    const { items } = (await listed.json()) as { items: { version: number; entries: Licence[] }[] };
    const { entries } = items[0]!;
    expect(items).toMatchObject([{ version: 1, state: 'published', author: null, reopens: null }]);

    const at = entries.findIndex(({ code }) => code === 'microloan');
    const changed = (change: Partial<Licence> | object) =>
      entries.map((entry, nth) => (nth === at ? { ...entry, ...change } : entry));
    const wrong = await send('PUT', path, editor, { entries: changed({ kind: 'permit' }) });
    expect(wrong.status).toBe(400);
    const { fields } = (await wrong.json()) as { fields: { path: string; message: string }[] };
    expect(fields).toMatchObject([
      { path: `entries.${at}.kind`, message: expect.stringMatching(/^小额贷款.*microloan：只能是/) },
    ]);
    const twice = await send('PUT', path, editor, { entries: [...entries, entries[0]] });
    expect(await twice.json()).toMatchObject({
      fields: [{ path: `entries.${entries.length}.code`, message: expect.stringContaining('deposit') }],
    });
    const gone = await send('PUT', path, editor, { entries: entries.filter(({ code }) => code !== 'pawn') });
    expect(await gone.json()).toMatchObject({ fields: [{ message: expect.stringContaining('pawn') }] });

    const repealed = { zh: '示例条例', en: 'Example Regulation' };
    const draft = await send('PUT', path, editor, { entries: changed({ repealedBy: repealed }) });
    expect(await draft.json()).toMatchObject({
      version: 2,
      state: 'draft',
      author: { id: editor.id },
      reopens: { findings: 1, pilots: 1 },
    });
    expect((await send('POST', `${path}/2/approve`, editor)).status).toBe(403);
    const approved = await send('POST', `${path}/2/approve`, desk.approver);
    expect(await approved.json()).toMatchObject({ state: 'published', reopens: null });
    // The job is due from now on.
    const due = await app.database.query
      .selectFrom('jobs')
      .select('dueAt')
      .where('name', '=', 'compliance')
      .executeTakeFirst();
    expect(due).toEqual({ dueAt: clock().toISOString() });
    const { id } = (await look(it.lead.owner, ownPath('/compliance'))).view.findings.find(
      ({ code }) => code === 'microloan',
    )!;
    await app.runner.jobs.find(({ name }) => name === 'compliance')!.run(clock());
    const { view } = await look(it.lead.owner, ownPath('/compliance'));
    // It had not been answered: it stays open, and says what the law says now.
    expect(view.findings.find((one) => one.id === id)).toMatchObject({ state: 'open', catalogue: 2 });
  });

  test('the checklist’s template: sections and codes have to fit, two people publish', async () => {
    const editor = await makePerson(app.database, { office: ['policy-editor'] }, clock);
    const path = '/api/v1/office/checklist';
    const listed = await send('GET', path, editor);
    const { items } = (await listed.json()) as { items: { version: number; template: Template }[] };
    const { template } = items[0]!;
    const [first] = template.items;
    const twice = { ...template, items: [...template.items, first] };
    const lost = { ...template, items: [{ ...first!, section: 'nowhere' }] };
    for (const wrong of [twice, lost, { ...template, sections: template.sections.slice(1) }])
      expect((await send('PUT', path, editor, { template: wrong })).status).toBe(400);
    const fewer = { ...template, example: null, items: template.items.slice(1) };
    expect((await send('PUT', path, editor, { template: fewer })).status).toBe(200);
    expect(await (await send('POST', `${path}/2/approve`, desk.approver)).json()).toMatchObject({
      version: 2,
      state: 'published',
    });
    const shown = await send('GET', officePath('/checklist/upgrade'), desk.officer);
    expect(await shown.json()).toMatchObject({ from: 1, to: 2, removed: [{ item: first!.code }] });
    expect((await send('PUT', path, desk.officer, { template })).status).toBe(403);
  });
});
