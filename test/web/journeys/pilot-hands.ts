import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

export const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: PDF });

export const json = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
});

export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

export const saved = (page: Page) => page.getByText('已保存').waitFor();

/** A step of the form is open. */
export const step = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Both assessments, each with these files. */
export async function bringAssessments(page: Page, ...files: string[]): Promise<void> {
  await page.getByRole('link', { name: /^合规与安全评估/u }).click();
  await step(page, '合规与安全评估');
  for (const name of ['合法合规性评估文件', '技术安全性评估文件']) {
    const group = page.getByRole('group', { name });
    await group.locator('input[type=file]').setInputFiles(files.map((file) => pdf(`${name}${file}.pdf`)));
    await group.getByRole('link', { name: `${name}${files.at(-1)}.pdf` }).waitFor();
  }
  await saved(page);
}

/** The newest version comes back stamped; over once it is tied to it. */
export async function bringStamped(page: Page, name = '盖章.pdf'): Promise<void> {
  const group = page.getByRole('group', { name: '盖章文件' });
  await group.locator('input[type=file]').setInputFiles(pdf(name));
  await page.getByRole('link', { name }).waitFor();
  await page.getByRole('button', { name: '上传到这个版本' }).click();
  await group.waitFor({ state: 'detached' });
}

/** Presses a button, and the same in the dialog that asks again, after what it wants to know was written. */
export async function act(page: Page, name: string, said: Readonly<Record<string, string>> = {}) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(said))
    await dialog.getByRole('textbox', { name: label }).fill(text);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
