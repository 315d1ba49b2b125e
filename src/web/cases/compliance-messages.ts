import { defineMessages } from '../i18n/message.ts';

export const findings = defineMessages({
  notScreened: { zh: '尚未筛查', en: 'Not screened yet' },
  notScreenedHint: {
    zh: '声明书提交后自动按许可目录筛查。监管机构主导的项目不在这里筛查。',
    en: 'A declaration is screened by the licence catalogue once it is submitted. A regulator-led pilot is not screened here.',
  },
  none: {
    zh: '未发现需许可事项（不构成行政认定）',
    en: 'Nothing that needs a licence was found (no administrative finding)',
  },
  noneHint: {
    zh: '筛查只按规则比对声明书。读出筛查没有提出的事项，可以在下面补充。',
    en: 'The screening compares the declaration by rules alone. What it did not raise can be added below.',
  },
  screened: {
    zh: '{when} 按许可目录第 {catalogue} 版筛查第 {version} 版声明书。',
    en: 'Version {version} of the declaration, screened by version {catalogue} of the catalogue, {when}.',
  },
  count: { zh: '{label} {count}', en: '{count} {label}' },
  unsettled: { zh: '未办结', en: 'Unsettled' },
  settled: { zh: '已办结', en: 'Settled' },
  duties: { zh: '义务提示', en: 'Duties' },
  settle: { zh: '办结', en: 'Settle' },
  return: { zh: '说明不足，退回', en: 'Return the answer' },
  drop: { zh: '不适用，关闭', en: 'Does not apply' },
  settleOf: { zh: '办结：{name}', en: 'Settle: {name}' },
  returnOf: { zh: '说明不足，退回：{name}', en: 'Return the answer: {name}' },
  dropOf: { zh: '不适用，关闭：{name}', en: 'Does not apply: {name}' },
  settleNote: {
    zh: '按申报方的说明办结。规定或许可以后有变化的，这一项会重新打开。',
    en: 'Settled as answered. It opens again should the law or the licence change.',
  },
  settleProhibitionNote: {
    zh: '办结表示被禁止的安排已从方案中去除。',
    en: 'Settled means that the prohibited act is out of the design.',
  },
  returnNote: {
    zh: '说明未获认可，申报方须重新说明；案件状态不变。',
    en: 'The answer is not accepted and has to be given again; the case stays where it is.',
  },
  stillSaid: {
    zh: '申报方答复已移出，而现行版本仍有这一事项：请退回补正；已不涉及或系误判的，关闭并说明理由。',
    en: 'The answer takes it out, and the version in force still has it: return the declaration, or close this with a reason where it no longer applies or was misread.',
  },
  dropNote: {
    zh: '这一项不适用于本项目，或新版本不再涉及。',
    en: 'It does not apply to this pilot, or the newest version raises it no longer.',
  },
  settleTold: {
    zh: '理由记入历史，申报方可以看到。',
    en: 'The reason is kept in the history, where the applicants read it.',
  },
  returnTold: {
    zh: '各申报主体的负责人会收到理由，并记入历史。',
    en: 'The owners of all applicants receive the reason, and the history keeps it.',
  },
  reason: { zh: '理由', en: 'Reason' },
  stale: {
    zh: '这一项在您阅读期间有了变化：关闭后看现在的内容，您写的理由还在。',
    en: 'It changed while you were reading: close this and look at it as it is now. Your reason is kept.',
  },
  add: { zh: '补充一项发现', en: 'Add a finding' },
  addNote: {
    zh: '筛查没有提出、但您读出来的事项，从许可目录中选择。申报方须说明后才能进入专家评审。',
    en: 'Something the screening did not raise: choose it from the catalogue. The applicant has to answer it before expert review.',
  },
  entry: { zh: '许可目录条目', en: 'Entry of the catalogue' },
  choose: { zh: '请选择', en: 'Choose one' },
  addButton: { zh: '补充', en: 'Add' },
  added: { zh: '已补充“{name}”', en: '“{name}” is added' },
  byOfficer: { zh: '发现由经办人办结。', en: 'Findings are settled by a case officer.' },
});

export const checklist = defineMessages({
  none: { zh: '还没有检查清单', en: 'There is no checklist yet' },
  noneHint: {
    zh: '首次提交声明书时按当时的模板生成。监管机构主导的项目没有清单。',
    en: 'It is made from the template when the declaration is first submitted. A regulator-led pilot has none.',
  },
  template: { zh: '清单模板第 {version} 版', en: 'Version {version} of the template' },
  onlyWaiting: { zh: '只看待审查的', en: 'Only those to be looked at' },
  nothingWaits: { zh: '没有待审查的事项', en: 'Nothing waits to be looked at' },
  removed: { zh: '不再要求的事项', en: 'Asked for no longer' },
  judge: { zh: '审查', en: 'Judge' },
  judgeAgain: { zh: '改变结论', en: 'Judge again' },
  judgeOf: { zh: '审查：{requirement}', en: 'Judge: {requirement}' },
  judgeAgainOf: { zh: '改变结论：{requirement}', en: 'Judge again: {requirement}' },
  verdict: { zh: '结论', en: 'Verdict' },
  reason: { zh: '理由', en: 'Reason' },
  told: {
    zh: '记入历史，申报方可以看到；部分符合或不符合的，各申报主体的负责人会收到理由。',
    en: 'Kept in the history, where the applicants read it; where it is partly met or not met, their owners receive the reason.',
  },
  save: { zh: '保存结论', en: 'Keep the verdict' },
  cancel: { zh: '取消', en: 'Cancel' },
  stale: {
    zh: '这一项在您阅读期间有了变化：上面是现在的内容，您写的还在，看过后再保存一次。',
    en: 'It changed while you were reading: above is what is there now, what you wrote is kept. Look at it and save again.',
  },
  upgrade: { zh: '清单模板已更新到第 {version} 版', en: 'The template has a version {version}' },
  upgradeHint: {
    zh: '本项目仍按第 {from} 版。升级前先看差别；改变的事项须重新说明和审查。',
    en: 'This pilot is held to version {from}. Look at the difference first; items that change are answered and judged again.',
  },
  showUpgrade: { zh: '查看差别', en: 'Show the difference' },
  upgradeButton: { zh: '升级到第 {version} 版', en: 'Upgrade to version {version}' },
  upgradeNote: {
    zh: '本项目从此按新模板核查，不能退回旧模板。以前的说明和结论仍可查阅。',
    en: 'This pilot is held to the new template from then on and cannot go back. Answers and verdicts before stay readable.',
  },
  added: { zh: '新增', en: 'Added' },
  changed: { zh: '改变', en: 'Changed' },
  taken: { zh: '取消', en: 'Removed' },
  reopens: { zh: '须重新说明和审查', en: 'To be answered and judged again' },
  noDifference: { zh: '对本项目没有差别。', en: 'It makes no difference to this pilot.' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '现在', en: 'After' },
  blocking: { zh: '关键事项', en: 'blocking' },
  evidence: { zh: '须附证明', en: 'evidence wanted' },
});
