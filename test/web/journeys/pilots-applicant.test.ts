import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeDeclaration } from '../../pilots/declarations.ts';
import { inTheSoak } from '../../support/soak.ts';
import { bringAssessments, bringStamped, field, json, pdf, saved, step } from './pilot-hands.ts';
import { pilots } from './pilot-scene.ts';
import { settled, stage } from './stage.ts';

const { visit, database, tolerate } = stage();
let scene: Awaited<ReturnType<typeof pilots>>;
beforeAll(async () => {
  scene = await pilots(await database());
});

type Named = keyof typeof scene.ids;
const list = () => `/enterprises/${scene.lead.id}/pilots`;
const at = (pilot: Named, rest = '') => `${list()}/${scene.ids[pilot]}${rest}`;
const asLead = () => ({ as: scene.lead.owner });

const next = (page: Page) => page.getByRole('link', { name: '下一步' }).click();

describe('a declaration', () => {
  inTheSoak(
    'is begun by an enterprise that is not verified, saved as one goes, left and resumed',
    async () => {
      const { id, owner } = scene.fresh;
      const page = await visit(`/enterprises/${id}/pilots`, { as: owner });
      await page.getByText('还没有试点项目').waitFor();
      await page.getByRole('link', { name: '开始填写' }).click();
      await page.getByText('尚未核验').waitFor();
      await field(page, '项目名称').fill('供应链票据核验');
      await page.getByRole('button', { name: '开始填写' }).click();
      await step(page, '项目概况');
      await expect.poll(() => field(page, '项目名称').inputValue()).toBe('供应链票据核验');
      await page.getByRole('combobox', { name: '项目类型' }).selectOption('technology-product');
      await field(page, '项目简介').fill('为银行核验票据。');
      await saved(page);
      await next(page);
      await step(page, '申报主体');
      await next(page);
      await step(page, '创新内容');
      await field(page, '应用技术').fill('图像识别');
      await saved(page);

      await page.getByRole('link', { name: '返回项目' }).click();
      await page.getByText(/申报材料还缺 \d+ 项/u).waitFor();
      await page.getByText('企业尚未核验').waitFor();
      await page.getByRole('link', { name: '去填写' }).click();
      await step(page, '创新内容');
      await expect.poll(() => field(page, '应用技术').inputValue()).toBe('图像识别');
    },
  );

  inTheSoak('keeps what was typed through a dropped line and a reload', async () => {
    tolerate(/Failed to load resource|net::ERR/u);
    const page = await visit(at('whole', '/edit/innovation'), asLead());
    await settled(page);
    await page.route('**/draft/**', (route) => route.abort());
    await field(page, '预期效果').fill('缩短到三十分钟');
    await page.getByText('未能保存').waitFor();
    await page.reload();
    await expect.poll(() => field(page, '预期效果').inputValue()).toBe('缩短到三十分钟');
    await page.unroute('**/draft/**');
    await field(page, '预期效果').fill('缩短到二十分钟');
    await saved(page);
    const other = await visit(at('whole', '/edit/innovation'), asLead());
    await expect.poll(() => field(other, '预期效果').inputValue()).toBe('缩短到二十分钟');
  });

  inTheSoak('shows both sides where two people wrote the same section', async () => {
    tolerate(/412/u);
    const one = await visit(at('whole', '/edit/service'), asLead());
    const other = await visit(at('whole', '/edit/service'), { as: scene.lead.member });
    await settled(one);
    await settled(other);
    await field(one, '服务时间').fill('全天');
    await saved(one);
    await field(other, '服务时间').fill('工作日');
    const conflict = other.getByRole('alert').filter({ hasText: '已被他人更改' });
    await conflict.getByText('全天').waitFor();
    await conflict.getByText('工作日').waitFor();
    await conflict.getByRole('button', { name: '保留我的' }).click();
    await saved(other);
    await one.reload();
    await expect.poll(() => field(one, '服务时间').inputValue()).toBe('工作日');
  });

  inTheSoak('has lists that are put in order, emptied and mended by keyboard', async () => {
    const page = await visit(at('whole', '/edit/complaints'), asLead());
    await settled(page);
    const texts = () =>
      page
        .getByRole('textbox', { name: '承诺' })
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    expect(await texts()).toEqual(['不向客户收费', '不使用真实征信数据']);
    await page.getByRole('button', { name: '添加承诺' }).press('Enter');
    await page.keyboard.type('到期即停');
    expect(await texts()).toEqual(['不向客户收费', '不使用真实征信数据', '到期即停']);
    await page.getByRole('button', { name: '上移：承诺 3' }).press('Enter');
    // The focus goes along.
    await page.keyboard.press('Enter');
    expect(await texts()).toEqual(['到期即停', '不向客户收费', '不使用真实征信数据']);
    await page.getByRole('button', { name: '删除：承诺 2' }).press('Enter');
    expect(await texts()).toEqual(['到期即停', '不使用真实征信数据']);
    await page.getByRole('button', { name: '撤销' }).press('Enter');
    expect(await texts()).toEqual(['到期即停', '不向客户收费', '不使用真实征信数据']);
    await saved(page);
  });

  inTheSoak('takes money in yuan and keeps every fen', async () => {
    const page = await visit(at('whole', '/edit/limits'), asLead());
    await settled(page);
    await field(page, '单笔金额上限').fill('1234.56');
    await field(page, '总金额上限').fill('3000000');
    await page.getByText('合 300 万元').waitFor();
    await saved(page);
    await page.reload();
    await expect.poll(() => field(page, '单笔金额上限').inputValue()).toBe('1,234.56');
    await field(page, '单笔金额上限').fill('4000000');
    await page.getByText('单笔上限大于总额上限').waitFor();
    await field(page, '单笔金额上限').fill('1000');
    await saved(page);
  });

  inTheSoak('shows what the public will read', async () => {
    const page = await visit(at('whole', '/edit/publication'), asLead());
    await settled(page);
    const preview = page.getByRole('region', { name: '公众会读到' });
    await expect.poll(() => preview.getByText('设立风险补偿专项资金。').count()).toBe(0);
    await page.getByRole('checkbox', { name: '风险补偿安排' }).check();
    await preview.getByText('设立风险补偿专项资金。').waitFor();
    await saved(page);
  });

  inTheSoak('is imported, completed where something is missing, submitted, printed and stamped', async () => {
    const page = await visit(`${list()}/new`, asLead());
    await field(page, '项目名称').fill('导入的项目');
    await page.getByText('从已有的内容开始').click();
    const declaration = { ...wholeDeclaration({ title: '导入的项目', files: [] }) };
    declaration.risk.emergency = '';
    await page.locator('input[type=file]').setInputFiles(json('申报.json', declaration));
    await page.getByText('将导入“申报.json”').waitFor();
    await page.getByRole('button', { name: '开始填写' }).click();
    await step(page, '项目概况');

    await page.getByRole('link', { name: /^检查并提交/u }).click();
    await step(page, '检查并提交');
    expect(await page.getByRole('button', { name: '提交', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: '应急预案' }).click();
    await step(page, '风险与退出');
    const emergency = field(page, '应急预案');
    await expect.poll(() => emergency.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByText('请填写。').waitFor();
    await emergency.fill('四小时内切换人工流程');
    await saved(page);

    await bringAssessments(page, '一', '二');
    await page.getByRole('link', { name: /^检查并提交/u }).click();
    await page.getByText('内容齐全').first().waitFor();
    await page.getByRole('button', { name: '提交', exact: true }).click();

    await page
      .getByText(/打印版本 V1-/u)
      .first()
      .waitFor();
    const code = /V1-\w{4}-\w{4}/u.exec((await page.textContent('main')) ?? '')?.[0] ?? '';
    await page.getByRole('link', { name: `打印版本 ${code}` }).click();
    await page.getByText('创新应用声明书与测试方案').waitFor();
    // Its code is on every page that is printed.
    const rules = await page.locator('style').allTextContents();
    expect(rules.join('')).toContain(code);
    await page.goBack();
    await bringStamped(page);
    await page.getByText('等待办公室形式审查和受理').waitFor();
    await page.getByRole('link', { name: '材料', exact: true }).click();
    await page.getByText('已盖章').waitFor();
  });

  inTheSoak(
    'that was returned says beside each field what is to be corrected, and whether it was',
    async () => {
      const page = await visit(at('returned'), asLead());
      await page.getByText('请写明人工复核的时限。').waitFor();
      await page.getByText('第三页没有骑缝章。').waitFor();
      await page.getByText('未修改').waitFor();
      await page.getByRole('link', { name: '第 1 项 防控措施' }).click();
      await step(page, '风险与退出');
      const measure = page.getByRole('textbox', { name: '防控措施' });
      expect(await measure.getAttribute('aria-describedby')).not.toBeNull();
      await measure.fill('两名复核员四小时内复核');
      await page.getByText('（提交后已修改）').waitFor();
      await saved(page);
      await page.getByRole('link', { name: /^检查并提交/u }).click();
      await page.getByText('已修改', { exact: true }).waitFor();
      await page.getByRole('button', { name: '再次提交' }).click();
      await page
        .getByText(/打印版本 V2-/u)
        .first()
        .waitFor();
      await page.getByRole('link', { name: /^打印版本/u }).click();
      await page.getByText('与第 1 版相比，1 处不同').click();
      await page.locator('ins').getByText('两名复核员四小时内复核').waitFor();
    },
  );
});

describe('the way to one’s pilots', () => {
  it('leads from the first page and the menu, by the enterprise where there are several', async () => {
    const page = await visit('/', { as: { name: '两家成员', member: [scene.lead.id, scene.bank.id] } });
    await page.getByRole('link', { name: '申报试点，或查看我的试点项目' }).click();
    await page.getByRole('heading', { level: 1, name: '我的试点项目' }).waitFor();
    await page.getByRole('link', { name: scene.lead.name }).click();
    await page.getByRole('link', { name: '联合建模测试' }).waitFor();
    await page.getByRole('button', { name: '菜单：两家成员' }).click();
    await page.getByRole('menuitem', { name: '我的试点项目' }).click();
    await page.getByRole('link', { name: scene.bank.name }).waitFor();
    const alone = await visit('/pilots', asLead());
    await alone.waitForURL(`**/enterprises/${scene.lead.id}/pilots`);
  });
});

describe('who takes part', () => {
  it('consents by its account, or by a stamped letter', async () => {
    const page = await visit(at('joint', '/edit/applicants'), asLead());
    await page.getByText('还缺 2 项').waitFor();
    const letter = page.getByRole('group', { name: '示例丙信托有限责任公司 的同意函' });
    await letter.locator('input[type=file]').setInputFiles(pdf('同意函.pdf'));
    await page.getByText('同意函待核对').waitFor();

    const bank = `/enterprises/${scene.bank.id}/pilots`;
    const other = await visit(bank, { as: scene.bank.owner });
    await other.getByText('请您参加，登录后同意或谢绝。').waitFor();
    await other.getByRole('link', { name: '联合建模测试' }).click();
    await other.getByText('联合建模能缩短核保时间').waitFor();
    await other.getByRole('button', { name: '谢绝' }).click();
    const why = other.getByRole('dialog');
    await why.getByRole('textbox', { name: '理由' }).fill('人手不足');
    await why.getByRole('button', { name: '谢绝' }).click();
    await other.getByText('本企业已谢绝参加').first().waitFor();
    await other.getByText('联合建模能缩短核保时间').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('人手不足').waitFor();
    await page.getByText('请移除它，再在下面另请一家').waitFor();
    await other.getByRole('button', { name: '同意参加' }).click();
    await other.getByText('本企业已同意参加').waitFor();
    await page.reload();
    await page.getByText('内容齐全').waitFor();
    await page.getByText('已以账户同意').waitFor();
  });

  it('records a pilot that a regulator runs, with its document', async () => {
    const page = await visit(at('regulator'), asLead());
    await page.getByText('沪银创新〔2026〕3号').waitFor();
    const group = page.getByRole('group', { name: '准入文件' });
    await group.locator('input[type=file]').setInputFiles(pdf('公告.pdf'));
    await page.getByRole('link', { name: '公告.pdf' }).waitFor();
    await page.getByRole('button', { name: '提交准入文件' }).click();
    await page.getByText('等待经办人核对').waitFor();
  });
});

describe('a review', () => {
  inTheSoak('answers findings by a way, and items with evidence that has its days', async () => {
    tolerate(/400/u);
    const page = await visit(at('reviewed'), asLead());
    await page.getByText(/持牌合规审查有 \d+ 项等您说明/u).waitFor();
    await page.getByRole('link', { name: '去说明' }).first().click();
    const finding = page.getByRole('article', { name: '非银行支付' });
    await finding.getByText('商户的货款先进入我们的账户').first().waitFor();
    await finding.getByRole('button', { name: '说明如何处理' }).click();
    await finding.getByRole('radio', { name: /^移出范围/u }).check();
    await finding.getByText('还须从申报材料中去掉上面的表述').waitFor();
    await finding.getByRole('textbox', { name: '说明' }).fill('改由收单机构结算。');
    await finding.getByRole('button', { name: '提交说明' }).click();
    await finding.getByText('待审查').waitFor();
    const officer = await visit(`/office/pilots/${scene.ids.reviewed}?tab=findings`, {
      as: scene.desk.officer,
    });
    await officer.getByText('申报方答复已移出，而现行版本仍有这一事项').waitFor();
    expect(await officer.getByRole('button', { name: '办结：非银行支付' }).count()).toBe(0);

    const item = page
      .getByRole('article')
      .filter({ hasText: '须附证明' })
      .filter({ has: page.getByRole('button', { name: '填写' }) })
      .first();
    const name = (await item.getByRole('heading').textContent()) ?? '';
    // What is done next with the pilot goes over it with the file.
    const asked = page.waitForResponse((answer) => answer.url().endsWith(`/pilots/${scene.ids.reviewed}`));
    await item.locator('input[type=file]').setInputFiles(pdf('协议.pdf'));
    await asked;
    const same = page.getByRole('article', { name });
    await same.getByRole('textbox', { name: '怎么做的' }).fill('已签协议。');
    await same.getByLabel('失效日期：协议.pdf').fill('2001-01-01');
    await same.getByRole('button', { name: '提交' }).click();
    await same.getByText('证明已过期，请换用有效的文件。').waitFor();
    await same.getByLabel('失效日期：协议.pdf').fill('2099-12-31');
    await same.getByRole('button', { name: '提交' }).click();
    await same.getByText('待审查').waitFor();
    await same.getByRole('link', { name: '协议.pdf' }).waitFor();
  });

  inTheSoak('can be left for good, with a reason', async () => {
    const page = await visit(at('submitted'), asLead());
    await page.getByRole('button', { name: '撤回' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '撤回' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: '撤回的理由' }).fill('合作方退出。');
    await dialog.getByRole('button', { name: '撤回' }).click();
    await page.getByText('已撤回。材料仍可查看。').waitFor();
    await page.getByRole('link', { name: '历史' }).click();
    await page.getByText('合作方退出。').waitFor();
  });
});

describe('a self-check', () => {
  it('is carried into a declaration, which alone it then is', async () => {
    const page = await visit('/boundary', asLead());
    await page.getByRole('textbox', { name: '业务描述' }).fill('我们为银行开发风控系统，部署在银行内部。');
    await page.getByRole('button', { name: '开始自查' }).click();
    await page.getByRole('link', { name: '带入申报' }).click();
    await page.getByText('将带入业务边界自查的内容').waitFor();
    await field(page, '项目名称').fill('风控系统测试');
    await page.getByRole('button', { name: '开始填写' }).click();
    await step(page, '项目概况');
    await expect
      .poll(() => field(page, '项目简介').inputValue())
      .toBe('我们为银行开发风控系统，部署在银行内部。');
    await page.goto(`${list()}/new`);
    await step(page, '新建项目');
    expect(await page.getByText('将带入业务边界自查的内容').count()).toBe(0);
  });
});
