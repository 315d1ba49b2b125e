import type { Attempt, RemarkField } from '../api/enterprises.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const remarkFields: Readonly<Record<RemarkField, PlainMessage>> = {
  name: { zh: '企业名称', en: 'Name' },
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  businessLicenceFile: { zh: '营业执照', en: 'Business licence' },
  authorisationFile: { zh: '授权委托书', en: 'Letter of authorisation' },
  other: { zh: '其他', en: 'Other' },
};

export const attemptStates: Readonly<Record<Attempt['state'], PlainMessage>> = {
  waiting: { zh: '待核验', en: 'Waiting' },
  accepted: { zh: '通过', en: 'Accepted' },
  returned: { zh: '退回补正', en: 'Returned' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const verification = defineMessages({
  title: { zh: '核验', en: 'Verification' },
  papers: { zh: '提交材料', en: 'Papers to hand in' },
  businessLicence: { zh: '营业执照', en: 'Business licence' },
  businessLicenceHint: {
    zh: '正本或副本的扫描件或清晰照片，四角完整。',
    en: 'A scan or a clear photograph of the original or duplicate, all four corners in it.',
  },
  authorisation: { zh: '授权委托书', en: 'Letter of authorisation' },
  authorisationHint: {
    zh: '法定代表人签字、加盖公章，写明授权您在本系统办理事项。',
    en: 'Signed by the legal representative, with the company’s seal, saying that you may act for it here.',
  },
  submit: { zh: '提交核验', en: 'Hand in' },
  submitAgain: { zh: '再次提交', en: 'Hand in again' },
  bothNeeded: { zh: '两份材料都上传后可以提交。', en: 'Both papers are needed to hand in.' },
  checks: { zh: '经办人会核对什么', en: 'What the officer will check' },
  check1: {
    zh: '营业执照清晰完整，名称和统一社会信用代码与登记的一致。',
    en: 'The business licence is legible and whole, and has the name and code that were registered.',
  },
  check2: {
    zh: '企业处于存续状态，代码没有被其他已核验企业使用。',
    en: 'The company exists, and no other verified enterprise has the code.',
  },
  check3: {
    zh: '授权委托书有法定代表人签字和公章，被授权人是提交材料的人。',
    en: 'The letter is signed and sealed, and authorises whoever hands it in.',
  },
  check4: {
    zh: '有问题的，一次性告知全部需要补正的内容。',
    en: 'Whatever is wrong is told at once and completely.',
  },
  remarkHere: { zh: '退回意见：{reason}', en: 'Returned because: {reason}' },
  changeProfile: { zh: '修改企业信息', en: 'Change the profile' },
  attempts: { zh: '提交记录', en: 'Attempts' },
  noAttempts: { zh: '还没有提交过材料。', en: 'Nothing was handed in yet.' },
  submittedBy: { zh: '{when}，{name} 提交', en: 'Handed in by {name}, {when}' },
  decidedBy: { zh: '{when}，{name} 决定', en: 'Decided by {name}, {when}' },
  byClaim: {
    zh: '以法人身份登录核验，没有提交材料。',
    en: 'Proved by a legal-person sign-in, without papers.',
  },
});

export const decision = defineMessages({
  title: { zh: '核验决定', en: 'Decision' },
  note: {
    zh: '打开两份材料逐项核对。没有问题的直接通过；有问题的，把全部需要补正的内容写在对应的栏里，一次退回。',
    en: 'Open both papers and compare each point. Accept where all is right; otherwise write everything that is wrong beside its field and return it once.',
  },
  remark: { zh: '需要补正的内容', en: 'What to correct' },
  remarkFor: { zh: '{field}：需要补正的内容', en: '{field}: what to correct' },
  accept: { zh: '通过', en: 'Accept' },
  acceptBlocked: { zh: '写有补正意见时不能通过。', en: 'With remarks it cannot be accepted.' },
  return: { zh: '退回补正', en: 'Return for correction' },
  acceptNote: {
    zh: '“{name}”将成为已核验企业，可以提交申请；负责人会收到通知。',
    en: '“{name}” becomes verified and can submit applications; its owners are told.',
  },
  returnNote: {
    zh: '将退回“{name}”，并告知 {count} 项补正意见。补正应一次告知完毕，请确认没有遗漏。',
    en: {
      one: '“{name}” is returned with {count} remark. Everything is to be told at once: make sure that nothing is missing.',
      other:
        '“{name}” is returned with {count} remarks. Everything is to be told at once: make sure that nothing is missing.',
    },
  },
  recused: { zh: '您须回避', en: 'You are recused' },
  recusedNote: {
    zh: '您是该企业成员，或一年内曾是。请由其他经办人核验。',
    en: 'You belong to this enterprise, or did within a year. Another case officer has to decide.',
  },
  sameCode: { zh: '代码已被使用', en: 'The code is taken' },
  sameCodeNote: {
    zh: '已核验企业“{name}”使用同一统一社会信用代码。请核实后退回，或先处理那一家。只有经办人能看到这一提示。',
    en: 'The verified enterprise “{name}” has the same code. Look into it, then return this one, or settle the other first. Only case officers see this.',
  },
  openOther: { zh: '查看那一家', en: 'See the other' },
  place: { zh: '待核验第 {at} 件，共 {count} 件', en: 'Case {at} of {count}' },
  placeOver: { zh: '待核验第 {at} 件，共 {count} 件以上', en: 'Case {at} of more than {count}' },
  left: {
    zh: '还有 {count} 件待核验',
    en: { one: '{count} case waits', other: '{count} cases wait' },
  },
  noneLeft: { zh: '没有待核验的了', en: 'No case waits any more' },
  previous: { zh: '上一件', en: 'Previous' },
  next: { zh: '下一件', en: 'Next' },
  keys: { zh: '键盘：Alt+↑ 上一件，Alt+↓ 下一件', en: 'Keyboard: Alt+↑ previous, Alt+↓ next' },
  backToQueue: { zh: '回到待核验列表', en: 'Back to the queue' },
});

export const history = defineMessages({
  title: { zh: '历史', en: 'History' },
  lead: {
    zh: '谁在什么时候改了什么，改动前后各是什么。每一条都记入账本，不能更改。',
    en: 'Who changed what and when, before and after. Each is an entry of the ledger, which nobody can change.',
  },
  export: { zh: '导出 CSV', en: 'Export as CSV' },
  none: { zh: '还没有记录', en: 'No entry yet' },
  field: { zh: '内容', en: 'Field' },
  before: { zh: '改动前', en: 'Before' },
  after: { zh: '改动后', en: 'After' },
  file: { zh: '下载文件', en: 'Download the file' },
  erased: {
    zh: '其中的个人信息已依法删除。',
    en: 'Personal data in it has been erased as the law demands.',
  },
});
