import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROUTES } from '../../src/access/index.ts';
import type { PanelView } from '../../src/rewards/panel/panel-schemas.ts';
import type { MyBatch, ScoringView } from '../../src/rewards/sheets/scoring-schemas.ts';
import { wholeDeclaration } from '../pilots/declarations.ts';
import { startTestApp } from '../support/app.ts';
import { readWord } from '../support/word.ts';
import { ask, BATCHES } from './batch-scene.ts';
import {
  begin,
  declareTies,
  filled,
  hands,
  openPanel,
  type ReadyEntry,
  SCORING,
  sheetsOf,
  written,
} from './panel-scene.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('where applicants are not named, nothing that an expert or the public is given finds whose a pilot is', async () => {
  const name = '示例己科技（上海）有限公司';
  const panel = await openPanel(app, { experts: 2, applicants: [name], anonymous: true, blindUntil: 'all' });
  for (const expert of panel.experts) await declareTies(app, panel.batchId, expert);
  const [entry] = panel.entries as [ReadyEntry];
  const office = (rest: string) => `${BATCHES}/${panel.batchId}${rest}`;
  const mine = (rest = '') => `${SCORING}/${panel.batchId}/pilots/${entry.id}${rest}`;
  const [title, number] = ['示例己科技智能核保', '沪试〔2026〕77号'];
  await app.database.atomic([
    app.database.query.updateTable('pilots').set({ title, number }).where('id', '=', entry.pilotId).compile(),
    app.database.query.updateTable('rewardEntries').set({ title }).where('id', '=', entry.id).compile(),
  ]);
  await begin(app, panel);
  const expert = panel.experts[0]!;
  const { body: view } = await ask(app, 'GET', office('/panel'), panel.people.officer);
  const { expertId } = (view as PanelView).experts.find(({ name: of }) => of === expert.name)!;
  const blank = await app.request(office(`/panel/${expertId}/sheets.docx`), {
    headers: panel.people.officer.headers,
  });
  const given = [
    await ask(app, 'GET', mine(), expert),
    await ask(app, 'GET', mine('/series'), expert),
    await ask(app, 'GET', '/api/v1/account/messages', expert),
    { status: blank.status, body: readWord(new Uint8Array(await blank.arrayBuffer())).text },
    await ask(app, 'GET', SCORING, expert),
    await ask(app, 'GET', `${SCORING}/${panel.batchId}`, expert).then(({ status, body }) => ({
      status,
      body: { ...(body as MyBatch), organisations: [] },
    })),
  ];
  const declared = wholeDeclaration({ title });
  const licence = declared.identity.licences[0]?.number;
  for (const { status, body } of given) {
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    const tells = [
      '示例己',
      entry.uscc,
      entry.pilotId,
      '智能核保',
      number,
      licence,
      declared.complaints.channel,
    ];
    for (const word of tells) if (word) expect(text).not.toContain(word);
  }
  const { material } = given[0]!.body as ScoringView;
  expect(material).toMatchObject({ applicants: null, number: null, files: [] });
  expect(material.declaration?.identity).toMatchObject({ title: '【本项目】', park: null });
  // By the code alone officials and experts speak of the same pilot.
  expect((await sheetsOf(app, panel)).entries[0]!.code).toBe(material.title);
  const found = await app.request(`/api/v1/register?q=${encodeURIComponent(material.title)}`);
  expect([found.status, JSON.stringify(await found.json()).includes(entry.pilotId)]).toEqual([200, false]);
  // The public is told of no batch before its list is under notice.
  const ids = { batchId: [panel.batchId], entryId: [entry.id], pilotId: [entry.pilotId, entry.id] };
  const open = Object.keys(ROUTES)
    // The mailbox of development shows everybody all mail.
    .filter((key) => key.startsWith('GET /api/v1/') && !key.endsWith('/mailbox'))
    .flatMap((key) => filled(key.slice(4), ids));
  for (const path of open) {
    const answer = await app.request(path);
    const text = await answer.text();
    if (answer.ok)
      expect([path, text.includes(panel.batchId) || text.includes(entry.id)]).toEqual([path, false]);
  }
  // All have to be in before one shows.
  await hands(app, panel.batchId, entry.id, expert, await written(app, panel, 8_000));
  const after = (await ask(app, 'GET', mine(), expert)).body as ScoringView;
  expect([after.sheet.state, after.others]).toEqual(['submitted', []]);
});
