import { expect, it } from 'vitest';
import { dayOf } from '../../../src/shared/clock.ts';
import { decided, locked, noticeRunsOut } from '../../rewards/decided-scene.ts';
import { makePerson } from '../../support/people.ts';
import { lookAt } from './axe.ts';
import { settled, stage } from './stage.ts';

const theStage = stage();
const { visit, database, tolerate } = theStage;
const asked = {
  request: (path: string, init?: RequestInit) => fetch(new URL(path, theStage.url), init),
};
const VOUCHER = {
  name: '拨款凭证.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};

it('a list of awards is under notice, objected to by receipt, answered, published, and paid to an account', async () => {
  tolerate(/400|404|409/u);
  const db = await database();
  const panel = await locked({ ...asked, database: db });
  await decided(asked, panel);
  const { batchId, people, entries } = panel;
  const [winner, runner] = entries as [(typeof entries)[0], (typeof entries)[0]];
  const receiver = await makePerson(db, { name: '受理丙', office: ['objections'] });
  const owner = await makePerson(db, { name: '负责人', owner: [winner.enterpriseId] });
  const found: string[] = [];
  const tab = `/office/batches/${batchId}?tab=awards`;
  const list = `/awards/${batchId}`;

  const nobody = await visit('/awards');
  await nobody.getByText('还没有公示或公布的名单').waitFor();
  const office = await visit(tab, { as: people.officer });
  await settled(office);
  found.push(...(await lookAt(office, [['approved', tab]])));
  await office.getByRole('button', { name: '公示拟支持名单' }).click();
  await office.getByRole('dialog').getByRole('button', { name: '公示拟支持名单' }).click();
  await office.getByText('公示期未满，期满后才能公布。').waitFor();

  // Anybody finds the list, and objects to one pilot of it; the receipt is shown once.
  const anybody = await visit('/about', { locale: 'en', scheme: 'dark', screen: 'phone' });
  await anybody.getByRole('contentinfo').getByRole('link', { name: 'Awards' }).click();
  await anybody.getByRole('link', { name: /试点奖励/u }).click();
  await settled(anybody);
  found.push(...(await lookAt(anybody, [['under notice', list]])));
  await anybody.getByLabel('What it is about').selectOption({ label: '智能核保测试1' });
  await anybody.getByRole('textbox', { name: 'What you object to, and why' }).fill('指标重复计算。');
  await anybody.getByRole('textbox', { name: 'Name', exact: true }).fill('孙某');
  await anybody.getByRole('textbox', { name: 'Telephone' }).fill('13800000001');
  await anybody.getByRole('button', { name: 'Send the objection' }).click();
  await anybody.getByRole('heading', { name: 'Your objection has come' }).waitFor();
  const receipt = await anybody.getByText(/^[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}$/u).innerText();

  // Who receives objections finds it on the desk, and answers it.
  const desk = await visit('/office', { as: receiver });
  await desk.getByRole('heading', { name: '待答复的奖励异议 1' }).waitFor();
  await desk.getByRole('navigation').getByRole('link', { name: '奖励异议' }).click();
  await desk.getByRole('link', { name: /试点奖励/u }).click();
  await settled(desk);
  await desk.getByText('智能核保测试1').waitFor();
  found.push(...(await lookAt(desk, [['an objection', new URL(desk.url()).pathname]])));
  await desk.getByRole('radio', { name: '异议不成立' }).check();
  await desk.getByRole('textbox', { name: '给提出人的答复' }).fill('经核实，没有重复计算。');
  await desk.getByRole('button', { name: '答复' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '答复' }).click();
  await desk.getByText('经核实，没有重复计算。').waitFor();
  // A letter about the same list.
  await desk.goto('/office/objections/new');
  await settled(desk);
  await desk.getByLabel('对哪个公示提出').selectOption(batchId);
  await desk.getByLabel('针对的项目').selectOption({ label: '智能核保测试2' });
  await desk.getByRole('textbox', { name: '异议内容' }).fill('来信摘录。');
  await desk.getByRole('button', { name: '录入' }).click();
  await desk.getByText('不予受理').first().waitFor();

  await anybody.getByRole('link', { name: 'See what becomes of it' }).click();
  await anybody.getByRole('textbox', { name: 'Receipt' }).fill(receipt);
  await anybody.getByRole('button', { name: 'Ask' }).click();
  await anybody.getByText('经核实，没有重复计算。').waitFor();

  // The window is over: published, and everybody may recompute it.
  await noticeRunsOut(db, batchId);
  await office.reload();
  await office.getByRole('button', { name: '正式公布' }).click();
  await office.getByRole('dialog').getByRole('button', { name: '正式公布' }).click();
  await office.getByText('未填写').first().waitFor();
  await anybody.goto(list);
  await settled(anybody);
  const [file] = await Promise.all([
    anybody.waitForEvent('download'),
    anybody.getByRole('link', { name: 'Download the decision file' }).click(),
  ]);
  expect(file.suggestedFilename()).toContain(batchId);
  found.push(
    ...(await lookAt(anybody, [
      ['published', list],
      ['all lists', '/awards'],
    ])),
  );

  // The applicant gives an account in its own name; what is wrong stands beside the field, and a reload loses nothing.
  const base = `/enterprises/${winner.enterpriseId}/pilots/${winner.pilotId}?part=awards`;
  const applicant = await visit(base, { as: owner });
  await settled(applicant);
  await applicant.getByRole('textbox', { name: '开户银行' }).fill('示例银行上海张江支行');
  await applicant.getByRole('textbox', { name: '账号' }).fill('6222 0000 1111 2222');
  await applicant.getByRole('textbox', { name: '户名' }).fill('孙某');
  await applicant.reload();
  await settled(applicant);
  await applicant.getByRole('button', { name: '保存账户' }).click();
  await applicant.getByText(`户名须与申报主体一致：${winner.name}。`).waitFor();
  await applicant.getByRole('textbox', { name: '户名' }).fill(winner.name);
  await applicant.getByRole('button', { name: '保存账户' }).click();
  await applicant.getByText('账户已保存。').waitFor();

  // Paid in part, with the voucher.
  await office.reload();
  await settled(office);
  await office.getByRole('button', { name: `记录“${winner.name}”的拨付、退回或追回` }).click();
  const pay = office.getByRole('dialog');
  await pay.getByRole('textbox', { name: '金额' }).fill('600000');
  await pay.getByLabel('日期').fill(dayOf(new Date()));
  await pay.getByRole('textbox', { name: '凭证号' }).fill('示例凭证〔2026〕1号');
  await pay.locator('input[type=file]').setInputFiles(VOUCHER);
  await pay.getByRole('link', { name: '拨款凭证.pdf' }).waitFor();
  await pay.getByRole('button', { name: '记录', exact: true }).click();
  await pay.getByText('至多 500,000 元。').waitFor();
  await pay.getByRole('textbox', { name: '金额' }).fill('200000');
  // How the batch stands since comes slowly: who leaves before does not find the payment there to be recorded once more,
  // and nobody is offered to act over what is older than the file they put in.
  await office.route(/\/awards$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await Promise.all([
    office.waitForResponse((one) => one.url().endsWith('/payments') && one.status() === 201),
    pay.getByRole('button', { name: '记录', exact: true }).click(),
  ]);
  await office.reload();
  await office.getByRole('link', { name: '示例凭证〔2026〕1号' }).waitFor();
  await office.getByRole('button', { name: `记录“${winner.name}”的拨付、退回或追回` }).click();
  expect(await pay.getByRole('textbox', { name: '金额' }).inputValue()).toBe('');
  await pay.getByRole('button', { name: '取消' }).click();
  // Another does not sign in: its account is entered from a stamped document, and the number read again by a colleague.
  await office.getByRole('button', { name: `按盖章文件录入“${runner.name}”的收款账户` }).click();
  const entering = office.getByRole('dialog');
  await entering.getByRole('textbox', { name: '开户银行' }).fill('示例银行上海张江支行');
  await entering.getByRole('textbox', { name: '账号' }).fill('6222 0000 3333 4444');
  await entering.locator('input[type=file]').setInputFiles({ ...VOUCHER, name: '盖章账户说明.pdf' });
  await entering.getByRole('link', { name: '盖章账户说明.pdf' }).waitFor();
  await entering.getByRole('button', { name: '录入', exact: true }).click();
  await office.getByText('待第二人确认').waitFor();
  const colleague = await visit(tab, { as: people.second, screen: 'phone', scheme: 'dark' });
  await colleague.getByRole('button', { name: `核对并确认“${runner.name}”的收款账户` }).click();
  const confirming = colleague.getByRole('dialog');
  await confirming.getByRole('textbox', { name: '账号' }).fill('6222000033334445');
  await confirming.getByRole('button', { name: '确认', exact: true }).click();
  await confirming.getByText('与录入的账号不一致').waitFor();
  await confirming.getByRole('textbox', { name: '账号' }).fill('6222 0000 3333 4444');
  await confirming.getByRole('button', { name: '确认', exact: true }).click();
  await colleague.getByText('6222000033334444').waitFor();
  found.push(...(await lookAt(office, [['paid', tab]])));
  found.push(...(await lookAt(applicant, [['own award', base]])));
  await applicant.getByText('示例凭证〔2026〕1号').waitFor();
  expect(found).toEqual([]);
});
