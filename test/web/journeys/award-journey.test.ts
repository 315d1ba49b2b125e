import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { entriesOf, unpack } from '../../../src/platform/documents/archive.ts';
import { verifyRound } from '../../../src/rewards/verifier/verify-round.ts';
import { dayOf } from '../../../src/shared/clock.ts';
import { openDesk, runningClock } from '../../pilots/reviewed.ts';
import { ask, BATCHES, type BatchPeople, batchPeople, seeBatch } from '../../rewards/batch-scene.ts';
import { noticeRunsOut } from '../../rewards/decided-scene.ts';
import { type Finished, finishedPilot } from '../../rewards/entries-scene.ts';
import { declareTies, hands, type Panel, sheetsOf, written } from '../../rewards/panel-scene.ts';
import { pdfLines } from '../../support/pdf-text.ts';
import { makeEnterprise, makePerson, type TestPerson } from '../../support/people.ts';
import { lookAt } from './axe.ts';
import { act, field, pdf } from './pilot-hands.ts';
import { settled, stage } from './stage.ts';

const theatre = stage();
const { visit, database, session, tolerate } = theatre;
const asked = {
  request: (path: string, init?: RequestInit) => fetch(new URL(path, theatre.url), init),
};
const DAY_MS = 24 * 60 * 60 * 1000;
/** As the service has days: in Shanghai it is tomorrow already in the evening of UTC. */
const inDays = (days: number) => dayOf(Date.now() + days * DAY_MS);
const TITLE = '2026年金融科技创新试点奖励（全程）';
const JOINT = ['示例甲科技有限公司', '示例商业银行股份有限公司'] as const;
const BANK = 'example-bank';

let people: BatchPeople;
let joint: Finished;
let notes: Finished;
let claims: Finished;
let receiver: TestPerson;
let experts: TestPerson[];

beforeAll(async () => {
  const db = await database();
  people = await batchPeople(db);
  const desk = await openDesk(db, { clock: runningClock() });
  joint = await finishedPilot(desk, '联合建模', { applicants: JOINT });
  await makeEnterprise(db, BANK, JOINT[1]);
  const joins = db.query.updateTable('pilotParties').set({ enterpriseId: BANK });
  await db.atomic([joins.where('name', '=', JOINT[1]).compile()]);
  notes = await finishedPilot(desk, '票据核验', { applicants: ['示例乙数据有限公司'] });
  claims = await finishedPilot(desk, '智能理赔', { applicants: ['示例丙信息有限公司'] });
  await finishedPilot(desk, '楼宇导览', { applicants: ['示例丁传媒有限公司'] });
  receiver = await makePerson(db, { name: '郑受理', office: ['objections'] });
  experts = await Promise.all(
    ['赵', '钱', '孙', '李', '周'].map((name) => makePerson(db, { name: `评审专家${name}` })),
  );
}, 120_000);

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const as = async (page: Page, who: TestPerson, path: string) => {
  await page.context().addCookies([await session(who)]);
  await page.goto(path);
  await settled(page);
};
/** What a link or a button saves. */
async function saved(
  page: Page,
  name: string | RegExp,
  role: 'link' | 'button' = 'link',
): Promise<Uint8Array<ArrayBuffer>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole(role, { name }).first().click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

/** Everything that opening takes, as an officer types it. */
async function setUp(page: Page): Promise<string> {
  await page.goto('/office/batches');
  await press(page, '新建批次');
  await field(page, '批次名称').fill(TITLE);
  await page.getByRole('button', { name: '新建批次' }).last().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  for (const [at, name] of ['政策依据', '预算依据', '公平竞争审查结论', '集体审议'].entries()) {
    const basis = page.getByRole('group', { name, exact: true });
    await basis.getByLabel('内容').fill(`示例依据${at + 1}`);
    await basis.getByLabel('文号').fill(`示例〔2026〕${at + 1}号`);
    await basis.getByLabel('日期').fill('2026-01-15');
    await basis.locator('input[type=file]').setInputFiles(pdf(`${name}.pdf`));
    await basis.getByRole('link', { name: `${name}.pdf` }).waitFor();
  }
  // Over already: whoever has handed in nothing by now is late.
  for (const [name, days] of [
    ['申报开始日期', -60],
    ['申报截止日期', -30],
    ['补报补正截止日期', 30],
    ['评分截止日期', -1],
  ] as const)
    await page.getByLabel(name).fill(inDays(days));
  for (let more = 5; more > 0; more--) {
    await page.locator('details', { hasText: '删去条件 3' }).locator('summary').click();
    await press(page, '删去条件 3');
  }
  await field(page, '每个项目的专家人数').fill('4');
  await page.getByLabel('同分时的比较顺序: 添加指标').selectOption('attainment');
  await field(page, '预算总额').fill('800000');
  for (const [at, tier] of [
    { name: '一等奖', ranks: '1', amount: '500000' },
    { name: '二等奖', ranks: '', amount: '300000' },
  ].entries()) {
    await press(page, '添加档次');
    const group = page.getByRole('group', { name: `档次 ${at + 1}` });
    await group.getByLabel('名称').fill(tier.name);
    await group.getByLabel('前几名').fill(tier.ranks);
    await group.getByLabel('最低分').fill('40');
    await group.getByLabel('金额').fill(tier.amount);
  }
  await said(page, '设置已完整');
  await said(page, /^已保存/u);
  return page.url().split('/').at(-1)!;
}

/** All that an expert scores, at one figure. */
async function writeSheet(page: Page, score: string, reason: string): Promise<void> {
  const scores = page.getByRole('textbox', { name: /得分$/u });
  const reasons = page.getByRole('textbox', { name: /评分理由$/u });
  for (let at = (await scores.count()) - 1; at >= 0; at--) {
    await scores.nth(at).fill(score);
    await reasons.nth(at).fill(reason);
  }
  await page.getByText(/^已保存/u).waitFor();
  await act(page, '提交评分表');
  await said(page, /^已于.*提交$/u);
}

async function putPapers(
  page: Page,
  batchId: string,
  papers: readonly (readonly [kind: string, title: string])[],
) {
  await as(page, people.officer, `/office/batches/${batchId}?tab=papers`);
  for (const [kind, title] of papers) {
    await press(page, '登记文件');
    await page.getByLabel('类别').selectOption({ label: kind });
    await field(page, '名称').fill(title);
    await page.getByLabel('日期').fill(inDays(0));
    await page.locator('input[type=file]').setInputFiles(pdf(`${title}.pdf`));
    await press(page, /^登记$/u);
    await page.getByRole('row', { name: title }).first().waitFor();
  }
}

/** Proposed as it stands, decided by a meeting, approved by another. */
async function decide(page: Page, batchId: string, note: string): Promise<void> {
  const results = `/office/batches/${batchId}?tab=results`;
  await as(page, people.officer, results);
  await act(page, '提出奖励建议', { 建议说明: note });
  await said(page, '钱经办于');
  await press(page, '记录会议');
  const meeting = page.getByRole('dialog');
  await meeting.getByLabel('会议名称').fill('局长办公会');
  await meeting.getByLabel('纪要文号').fill('示例纪要〔2026〕3号');
  await meeting.getByLabel('会议日期').fill(inDays(0));
  await meeting.getByLabel('出席人员').fill('甲\n乙');
  await meeting.getByLabel('会议纪要').selectOption({ label: '局长办公会纪要' });
  await meeting.getByRole('button', { name: '记录会议' }).click();
  await said(page, /局长办公会（示例纪要〔2026〕3号），出席 2 人/u);
  await as(page, people.approver, results);
  await act(page, '批准');
  await said(page, /周审批于.*批准。/u);
  await as(page, people.officer, `/office/batches/${batchId}?tab=awards`);
  await act(page, '公示拟支持名单');
  await said(page, '公示期未满，期满后才能公布。');
}

it('a batch is set up, scored, decided, objected to, decided anew, published and paid; anybody recomputes it', async () => {
  tolerate(/40[49]/u);
  const db = await database();
  const office = await visit('/about', { as: people.officer });
  const batchId = await setUp(office);
  const tab = (name: string) => `/office/batches/${batchId}?tab=${name}`;
  await as(office, people.approver, tab('set-up'));
  await act(office, '核对无误，开放申报');
  await said(office, '申报中');

  // Three pilots are nominated, one is left out with a reason.
  await as(office, people.officer, tab('entries'));
  for (const { title } of [joint, notes, claims])
    await office.getByRole('checkbox', { name: `选择“${title}”` }).check();
  await press(office, '列入所选，其余 1 个不列入…');
  await field(office, '理由').fill('不属于金融科技。');
  await press(office, '列入所选，其余不列入');
  await said(office, '可提名的项目都已办理。');
  await office.getByRole('link', { name: /^列入评审/u }).click();
  const { conditions } = (await seeBatch(asked, batchId, people.officer)).batch.settings;
  for (const condition of conditions) {
    for (const { title } of [joint, notes, claims])
      await office.getByRole('checkbox', { name: `选择“${title}”` }).check();
    await press(office, '批量核对…');
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('条件').selectOption(condition.id);
    await dialog.getByRole('radio', { name: '符合', exact: true }).check();
    await dialog.getByRole('textbox', { name: '依据', exact: true }).fill('查询登记信息，结果相符。');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await said(office, '4/4 已核');

  // Each lead declares; the joint one says how an award is shared, and what else was granted.
  const firm = await visit('/about', { as: joint.owner });
  const ownOf = ({ enterpriseId, id }: Finished) => `/enterprises/${enterpriseId}/pilots/${id}?part=awards`;
  for (const pilot of [joint, notes, claims]) {
    await as(firm, pilot.owner, ownOf(pilot));
    if (pilot === joint) {
      await field(firm, JOINT[0]).fill('66.67');
      await field(firm, JOINT[1]).fill('33.33');
      await firm.getByRole('radio', { name: '获得过', exact: true }).check();
      await field(firm, '发放部门').fill('某区科委');
      await field(firm, '事项').fill('数据治理补贴');
      await field(firm, '年度').fill('2025');
      await field(firm, '金额').fill('100000');
    } else await firm.getByRole('radio', { name: '没有获得过' }).check();
    await firm.getByRole('checkbox', { name: /^承诺以上内容/u }).check();
    await press(firm, '提交申报');
    await said(firm, /申报截止前、评分开始前可以重新申报/u);
  }

  // Five experts are appointed and declare; the first names an applicant and is recused from its pilot.
  for (const { email } of experts) {
    const body = { email, from: inDays(-2), until: inDays(30) };
    const { status } = await ask(asked, 'POST', `${BATCHES}/${batchId}/panel`, people.officer, { body });
    expect(status).toBe(201);
  }
  const [zhao, qian, ...others] = experts as [TestPerson, TestPerson, ...TestPerson[]];
  const desk = await visit('/about', { as: zhao });
  for (const expert of [zhao, qian]) {
    await as(desk, expert, '/scoring');
    await desk.getByRole('link', { name: TITLE }).click();
    await field(desk, '现工作单位').fill('某大学');
    expect(await desk.getByText(joint.title).count()).toBe(0);
    if (expert === zhao) await desk.getByRole('checkbox', { name: JOINT[0] }).check();
    await desk.getByRole('checkbox', { name: /承诺书/u }).check();
    await act(desk, '提交申报');
    await said(desk, '评分尚未开始');
  }
  for (const expert of others) await declareTies(asked, batchId, expert);
  await as(office, people.officer, tab('panel'));
  await said(office, '专家申报');
  await press(office, '自动分配');
  await said(office, '可以开始评分。');
  await act(office, '开始评分');

  // Sheets, blind to each other: of the three that come by the interface the last one is late.
  const panel: Panel = { batchId, people, entries: [], experts };
  const { sheets, experts: seats, entries } = await sheetsOf(asked, panel);
  const entryOf = ({ title }: Finished) => entries.find((one) => one.title === title)!.id;
  const personOf = (expertId: string) => {
    const { name } = seats.find(({ id }) => id === expertId)!;
    return experts.find((one) => one.name === name)!;
  };
  const late = sheets.find(
    ({ entryId, expertId }) => entryId !== entryOf(joint) && others.includes(personOf(expertId)),
  )!;
  const points = new Map([
    [entryOf(joint), 9_500],
    [entryOf(notes), 8_500],
    [entryOf(claims), 8_000],
  ]);
  const REASON = '样本偏小，但口径一致。';
  const handIn = async (expert: TestPerson, but: readonly string[] = []) => {
    for (const sheet of sheets.filter(
      ({ expertId, id }) => personOf(expertId) === expert && !but.includes(id),
    ))
      await hands(
        ...([asked, batchId, sheet.entryId, expert] as const),
        await written(asked, panel, points.get(sheet.entryId)! - experts.indexOf(expert) * 100, REASON),
      );
  };
  for (const expert of others) await handIn(expert, [late.id]);
  await as(desk, zhao, `/scoring/${batchId}`);
  await said(desk, '由我评分的项目');
  expect(await desk.getByText(joint.title).count()).toBe(0);
  await desk.goto(`/scoring/${batchId}/${entryOf(joint)}`);
  await desk.getByRole('alert').waitFor();
  expect(await desk.getByText(joint.title).count()).toBe(0);
  await handIn(zhao);
  const own = `/scoring/${batchId}/${entryOf(joint)}`;
  await as(desk, qian, own);
  await desk.getByRole('button', { name: '提交评分表' }).waitFor();
  expect(await desk.getByText(REASON).count()).toBe(0);
  await writeSheet(desk, '94', '指标完成，数据可查。');
  await said(desk, REASON);
  expect(await desk.getByText(/评审专家[赵孙李周]/u).count()).toBe(0);
  await handIn(
    qian,
    sheets.filter(({ entryId }) => entryId === entryOf(joint)).map(({ id }) => id),
  );

  // Waited for no longer, for a reason; then nothing can be changed by anybody alone.
  await as(office, people.officer, tab('scoring'));
  await said(office, '已提交 11 / 12');
  await press(office, /待评$/u);
  await press(office, '免评');
  await field(office, '理由').fill('逾期未交，经联系专家住院。');
  await office.getByRole('dialog').getByRole('button', { name: '免评' }).click();
  await said(office, '评分已齐，可以锁定。');
  await act(office, '锁定评分');

  await putPapers(office, batchId, [
    ['专家组意见', '专家组意见'],
    ['临界项目讨论记录', '临界项目讨论记录'],
    ['会议纪要', '局长办公会纪要'],
  ]);

  // What decides, with intervals, and what would have been otherwise.
  const found = await lookAt(office, [['results', tab('results')]]);
  const ranking = async () => {
    const rows = office.getByRole('table', { name: '排名与拟奖励' }).getByRole('row');
    await rows.nth(1).waitFor();
    return (await rows.allInnerTexts()).slice(1);
  };
  expect(await ranking()).toEqual([
    expect.stringMatching(/联合建模.*期望名次.*区间.*一等奖/su),
    expect.stringMatching(/票据核验.*二等奖/su),
    expect.stringMatching(/智能理赔.*二等奖，预算不足/su),
  ]);
  await office.getByText(/^不改变奖励的 \d+ 种$/u).click();
  await office.getByRole('listitem').filter({ hasText: '去掉专家 E01' }).waitFor();
  // Under other rules, which change nothing.
  await office.getByRole('textbox', { name: '预算' }).fill('500000');
  await press(office, /^计算$/u);
  await said(office, '奖励 1 个项目、500,000 元；1 个项目的奖励改变，0 个项目的名次改变。');
  await decide(office, batchId, '按排名建议。');

  // Somebody objects without an account; it is upheld, and whoever asks by the receipt is told.
  const anybody = await visit('/awards');
  await anybody.getByRole('link', { name: TITLE }).click();
  await said(anybody, '拟支持名单，公示中');
  const page = anybody.url();
  await anybody.getByLabel('针对的项目').selectOption({ label: notes.title });
  await field(anybody, '异议内容和理由').fill('完成率按重复的样本计算。');
  await field(anybody, '姓名').fill('吴群众');
  await field(anybody, '电话').fill('13800000001');
  await press(anybody, '提交异议');
  await anybody.getByRole('heading', { name: '异议已收到' }).waitFor();
  const receipt = (await anybody.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/u).textContent())!;
  const receives = await visit('/office/award-objections', { as: receiver });
  await receives.getByRole('link', { name: TITLE }).click();
  await said(receives, '吴群众');
  await receives.getByRole('radio', { name: /^异议成立/u }).check();
  await receives.getByLabel('给提出人的答复').fill('经核实，属实。');
  await receives.getByLabel('查明的情况').fill('样本重复计算。');
  await press(receives, '答复');
  await receives.getByRole('dialog').getByRole('button', { name: '答复' }).click();
  await receives.getByRole('dialog').waitFor({ state: 'detached' });
  await anybody.goto('/objections');
  await anybody.getByLabel('回执号').fill(receipt);
  await press(anybody, /^查询$/u);
  await said(anybody, '经核实，属实。');
  await anybody.goto(page);
  await said(anybody, '这份名单没有在公示');

  // Back at locked scores: a sheet is opened again by two, and handed in anew.
  const again = sheets.find(({ entryId, id }) => entryId === entryOf(notes) && id !== late.id)!;
  const scorer = personOf(again.expertId);
  const cell = new RegExp(`^${notes.title}，${seats.find(({ id }) => id === again.expertId)!.code}：`, 'u');
  await as(office, people.officer, tab('scoring'));
  await said(office, '评分已锁定');
  await press(office, cell);
  await press(office, '申请退回重评');
  await field(office, '理由').fill('异议成立，指标须重新评定。');
  await office.getByRole('dialog').getByRole('button', { name: '申请退回重评' }).click();
  await said(office, '待决定');
  await as(office, people.approver, tab('scoring'));
  await press(office, cell);
  await said(office, '钱经办提出：异议成立，指标须重新评定。');
  await press(office, '同意退回');
  await office.getByRole('button', { name: new RegExp(`${cell.source}重评`, 'u') }).waitFor();
  await as(desk, scorer, `/scoring/${batchId}/${entryOf(notes)}`);
  await said(desk, '这份评分表已退回重评');
  await writeSheet(desk, '30', '样本重复，指标不能采信。');

  // A tie that shows only now: proposed, taken back, proposed again, and confirmed by another.
  await as(office, people.officer, tab('results'));
  const proposeLate = async () => {
    await press(office, '提出专家回避…');
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('项目').selectOption({ label: claims.title });
    await dialog.getByLabel('专家').selectOption({ index: 1 });
    await dialog.getByLabel('理由').fill('查明一年前为申报主体做过咨询。');
    await dialog.getByLabel('依据').fill('示例规定第三条；合同复印件。');
    await dialog.getByRole('button', { name: '提出', exact: true }).click();
    await said(office, '待另一人确认');
  };
  await proposeLate();
  found.push(...(await lookAt(office, [['late', tab('results')]])));
  await act(office, '撤回', { 理由: '再核实合同日期。' });
  await office.getByText('已撤回或未同意：1 项').click();
  await said(office, /钱经办于.*撤回：再核实合同日期。/u);
  await proposeLate();
  await as(office, people.approver, tab('results'));
  await press(office, '确认');
  await press(office, '确认回避');
  await said(office, /周审批于.*确认/u);

  await as(office, people.officer, tab('results'));
  await said(office, '重评前已可见他人评分');
  expect(await ranking()).toEqual([
    expect.stringMatching(/联合建模.*一等奖/su),
    expect.stringMatching(/智能理赔.*二等奖 300,000 元/su),
    expect.stringMatching(/票据核验.*预算不足/su),
  ]);
  await said(office, '请先录入专家组就这些评分提出的意见。');
  await putPapers(office, batchId, [
    ['专家组意见', '重评后的专家组意见'],
    ['临界项目讨论记录', '重评后的讨论记录'],
  ]);
  await decide(office, batchId, '按重评后的排名建议。');

  await noticeRunsOut(db, batchId);
  await office.goto(tab('awards'));
  await act(office, '正式公布');
  await said(office, '公布日期');

  // Each applicant gives an account in its own name, and is paid.
  await as(firm, joint.owner, ownOf(joint));
  await field(firm, '开户银行').fill('示例银行上海张江支行');
  await field(firm, '账号').fill('6222 0000 1111 2222');
  await press(firm, '保存账户');
  await said(firm, '账户已保存。');
  for (const [name, enterpriseId, pilot] of [
    [JOINT[1], BANK, joint],
    ['示例丙信息有限公司', claims.enterpriseId, claims],
  ] as const) {
    const path = `/api/v1/enterprises/${enterpriseId}/pilots/${pilot.id}/awards/${entryOf(pilot)}/account`;
    const body = { bank: '示例银行上海分行', holder: name, number: '6222000011113333' };
    const owner = await makePerson(db, { owner: [enterpriseId] });
    expect((await ask(asked, 'PUT', path, owner, { body })).status).toBe(200);
  }
  await office.goto(tab('awards'));
  for (const [name, sum] of [
    [JOINT[0], '333350'],
    [JOINT[1], '166650'],
    ['示例丙信息有限公司', '300000'],
  ] as const) {
    await press(office, `记录“${name}”的拨付、退回或追回`);
    const dialog = office.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '金额' }).fill(sum);
    await dialog.getByLabel('日期').fill(inDays(0));
    await dialog.getByLabel('凭证号').fill(`示例凭证 ${sum}`);
    await dialog.getByRole('button', { name: '记录', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  expect((await seeBatch(asked, batchId, people.auditor)).batch.state).toBe('paid');

  // Who was given nothing reads why, and what can be done about it.
  await as(firm, notes.owner, ownOf(notes));
  await firm.getByText(/^不予奖励决定通知书/u).click();
  await said(firm, /位列第3名，达到二等奖的条件，但按名次核定至此，预算不足。/u);
  await said(firm, /行政复议/u);
  await firm.getByRole('link', { name: '不予奖励决定通知书: 打印' }).click();
  await firm.getByRole('heading', { level: 1, name: '不予奖励决定通知书' }).waitFor();
  await said(firm, /预算不足。/u);
  // The office prints the same.
  await office.goto(tab('awards'));
  await office.getByRole('link', { name: /^打印通知书：奖励决定通知书，示例丙/u }).click();
  await office.getByRole('heading', { level: 1, name: '奖励决定通知书' }).waitFor();
  await said(office, /300,000\.00/u);
  found.push(...(await lookAt(office, [['letter', new URL(office.url()).href.replace(theatre.url, '')]])));

  // One button makes the dossier: one volume with its list, and every file as it came.
  await office.goto(tab('papers'));
  const zip = await saved(office, '一键成卷（ZIP）', 'button');
  await said(office, '案卷已生成，请在下载中查看。');
  const [volume, ...originals] = entriesOf(zip);
  const list = (await pdfLines(unpack(zip, volume!))).slice(1, 3).flat().join('');
  for (const title of ['卷内文件目录', '不予奖励决定通知书 · 票据核验', '拨付、退回和追回', '财政意见缺'])
    expect(list.replaceAll(/\s/gu, '')).toContain(title.replaceAll(/\s/gu, ''));
  expect(originals.length).toBeGreaterThan(8);

  // Anybody has the file that it all comes out of, and the ledger says the same.
  await anybody.reload();
  await said(anybody, '已正式公布');
  const file = await saved(anybody, '下载决定文件');
  const ledger = await db.query
    .selectFrom('entries')
    .select(['stream', 'actor', 'action', 'payload'])
    .orderBy('stream')
    .orderBy('seq')
    .execute();
  expect(verifyRound(file, ledger)).toEqual([]);
  expect(new TextDecoder().decode(file)).not.toContain('评审专家');
  expect(found).toEqual([]);
}, 240_000);
