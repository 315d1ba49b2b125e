import { beforeAll, describe, expect, it } from 'vitest';
import { furnish } from './scene.ts';
import { settled, stage } from './stage.ts';

const theStage = stage();
const { visit, database, tolerate } = theStage;
let scene: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  scene = await furnish(await database());
});

describe('the office', () => {
  it('leads whoever is not signed in to the sign-in, and back', async () => {
    const page = await visit('/office/people?role=auditor');
    await page.getByRole('heading', { name: '请先登录' }).waitFor();
    const way = page.getByRole('main').getByRole('link', { name: '登录' });
    expect(decodeURIComponent((await way.getAttribute('href')) ?? '')).toContain(
      '/office/people?role=auditor',
    );
  });

  it('shows whoever holds no role where else to go', async () => {
    const page = await visit('/office', { as: scene.people.owner });
    await page.getByRole('link', { name: '我的企业' }).click();
    await page.waitForURL('**/enterprises');
  });

  it('shows what waits, and leads by key from one case to the next', async () => {
    const page = await visit('/office', { as: scene.people.officer });
    await page.getByRole('heading', { name: '企业待核验 2' }).waitFor();
    await page.getByRole('link', { name: '查看全部' }).click();
    await page.getByRole('heading', { level: 1, name: '企业核验' }).waitFor();
    await settled(page);
    const cases = page.getByRole('rowheader').getByRole('link');
    await cases.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => cases.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText('待核验第 1 件，共 2 件').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('待核验第 2 件，共 2 件').waitFor();
    await expect.poll(() => page.url()).toContain(scene.enterprises.alsoWaiting);
  });

  it('finds people by role, in the address', async () => {
    const page = await visit('/office/people', { as: scene.people.admin });
    await page.getByRole('combobox', { name: '角色' }).selectOption('case-officer');
    await page.waitForURL('**/office/people?role=case-officer');
    await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(['钱经办']);
    await page.reload();
    await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(['钱经办']);
    await page.getByRole('searchbox').fill('没有这个人');
    await page.getByText('没有找到人').waitFor();
  });

  it('says the rules beside the boxes, and shows both sides when two people change the same roles', async () => {
    tolerate(/412/u);
    const { admin, editor } = scene.people;
    const path = `/office/people/${editor.id}`;
    const [one, other] = [await visit(path, { as: admin }), await visit(path, { as: admin })];
    // Both have read the roles as they are before either changes them.
    for (const page of [one, other]) await page.getByRole('checkbox', { name: '审计' }).waitFor();
    await one.getByRole('checkbox', { name: '经办人' }).check();
    await expect.poll(() => one.getByRole('checkbox', { name: '异议受理' }).isDisabled()).toBe(true);
    await one.getByRole('textbox', { name: '理由' }).fill('接手核验工作');
    await one.getByRole('button', { name: '保存角色' }).click();
    await one.getByText('角色已保存').waitFor();

    await other.getByRole('checkbox', { name: '审计' }).check();
    await other.getByRole('textbox', { name: '理由' }).fill('季度审计');
    await other.getByRole('button', { name: '保存角色' }).click();
    const conflict = other.getByRole('alert').filter({ hasText: '已被他人更改' });
    await conflict.getByText('经办人、政策编辑').waitFor();
    await conflict.getByText('政策编辑、审计').waitFor();
    await conflict.getByRole('button', { name: '采用现在的内容' }).click();
    await other.getByRole('checkbox', { name: '审计' }).check();
    await other.getByRole('button', { name: '保存角色' }).click();
    await other.getByText('角色已保存').waitFor();
    await other.reload();
    for (const name of ['经办人', '审计']) {
      await expect.poll(() => other.getByRole('checkbox', { name }).isChecked()).toBe(true);
    }
  });

  it('keeps what was typed over a reload', async () => {
    const page = await visit(`/office/people/${scene.people.approver.id}`, { as: scene.people.admin });
    await page.getByRole('checkbox', { name: '审计' }).check();
    await page.getByRole('textbox', { name: '理由' }).fill('还没想好');
    await page.reload();
    await expect.poll(() => page.getByRole('textbox', { name: '理由' }).inputValue()).toBe('还没想好');
    await expect.poll(() => page.getByRole('checkbox', { name: '审计' }).isChecked()).toBe(true);
  });

  it('lets nobody change their own roles', async () => {
    const page = await visit(`/office/people/${scene.people.admin.id}`, { as: scene.people.admin });
    await page.getByText('不能更改自己的角色').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: '停用账户' }).count()).toBe(0);
  });

  it('disables an account with a reason, and enables it again', async () => {
    const page = await visit(`/office/people/${scene.people.expert.id}`, { as: scene.people.admin });
    await page.getByRole('button', { name: '停用账户' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '停用账户' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('账户疑被盗用');
    await dialog.getByRole('button', { name: '停用账户' }).click();
    await page.getByText('已停用', { exact: true }).waitFor();
    await page.getByRole('button', { name: '启用账户' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('已核实');
    await page.getByRole('dialog').getByRole('button', { name: '启用账户' }).click();
    await page.getByText('正常', { exact: true }).waitFor();
  });

  it('invites to the office, and takes it back', async () => {
    const page = await visit('/office/invitations', { as: scene.people.admin });
    await page.getByText('还没有发出过邀请').waitFor();
    await page.getByRole('textbox').fill('new@example.com');
    await page.getByRole('checkbox', { name: '审批人' }).check();
    await page.getByRole('button', { name: '发出邀请' }).click();
    await page.getByText('邀请已发往 new@example.com').waitFor();
    await page.getByRole('button', { name: '撤回 new@example.com' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await page.getByText('已撤回').waitFor();
  });

  it('withdraws the invitation of an expert who has no account yet', async () => {
    const asked = { email: 'prof@example.com', kind: 'batch', id: '2026-2' };
    await fetch(new URL('/api/v1/office/appointments', theStage.url), {
      method: 'POST',
      headers: { ...scene.people.officer.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...asked, from: '2026-01-01', until: '2099-12-31' }),
    });
    const page = await visit('/office/experts', { as: scene.people.officer });
    await page.getByText('吴专家').waitFor();
    await page.getByRole('button', { name: '撤回 prof@example.com' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('地址写错了');
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await page.getByText('没有待接受的邀请').waitFor();
  });

  it('says where questions went that are split off or merged, and takes it back', async () => {
    for (const question of ['园区的班车几点发车？', '请问园区的班车几点发车'])
      await fetch(new URL('/api/v1/assistant/answers', theStage.url), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question }),
      });
    const page = await visit('/office/questions', { as: scene.people.editor });
    await page.getByRole('link', { name: '园区的班车几点发车？' }).click();
    const whole = page.url();
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('checkbox', { name: '选中：请问园区的班车几点发车' }).check();
    await press('把选中的拆成一组');
    await page.getByText('已把 1 次提问拆成这一组。').waitFor();
    await press('并入这一组');
    await page.getByRole('dialog').getByRole('button', { name: '并入这一组' }).click();
    await page.getByText('已把 1 次提问并入这一组。').waitFor();
    expect(page.url()).toBe(whole);
    await press('撤销');
    await page.getByText('已撤销合并，这一组恢复原状。').waitFor();
    await page.getByRole('heading', { level: 1, name: '请问园区的班车几点发车' }).waitFor();
  });

  it('publishes a list of parks by two people', async () => {
    const drafting = await visit('/office/parks', { as: scene.people.editor });
    await drafting.getByRole('button', { name: '修改列表' }).click();
    await drafting.getByRole('button', { name: '添加园区' }).click();
    const added = drafting.getByRole('group', { name: '园区 4' });
    await added.getByRole('textbox', { name: '中文名称' }).fill('示例园区');
    await added.getByRole('textbox', { name: '英文名称' }).fill('Example park');
    await added.getByRole('textbox', { name: '编号' }).fill('example');
    await drafting.getByRole('button', { name: '存为草案' }).click();
    await drafting.getByText('草案由您起草').waitFor();
    expect(await drafting.getByRole('button', { name: '批准并发布' }).count()).toBe(0);

    const approving = await visit('/office/parks', { as: scene.people.approver });
    await approving.getByText('新增').waitFor();
    await approving.getByRole('button', { name: '批准并发布' }).click();
    await approving.getByRole('dialog').getByRole('button', { name: '批准并发布' }).click();
    await expect.poll(() => approving.getByText('待批准的草案').count()).toBe(0);
    await approving.getByText('示例园区').waitFor();
  });
});
