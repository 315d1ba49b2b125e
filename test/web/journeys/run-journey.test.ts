import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { readAlerts } from '../../../src/milestones/alert-store.ts';
import { readPilot } from '../../../src/pilots/store.ts';
import { dayOf } from '../../../src/shared/clock.ts';
import { isWorkingDay, workingDaysAfter } from '../../../src/shared/working-days.ts';
import { agreedPlan } from '../../milestones/reports.ts';
import { push, testing } from '../../milestones/running.ts';
import type { Case } from '../../pilots/applicants.ts';
import { clockAt, type Desk, openDesk } from '../../pilots/reviewed.ts';
import { zipOf } from '../../support/zip.ts';
import { act, pdf } from './pilot-hands.ts';
import { stage } from './stage.ts';

const { visit, database, tolerate } = stage();
const DAY_MS = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
const dayAgo = (days: number) => dayOf(ago(days));
let desk: Desk;
/** Under test for three months; two periods are over, the first of them overdue. */
let pilot: Case;

beforeAll(async () => {
  const clock = clockAt(ago(95).toISOString());
  desk = await openDesk(await database(), { clock });
  pilot = await testing(desk, (declaration) => {
    declaration.plan.startsOn = dayAgo(90);
    declaration.plan.endsOn = dayAgo(-200);
    declaration.plan.phases = [];
    declaration.plan.phases.push({
      name: '第一阶段',
      startsOn: dayAgo(90),
      endsOn: dayAgo(-200),
      goal: '小范围验证',
    });
  });
  clock.set(ago(89).toISOString());
  await agreedPlan(pilot, [
    { from: dayAgo(88), until: dayAgo(60), dueOn: dayAgo(40) },
    { from: dayAgo(59), until: dayAgo(30), dueOn: dayAgo(-5) },
  ]);
  clock.set(ago(50).toISOString());
  await push(pilot, { values: { 平均核保时间: 40 }, use: { customers: 300 } });
  clock.set(ago(0).toISOString());
}, 120_000);

const workbook = (name: string, more: Record<string, string> = {}) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': 'x', ...more })),
});
const restDay = [10, 11, 12, 13, 14, 15, 16].map((days) => dayAgo(-days)).find((day) => !isWorkingDay(day))!;
const hear = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const fill = (page: Page, label: string | RegExp, text: string) =>
  page.getByRole('textbox', { name: label }).first().fill(text);
const saved = (page: Page) => page.getByText(/已保存$/u).waitFor();

/** Everything that a period owes, as it is typed. */
async function write(page: Page, figures: { time: string; customers: string }) {
  await fill(page, /^平均核保时间/u, figures.time);
  await fill(page, /^客户数/u, figures.customers);
  await fill(page, /^交易笔数/u, '10');
  await fill(page, /^最大单笔金额/u, '800');
  await fill(page, /^交易总金额/u, '9000');
  await fill(page, /^本期情况/u, '测试按计划进行。');
  await fill(page, /^风险事件/u, '无');
  await fill(page, /^投诉及处理/u, '无');
  await fill(page, /^填报人/u, '张三');
  await fill(page, /^复核人/u, '李四');
  await saved(page);
}

/** As the browser prints: the text is as wide as the sheet, the charts are drawn for it, and there is room for stamps. */
async function assertFillsTheSheet(page: Page) {
  const chart = page.locator('canvas').first();
  await chart.waitFor();
  await page.emulateMedia({ media: 'print' });
  await hear(page, '牵头申报主体（公章）：');
  await hear(page, /^V1-/u);
  const share = () => {
    const text = document.querySelector('h1')?.parentElement?.clientWidth ?? 0;
    return text / document.documentElement.clientWidth;
  };
  expect(await page.evaluate(share)).toBeGreaterThan(0.9);
  const width = () => chart.evaluate((canvas) => canvas.clientWidth);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await width()).toBe(600);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(width).not.toBe(600);
}

it('a pilot runs: a plan, a report that is late, one corrected, one that breaches a cap, and its end', async () => {
  const run = `/enterprises/${pilot.lead.id}/pilots/${pilot.id}/run`;
  const firm = await visit(`/enterprises/${pilot.lead.id}/pilots/${pilot.id}`, { as: pilot.lead.owner });
  await hear(firm, '“第 1 期”已逾期未报。');
  await firm.getByRole('link', { name: '运行与报告' }).click();

  // One more milestone, which an officer agrees to.
  await firm.getByRole('button', { name: '增加一个节点' }).click();
  const proposing = firm.getByRole('dialog');
  await proposing.getByLabel('名称').fill('第 3 期');
  await proposing.getByLabel('期间开始').fill(dayAgo(29));
  await proposing.getByLabel('期间结束').fill(dayAgo(1));
  await proposing.getByLabel('报送期限').fill(restDay);
  await proposing.getByText(/^休息日，其后第一个工作日是/u).waitFor();
  await proposing.getByRole('button', { name: /^顺延到/u }).click();
  expect(await proposing.getByLabel('报送期限').inputValue()).toBe(workingDaysAfter(restDay, 1).on);
  expect(await proposing.getByText(/^休息日/u).count()).toBe(0);
  await proposing.getByLabel('负责人').fill('王五');
  await proposing.getByLabel('说明').fill('补报最近一个月');
  await proposing.getByRole('button', { name: '提出', exact: true }).click();
  await proposing.waitFor({ state: 'detached' });
  await hear(firm, '新增 · 待主管部门同意');
  const officer = await visit(`/office/pilots/${pilot.id}?tab=run`, { as: desk.officer });
  await officer.getByRole('checkbox', { name: '选择全部待决定的' }).check();
  await officer.getByRole('button', { name: /^同意/u }).click();
  await officer.getByRole('dialog').getByRole('button', { name: /^同意/u }).click();
  await officer.getByRole('dialog').waitFor({ state: 'detached' });

  // Late: what is missing is said, and a reload loses nothing.
  await firm.goto(run);
  await firm.getByRole('link', { name: '填写报告' }).click();
  await firm.getByRole('heading', { level: 1, name: '第 1 期' }).waitFor();
  await fill(firm, /^本期情况/u, '联系人 13812345678');
  await saved(firm);
  await firm.getByRole('button', { name: '提交报告' }).click();
  await hear(firm, /还差 \d+ 项/u);
  await hear(firm, '含有像电话号码的内容：报告中只写汇总信息。此项未保存，请删去号码。');
  await firm.getByRole('link', { name: '另有 1 项含个人号码，未保存' }).click();
  expect(await firm.evaluate(() => document.activeElement?.textContent)).toBe('联系人 13812345678');
  await write(firm, { time: '50', customers: '300' });
  await firm.reload();
  await expect
    .poll(() =>
      firm
        .getByLabel(/^平均核保时间/u)
        .first()
        .inputValue(),
    )
    .toBe('50');
  await act(firm, '提交报告');
  await hear(firm, '第 1 版');

  // Corrected, with why.
  await firm.goto(run);
  await hear(firm, /提交（迟报）/u);
  await firm.getByRole('link', { name: '填写报告' }).click();
  await firm.getByRole('heading', { level: 1, name: '第 2 期' }).waitFor();
  await firm.getByRole('button', { name: '全部采用每日数值' }).click();
  await expect
    .poll(() =>
      firm
        .getByLabel(/^平均核保时间/u)
        .first()
        .inputValue(),
    )
    .toBe('40');
  await write(firm, { time: '45', customers: '310' });
  await act(firm, '提交报告');
  await hear(firm, '第 1 版');
  await firm.getByRole('button', { name: '更正' }).click();
  await fill(firm, /^客户数/u, '320');
  await saved(firm);
  await firm.getByRole('button', { name: '提交更正' }).click();
  await firm.getByRole('dialog').getByLabel('理由').fill('漏报十户');
  await firm.getByRole('dialog').getByRole('button', { name: '提交更正' }).click();
  await hear(firm, '更正原因：漏报十户');
  await firm.getByRole('link', { name: '第 1 版' }).click();
  await hear(firm, '310');
  await assertFillsTheSheet(firm);

  // Past a cap: said while it is typed; the service pauses as the plan says.
  await firm.goto(run);
  await firm.getByRole('link', { name: '填写报告' }).click();
  await firm.getByRole('heading', { level: 1, name: '第 3 期' }).waitFor();
  await write(firm, { time: '45', customers: '500' });
  await hear(firm, /累计 1,120 \/ 上限 1,000（112%）/u);
  await act(firm, '提交报告');
  await hear(firm, '第 1 版');
  await firm.goto(run);
  await hear(firm, '超出测试规模上限');
  await hear(firm, '已自动暂停测试');
  expect((await readPilot(await database(), pilot.id)).pilot.state).toBe('paused');

  // The officer says what was done about it, and lets it go on.
  await officer.goto(`/office/pilots/${pilot.id}?tab=run`);
  await officer.getByRole('button', { name: /^处置/u }).first().click();
  await officer.getByRole('dialog').getByRole('textbox').fill('已约谈，团队停止新增客户。');
  await officer
    .getByRole('dialog')
    .getByRole('button', { name: /^处置|^提交|^记录/u })
    .last()
    .click();
  await officer.getByRole('dialog').waitFor({ state: 'detached' });
  await expect
    .poll(async () => (await readAlerts(await database(), pilot.id)).filter(({ handled }) => handled).length)
    .toBe(1);
  await officer.goto(`/office/pilots/${pilot.id}`);
  await act(officer, '恢复', { 理由: '已整改。' });

  // The end: every commitment answered, handed in, assessed, completed.
  await firm.goto(run);
  await firm.getByRole('link', { name: '打开结题报告' }).click();
  await fill(firm, /^总体情况/u, '核保时间缩短了一半以上。');
  await firm.getByText(/已保存$/u).waitFor();
  await firm.getByRole('button', { name: '提交结题报告' }).click();
  await firm.getByRole('link', { name: '承诺 1 · 结论' }).click();
  expect(await firm.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  for (const [nth, outcome] of [
    [1, '已兑现'],
    [2, '无法证明'],
  ] as const) {
    const part = firm.getByRole('heading', { name: `承诺 ${nth}`, exact: true }).locator('..');
    await part.getByLabel(outcome).check();
    await part.getByLabel(/^依据和说明/u).fill('见附件。');
    if (nth === 1) {
      tolerate(/400.+files/u);
      const evidence = part.locator('input[type=file]');
      await evidence.setInputFiles(workbook('证明.xlsx', { 'xl/vbaProject.bin': 'x' }));
      await hear(firm, /不得含宏、控件或嵌入的其他程序对象/u);
      await evidence.setInputFiles(workbook('证明.xlsx'));
      await part.getByRole('link', { name: '证明.xlsx' }).waitFor();
    }
  }
  await fill(firm, /^平均核保时间/u, '由 120 分钟降到 45 分钟。');
  await fill(firm, /^评估机构/u, '示例评估公司');
  await firm.getByLabel(/^评估日期/u).fill(dayAgo(2));
  await fill(firm, /^评估结论/u, '达到目标。');
  const assessment = firm.getByRole('group', { name: '评估报告' });
  await assessment.locator('input[type=file]').setInputFiles(pdf('评估报告.pdf'));
  await assessment.getByRole('link', { name: '评估报告.pdf' }).waitFor();
  await fill(firm, /^数据/u, '已删除并出具证明。');
  await fill(firm, /^资金余额/u, '无余额。');
  await fill(firm, /^客户/u, '已提前三十日通知。');
  await fill(firm, /^填报人/u, '张三');
  await fill(firm, /^复核人/u, '李四');
  await saved(firm);
  await act(firm, '提交结题报告');
  await hear(firm, '第 1 版');
  const approver = await visit(`/office/pilots/${pilot.id}`, { as: desk.approver });
  await act(approver, '评估', { 评估结论: '承诺基本兑现。' });
  await officer.goto(`/office/pilots/${pilot.id}`);
  await act(officer, '完成', { 理由: '办结。' });
  expect((await readPilot(await database(), pilot.id)).pilot.state).toBe('completed');
  await firm.goto(run);
  await hear(firm, /结题报告已于.+提交。/u);
}, 240_000);
