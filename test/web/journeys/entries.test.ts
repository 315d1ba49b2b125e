import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openDesk, runningClock } from '../../pilots/reviewed.ts';
import { type BatchPeople, batchPeople, openedBatch } from '../../rewards/batch-scene.ts';
import { type Finished, finishedPilot } from '../../rewards/entries-scene.ts';
import { lookAt } from './axe.ts';
import { settled, stage } from './stage.ts';

const theatre = stage();
const { visit, database, session } = theatre;

let people: BatchPeople;
let joint: Finished;
let batchId: string;

beforeAll(async () => {
  const db = await database();
  people = await batchPeople(db);
  const asked = { request: (path: string, init?: RequestInit) => fetch(theatre.url + path, init) };
  batchId = await openedBatch(asked, people);
  const desk = await openDesk(db, { clock: runningClock() });
  for (let at = 1; at <= 22; at++) await finishedPilot(desk, `示例试点${at}`);
  joint = await finishedPilot(desk, '联合建模', {
    applicants: ['示例甲科技有限公司', '示例商业银行股份有限公司'],
  });
}, 120_000);

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

it('pilots are chosen across pages, declared by their lead, checked, and excluded', async () => {
  const page = await visit(`/office/batches/${batchId}?tab=entries`, { as: people.officer });
  const found = await lookAt(page, [['candidates', `/office/batches/${batchId}?tab=entries`]]);
  // One is nominated; the other twenty-two, of which a page shows some, are left out for one reason.
  await page.getByRole('checkbox', { name: '选择“联合建模”' }).check();
  await press(page, '列入所选，其余 22 个不列入…');
  await page.getByRole('textbox', { name: '理由' }).fill('与本批次方向不符。');
  await press(page, '列入所选，其余不列入');
  await said(page, '可提名的项目都已办理。');
  await page.getByRole('link', { name: '未列入 22' }).click();
  await page.getByRole('button', { name: '更多' }).click();
  await expect.poll(() => page.getByText('与本批次方向不符。').count()).toBe(22);

  // The lead declares; what was typed is there again after a reload.
  await page.context().addCookies([await session(joint.owner)]);
  const own = `/enterprises/${joint.enterpriseId}/pilots/${joint.id}?part=awards`;
  await page.goto(own);
  await settled(page);
  const [one, two] = ['示例甲科技有限公司', '示例商业银行股份有限公司'];
  await page.getByRole('textbox', { name: one! }).fill('66.67');
  await page.getByRole('radio', { name: '没有获得过' }).check();
  await page.reload();
  await said(page, '现为 66.67%');
  await page.getByRole('textbox', { name: two! }).fill('33.33');
  await page.getByRole('checkbox', { name: /^承诺以上内容/u }).check();
  await press(page, '提交申报');
  await said(page, /申报截止前、评分开始前可以重新申报/u);
  found.push(...(await lookAt(page, [['own', own]])));

  // Conditions, one applicant at a time or all at once; one that is not met leads to exclusion.
  await page.context().addCookies([await session(people.officer)]);
  await page.goto(`/office/batches/${batchId}?tab=entries&standing=nominated`);
  await page.getByRole('checkbox', { name: /^选择符合筛选的全部/u }).check();
  for (const box of await page.getByRole('checkbox', { name: /^选择“/u }).all())
    if ((await box.getAttribute('aria-label')) !== '选择“联合建模”') await box.uncheck();
  await press(page, '批量核对…');
  await page.getByRole('radio', { name: '符合', exact: true }).check();
  await page.getByRole('textbox', { name: '依据' }).first().fill('查询登记信息');
  await press(page, '保存');
  await said(page, '已记录 2 项核对。');
  await said(page, '2/14 已核');
  // What was chosen still is, and the next condition is offered for it.
  await press(page, '批量核对…');
  expect(await page.getByRole('dialog').getByLabel('条件').inputValue()).toBe('tax');
  await page.getByRole('dialog').getByRole('button', { name: '取消', exact: true }).click();
  await page.getByRole('link', { name: '联合建模' }).click();
  await said(page, /依据日期 .*核对/u);
  await page.getByRole('button', { name: `核对: 税收关系在本区, ${two}` }).click();
  await page.getByRole('radio', { name: '不符合' }).check();
  await page.getByRole('textbox', { name: '依据' }).first().fill('税务机关答复');
  await press(page, '保存');
  await said(page, '有不符合的申报条件，须取消资格');
  found.push(...(await lookAt(page, [['entry', page.url().replace(theatre.url, '')]])));
  await press(page, '取消资格…');
  await page.getByRole('textbox', { name: '理由' }).fill('税收关系不在本区。');
  await page.getByRole('dialog').getByRole('button', { name: '取消资格' }).click();
  await said(page, '税收关系不在本区。');
  expect(found).toEqual([]);
});
