import type { Terms } from '../api/rules.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const rules = defineMessages({
  draft: { zh: '待批准的草案', en: 'A draft to approve' },
  current: { zh: '现行', en: 'As it stands' },
  inDraft: { zh: '草案', en: 'The draft' },
  differences: { zh: '与现行版本的差别', en: 'What it changes' },
  first: { zh: '首次发布', en: 'First publication' },
  noDifference: { zh: '与现行版本没有差别。', en: 'It changes nothing.' },
  isNew: { zh: '新增', en: 'New' },
  changed: { zh: '修改', en: 'Changed' },
  removed: { zh: '删去', en: 'Taken out' },
  before: { zh: '现行', en: 'Now' },
  after: { zh: '草案', en: 'Draft' },
  changeCount: { zh: '{count} 处', en: { one: 'one change', other: '{count} changes' } },
  restOfThem: {
    zh: '显示其余 {count} 处',
    en: { one: 'Show the last one', other: 'Show the other {count}' },
  },
  lineCount: {
    zh: '加 {added} 行，减 {removed} 行，共 {count} 行',
    en: {
      one: '{added} added, {removed} taken out; one line in all',
      other: '{added} added, {removed} taken out; {count} lines in all',
    },
  },
  sameLines: {
    zh: '{count} 行没有变化',
    en: { one: 'one line as before', other: '{count} lines as before' },
  },
  moreLines: { zh: '还有 {count} 行', en: { one: 'one more line', other: '{count} more lines' } },
  everyLine: { zh: '显示全部', en: 'Show all of it' },
  onlyChanges: { zh: '只看改动', en: 'Only what changed' },
  nothing: { zh: '（无）', en: '(nothing)' },
  approve: { zh: '批准并发布', en: 'Approve and publish' },
  approveFirst: { zh: '批准（还须另一人）', en: 'Approve, with another to follow' },
  takesTwo: {
    zh: '草案随软件提供，须由两人批准；您批准后，再由另一人批准即发布。',
    en: 'The draft came with the software and takes two: once you approve it, another person’s approval publishes it.',
  },
  approvedByYou: {
    zh: '您已批准。草案随软件提供，还须由另一人批准才发布。',
    en: 'You approved it. It came with the software, and is published once another person approves it too.',
  },
  ownDraft: {
    zh: '草案由您起草，须由另一人批准。',
    en: 'You drafted it: another person has to approve it.',
  },
  mayNotApprove: {
    zh: '由审批人或另一位政策编辑批准。',
    en: 'An approver or another policy editor approves it.',
  },
  edit: { zh: '修改', en: 'Change' },
  editOf: { zh: '修改“{name}”', en: 'Change “{name}”' },
  save: { zh: '存为草案', en: 'Keep as a draft' },
  saved: { zh: '草案已保存，等待批准', en: 'The draft is kept and waits for approval' },
  chinese: { zh: '中文', en: 'Chinese' },
  english: { zh: '英文', en: 'English' },
  both: { zh: '{label}（{language}）', en: '{label} ({language})' },
  example: { zh: '示例说明', en: 'Note that it is an example' },
  exampleHint: {
    zh: '软件附带的内容带有示例说明；主管部门定下自己的内容后清空。',
    en: 'What the software ships says that it is an example; empty it once the office has set its own.',
  },
});

export const versionStates = defineMessages({
  draft: { zh: '草案', en: 'Draft' },
  overtaken: { zh: '草案，另有后来的', en: 'Draft, followed by another' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
  discarded: { zh: '草案已舍弃', en: 'Draft, discarded' },
  superseded: { zh: '已被后续版本替代', en: 'Replaced by a later version' },
});

export const basisWords = defineMessages({
  title: { zh: '法律依据', en: 'Legal basis' },
  one: { zh: '依据 {number}', en: 'Basis {number}' },
  law: { zh: '法律文件', en: 'Law' },
  number: { zh: '文号', en: 'Number' },
  articles: { zh: '条款', en: 'Articles' },
  says: { zh: '原文', en: 'The law’s words' },
  saysHint: { zh: '照录决定性的文字，不改写。', en: 'Copied as they stand, not reworded.' },
  mark: { zh: '核验标记', en: 'Verification mark' },
  add: { zh: '添加依据', en: 'Add a basis' },
  remove: { zh: '删去依据 {number}', en: 'Take out basis {number}' },
});

export const catalogue = defineMessages({
  title: { zh: '许可目录', en: 'Licence catalogue' },
  lead: {
    zh: '持牌合规筛查按这份目录进行。改动先存为草案，由另一人批准后生效；依据、要求或种类有变的，相关试点的发现会重新打开。',
    en: 'The licence boundary is screened by this catalogue. A change is kept as a draft and holds once a second person approves it; where basis, need or kind changes, findings of pilots are opened again.',
  },
  reopens: {
    zh: '发布后，{pilots} 个在办试点的 {findings} 项发现将重新打开，相关人员会收到通知。',
    en: 'Published, it opens {findings} findings of {pilots} pilots again, and their people are told.',
  },
  reopensNothing: {
    zh: '发布后不会重新打开任何试点的发现。',
    en: 'Published, it opens no finding again.',
  },
  approveNote: {
    zh: '目录立即生效：自查、筛查和企业登记许可都按新的目录。',
    en: 'It holds at once: self-checks, screenings and the licences of enterprises go by it.',
  },
  search: { zh: '查找', en: 'Search' },
  searchHint: { zh: '名称、代码、法律文件', en: 'Name, code or law' },
  kind: { zh: '种类', en: 'Kind' },
  anyKind: { zh: '全部种类', en: 'Every kind' },
  entry: { zh: '条目', en: 'Entry' },
  basis: { zh: '依据', en: 'Basis' },
  verified: { zh: '核验', en: 'Verified' },
  verifiedOn: { zh: '{date} 核验', en: 'verified {date}' },
  action: { zh: '操作', en: 'Action' },
  state: { zh: '与现行相比', en: 'Against the one in force' },
  asBefore: { zh: '不变', en: 'As before' },
  repealed: { zh: '已废止', en: 'Repealed' },
  count: {
    zh: '{count} 个条目',
    en: { one: '{count} entry', other: '{count} entries' },
  },
  none: { zh: '没有符合的条目', en: 'No entry matches' },
  noneHint: { zh: '换个说法，或者清除筛选。', en: 'Try other words, or clear the filters.' },
  add: { zh: '添加条目', en: 'Add an entry' },
  newEntry: { zh: '新条目', en: 'A new entry' },
  code: { zh: '代码', en: 'Code' },
  codeHint: {
    zh: '小写英文字母和下划线；定下后不再改，试点的发现按它引用。',
    en: 'Small letters and underscores; it stays for good, findings refer to it.',
  },
  name: { zh: '名称', en: 'Name' },
  trigger: { zh: '涉及的活动', en: 'Trigger' },
  need: { zh: '需要', en: 'Need' },
  regulator: { zh: '主管部门', en: 'Regulator' },
  effectiveFrom: { zh: '生效日期', en: 'Effective from' },
  repealedBy: { zh: '被何规定废止', en: 'Repealed by' },
  repealedByHint: {
    zh: '不再适用的条目不删去，写明由什么规定废止。',
    en: 'What holds no longer is kept; say what repealed it.',
  },
  verifiedDate: { zh: '核验日期', en: 'Verified on' },
  brings: { zh: '带来的义务', en: 'Duties it brings' },
  words: { zh: '受限字样', en: 'Restricted words' },
  wordsHint: {
    zh: '用在名称或经营范围里本身就须许可的字样。每行一个：中文，然后是英文（用逗号分开）。例如：银行 bank',
    en: 'Words that need a licence when used in a name or scope. One a line: the Chinese, then the English, separated by commas.',
  },
});

export const checklistRules = defineMessages({
  title: { zh: '检查清单模板', en: 'Checklist template' },
  lead: {
    zh: '新试点按现行模板核查；已在办的试点仍按原来的模板，由经办人逐个升级。改动先存为草案，由另一人批准后生效。',
    en: 'New pilots are held to the template in force; those under way keep theirs until an officer upgrades each. A change is kept as a draft and holds once a second person approves it.',
  },
  approveNote: {
    zh: '新提交的试点按这份模板核查；在办的试点由经办人看过差别后逐个升级，不自动变动。',
    en: 'Pilots submitted from now on are held to it; those under way are upgraded one by one by their officer, after the difference was looked at.',
  },
  search: { zh: '查找', en: 'Search' },
  searchHint: { zh: '要求、代码、法律文件', en: 'Requirement, code or law' },
  section: { zh: '部分', en: 'Section' },
  anySection: { zh: '全部部分', en: 'Every section' },
  requirement: { zh: '要求', en: 'Requirement' },
  basis: { zh: '依据', en: 'Basis' },
  noBasis: { zh: '主管机关要求', en: 'The office’s own' },
  demands: { zh: '属性', en: 'Kind' },
  blocking: { zh: '关键事项', en: 'Blocking' },
  blockingHint: { zh: '未完成时不能开始测试。', en: 'Nothing is tested while it is open.' },
  evidence: { zh: '须附证明', en: 'Evidence wanted' },
  evidenceHint: { zh: '只有陈述不能认定为符合。', en: 'A statement alone does not meet it.' },
  action: { zh: '操作', en: 'Action' },
  count: { zh: '{count} 项', en: { one: '{count} item', other: '{count} items' } },
  none: { zh: '没有符合的事项', en: 'No item matches' },
  noneHint: { zh: '换个说法，或者清除筛选。', en: 'Try other words, or clear the filters.' },
  add: { zh: '添加事项', en: 'Add an item' },
  newItem: { zh: '新事项', en: 'A new item' },
  code: { zh: '代码', en: 'Code' },
  codeHint: {
    zh: '小写英文字母、数字和连字符；定下后不再改，升级时按它对应。',
    en: 'Small letters, digits and hyphens; it stays for good, upgrades go by it.',
  },
  remove: { zh: '删去这一项', en: 'Take this item out' },
  removeNote: {
    zh: '“{name}”从草案中删去。已在办的试点在升级之前仍有这一项。',
    en: '“{name}” is taken out of the draft. Pilots under way keep it until they are upgraded.',
  },
  fromFindings: { zh: '由发现产生的事项', en: 'Items that come from findings' },
  fromFindingsNote: {
    zh: '每项持牌合规发现按种类生成一项核查。{nameHole} 和 {needHole} 代表目录条目的名称和要求。',
    en: 'Each finding makes an item, by its kind. {nameHole} and {needHole} stand for the entry’s name and need.',
  },
  sections: { zh: '各部分的名称', en: 'Names of the sections' },
  rest: { zh: '模板说明与部分名称', en: 'Note and sections' },
});

export const termNames: Readonly<Record<keyof Terms['workingDays'], PlainMessage>> = {
  acceptance: { zh: '受理（形式审查）', en: 'Acceptance (check of form)' },
  boundaryReview: { zh: '持牌合规审查', en: 'Licence boundary review' },
  expertReview: { zh: '专家评审', en: 'Expert review' },
  notice: { zh: '公示', en: 'Public notice' },
  registration: { zh: '公示期满后纳入台账', en: 'Registration after the notice' },
  start: { zh: '纳入台账后开始测试', en: 'Start after registration' },
  finalReport: { zh: '结题报告评估', en: 'Assessment of the final report' },
  completion: { zh: '评估后办结', en: 'Completion after the assessment' },
  reopened: { zh: '重新打开的事项由申报方说明', en: 'The applicant’s answer to what was reopened' },
};

export const reportingNames: Readonly<Record<keyof Terms['reporting'], PlainMessage>> = {
  due: { zh: '阶段报告：期末后提交', en: 'Report, after the end of its period' },
  remind: { zh: '阶段报告：到期前提醒', en: 'Reminder, before a report is due' },
  nearCap: { zh: '接近测试规模上限，从用到多少起', en: 'Close to a cap, from which share on' },
};

export const leadNames: Readonly<Record<keyof Terms['leads'], PlainMessage>> = {
  keepContact: {
    zh: '反映人联系方式：办结后保存',
    en: 'Contact of who reported it, kept after the lead is closed',
  },
};

export const retentionNames: Readonly<Record<keyof Terms['retention'], PlainMessage>> = {
  pilot: { zh: '项目案卷', en: 'Dossier of a pilot' },
  batch: { zh: '奖励批次案卷', en: 'Dossier of an award batch' },
};

export const termsWords = defineMessages({
  retention: { zh: '案卷保管期限', en: 'How long dossiers are kept' },
  title: { zh: '期限与编号格式', en: 'Terms and numbers' },
  lead: {
    zh: '办理期限按中国工作日历计算，从次日起。改动先存为草案，由另一人批准后生效。',
    en: 'Terms count in working days of the Chinese calendar, from the next day. A change is kept as a draft and holds once a second person approves it.',
  },
  approveNote: {
    zh: '新的期限和编号格式立即生效；已经开始的期限和已经编的号不变。',
    en: 'They hold at once; terms that run already and numbers given already stay.',
  },
  days: {
    zh: '{count} 个工作日',
    en: { one: '{count} working day', other: '{count} working days' },
  },
  reporting: { zh: '运行与报告', en: 'Running and reports' },
  leads: { zh: '风险线索', en: 'Risk leads' },
  calendarDays: { zh: '{count} 天', en: { one: '{count} day', other: '{count} days' } },
  inCalendarDays: { zh: '天（自然日），期满自动删除', en: 'Calendar days; erased by itself after them' },
  inDays: { zh: '工作日', en: 'Working days' },
  inPercent: { zh: '上限的百分之几', en: 'Percent of the cap' },
  percent: { zh: '{count}%', en: '{count}%' },
  number: { zh: '台账编号格式', en: 'Form of the number' },
  numberHint: {
    zh: '须含 {yearHole} 和 {serialHole}，分别代表年份和当年的顺序号。',
    en: 'It holds {yearHole} and {serialHole}: the year, and the place in that year.',
  },
  numberExample: { zh: '例如：{number}', en: 'For example: {number}' },
  edit: { zh: '修改', en: 'Change' },
  editTitle: { zh: '起草新的期限', en: 'Draft new terms' },
});
