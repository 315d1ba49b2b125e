import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PASSWORD } from '../../support/clients.ts';

export { PASSWORD };

interface Shown {
  items: { recipient: string; text: string }[];
}

/** The path of a link that was mailed, once it was. */
export async function linkTo(page: Page, recipient: string, path: string): Promise<string> {
  let found: string | undefined;
  const look = async () => {
    const { items } = (await (await page.request.get('/api/v1/mailbox')).json()) as Shown;
    const links = items
      .filter((one) => one.recipient === recipient)
      .flatMap(({ text }) => text.match(/https?:\S+/gu) ?? []);
    found = links.find((link) => new URL(link).pathname === path);
    return found;
  };
  await expect.poll(look).toBeDefined();
  const { pathname, search } = new URL(found!);
  return `${pathname}${search}`;
}

/** From the page for it to the proven address; nobody is signed in after that. */
export async function signUp(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.getByRole('textbox', { name: '邮箱' }).fill(email);
  await page.locator('input[autocomplete="new-password"]').fill(PASSWORD);
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await page.getByRole('heading', { name: '请查收邮件' }).waitFor();
  await page.goto(await linkTo(page, email, '/verify-email'));
  await page.getByRole('heading', { name: '邮箱已验证' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: '登录', exact: true }).click();
}

/** On the page for it. */
export async function signIn(
  page: Page,
  { email, password = PASSWORD }: { email: string; password?: string },
): Promise<void> {
  await page.locator('input[name="username"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
}
