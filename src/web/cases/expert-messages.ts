import type { CaseView } from '../api/cases.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

type Conclusion = NonNullable<CaseView['opinions']>[number]['conclusion'];

export const conclusions: Readonly<Record<Conclusion, PlainMessage>> = {
  recommended: { zh: '建议同意', en: 'Recommends it' },
  'with-conditions': { zh: '附条件同意', en: 'Recommends it with conditions' },
  'not-recommended': { zh: '不建议同意', en: 'Does not recommend it' },
};

export const opinions = defineMessages({
  title: { zh: '专家书面意见', en: 'Opinions of experts' },
  onThis: { zh: '就现行版本 {code}', en: 'On the version in force, {code}' },
  onEarlier: { zh: '就以前的版本', en: 'On earlier versions' },
  none: { zh: '还没有专家提出意见', en: 'No opinion was filed yet' },
  noneHint: {
    zh: '进入专家评审后，受邀专家各提一份书面意见；至少有一份，审批人才能决定。',
    en: 'Once it is in expert review, each expert files one written opinion; an approver needs at least one to decide.',
  },
  filed: { zh: '{name} · {when}', en: '{name} · {when}' },
  invite: { zh: '邀请专家', en: 'Invite an expert' },
  inviteNote: {
    zh: '已注册的立即受聘，其他人收到邀请邮件。与申报主体有关联的专家须回避，看不到案件。',
    en: 'Who has an account is appointed at once, others are invited by mail. An expert tied to an applicant is recused and sees nothing of it.',
  },
  email: { zh: '专家邮箱', en: 'Expert’s mail address' },
  from: { zh: '开始日期', en: 'From' },
  until: { zh: '截止日期（含当日）', en: 'Until (the day included)' },
  send: { zh: '邀请', en: 'Invite' },
  appointed: {
    zh: '{who} 已受聘，可以阅读并提出意见',
    en: '{who} is appointed and may read it and file an opinion',
  },
  invited: { zh: '已向 {who} 发出邀请', en: 'An invitation is on its way to {who}' },
  all: { zh: '全部在聘专家和邀请', en: 'All appointments and invitations' },
});

/** Who was asked to review a case. */
export const asked = defineMessages({
  title: { zh: '受邀专家', en: 'Experts asked' },
  until: { zh: '聘期至 {date}', en: 'Until {date}' },
  invited: { zh: '邀请待接受', en: 'Has not accepted yet' },
  expired: { zh: '邀请已过期', en: 'The invitation has expired' },
  held: { zh: '尚未提交意见', en: 'No opinion filed yet' },
  over: { zh: '聘期已满，未提交意见', en: 'Time is over, no opinion filed' },
  recused: { zh: '与申报主体有关联，须回避', en: 'Tied to an applicant, and recused' },
  filed: { zh: '已提交意见 · {when}', en: 'Opinion filed · {when}' },
});

export const requests = defineMessages({
  none: { zh: '没有变更或延期申请', en: 'No change or extension was asked for' },
  noneHint: {
    zh: '申报方在测试期间可以申请变更声明书，或延长测试期。',
    en: 'While testing, the applicant may ask to change the declaration or to extend the test.',
  },
  change: { zh: '申请变更', en: 'Asks for a change' },
  extension: { zh: '申请延期', en: 'Asks for an extension' },
  waiting: { zh: '待决定', en: 'Waits for a decision' },
  accepted: { zh: '已同意', en: 'Accepted' },
  refused: { zh: '未同意', en: 'Refused' },
  askedAt: { zh: '{when} 提出', en: 'asked {when}' },
  decidedAt: { zh: '{when} 决定', en: 'decided {when}' },
  reason: { zh: '理由', en: 'Reason' },
  answer: { zh: '答复', en: 'Answer' },
  endsOn: { zh: '测试期', en: 'Last day' },
  fromTo: { zh: '{from} 延至 {to}', en: 'from {from} to {to}' },
  version: { zh: '变更后的版本', en: 'Version with the change' },
  notSealed: { zh: '尚未盖章，盖章后才能同意', en: 'Not stamped yet: it can be accepted once it is' },
  sealed: { zh: '已盖章', en: 'Stamped' },
  differences: { zh: '与现行版本的差别', en: 'What it changes' },
  readNew: { zh: '阅读变更后的全文', en: 'Read the whole version' },
  accept: { zh: '同意', en: 'Accept' },
  refuse: { zh: '不同意', en: 'Refuse' },
  acceptChange: {
    zh: '变更后的版本立即生效，以前的版本仍可查阅；公开台账同时更新。各申报主体的负责人会收到答复。',
    en: 'The version with the change holds at once; the one before stays readable and the public register follows. The owners of all applicants receive the answer.',
  },
  acceptExtension: {
    zh: '测试期立即延长，公开台账同时更新。各申报主体的负责人会收到答复。',
    en: 'The test is extended at once and the public register follows. The owners of all applicants receive the answer.',
  },
  refuseNote: {
    zh: '现行的内容不变。各申报主体的负责人会收到答复。',
    en: 'Nothing changes. The owners of all applicants receive the answer.',
  },
  byApprover: {
    zh: '由没有经办过本案的审批人决定。',
    en: 'Decided by an approver who did not handle the case.',
  },
});
