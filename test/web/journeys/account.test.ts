import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeOfficial } from '../../support/people.ts';
import { inTheSoak } from '../../support/soak.ts';
import { settled, stage } from './stage.ts';
import { linkTo, PASSWORD, signIn, signUp } from './ways-in.ts';

const staged = stage({ env: { OFFICIALS_SECOND_FACTOR: 'required' } });
const { visit, tolerate } = staged;

/** Reads the key as somebody would who cannot scan. */
async function authenticator(page: Page): Promise<TOTP> {
  const text = await page.getByText(/^([A-Z2-7]{1,4} ?){4,}$/u).innerText();
  return new TOTP({ secret: Secret.fromBase32(text.replaceAll(' ', '')) });
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

describe('somebody new', () => {
  it('signs up, proves the address, sets up a second factor and signs in with it', async () => {
    tolerate(/401/u);
    const page = await visit('/sign-up');
    await signUp(page, { name: '王小明', email: 'wang@example.com' });
    await signIn(page, { email: 'wang@example.com' });
    await button(page, '菜单：王小明').click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.getByRole('link', { name: '登录', exact: true }).waitFor();

    await page.goto('/account/security');
    await page.getByRole('main').getByRole('link', { name: '登录', exact: true }).click();
    await signIn(page, { email: 'wang@example.com' });
    await page.waitForURL(({ pathname }) => pathname === '/account/security');

    await button(page, '开始设置').click();
    await page.locator('input[autocomplete="current-password"]').first().fill('不是这个密码');
    await button(page, '获取二维码').click();
    await page.getByText('密码不正确').waitFor();
    await page.locator('input[autocomplete="current-password"]').first().fill(PASSWORD);
    await button(page, '获取二维码').click();
    await page.getByRole('img', { name: '两步验证的二维码' }).waitFor();
    const totp = await authenticator(page);
    const backup = await page
      .getByRole('list')
      .filter({ hasText: '-' })
      .getByRole('listitem')
      .first()
      .innerText();
    await field(page, '六位数字').fill('000000');
    await button(page, '开启两步验证').click();
    await page.getByText('数字不正确或已过期，请重试').waitFor();
    await field(page, '六位数字').fill(totp.generate());
    await button(page, '开启两步验证').click();
    await page.getByText('两步验证已开启，其他设备已退出。').waitFor();
    await page.getByText('备用码还剩 10 个。').waitFor();
    await page
      .getByRole('cell', { name: '开启两步验证' })
      .or(page.getByRole('rowheader', { name: '开启两步验证' }))
      .waitFor();

    const other = await visit('/sign-in?next=/account');
    await signIn(other, { email: 'wang@example.com' });
    await other.getByRole('heading', { name: '两步验证' }).waitFor();
    await field(other, '六位数字').fill(totp.generate());
    await button(other, '确认').click();
    await other.waitForURL(({ pathname }) => pathname === '/account');
    await other.getByRole('heading', { name: '个人信息' }).waitFor();

    await page.reload();
    await button(page, '退出其他所有设备').click();
    await page.getByRole('dialog').getByRole('button', { name: '退出其他所有设备' }).click();
    await page.getByText('已退出', { exact: true }).waitFor();
    await other.reload();
    await other.getByRole('heading', { name: '请先登录' }).waitFor();

    await button(page, '关闭两步验证').click();
    await field(page, '六位数字或备用码').fill(backup);
    await page.getByRole('dialog').getByRole('button', { name: '关闭两步验证' }).click();
    await page.getByText('两步验证已关闭。').waitFor();

    const db = await staged.database();
    const { id } = await db.query
      .selectFrom('people')
      .select('id')
      .where('email', '=', 'wang@example.com')
      .executeTakeFirstOrThrow();
    await makeOfficial(db, id, 'policy-editor');
    await page.goto('/account/data');
    await page.getByRole('link', { name: '去设置' }).click();
    await page.locator('input[autocomplete="current-password"]').first().fill(PASSWORD);
    await button(page, '获取二维码').click();
    const next = await authenticator(page);
    await field(page, '六位数字').fill(next.generate());
    await button(page, '开启两步验证').click();
    await page.getByRole('link', { name: '继续', exact: true }).click();
    await page.waitForURL(({ pathname }) => pathname === '/account/data');
    await page.goBack();
    await button(page, '更换验证器和备用码').click();
    await field(page, '六位数字或备用码').fill(next.generate());
    await page.getByRole('dialog').getByRole('button', { name: '更换验证器和备用码' }).click();
    await page.getByText('原来的两步验证已失效，请设置新的。').waitFor();
    await button(page, '获取二维码').waitFor();
    expect(await page.getByRole('heading', { name: '登录的设备' }).count()).toBe(0);
  });

  inTheSoak('sees the same in English, and what is wrong beside the field', async () => {
    tolerate(/40[01]/u);
    const page = await visit('/sign-up', { locale: 'en' });
    await field(page, 'Name').fill('Ann Lee');
    await field(page, 'Mail address').fill('ann@localhost');
    await page.locator('input[autocomplete="new-password"]').fill(PASSWORD);
    await button(page, 'Create an account').click();
    await page.locator('input[name="username"][aria-invalid="true"]').waitFor();
    const complaint = await field(page, 'Mail address').getAttribute('aria-describedby');
    expect(complaint).not.toBeNull();
    await expect.poll(() => field(page, 'Name').inputValue()).toBe('Ann Lee');

    await page.goto('/sign-in');
    await signIn(page, { email: 'nobody@example.com' });
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).not.toMatch(/\p{Script=Han}/u);
    await button(page, '中文').click();
    await page.locator('input[name="password"]').fill('别的密码别的密码');
    await button(page, '登录').click();
    await alert.filter({ hasText: /\p{Script=Han}/u }).waitFor();
  });
});

describe('somebody who forgot the password', () => {
  it('chooses a new one by mail; the link works once', async () => {
    tolerate(/4(01|10)/u);
    const page = await visit('/sign-up');
    await signUp(page, { name: '李忘记', email: 'li@example.com' });
    await page.goto('/forgot-password');
    await field(page, '邮箱').fill('li@example.com');
    await button(page, '发送链接').click();
    await page.getByText('重设密码的链接已经发出').waitFor();
    const link = await linkTo(page, 'li@example.com', '/reset-password');
    const chosen = '秋风吹不尽 总是玉关情';
    for (const done of ['新密码已保存，请用它登录。', '这个链接已失效']) {
      await page.goto(link);
      await page.locator('input[autocomplete="new-password"]').fill(chosen);
      await button(page, '保存新密码').click();
      await page.getByText(done, { exact: true }).waitFor();
    }
    await page.goto('/sign-in?next=/account');
    await signIn(page, { email: 'li@example.com' });
    await page.getByRole('alert').waitFor();
    await signIn(page, { email: 'li@example.com', password: chosen });
    await page.waitForURL(({ pathname }) => pathname === '/account');
  });
});

describe('one’s own account', () => {
  it('changes the name, the address and the number, each when it is proven', async () => {
    tolerate(/401/u);
    const page = await visit('/sign-up');
    await signUp(page, { name: '张改名', email: 'zhang@example.com' });
    await page.goto('/sign-in?next=/account');
    await signIn(page, { email: 'zhang@example.com' });
    await field(page, '姓名').fill('张新名');
    await page.reload();
    await page.getByText('有未保存的修改').waitFor();
    await button(page, '保存').click();
    await page.getByText('已保存', { exact: true }).waitFor();
    await button(page, '菜单：张新名').waitFor();

    await button(page, '更改').click();
    await field(page, '新邮箱').fill('new@example.com');
    await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
    await button(page, '发送确认邮件').click();
    await page.getByText('确认邮件已发往 new@example.com').waitFor();

    await button(page, '添加').click();
    await field(page, '新手机号').fill('13912345678');
    await button(page, '发送验证码').click();
    await page.getByText('如号码有效，验证码已发出').waitFor();
    const { items } = (await (await page.request.get('/api/v1/mailbox')).json()) as {
      items: { recipient: string; text: string }[];
    };
    const sms = items.find(({ recipient }) => recipient.endsWith('13912345678'));
    await field(page, '验证码').fill(/\b\d{6}\b/u.exec(sms?.text ?? '')?.[0] ?? '');
    await button(page, '保存手机号').click();
    await page.getByText('手机号已更改').waitFor();
    await page.getByText('+8613912345678').waitFor();

    await page.goto(await linkTo(page, 'new@example.com', '/verify-email'));
    await page.getByRole('heading', { name: '邮箱已验证' }).waitFor();
    await page.getByRole('link', { name: '继续' }).click();
    await page.getByText('new@example.com').waitFor();
  });

  it('makes a token, which works until it is revoked', async () => {
    const page = await visit('/account/tokens', { as: { name: '赵令牌' } });
    await page.getByText('还没有令牌').waitFor();
    await field(page, '名称').fill('指标自动上报');
    await page.getByRole('radio', { name: '7 天' }).check();
    await page.getByRole('checkbox', { name: '每日数值' }).check();
    await button(page, '新建令牌').click();
    await page.getByRole('heading', { name: '令牌“指标自动上报”已建好' }).waitFor();
    const token = await page.getByRole('code').first().innerText();
    const command = await page.getByRole('code').nth(1).innerText();
    expect(command).toContain(`${staged.url}/api/v1/account`);
    const ask = () =>
      fetch(`${staged.url}/api/v1/account/tokens`, { headers: { Authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await button(page, '我已保存').click();
    await expect.poll(() => page.content()).not.toContain(token);
    await page.getByText('读取、每日数值').waitFor();
    await button(page, '撤销：指标自动上报').click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('已撤销', { exact: true }).waitFor();
    expect((await ask()).status).toBe(401);
  });

  it('is erased by who types the name, and says beforehand what stays', async () => {
    tolerate(/401/u);
    const page = await visit('/sign-up');
    await signUp(page, { name: '钱告别', email: 'qian@example.com' });
    await page.goto('/sign-in?next=/account/data');
    await signIn(page, { email: 'qian@example.com' });
    await page.getByText('账本中的时间、操作和不透明的编号').waitFor();
    await button(page, '注销账户').click();
    const dialog = page.getByRole('dialog');
    const erase = dialog.getByRole('button', { name: '注销账户' });
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: '您的姓名' }).fill('钱告别');
    await dialog.locator('input[autocomplete="current-password"]').fill(PASSWORD);
    await erase.click();
    await page.getByRole('heading', { name: '账户已注销' }).waitFor();
    await page.goto('/sign-in');
    await signIn(page, { email: 'qian@example.com' });
    await page.getByRole('alert').waitFor();
  });

  it('waits for an official’s second factor with everything but that', async () => {
    const page = await visit('/account/security', { as: { office: ['auditor'], secondFactor: 'none' } });
    await settled(page);
    await button(page, '获取二维码').waitFor();
    expect(await page.getByRole('heading', { name: '登录的设备' }).count()).toBe(0);
    await page.getByRole('link', { name: '我的数据' }).click();
    await page.getByRole('heading', { name: '请先设置两步验证' }).waitFor();
  });
});
