import { defineMessages } from '../../i18n/message.ts';

export const list = defineMessages({
  title: { zh: '申报批次', en: 'Award batches' },
  lead: {
    zh: '对效果好的试点给予奖励：设置、申报、评分、审定、公示、拨付，每一步都能核对。',
    en: 'Awards for pilots with good results: set up, applied for, scored, decided, published, paid – and every step can be checked.',
  },
  name: { zh: '批次', en: 'Batch' },
  state: { zh: '状态', en: 'State' },
  any: { zh: '全部', en: 'All' },
  period: { zh: '申报期', en: 'Applications' },
  fromUntil: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  notSet: { zh: '尚未设置', en: 'Not set yet' },
  budget: { zh: '预算', en: 'Budget' },
  none: { zh: '还没有申报批次', en: 'There is no batch yet' },
  noneHint: {
    zh: '经办人新建批次，写明政策依据、预算、评审指标和奖励档次，由没有参与设置的审批人开放申报。',
    en: 'A case officer starts one and sets out its basis, budget, criteria and tiers; an approver who took no part in that opens it.',
  },
  noneSo: { zh: '没有这个状态的批次', en: 'No batch is in this state' },
  start: { zh: '新建批次', en: 'Start a batch' },
  startHint: {
    zh: '先起个名称，其余内容随后设置；开放申报前都可以修改。',
    en: 'Give it a name; everything else is set afterwards and can be changed until it is open.',
  },
  titleField: { zh: '批次名称', en: 'Name of the batch' },
  titleExample: {
    zh: '如：2026年金融科技创新试点奖励（第一批）',
    en: 'As in: Fintech pilot awards 2026, first batch',
  },
});

export const frame = defineMessages({
  title: { zh: '申报批次', en: 'Award batch' },
  all: { zh: '全部批次', en: 'All batches' },
  parts: { zh: '批次的各部分', en: 'Parts of the batch' },
  'set-up': { zh: '设置', en: 'Set-up' },
  entries: { zh: '申报项目', en: 'Applications' },
  panel: { zh: '专家组', en: 'Panel' },
  scoring: { zh: '评分', en: 'Scoring' },
  results: { zh: '结果', en: 'Results' },
  awards: { zh: '公示与拨付', en: 'Notice and payment' },
  papers: { zh: '文件', en: 'Papers' },
  history: { zh: '过程', en: 'History' },
  budget: { zh: '预算', en: 'Budget' },
  applications: { zh: '申报期', en: 'Applications' },
  scoreUntil: { zh: '评分截止', en: 'Scores due' },
  notice: { zh: '公示期', en: 'Public notice' },
  published: { zh: '公布日期', en: 'Published on' },
  frozen: { zh: '冻结内容的散列', en: 'Hash of what is frozen' },
  exampleRubric: {
    zh: '本批次使用软件附带的示例评审指标，权重和评分标准不是任何机关的规定。',
    en: 'This batch uses the example criteria that came with the software; their weights and levels are no authority’s rule.',
  },
});

export const setUp = defineMessages({
  missing: {
    zh: '开放申报前还缺 {count} 项',
    en: {
      one: '{count} thing is missing before it can be opened',
      other: '{count} things are missing before it can be opened',
    },
  },
  complete: { zh: '设置已完整', en: 'The set-up is complete' },
  completeHint: {
    zh: '请没有参与设置的审批人核对冻结内容并开放申报。',
    en: 'An approver who took no part in it now looks at what is frozen, and opens it.',
  },
  exampleTerms: {
    zh: '申报条件和默认值来自软件附带的示例，不是任何机关的规定。',
    en: 'Conditions and defaults came with the software as examples; they are no authority’s rule.',
  },
  saving: { zh: '正在保存', en: 'Saving' },
  saved: { zh: '已保存，{when}', en: 'Saved, {when}' },
  notSaved: { zh: '未能保存', en: 'Not saved' },
  unsaved: { zh: '即将保存', en: 'About to be saved' },
  held: { zh: '填好“{name}”后自动保存', en: 'It is saved once “{name}” is filled in' },
  conflict: {
    zh: '未保存：内容已被他人更改，请选择保留哪一个',
    en: 'Not saved: someone changed it; choose which is to stand',
  },
  tryNow: { zh: '再试一次', en: 'Try again' },
  basics: { zh: '名称与政策', en: 'Name and policy' },
  policyHint: {
    zh: '申报时适用的版本用到最后，之后修订不影响本批次。',
    en: 'The version at application governs to the end, whatever is revised later.',
  },
  choose: { zh: '请选择', en: 'Choose' },
  versionOf: { zh: '{title}，第 {version} 版', en: '{title}, version {version}' },
  basesTitle: { zh: '设立依据', en: 'What it stands on' },
  basesNote: {
    zh: '四项都须有内容、文号、日期和文件。内容、文号和日期随决定文件公开，文件编入案卷。',
    en: 'Each of the four has its words, number, date and file. Words, number and date are public with the decision file; the file goes into the dossier.',
  },
  says: { zh: '内容', en: 'What it says' },
  number: { zh: '文号', en: 'Number' },
  on: { zh: '日期', en: 'Date' },
  file: { zh: '文件', en: 'File' },
  periods: { zh: '期限', en: 'Periods' },
  lateHint: {
    zh: '选填。此日前仍可补报、补正；不填的，截止后不再受理。',
    en: 'Optional: until then late declarations and corrections are taken. Without it none is.',
  },
  scoring: { zh: '评审与计分', en: 'Scoring' },
  money: { zh: '资金与档次', en: 'Money and tiers' },
  moneyNote: {
    zh: '行动方案没有规定金额和档次，由主管部门确定。项目按顺序归入第一个达到的档次；资金按排名分配，到放不下为止。',
    en: 'The action plan sets no amounts and no tiers: the office does. A pilot is given the first tier that it reaches; money goes down the ranks until the next does not fit.',
  },
  conditionsNote: {
    zh: '申报单位须符合的条件，逐项由经办人核对证明材料。',
    en: 'What applicants have to meet; an officer checks the evidence of each.',
  },
  conditionName: { zh: '条件', en: 'Condition' },
  conditionEvidence: { zh: '证明材料', en: 'What shows it' },
  inEnglish: { zh: '{label}（英文，选填）', en: '{label} (English, optional)' },
  condition: { zh: '条件 {number}', en: 'Condition {number}' },
  addCondition: { zh: '添加条件', en: 'Add a condition' },
  rubricNone: { zh: '没有已发布的指标', en: 'None is published' },
  rubricOld: {
    zh: '所选版本已被新版取代，请重新选择',
    en: 'The version chosen was replaced: choose again',
  },
  seeRubric: { zh: '查看和修改评审指标', en: 'See and change criteria' },
  methodHint: {
    zh: '默认用算术平均。其他方法只有在这里选定并冻结，才决定结果；否则只作分析。',
    en: 'The plain mean by default. Another decides only if it is chosen here and frozen; otherwise it is analysis.',
  },
  deductionsNote: {
    zh: '每起风险事件按等级从 100 分中扣除，团队自行报送的减半。仅用于由系统计算的“风险事件”指标；随附的数值是示例。',
    en: 'What each incident takes off 100 points by its grade, half where the team reported it itself. Used by the computed criterion “Incidents” alone; the figures that ship are examples.',
  },
  tiesNote: {
    zh: '得分相同时依次比较这些指标；仍相同的并列，不抽签。',
    en: 'Equal figures are compared by these, one after the other; those still equal share a rank. No lot is drawn.',
  },
  tiesNone: { zh: '未设置：得分相同的并列。', en: 'None: equal figures share a rank.' },
  addTie: { zh: '添加指标', en: 'Add a criterion' },
  moveUp: { zh: '上移“{name}”', en: 'Move “{name}” up' },
  moveDown: { zh: '下移“{name}”', en: 'Move “{name}” down' },
  takeOut: { zh: '移除“{name}”', en: 'Take “{name}” out' },
  people: { zh: '位', en: 'experts' },
  times: { zh: '次', en: 'draws' },
  range: { zh: '{least} 至 {most}', en: '{least} to {most}' },
  drawsHint: { zh: '只用于分析的区间，50 至 1000', en: 'For the intervals of the analysis only, 50 to 1000' },
  anonymousHint: {
    zh: '专家看到的材料隐去单位名称、项目名称和台账编号，由代号代替；附件不提供。已公开登记的项目，仍可能从公开的期限、规模推知，承诺书须写明不得查询。',
    en: 'In what experts read, names of applicants, titles and register numbers are replaced, and there are no files. Of a pilot in the public register, dates and caps may still tell: let the undertaking forbid to look it up.',
  },
  tier: { zh: '档次 {number}', en: 'Tier {number}' },
  tierName: { zh: '名称', en: 'Name' },
  tierRanks: { zh: '前几名（选填）', en: 'Ranks (optional)' },
  tierFrom: { zh: '最低分（选填）', en: 'From points (optional)' },
  tierAmount: { zh: '金额', en: 'Amount' },
  rank: { zh: '名', en: 'first' },
  points: { zh: '分', en: 'points' },
  addTier: { zh: '添加档次', en: 'Add a tier' },
  removeTier: { zh: '删去档次 {number}', en: 'Take out tier {number}' },
  removeCondition: { zh: '删去条件 {number}', en: 'Take out condition {number}' },
});

export const preview = defineMessages({
  title: { zh: '冻结内容预览', en: 'What will be frozen' },
  note: {
    zh: '开放申报时，以下内容一并冻结，其散列写入账本，之后任何人不能更改。',
    en: 'As the batch is opened, all of this is frozen and its hash put into the ledger: nobody changes it afterwards.',
  },
  frozenTitle: { zh: '已冻结的内容', en: 'What is frozen' },
  frozenNote: {
    zh: '开放申报时冻结，散列已写入账本，任何人不能更改。',
    en: 'Frozen when the batch was opened; its hash is in the ledger, and nobody changes it.',
  },
  settings: { zh: '设置', en: 'Settings' },
  hash: { zh: '散列（SHA-256）', en: 'Hash (SHA-256)' },
  text: { zh: '逐字内容（规范化 JSON）', en: 'To the letter (canonical JSON)' },
  rubric: { zh: '评审指标及评分标准', en: 'Criteria and levels' },
  nothing: { zh: '尚未设置', en: 'Not set yet' },
  arithmetic: { zh: '算法与舍入', en: 'Arithmetic and rounding' },
  arithmeticIs: {
    zh: 'shidian-round-1；四舍六入五成双，六位小数',
    en: 'shidian-round-1; half to even, six decimals',
  },
});

export const opening = defineMessages({
  title: { zh: '开放申报', en: 'Open the batch' },
  editedBy: {
    zh: '参与设置、文件或评审指标：{names}',
    en: 'Worked on its set-up, files or criteria: {names}',
  },
  who: {
    zh: '由没有参与设置、文件和评审指标的审批人开放申报。',
    en: 'An approver who worked neither on the set-up nor on files or criteria opens it.',
  },
  youEdited: {
    zh: '您参与过设置、文件或评审指标，须由另一位审批人开放申报。',
    en: 'You worked on the set-up, files or criteria: another approver has to open it.',
  },
  notYet: {
    zh: '补齐上面所列各项后才能开放申报。',
    en: 'It can be opened once all that is listed above is there.',
  },
  open: { zh: '核对无误，开放申报', en: 'I have checked it: open the batch' },
  confirm: {
    zh: '开放后，规则、指标、预算和档次不能再改。冻结内容的散列：',
    en: 'Once it is open, rules, criteria, budget and tiers cannot be changed. Hash of what is frozen:',
  },
  changed: {
    zh: '在您核对期间内容有变，请重新核对。',
    en: 'It changed while you were looking: look again.',
  },
});

export const papers = defineMessages({
  bases: { zh: '设立依据', en: 'What it stands on' },
  others: { zh: '其他文件', en: 'Other papers' },
  kind: { zh: '类别', en: 'Kind' },
  title: { zh: '名称', en: 'Title' },
  number: { zh: '文号', en: 'Number' },
  numberOptional: { zh: '文号（选填）', en: 'Number (optional)' },
  on: { zh: '日期', en: 'Date' },
  file: { zh: '文件', en: 'File' },
  sealed: { zh: '评分锁定后可见', en: 'seen once scores are locked' },
  addedBy: { zh: '登记人', en: 'Put here by' },
  action: { zh: '操作', en: 'Action' },
  none: { zh: '还没有其他文件', en: 'There are no other papers' },
  noneHint: {
    zh: '签到表、承诺书、专家组意见、会议纪要、拨付凭证等在这里登记，编入案卷。',
    en: 'Attendance sheets, undertakings, the panel’s opinion, minutes, vouchers and the like are put here, and go into the dossier.',
  },
  add: { zh: '登记文件', en: 'Put a paper here' },
  save: { zh: '登记', en: 'Put it here' },
  needsFile: { zh: '请先上传文件。', en: 'Upload the file first.' },
  remove: { zh: '移除', en: 'Take out' },
  removeOf: { zh: '移除“{title}”', en: 'Take out “{title}”' },
  removeNote: {
    zh: '从列表中移除；登记和移除都留在过程记录里，文件本身保留。',
    en: 'It leaves this list; that it was here, and that it was taken out, stays on record, and so does the file.',
  },
  notSet: { zh: '尚未设置', en: 'Not set yet' },
});
