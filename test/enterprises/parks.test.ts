import { describe, expect, it } from 'vitest';
import { parkSeeds } from '../../src/enterprises/index.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import { readTextFile } from '../../src/platform/text-file.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson } from '../support/people.ts';
import { PROFILE } from './profile.ts';

describe('lists shipped in pilots/', () => {
  it('name the plan’s three parks in its own words', async () => {
    const { text } = await readTextFile('prompts/policies/action-plan-2025-29.txt');
    const plan = text.replace(/\s/g, '');
    const [parks] = parkSeeds(readSeedFiles('pilots'));
    const items = parks!.content as { zh: string }[];
    expect(items).toHaveLength(3);
    for (const { zh } of items) expect(plan).toContain(zh);
  });

  it('stop the build when one is missing or not in form', () => {
    const files = readSeedFiles('pilots');
    expect(() => parkSeeds(new Map())).toThrow('pilots/parks.json is missing');
    expect(() => parkSeeds(new Map(files).set('parks.json', '[{"id": "A B"}]'))).toThrow('not in form');
  });
});

it('edits the list by two people, and keeps what enterprises chose readable', async () => {
  // Lists are looked at again after two seconds.
  let now = Date.now();
  const clock = () => new Date(now);
  const app = await startTestApp({ clock });
  const editor = await makePerson(app.database, { office: ['policy-editor'] }, clock);
  const approver = await makePerson(app.database, { office: ['approver'] }, clock);
  const founder = await makePerson(app.database, {}, clock);
  const send = (method: string, path: string, { headers }: { headers: object }, body?: unknown) =>
    app.request(path, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' } as Record<string, string>,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const made = await send('POST', '/api/v1/enterprises', founder, PROFILE);
  const { id } = (await made.json()) as { id: string };

  const items = [{ id: 'new-park', zh: '新园区', en: 'New park' }];
  expect((await send('PUT', '/api/v1/office/parks', founder, { items })).status).toBe(403);
  for (const wrong of [[], [...items, ...items], [{ ...items[0], id: 'A B' }], [{ id: 'x', zh: '' }]])
    expect((await send('PUT', '/api/v1/office/parks', editor, { items: wrong })).status).toBe(400);
  const draft = await send('PUT', '/api/v1/office/parks', editor, { items });
  expect(await draft.json()).toMatchObject({ version: 2, state: 'draft', author: { name: editor.name } });
  const approve = (by: typeof editor) => send('POST', '/api/v1/office/parks/2/approve', by);
  expect((await approve(editor)).status).toBe(403);
  expect(await (await approve(approver)).json()).toMatchObject({ state: 'published' });
  expect((await send('POST', '/api/v1/office/parks/9/approve', approver)).status).toBe(404);
  now += 3_000;
  expect(await (await app.request('/api/v1/parks')).json()).toEqual({ version: 2, items });
  const versions = (await (await send('GET', '/api/v1/office/parks', approver)).json()) as {
    items: object[];
  };
  expect(versions.items).toHaveLength(2);

  const kept = await send('GET', `/api/v1/enterprises/${id}`, founder);
  const { park } = (await kept.json()) as { park: { id: string; zh: string } };
  expect(park).toMatchObject({ id: PROFILE.park, zh: expect.stringContaining('张江科学城') });
  // Whoever chose it may keep it; nobody may choose it anew.
  const change = (body: object) =>
    app.request(`/api/v1/enterprises/${id}`, {
      method: 'PATCH',
      headers: { ...founder.headers, 'Content-Type': 'application/json', 'If-Match': '"1"' },
      body: JSON.stringify(body),
    });
  expect((await change({ park: 'lujiazui-pudong-software' })).status).toBe(400);
  expect((await change({ park: PROFILE.park, kind: 'research' })).status).toBe(200);
  await app.close();
});
