import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { writeWord } from '../../../src/platform/documents/write-word.ts';
import { dayOf } from '../../../src/shared/clock.ts';
import { inTheSoak } from '../../support/soak.ts';
import { readWord } from '../../support/word.ts';
import { unzipped } from '../../support/zip.ts';
import { lookAt } from './axe.ts';
import { runs } from './run-scene.ts';
import { stage } from './stage.ts';

const { visit, database, tolerate } = stage();
let scene: Awaited<ReturnType<typeof runs>>;
beforeAll(async () => {
  scene = await runs(await database());
}, 120_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const dayAgo = (days: number) => dayOf(Date.now() - days * DAY_MS);

async function drop(page: Page, name: string, text: string) {
  const zone = page.getByRole('region', { name: '用表格报送数值' });
  await zone
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  return zone;
}

/** What a link saves. */
async function saved(page: Page, name: string | RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

it('a team reports by spreadsheet: told of each wrong cell, then of what it raised; and takes its run away', async () => {
  const { calm } = scene;
  const at = `/enterprises/${calm.lead.id}/pilots/${calm.id}/run`;
  const page = await visit(at, { as: calm.lead.member });
  const template = await saved(page, '下载模板（XLSX）');
  expect(template.name).toBe('指标数值.xlsx');
  expect([...unzipped(template.bytes).values()].join()).toContain('平均核保时间');

  // A browser says so of every request that is refused.
  tolerate(/status of 400/u);
  const zone = await drop(page, '数值.pdf', 'x');
  await zone.getByText('“数值.pdf”不是 XLSX 或 CSV 文件。').waitFor();
  await drop(page, '别的.csv', '甲,乙\n1,2\n');
  await zone.getByText('表头不符').waitFor();

  const header = '日期,指标,数值,更正说明\n';
  const wrong = `${header}${dayAgo(1)},平均核保时间,=1+1,\n${dayAgo(2)},没有的指标,1,\n${dayAgo(3)},客户数,3,\n`;
  const refused = async () => {
    await drop(page, '数值.csv', wrong);
    await zone.getByText('有 2 处不符，没有导入任何数值。').first().waitFor();
  };
  expect(await lookAt(page, [['wrong cells', at, refused]])).toEqual([]);
  expect(await zone.getByRole('row').allInnerTexts()).toEqual([
    expect.stringMatching(/单元格\s+内容\s+问题/),
    expect.stringMatching(/C2\s+=1\+1\s+是公式/),
    expect.stringMatching(/B3\s+没有的指标\s+测试方案中没有这项指标/),
  ]);
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    zone.getByRole('button', { name: '下载清单（CSV）' }).click(),
  ]);
  // What begins like a formula runs nowhere.
  expect(await readFile(await list.path(), 'utf8')).toContain("C2,'=1+1,是公式；请填写数值本身。\r\n");

  await drop(page, '数值.csv', `${header}${dayAgo(1)},平均核保时间,70,\n${dayAgo(3)},客户数,650,\n`);
  await zone.getByText('已导入 2 个数值。').waitFor();
  await zone.getByText('接近测试规模上限 · 客户数').waitFor();

  const book = await saved(page, '导出全部数据（XLSX）');
  expect([...unzipped(book.bytes).values()].join()).toContain('接近测试规模上限');
});

inTheSoak(
  'a team brings a Word template of its own, and a report is filled into it; on a phone, too',
  async () => {
    const { over, first } = scene;
    const run = `/enterprises/${over.lead.id}/pilots/${over.id}`;
    const page = await visit(`${run}/run`, { as: over.lead.member, screen: 'phone' });
    const word = await writeWord({
      locale: 'zh',
      title: '季报',
      head: ['', ''],
      blocks: [{ style: 'text', text: '{{项目名称}}：{{本期使用:客户数}} 户，{{天气}}' }],
    });
    const block = page.getByRole('region', { name: '导出与报告模板' });
    await block.locator('input[type=file]').setInputFiles({
      name: '季报.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(word),
    });
    await block.getByText('找到 3 个字段').waitFor();
    await block.getByText('不认识、不会填写：天气').waitFor();
    const guide = async () => {
      await block.getByText('可以用的字段').first().click();
      await block.getByText('{{指标:指标名称}}').waitFor();
    };
    expect(await lookAt(page, [['templates', `${run}/run`, guide]])).toEqual([]);

    await page.goto(`${run}/reports/${first}`);
    const filled = await saved(page, '用本报告填好“季报.docx”并下载');
    expect(readWord(filled.bytes).text).toContain('智能核保测试：402 户，{{天气}}');
    await page.goto(`${run}/run`);
    await block.getByRole('button', { name: '删除“季报.docx”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
    await block.getByText('还没有模板。').waitFor();
  },
);
