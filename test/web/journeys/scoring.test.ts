import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ask, BATCHES } from '../../rewards/batch-scene.ts';
import { declareTies, hands, type Panel, sheetsOf, written } from '../../rewards/panel-scene.ts';
import { lookAt } from './axe.ts';
import { scoringPanel } from './scoring-scene.ts';
import { settled, stage } from './stage.ts';

const theStage = stage();
const { visit, database, tolerate } = theStage;
const asked = {
  request: (path: string, init?: RequestInit) => fetch(new URL(path, theStage.url), init),
};

const entryOf = async (panel: Panel, name: string) => {
  const { sheets, experts } = await sheetsOf(asked, panel);
  const { id } = experts.find((expert) => expert.name === name)!;
  return sheets.filter(({ expertId }) => expertId === id).map(({ entryId }) => entryId);
};

/** Fills in all that experts score, by the keyboard where it is quickest. */
async function fillIn(page: Page, except: number): Promise<void> {
  const scores = page.getByRole('textbox', { name: /得分$/u });
  const reasons = page.getByRole('textbox', { name: /评分理由$/u });
  const count = await scores.count();
  for (let at = 0; at < count; at++) {
    if (at !== except) {
      await scores.nth(at).fill('');
      await scores.nth(at).pressSequentially('82.5');
      expect(await scores.nth(at).inputValue()).toBe('82.5');
    }
    await reasons.nth(at).fill(`依据第 ${at + 1} 项数据。`);
  }
}

it('a panel declares its ties, is assigned, scores beside the material and is locked; nothing written is lost', async () => {
  tolerate(/400|412/u);
  const panel = await scoringPanel(asked, await database());
  const { batchId, people, experts } = panel;
  const [zhao, qian, sun] = experts as [(typeof experts)[0], (typeof experts)[0], (typeof experts)[0]];

  // An expert finds the batch, sees organisations and no pilot, and what is typed outlives a reload.
  const page = await visit('/scoring', { as: zhao });
  await page.getByRole('link', { name: /试点奖励/u }).click();
  await page.getByRole('textbox', { name: '现工作单位' }).fill('某大学');
  expect(await page.getByText('票据核验测试').count()).toBe(0);
  await page.reload();
  await settled(page);
  expect(await page.getByRole('textbox', { name: '现工作单位' }).inputValue()).toBe('某大学');
  await page.getByRole('checkbox', { name: /承诺书/u }).check();
  await page.getByRole('button', { name: '提交申报' }).click();
  await page.getByRole('dialog').getByText('没有勾选任何单位').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '提交申报' }).click();
  await page.getByText('评分尚未开始').waitFor();
  await declareTies(asked, batchId, qian, { employer: '示例乙银行股份有限公司' });
  await declareTies(asked, batchId, sun);

  // The officer looks at what the system found, has the sheets assigned and begins.
  const office = await visit(`/office/batches/${batchId}?tab=panel`, { as: people.officer });
  await office.getByText('任职单位与持牌承载机构同名').waitFor();
  // Somebody without an account is invited, and what is wrong with the dates stands beside them.
  await office.getByRole('textbox', { name: '邮箱' }).fill('prof@example.com');
  await office.getByLabel('聘期至').fill('2026-01-01');
  await office.getByRole('button', { name: '聘请专家' }).click();
  await office.getByText('结束日期不能早于开始日期').waitFor();
  await office.getByLabel('聘期至').fill('2099-12-31');
  await office.getByRole('button', { name: '聘请专家' }).click();
  await office.getByText('邀请已发出。').waitFor();
  await office.getByRole('checkbox', { name: /^选择/u }).check();
  await office.getByRole('button', { name: '认定所选 1 处回避' }).click();
  await office.getByRole('dialog').getByRole('textbox').fill('任职单位即承载机构');
  await office.getByRole('dialog').getByRole('button', { name: '认定所选 1 处回避' }).click();
  await office.getByText('系统提示并经确认').waitFor();
  await office.getByRole('button', { name: '自动分配' }).click();
  await office.getByText('可以开始评分。').waitFor();
  await office.getByRole('button', { name: '开始评分' }).click();
  await office.getByRole('dialog').getByRole('button', { name: '开始评分' }).click();
  await office.getByRole('tab', { name: '评分' }).click();
  await office.getByRole('heading', { name: '评分进度' }).waitFor();

  // Beside the material: a level is chosen, figures are typed, all is kept through a reload.
  const [first = ''] = await entryOf(panel, zhao.name);
  const place = `/scoring/${batchId}/${first}`;
  await page.goto(place);
  await settled(page);
  // More than full marks is no score, and is not cut to another one.
  const score = page.getByRole('textbox', { name: /得分$/u }).first();
  await score.pressSequentially('120');
  await page.getByText('填写 0 至 100 之间的数。').waitFor();
  expect(await score.inputValue()).toBe('120');
  await page.getByRole('radio').first().check();
  await fillIn(page, 0);
  await page.getByText(/^已保存/u).waitFor();
  await page.reload();
  await settled(page);
  expect(await page.getByRole('radio').first().isChecked()).toBe(true);
  expect(
    await page
      .getByRole('textbox', { name: /评分理由$/u })
      .first()
      .inputValue(),
  ).toBe('依据第 1 项数据。');
  await page.getByRole('tab', { name: '系统计算' }).click();
  await page.getByText('评分开始时由系统按报告计算').waitFor();

  // Another tab saved first: both sides are shown, and one's own stands.
  const { version } = await ask(asked, 'GET', `/api/v1${place.replace(first, `pilots/${first}`)}`, zhao);
  const other = await written(asked, panel, 4_000, '另一窗口写的。');
  await ask(asked, 'PUT', `/api/v1/scoring/${batchId}/pilots/${first}/sheet`, zhao, { version, body: other });
  await page
    .getByRole('textbox', { name: /评分理由$/u })
    .last()
    .fill('本窗口写的。');
  await page.getByText('另一窗口写的。').first().waitFor();
  await page.getByRole('alert').getByRole('button').first().click();
  await page.getByText(/^已保存/u).waitFor();
  await page.getByRole('button', { name: '提交评分表' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交评分表' }).click();
  await page.getByText(/^已于.*提交$/u).waitFor();
  await page.getByText('其他专家还没有提交这个项目的评分。').waitFor();

  // The rest comes in; what is missing stands beside the lock until then.
  for (const expert of experts)
    for (const entryId of await entryOf(panel, expert.name))
      if (expert !== zhao || entryId !== first)
        await hands(asked, batchId, entryId, expert, await written(asked, panel, 7_000, '样本偏小。'));
  await page.reload();
  await page.getByRole('heading', { name: /^E0[23] · /u }).waitFor();
  await office.reload();
  await settled(office);
  await office.getByRole('button', { name: '锁定评分' }).click();
  expect(await office.getByText('样本偏小。').count()).toBe(0);
  await office.getByRole('dialog').getByRole('button', { name: '锁定评分' }).click();
  await expect
    .poll(
      async () =>
        ((await ask(asked, 'GET', `${BATCHES}/${batchId}`, people.officer)).body as { state: string }).state,
    )
    .toBe('locked');

  const looks = await visit('/about', { as: zhao, screen: 'phone', locale: 'en', scheme: 'dark' });
  const found = await lookAt(looks, [
    ['list', '/scoring'],
    ['batch', `/scoring/${batchId}`],
    ['sheet', place],
  ]);
  const officer = await visit('/about', { as: people.officer });
  const tabs = await lookAt(officer, [
    ['panel', `/office/batches/${batchId}?tab=panel`],
    [
      'sheets',
      `/office/batches/${batchId}?tab=scoring`,
      (it) => it.getByRole('button', { name: /已交$/u }).first().click(),
    ],
  ]);
  expect([...found, ...tabs]).toEqual([]);
});
