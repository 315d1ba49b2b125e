import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { readPilot, updatePilot } from '../../../src/pilots/store.ts';
import { dayOf } from '../../../src/shared/clock.ts';
import { type Applicant, applicant } from '../../pilots/applicants.ts';
import { LENDING, licensed, meetAll } from '../../pilots/boundary.ts';
import { wholeDeclaration } from '../../pilots/declarations.ts';
import { type Desk, openDesk, runningClock } from '../../pilots/reviewed.ts';
import { makePerson, type TestPerson } from '../../support/people.ts';
import { act, bringAssessments, bringStamped, field, json, saved, step } from './pilot-hands.ts';
import { stage } from './stage.ts';

const { visit, database, tolerate } = stage();
const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number) => dayOf(Date.now() + days * DAY_MS);
const TITLE = '小微企业放款核验测试';
let desk: Desk;
let lead: Applicant;
let expert: TestPerson;

beforeAll(async () => {
  const db = await database();
  desk = await openDesk(db, { clock: runningClock() });
  lead = await applicant(desk);
  await licensed(desk, lead, 'lending');
  expert = await makePerson(db, { name: '专家丁' });
});

const list = () => `/enterprises/${lead.id}/pilots`;
const tab = (page: Page, name: string) =>
  page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();
const hear = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
/** Says what becomes of a finding, and why. */
async function judge(officer: Page, outcome: `${string}：${string}`, reason: string) {
  await officer.getByRole('button', { name: outcome }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason);
  await dialog.getByRole('button', { name: outcome.slice(0, outcome.indexOf('：')), exact: true }).click();
  await officer.getByRole('region', { name: '已办结' }).getByText(reason).waitFor();
}

/** As if the notice had been opened weeks ago. */
async function daysGoBy({ database: db }: Desk['room'], pilotId: string): Promise<void> {
  const { pilot } = await readPilot(db, pilotId);
  const notice = { ...pilot.notice!, on: inDays(-40), until: inDays(-30) };
  await db.atomic([updatePilot(db, { ...pilot, notice })]);
}

it('a pilot is declared, screened, returned, corrected, reviewed, admitted, objected to and registered', async () => {
  tolerate(/409/u);
  const firm = await visit(list(), { as: lead.owner });
  const { officer: handles, approver: decides, receiver: receives } = desk;

  // Declared: an act of a lender's among it.
  await firm.getByRole('link', { name: '开始填写' }).click();
  await field(firm, '项目名称').fill(TITLE);
  await firm.getByText('从已有的内容开始').click();
  const declaration = wholeDeclaration({ title: TITLE, files: [] });
  declaration.innovation.service = LENDING;
  await firm.locator('input[type=file]').setInputFiles(json('申报.json', declaration));
  await firm.getByText('将导入“申报.json”').waitFor();
  await firm.getByRole('button', { name: '开始填写' }).click();
  await step(firm, '项目概况');
  const id = /pilots\/([\w-]{36})/u.exec(firm.url())![1]!;
  const it = { desk, lead, expert, id };
  const [own, onCase] = [`${list()}/${id}`, `/office/pilots/${id}`];
  await bringAssessments(firm, '');
  await firm.getByRole('link', { name: /^检查并提交/u }).click();
  await firm.getByRole('button', { name: '提交', exact: true }).click();
  await hear(firm, /打印版本 V1-/u);
  await bringStamped(firm);
  await hear(firm, '等待办公室形式审查和受理');

  // Screened, and returned with a remark.
  const officer = await visit('/office/pilots', { as: handles });
  await officer.getByRole('link', { name: TITLE }).click();
  const finding = officer.getByRole('article', { name: '发放贷款' });
  await finding.getByText('向小微企业发放贷款').first().waitFor();
  await finding.getByText('待说明').waitFor();
  await officer.getByRole('button', { name: '提意见：第 1 项 防控措施' }).click();
  await officer.keyboard.type('请写明人工复核的时限。');
  await officer.getByRole('button', { name: '退回补正（1 条意见）' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '退回补正' }).click();
  await hear(officer, '已退回，等申报方补正后再次提交。');

  // Corrected, and stamped anew.
  await firm.reload();
  await hear(firm, '请写明人工复核的时限。');
  await firm.getByRole('link', { name: '第 1 项 防控措施' }).click();
  await firm.getByRole('textbox', { name: '防控措施' }).fill('一个工作日内人工复核');
  await saved(firm);
  await firm.getByRole('link', { name: /^检查并提交/u }).click();
  await firm.getByRole('button', { name: '再次提交' }).click();
  await hear(firm, /打印版本 V2-/u);
  await bringStamped(firm, '盖章二.pdf');

  // Accepted; the finding is answered and settled.
  await officer.reload();
  const measure = officer.locator('[id="field-risk.points.0.measure"]');
  await measure.getByText('一个工作日内人工复核').waitFor();
  await measure.getByText('请写明人工复核的时限。').waitFor();
  await act(officer, '受理');
  await hear(officer, '还须办结');
  await firm.goto(own);
  await hear(firm, /持牌合规审查有 \d 项等您说明/u);
  await firm.getByRole('link', { name: '去说明' }).first().click();
  const asked = firm.getByRole('article', { name: '发放贷款' });
  await asked.getByRole('button', { name: '说明如何处理' }).click();
  await asked.getByRole('radio', { name: /^自持许可/u }).check();
  await asked.getByRole('combobox', { name: '由谁持有' }).selectOption(lead.name);
  await asked.getByRole('combobox', { name: '许可或备案' }).selectOption({ index: 1 });
  await asked.getByRole('textbox', { name: '说明' }).fill('许可覆盖本项目的放贷。');
  await asked.getByRole('button', { name: '提交说明' }).click();
  await asked.getByText('待审查').waitFor();
  await officer.reload();
  await finding.getByText('许可覆盖本项目的放贷。').waitFor();
  await judge(officer, '办结：发放贷款', '许可覆盖放贷，长于测试期。');
  await judge(officer, '不适用，关闭：小额贷款', '并非小额贷款公司。');

  // The checklist, forty items long, is worked past the pages.
  await meetAll(it);
  await officer.reload();
  await tab(officer, '检查清单');
  await hear(officer, '理由：met');
  await act(officer, '提交专家评审');

  // One expert is asked and writes.
  await tab(officer, '专家');
  await officer.getByRole('textbox', { name: '专家邮箱' }).fill(expert.email);
  await officer.getByLabel('截止日期').fill(inDays(365));
  await officer.getByRole('button', { name: '邀请', exact: true }).click();
  await hear(officer, '专家丁 已受聘');
  await officer.getByText('同意并公示：由审批人办理').waitFor();
  const reviewer = await visit('/reviews', { as: expert });
  await reviewer.getByRole('link', { name: TITLE }).click();
  await reviewer.getByRole('radio', { name: '附条件同意' }).check();
  await reviewer.getByRole('textbox', { name: '意见与理由' }).fill('可行，须先限于一家机构。');
  await reviewer.reload();
  await expect.poll(() => reviewer.getByRole('radio', { name: '附条件同意' }).isChecked()).toBe(true);
  await reviewer.getByRole('button', { name: '提交意见' }).click();
  await reviewer.getByRole('dialog').getByText('附条件同意').waitFor();
  await reviewer.getByRole('dialog').getByRole('button', { name: '提交意见' }).click();
  await reviewer
    .getByRole('region', { name: '您提交的意见' })
    .getByText('可行，须先限于一家机构。')
    .waitFor();
  expect(await reviewer.getByRole('textbox', { name: '意见与理由' }).count()).toBe(0);

  // Admitted by somebody else.
  const approver = await visit('/office/pilots', { as: decides });
  await approver.getByRole('link', { name: TITLE }).click();
  await tab(approver, '专家');
  await hear(approver, '可行，须先限于一家机构。');
  await approver.getByRole('button', { name: '同意并公示' }).click();
  await approver.getByRole('dialog').getByText('期限按工作日计算').waitFor();
  await approver.getByRole('dialog').getByRole('button', { name: '同意并公示' }).click();
  await hear(approver, /公示中。异议由异议受理人员办理/u);

  // Objected to by anybody.
  const visitor = await visit('/notices');
  await visitor.getByRole('link', { name: TITLE }).click();
  await visitor.getByRole('textbox', { name: /^异议内容和理由/u }).fill('名称与既有产品相同。');
  await visitor.getByRole('textbox', { name: /^姓名/u }).fill('异议人戊');
  await visitor.getByRole('textbox', { name: /^电话/u }).fill('021-6000 0000');
  await visitor.getByRole('button', { name: '提交异议' }).click();
  await visitor.getByRole('heading', { level: 1, name: '异议已收到' }).waitFor();
  const receipt = await visitor.getByText(/^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$/u).innerText();
  // It stands nowhere but here.
  expect(visitor.url()).not.toContain(receipt);
  const kept = await visitor.evaluate(() => JSON.stringify({ ...localStorage }));
  for (const secret of [receipt, '异议人戊', '名称与既有产品相同']) expect(kept).not.toContain(secret);
  await visitor.getByRole('link', { name: '查询办理情况' }).click();
  await visitor.getByRole('textbox', { name: /^回执号/u }).fill(receipt.toLowerCase());
  await visitor.getByRole('button', { name: '查询' }).click();
  await visitor.getByText('已受理', { exact: true }).waitFor();

  // Nothing of it comes to whoever handles the case, and nothing is registered before it is answered.
  await daysGoBy(desk.room, id);
  await officer.goto(`${onCase}?tab=history`);
  await officer.getByRole('tabpanel').getByText('同意并公示').first().waitFor();
  expect(await officer.textContent('main')).not.toMatch(/异议人戊|名称与既有产品相同/u);
  await officer.getByRole('button', { name: '纳入台账' }).click();
  const entering = officer.getByRole('dialog');
  await entering.getByRole('button', { name: '纳入台账' }).click();
  await entering.getByRole('alert').waitFor();
  await entering.getByRole('button', { name: '取消' }).click();

  const receiver = await visit('/office', { as: receives });
  await receiver.getByRole('link', { name: TITLE }).last().click();
  await receiver.getByText('异议人戊').waitFor();
  await receiver.getByRole('radio', { name: '异议不成立' }).check();
  await receiver.getByRole('textbox', { name: /^给提出人的答复/u }).fill('经核实，名称并不相同。');
  await act(receiver, '答复');
  await receiver.getByText('经核实，名称并不相同。').waitFor();
  await visitor.getByRole('button', { name: '查询' }).click();
  await visitor.getByText('经核实，名称并不相同。').waitFor();
  await visitor.getByText('异议不成立', { exact: true }).waitFor();

  // Registered, for everybody to see.
  await officer.reload();
  await act(officer, '纳入台账');
  await hear(officer, '已纳入台账。');
  await visitor.goto('/register');
  await visitor.getByRole('link', { name: TITLE }).click();
  await visitor.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await visitor.getByText(lead.name).first().waitFor();
  const told = visitor.getByRole('complementary', { name: '公告与变更' }).getByRole('listitem');
  expect((await told.allInnerTexts()).map((text) => text.split(/\n+/u)[1])).toEqual(['纳入台账', '公示']);
  await firm.goto(own);
  await hear(firm, '已纳入台账，关键事项办齐后开始测试。');
});
