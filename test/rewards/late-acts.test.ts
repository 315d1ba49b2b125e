import { afterAll, beforeAll, expect, it } from 'vitest';
import { entriesOf, unpack } from '../../src/platform/documents/archive.ts';
import type { OwnAwards } from '../../src/rewards/entries/own-schemas.ts';
import type { LateActsView } from '../../src/rewards/late/late-act-schemas.ts';
import {
  insertLateAct,
  type LateAct,
  readLateActs,
  settleLateAct,
} from '../../src/rewards/late/late-act-store.ts';
import type { DecisionFile } from '../../src/rewards/results/decision-file.ts';
import type { ResultsView } from '../../src/rewards/results/result-schemas.ts';
import { verifyRound } from '../../src/rewards/verifier/verify-round.ts';
import type { OfficeRole } from '../../src/shared/roles.ts';
import { startTestApp } from '../support/app.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { pdfLines } from '../support/pdf-text.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { ask, BATCHES, seeBatch, uploadToBatch } from './batch-scene.ts';
import { decided, locked, noticeRunsOut } from './decided-scene.ts';
import { hands, openPanel, type Panel, sheetsOf, written } from './panel-scene.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const WHY = { reason: '评审后查明存在利害关系', basis: '回避规定第三条；市场监管登记' };
const path = ({ batchId }: Panel, rest = '') => `${BATCHES}/${batchId}${rest}`;

async function lateActs(panel: Panel, as: TestPerson) {
  const { body, version, status } = await ask(app, 'GET', path(panel, '/late-acts'), as);
  return { view: body as LateActsView, version, status };
}

async function act(panel: Panel, as: TestPerson, rest: string, body?: unknown) {
  const { version } = await seeBatch(app, panel.batchId, panel.people.auditor);
  return ask(app, 'POST', path(panel, `/late-acts${rest}`), as, { version, body });
}

async function results(panel: Panel) {
  return (await ask(app, 'GET', path(panel, '/results'), panel.people.auditor)).body as ResultsView;
}

/** Whoever holds a role more, past the rules for who may be given one. */
async function gains(person: TestPerson, role: OfficeRole) {
  const at = new Date().toISOString();
  const grant = { id: crypto.randomUUID(), personId: person.id, realm: 'office', scope: 'office', role };
  const time = { validFrom: at, validUntil: null, createdAt: at, endedAt: null };
  await app.database.atomic([
    app.database.query
      .insertInto('grants')
      .values({ ...grant, ...time, grantedBy: 'test' })
      .compile(),
  ]);
}

async function soundness(panel: Panel) {
  const answer = await app.request(path(panel, '/decision.json'), { headers: panel.people.auditor.headers });
  const ledger = await app.database.query
    .selectFrom('entries')
    .select(['stream', 'actor', 'action', 'payload'])
    .orderBy('stream')
    .orderBy('seq')
    .execute();
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const file = JSON.parse(new TextDecoder().decode(bytes)) as DecisionFile;
  return { file, problems: verifyRound(bytes, ledger).map(({ problem }) => problem) };
}

it('after the lock an exclusion and a recusal take two people, void what was decided, and are verified', async () => {
  const panel = await locked(app);
  const { people, entries, batchId } = panel;
  const [first, second] = entries as [(typeof entries)[0], (typeof entries)[0]];
  await decided(app, panel);
  const before = await results(panel);
  expect(before).toMatchObject({ state: 'approved', decision: { current: true } });

  // One person's way ends with the lock.
  const { version } = await seeBatch(app, batchId, people.officer);
  const alone = { version, body: { reason: '一人办理' } };
  const byOne = await ask(app, 'POST', path(panel, `/entries/${first.id}/exclude`), people.officer, alone);
  expect(byOne.status).toBe(409);
  const { sheets, experts } = await sheetsOf(app, panel);
  const sheet = sheets.find(({ entryId }) => entryId === second.id)!;
  const { expertId } = sheet;
  const toRecuse = { entryId: second.id, reason: '一人办理', found: false };
  const recusals = path(panel, `/panel/${expertId}/recusals`);
  expect((await ask(app, 'POST', recusals, people.officer, { body: toRecuse })).status).toBe(409);

  // Proposed: nothing changes, and nothing is decided before it is settled.
  const exclusion = { kind: 'exclusion', entryId: first.id, ...WHY };
  expect((await act(panel, people.approver, '', exclusion)).status).toBe(403);
  expect((await act(panel, people.second, '', { ...exclusion, basis: ' ' })).status).toBe(400);
  expect((await act(panel, people.second, '', { kind: 'recusal', entryId: first.id, ...WHY })).status).toBe(
    400,
  );
  const strange = { kind: 'recusal', entryId: first.id, expertId: first.id, ...WHY };
  expect((await act(panel, people.second, '', strange)).status).toBe(409);
  const stale = await ask(app, 'POST', path(panel, '/late-acts'), people.second, {
    version: '"1"',
    body: exclusion,
  });
  expect(stale.status).toBe(412);
  const proposed = await act(panel, people.second, '', exclusion);
  expect(proposed.status).toBe(201);
  const { id } = proposed.body as { id: string };
  expect((await act(panel, people.officer, '', exclusion)).status).toBe(409);
  expect((await results(panel)).decision).toMatchObject({ current: true });
  const notice = await ask(app, 'POST', path(panel, '/notice'), people.officer, {
    version: (await seeBatch(app, batchId, people.officer)).version,
  });
  expect([notice.status, JSON.stringify(notice.body)]).toEqual([409, expect.stringContaining('待确认')]);

  // Not by who proposed it, though an approver meanwhile; who worked on the batch; a scorer; somebody tied; no role.
  await gains(people.second, 'approver');
  await gains(people.officer, 'approver');
  const scorer = panel.experts[0]!;
  await gains(scorer, 'approver');
  const tied = await makePerson(app.database, { office: ['approver'], owner: [first.enterpriseId] });
  const refusing = [people.second, people.officer, scorer, tied, people.auditor];
  const tried = await Promise.all(refusing.map((who) => act(panel, who, `/${id}/confirm`)));
  expect(tried.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect((await lateActs(panel, people.second)).view.items[0]!.acts).toEqual(['withdraw']);
  expect((await lateActs(panel, people.officer)).view.items[0]!.acts).toEqual(['decline']);
  expect((await lateActs(panel, people.approver)).view.items[0]!.acts).toEqual(['confirm', 'decline']);
  expect((await act(panel, people.approver, '/no-such/confirm')).status).toBe(404);

  // Taken back by who proposed it, and declined by another: nothing has changed.
  expect((await act(panel, people.second, `/${id}/close`, { reason: '再核实' })).status).toBe(200);
  expect((await act(panel, people.approver, `/${id}/confirm`)).status).toBe(409);
  const again = (await act(panel, people.second, '', exclusion)).body as { id: string };
  expect((await act(panel, people.approver, `/${again.id}/close`, { reason: '依据不足' })).status).toBe(200);
  const now = (await lateActs(panel, people.auditor)).view;
  expect(now.items.map(({ state, note }) => [state, note])).toEqual([
    ['declined', '依据不足'],
    ['withdrawn', '再核实'],
  ]);
  expect((await results(panel)).decision).toMatchObject({ current: true });

  // Confirmed by another: what was approved falls, and the sheet that is left out stays to be read.
  const recusal = { kind: 'recusal', entryId: second.id, expertId, ...WHY };
  const third = (await act(panel, people.second, '', recusal)).body as { id: string };
  const confirmed = await act(panel, people.approver, `/${third.id}/confirm`);
  expect(confirmed).toMatchObject({ status: 200, body: { state: 'locked' } });
  const after = await results(panel);
  expect(after).toMatchObject({ state: 'locked', decision: null });
  expect(after.result!.hashes.seen).not.toBe(before.result!.hashes.seen);
  expect(after.result!.pilots.find(({ entryId }) => entryId === second.id)!.sheets).toBe(2);
  // The panel spoke of other figures.
  expect(after.obstacles.map(({ en }) => en)).toContain(
    'Add the opinion of the panel on these scores first.',
  );
  const left = (await sheetsOf(app, panel)).sheets.find((one) => one.id === sheet.id)!;
  expect([left.state, left.scores]).toEqual(['excused', sheet.scores]);

  const fourth = (await act(panel, people.second, '', exclusion)).body as { id: string };
  expect((await results(panel)).obstacles.map(({ zh }) => zh).join()).toContain('待确认');
  expect((await act(panel, people.approver, `/${fourth.id}/confirm`)).status).toBe(200);
  expect((await results(panel)).result!.pilots.map(({ entryId }) => entryId)).not.toContain(first.id);
  expect((await soundness(panel)).problems).toEqual(['proposed', 'approved']);
  await decided(app, panel);
  const { file, problems } = await soundness(panel);
  expect(problems).toEqual([]);
  const dossier = await app.request(path(panel, '/dossier.zip'), { headers: people.auditor.headers });
  const zip = new Uint8Array(await dossier.arrayBuffer());
  const volume = (await pdfLines(unpack(zip, entriesOf(zip)[0]!))).flat().join('').replaceAll(/\s/gu, '');
  for (const words of ['锁定后的取消资格、放弃和回避', WHY.reason, '依据不足', '再核实'])
    expect(volume).toContain(words);
  const code = experts.find((one) => one.id === expertId)!.code;
  expect(file).toMatchObject({
    format: 'shidian-decision-3',
    recusals: [{ scorer: code, pilot: second.pilotId }],
    late: [
      { act: third.id, kind: 'recusal', pilot: second.pilotId, scorer: code },
      { act: fourth.id, kind: 'exclusion', pilot: first.pilotId, scorer: null },
    ],
    seenOthers: [],
  });
});

it('an applicant gives up by its account or its stamp, until awards are published, and two officials settle it', async () => {
  const panel = await locked(app);
  const { people, entries, batchId } = panel;
  const [first, second, third] = entries as [(typeof entries)[0], (typeof entries)[0], (typeof entries)[0]];
  const ownerOf = ({ enterpriseId }: typeof first) => makePerson(app.database, { owner: [enterpriseId] });
  const owner = await ownerOf(first);
  const own = ({ enterpriseId, pilotId }: typeof first) =>
    `/api/v1/enterprises/${enterpriseId}/pilots/${pilotId}/awards`;
  const seenBy = async (entry: typeof first, as: TestPerson) =>
    ((await ask(app, 'GET', own(entry), as)).body as OwnAwards).items[0]!;
  const says = async (entry: typeof first, as: TestPerson, rest = '', seenAt?: string) => {
    const at =
      seenAt ??
      (
        await app.database.query
          .selectFrom('rewardEntries')
          .select('updatedAt')
          .where('id', '=', entry.id)
          .executeTakeFirstOrThrow()
      ).updatedAt;
    const body = { seenAt: at, ...(rest === '' && { reason: '主营业务调整' }) };
    return ask(app, 'POST', `${own(entry)}/${entry.id}/renunciation${rest}`, as, { body });
  };
  const noticed = async () =>
    ask(app, 'POST', path(panel, '/notice'), people.officer, {
      version: (await seeBatch(app, batchId, people.officer)).version,
    });
  await decided(app, panel);

  // By the account of the lead's owner alone; it waits, can be taken back, and nothing goes on meanwhile.
  const member = await makePerson(app.database, { member: [first.enterpriseId] });
  const stranger = await makePerson(app.database, { owner: [second.enterpriseId] });
  const refusing = await Promise.all([member, stranger, people.officer].map((who) => says(first, who)));
  expect(refusing.map(({ status }) => status)).toEqual([403, 404, 404]);
  expect((await says(first, owner, '', '2020-01-01T00:00:00.000Z')).status).toBe(412);
  expect((await seenBy(first, owner)).renunciation).toEqual({ stated: null, acts: ['state'] });
  expect((await seenBy(first, member)).renunciation.acts).toEqual([]);
  expect((await says(first, owner)).status).toBe(200);
  expect((await says(first, owner)).status).toBe(409);
  expect((await noticed()).status).toBe(409);
  expect((await says(first, owner, '/withdrawal')).status).toBe(200);
  expect((await says(first, owner)).status).toBe(200);
  expect((await seenBy(first, owner)).renunciation.acts).toEqual(['take-back']);

  // Proposed by one official; declined, it is over; stated anew, another confirms it.
  const renunciation = { kind: 'renunciation', entryId: first.id, file: null, ...WHY };
  const { id } = (await act(panel, people.second, '', renunciation)).body as { id: string };
  expect((await says(first, owner, '/withdrawal')).status).toBe(409);
  expect((await act(panel, people.second, `/${id}/confirm`)).status).toBe(403);
  expect((await act(panel, people.approver, `/${id}/close`, { reason: '请再考虑' })).status).toBe(200);
  expect((await seenBy(first, owner)).renunciation).toEqual({ stated: null, acts: ['state'] });
  expect((await act(panel, people.second, '', renunciation)).status).toBe(400);
  await says(first, owner);
  const one = (await act(panel, people.second, '', renunciation)).body as { id: string };
  const confirmed = await act(panel, people.approver, `/${one.id}/confirm`);
  expect(confirmed).toMatchObject({ status: 200, body: { state: 'locked' } });
  expect(await seenBy(first, owner)).toMatchObject({
    ...{ state: 'withdrawn', hasLetter: false, reason: WHY.reason },
    renunciation: { stated: null, acts: [] },
  });
  expect((await results(panel)).result!.pilots.map(({ entryId }) => entryId)).not.toContain(first.id);

  // Under public notice, on paper: only this, and the list falls with it.
  await decided(app, panel);
  expect((await noticed()).status).toBe(200);
  expect(
    (await act(panel, people.second, '', { kind: 'exclusion', entryId: second.id, ...WHY })).status,
  ).toBe(409);
  expect((await lateActs(panel, people.second)).view.proposes).toEqual(['renunciation']);
  const onPaper = { ...renunciation, entryId: second.id };
  expect((await act(panel, people.second, '', onPaper)).status).toBe(400);
  expect((await act(panel, people.second, '', { ...onPaper, file: first.id })).status).toBe(400);
  const file = await uploadToBatch(app, batchId, people.officer, '放弃声明.pdf');
  const two = (await act(panel, people.second, '', { ...onPaper, file })).body as { id: string };
  expect((await act(panel, people.second, `/${two.id}/confirm`)).status).toBe(403);
  await noticeRunsOut(app.database, batchId);
  const published = async () =>
    ask(app, 'POST', path(panel, '/publish'), people.officer, {
      version: (await seeBatch(app, batchId, people.officer)).version,
    });
  const tooEarly = await published();
  expect([tooEarly.status, JSON.stringify(tooEarly.body)]).toEqual([409, expect.stringContaining('待确认')]);
  expect((await act(panel, people.approver, `/${two.id}/confirm`)).status).toBe(200);
  expect((await seeBatch(app, batchId, people.officer)).batch).toMatchObject({ state: 'locked' });
  expect((await soundness(panel)).problems).toEqual(['proposed', 'approved']);
  await decided(app, panel);
  const sound = await soundness(panel);
  expect(sound.problems).toEqual([]);
  expect(sound.file.late).toEqual([
    { act: one.id, kind: 'renunciation', pilot: first.pilotId, scorer: null },
    { act: two.id, kind: 'renunciation', pilot: second.pilotId, scorer: null },
  ]);
  expect(sound.file.result.pilots.map(({ id: pilot, rank }) => [pilot, rank])).toEqual([[third.pilotId, 1]]);

  expect((await noticed()).status).toBe(200);
  await noticeRunsOut(app.database, batchId);
  expect((await published()).status).toBe(200);
  expect((await says(third, await ownerOf(third))).status).toBe(409);
});

it('a sheet opened again says that its scorer could see the others, and who worked on the batch decides nothing', async () => {
  const panel = await locked(app);
  const { people, entries, batchId, experts } = panel;
  const entry = entries[2]!;
  const { sheets } = await sheetsOf(app, panel);
  const own = (await ask(app, 'GET', `/api/v1/scoring/${batchId}/pilots/${entry.id}`, experts[0]!)).body as {
    code: string;
  };
  const { experts: called } = await sheetsOf(app, panel);
  const expertId = called.find(({ code }) => code === own.code)!.id;
  const sheet = sheets.find((one) => one.entryId === entry.id && one.expertId === expertId)!;
  const reopening = path(panel, `/sheets/${sheet.id}/reopening`);
  await ask(app, 'POST', reopening, people.officer, { body: { reason: '评分与理由不符' } });
  // Who brought a file to the batch is no second pair, though an approver.
  const worked = await makePerson(app.database, { office: ['case-officer', 'approver'] });
  await uploadToBatch(app, batchId, worked, 'x.pdf');
  const yes = { body: { accepted: true } };
  expect((await ask(app, 'POST', `${reopening}/decision`, worked, yes)).status).toBe(403);
  expect((await ask(app, 'POST', `${reopening}/decision`, people.approver, yes)).status).toBe(200);
  await hands(app, batchId, entry.id, experts[0]!, await written(app, panel, 2_500));

  await decided(app, panel);
  const mark = [{ pilot: entry.pilotId, scorer: own.code }];
  expect((await results(panel)).result!.seenOthers).toEqual(mark);
  const { file, problems } = await soundness(panel);
  expect([file.seenOthers, problems]).toEqual([mark, []]);
  const again = (await sheetsOf(app, panel)).sheets.find((one) => one.id === sheet.id)!;
  expect(again).toMatchObject({ version: 2, seenOthers: true });
});

it('whoever scores reads and runs nothing of the batch, whatever else they hold, until awards are published', async () => {
  const panel = await locked(app);
  const { people, entries, batchId, experts } = panel;
  await decided(app, panel);
  const file = await uploadToBatch(app, batchId, people.officer, 'y.pdf');
  const [scorer] = experts as [TestPerson];
  for (const role of ['case-officer', 'approver', 'auditor'] as const) await gains(scorer, role);
  const { sheets } = await sheetsOf(app, panel);
  const reads = [
    ...['results', 'decision.json', 'sheets', 'papers', 'history', 'panel', 'entries', 'late-acts'],
    ...['awards', 'letters', 'list.docx', 'list.xlsx', 'dossier.zip', 'entries/candidates'],
    ...[`files/${file}`, `entries/${entries[0]!.id}`, `panel/${sheets[0]!.expertId}/sheets.docx`],
  ];
  const seen = await Promise.all(
    reads.map(async (rest) => {
      const answer = await app.request(path(panel, `/${rest}`), { headers: scorer.headers });
      return [rest, answer.status];
    }),
  );
  expect(seen).toEqual(reads.map((rest) => [rest, 403]));
  const { version } = await seeBatch(app, batchId, people.auditor);
  const paper = { kind: 'other', title: 'x', number: '', datedOn: '2026-06-01', file };
  const acts = [
    ask(app, 'POST', path(panel, '/papers'), scorer, { body: paper }),
    ask(app, 'POST', path(panel, '/withdraw'), scorer, { version, body: { reason: '试一试' } }),
    ask(app, 'POST', path(panel, '/notice'), scorer, { version }),
    ask(app, 'POST', path(panel, '/late-acts'), scorer, {
      version,
      body: { kind: 'exclusion', entryId: entries[0]!.id, ...WHY },
    }),
    ask(app, 'POST', path(panel, `/sheets/${sheets[0]!.id}/reopening`), scorer, {
      body: { reason: '试一试' },
    }),
  ];
  expect((await Promise.all(acts)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

it('no official is appointed to score, and nobody appointed becomes one', async () => {
  const { people, batchId, experts } = await openPanel(app, { experts: 1 });
  const administrator = await makePerson(app.database, { office: ['administrator'] });
  const official = await makePerson(app.database, { office: ['policy-editor'], email: 'editor@example.com' });
  const wanted = { email: 'editor@example.com', from: '2026-01-01', until: '2099-01-01' };
  const appointed = await ask(app, 'POST', `${BATCHES}/${batchId}/panel`, people.officer, { body: wanted });
  expect([appointed.status, JSON.stringify(appointed.body)]).toEqual([
    409,
    expect.stringContaining('本机关工作人员不担任评分的评审专家'),
  ]);
  const roles = `/api/v1/office/people/${experts[0]!.id}/roles`;
  const { version } = await ask(app, 'GET', `/api/v1/office/people/${official.id}`, administrator);
  const given = await ask(app, 'PUT', roles, administrator, {
    version,
    body: { roles: ['auditor'], reason: '调入' },
  });
  expect([given.status, JSON.stringify(given.body)]).toEqual([409, expect.stringContaining('聘期内')]);
});

onEveryEngine((open) => {
  it('a late act is kept and settled once, by two people whatever the program thinks', async () => {
    const db = await open();
    const at = '2026-06-01T00:00:00.000Z';
    const one: LateAct = {
      ...{ id: 'a1', batchId: 'b1', kind: 'recusal', entryId: 'e1', pilotId: 'p1', ...WHY },
      ...{ expertId: 'x1', scorer: 'E01', state: 'proposed', proposedBy: 'one', proposedAt: at },
      ...{ decidedBy: null, decidedAt: null, note: null, file: null },
    };
    const other: LateAct = { ...one, id: 'a0', kind: 'exclusion', expertId: null, scorer: null };
    await db.atomic([insertLateAct(db, one), insertLateAct(db, other)]);
    expect(await readLateActs(db, 'b1')).toEqual([other, one]);
    expect(await readLateActs(db, 'b2')).toEqual([]);
    const decision = { id: 'a1', state: 'confirmed', decidedAt: at, note: null } as const;
    await expect(db.atomic([settleLateAct(db, { ...decision, decidedBy: 'one' })])).rejects.toThrow();
    await db.atomic([settleLateAct(db, { ...decision, decidedBy: 'two' })]);
    expect((await readLateActs(db, 'b1'))[1]).toEqual({ ...one, ...decision, decidedBy: 'two' });
    const onPaper: LateAct = { ...other, id: 'a2', batchId: 'b3', kind: 'renunciation', file: 'f1' };
    await db.atomic([insertLateAct(db, onPaper)]);
    expect(await readLateActs(db, 'b3')).toEqual([onPaper]);
  });
}, D1_IN_THE_SOAK);
