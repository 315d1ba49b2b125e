import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/access/index.ts';
import type { PanelView } from '../../src/rewards/panel/panel-schemas.ts';
import type { MyBatch, ScoringView } from '../../src/rewards/sheets/scoring-schemas.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { readWord } from '../support/word.ts';
import { ask, BATCHES, seeBatch, uploadToBatch } from './batch-scene.ts';
import {
  begin,
  declareTies,
  filled,
  hands,
  openPanel,
  type Panel,
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

const office = (panel: Panel, rest = '') => `${BATCHES}/${panel.batchId}${rest}`;
const mine = (panel: Panel, entry: ReadyEntry, rest = '') =>
  `${SCORING}/${panel.batchId}/pilots/${entry.id}${rest}`;
const fieldsOf = (body: unknown) =>
  ((body as { fields?: { path: string }[] }).fields ?? []).map(({ path }) => path);

async function myBatch(panel: Panel, expert: TestPerson) {
  return (await ask(app, 'GET', `${SCORING}/${panel.batchId}`, expert)).body as MyBatch;
}

async function panelOf(panel: Panel) {
  const { body, version } = await ask(app, 'GET', office(panel, '/panel'), panel.people.officer);
  return { view: body as PanelView, version };
}

/** Every address of one pilot that an expert could ask for. */
async function everywhere(panel: Panel, entry: ReadyEntry, expert: TestPerson): Promise<number[]> {
  const sheet = await written(app, panel, 5_000);
  const asked = [
    ask(app, 'GET', mine(panel, entry), expert),
    ask(app, 'GET', mine(panel, entry, '/series'), expert),
    ask(app, 'GET', mine(panel, entry, '/files/01990000-0000-7000-8000-0000000000ff'), expert),
    ask(app, 'PUT', mine(panel, entry, '/sheet'), expert, { version: '"0"', body: sheet }),
    ask(app, 'POST', mine(panel, entry, '/sheet/submit'), expert, { version: '"0"' }),
  ];
  return (await Promise.all(asked)).map(({ status }) => status);
}

const GONE = [404, 404, 404, 404, 404];

describe('before anything is visible', () => {
  it('ties are declared against one list, naming an organisation recuses, and nothing leads round it', async () => {
    const panel = await openPanel(app, { experts: 4 });
    const { batchId, people, entries, experts } = panel;
    const [first, second, third, fourth] = experts as [TestPerson, TestPerson, TestPerson, TestPerson];
    const [tied, other] = entries as [ReadyEntry, ReadyEntry];

    const before = await myBatch(panel, first);
    expect(before.declaration).toBeNull();
    expect(before.sheets).toEqual([]);
    expect(before.organisations.map(({ name }) => name).sort()).toEqual(
      entries.map(({ name }) => name).sort(),
    );
    expect(JSON.stringify(before)).not.toContain('智能核保');
    expect(await everywhere(panel, other, first)).toEqual(GONE);

    // Nothing begins before all have declared.
    const { version } = await seeBatch(app, batchId, people.officer);
    const tooEarly = await ask(app, 'POST', office(panel, '/start-scoring'), people.officer, { version });
    expect(tooEarly.status).toBe(409);
    expect(fieldsOf(tooEarly.body)).toEqual(expect.arrayContaining(['assignment']));

    const strange = await declareTies(app, batchId, first, {
      ties: [{ uscc: 'NOT-THERE', tie: 'equity', note: '' }],
    });
    expect([strange.status, fieldsOf(strange.body)]).toEqual([400, ['ties.0.uscc']]);
    expect(
      (await declareTies(app, batchId, first, { ties: [{ uscc: tied.uscc, tie: 'equity', note: '' }] }))
        .status,
    ).toBe(200);
    expect((await declareTies(app, batchId, second)).status).toBe(200);
    expect((await declareTies(app, batchId, third, { employer: other.name })).status).toBe(200);
    expect((await declareTies(app, batchId, fourth)).status).toBe(200);

    // By hand, too, nobody is assigned what they are recused from.
    const { view, version: now } = await panelOf(panel);
    const recused = view.recusals[0]!;
    expect(view.recusals).toHaveLength(1);
    expect(recused).toMatchObject({ entryId: tied.id, source: 'declared' });
    const pairs = [{ entryId: tied.id, expertId: recused.expertId }];
    const byHand = await ask(app, 'PUT', office(panel, '/assignment'), people.officer, {
      version: now,
      body: { pairs },
    });
    expect([byHand.status, fieldsOf(byHand.body)]).toEqual([409, ['pairs.0']]);

    // What the system found is looked at first: the employer of one has the name of an applicant.
    expect(view.found.map(({ entryId, kinds }) => [entryId, kinds])).toEqual([[other.id, ['employer']]]);
    const found = view.found[0]!;
    await expect(begin(app, panel)).rejects.toThrow('系统提示');
    const recusing = `/panel/${found.expertId}/recusals`;
    const tie = { entryId: other.id, reason: '任职单位即申报主体', found: true };
    expect((await ask(app, 'POST', office(panel, recusing), people.officer, { body: tie })).status).toBe(200);

    await begin(app, panel);
    const sheets = (await sheetsOf(app, panel)).sheets;
    const of = (expertId: string) => sheets.filter((sheet) => sheet.expertId === expertId);
    expect(of(recused.expertId).map(({ entryId }) => entryId)).not.toContain(tied.id);
    expect(of(found.expertId).map(({ entryId }) => entryId)).not.toContain(other.id);
    expect(await everywhere(panel, tied, first)).toEqual(GONE);
    expect((await myBatch(panel, first)).sheets.map(({ entryId }) => entryId)).not.toContain(tied.id);
    // Whom a pilot was not assigned to sees as little of it, and so does who is no expert of this batch.
    const unassigned = experts.map((expert) => myBatch(panel, expert).then((view) => ({ expert, view })));
    for (const { expert, view: seen } of await Promise.all(unassigned))
      for (const entry of entries)
        if (!seen.sheets.some(({ entryId }) => entryId === entry.id))
          expect(await everywhere(panel, entry, expert)).toEqual(GONE);
    const stranger = await makePerson(app.database, { expert: ['batch:another'] });
    expect(await everywhere(panel, other, stranger)).toEqual(GONE);
    expect((await ask(app, 'GET', `${SCORING}/${batchId}`, stranger)).status).toBe(404);

    // A tie that shows while reading takes the pilot away at once, what was submitted with it.
    const busy = (await myBatch(panel, fourth)).sheets[0]!;
    const entry = entries.find(({ id }) => id === busy.entryId)!;
    expect((await hands(app, batchId, entry.id, fourth, await written(app, panel, 8_000))).status).toBe(200);
    await declareTies(app, batchId, fourth, { ties: [{ uscc: entry.uscc, tie: 'kinship', note: '' }] });
    expect(await everywhere(panel, entry, fourth)).toEqual(GONE);
    const after = (await sheetsOf(app, panel)).sheets.filter(({ state }) => state === 'excused');
    expect(after.map(({ entryId }) => entryId)).toEqual([entry.id]);
  });

  it('who is tied to an applicant, or on the panel, takes no part in running it', async () => {
    const panel = await openPanel(app, { experts: 2 });
    const { batchId, experts, entries } = panel;
    await declareTies(app, batchId, experts[0]!);
    const onIt = await makePerson(app.database, {
      office: ['case-officer', 'approver'],
      expert: [`batch:${batchId}`],
    });
    await declareTies(app, batchId, onIt);
    const left = await makePerson(app.database, { office: ['case-officer'] });
    const ended = { endedAt: new Date().toISOString() };
    await makePerson(app.database);
    const tie = {
      id: '01990000-0000-7000-8000-00000000e001',
      personId: left.id,
      realm: 'enterprise',
      scope: entries[0]!.enterpriseId,
      role: 'member',
      validFrom: ended.endedAt,
      validUntil: null,
      grantedBy: 'test',
      createdAt: ended.endedAt,
      ...ended,
    };
    await app.database.atomic([app.database.query.insertInto('grants').values(tie).compile()]);
    // Nor is there a way round its own page.
    const round = await ask(app, 'POST', '/api/v1/office/appointments', panel.people.officer, {
      body: {
        email: 'x@example.com',
        kind: 'batch',
        id: batchId,
        from: '2026-01-01',
        until: '2099-01-01',
      },
    });
    expect([round.status, fieldsOf(round.body)]).toEqual([400, ['kind']]);
    for (const who of [onIt, left]) {
      const { version } = await seeBatch(app, batchId, who);
      const { view } = await panelOf(panel);
      const expertId = view.experts[0]!.expertId!;
      const about = { entryId: entries[0]!.id, reason: '试一试' };
      const tried = await Promise.all([
        ask(app, 'POST', office(panel, '/assignment'), who, { version }),
        ask(app, 'POST', office(panel, '/start-scoring'), who, { version }),
        ask(app, 'POST', office(panel, `/panel/${expertId}/recusals`), who, { body: about }),
        ask(app, 'POST', office(panel, `/panel/${expertId}/cleared`), who, { body: about }),
        ask(app, 'POST', office(panel, '/panel'), who, {
          body: { email: 'x@example.com', from: '2026-01-01', until: '2099-01-01' },
        }),
      ]);
      expect(tried.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
  });
});

describe('while it is scored', () => {
  const SECRET = '此理由任何人不得先见';
  const SCORE = 7_357;
  let panel: Panel;
  let entry: ReadyEntry;
  let one: TestPerson;
  let two: TestPerson;

  beforeAll(async () => {
    panel = await openPanel(app, { experts: 2, applicants: ['示例丁科技有限公司', '示例戊科技有限公司'] });
    [one, two] = panel.experts as [TestPerson, TestPerson];
    entry = panel.entries[0]!;
    for (const expert of panel.experts) await declareTies(app, panel.batchId, expert);
    await begin(app, panel);
  });

  it('what is written is kept as one goes, never over what another tab kept, and submitted once', async () => {
    const path = mine(panel, entry);
    const sheet = await written(app, panel, SCORE, SECRET);
    const started = await ask(app, 'GET', path, one);
    expect(started.version).toBe('"0"');
    const half = { scores: { ...sheet.scores, [Object.keys(sheet.scores)[0]!]: null }, reasons: {} };
    expect((await ask(app, 'PUT', `${path}/sheet`, one, { version: '"0"', body: half })).status).toBe(200);
    const stale = await ask(app, 'PUT', `${path}/sheet`, one, { version: '"0"', body: sheet });
    expect(stale.status).toBe(412);
    const early = await ask(app, 'POST', `${path}/sheet/submit`, one, { version: '"1"' });
    expect(early.status).toBe(409);
    expect(fieldsOf(early.body)).toContain(`scores.${Object.keys(sheet.scores)[0]}`);
    const strange = { scores: { 'no-such': 1 }, reasons: {} };
    expect((await ask(app, 'PUT', `${path}/sheet`, one, { version: '"1"', body: strange })).status).toBe(400);
    expect((await ask(app, 'PUT', `${path}/sheet`, one, { version: '"1"', body: sheet })).version).toBe(
      '"2"',
    );
    const both = await Promise.all(
      [1, 2].map(() => ask(app, 'POST', `${path}/sheet/submit`, one, { version: '"2"' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ask(app, 'PUT', `${path}/sheet`, one, { version: '"3"', body: sheet })).status).toBe(409);
    const own = (await ask(app, 'GET', path, one)).body as ScoringView;
    expect(own.sheet.submitted?.scores).toEqual(sheet.scores);
  });

  it('nobody reads it anywhere: other experts, officials of every role, the ledger and its export', async () => {
    const { people, batchId } = panel;
    const applicant = await makePerson(app.database, { owner: [entry.enterpriseId] });
    const everyRole = await makePerson(app.database, {
      office: ['administrator', 'policy-editor', 'objections'],
    });
    await ask(app, 'POST', '/api/v1/ledger/checkpoints', people.auditor);
    const { sheets } = await sheetsOf(app, panel);
    const sheet = sheets.find((row) => row.entryId === entry.id && row.state === 'submitted')!;
    const { view } = await panelOf(panel);
    const ids: Record<string, string[]> = {
      batchId: [batchId],
      entryId: [entry.id],
      sheetId: [sheet.id],
      expertId: [sheet.expertId],
      pilotId: [entry.pilotId, entry.id],
      enterpriseId: [entry.enterpriseId],
      fileId: [sheet.id],
      stream: [`sheet:${sheet.id}`, `batch:${batchId}`],
      seq: ['1', String((await seeBatch(app, batchId, people.officer)).version).replaceAll('"', '')],
      askedId: [view.experts[0]!.askedId!],
    };
    const paths = Object.keys(ROUTES)
      // What is packed says nothing to a search for words: what a dossier holds is looked at in its own test.
      .filter((key) => key.startsWith('GET /api/v1/') && !key.endsWith('.zip'))
      .map((key) => key.slice(4))
      .flatMap((path) => filled(path, ids));
    expect(paths.length).toBeGreaterThan(80);
    const leaks: string[] = [];
    const readers = { ...people, two, applicant, everyRole };
    for (const [name, who] of Object.entries(readers))
      for (const path of paths) {
        const answer = await app.request(path, { headers: who.headers });
        const text = await answer.text();
        if (text.includes(SECRET) || new RegExp(`[: ]${SCORE}\\b|73\\.57`, 'u').test(text))
          leaks.push(`${path} to ${name}`);
      }
    expect(leaks).toEqual([]);
    // And what is submitted is in the ledger all the same, as what it hashes to.
    const recorded = await ask(app, 'GET', `/api/v1/ledger/entries/sheet:${sheet.id}/1`, people.auditor);
    expect(recorded.body).toMatchObject({
      entry: { action: 'sheet.submitted', payload: expect.stringContaining(entry.pilotId) },
      private: { state: 'none' },
    });
    for (const table of ['rewardSheetVersions'] as const)
      await expect(
        app.database.atomic([app.database.query.updateTable(table).set({ scores: '{}' }).compile()]),
      ).rejects.toThrow();
  });

  it('another’s sheet shows once one’s own is in, by pseudonym', async () => {
    const before = (await ask(app, 'GET', mine(panel, entry), two)).body as ScoringView;
    expect(before.others).toEqual([]);
    expect((await hands(app, panel.batchId, entry.id, two, await written(app, panel, 6_000))).status).toBe(
      200,
    );
    const after = await ask(app, 'GET', mine(panel, entry), two);
    expect(
      (after.body as ScoringView).others.map(({ code, reasons }) => [code, Object.values(reasons)[0]]),
    ).toEqual([[expect.stringMatching(/^E0\d$/), SECRET]]);
    expect(JSON.stringify(after.body)).not.toContain(one.name);
  });

  it('paper is entered by two, each on their own and once; a third settles what differs; the scan is nobody else’s before the lock', async () => {
    const { people, batchId } = panel;
    const paper = panel.entries[1]!;
    const third = await makePerson(app.database, { name: '郑经办', office: ['case-officer'] });
    const find = async () =>
      (await sheetsOf(app, panel)).sheets.find(
        (row) => row.entryId === paper.id && row.expertId === sheet.expertId,
      )!;
    const sheet = (await sheetsOf(app, panel)).sheets.find((row) => row.entryId === paper.id)!;
    const path = office(panel, `/sheets/${sheet.id}`);
    const put = (who: TestPerson, body: unknown) => ask(app, 'PUT', `${path}/paper`, who, { body });
    const filledIn = await written(app, panel, 9_100, '写在纸上，理由充分。');
    const none = await put(people.officer, filledIn);
    expect([none.status, fieldsOf(none.body)]).toEqual([400, ['scan']]);
    const upload = await app.request(`${path}/scan?name=scan.pdf`, {
      method: 'POST',
      headers: { ...people.officer.headers, 'Content-Type': 'application/pdf' },
      body: '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n',
    });
    expect(upload.status).toBe(201);
    const { id: scan } = (await upload.json()) as { id: string };
    const first = { ...filledIn, scan };
    for (let again = 0; again < 2; again++)
      expect((await put(people.officer, first)).body).toMatchObject({ entered: 'first', state: 'assigned' });
    const get = async (who: TestPerson) =>
      (await app.request(`${path}/scan/${scan}`, { headers: who.headers })).status;
    expect(
      await Promise.all([people.officer, people.second, people.approver, people.auditor].map(get)),
    ).toEqual([200, 404, 404, 404]);
    const [criterion, other] = Object.keys(filledIn.scores) as [string, string];
    const read = (scores: Record<string, number>) => ({
      ...filledIn,
      scores: { ...filledIn.scores, ...scores },
    });
    const differs = await put(people.second, read({ [criterion]: 1_900 }));
    expect(differs).toMatchObject({ status: 200, body: { entered: 'second', state: 'assigned' } });
    expect((differs.body as { differs: string[] }).differs).toEqual([`scores.${criterion}`]);
    // What the first one read stays theirs; an id may hold any figures.
    expect(JSON.stringify({ ...(differs.body as object), id: '' })).not.toMatch(/91/u);
    // Nobody tries until it fits: who looked once looks no more, and a third reading that fits neither settles nothing.
    for (const who of [people.second, people.officer])
      expect((await put(who, { ...first, ...read({ [criterion]: 9_100 }) })).status).toBe(409);
    const only = (score: number) => ({ scores: { [criterion]: score }, reasons: {} });
    expect((await put(third, { scores: {}, reasons: {} })).status).toBe(409);
    expect((await put(third, only(5_000))).body).toMatchObject({
      entered: 'third',
      differs: [`scores.${criterion}`],
    });
    expect((await put(third, only(9_100))).status).toBe(409);
    const anew = (who: TestPerson) =>
      ask(app, 'POST', `${path}/paper/anew`, who, { body: { reason: '三人看法不一，重新核对纸面' } });
    expect((await anew(people.approver)).status).toBe(403);
    expect((await anew(third)).status).toBe(200);
    expect((await anew(third)).status).toBe(409);
    expect((await put(third, first)).body).toMatchObject({ entered: 'first' });
    const again = read({ [other]: 200 });
    expect((await put(people.officer, again)).body).toMatchObject({ differs: [`scores.${other}`] });
    expect((await find()).paper).toMatchObject({ turn: null, anew: true, differs: [`scores.${other}`] });
    const settled = await put(people.second, { scores: { [other]: 9_100 }, reasons: {} });
    expect(settled.body).toMatchObject({ entered: 'third', state: 'submitted', differs: [] });
    const { paper: typed, scores } = await find();
    expect(scores).toBeNull();
    expect(typed.entries.map(({ look, differs: fields }) => [look, fields])).toEqual([
      ['first', 0],
      ['first', 0],
      ['second', 1],
      ['third', 1],
      ['anew', 0],
      ['first', 0],
      ['second', 1],
      ['third', 0],
    ]);
    // Scans are the evidence of what was entered.
    const file = await uploadToBatch(app, batchId, people.officer, '评分表.pdf');
    const scans = { kind: 'score-scan', title: '评分表扫描件', number: '', datedOn: '2026-05-01', file };
    const added = await ask(app, 'POST', office(panel, '/papers'), people.officer, { body: scans });
    const gone = `/papers/${(added.body as { id: string }).id}`;
    const taken = await ask(app, 'DELETE', office(panel, gone), people.officer);
    expect([taken.status, fieldsOf(taken.body)]).toEqual([409, ['paper']]);
    const blank = await app.request(`${BATCHES}/${batchId}/panel/${sheet.expertId}/sheets.docx`, {
      headers: people.officer.headers,
    });
    expect([blank.status, (await blank.arrayBuffer()).byteLength > 2_000]).toEqual([200, true]);
    // What is signed where the panel meets, in one file.
    const all = await app.request(`${BATCHES}/${batchId}/panel/papers.docx`, {
      headers: people.officer.headers,
    });
    const { text } = readWord(new Uint8Array(await all.arrayBuffer()));
    for (const part of [
      '评审会签到表',
      '评审专家承诺书',
      '看什么：申报书',
      '专家组意见',
      '组长签名',
      one.name,
      two.name,
    ])
      expect(text).toContain(part);
  });

  it('the expert is told what was entered in their name, and objects until an approver has decided', async () => {
    const { people, batchId } = panel;
    const paper = panel.entries[1]!;
    const { sheets } = await sheetsOf(app, panel);
    const sheet = sheets.find((row) => row.entryId === paper.id && row.state === 'submitted')!;
    const told = async (who: TestPerson) =>
      JSON.stringify((await ask(app, 'GET', '/api/v1/account/messages', who)).body);
    const messages = await Promise.all([one, two].map(told));
    const [expert, stranger] = messages[0]!.includes('已按纸质评分表录入') ? [one, two] : [two, one];
    expect(await told(expert)).toContain(' 91；');
    expect(await told(stranger)).not.toContain('已按纸质评分表录入');
    const object = (entry: ReadyEntry, who: TestPerson) =>
      ask(app, 'POST', mine(panel, entry, '/sheet/objection'), who, { body: { reason: '第二项写的是 81' } });
    expect((await object(paper, stranger)).status).toBe(409);
    expect((await object(entry, expert)).status).toBe(409);
    expect((await object(paper, expert)).status).toBe(200);
    expect((await object(paper, expert)).status).toBe(409);
    const { view } = await ask(app, 'GET', mine(panel, paper), expert).then(({ body }) => ({
      view: body as ScoringView,
    }));
    expect(view.sheet.paper).toMatchObject({ mayObject: false, objection: { decided: false } });
    // Who objects has not seen what others gave; who decides sees the paper, and no score beside it.
    expect(view.others).toEqual([]);
    expect(await told(people.approver)).toContain('评分表待决定');
    const seen = (await sheetsOf(app, panel, people.approver)).sheets.find(({ id }) => id === sheet.id)!;
    expect([seen.scores, seen.reopening?.byExpert]).toEqual([null, true]);
    const scan = (who: TestPerson) =>
      app.request(office(panel, `/sheets/${sheet.id}/scan/${seen.scan}`), { headers: who.headers });
    expect([(await scan(people.approver)).status, (await scan(people.auditor)).status]).toEqual([200, 404]);
    const { version } = await seeBatch(app, batchId, people.officer);
    const lock = await ask(app, 'POST', office(panel, '/lock'), people.officer, { version });
    expect(fieldsOf(lock.body)).toContain('reopening');
    const decide = (who: TestPerson) =>
      ask(app, 'POST', office(panel, `/sheets/${sheet.id}/reopening/decision`), who, {
        body: { accepted: false },
      });
    const both = await makePerson(app.database, { office: ['case-officer', 'approver'] });
    expect((await decide(people.officer)).status).toBe(403);
    expect((await decide(both)).status).toBe(200);
    expect(await told(expert)).toContain('维持原样');
  });

  it('what is missing keeps scores from being locked; who does not come is excused; a lock shuts every sheet', async () => {
    const { people, batchId } = panel;
    const lock = async () => {
      const { version } = await seeBatch(app, batchId, people.officer);
      return ask(app, 'POST', office(panel, '/lock'), people.officer, { version });
    };
    const early = await lock();
    expect(early.status).toBe(409);
    const { sheets } = await sheetsOf(app, panel);
    const waits = sheets.filter(({ state }) => state === 'assigned');
    expect(waits).toHaveLength(1);
    expect(fieldsOf(early.body)).toEqual([`experts.${waits[0]!.expertId}`]);
    const inAlready = sheets.find(({ state }) => state === 'submitted')!;
    const excuse = (id: string) =>
      ask(app, 'POST', office(panel, `/sheets/${id}/excuse`), people.officer, { body: { reason: '因病' } });
    expect((await excuse(inAlready.id)).status).toBe(409);
    expect((await excuse(waits[0]!.id)).status).toBe(200);
    expect((await lock()).status).toBe(200);
    const shown = (await sheetsOf(app, panel)).sheets.filter(({ scores }) => scores !== null);
    expect(shown).toHaveLength(3);
    const late = await written(app, panel, 1);
    const tried = await ask(app, 'PUT', mine(panel, entry, '/sheet'), one, { version: '"3"', body: late });
    expect(tried.status).toBe(409);
  });

  it('one official asks to open a sheet again, another decides, and every version stays', async () => {
    const { people, batchId } = panel;
    const both = await makePerson(app.database, { office: ['case-officer'] });
    const { sheets } = await sheetsOf(app, panel);
    const sheet = sheets.find(
      (row) => row.entryId === entry.id && Object.values(row.scores ?? {})[0] === SCORE,
    )!;
    const path = office(panel, `/sheets/${sheet.id}/reopening`);
    const yes = { body: { accepted: true } };
    expect((await ask(app, 'POST', `${path}/decision`, people.approver, yes)).status).toBe(409);
    const asked = await ask(app, 'POST', path, both, { body: { reason: '一项评分与理由不符' } });
    expect(asked.status).toBe(200);
    expect((await ask(app, 'POST', path, people.officer, { body: { reason: '再来' } })).status).toBe(409);
    // Who asked has become an approver meanwhile.
    const at = new Date().toISOString();
    const role = { realm: 'office', scope: 'office', role: 'approver', validFrom: at, validUntil: null };
    const grant = { id: '01990000-0000-7000-8000-00000000e002', personId: both.id, ...role };
    await app.database.atomic([
      app.database.query
        .insertInto('grants')
        .values({ ...grant, grantedBy: 'test', createdAt: at, endedAt: null })
        .compile(),
    ]);
    expect((await ask(app, 'POST', `${path}/decision`, both, yes)).status).toBe(403);
    expect((await ask(app, 'POST', `${path}/decision`, people.officer, yes)).status).toBe(403);
    expect((await ask(app, 'POST', `${path}/decision`, people.approver, yes)).status).toBe(200);
    // Opened again, others' sheets are hidden again until it is in.
    const open = (await ask(app, 'GET', mine(panel, entry), one)).body as ScoringView;
    expect(open.sheet).toMatchObject({ state: 'reopened', reopening: '一项评分与理由不符', mayWrite: true });
    expect(open.others).toEqual([]);
    const before = (await seeBatch(app, batchId, people.officer)).version;
    expect((await hands(app, batchId, entry.id, one, await written(app, panel, 5_500))).status).toBe(200);
    // The batch itself has moved: whoever proposes has to look again.
    expect((await seeBatch(app, batchId, people.officer)).version).not.toBe(before);
    const kept = await app.database.query
      .selectFrom('rewardSheetVersions')
      .select('number')
      .where('sheetId', '=', sheet.id)
      .orderBy('number')
      .execute();
    expect(kept.map(({ number }) => number)).toEqual([1, 2]);
  });
});
