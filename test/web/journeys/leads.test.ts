import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordComplaint } from '../../../src/milestones/complaints/record-complaint.ts';
import { makeLead } from '../../../src/milestones/leads/make-lead.ts';
import { reportIncident } from '../../../src/milestones/leads/report-incident.ts';
import { bring, type Case } from '../../pilots/applicants.ts';
import { clockAt, type Desk, openDesk } from '../../pilots/reviewed.ts';
import { SOAK } from '../../support/soak.ts';
import { LOOKS, lookAt, type Place } from './axe.ts';
import { stage } from './stage.ts';

const { visit, database, session, tolerate } = stage();
const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
const dayOf = (instant: string) => instant.slice(0, 10);

const PAPER = { name: '聊天截图.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };
let desk: Desk;
let pilot: Case;
let ofPilot: string;
let older: string;

/** One of everything, for who looks at the pages. */
beforeAll(async () => {
  const clock = clockAt(daysAgo(90));
  desk = await openDesk(await database(), { clock });
  pilot = await bring(desk, 'testing');
  clock.set(daysAgo(0));
  ofPilot = `/enterprises/${pilot.lead.id}/pilots/${pilot.id}`;
  const own = { enterpriseId: pilot.lead.id, pilotId: pilot.id };
  await makeLead(desk.room, { about: '某网站冒用试点名称', content: '网站首页称已获区里备案。' });
  const incident = {
    ...{
      about: '核保批量任务失败',
      content: '凌晨批量任务失败，误拒 12 笔申请。',
      measures: '已回滚并逐户联系。',
    },
    ...{ happenedOn: dayOf(daysAgo(3)), severity: 'major' as const, customers: 12, files: [] },
  };
  older = (await reportIncident(desk.room, pilot.lead.member.caller, { ...own, ...incident })).body.id;
  const complaint = {
    ...{ channel: 'online' as const, claim: '重复扣款，要求退还。', claimed: 3_000_00 },
    ...{ receivedOn: dayOf(daysAgo(40)), answer: null, answeredOn: null, paid: null, paidOn: null },
  };
  await recordComplaint(desk.room, pilot.lead.member.caller, { ...own, content: complaint });
}, 120_000);

const box = (page: Page, name: RegExp) => page.getByRole('textbox', { name });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const as = async (page: Page, who: Parameters<typeof session>[0]) =>
  page.context().addCookies([await session(who)]);

it('goes from anybody to the office, to another authority and back to who reported it', async () => {
  const page = await visit('/');
  await page.getByRole('contentinfo').getByRole('link', { name: '反映风险' }).click();
  await page.getByText('这里不是报警或紧急求助渠道').waitFor();
  await box(page, /^反映的对象/u).fill('某平台夸大宣传');
  await box(page, /^情况说明/u).fill('业务员承诺保本保息。');
  await box(page, /^姓名/u).fill('举报人戊');
  await box(page, /^邮箱或手机号/u).fill('微信号');
  await press(page, '提交');
  await page.getByText('请填写邮箱或电话号码。').waitFor();
  await box(page, /^邮箱或手机号/u).fill('13800138000');
  tolerate(/400/u);
  await press(page, '提交');
  await page.getByRole('heading', { level: 1, name: '线索已收到' }).waitFor();
  const receipt = await page.getByText(/^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$/u).innerText();
  await page.locator('input[type="file"]').setInputFiles(PAPER);
  await page.getByText('已提交 1 个附件').waitFor();

  await as(page, desk.officer);
  await page.goto('/office');
  await page.getByRole('link', { name: '某平台夸大宣传' }).click();
  await page.getByText('举报人戊').waitFor();
  await page.getByRole('link', { name: PAPER.name }).waitFor();
  await page.getByRole('radio', { name: '较大' }).check();
  await page.getByRole('combobox', { name: /^经办人/u }).selectOption({ label: '经办甲' });
  await page.getByRole('spinbutton', { name: /^办理期限/u }).fill('5');
  await page.getByRole('searchbox', { name: '查找项目' }).fill('智能核保');
  await page.getByRole('button', { name: /^示例智能核保测试/u }).click();
  await press(page, '保存');
  await page.getByText('还有 5 个工作日').waitFor();
  await press(page, '办理记录');
  await box(page, /^查明的情况/u).fill('已调取宣传材料。');
  await press(page, '保存');
  await page.getByRole('definition').filter({ hasText: '已调取宣传材料。' }).waitFor();
  await press(page, '移送');
  await box(page, /^移送至/u).fill('浦东新区市场监管局');
  await box(page, /^移送文号/u).fill('浦金移〔2026〕1号');
  await box(page, /^理由/u).fill('属其职权。');
  await press(page, '保存');
  await page.getByText(/移送 浦东新区市场监管局（浦金移〔2026〕1号）：属其职权。/u).waitFor();
  await press(page, '办结');
  await page.getByRole('radio', { name: '属实，已处置' }).check();
  await box(page, /^给反映人的答复/u).fill('已由有权机关查处。');
  await press(page, '保存');
  await page.getByText('已办结').first().waitFor();
  await page.goto('/office/leads');
  const rows = () => page.getByRole('rowheader').allInnerTexts();
  await expect.poll(rows).toEqual(['某网站冒用试点名称', '核保批量任务失败']);
  await page.getByRole('combobox', { name: '状态' }).selectOption('closed');
  await expect.poll(rows).toEqual(['某平台夸大宣传']);

  const phone = await visit('/leads/status', { screen: 'phone', locale: 'en' });
  await box(phone, /^Receipt/u).fill(receipt.toLowerCase());
  await phone.getByRole('button', { name: 'Ask' }).tap();
  await phone.getByText('Found true and dealt with').waitFor();
  await phone.getByText('已由有权机关查处。').waitFor();
  await phone.getByText(/^to 浦东新区市场监管局 on /u).waitFor();

  // What turns up later opens it again.
  await page.getByRole('link', { name: '某平台夸大宣传' }).click();
  await press(page, '重新办理');
  await box(page, /^理由/u).fill('收到新的证据。');
  await page.getByLabel(/^办理期限/u).fill('5');
  await press(page, '保存');
  await page.getByText('收到新的证据。').waitFor();
  await phone.getByRole('button', { name: 'Ask' }).tap();
  await phone.getByText('Being handled').waitFor();
});

it('a team reports what happened, and keeps its complaints without a word on who complained', async () => {
  tolerate(/400/u);
  const page = await visit(`${ofPilot}/incidents`, { as: pilot.lead.member });
  await page.getByRole('heading', { level: 3, name: '核保批量任务失败' }).waitFor();
  await press(page, '报送事件或隐患');
  await box(page, /^概要/u).fill('客户名单外发');
  await page.getByRole('radio', { name: '重大' }).check();
  await box(page, /^经过和影响/u).fill('一份名单误发给合作方。');
  await box(page, /^已采取的措施/u).fill('已要求删除并书面确认。');
  // What is typed is there again after a reload.
  await page.reload();
  await press(page, '报送事件或隐患');
  expect(await box(page, /^概要/u).inputValue()).toBe('客户名单外发');
  await press(page, '报送');
  await page.getByText('已报送，主管部门已收到。').waitFor();
  await page.getByRole('heading', { level: 3, name: '客户名单外发' }).waitFor();

  await page.getByRole('link', { name: '投诉与补偿' }).click();
  await page
    .getByText(/已逾期$/u)
    .first()
    .waitFor();
  await press(page, '登记投诉');
  await page.getByRole('combobox', { name: /^渠道/u }).selectOption('telephone');
  await box(page, /^诉求/u).fill('客户 138 0013 8000 来电，称未收到退款。');
  await press(page, '保存');
  await page.getByText(/^含有电话号码/u).waitFor();
  await box(page, /^诉求/u).fill('称未收到退款。');
  await press(page, '保存');
  await page.getByText('已保存。').waitFor();
  await press(page, '补充或更正第 1 件');
  await box(page, /^补偿金额/u).fill('3,000');
  await page.getByLabel(/^支付日期/u).fill(dayOf(daysAgo(1)));
  await press(page, '保存');
  await page.getByText(/^已补偿，未登记答复/u).waitFor();
  await press(page, '补充或更正第 1 件');
  await box(page, /^答复（选填）/u).fill('核实后退还。');
  await page.getByLabel(/^答复日期/u).fill(dayOf(daysAgo(1)));
  await press(page, '保存');
  await page
    .getByText(/，逾期答复$/u)
    .first()
    .waitFor();
  expect(await page.getByRole('definition').allInnerTexts()).toEqual([
    ...['2 件', '1 件', '0 件'],
    ...['3,000 元', '3,000 元'],
  ]);
  await press(page, '补充或更正第 1 件');
  await box(page, /^补偿金额/u).fill('2,500.50');
  await box(page, /^更正理由/u).fill('录入有误');
  await press(page, '保存');
  await page.getByText('更正：录入有误').waitFor();
  await page.getByText('更正前的 3 个版本').click();
  await page
    .getByText(/已补偿 3,000 元$/u)
    .first()
    .waitFor();
});

describe.each(SOAK ? LOOKS : LOOKS.slice(0, 1))('axe, in %s, %s, on a %s', (locale, scheme, screen) => {
  it('finds nothing on the pages of leads, incidents and complaints', async () => {
    const send = async (page: Page) => {
      await box(page, /^(?:反映的对象|Who or what)/u).fill('示例');
      await box(page, /^(?:情况说明|What happened)/u).fill('示例');
      await page.getByRole('radio', { name: /^(?:匿名反映|Without a name)/u }).check();
      await page.getByRole('button', { name: /^(?:提交|Send)$/u }).click();
      await page.getByText(/^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$/u).waitFor();
    };
    const triage = async (page: Page) => {
      await page.getByRole('rowheader').first().getByRole('link').click();
      await page.getByRole('spinbutton').waitFor();
    };
    const open: Place[] = [
      ['the form', '/leads'],
      ['by receipt', '/leads/status'],
      ['a receipt', '/leads', send],
    ];
    const official: Place[] = [
      ['the desk', '/office'],
      ['leads', '/office/leads'],
      ['none found', '/office/leads?severity=grave&overdue=true'],
      ['an incident', `/office/leads/${older}`],
      ['one to be triaged', '/office/leads?state=received', triage],
    ];
    const first = (page: Page) => page.getByRole('main').locator('section button').first().click();
    const team: Place[] = [
      ['incidents', `${ofPilot}/incidents`],
      ['complaints', `${ofPilot}/complaints`],
      ['a complaint being entered', `${ofPilot}/complaints?new`, first],
      ['an incident being reported', `${ofPilot}/incidents`, first],
    ];
    const page = await visit('/about', { locale, scheme, screen });
    const found = await lookAt(page, open);
    await as(page, desk.officer);
    found.push(...(await lookAt(page, official)));
    await as(page, pilot.lead.member);
    found.push(...(await lookAt(page, team)));
    expect(found).toEqual([]);
  });
});
