import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '../../enterprises/profile.ts';
import { furnish } from './scene.ts';
import { settled, stage } from './stage.ts';

const { visit, database, tolerate } = stage();
let scene: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  scene = await furnish(await database());
});
const at = (enterprise: keyof typeof scene.enterprises, rest = '') =>
  `/enterprises/${scene.enterprises[enterprise]}${rest}`;

describe('an enterprise', () => {
  it('is registered by whoever becomes its owner, with the code checked while it is typed', async () => {
    const page = await visit('/enterprises', { as: { name: '新人' } });
    await page.getByText('您还不属于任何企业').waitFor();
    await page.getByRole('link', { name: '登记企业' }).click();
    const code = page.getByRole('textbox', { name: '统一社会信用代码' });
    await code.fill('91310115MAI');
    await page.getByText('不用 I、O、S、V、Z').waitFor();
    await code.fill(`${codeOf(7).slice(0, 17)}0`);
    await page.getByText('校验码不对').waitFor();
    await code.fill(codeOf(7).toLowerCase());
    await page.getByText('校验码正确').waitFor();
    await page.getByRole('textbox', { name: '企业名称' }).fill('新登记科技有限公司');
    await page.getByRole('textbox', { name: '经营范围' }).fill('一般项目：软件开发。');
    await page.getByRole('button', { name: '添加联系人' }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill('新人');
    await page.getByRole('textbox', { name: '邮箱' }).fill('xin@example.com');
    await page.reload();
    await expect.poll(() => page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('新人');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByRole('heading', { level: 1, name: '新登记科技有限公司' }).waitFor();
    await page.getByRole('link', { name: '提交核验材料' }).waitFor();
    await page.getByText('一般项目：软件开发。').waitFor();
    await page.getByRole('link', { name: 'xin@example.com' }).waitFor();
  });

  it('is found by officials, in the address', async () => {
    const page = await visit('/enterprises', { as: scene.people.officer });
    await page.getByRole('combobox', { name: '核验状态' }).selectOption('returned');
    await page.waitForURL('**/enterprises?verification=returned');
    await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(['示例丙支付有限公司']);
  });

  it('shows both sides when two owners change it', async () => {
    tolerate(/412/u);
    const as = scene.people.owner;
    const [one, other] = [await visit(at('unverified'), { as }), await visit(at('unverified'), { as })];
    for (const page of [one, other]) await page.getByRole('button', { name: '修改' }).click();
    await one.getByRole('textbox', { name: '企业名称' }).fill('甲先改的名称');
    await one.getByRole('button', { name: '保存' }).click();
    await one.getByText('企业信息已保存').waitFor();
    await other.getByRole('textbox', { name: '企业名称' }).fill('乙后改的名称');
    await other.getByRole('button', { name: '保存' }).click();
    const conflict = other.getByRole('alert').filter({ hasText: '已被他人更改' });
    await conflict.getByText('甲先改的名称').waitFor();
    await conflict.getByText('乙后改的名称').waitFor();
    await conflict.getByRole('button', { name: '保留我的' }).click();
    await other.getByRole('button', { name: '保存' }).click();
    await other.getByRole('heading', { level: 1, name: '乙后改的名称' }).waitFor();
  });

  it('is recorded as a benchmark enterprise by an officer, with what it rests on', async () => {
    const page = await visit(at('verified'), { as: scene.people.officer });
    await page.getByRole('button', { name: '记录认定' }).click();
    await page.getByRole('textbox', { name: '依据' }).fill('浦金融〔2026〕1号');
    await page.getByLabel('认定日期').fill('2026-06-01');
    await page.getByRole('button', { name: '记录认定' }).click();
    await page.getByText('2026年6月1日').waitFor();
    const owner = await visit(at('verified'), { as: scene.people.owner });
    await owner.getByText('浦金融〔2026〕1号').waitFor();
    expect(await owner.getByRole('button', { name: '修改认定' }).count()).toBe(0);
  });

  it('invites, promotes and removes members, and keeps its last owner', async () => {
    tolerate(/409/u);
    const page = await visit(at('verified', '/members'), { as: scene.people.owner });
    await page.getByRole('textbox', { name: '邮箱或手机号' }).fill('13900139000');
    await page.getByRole('button', { name: '发出邀请' }).click();
    await page.getByText('邀请已发往 13900139000').waitFor();
    await page.getByRole('button', { name: '改为成员: 李负责' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '改为成员' }).click();
    await page.getByRole('dialog').getByText('最后一位负责人').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '设为负责人: 王同事' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '设为负责人' }).click();
    await page.getByRole('button', { name: '改为成员: 王同事' }).waitFor();
    await page.getByRole('button', { name: '移除: 王同事' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(2);
  });

  it('says of its licences how long they hold, and takes another', async () => {
    const page = await visit(at('verified', '/licences'), { as: scene.people.owner });
    await page.getByText('30 天后到期').waitFor();
    await page.getByText('已过期').waitFor();
    await page.getByText('长期有效').waitFor();
    await page.getByRole('link', { name: '添加许可或备案' }).click();
    await page.waitForURL('**/licences?edit=new');
    await page.getByRole('combobox', { name: '类别' }).selectOption({ index: 2 });
    await page.getByRole('textbox', { name: '许可证号或备案号' }).fill('沪备 2026-9');
    await page.getByRole('textbox', { name: '发证或备案机关' }).fill('国家金融监督管理总局上海监管局');
    await page.getByRole('textbox', { name: '许可范围' }).fill('上海市');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('沪备 2026-9').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it('tells its history in words, and as a file', async () => {
    const page = await visit(at('returned', '/history'), { as: scene.people.owner });
    await page.getByText('退回补正').waitFor();
    await page.getByText('登记人成为负责人').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('退回补正');
    expect(text).toContain('看不到登记机关的印章');
  });

  it('does not exist for others', async () => {
    tolerate(/404/u);
    const page = await visit(at('verified'), { as: scene.people.expert });
    await page.getByRole('alert').waitFor();
    expect(await page.getByText('示例乙银行股份有限公司').count()).toBe(0);
  });
});

describe('its verification', () => {
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papers-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('takes two papers, says what is wrong with one, and is decided by an officer', async () => {
    const page = await visit(at('returned', '/verification'), { as: scene.people.owner });
    await page.getByText('退回意见：看不到登记机关的印章。').waitFor();
    const choose = async (label: string, name: string, bytes = PDF.byteLength) => {
      const path = join(folder, name);
      await writeFile(path, PDF);
      await truncate(path, bytes);
      await page.getByRole('group', { name: label }).locator('input[type=file]').setInputFiles(path);
    };
    await choose('营业执照', '程序.exe');
    await page.getByText('不是可以上传的类型').waitFor();
    await choose('营业执照', '太大.pdf', 21 * 1024 * 1024);
    await page.getByText('有 21 MB，超过 20 MB').waitFor();
    await choose('营业执照', '营业执照新.pdf');
    await page.getByRole('link', { name: '营业执照新.pdf' }).waitFor();
    await choose('授权委托书', '委托书新.pdf');
    await page.getByRole('link', { name: '委托书新.pdf' }).waitFor();
    await page.getByRole('button', { name: '再次提交' }).click();
    await page.getByText('等待经办人核验').waitFor();

    const office = await visit(at('returned', '/verification'), { as: scene.people.officer });
    await office.getByRole('link', { name: '营业执照新.pdf' }).first().waitFor();
    const remark = office.getByRole('textbox', { name: '营业执照：需要补正的内容' });
    await remark.fill('仍然看不清。');
    await expect.poll(() => office.getByRole('button', { name: '通过' }).isDisabled()).toBe(true);
    await office.reload();
    await expect.poll(() => remark.inputValue()).toBe('仍然看不清。');
    await remark.fill('');
    await office.getByRole('button', { name: '通过' }).click();
    await office.getByRole('dialog').getByRole('button', { name: '通过' }).click();
    await office.getByText('核验通过，可以提交申请').waitFor();
    await office.getByText('还有 2 件待核验').waitFor();
    await office.getByRole('link', { name: '下一件' }).click();
    await office.getByText('待核验第 1 件').waitFor();
  });

  it('is returned with everything that is wrong', async () => {
    const page = await visit(at('alsoWaiting', '/verification'), { as: scene.people.officer });
    await page.getByRole('textbox', { name: '授权委托书：需要补正的内容' }).fill('没有公章。');
    await page.getByRole('textbox', { name: '企业名称：需要补正的内容' }).fill('与执照不一致。');
    await page.getByRole('button', { name: '退回补正' }).click();
    await page.getByRole('dialog').getByText('2 项补正意见').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '退回补正' }).click();
    await page.getByText('材料已退回').waitFor();
    const owner = await visit(at('alsoWaiting', '/verification'), { as: scene.people.owner });
    await owner.getByText('退回意见：没有公章。').waitFor();
    await owner.getByRole('link', { name: '修改企业信息' }).waitFor();
  });

  it('is not decided by an officer who is tied to the enterprise', async () => {
    const as = { name: '郑回避', office: ['case-officer'], member: [scene.enterprises.waiting] } as const;
    const page = await visit(at('waiting', '/verification'), { as });
    await page.getByText('您须回避').waitFor();
    expect(await page.getByRole('button', { name: '通过' }).count()).toBe(0);
    await settled(page);
  });
});
