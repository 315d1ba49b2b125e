import type { ComplianceView, FindingView, ItemView } from '../../compliance/pilot-schemas.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const findingStates: Readonly<Record<FindingView['state'], PlainMessage>> = {
  open: { zh: '待说明', en: 'To be answered' },
  answered: { zh: '待审查', en: 'Answered, to be looked at' },
  returned: { zh: '说明未获认可', en: 'Answer not accepted' },
  settled: { zh: '已办结', en: 'Settled' },
  reopened: { zh: '重新审查', en: 'Reopened' },
  dropped: { zh: '不适用', en: 'Does not apply' },
  listed: { zh: '义务提示', en: 'Duty, listed' },
};

export const itemStatuses: Readonly<Record<ItemView['status'], PlainMessage>> = {
  open: { zh: '待填写', en: 'To be answered' },
  answered: { zh: '待审查', en: 'Answered, to be looked at' },
  met: { zh: '符合', en: 'Met' },
  partly: { zh: '部分符合', en: 'Partly met' },
  'not-met': { zh: '不符合', en: 'Not met' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
  expired: { zh: '证明已过期', en: 'Evidence expired' },
  reopened: { zh: '重新审查', en: 'Reopened' },
};

export const outcomes: Readonly<Record<NonNullable<FindingView['verdict']>['outcome'], PlainMessage>> = {
  settled: { zh: '办结', en: 'Settled' },
  returned: { zh: '说明未获认可', en: 'Answer not accepted' },
  dropped: { zh: '不适用', en: 'Does not apply' },
};

export const ways: Readonly<Record<FindingView['ways'][number]['way'], PlainMessage>> = {
  own_licence: { zh: '自持许可', en: 'Own licence' },
  own_filing: { zh: '自行备案', en: 'Own filing' },
  licensed_host: { zh: '由持牌机构承担', en: 'A licensed institution does it' },
  out_of_scope: { zh: '不在本项目范围', en: 'Outside the pilot' },
  remove: { zh: '去除该项安排', en: 'Taken out' },
  reword: { zh: '改正表述', en: 'Reworded' },
  comply: { zh: '履行义务', en: 'Complied with' },
};

type Counts = ComplianceView['counts'];

export const findingCounts: Readonly<Record<keyof Counts['findings'], PlainMessage>> = {
  unsettled: { zh: '未办结', en: 'unsettled' },
  settled: { zh: '已办结', en: 'settled' },
  duties: { zh: '义务提示', en: 'duties' },
};

export const itemCounts: Readonly<Record<keyof Counts['items'], PlainMessage>> = {
  done: { zh: '已完成', en: 'done' },
  waiting: { zh: '待审查', en: 'to be looked at' },
  missing: { zh: '待填写', en: 'missing' },
  returned: { zh: '未达要求', en: 'returned' },
  expired: { zh: '已过期', en: 'expired' },
};

export const compliance = defineMessages({
  doubt: { zh: '可能涉及，须说明', en: 'It may be so: to be explained' },
  byOfficer: { zh: '经办人提出', en: 'Added by the case officer' },
  raisedAt: { zh: '第 {version} 版起', en: 'since version {version}' },
  notRaised: {
    zh: '最新版本不再涉及，由经办人关闭。',
    en: 'The newest version raises it no longer; a case officer closes it.',
  },
  because: { zh: '涉及的表述', en: 'Because of' },
  questions: { zh: '须回答', en: 'To be answered' },
  need: { zh: '需要', en: 'Needs' },
  regulator: { zh: '主管部门', en: 'Regulator' },
  basis: { zh: '依据', en: 'Basis' },
  mark: { zh: '核验标记', en: 'Verified' },
  law: { zh: '依据与主管部门', en: 'Basis and regulator' },
  noBasis: { zh: '本项由主管机关要求，没有法律依据条文。', en: 'Asked for by the office, by no law.' },
  settleBy: { zh: '可以怎样办结', en: 'Ways to settle it' },
  answer: { zh: '申报方说明', en: 'The applicant’s answer' },
  noAnswer: { zh: '申报方尚未说明。', en: 'Not answered yet.' },
  by: { zh: '{name} · {when}', en: '{name} · {when}' },
  licence: { zh: '所依据的许可', en: 'Licence it rests on' },
  licenceNumber: { zh: '编号 {number}', en: 'No. {number}' },
  expires: { zh: '有效期至 {date}', en: 'until {date}' },
  noEnd: { zh: '长期有效', en: 'no end' },
  files: { zh: '附件', en: 'Files' },
  verdict: { zh: '审查意见', en: 'Verdict' },
  reopened: { zh: '重新审查：{why}', en: 'Reopened: {why}' },
  reopenedDue: { zh: '申报方须在{date}前重新说明', en: 'to be answered again by {date}' },
  blocking: { zh: '关键事项', en: 'Blocking' },
  evidenceNeeded: { zh: '须附证明', en: 'Evidence wanted' },
  statement: { zh: '申报方陈述', en: 'The applicant’s statement' },
  noStatement: { zh: '申报方尚未填写。', en: 'Not answered yet.' },
  evidence: { zh: '证明文件', en: 'Evidence' },
  digest: { zh: '指纹 SHA-256', en: 'SHA-256' },
  from: { zh: '自 {date}', en: 'from {date}' },
  notInForce: { zh: '今天不在有效期内', en: 'Not in force today' },
  inForce: { zh: '有效', en: 'In force' },
});
