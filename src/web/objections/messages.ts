import { defineMessages } from '../i18n/message.ts';

export const ask = defineMessages({
  title: { zh: '异议查询', en: 'Ask by receipt' },
  lead: {
    zh: '凭提出异议时得到的回执号，查询办理情况，或者提交盖章文件。',
    en: 'With the receipt that you got when you objected, see what became of it or bring the stamped file.',
  },
  receipt: { zh: '回执号', en: 'Receipt' },
  receiptHint: {
    zh: '25 个字母和数字，例如 7K3M9-QXD2A-…；大小写和连字符不限。',
    en: '25 letters and figures, such as 7K3M9-QXD2A-…; in any case, with hyphens or without.',
  },
  ask: { zh: '查询', en: 'Ask' },
  unknown: {
    zh: '没有这个回执号，请核对后再试。',
    en: 'There is no such receipt. Please compare it and try again.',
  },
  state: { zh: '办理情况', en: 'Where it stands' },
  pilot: { zh: '公示项目', en: 'Pilot' },
  list: { zh: '公示名单', en: 'List of awards' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  answer: { zh: '答复', en: 'Answer' },
  answeredAt: { zh: '答复时间', en: 'Answered' },
  waits: {
    zh: '正在办理，有答复后在这里查看。',
    en: 'It is being dealt with; the answer will stand here.',
  },
  sealUntil: {
    zh: '盖章文件最迟 {date} 提交，到期没有提交的，不予受理。',
    en: 'The stamped file is to come by {date}; without it the objection is not accepted.',
  },
  sealLate: {
    zh: '公示期已满；在答复之前仍可提交盖章文件。',
    en: 'The notice is over; the stamped file is still taken until somebody answers.',
  },
  lost: {
    zh: '回执号丢失后无法找回。需要时可以在公示期内重新提出，或者来信。',
    en: 'A lost receipt cannot be found again. You may object once more while the notice is open, or write a letter.',
  },
  notices: { zh: '查看公示', en: 'See the public notices' },
});

export const office = defineMessages({
  title: { zh: '异议', en: 'Objections' },
  lead: {
    zh: '对公示的异议。提出人的情况只有异议受理人员和审计人员能看到，不得告知经办人和申请人。',
    en: 'Objections to public notices. Only who receives objections, and auditors, see who made them; neither the case officer nor the applicants may be told.',
  },
  enter: { zh: '录入来信', en: 'Enter a letter' },
  state: { zh: '状态', en: 'State' },
  anyState: { zh: '全部', en: 'All of them' },
  none: { zh: '没有异议', en: 'No objections' },
  noneHint: {
    zh: '有人对公示提出异议，或者您录入来信后，会出现在这里。',
    en: 'They appear here once somebody objects to a notice, or you enter a letter.',
  },
  noneSo: { zh: '没有这种状态的异议', en: 'None of this state' },
  pilot: { zh: '公示项目', en: 'Pilot' },
  channel: { zh: '来源', en: 'How it came' },
  form: { zh: '网上表单', en: 'By the form' },
  letter: { zh: '来信', en: 'By letter' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
});

export const one = defineMessages({
  title: { zh: '异议', en: 'An objection' },
  who: { zh: '提出人', en: 'Who objects' },
  confidential: {
    zh: '保密：不得告知经办人和申请人。',
    en: 'Confidential: neither the case officer nor the applicants may be told.',
  },
  name: { zh: '姓名', en: 'Name' },
  telephone: { zh: '电话', en: 'Telephone' },
  organisation: { zh: '单位', en: 'Organisation' },
  file: { zh: '盖章文件', en: 'Stamped file' },
  scan: { zh: '来信扫描件', en: 'Scan of the letter' },
  scanHint: { zh: '留存来信原样。', en: 'So that the letter is kept as it came.' },
  anonymous: { zh: '匿名', en: 'Anonymous' },
  text: { zh: '异议内容', en: 'What is objected' },
  until: { zh: '公示截止', en: 'Notice until' },
  answerTitle: { zh: '答复', en: 'Answer' },
  outcome: { zh: '办理结果', en: 'Outcome' },
  dismissed: { zh: '异议不成立', en: 'Dismissed' },
  dismissedHint: {
    zh: '经核实，异议不影响拟纳入台账的决定。',
    en: 'What was found does not touch the admission.',
  },
  upheld: { zh: '异议成立', en: 'Upheld' },
  upheldHint: {
    zh: '公示终止，项目退回持牌合规审查。',
    en: 'The notice ends and the pilot goes back to the review of its licence boundary.',
  },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  'not-acceptedHint': {
    zh: '不符合受理条件，例如没有提交盖章文件、与本公示无关。',
    en: 'It lacks what it takes, such as the stamped file, or is not about this notice.',
  },
  answer: { zh: '给提出人的答复', en: 'To who objects' },
  answerHint: {
    zh: '提出人凭回执号看到；来信的由您书面答复。',
    en: 'Read by the receipt; a letter you answer in writing.',
  },
  finding: { zh: '查明的情况', en: 'What was found' },
  findingHint: {
    zh: '告知经办人和申请人，不得写出或暗示是谁提出的。',
    en: 'Told to the case officer and the applicants. Neither say nor hint who objected.',
  },
  send: { zh: '答复', en: 'Answer' },
  confirmTitle: { zh: '确认答复', en: 'Confirm the answer' },
  confirmNote: {
    zh: '结果为“{outcome}”，答复后不能更改。',
    en: 'The outcome is “{outcome}”; it stands for good.',
  },
  confirmUpheld: {
    zh: '公示将立即终止，项目退回持牌合规审查。',
    en: 'The notice ends at once and the pilot goes back to the review of its licence boundary.',
  },
  waitsForSeal: {
    zh: '盖章文件还可以在公示期内提交，期满后才能答复。',
    en: 'Its stamped file may still come until the notice is over; it is answered after that.',
  },
  answeredBy: { zh: '{name}，{when}', en: '{name}, {when}' },
  readOnly: { zh: '由异议受理人员答复。', en: 'Answered by who receives objections.' },
});

export const ofAwards = {
  ...defineMessages({
    title: { zh: '奖励异议', en: 'Objections to awards' },
    lead: {
      zh: '对奖励名单的异议。提出人的情况只有异议受理人员和审计人员能看到，不得告知经办人、审批人和申报主体。',
      en: 'Objections to lists of awards. Only who receives objections, and auditors, see who made them; neither officers, approvers nor applicants may be told.',
    },
    noneHint: {
      zh: '有人对奖励名单提出异议，或者您录入来信后，会出现在这里。',
      en: 'They appear here once somebody objects to a list of awards, or you enter a letter.',
    },
    list: { zh: '公示名单', en: 'List of awards' },
    oneTitle: { zh: '奖励异议', en: 'An objection to awards' },
    about: { zh: '针对的项目', en: 'What it is about' },
    whole: { zh: '整个名单', en: 'The list as a whole' },
    see: { zh: '查看公示的名单', en: 'See the list under notice' },
  }),
  /** In place of what answering says of a pilot. */
  answering: defineMessages({
    confidential: {
      zh: '保密：不得告知经办人、审批人和申报主体。',
      en: 'Confidential: neither officers, approvers nor the applicants may be told.',
    },
    dismissedHint: {
      zh: '经核实，异议不影响拟奖励的决定。',
      en: 'What was found does not touch the awards.',
    },
    upheldHint: {
      zh: '公示终止，批次退回“评分已锁定”，原决定失效。',
      en: 'The notice ends, the batch goes back to its locked scores, and the decision is void.',
    },
    findingHint: {
      zh: '告知经办人和审批人，不得写出或暗示是谁提出的。',
      en: 'Told to the case officers and approvers. Neither say nor hint who objected.',
    },
    confirmUpheld: {
      zh: '公示将立即终止，批次退回“评分已锁定”，须重新提出建议并批准。',
      en: 'The notice ends at once and the batch goes back to its locked scores: awards are proposed and approved again.',
    },
  }),
};

export const letter = defineMessages({
  title: { zh: '录入来信异议', en: 'Enter an objection by letter' },
  lead: {
    zh: '以收到的日期为准：公示期内收到的，期满后也可以录入。',
    en: 'The day on which it came counts: what came within the notice can be entered after it.',
  },
  about: { zh: '对哪个公示提出', en: 'Which notice it is about' },
  pilots: { zh: '试点公示', en: 'Pilots' },
  lists: { zh: '奖励公示', en: 'Lists of awards' },
  entry: { zh: '针对的项目', en: 'Pilot that it is about' },
  choose: { zh: '请选择', en: 'Choose one' },
  none: { zh: '没有公示中或公示期满待决定的项目和名单', en: 'Nothing is under notice' },
  noneHint: {
    zh: '异议只能对公示中的项目和奖励名单提出。',
    en: 'One objects to a pilot, or a list of awards, under notice only.',
  },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  text: { zh: '异议内容', en: 'What is objected' },
  textHint: { zh: '按来信摘录，不作改动。', en: 'As the letter has it.' },
  name: { zh: '姓名', en: 'Name' },
  telephone: { zh: '电话', en: 'Telephone' },
  organisation: { zh: '单位', en: 'Organisation' },
  sealed: { zh: '来信加盖了单位公章', en: 'The letter carries the organisation’s seal' },
  anonymous: {
    zh: '没有姓名和电话，也没有公章：将记录为不予受理。',
    en: 'Neither name and telephone nor a seal: it will be recorded as not accepted.',
  },
  save: { zh: '录入', en: 'Enter it' },
});
