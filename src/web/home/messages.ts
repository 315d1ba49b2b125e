import { defineMessages } from '../i18n/message.ts';

export const home = defineMessages({
  title: { zh: '问政策，只用原文回答', en: 'Ask the policy. Answered in its own words.' },
  lead: {
    zh: '就《浦东新区高质量推进标杆性金融科技集聚区建设行动方案》提问。每一句都标明出自哪里，点开就能看到原文；原文没有写的，直说没有。',
    en: 'Ask about Pudong’s action plan for a benchmark fintech cluster (2025 to 2027). Every sentence says where it stands and opens in the text; what the plan does not say, you are told it does not say.',
  },
  caution: {
    zh: '无需登录，不构成法律意见。',
    en: 'No account needed, no legal advice.',
  },
  examples: { zh: '可以这样问', en: 'Questions people ask' },
  enterprises: { zh: '企业', en: 'Enterprises' },
  pilots: { zh: '试点团队', en: 'Pilot teams' },
  officials: { zh: '政府工作人员', en: 'Officials' },
  toEnterprises: { zh: '登记企业，或管理我的企业', en: 'Register an enterprise, or manage mine' },
  toPilots: { zh: '申报试点，或查看我的试点项目', en: 'Start a pilot, or see mine' },
  toOffice: { zh: '进入工作台', en: 'To the office desk' },
  specimen: { zh: '原文摘录', en: 'From the text' },
  specimenHint: { zh: '在全文中查看这一句', en: 'See this sentence in the whole text' },
  before: { zh: '提问之前', en: 'Before you ask' },
  lookUp: { zh: '公开查询', en: 'Open to everybody' },
  registerTitle: { zh: '登记台账', en: 'The register' },
  register: {
    zh: '有哪些创新试点，谁在做，做到哪一步，规模上限是多少。可以查找、筛选和导出。',
    en: 'Which pilots there are, whose, how far they are and how far they may go. To be searched, filtered and exported.',
  },
  registerLink: { zh: '查看登记台账', en: 'See the register' },
  noticesTitle: { zh: '公示与异议', en: 'Notices and objections' },
  notices: {
    zh: '拟纳入台账的项目先公示。公示期内任何单位和个人都可以提出异议，提出人保密。',
    en: 'A pilot is under public notice before it enters. While it is, anybody may object, and who does stays confidential.',
  },
  noticesLink: { zh: '查看公示', en: 'See the notices' },
  askTitle: { zh: '已经提出异议？', en: 'Have you objected?' },
  ask: {
    zh: '凭回执号查询办理情况和答复，提交单位盖章文件。',
    en: 'By your receipt you learn what became of it, and bring the stamped file.',
  },
  askLink: { zh: '凭回执查询', en: 'Ask by receipt' },
  leadTitle: { zh: '发现风险或隐患？', en: 'Have you come upon a risk?' },
  leadText: {
    zh: '任何人都可以向主管部门反映，署名或匿名，凭回执号查询。',
    en: 'Anybody may report it to the office, with a name or without, and ask by a receipt what became of it.',
  },
  leadLink: { zh: '反映风险线索', en: 'Report a risk' },
  legalTitle: { zh: '不是法律意见', en: 'No legal advice' },
  legal: {
    zh: '这里只摘录已公开的政策文本，不构成法律意见，也不能代替任何法定申报、备案或许可手续。原文写“按照规定”的，以主管部门的配套规定为准。',
    en: 'You read extracts of published policy texts. They are no legal advice and replace no statutory filing, registration or licence. Where the text says “in accordance with the rules”, the authority’s implementing rules decide.',
  },
  privacyTitle: { zh: '主管部门能看到什么', en: 'What the office can see' },
  privacy: {
    zh: '无需登录；未登录时提问记录只在您的浏览器里。请不要写入个人信息或商业秘密。',
    en: 'Without an account your history stays in your browser. Please enter no personal data or trade secrets.',
  },
  privacyLink: { zh: '记录什么、不记录什么', en: 'What is recorded and what is not' },
  checkTitle: { zh: '有人向您承诺过什么？', en: 'Has someone promised you something?' },
  check: {
    zh: '把中介或代理机构的说法贴进来，逐句核对原文有没有写：金额、期限、“保证”“全部企业”都会被指出来。',
    en: 'Paste what an agent told you. Each sentence is held against the text: sums, deadlines, “guaranteed” and “every company” are pointed out.',
  },
  checkLink: { zh: '核对一段说法', en: 'Check a claim' },
  boundaryTitle: { zh: '您的业务需要许可吗？', en: 'Does your business need a licence?' },
  boundary: {
    zh: '写下业务做法，或者回答几个问题，按规则逐项比对：可能涉及哪些许可、备案和禁止事项，依据是什么，怎么办。不保存。',
    en: 'Describe what you do or answer a few questions. Rules tell which licences, filings and prohibitions it touches, on what basis, and what to do. Nothing is stored.',
  },
  boundaryLink: { zh: '自查业务边界', en: 'Check the licence boundary' },
});

/** Over the plan's articles, for each of the three who come here. */
export const examples = {
  enterprises: defineMessages({
    standards: {
      zh: '参与制定国家标准，能得到什么支持？',
      en: 'What support is there for taking part in drafting a national standard?',
    },
    loans: { zh: '贷款贴息和担保费补贴给哪些企业？', en: 'Which enterprises get loan interest subsidies?' },
    talent: {
      zh: '我们的员工能申请人才公寓吗？',
      en: 'Can our staff get talent apartments or rent subsidies?',
    },
    computing: {
      zh: '建设算力设施有资金支持吗？',
      en: 'Is there funding for building computing infrastructure?',
    },
  }),
  pilots: defineMessages({
    pilot: { zh: '创新试点做得好，有奖励吗？', en: 'Are innovation pilots with good results rewarded?' },
    scenarios: {
      zh: '和银行合作的场景应用项目怎么支持？',
      en: 'How are application projects with banks supported?',
    },
    accounts: {
      zh: '可以用自由贸易账户做跨境投资吗？',
      en: 'May we use free trade accounts for cross-border investment?',
    },
  }),
  officials: defineMessages({
    validity: { zh: '行动方案有效期到哪一天？', en: 'Until when is the action plan valid?' },
    parks: { zh: '三个标杆性园区分别是什么？', en: 'What are the three benchmark parks?' },
    risks: {
      zh: '对防范金融科技风险有哪些要求？',
      en: 'What does the plan say on preventing fintech risks?',
    },
  }),
};
