import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import {
  type Asked,
  ask,
  BATCHES,
  type BatchPeople,
  batchPeople,
  draftBatch,
  seeBatch,
} from '../../rewards/batch-scene.ts';
import { alsoIn, readyToPropose } from '../../rewards/decided-scene.ts';
import { begin, declareTies, openPanel } from '../../rewards/panel-scene.ts';
import { makePerson, type TestPerson } from '../../support/people.ts';
import { readWord } from '../../support/word.ts';
import { LOOKS, lookAt, type Place, placesIn } from './axe.ts';
import { act } from './pilot-hands.ts';
import { settled, stage } from './stage.ts';

const theatre = stage();
const { visit, database, session, tolerate } = theatre;
const PAPER = { name: '签到表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };

let people: BatchPeople;
let editor: TestPerson;
let asked: Asked;
/** Set up but for its budget and its tiers. */
let draft: string;

beforeAll(async () => {
  const db = await database();
  people = await batchPeople(db);
  editor = await makePerson(db, { name: '孙编辑', office: ['policy-editor'] });
  asked = { request: (path, init) => fetch(theatre.url + path, init) };
  draft = await draftBatch(asked, people, { budget: null, tiers: [] });
}, 120_000);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const said = (page: Page, text: RegExp) => page.getByText(text).first().waitFor();
const as = async (page: Page, who: TestPerson, path: string) => {
  await page.context().addCookies([await session(who)]);
  await page.goto(path);
  await settled(page);
};

it('is started, set up as one types, opened by another, and given its papers', async () => {
  tolerate(/412|ERR_INTERNET_DISCONNECTED/u);
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await visit('/office/batches', { as: people.officer, context: { permissions } });
  await press(page, '新建批次');
  // What a form lacks is said in the page's language, whatever the browser's is, once the words for it are there.
  const complaint = () =>
    field(page, '批次名称').evaluate((input: HTMLInputElement) => input.validationMessage);
  const lacking = async () => {
    await press(page, '新建批次');
    return complaint();
  };
  await expect.poll(lacking).toBe('请填写此项。');
  // What was pasted and has no room is not left out in silence.
  await page.evaluate(() => navigator.clipboard.writeText('批'.repeat(112)));
  await field(page, '批次名称').press('ControlOrMeta+v');
  await expect.poll(complaint).toBe('这里最多 100 字；粘贴的内容多出 12 字，没有放进来。');
  await field(page, '批次名称').fill('2026年第二批');
  expect(await complaint()).toBe('');
  await press(page, '新建批次');
  await page.getByRole('heading', { level: 1, name: '2026年第二批' }).waitFor();
  await said(page, /开放申报前还缺 \d\d 项/u);

  // What is missing leads to its field; what is typed is saved by itself, once a line is whole.
  await page.goto(`/office/batches/${draft}`);
  const basis = page.getByRole('group', { name: '政策依据' });
  await basis.getByRole('button', { name: /^移除/u }).click();
  await page.getByRole('link', { name: '政策依据：请填写文件。' }).waitFor();
  await basis.locator('input[type=file]').setInputFiles({ ...PAPER, name: '办法.pdf' });
  await basis.getByRole('link', { name: '办法.pdf' }).waitFor();
  await page.getByRole('link', { name: '请填写预算总额。' }).click();
  await page.keyboard.type('1500000');
  await said(page, /合 150 万元|150 万元/u);
  await said(page, /^已保存/u);
  await press(page, '添加档次');
  const tier = page.getByRole('group', { name: '档次 1' });
  await tier.getByLabel('名称').fill('一等奖');
  await said(page, /填好“第 1 个奖励档次”后自动保存/u);
  await page.reload();
  await settled(page);
  expect(await tier.getByLabel('名称').inputValue()).toBe('一等奖');
  await tier.getByLabel('金额').fill('500000');
  await said(page, /设置已完整/u);
  expect((await seeBatch(asked, draft, people.officer)).batch.settings).toMatchObject({
    budget: 150_000_000,
    tiers: [{ name: '一等奖', amount: 50_000_000 }],
  });

  // Somebody else changes it while it is typed into: what both changed is shown from both sides, the rest is taken over.
  await field(page, '公示期（工作日）').fill('99');
  await page.getByText('填写 1 至 60 之间的数。').waitFor();
  await said(page, /填好“公示期（工作日）”后自动保存/u);
  await page.context().setOffline(true);
  await field(page, '公示期（工作日）').fill('7');
  const { batch, version } = await seeBatch(asked, draft, people.second);
  const theirs = { ...batch.settings, noticeDays: 9, draws: 300, ties: ['novelty'] };
  await ask(asked, 'PUT', `${BATCHES}/${draft}/settings`, people.second, {
    version,
    body: { settings: theirs },
  });
  await page.context().setOffline(false);
  const conflict = page.getByRole('alert').filter({ hasText: '内容已被他人更改' });
  await conflict.waitFor();
  expect(await conflict.textContent()).toMatch(/公示期（工作日）.*9.*7/u);
  expect(await conflict.textContent()).not.toMatch(/重抽样|同分/u);
  await press(page, '保留我的');
  await said(page, /^已保存/u);
  await said(page, /由没有参与设置、文件和评审指标的审批人开放申报/u);

  await as(page, people.approver, '/office');
  await page.getByRole('link', { name: /第一批/u }).click();
  await said(page, /参与设置、文件或评审指标：钱经办、李经办/u);
  await press(page, '核对无误，开放申报');
  const dialog = page.getByRole('dialog');
  const hash = await dialog.locator('code').textContent();
  await dialog.getByRole('button', { name: '核对无误，开放申报' }).click();
  await said(page, /申报中/u);
  expect((await seeBatch(asked, draft, people.auditor)).batch).toMatchObject({
    state: 'open',
    frozenHash: hash,
    settings: { noticeDays: 7, draws: 300, ties: ['novelty'] },
  });

  await as(page, people.officer, `/office/batches/${draft}?tab=papers`);
  await press(page, '登记文件');
  await field(page, '名称').fill('评审会签到表');
  await page.getByLabel('日期').fill('2026-01-20');
  await page.locator('input[type=file]').setInputFiles(PAPER);
  await page.getByRole('link', { name: PAPER.name }).waitFor();
  await press(page, '登记');
  await page.getByRole('row', { name: /评审会签到表/u }).waitFor();
  await page.getByRole('tab', { name: '过程' }).click();
  await said(page, /开放申报，冻结规则/u);
}, 180_000);

it('has criteria whose weights are watched while they are changed, published by two people', async () => {
  tolerate(/400/u);
  const page = await visit('/office/rubrics/fintech-pilots', { as: editor });
  await press(page, '修改');
  await page.getByText('技术或模式创新', { exact: true }).first().click();
  const weight = field(page, '权重').first();
  await weight.fill('10.5');
  await said(page, /权重合计 98.5%/u);
  await said(page, /还差 1.5%/u);
  await press(page, '存为草案');
  await said(page, /权重之和须为 100%，现为 98.5%/u);
  await page.getByText('解决实际问题', { exact: true }).first().click();
  await page.locator('details', { hasText: '解决实际问题' }).getByLabel('权重').fill('9.5');
  await said(page, /符合要求/u);
  await press(page, '存为草案');
  await said(page, /草案已保存/u);
  await as(page, people.approver, '/office/rubrics/fintech-pilots');
  await said(page, /9.5%/u);
  await press(page, '批准并发布');
  await page.getByRole('dialog').getByRole('button', { name: '批准并发布' }).click();
  await page
    .getByText(/第 2 版/u)
    .first()
    .waitFor();
}, 120_000);

it('a sheet comes on paper, is typed by two who differ in a figure, and settled by a third', async () => {
  const app = { ...asked, database: await database() };
  const panel = await openPanel(app, { experts: 3, sheetsEach: 3 });
  for (const expert of panel.experts) await declareTies(app, panel.batchId, expert);
  await begin(app, panel);
  const { officer, second } = panel.people;
  const third = await makePerson(app.database, { name: '郑经办', office: ['case-officer'] });
  const scoring = `/office/batches/${panel.batchId}?tab=scoring`;

  // Blank sheets are printed for an expert: every pilot, with room for figures, reasons and a signature.
  const page = await visit(scoring.replace('scoring', 'panel'), { as: officer });
  const blank = page.getByRole('row', { name: /专家甲/u }).getByRole('link', { name: '空白评分表' });
  const [download] = await Promise.all([page.waitForEvent('download'), blank.click()]);
  const { text } = readWord(new Uint8Array(await readFile(await download.path())));
  for (const part of ['专家甲', '智能核保测试1', '智能核保测试3', '技术或模式创新'])
    expect(text).toContain(part);

  const cell = (state: string) => page.getByRole('button', { name: `智能核保测试1，E01：${state}` });
  const dialog = page.getByRole('dialog');
  const typeIn = async (differing: string) => {
    const scores = dialog.getByRole('textbox', { name: '得分' });
    await scores.first().waitFor();
    for (let at = (await scores.count()) - 1; at >= 0; at--)
      await scores.nth(at).fill(at === 1 ? differing : '82.5');
    for (const reason of await dialog.getByRole('textbox', { name: '理由' }).all())
      await reason.fill('样本偏小，口径一致。');
  };
  const submit = () => dialog.getByRole('button', { name: '提交录入' }).click();
  await as(page, officer, scoring);
  await cell('待评').click();
  await dialog.getByRole('button', { name: '录入纸质评分表' }).click();
  expect(await dialog.getByRole('button', { name: '提交录入' }).isDisabled()).toBe(true);
  await dialog.locator('input[type=file]').setInputFiles({ ...PAPER, name: '评分表.pdf' });
  await dialog.getByText('评分表.pdf').waitFor();
  await typeIn('70');
  await submit();
  await said(page, /^E01，智能核保测试1：第一次录入已保存/u);

  // The second one sees nothing of what the first one typed, and learns where they differ but not how.
  await as(page, second, scoring);
  await cell('待第二人录入').click();
  await dialog.getByRole('button', { name: '录入纸质评分表' }).click();
  await typeIn('76');
  await submit();
  await dialog.getByText('与第一次录入有 1 处不一致').waitFor();
  expect(await dialog.getByRole('listitem').allInnerTexts()).toContain('解决实际问题 · 得分');
  expect(await dialog.innerText()).not.toMatch(/70|76/u);
  expect(await dialog.getByRole('button', { name: '第三人核对' }).count()).toBe(0);

  await as(page, third, scoring);
  const settling = async () => {
    await cell('待核对').click();
    await dialog.getByRole('button', { name: '第三人核对' }).click();
    await dialog.getByRole('textbox', { name: '得分' }).waitFor();
  };
  expect(await lookAt(page, [['third look', scoring, settling]])).toEqual([]);
  expect(await dialog.getByRole('textbox').count()).toBe(1);
  await dialog.getByRole('textbox', { name: '得分' }).fill('70');
  await submit();
  await said(page, /^E01，智能核保测试1：已由第三人核对，评分表已提交。/u);
  await cell('已交').waitFor();
}, 120_000);

it('one matter in two batches is found, settled while locked, and keeps both from being proposed until then', async () => {
  const app = { ...asked, database: await database() };
  const [one, two] = [await readyToPropose(app), await readyToPropose(app)];
  await alsoIn(app.database, two.entries[1]!, one.entries[0]!, { pilot: true });
  const results = (batchId: string) => `/office/batches/${batchId}?tab=results`;
  const page = await visit('/about', { as: two.people.officer });
  const block = page.locator('#overlaps');
  const found = await lookAt(page, [
    [
      'settle',
      results(two.batchId),
      () => page.getByRole('button', { name: '认定：智能核保测试2，智能核保测试1' }).click(),
    ],
  ]);
  expect(found).toEqual([]);
  const propose = page.getByRole('button', { name: '提出奖励建议' });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /不是同一事项/u }).check();
  await dialog.getByRole('textbox', { name: '理由' }).fill('两份申报书的内容不同。');
  // What was chosen and typed outlives a reload; until it is settled nothing is proposed.
  await page.reload();
  await settled(page);
  await said(page, /与其他批次重复的还有 1 项没有认定/u);
  expect(await propose.isDisabled()).toBe(true);
  await page.getByRole('button', { name: '认定：智能核保测试2，智能核保测试1' }).click();
  expect(await dialog.getByRole('radio', { name: /不是同一事项/u }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: '记录认定' }).click();
  await dialog.waitFor({ state: 'detached' });
  await block.getByText(/钱经办于.*认定：两份申报书的内容不同。/u).waitFor();

  // It stands in the other batch too, whose official may see it otherwise; then this one gives way.
  await as(page, one.people.second, results(one.batchId));
  await page.getByRole('button', { name: '认定：智能核保测试1，智能核保测试2' }).click();
  await dialog.getByRole('radio', { name: /同一事项，保留本批次/u }).check();
  await dialog.getByRole('textbox', { name: '理由' }).fill('系同一算法。');
  await dialog.getByRole('button', { name: '记录认定' }).click();
  await block.getByText(/李经办于.*认定：系同一算法。/u).waitFor();
  await act(page, '提出奖励建议', { 建议说明: '按排名建议。' });
  await said(page, /^李经办于.*提出/u);
  await page.goto('/office');
  await page.getByRole('listitem').filter({ hasText: '待记录会议' }).getByRole('link').waitFor();
  await as(page, two.people.officer, results(two.batchId));
  await block.getByText('同一事项，保留另一批次').waitFor();
  expect(await propose.isDisabled()).toBe(true);
}, 120_000);

it('is fit for everybody', async () => {
  const roles = { office: ['case-officer', 'policy-editor'] } as const;
  const both = await makePerson(await database(), roles);
  const other = await draftBatch(asked, people, { rubric: null, tiers: [] });
  const one = `/office/batches/${other}`;
  const change = (page: Page) => page.getByRole('button', { name: /^(修改|Change)$/u }).click();
  for (const [locale, scheme, screen] of LOOKS) {
    const page = await visit('/about', { locale, scheme, screen, as: both });
    const found = await lookAt(
      page,
      placesIn<Place>(locale, [
        ['set-up', one],
        ['list', '/office/batches'],
        ['opened', `/office/batches/${draft}?tab=set-up`],
        ['rubrics', '/office/rubrics'],
        ['rubric', '/office/rubrics/fintech-pilots', change],
        ['papers', `${one}?tab=papers`],
        ['terms', '/office/reward-terms', change],
        ['history', `${one}?tab=history`],
      ]),
    );
    expect(found).toEqual([]);
  }
}, 180_000);
