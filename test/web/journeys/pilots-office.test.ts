import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPilot } from '../../../src/pilots/store.ts';
import { take } from '../../../src/pilots/take.ts';
import { inTheSoak } from '../../support/soak.ts';
import { cases } from './case-scene.ts';
import { settled, stage } from './stage.ts';

const { visit, database, tolerate } = stage();
let scene: Awaited<ReturnType<typeof cases>>;
beforeAll(async () => {
  scene = await cases(await database());
}, 120_000);

const titles = (page: Page) => page.getByRole('rowheader').getByRole('link');
const onCase = (id: keyof typeof scene.cases, rest = '') => `/office/pilots/${scene.cases[id]}${rest}`;
const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

describe('the queue of pilots', () => {
  it('begins with what is overdue, and says by how much', async () => {
    const page = await visit('/office/pilots', { as: scene.desk.officer });
    await expect.poll(() => titles(page).first().textContent()).toBe('小微贷款测试');
    await row(page, '小微贷款测试')
      .getByText(/逾期 \d+ 个工作日/u)
      .waitFor();
    await row(page, '适当性提示测试')
      .getByText(/还有 \d 个工作日/u)
      .waitFor();
    expect(await row(page, '小微贷款测试').getByRole('cell').last().textContent()).toBe('您');
  });

  inTheSoak('shows mine, all and nobody’s, by state, track and words, in the address', async () => {
    const page = await visit('/office/pilots', { as: scene.desk.officer });
    await page.getByRole('link', { name: /尚无经办人/u }).click();
    await page.waitForURL('**/office/pilots?scope=unassigned');
    await expect
      .poll(async () => (await titles(page).allTextContents()).sort())
      .toEqual(['监管工具项目', '联合建模测试', '适当性提示测试'].sort());
    await page.getByRole('combobox', { name: '类别' }).selectOption('regulator');
    await expect.poll(() => titles(page).allTextContents()).toEqual(['监管工具项目']);
    await page.reload();
    await expect.poll(() => titles(page).allTextContents()).toEqual(['监管工具项目']);
    await page.getByRole('searchbox').fill('没有这个项目');
    await page.getByText('没有符合条件的试点').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => titles(page).count()).toBe(3);
    await page.getByRole('combobox', { name: '状态' }).selectOption('testing');
    await page.getByText('没有符合条件的试点').waitFor();
  });

  inTheSoak('leads by key from one case to the next, and lets the keys be turned off', async () => {
    const page = await visit('/office/pilots?scope=mine', { as: scene.desk.officer });
    await settled(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect
      .poll(() =>
        titles(page)
          .nth(1)
          .evaluate((link) => link === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByText('第 1 件，共 4 件').waitFor();
    await page.keyboard.press('j');
    await page.getByText('第 2 件，共 4 件').waitFor();
    expect(page.url()).toContain('scope=mine');
    await page.getByRole('button', { name: '关闭快捷键' }).click();
    await page.keyboard.press('k');
    await page.getByText('单键快捷键已关闭').waitFor();
    await page.getByText('第 2 件，共 4 件').waitFor();
  });

  it('is on the desk, and its cases are nobody’s who is no official', async () => {
    const desk = await visit('/office', { as: scene.desk.officer });
    await desk.getByRole('heading', { name: '试点待办理 7' }).waitFor();
    await desk.getByRole('link', { name: '小微贷款测试' }).click();
    await desk.waitForURL(`**${onCase('again')}`);
    const other = await visit(onCase('again'), { as: scene.editor });
    await other.getByRole('heading', { name: '您没有这里的权限' }).waitFor();
    await other.getByText('这里供以下角色使用：经办人、审批人、异议受理、审计。').waitFor();
  });
});

describe('a case', () => {
  it('shows what changed since it was returned, beside what was told', async () => {
    const page = await visit(onCase('again'), { as: scene.desk.officer });
    const measure = page.locator('[id="field-risk.points.0.measure"]');
    await measure.getByText('一个工作日内人工复核').waitFor();
    await measure.getByText('请写明人工复核的时限。').waitFor();
    expect(await measure.locator('del').textContent()).toBe('人工复核');
    await page.getByRole('checkbox', { name: '只看修改过的' }).check();
    await page.waitForURL('**only=changes');
    await expect.poll(() => page.locator('[id="field-innovation.service"]').count()).toBe(0);
    await page.getByRole('combobox', { name: '对比' }).selectOption({ label: '不对比' });
    await page.locator('[id="field-innovation.service"]').waitFor();
  });

  inTheSoak('collects remarks while it is read, keeps them over a reload, and tells them once', async () => {
    tolerate(/400/u);
    const page = await visit(onCase('again'), { as: scene.desk.officer });
    await page.getByRole('button', { name: '提意见：服务时间' }).click();
    await page.keyboard.type('请写明节假日。');
    expect(await page.getByRole('button', { name: '受理', exact: true }).isDisabled()).toBe(true);
    await page.reload();
    const remark = page.getByRole('textbox', { name: '补正意见：服务时间' });
    await expect.poll(() => remark.inputValue()).toBe('请写明节假日。');

    // It could have been told the first time.
    await page.getByRole('button', { name: '退回补正（1 条意见）' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '退回补正' }).click();
    await dialog.getByText('补正须一次性告知：这一字段上次没有提出，也没有修改。').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    // A keyboard goes on from where it was.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('退回补正（1 条意见）');
    await page.getByRole('button', { name: '删除意见' }).click();

    await page.getByRole('button', { name: '提意见：第 1 项 防控措施' }).click();
    await page.keyboard.type('请写明复核由谁负责。');
    await page.getByText('已写 1 条补正意见。').waitFor();
    await page.getByRole('button', { name: '退回补正（1 条意见）' }).click();
    await dialog.getByText('各申报主体的负责人会收到全部补正意见。').waitFor();
    await dialog.getByRole('button', { name: '退回补正' }).click();
    await page.getByText('退回补正', { exact: true }).first().waitFor();
    await page.getByText('已退回，等申报方补正后再次提交。').waitFor();
    await page.getByRole('tab', { name: '历史' }).click();
    await page.getByRole('tabpanel').getByText('请写明复核由谁负责。').first().waitFor();
  });

  inTheSoak(
    'is taken, its letter and its stamp are checked, and it is accepted with a receipt to print',
    async () => {
      const page = await visit(onCase('joint', '?tab=papers'), { as: scene.desk.officer });
      await page.getByRole('button', { name: '接办' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '接办' }).click();
      await page.getByText('已办理：接办').waitFor();

      // What stands in the way is a link to where it is settled.
      await page.getByRole('link', { name: '“示例乙银行股份有限公司”的同意函尚未核对' }).click();
      await page.getByRole('button', { name: '核对无误：示例乙银行股份有限公司' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '核对无误' }).click();
      await page.getByText('同意函已核对').waitFor();

      await page.getByRole('button', { name: '受理', exact: true }).click();
      const dialog = page.getByRole('dialog');
      const code = await dialog.getByText(/^V1-/u).textContent();
      await dialog.getByRole('link', { name: '盖章扫描件.pdf' }).waitFor();
      await dialog.getByRole('button', { name: '受理', exact: true }).click();
      await page.getByRole('link', { name: '受理通知' }).click();
      await page.getByRole('heading', { level: 1, name: '受理通知' }).waitFor();
      await page.getByText(code!, { exact: true }).waitFor();
      await page.getByText(/20 个工作日/u).waitFor();
    },
  );

  inTheSoak(
    'lets an officer settle what was answered, with a reason, and add what the rules did not raise',
    async () => {
      const page = await visit(onCase('joint', '?tab=findings'), { as: scene.desk.officer });
      await page.getByRole('button', { name: '办结：发放贷款' }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByRole('button', { name: '办结', exact: true }).isDisabled()).toBe(true);
      await dialog.getByRole('textbox', { name: '理由' }).fill('许可范围覆盖放贷，有效期长于测试期。');
      await dialog.getByRole('button', { name: '办结', exact: true }).click();
      const settledOnes = page.getByRole('region', { name: '已办结' });
      await settledOnes.getByText('许可范围覆盖放贷，有效期长于测试期。').waitFor();

      await page.getByRole('combobox', { name: '许可目录条目' }).selectOption('fund_distribution');
      await page.getByRole('textbox', { name: '理由' }).fill('第二阶段向客户推荐基金。');
      await page.getByRole('button', { name: '补充', exact: true }).click();
      await page.getByText(/^已补充/u).waitFor();
      await page.getByText('经办人提出').waitFor();
      // Own acts are no news to whoever did them.
      expect(await page.getByText('在您阅读期间，案件有了变化').count()).toBe(0);
    },
  );

  inTheSoak('leads from words of a finding to where the declaration says them', async () => {
    const page = await visit(onCase('review', '?tab=findings'), { as: scene.desk.officer });
    const quote = page
      .getByRole('tabpanel')
      .getByRole('link', { name: /发放贷款/u })
      .first();
    await quote.click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#field-innovation.service');
    await page.locator('[id="field-innovation.service"] mark').first().waitFor();
  });

  inTheSoak('has a verdict with its reason on every item, kept while it is written', async () => {
    tolerate(/409/u);
    const page = await visit(onCase('review', '?tab=checklist'), { as: scene.desk.officer });
    const judge = page.getByRole('button', { name: /^审查：/u }).first();
    const requirement = (await judge.getAttribute('aria-label'))!.replace('审查：', '');
    await judge.click();
    const item = page.getByRole('article', { name: requirement });
    await item.getByRole('radio', { name: '符合', exact: true }).check();
    await item.getByRole('textbox', { name: '理由' }).fill('协议已盖章。');
    await page.reload();
    await expect.poll(() => item.getByRole('radio', { name: '符合', exact: true }).isChecked()).toBe(true);
    // It is met by evidence only, and there is none.
    await item.getByRole('button', { name: '保存结论' }).click();
    await item.getByText('这一项须有今日有效的证明文件，才能认定为符合。').waitFor();
    await item.getByRole('radio', { name: '不符合', exact: true }).check();
    await item.getByRole('button', { name: '保存结论' }).click();
    await item.getByRole('button', { name: /^改变结论：/u }).waitFor();
    await item.getByText('协议已盖章。').waitFor();
    await page.getByText('1 未达要求').or(page.getByText('未达要求')).first().waitFor();
    const next = page.getByRole('button', { name: '提交专家评审' });
    expect(await next.isDisabled()).toBe(true);
    await page.getByText('提交专家评审之前还须办结：').waitFor();
  });

  inTheSoak('shows what a colleague did before anything is decided, and keeps what was typed', async () => {
    tolerate(/412/u);
    const { desk, colleague, cases: ids } = scene;
    const page = await visit(onCase('notice'), { as: desk.approver });
    // An approver who did not handle it may reject it still.
    await page.getByRole('button', { name: '不予通过' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '理由' }).fill('与公示内容不符。');
    const { head } = await readPilot(desk.room.database, ids.notice);
    await take(desk.room, colleague.caller, { pilotId: ids.notice, seen: head });
    await dialog.getByRole('button', { name: '不予通过' }).click();
    await dialog.getByText('在您阅读期间，案件有了变化').waitFor();
    await dialog.getByText('经办丁').first().waitFor();
    expect(await dialog.getByRole('button', { name: '不予通过' }).isDisabled()).toBe(true);
    await expect
      .poll(() => dialog.getByRole('textbox', { name: '理由' }).inputValue())
      .toBe('与公示内容不符。');
    await dialog.getByRole('button', { name: '已看，继续办理' }).click();
    await dialog.getByRole('button', { name: '不予通过' }).click();
    await page.getByText('不予通过，案件结束。').waitFor();
  });

  it('says whose power it is, and that a regulator’s pilot is never admitted here', async () => {
    const officer = await visit(onCase('experts'), { as: scene.desk.officer });
    await officer.getByText('同意并公示：由审批人办理').waitFor();
    await officer.getByText(/上海市地方金融监督管理条例第五条/u).waitFor();
    const led = await visit(onCase('led'), { as: scene.desk.officer });
    await led.getByText(/本项目由中国人民银行上海总部主导/u).waitFor();
    await led.getByText('监管部门的准入文件尚未上传').waitFor();
    expect(await led.getByRole('button', { name: '开始跟踪' }).isDisabled()).toBe(true);
    expect(await led.getByRole('tab').allTextContents()).toEqual(['盖章与主体', '历史']);
    for (const name of ['同意并公示', '暂停', '终止', '不予通过']) {
      expect(await led.getByRole('button', { name }).count()).toBe(0);
    }
  });
});

describe('what officials edit', () => {
  it('is drafted in a form and published by a second person: the terms', async () => {
    const page = await visit('/office/pilot-terms', { as: scene.editor });
    await page.getByText('示例：期限、公示天数、联系方式保存天数和编号格式由软件附带').waitFor();
    await page.getByRole('button', { name: '修改' }).click();
    await page.getByLabel('受理（形式审查）').fill('3');
    await page.getByLabel('接近测试规模上限').fill('80');
    await page.getByRole('button', { name: '存为草案' }).click();
    await page.getByText('草案由您起草，须由另一人批准。').waitFor();
    const approver = await visit('/office/pilot-terms', { as: scene.desk.approver });
    await approver.getByText('3 个工作日', { exact: true }).waitFor();
    await approver.getByText('80%', { exact: true }).waitFor();
    await approver.getByRole('button', { name: '批准并发布' }).click();
    await approver.getByRole('dialog').getByRole('button', { name: '批准并发布' }).click();
    await expect.poll(() => approver.getByText('待批准的草案').count()).toBe(0);
  });

  it('says what a changed entry of the catalogue opens again', async () => {
    const page = await visit('/office/licences', { as: scene.editor });
    await page.getByRole('searchbox').fill('lending');
    await page.getByRole('button', { name: '修改“发放贷款”' }).click();
    await page.getByRole('textbox', { name: '需要（中文）' }).fill('放贷业务的许可，另须备案');
    await page.reload();
    await expect
      .poll(() => page.getByRole('textbox', { name: '需要（中文）' }).inputValue())
      .toBe('放贷业务的许可，另须备案');
    await page.getByRole('button', { name: '存为草案' }).click();
    await page.getByText(/将重新打开/u).waitFor();
    await page.locator('ins').filter({ hasText: '另须备案' }).waitFor();
  });

  inTheSoak('takes an item more into the checklist', async () => {
    const page = await visit('/office/checklist', { as: scene.editor });
    await page.getByRole('button', { name: '添加事项' }).click();
    await page.getByRole('textbox', { name: '代码' }).fill('branch-notice');
    await page.getByRole('textbox', { name: '要求（中文）' }).fill('网点张贴测试告知');
    await page.getByRole('textbox', { name: '要求（英文）' }).fill('Branches post a notice of the test');
    await page.getByRole('checkbox', { name: '关键事项' }).check();
    await page.getByRole('button', { name: '存为草案' }).click();
    const draft = page.getByRole('region', { name: '待批准的草案' });
    await draft.getByText('新增').waitFor();
    await draft.getByText('网点张贴测试告知').first().waitFor();
  });
});
