import { defineMessages } from '../i18n/message.ts';

export const due = defineMessages({
  none: { zh: '无期限', en: 'No term runs' },
  left: {
    zh: '还有 {count} 个工作日',
    en: { one: '{count} working day left', other: '{count} working days left' },
  },
  today: { zh: '今天到期', en: 'Due today' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  overdueBy: {
    zh: '逾期 {count} 个工作日',
    en: { one: 'Overdue by {count} working day', other: 'Overdue by {count} working days' },
  },
});

export const queue = defineMessages({
  title: { zh: '试点待办', en: 'Pilots' },
  lead: {
    zh: '等办公方处理的试点项目，期限最早的在前。',
    en: 'Pilots that wait for the office, what is due first comes first.',
  },
  scope: { zh: '范围', en: 'Which cases' },
  all: { zh: '全部', en: 'All' },
  mine: { zh: '我经办的', en: 'Mine' },
  unassigned: { zh: '尚无经办人', en: 'Nobody’s yet' },
  overdueCount: { zh: '{count} 件逾期', en: '{count} overdue' },
  state: { zh: '状态', en: 'State' },
  anyState: { zh: '等待办理的', en: 'All that wait' },
  waitingStates: { zh: '等待办理', en: 'Waiting for the office' },
  otherStates: { zh: '其他', en: 'Others' },
  stateCount: { zh: '{state}（{count}）', en: '{state} ({count})' },
  track: { zh: '类别', en: 'Track' },
  anyTrack: { zh: '两类都看', en: 'Both' },
  search: { zh: '查找', en: 'Search' },
  searchHint: { zh: '项目名称、申报主体、台账编号', en: 'Title, applicant or number' },
  pilot: { zh: '项目', en: 'Pilot' },
  applicant: { zh: '牵头主体', en: 'Lead' },
  due: { zh: '期限', en: 'Due' },
  officer: { zh: '经办人', en: 'Case officer' },
  nobody: { zh: '尚无', en: 'nobody yet' },
  you: { zh: '您', en: 'you' },
  none: { zh: '没有等待办理的试点', en: 'No pilot waits' },
  noneHint: {
    zh: '企业提交后会出现在这里，最早到期的在最前。',
    en: 'What enterprises submit appears here, what is due first on top.',
  },
  noneMine: { zh: '您名下没有等待办理的试点', en: 'No case of yours waits' },
  noneMineHint: {
    zh: '可以从尚无经办人的案件里接办一件。',
    en: 'You can take on one that is nobody’s yet.',
  },
  seeUnassigned: { zh: '查看尚无经办人的', en: 'See those that are nobody’s' },
  noneFound: { zh: '没有符合条件的试点', en: 'No pilot matches' },
  noneFoundHint: {
    zh: '换个说法，或者清除筛选。',
    en: 'Try other words, or clear the filters.',
  },
  clear: { zh: '清除筛选', en: 'Clear the filters' },
  keys: {
    zh: '键盘：j 下一件，k 上一件，Enter 打开。',
    en: 'Keyboard: j next, k previous, Enter opens.',
  },
  keysOff: { zh: '单键快捷键已关闭。', en: 'Single-key shortcuts are off.' },
  turnOff: { zh: '关闭快捷键', en: 'Turn them off' },
  turnOn: { zh: '打开快捷键', en: 'Turn them on' },
});

export const caseNavigation = defineMessages({
  back: { zh: '回到试点待办', en: 'Back to the queue' },
  place: { zh: '第 {at} 件，共 {count} 件', en: 'Case {at} of {count}' },
  placeOver: { zh: '第 {at} 件，共 {count} 件以上', en: 'Case {at} of more than {count}' },
  left: {
    zh: '列表中还有 {count} 件',
    en: { one: '{count} case left in the list', other: '{count} cases left in the list' },
  },
  noneLeft: { zh: '列表中没有了', en: 'Nothing left in the list' },
  previous: { zh: '上一件', en: 'Previous' },
  next: { zh: '下一件', en: 'Next' },
  keys: { zh: '键盘：j 下一件，k 上一件。', en: 'Keyboard: j next, k previous.' },
});

export const caseWords = defineMessages({
  case: { zh: '案件', en: 'Case' },
  declaration: { zh: '声明书', en: 'Declaration' },
  run: { zh: '运行监测', en: 'Running' },
  findings: { zh: '持牌合规', en: 'Licences' },
  checklist: { zh: '检查清单', en: 'Checklist' },
  papers: { zh: '盖章与主体', en: 'Papers' },
  experts: { zh: '专家', en: 'Experts' },
  requests: { zh: '变更申请', en: 'Requests' },
  history: { zh: '历史', en: 'History' },
  track: { zh: '类别', en: 'Track' },
  since: { zh: '{when} 起', en: 'since {when}' },
  lead: { zh: '牵头主体', en: 'Lead' },
  officer: { zh: '经办人', en: 'Case officer' },
  noOfficer: { zh: '尚无经办人', en: 'Nobody yet' },
  due: { zh: '办理期限', en: 'Due' },
  version: { zh: '现行版本', en: 'Version in force' },
  number: { zh: '台账编号', en: 'Number in the register' },
  period: { zh: '测试期', en: 'Test period' },
  fromUntil: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  receipt: { zh: '受理回执', en: 'Receipt' },
  receiptOn: { zh: '{on} 受理', en: 'accepted {on}' },
  printReceipt: { zh: '受理通知书', en: 'Notice of acceptance' },
  notice: { zh: '公示', en: 'Public notice' },
  noticeUntil: {
    zh: '{from} 至 {until}，{days}\u00a0个工作日',
    en: '{from} to {until}, {days} working days',
  },
  provisional: {
    zh: '放假安排尚未公布，日期可能调整',
    en: 'Holidays are not published yet, the date may move',
  },
  regulator: { zh: '主管的监管机构', en: 'Regulator' },
  regulatorNumber: { zh: '公告或项目编号', en: 'Its number' },
  admittedOn: { zh: '准入日期', en: 'Admitted' },
  admissionDocument: { zh: '准入文件', en: 'Admission document' },
  noDocument: { zh: '尚未上传', en: 'Not uploaded yet' },
  download: { zh: '下载', en: 'Download' },
});

export const stale = defineMessages({
  title: { zh: '在您阅读期间，案件有了变化', en: 'The case changed while you were reading' },
  hint: {
    zh: '您填写的内容还在。看过下面的变化后再办理。',
    en: 'What you typed is still here. Look at what changed, then go on.',
  },
  seen: { zh: '已看，继续办理', en: 'I have seen it' },
});

export const caseHistory = defineMessages({
  none: { zh: '还没有记录', en: 'No entry yet' },
  erased: {
    zh: '其中的个人信息已依法删除。',
    en: 'Personal data in it has been erased as the law demands.',
  },
});

export const receipt = defineMessages({
  title: { zh: '受理通知书', en: 'Notice of acceptance' },
  back: { zh: '回到案件', en: 'Back to the case' },
  docx: { zh: '下载 DOCX', en: 'Download as DOCX' },
  none: { zh: '本案尚未受理', en: 'The case is not accepted yet' },
  noneHint: { zh: '受理后这里会有可以打印的通知。', en: 'Once it is accepted, the notice is here to print.' },
  to: { zh: '{name}：', en: 'To {name}' },
  pilot: { zh: '项目名称', en: 'Pilot' },
  body: {
    zh: '你单位申报的下列项目，申报材料齐全、符合形式要求，于{on}受理。',
    en: 'The application for the pilot below is complete and in form, and was accepted on {on}.',
  },
  on: { zh: '受理日期', en: 'Accepted on' },
  dueOn: { zh: '审查期限', en: 'Reviewed by' },
  dueValue: { zh: '{dueOn}（{days} 个工作日）', en: '{dueOn} ({days} working days)' },
  version: { zh: '受理的版本', en: 'Version accepted' },
  code: { zh: '版本码', en: 'Version code' },
  versionValue: { zh: '第 {number} 版', en: 'Version {number}' },
  officer: { zh: '经办人', en: 'Case officer' },
  provisional: {
    zh: '期限所涉年份的放假安排尚未公布，暂按周一至周五计算，公布后期限可能调整。',
    en: 'The holidays of a year in the term are not published yet: Monday to Friday were counted, and the date may move once they are.',
  },
  note: {
    zh: '以盖章的版本为准。受理不代表同意；许可、备案的审批由有权的金融管理部门决定。',
    en: 'The stamped version counts. Acceptance is no admission; licences and filings are decided by the competent financial authorities.',
  },
  office: { zh: '（受理机关盖章）', en: '(seal of the office)' },
});
