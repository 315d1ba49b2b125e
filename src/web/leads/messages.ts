import { defineMessages } from '../i18n/message.ts';

export const report = defineMessages({
  title: { zh: '反映风险线索', en: 'Report a risk' },
  lead: {
    zh: '发现金融科技试点或相关活动有风险、隐患或违法违规的情况，可以告诉主管部门。可以署名，也可以匿名，不需要账户。',
    en: 'Tell the office of a risk, a hazard or a breach that you have come upon in a fintech pilot or around one. With your name or without, and without an account.',
  },
  before: { zh: '提交之前', en: 'Before you send it' },
  emergency: {
    zh: '这里不是报警或紧急求助渠道。人身、财产正在受到侵害的，请拨打 110。',
    en: 'This is no emergency line. If somebody or something is in danger now, call 110.',
  },
  statutory: {
    zh: '在这里反映，不代替法律规定的举报、投诉或报告，也不影响您向有权机关提出。',
    en: 'It replaces no report or complaint that the law provides for, and you may still turn to the authority whose power it is.',
  },
  power: {
    zh: '主管部门的职权有限：区级试点由其采取措施；属于国家或本市监管部门、公安机关等职权的，移送有权机关并留存记录。',
    en: 'The office’s powers are limited: it acts on the district’s own pilots. What is for a national or municipal regulator, or the police, is passed on to them, on record.',
  },
  seen: {
    zh: '谁能看到：经办人和审计人员看到全部内容；审批人看不到您是谁。不告知被反映的单位和试点团队。',
    en: 'Who sees it: case officers and auditors see all of it; approvers do not see who you are. Neither those you report nor any pilot’s team is told.',
  },
  about: { zh: '反映的对象', en: 'Who or what it is about' },
  aboutHint: { zh: '单位、产品、网站或试点名称。', en: 'The organisation, product, website or pilot.' },
  content: { zh: '情况说明', en: 'What happened' },
  contentHint: {
    zh: '何时、何地、发生了什么，您是怎么知道的。提交后可以凭回执补交附件。',
    en: 'When, where and what, and how you know. You can attach files after you have sent it.',
  },
  as: { zh: '署名', en: 'Your name' },
  named: { zh: '署名反映', en: 'With my name' },
  namedHint: { zh: '办结或移送后可以凭回执得知结果。', en: 'You learn what became of it, by your receipt.' },
  anonymous: { zh: '匿名反映', en: 'Without a name' },
  anonymousHint: {
    zh: '只能查询到是否已收到、已处理。',
    en: 'You only learn that it came, and that it was handled.',
  },
  name: { zh: '姓名', en: 'Name' },
  contact: { zh: '邮箱或手机号（选填）', en: 'Mail address or mobile number (optional)' },
  contactHint: {
    zh: '有进展时通知您，通知不含内容。',
    en: 'You are told when there is news, and not what it is.',
  },
  contactKept: {
    zh: '联系方式在办结 {days} 天后自动删除；姓名和反映的内容留在案卷中。',
    en: 'How to reach you is erased {days} days after the lead is closed; your name and what you report stay on file.',
  },
  contactExample: {
    zh: '（示例期限，由主管部门确定）',
    en: '(An example: the office sets how long.)',
  },
  send: { zh: '提交', en: 'Send' },
  statusLink: { zh: '已经反映过？凭回执查询', en: 'Have you reported before? Ask by your receipt' },
});

export const receipt = defineMessages({
  title: { zh: '线索已收到', en: 'Your report has come' },
  once: {
    zh: '回执号只显示这一次，丢失后无法找回。请复制或打印保存：凭它补交附件、查询办理情况。',
    en: 'It is shown this once and cannot be found again. Copy or print it: with it you attach files and learn what became of it.',
  },
  printTitle: { zh: '风险线索回执', en: 'Receipt of a report' },
  on: { zh: '收到日期', en: 'Received on' },
  files: { zh: '附件', en: 'Attachments' },
  filesHint: { zh: '最多 {most} 个。', en: '{most} at most.' },
  attached: {
    zh: '已提交 {count} 个附件',
    en: { one: '{count} file attached', other: '{count} files attached' },
  },
});

export const status = defineMessages({
  title: { zh: '线索查询', en: 'What became of a report' },
  lead: {
    zh: '凭提交线索时得到的回执号，查询办理情况，或者补交附件。',
    en: 'With the receipt that you got, see what became of your report or attach files to it.',
  },
  state: { zh: '办理情况', en: 'Where it stands' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  passedOn: { zh: '移送', en: 'Passed on' },
  passedOnTo: { zh: '{date} 移送 {to}', en: 'to {to} on {date}' },
  outcome: { zh: '办理结果', en: 'Outcome' },
  answer: { zh: '答复', en: 'Answer' },
  closedOn: { zh: '办结日期', en: 'Closed on' },
  attached: { zh: '附件', en: 'Attachments' },
  anonymous: {
    zh: '这条线索没有署名，只能告知是否已收到、已处理。',
    en: 'It carries no name: all that can be told is that it came, and whether it was handled.',
  },
  waits: {
    zh: '有结果后在这里查看。',
    en: 'What comes of it will stand here.',
  },
  passedOnNote: {
    zh: '移送后由接收机关依其职权办理并作出处理；本主管部门办结时，也会在这里答复。',
    en: 'What comes of it is for the authority that it was passed on to; once the office closes it too, its answer will stand here.',
  },
  lost: {
    zh: '回执号丢失后无法找回，可以重新反映。',
    en: 'A lost receipt cannot be found again; you may report once more.',
  },
  report: { zh: '反映风险线索', en: 'Report a risk' },
});

export const office = defineMessages({
  title: { zh: '风险线索', en: 'Risk leads' },
  lead: {
    zh: '公众反映的线索和试点团队报送的事件。内容和反映人保密；关联的项目只有办公人员知道。',
    en: 'What the public reports, and incidents that teams report. Confidential; which pilot one is about is known to officials alone.',
  },
  about: { zh: '线索', en: 'Lead' },
  state: { zh: '状态', en: 'State' },
  open: { zh: '未办结', en: 'Open' },
  severity: { zh: '等级', en: 'Severity' },
  any: { zh: '全部', en: 'All of them' },
  source: { zh: '来源', en: 'Source' },
  pilot: { zh: '关联项目', en: 'Pilot' },
  owner: { zh: '经办人', en: 'Owner' },
  nobody: { zh: '未分办', en: 'Nobody yet' },
  due: { zh: '办理期限', en: 'Due' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  mine: { zh: '只看我经办的', en: 'Only mine' },
  overdue: { zh: '只看逾期的', en: 'Only overdue' },
  none: { zh: '没有未办结的线索', en: 'Nothing is open' },
  noneHint: {
    zh: '有人反映线索或试点团队报送事件后，会出现在这里。',
    en: 'Leads appear here once somebody reports a risk, or a team an incident.',
  },
  noneSo: { zh: '没有符合条件的线索', en: 'None of this kind' },
  ungraded: { zh: '未定级', en: 'Not graded' },
});

export const one = defineMessages({
  title: { zh: '风险线索', en: 'A risk lead' },
  content: { zh: '线索内容', en: 'What was reported' },
  receivedAt: { zh: '收到时间', en: 'Received' },
  happened: { zh: '发生时间', en: 'Happened' },
  told: { zh: '团队自评等级', en: 'As the team grades it' },
  customers: { zh: '涉及客户数', en: 'Customers concerned' },
  measures: { zh: '已采取的措施', en: 'What was done' },
  enterprise: { zh: '报送单位', en: 'Reported by' },
  files: { zh: '附件', en: 'Attachments' },
  reporter: { zh: '反映人', en: 'Who reported it' },
  confidential: {
    zh: '保密：不得告知被反映的单位和试点团队。',
    en: 'Confidential: neither those reported nor any pilot’s team may be told.',
  },
  withheld: { zh: '审批人不知悉反映人。', en: 'Approvers are not told who reported it.' },
  anonymous: { zh: '匿名', en: 'Anonymous' },
  name: { zh: '姓名', en: 'Name' },
  contact: { zh: '联系方式', en: 'Contact' },
  handling: { zh: '办理', en: 'Handling' },
  provisional: {
    zh: '其间放假安排尚未公布，期限可能延后。',
    en: 'Holidays on the way are not published yet: the date may move later.',
  },
  transferTo: { zh: '移送', en: 'Passed on' },
  transferOf: { zh: '{date} 移送 {to}（{number}）：{reason}', en: 'To {to} on {date} ({number}): {reason}' },
  outcome: { zh: '办理结果', en: 'Outcome' },
  answer: { zh: '给反映人的答复', en: 'To who reported it' },
  triage: { zh: '分办', en: 'Triage' },
  retriage: { zh: '重新分办', en: 'Triage again' },
  note: { zh: '办理记录', en: 'Note' },
  transfer: { zh: '移送', en: 'Pass on' },
  close: { zh: '办结', en: 'Close' },
  reopen: { zh: '重新办理', en: 'Reopen' },
  reopenHint: {
    zh: '写明为什么重新办理。署名的反映人和报送团队得知线索又在办理中，不知悉理由。',
    en: 'Say why. Who gave a name, and the team that reported it, learn that it is being handled, and not why.',
  },
  choose: { zh: '请选择', en: 'Choose one' },
  workingDays: { zh: '办理期限（工作日）', en: 'Due in working days' },
  workingDaysHint: { zh: '从今天起算，自次日开始。', en: 'From today; tomorrow is the first.' },
  workingDaysKept: { zh: '不填则保持现有期限。', en: 'Left empty, the date stays as it is.' },
  link: { zh: '关联试点项目', en: 'Pilot that it is about' },
  linkHint: {
    zh: '按名称、编号或申报主体查找。关联只有办公人员能看到，不告知公众和任何试点团队。',
    en: 'By title, number or applicant. Officials alone see it; neither the public nor any team is told.',
  },
  noLink: { zh: '不关联', en: 'None' },
  find: { zh: '查找项目', en: 'Find a pilot' },
  noneFound: { zh: '没有找到这样的项目。', en: 'No pilot was found.' },
  noteText: { zh: '查明的情况或采取的措施', en: 'What was found or done' },
  to: { zh: '移送至（机关）', en: 'Passed on to' },
  number: { zh: '移送文号', en: 'Document number' },
  on: { zh: '移送日期', en: 'On' },
  reason: { zh: '理由', en: 'Why' },
  reasonHint: { zh: '写明属于哪个机关的职权。', en: 'Say whose power it is.' },
  answerHint: {
    zh: '署名的反映人和报送团队可以看到；不要写出关联的项目。',
    en: 'Read by who gave a name, and by the team that reported it; name no pilot that was linked.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存。', en: 'Saved.' },
  history: { zh: '办理过程', en: 'History' },
  stale: {
    zh: '别人刚刚更新了这条线索，已载入最新情况，请核对后再保存。',
    en: 'Somebody has just changed this lead. The newest state is shown; look at it and save again.',
  },
});

export const incidents = defineMessages({
  title: { zh: '事件与隐患', en: 'Incidents and hazards' },
  lead: {
    zh: '试点中发生的事件或发现的隐患，随时报送。主管部门看到全部内容；联合申报主体看到本页内容。',
    en: 'Report what happened, or might, in your pilot at any time. The office sees all of it; those who take part see this page.',
  },
  statutory: {
    zh: '在这里报送，不代替持牌机构依法向监管部门的报告义务。',
    en: 'It replaces no report that the law asks of a licensed institution to its regulator.',
  },
  report: { zh: '报送事件或隐患', en: 'Report an incident' },
  list: { zh: '已报送', en: 'Reported so far' },
  none: { zh: '还没有报送过', en: 'Nothing has been reported' },
  noneHint: { zh: '发生事件或发现隐患时在这里报送。', en: 'Report here what happens, or might.' },
  about: { zh: '概要', en: 'In a line' },
  content: { zh: '经过和影响', en: 'What happened, and what came of it' },
  happenedOn: { zh: '发生日期', en: 'Happened on' },
  happenedTime: { zh: '时间（选填）', en: 'Time (optional)' },
  severity: { zh: '自评等级', en: 'How grave, in your view' },
  customers: { zh: '涉及客户数（选填）', en: 'Customers concerned (optional)' },
  measures: { zh: '已采取的措施', en: 'What was done about it' },
  files: { zh: '附件（选填）', en: 'Files (optional)' },
  remove: { zh: '移除 {name}', en: 'Remove {name}' },
  take: { zh: '移除', en: 'Remove' },
  send: { zh: '报送', en: 'Send' },
  sent: { zh: '已报送，主管部门已收到。', en: 'Sent; the office has it.' },
  cancel: { zh: '取消', en: 'Cancel' },
  reportedAt: { zh: '{name}，{when} 报送', en: 'reported by {name}, {when}' },
  back: { zh: '返回项目', en: 'Back to the pilot' },
});
