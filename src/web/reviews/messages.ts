import { defineMessages } from '../i18n/message.ts';

export const reviews = defineMessages({
  title: { zh: '我的评审', en: 'My reviews' },
  lead: {
    zh: '请您评审的试点项目。每个版本提一份书面意见，提交后不能修改。',
    en: 'Pilots you are asked to review. You file one written opinion on each version; once filed it stands.',
  },
  none: { zh: '没有请您评审的项目', en: 'You are asked to review nothing' },
  noneHint: {
    zh: '受邀评审时会收到邮件，项目随后出现在这里；评审期结束后不再显示。',
    en: 'You are told by mail when you are invited, and the pilot appears here; once your time is over it is gone.',
  },
  pilot: { zh: '项目', en: 'Pilot' },
  state: { zh: '状态', en: 'State' },
  opinion: { zh: '我的意见', en: 'My opinion' },
  until: { zh: '评审截止', en: 'Until' },
  openEnd: { zh: '未定', en: 'open' },
  filed: { zh: '已提交', en: 'Filed' },
  toFile: { zh: '待提交', en: 'To be filed' },
  notYet: { zh: '尚未进入评审', en: 'Not in review yet' },
  over: { zh: '评审已结束', en: 'The review is over' },
  recused: { zh: '您须回避', en: 'You are recused' },
  recusedNote: {
    zh: '您与申报主体有利害关系，或一年内曾有，看不到这个项目。如有误，请联系经办人。',
    en: 'You are tied to an applicant, or were within a year, so the pilot is not shown to you. If that is a mistake, tell the case officer.',
  },
  back: { zh: '我的评审', en: 'My reviews' },
  lastDays: {
    zh: '还有 {count} 天',
    en: { one: '{count} day left', other: '{count} days left' },
  },
  lastDay: { zh: '今天截止', en: 'Ends today' },
  code: { zh: '版本码', en: 'Version code' },
  submitted: { zh: '提交时间', en: 'Submitted' },
  parties: { zh: '申报主体', en: 'Applicants' },
  host: { zh: '持牌承载机构', en: 'licensed host' },
  track: { zh: '类别', en: 'Track' },
  declaration: { zh: '声明书与测试方案', en: 'Declaration and test plan' },
  write: { zh: '书面意见', en: 'Your opinion' },
  writeNote: {
    zh: '只有经办人、审批人和审计人员能看到；其他专家看不到。草稿保存在本浏览器，提交前不会发出。',
    en: 'Only the case officer, the approvers and auditors read it; other experts do not. A draft stays in this browser until you file it.',
  },
  conclusion: { zh: '结论', en: 'Conclusion' },
  text: { zh: '意见与理由', en: 'Opinion and reasons' },
  textHint: {
    zh: '写明判断的依据、主要风险；附条件的，写明条件。',
    en: 'Say what you rest on and the main risks; with conditions, say which.',
  },
  file: { zh: '提交意见', en: 'File the opinion' },
  fileNote: {
    zh: '意见就版本 {code} 提交，提交后不能修改或撤回，您也不再参与本案的其他办理。',
    en: 'It is filed on version {code}; afterwards it can be neither changed nor taken back, and you take no other part in the case.',
  },
  draftKept: { zh: '草稿已存在本浏览器', en: 'The draft is kept in this browser' },
  own: { zh: '您提交的意见', en: 'What you filed' },
  ownOn: { zh: '就版本 {number}，{when}', en: 'On version {number}, {when}' },
  notOpen: {
    zh: '现在不能提交意见：项目不在专家评审阶段。',
    en: 'No opinion can be filed now: the pilot is not in expert review.',
  },
  staleVersion: {
    zh: '申报方提交了新的版本，已换成新版本；您写的还在，请看过后再提交。',
    en: 'A new version was submitted and is now shown; what you wrote is kept. Read it, then file.',
  },
});
