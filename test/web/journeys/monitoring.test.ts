import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOOKS, lookAt, type Place, placesIn } from './axe.ts';
import { runs } from './run-scene.ts';
import { settled, stage } from './stage.ts';

const { visit, database, tolerate } = stage();
let scene: Awaited<ReturnType<typeof runs>>;
beforeAll(async () => {
  scene = await runs(await database());
}, 120_000);

const titles = (page: Page) => page.getByRole('rowheader').getByRole('link');
const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const onRun = (id: string) => `/office/pilots/${id}?tab=run`;
const onReport = () => `/office/pilots/${scene.over.id}/reports/${scene.first}`;

describe('the office watches what runs', () => {
  it('from the desk to the board: what is past a limit comes first, by level, state and words', async () => {
    const page = await visit('/office', { as: scene.officer });
    await region(page, '运行中须关注').getByRole('link', { name: '查看全部' }).click();
    await page.waitForURL('**/office/monitoring');
    await expect
      .poll(() => titles(page).allTextContents())
      .toEqual(['智能核保测试', '票据核验测试', '监管工具项目']);
    const worst = row(page, '智能核保测试');
    expect(await worst.getByRole('cell').allTextContents()).toEqual([
      '示例甲科技（上海）有限公司',
      '暂停',
      '超限',
      '115%',
      expect.stringMatching(/逾期 \d+ 个工作日$/u),
      '红 2黄 1',
      '0',
    ]);
    await page
      .getByRole('navigation', { name: '范围' })
      .getByRole('link', { name: /报告逾期/u })
      .click();
    await expect.poll(() => titles(page).count()).toBe(2);
    const current = page.getByRole('navigation', { name: '范围' }).locator('[aria-current]');
    expect(await current.allTextContents()).toEqual([expect.stringMatching(/^报告逾期/u)]);
    await page.getByRole('combobox', { name: '状态' }).selectOption('paused');
    await expect.poll(() => titles(page).allTextContents()).toEqual(['智能核保测试']);
    expect(page.url()).toMatch(/overdue=true.*state=paused|state=paused.*overdue=true/u);
    await page.reload();
    await expect.poll(() => titles(page).allTextContents()).toEqual(['智能核保测试']);
    await page.getByRole('searchbox').fill('没有这个项目');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => titles(page).count()).toBe(3);

    for (const title of ['智能核保测试', '票据核验测试']) {
      await page.getByRole('checkbox', { name: `选择“${title}”进行比较` }).check();
    }
    await page.getByRole('link', { name: '比较所选试点' }).click();
    const caps = page.getByRole('table', { name: '上限使用' });
    await caps.getByText('115%').waitFor();
    expect(await row(page, '平均核保时间').first().getByRole('cell').allTextContents()).toEqual([
      expect.stringContaining('超限'),
      expect.stringMatching(/达成 \d+%$/u),
    ]);
    await region(page, '平均核保时间：走势')
      .getByRole('heading', { name: /票据核验测试/u })
      .waitFor();
  });

  it('on a case: handles an alert, decides on a plan, reads what was corrected and checks its letter', async () => {
    const page = await visit(onRun(scene.over.id), { as: scene.officer });
    await expect.poll(() => page.getByRole('tab', { name: /运行监测/u }).textContent()).toBe('运行监测 3');
    const alerts = region(page, '预警');
    await alerts.getByText(/1,014（限 1,000） · 目前 .+（超限） · 已自动暂停测试/u).waitFor();
    await alerts.getByRole('button', { name: /超出测试规模上限/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '处置说明' }).fill('约谈团队，暂停新增客户。');
    await page.reload();
    await alerts.getByRole('button', { name: /超出测试规模上限/u }).click();
    await dialog.getByRole('button', { name: '处置' }).click();
    await alerts.getByText('已处置的 3 条').click();
    await alerts.getByText('约谈团队，暂停新增客户。').waitFor();

    const plan = region(page, '阶段报告计划');
    await row(page, '第 3 期').getByText('成员：合作银行系统升级').waitFor();
    await plan.getByRole('checkbox', { name: '选择全部待决定的' }).check();
    await plan.getByRole('button', { name: '同意所选（1）', exact: true }).click();
    await dialog.getByRole('button', { name: '同意所选（1）', exact: true }).click();
    await row(page, '第 3 期')
      .getByText(/^原定 .+：合作银行系统升级$/u)
      .waitFor();

    await region(page, '测试规模上限').getByRole('heading', { name: '客户数' }).waitFor();
    await row(page, '第 1 期').getByRole('link', { name: '第 2 版' }).click();
    await page.getByText('更正原因：漏报两户').waitFor();
    await row(page, '客户数').getByText('402').waitFor();
    await page.getByRole('button', { name: '核对无误' }).click();
    await dialog.getByRole('button', { name: '核对无误' }).click();
    await page.getByText('确认函已核对').waitFor();
    await page.getByRole('link', { name: '第 1 版' }).click();
    await page.waitForURL('**version=1');
    await row(page, '客户数').getByText('100', { exact: true }).waitFor();
    await page.getByRole('link', { name: '回到案件' }).click();
    await settled(page);
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('运行监测 2');
  });

  it('a report that is written in two places shows both sides, whatever of it one is at', async () => {
    tolerate(/4(09|12)/u);
    const [one, other] = [
      await visit(onTeam('/reports/final'), { as: scene.over.lead.owner }),
      await visit(onTeam('/reports/final'), { as: scene.over.lead.owner }),
    ];
    const field = (page: Page) => page.getByRole('textbox', { name: '复核人' });
    await field(other).waitFor();
    await field(one).fill('周复核');
    await one.getByText(/已保存$/u).waitFor();
    await field(other).fill('吴复核');
    await other.getByRole('link', { name: '这份报告在别处也被修改了，请选择保留哪一个。' }).click();
    const both = other.getByRole('alert').filter({ hasText: '内容已被他人更改' });
    expect(await both.getByRole('definition').allTextContents()).toEqual(['周复核', '吴复核']);
    await both.getByRole('button', { name: '保留我的' }).click();
    await other.getByText(/已保存$/u).waitFor();
    await one.reload();
    await expect.poll(() => field(one).inputValue()).toBe('吴复核');
  });

  it('a run is printed with every chart, also those that nobody scrolled to', async () => {
    const page = await visit('/about', { as: scene.over.lead.owner, screen: 'phone' });
    const fetched = page.waitForResponse(/chart-canvas/u);
    await page.goto(onTeam('/run'));
    await settled(page);
    await (await fetched).finished();
    const pictures = page.getByRole('article').locator('canvas');
    const drawn = await pictures.count();
    const all = await page.getByRole('article').count();
    expect(drawn).toBeLessThan(all);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    // At once: the browser does not wait.
    const isInked = (canvas: Element) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const ink = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
      return canvas.clientWidth === 600 && (ink?.some((part) => part > 0) ?? false);
    };
    const places = await pictures.elementHandles();
    expect(await Promise.all(places.map((place) => place.evaluate(isInked)))).toEqual(Array(all).fill(true));
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => pictures.last().evaluate((canvas) => canvas.clientWidth)).toBeLessThan(400);
  });

  it('never acts on a regulator’s pilot, and prints a risk notice for it', async () => {
    const page = await visit(onRun(scene.led), { as: scene.officer });
    const notice = region(page, '预警').getByRole('link', { name: '下载《风险提示》' });
    const [file] = await Promise.all([page.waitForEvent('download'), notice.click()]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/u);
    expect(await page.getByRole('button', { name: /暂停|终止/u }).count()).toBe(0);
  });
});

const onTeam = (rest: string) => `/enterprises/${scene.over.lead.id}/pilots/${scene.over.id}${rest}`;

type Looked = readonly [name: string, path: () => string, prepare?: Place[2]];
const TEAM: readonly Looked[] = [
  ['a run', () => onTeam('/run')],
  ['a report that was corrected', () => onTeam(`/reports/${scene.first}`)],
  [
    'a plan being proposed',
    () => onTeam('/run'),
    async (page) => {
      await page.getByRole('button', { name: /提出定期计划|Propose a regular plan/u }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^(名称|Name)/u)
        .first()
        .waitFor();
    },
  ],
  ['a final report being written', () => onTeam('/reports/final')],
  ['a report being written', () => onTeam(`/reports/${scene.second}`)],
];

const PLACES: readonly Looked[] = [
  ['the board', () => '/office/monitoring'],
  ['the board, two picked', () => `/office/monitoring?pick=${scene.over.id},${scene.calm.id}`],
  ['a comparison', () => `/office/monitoring/compare?pilots=${scene.over.id},${scene.calm.id}`],
  ['nothing to compare', () => '/office/monitoring/compare'],
  ['a case that runs', () => onRun(scene.over.id)],
  [
    'an alert being handled',
    () => onRun(scene.calm.id),
    async (page) => {
      await page
        .getByRole('button', { name: /^(处置|Handle)：?/u })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['a report', onReport],
  ['a regulator’s pilot that runs', () => onRun(scene.led)],
];

describe.each(LOOKS)('axe on monitoring, in %s, %s, on a %s', (locale, scheme, screen) => {
  it.each([
    ['the office', PLACES],
    ['the team', TEAM],
  ])(
    'finds nothing on the pages of %s, and none is wider than its window',
    async (who, looked) => {
      const as = who === 'the team' ? scene.over.lead.owner : scene.officer;
      const page = await visit('/about', { locale, scheme, screen, as });
      const places = placesIn(locale, looked).map(
        ([name, path, prepare]): Place => (prepare ? [name, path(), prepare] : [name, path()]),
      );
      expect(await lookAt(page, places)).toEqual([]);
    },
    120_000,
  );
});
