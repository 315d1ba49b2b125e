import { defineMessages } from '../i18n/message.ts';

export const check = defineMessages({
  title: { zh: '核对说法', en: 'Check a claim' },
  lead: {
    zh: '把中介、代理机构或他人的说法贴进来，逐句看政策原文有没有这样写。这里只核对文字，不判断对方能否办到。',
    en: 'Paste what an agent or anyone else told you and see, sentence by sentence, whether the policy text says so. This checks words; it does not judge what someone can deliver.',
  },
  label: { zh: '要核对的说法', en: 'The claim' },
  placeholder: {
    zh: '例如：“只要注册在浦东，政府保证给五十万元奖励。”',
    en: 'For example: “Any company registered in Pudong is guaranteed 500,000 yuan.”',
  },
  submit: { zh: '开始核对', en: 'Check' },
  checking: { zh: '正在逐句核对', en: 'Checking each sentence' },
  clear: { zh: '清空', en: 'Clear' },
  length: {
    zh: '{count} / {max} 字',
    en: { one: '{count} / {max} characters', other: '{count} / {max} characters' },
  },
  tooLong: {
    zh: '最多 {max} 字，现有 {count} 字，请分几次核对。',
    en: {
      one: 'At most {max} characters; this has {count}. Please check it in parts.',
      other: 'At most {max} characters; this has {count}. Please check it in parts.',
    },
  },
  privacy: {
    zh: '贴进来的内容只用于这一次核对，不会保存。请删去个人信息和商业秘密。',
    en: 'What you paste is used for this one check and not stored. Please remove personal data and trade secrets.',
  },
  examples: { zh: '试试这些说法', en: 'Try one of these' },
  result: { zh: '核对结果', en: 'Result' },
  summary: {
    zh: '共 {count} 句，其中 {supported} 句有原文依据。',
    en: {
      one: '{count} sentence; supported by the text: {supported}.',
      other: '{count} sentences; supported by the text: {supported}.',
    },
  },
  supported: { zh: '原文有依据', en: 'Supported by the text' },
  unsupported: { zh: '原文没有这样写', en: 'Not supported by the text' },
  because: { zh: '原因', en: 'Why' },
  textSays: { zh: '原文写的是', en: 'The text says' },
  nearest: { zh: '原文中最接近的内容', en: 'Nearest in the text' },
  nothingNear: { zh: '原文里没有找到相关的内容。', en: 'Nothing in the text comes near.' },
  noSentence: { zh: '没有可以核对的句子。', en: 'There was no sentence to check.' },
  caution: {
    zh: '“没有这样写”只是说政策原文里没有，不等于对方说谎；“有依据”也不等于您一定符合条件。以主管部门的解释为准。',
    en: '“Not supported” means the policy text does not say it, not that someone lied; “supported” does not mean that you qualify. The authority’s reading decides.',
  },
  copy: { zh: '复制核对结果', en: 'Copy the result' },
  again: { zh: '重新核对', en: 'Check again' },
  stale: {
    zh: '文字已改动，结果是改动前的。',
    en: 'The text was changed; this result is of the text before.',
  },
});

export const claims = defineMessages({
  guarantee: {
    zh: '只要在浦东注册，政府保证给 50 万元奖励。',
    en: 'Every company registered in Pudong is guaranteed a reward of 500,000 yuan.',
  },
  standards: {
    zh: '参与制定国家标准的金融科技企业，可以按照标准级别得到一次性资助。',
    en: 'Fintech enterprises that take part in drafting national standards get one-off funding by level of standard.',
  },
  deadline: {
    zh: '政策到 2030 年才到期，所有金融科技人才都能免费住人才公寓。',
    en: 'The plan runs until 2030, and all fintech talent live in talent apartments for free.',
  },
});
