import { defineMessages } from '../i18n/message.ts';

export const notices = defineMessages({
  title: { zh: '公示', en: 'Public notices' },
  lead: {
    zh: '经专家评审、拟纳入台账的试点项目。公示期内，任何单位和个人都可以提出异议。',
    en: 'Pilots that experts have reviewed and that are to enter the register. While a notice is open anybody may object.',
  },
  ask: { zh: '已经提出异议？凭回执查询', en: 'Have you objected? Ask by your receipt' },
  list: { zh: '正在公示的项目', en: 'Pilots under public notice' },
  none: { zh: '现在没有正在公示的项目', en: 'No notice is open now' },
  noneHint: {
    zh: '新的公示会出现在这里。公示期满的项目在登记台账里。',
    en: 'New ones appear here. Pilots whose notice is over are in the register.',
  },
  register: { zh: '查看登记台账', en: 'See the register' },
  pilot: { zh: '项目', en: 'Pilot' },
  who: { zh: '申请人', en: 'Applicants' },
  since: { zh: '公示期', en: 'Notice' },
  fromTo: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  left: {
    zh: '还有 {count} 个工作日',
    en: { one: '{count} working day left', other: '{count} working days left' },
  },
  lastDay: { zh: '今天截止', en: 'ends today' },
  provisional: {
    zh: '其间的放假安排尚未公布，截止日期只可能延后。',
    en: 'Holidays in it are not published yet; the last day may only move later.',
  },
});

export const notice = defineMessages({
  back: { zh: '公示', en: 'Public notices' },
  open: { zh: '公示中', en: 'Open' },
  over: { zh: '公示期已满', en: 'The notice is over' },
  overHint: {
    zh: '不再受理新的异议。没有成立的异议，项目将纳入台账。',
    en: 'No further objection is received. Unless one is upheld, the pilot enters the register.',
  },
  period: { zh: '公示期', en: 'Notice' },
  periodOf: { zh: '{from} 至 {to}，{count} 个工作日', en: '{from} to {to}, {count} working days' },
  version: { zh: '公示版本', en: 'Version' },
  versionOf: { zh: '第 {number} 版，版本码 {code}', en: 'Version {number}, code {code}' },
  test: { zh: '测试期', en: 'Test period' },
  printTitle: { zh: '公示', en: 'Public notice' },
  how: { zh: '怎样提出异议', en: 'How to object' },
  how1: {
    zh: '在公示期内提出，写明异议的内容和理由。',
    en: 'Within the notice, saying what you object to and why.',
  },
  how2: {
    zh: '写明姓名和电话，或者提交加盖单位公章的文件。匿名的异议会记录，但不予受理。',
    en: 'With your name and telephone number, or with a file that carries your organisation’s seal. Anonymous ones are recorded and not accepted.',
  },
  how3: {
    zh: '异议由异议受理岗办理，经办人和申请人都看不到是谁提出的。',
    en: 'It is dealt with by who receives objections; neither the case officer nor the applicants see who objects.',
  },
  how4: {
    zh: '也可以来信，以收到的日期为准。',
    en: 'You may write a letter too; the day on which it comes counts.',
  },
  notThere: { zh: '这个项目没有在公示', en: 'This pilot is under no notice' },
  notThereHint: {
    zh: '公示可能已经结束：纳入台账的项目可在台账中查到。',
    en: 'The notice may be over: once registered, a pilot is found in the register.',
  },
  seeEntry: { zh: '在台账中查看', en: 'Look in the register' },
  seeNotices: { zh: '看看正在公示的项目', en: 'See the open notices' },
});

export const form = defineMessages({
  title: { zh: '提出异议', en: 'Object' },
  text: { zh: '异议内容和理由', en: 'What you object to, and why' },
  textHint: {
    zh: '请针对这个项目，写清事实和依据，不超过 5,000 字。',
    en: 'About this pilot, with facts and grounds; 5,000 characters at most.',
  },
  as: { zh: '以什么身份提出', en: 'As whom' },
  asPerson: { zh: '个人：写明姓名和电话', en: 'A person: with name and telephone' },
  asOrganisation: {
    zh: '单位：提交盖章文件',
    en: 'An organisation: with a stamped file',
  },
  asOrganisationHint: {
    zh: '提交后在下一步上传，也可以在公示期内凭回执上传。',
    en: 'You upload it in the next step, or later by your receipt while the notice is open.',
  },
  name: { zh: '姓名', en: 'Name' },
  telephone: { zh: '电话', en: 'Telephone' },
  organisation: { zh: '单位名称', en: 'Organisation' },
  optional: { zh: '（选填）', en: ' (optional)' },
  private: {
    zh: '姓名、电话和单位只有异议受理人员和审计人员能看到，用于核实和答复；留手机号的，办结后会收到短信提醒。这里填写的内容不保存在浏览器里。',
    en: 'Only who receives objections, and auditors, see name, telephone and organisation; they serve to verify and to answer; a mobile number gets a text message once that is done. Nothing you type here is kept in this browser.',
  },
  go: { zh: '提出异议', en: 'Object' },
  submit: { zh: '提交异议', en: 'Send the objection' },
});

export const receipt = defineMessages({
  title: { zh: '异议已收到', en: 'Your objection has come' },
  awaiting: { zh: '异议已记录，还差盖章文件', en: 'Recorded; the stamped file is still to come' },
  refused: { zh: '异议已记录，不予受理', en: 'Recorded, and not accepted' },
  label: { zh: '回执号', en: 'Receipt' },
  once: {
    zh: '回执号只显示这一次，丢失后无法找回。请复制或打印保存：凭它查询办理结果、提交盖章文件。',
    en: 'It is shown this once and cannot be found again. Copy or print it: with it you learn what became of the objection, and bring the stamped file.',
  },
  copy: { zh: '复制回执号', en: 'Copy the receipt' },
  print: { zh: '打印回执', en: 'Print it' },
  printTitle: { zh: '异议回执', en: 'Receipt of an objection' },
  pilot: { zh: '公示项目', en: 'Pilot' },
  on: { zh: '提出日期', en: 'Received on' },
  where: { zh: '查询网址', en: 'Where to ask' },
  ask: { zh: '查询办理情况', en: 'See what becomes of it' },
  seal: { zh: '盖章文件', en: 'Stamped file' },
  sealHint: {
    zh: '最迟 {date} 提交；到期没有提交的，不予受理。',
    en: 'Bring it by {date}; without it the objection is not accepted.',
  },
  sealed: { zh: '盖章文件已收到，异议已受理。', en: 'The stamped file has come: the objection is received.' },
});
