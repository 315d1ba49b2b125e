import { Document, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { makePerson, type TestPerson } from '../../support/people.ts';
import { LOOKS, lookAt, type Place, placesIn } from './axe.ts';
import { settled, stage } from './stage.ts';

const { visit, database, session, tolerate } = stage();
const ID = 'interest-notice';
const TITLE = '关于申报金融科技企业贷款贴息的通知';
/** 四 follows 二, and the call number is missing. */
const PARAGRAPHS = [
  TITLE,
  '一、申报对象',
  '注册在本区的金融科技企业。',
  '二、申报时间',
  '请于2026年12月31日前提交贷款贴息申报材料。',
  '四、联系方式',
  '咨询电话：021-12345678。',
];

let editor: TestPerson;
let approver: TestPerson;
let docx: Buffer;
beforeAll(async () => {
  const db = await database();
  editor = await makePerson(db, { name: '孙编辑', office: ['policy-editor'] });
  approver = await makePerson(db, { name: '周审批', office: ['approver'] });
  const children = PARAGRAPHS.map((text) => new Paragraph(text));
  docx = await Packer.toBuffer(new Document({ sections: [{ children }] }));
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const as = async (page: Page, who: TestPerson | null, path: string) => {
  // Nothing that the page is still asking for is asked by nobody.
  await page.goto('about:blank');
  await page.context().clearCookies();
  if (who) await page.context().addCookies([await session(who)]);
  await page.goto(path);
  await settled(page);
};
const publish = async (page: Page, path = `/office/texts/${ID}`, action = '批准并发布') => {
  await as(page, approver, path);
  await press(page, action);
  await page.getByRole('dialog').getByRole('button', { name: action }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Answers look for what is published every two seconds.
  await page.waitForTimeout(2_100);
};
const answerTo = async (page: Page, question: string) => {
  await page.goto(`/ask?q=${encodeURIComponent(question)}`);
  await page
    .getByText(/由依据原文|原文摘录/u)
    .first()
    .waitFor();
  return page.getByRole('main').innerText();
};

it('a synonym is tried on the evaluation set, published by a second person, answered by, drafted again from its history and discarded', async () => {
  tolerate(/400/u);
  const words = '/office/words/everyday';
  const page = await visit(words, { as: editor });
  const change = async (more: string) => {
    await press(page, '修改 accelerator');
    const chinese = page.getByRole('textbox', { name: '中文' });
    await chinese.fill(more === '' ? '' : `${await chinese.inputValue()}\n${more}`);
    if (more === '') await page.getByRole('textbox', { name: '英文' }).fill('');
    await press(page, '确定');
  };
  await press(page, '修改');
  await change('');
  await press(page, '提交批准');
  await page.getByRole('alert').filter({ hasText: 'accelerator' }).waitFor();
  await page.getByRole('row', { name: 'accelerator' }).getByText('需要改正').waitFor();
  await press(page, '取消');

  await press(page, '修改');
  await change('育儿房');
  await page.reload();
  await settled(page);
  await press(page, '预览影响');
  await page.getByText(/比较了 [\d,]+ 题，回答没有变化。/).waitFor();
  await press(page, '提交批准');
  await page.getByText('已提交，等待另一人批准。').waitFor();
  await publish(page, words);
  expect(await answerTo(page, '育儿房有什么支持？')).toContain('企业加速器');
  await page.getByText('所依据的版本').click();
  await page.getByText('日常说法词表：第 2 版').waitFor();

  await as(page, editor, words);
  await press(page, '据此起草');
  await press(page, '提交批准');
  await page.getByText('已提交，等待另一人批准。').waitFor();
  await press(page, '舍弃草案');
  await page.getByRole('dialog').getByRole('button', { name: '舍弃草案' }).click();
  await page.getByText('草案已舍弃。').waitFor();
});

it('drafts of one person are published together by another, who is told of each that could not be', async () => {
  tolerate(/429/u);
  const law = (name: string) =>
    `${name}\n\n第一条 为了规范，制定本条例。\n\n第二条 本条例自2024年1月1日起施行。\n`;
  const page = await visit('/office/texts', { as: editor });
  await press(page, '导入多份');
  await page.locator('input[type=file]').setInputFiles(
    ['子区条例', '丑区条例', '寅区条例'].map((name) => ({
      name: `${name}.md`,
      mimeType: 'text/plain',
      buffer: Buffer.from(law(name)),
    })),
  );
  await press(page, '存为草案（3 份）');
  await page.getByText('已存为 3 份草案').waitFor();
  await press(page, '完成');
  // Their author can take them back, and none of them publish.
  await page.getByRole('checkbox', { name: /选中全部草案/u }).click();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const none = page.getByRole('dialog', { name: '所选草案都不能由您现在发布' });
  await none.getByText('由您起草或已由您批准，须由另一人发布。').first().waitFor();
  expect(await none.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');

  await as(page, approver, '/office');
  await page.getByRole('link', { name: '子区条例' }).waitFor();
  await as(page, approver, '/office/texts?drafts=true');
  for (const name of ['子区条例', '丑区条例', '寅区条例'])
    await page.getByRole('checkbox', { name: `选中《${name}》的草案` }).check();
  await page.getByText('已选 3 份草案').waitFor();
  // In the meantime the editor corrects one of them.
  const desk = await visit('/office/texts?q=寅区', { as: editor });
  await desk.getByRole('link', { name: '寅区条例' }).click();
  await press(desk, '继续修改草案');
  const original = desk.getByRole('textbox', { name: '全文' });
  await original.fill((await original.inputValue()).replace('2024年', '2025年'));
  await press(desk, '存为草案');
  await desk.getByText('草案由您起草').waitFor();

  await press(page, '发布（3 份）');
  const dialog = page.getByRole('dialog');
  // Each can be looked at beside the dialog.
  const [beside] = await Promise.all([
    page.waitForEvent('popup'),
    dialog.getByRole('link', { name: '丑区条例' }).click(),
  ]);
  await beside.getByRole('heading', { level: 1, name: '丑区条例' }).waitFor();
  await beside.close();
  await dialog.getByRole('button', { name: '发布（3 份）' }).click();
  await page.getByText('已发布 2 份').waitFor();
  const refused = page.getByRole('alert').filter({ hasText: '1 份没有办成' });
  await refused.getByRole('link', { name: '寅区条例' }).waitFor();
  await refused.getByText('您查看之后有人另存、发布或舍弃了它，请打开查看。').waitFor();
  // The texts are looked at again every two seconds.
  await page.waitForTimeout(2_100);
  await page.goto('/policies');
  await page.getByRole('link', { name: '子区条例' }).waitFor();
  expect(await page.getByRole('link', { name: '寅区条例' }).count()).toBe(0);

  await as(page, editor, '/office/texts?drafts=true');
  await page.getByRole('checkbox', { name: '选中《寅区条例》的草案' }).check();
  await press(page, '舍弃（1 份）');
  await dialog.getByRole('button', { name: '舍弃（1 份）' }).click();
  await page.getByText('已舍弃 1 份草案。').waitFor();
  await press(page, '恢复这 1 份');
  await page.getByText('已恢复 1 份草案，等待另一人发布。').waitFor();
  await page.getByRole('checkbox', { name: '选中《寅区条例》的草案' }).waitFor();
});

it('a notice is imported with its faults, put right, published by a second person, quoted, replaced and withdrawn', async () => {
  tolerate(/40[049]|412/u);
  const page = await visit('/office/texts', { as: editor });
  // Many at once: each becomes a draft, what is there already is left alone, what cannot be read says why.
  await press(page, '导入多份');
  const law = (name: string) =>
    `${name}\n\n第一章 总则\n\n第一条 为了规范，制定本条例。\n\n第二条 本条例自2024年1月1日起施行。\n`;
  const text = (name: string, content: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
  await page
    .locator('input[type=file]')
    .setInputFiles([text('甲.md', law('甲区条例')), text('乙.md', law('甲区条例')), text('丙.txt', ' ')]);
  await page.getByText('文件里没有文字。').waitFor();
  await page.getByText('与上面的一份相同，不再导入。').waitFor();
  await press(page, '存为草案（1 份）');
  await page.getByRole('row', { name: '甲区条例' }).filter({ hasText: '待发布' }).first().waitFor();
  await press(page, '完成');
  await page.getByRole('link', { name: '甲区条例' }).waitFor();
  await press(page, '新增文本');
  const file = page.locator('input[type=file]');
  // The file comes first and proposes the identifier, which can be changed; what is there already is named.
  await file.setInputFiles(text('甲.md', law('甲区条例')));
  await page.getByText('这份文本好像已经有了').waitFor();
  await file.setInputFiles({
    name: '通知.doc',
    mimeType: 'application/msword',
    buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  });
  await page.getByRole('alert').filter({ hasText: '另存为不加密的 .docx' }).waitFor();
  await file.setInputFiles({ name: '通知.docx', mimeType: 'application/zip', buffer: docx });
  const identifier = page.getByRole('textbox', { name: '标识' });
  await expect.poll(() => identifier.inputValue()).toMatch(/^[a-z]+(-[a-z]+){3,}/u);
  await identifier.fill(ID);
  await press(page, '下一步');
  await page.getByText('编号不连续：“二”之后是“四”').waitFor();

  const original = page.getByRole('textbox', { name: '全文' });
  await original.fill((await original.inputValue()).replace('四、', '三、'));
  await page.getByText('没有发现需要留意的地方').waitFor();
  await page.getByText('3 条、').waitFor();
  await page.getByText('文本没有写明发文机关；请填写，或注明没有。').waitFor();
  // Typed and not saved: there again after a reload.
  await page.reload();
  await settled(page);
  expect(await original.inputValue()).toContain('三、联系方式');
  await page.getByRole('checkbox', { name: '没有文号' }).check();
  await page.getByRole('textbox', { name: '发文机关' }).fill('某某区金融工作局');
  await page.getByLabel('成文日期').fill('2025-08-01');
  await page.getByRole('checkbox', { name: '没有写到哪一天为止' }).check();
  await press(page, '添加一份');
  await page.getByLabel('落实的文件', { exact: true }).selectOption('action-plan-2025-29');
  await page.getByLabel('其中哪一条').selectOption({ label: '八、完善金融科技企业投融资体系' });
  await page
    .getByRole('group', { name: '时限' })
    .getByRole('checkbox', { name: /12月31日前/u })
    .check();
  await page.getByRole('group', { name: '电话' }).getByRole('checkbox', { name: /021-/u }).check();
  await press(page, '存为草案');
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByText('草案由您起草，须由另一人批准。').waitFor();
  expect(await page.getByRole('button', { name: '批准并发布' }).count()).toBe(0);
  // Nothing is published that it could differ from: it is shown as it is.
  await page.getByRole('heading', { name: '首次发布' }).waitFor();
  await page.getByRole('heading', { name: '二、申报时间' }).waitFor();
  expect(await page.getByText('与现行版本的差别').count()).toBe(0);
  // What the server says of it follows the language too.
  await press(page, 'English');
  await page.getByText('Implementing document or call for applications').waitFor();
  await press(page, '中文');
  await page.getByRole('heading', { name: '首次发布' }).waitFor();

  const places: Place[] = [
    ['texts', '/office/texts'],
    ['a draft that waits', `/office/texts/${ID}`],
    [
      'a text being changed',
      `/office/texts/${ID}`,
      (at) => at.getByRole('button', { name: /继续修改草案|Go on with the draft/u }).click(),
    ],
    ['no text matches', '/office/texts?q=zzz'],
  ];
  for (const [locale, scheme, screen] of LOOKS) {
    const look = await visit('/office', { as: editor, locale, scheme, screen });
    expect(await lookAt(look, process.env.SHOTS ? places : placesIn(locale, places))).toEqual([]);
  }

  await publish(page);
  await page.getByText('第 1 版').first().waitFor();
  const question = '贷款贴息的申报截止时间是什么时候？';
  await as(page, null, '/');
  expect(await answerTo(page, question)).toContain('2026年12月31日前');
  expect(await page.getByRole('main').innerText()).toMatch(/由《关于申报金融科技企业贷款贴息的通知》写明/u);

  // The visitor finds it by its words, in both directions of the link.
  await page.goto('/policies');
  await page.getByRole('searchbox', { name: '在全文中查找' }).fill('貼息申報材料');
  const hit = page.getByRole('main').getByRole('link', { name: /提交贷款贴息申报材料/u });
  await hit.click();
  await expect.poll(() => page.locator('mark[data-current]').innerText()).toContain('2026年12月31日前');
  await page
    .getByRole('main')
    .getByRole('link', { name: /行动方案.*第八条/u })
    .click();
  await page.getByRole('main').getByRole('link', { name: TITLE }).waitFor();

  // A new version: the reason is asked for, and what changes is shown to who publishes it.
  await as(page, editor, `/office/texts/${ID}`);
  await press(page, '修改');
  await original.fill((await original.inputValue()).replace('12月31日', '11月30日'));
  await press(page, '存为草案');
  await page.getByText('原文与已发布的版本不同，请写明更改的原因。').first().waitFor();
  await page.getByRole('textbox', { name: '更改原因' }).fill('提前截止');
  await press(page, '存为草案');
  await page.getByRole('heading', { name: '与现行版本的差别' }).waitFor();
  await page.locator('ins').filter({ hasText: '11月30日' }).first().waitFor();
  await publish(page);
  await as(page, null, '/');
  expect(await answerTo(page, question)).toContain('2026年11月30日前');

  await as(page, editor, `/office/texts/${ID}`);
  await press(page, '撤下');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('申报已经结束');
  await dialog.getByRole('button', { name: '撤下' }).click();
  await dialog.waitFor({ state: 'detached' });
  await publish(page, undefined, '批准撤下');
  await as(page, null, `/policies/${ID}`);
  await page.getByText('申报已经结束').waitFor();
  await page.getByText(/请于2026年11月30日前/u).waitFor();
  expect(await answerTo(page, question)).not.toContain('11月30日');

  // It can be had back as it is.
  await as(page, editor, `/office/texts/${ID}`);
  await press(page, '恢复使用');
  await press(page, '存为草案');
  await page.getByText('草案已保存，等待批准').waitFor();
  await press(page, '舍弃草案');
  await page.getByRole('dialog').getByRole('button', { name: '舍弃草案' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const shown: Place[] = [
    ['a withdrawn text', `/policies/${ID}`],
    ['hits', '/policies?q=金融科技企业'],
    ['hits in all versions', '/policies?q=贷款贴息&all=true'],
    ['nothing found', '/policies?q=zzzz'],
  ];
  for (const [locale, scheme, screen] of LOOKS) {
    const look = await visit('/', { locale, scheme, screen });
    expect(await lookAt(look, process.env.SHOTS ? shown : placesIn(locale, shown))).toEqual([]);
  }
});
