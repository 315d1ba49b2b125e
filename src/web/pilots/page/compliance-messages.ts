import { defineMessages } from '../../i18n/message.ts';

export const compliance = defineMessages({
  notYet: { zh: '提交以后开始审查', en: 'The review begins once it is submitted' },
  notYetHint: {
    zh: '提交时按申报材料比对许可目录；涉及的事项和检查清单列在这里。现在可以先作业务边界自查。',
    en: 'When it is submitted the declaration is held against the licence catalogue; findings and the checklist are listed here. You can make a self-check now.',
  },
  screened: {
    zh: '{when} 按第 {version} 版申报材料和许可目录第 {catalogue} 版比对。不构成行政认定。',
    en: 'Compared on {when}: version {version} of the declaration, version {catalogue} of the licence catalogue. Not an administrative determination.',
  },
  onlyMine: { zh: '只看等我办理的', en: 'Only what waits for me' },
  findings: { zh: '持牌合规审查', en: 'Licence boundary review' },
  findingsNote: {
    zh: '逐项说明怎么处理，由经办人审查。全部办结后才能进入专家评审。',
    en: 'Say of each how it is settled; a case officer looks at it. All are settled before experts review the pilot.',
  },
  none: {
    zh: '未发现需许可事项（不构成行政认定）',
    en: 'No matter needing a licence was found (not an administrative determination)',
  },
  noneHint: { zh: '经办人审查时仍可提出。', en: 'A case officer can still add one.' },
  nothingOpen: { zh: '没有等您办理的。', en: 'Nothing waits for you.' },
  checklist: { zh: '检查清单', en: 'Checklist' },
  checklistNote: {
    zh: '逐项写明怎么做的，附上证明。关键事项没有办齐，不能开始测试；证明过期的会重新打开。',
    en: 'Say of each item how you meet it, with evidence. No test begins while a blocking item is open; evidence that expires opens its item again.',
  },
  sectionDone: {
    zh: '{count} 项均已填写',
    en: { one: '{count} item, answered', other: 'all {count} items answered' },
  },
  sectionOpen: {
    zh: '共 {count} 项，{open} 项等您办理',
    en: { one: '{count} item, {open} for you', other: '{count} items, {open} for you' },
  },
  answer: { zh: '说明如何处理', en: 'Say how it is settled' },
  answerAgain: { zh: '修改说明', en: 'Change the answer' },
  way: { zh: '处理办法', en: 'Way to settle it' },
  prohibited: {
    zh: '禁止的活动没有其他出路：从方案中去除，并在这里说明怎么去除的。',
    en: 'A prohibited activity has no other way out: take it out of the design, and say here how.',
  },
  stillSaid: {
    zh: '还须从申报材料中去掉上面的表述：由经办人退回补正，您改好再提交后才能办结。',
    en: 'The words above have to leave the declaration too: the case officer returns it, and once it is corrected and submitted again this can be settled.',
  },
  holder: { zh: '由谁持有', en: 'Held by' },
  licence: { zh: '许可或备案', en: 'Licence or filing' },
  noneHeld: {
    zh: '这家企业没有登记这一类许可。请它先在“许可与备案”中登记。',
    en: 'It has registered no licence of this kind. It has to register it under its licences first.',
  },
  toLicences: { zh: '登记许可', en: 'Register the licence' },
  noHost: {
    zh: '还没有指定持牌机构。指定持牌机构须修改申报主体，退回补正时可以办理。',
    en: 'No licensed host is named. That is a change of who applies, which can be made when the pilot is returned.',
  },
  number: { zh: '许可证号或备案号', en: 'Number' },
  scope: { zh: '许可范围', en: 'Scope' },
  expiresOn: { zh: '有效期至', en: 'Valid until' },
  noEnd: { zh: '长期有效的不填。', en: 'Leave it empty where there is no end.' },
  proof: { zh: '盖章的许可证复印件', en: 'Stamped copy of the licence' },
  statement: { zh: '说明', en: 'Statement' },
  statementHint: {
    zh: '由谁做、怎么做、依据哪份协议或文件。',
    en: 'Who does it, how, and on which agreement or document.',
  },
  files: { zh: '附件', en: 'Files' },
  send: { zh: '提交说明', en: 'Send the answer' },
  fill: { zh: '填写', en: 'Answer' },
  fillAgain: { zh: '修改', en: 'Change' },
  itemStatement: { zh: '怎么做的', en: 'How you meet it' },
  evidence: { zh: '证明文件', en: 'Evidence' },
  dropHere: { zh: '证明', en: 'Evidence' },
  effectiveFrom: { zh: '生效日期', en: 'Effective from' },
  expires: { zh: '失效日期', en: 'Expires on' },
  datesHint: {
    zh: '写文件上的日期，不是上传的日期；长期有效的不填失效日期。',
    en: 'The dates of the document, not of the upload; leave the last day empty where there is none.',
  },
  remove: { zh: '移除', en: 'Remove' },
  removeOf: { zh: '移除：{name}', en: 'Remove: {name}' },
  effectiveOf: { zh: '生效日期：{name}', en: 'Effective from: {name}' },
  expiresOf: { zh: '失效日期：{name}', en: 'Expires on: {name}' },
  save: { zh: '提交', en: 'Send' },
  changed: {
    zh: '这一项在您填写期间有了变化，请先看上面现在的内容，再提交。',
    en: 'This changed while you were writing. Look at what stands above, then send again.',
  },
});
