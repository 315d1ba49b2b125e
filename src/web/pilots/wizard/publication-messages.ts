import { defineMessages } from '../../i18n/message.ts';

export const publication = defineMessages({
  always: { zh: '总是公开', en: 'Always public' },
  alwaysNote: {
    zh: '公示和公开台账必须写明这些，不能选择。',
    en: 'The notice and the public register always say these.',
  },
  number: { zh: '项目编号', en: 'Number' },
  numberLater: { zh: '纳入台账时编号', en: 'given when it is registered' },
  applicants: { zh: '申报主体', en: 'Applicants' },
  host: { zh: '持牌机构', en: 'Licensed institution' },
  state: { zh: '进展', en: 'Where it stands' },
  choice: { zh: '您愿意公开的栏目', en: 'What you choose to make public' },
  choiceNote: {
    zh: '不勾选的只有经办人、审批人和评审专家能看到。勾选的会按原文出现在公示和公开台账里，请不要包含商业秘密和个人信息。',
    en: 'What is not ticked is read by officials and invited experts only. What is ticked appears word for word in the notice and the register; keep trade secrets and personal data out of it.',
  },
  preview: { zh: '公众会读到', en: 'What the public will read' },
  previewNote: {
    zh: '按目前填写的内容预览；提交后以提交的版本为准。',
    en: 'As it is written now; once submitted, as submitted.',
  },
  notYet: { zh: '（未填）', en: '(not given)' },
});
