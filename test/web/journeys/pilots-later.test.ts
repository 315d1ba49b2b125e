import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { dayOf } from '../../../src/shared/clock.ts';
import { bring, type Case } from '../../pilots/applicants.ts';
import { doing, LENDING, publishItems } from '../../pilots/boundary.ts';
import { clockAt, type Desk, openDesk } from '../../pilots/reviewed.ts';
import { inTheSoak } from '../../support/soak.ts';
import { act, bringStamped, field, saved, step } from './pilot-hands.ts';
import { stage } from './stage.ts';

const { visit, database } = stage();
const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
let desk: Desk;
/** In the register, with nothing in the way. */
let ready: Case;
/** Under review of its licence boundary; the checklist's template has changed since. */
let reviewed: Case;

beforeAll(async () => {
  if (process.env.SOAK !== '1') return;
  const clock = clockAt(inDays(-60).toISOString());
  desk = await openDesk(await database(), { clock });
  ready = await bring(desk, 'registered');
  clock.set(inDays(0).toISOString());
  reviewed = await bring(desk, 'boundary_review', {
    change: doing(LENDING),
  });
  await publishItems(desk, ({ items }) => {
    const [dropped, changed] = items;
    changed!.requirement = { zh: '改过的要求', en: 'A requirement changed' };
    items.splice(items.indexOf(dropped!), 1);
    items.push({
      ...changed!,
      code: 'branch-notice',
      requirement: { zh: '网点张贴测试告知', en: 'Branches post a notice of the test' },
    });
  });
}, 120_000);

const own = ({ lead, id }: Case) => `/enterprises/${lead.id}/pilots/${id}`;
const onCase = ({ id }: Case, rest = '') => `/office/pilots/${id}${rest}`;
const hear = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const told = (page: Page) =>
  page
    .getByRole('complementary', { name: '公告与变更' })
    .getByRole('listitem')
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.split(/\n+/u)[1]));

inTheSoak(
  'a pilot is tested, paused, resumed, extended, changed and ended, and each is seen by whom it concerns',
  async () => {
    const officer = await visit(onCase(ready), { as: desk.officer });
    const firm = await visit(own(ready), { as: ready.lead.owner });
    const visitor = await visit(`/register/${ready.id}`);
    await hear(firm, '已纳入台账，关键事项办齐后开始测试。');
    await act(officer, '开始测试');
    await hear(officer, '测试中。需要时可以暂停');
    await act(officer, '暂停', { 理由: '误判率超过百分之五。' });
    await hear(officer, '已暂停。原因消除后恢复测试。');
    await firm.reload();
    await hear(firm, '测试已暂停，原因见历史。');
    await firm.getByRole('link', { name: '查看历史' }).click();
    await hear(firm, '误判率超过百分之五。');
    await visitor.reload();
    await visitor.getByText('暂停', { exact: true }).first().waitFor();
    await act(officer, '恢复', { 理由: '模型已更正。' });
    await hear(officer, '测试中。需要时可以暂停');

    // More time.
    const until = inDays(900);
    const day = `${until.getUTCFullYear()}年${until.getUTCMonth() + 1}月${until.getUTCDate()}日`;
    await firm.goto(own(ready));
    await firm.getByRole('button', { name: '提出申请' }).click();
    await firm.getByLabel('延长至').fill(dayOf(until));
    await field(firm, '理由').fill('样本不足。');
    await firm.getByRole('button', { name: '提交申请' }).click();
    await hear(firm, '您的变更或延期申请等待审批人决定。');
    const approver = await visit(onCase(ready, '?tab=requests'), { as: desk.approver });
    await approver.getByText(`延至 ${day}`).waitFor();
    await act(approver, '同意', { 答复: '同意延期。' });
    await approver.getByText('同意延期。').waitFor();

    // A change, which is a version of its own.
    await firm.goto(`${own(ready)}/edit/innovation`);
    await step(firm, '创新内容');
    await field(firm, '预期效果').fill('核保时间缩短到二十分钟');
    await saved(firm);
    await firm.getByRole('link', { name: '返回项目' }).click();
    await firm.getByText('同意延期。').waitFor();
    await firm.getByRole('button', { name: '提出申请' }).click();
    await firm.getByRole('radio', { name: '变更' }).check();
    await field(firm, '理由').fill('模型更快了。');
    await firm.getByRole('button', { name: '提交申请' }).click();
    await hear(firm, /变更后的版本 V2-\S+ 需要盖章上传/u);
    await bringStamped(firm);
    await approver.reload();
    const asked = approver.getByRole('tabpanel');
    await asked.locator('ins').getByText('到二十分钟').waitFor();
    await act(approver, '同意', { 答复: '同意变更。' });
    await approver.getByText('同意变更。').waitFor();
    await firm.reload();
    await firm.getByText('同意变更。').waitFor();
    await hear(firm, `至 ${day}`);

    // The end.
    await act(approver, '终止', { 理由: '申报方要求停止。' });
    await hear(approver, '试点已终止。');
    await firm.reload();
    await hear(firm, '已终止，理由见历史。');
    await visitor.reload();
    await visitor.getByText('终止', { exact: true }).first().waitFor();
    expect(await told(visitor)).toEqual([
      '终止',
      '同意变更',
      '同意延期',
      '恢复测试',
      '暂停测试',
      '开始测试',
      '纳入台账',
      '公示',
    ]);
  },
);

it.runIf(process.env.SOAK === '1')(
  'a checklist is upgraded after its difference was looked at, and an expert without an account is asked by mail',
  async () => {
    const page = await visit(onCase(reviewed, '?tab=checklist'), { as: desk.officer });
    await hear(page, '清单模板已更新到第 2 版');
    await page.getByRole('button', { name: '查看差别' }).click();
    const difference = page.getByRole('tabpanel');
    await difference.locator('ins').getByText('改过的要求').waitFor();
    await difference.getByText('网点张贴测试告知').waitFor();
    await act(page, '升级到第 2 版');
    await hear(page, '清单模板第 2 版');
    await page.getByRole('article', { name: '网点张贴测试告知' }).waitFor();
    expect(await page.getByText('清单模板已更新到第 2 版').count()).toBe(0);
    const firm = await visit(`${own(reviewed)}?part=compliance`, { as: reviewed.lead.owner });
    await firm.getByText('网点张贴测试告知').waitFor({ state: 'attached' });

    await page.getByRole('tab', { name: /^专家/u }).click();
    await page.getByRole('textbox', { name: '专家邮箱' }).fill('expert@example.org');
    await page.getByLabel('截止日期').fill(dayOf(inDays(30)));
    await page.getByRole('button', { name: '邀请', exact: true }).click();
    await hear(page, '已向 expert@example.org 发出邀请');
    const invited = page.getByRole('listitem').filter({ hasText: 'expert@example.org' });
    await invited.getByText('邀请待接受').waitFor();
    await page.getByRole('button', { name: '撤回 expert@example.org' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('另请他人');
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await invited.waitFor({ state: 'detached' });
  },
);
