export interface Option {
  value: string;
  zh: string;
  en: string;
  /** Codes that this answer is evidence of, by itself. */
  finds?: readonly string[];
  /** The act is somebody else's, or not done: what was only a doubt is settled. */
  settles?: true;
}

/** One question of a self-check: who holds the money, who bears the loss, who signs, who decides, whose data, across which border. */
export interface Question {
  id: string;
  zh: string;
  en: string;
  /** Findings it helps to settle. */
  about: readonly string[];
  options: readonly Option[];
}

const licensed: Option = {
  value: 'licensed',
  zh: '具名的持牌机构',
  en: 'A named licensed institution',
  settles: true,
};
const none: Option = {
  value: 'none',
  zh: '不涉及',
  en: 'Does not apply',
  settles: true,
};
const no: Option = { value: 'no', zh: '否', en: 'No', settles: true };

export const QUESTIONS: readonly Question[] = [
  {
    id: 'funds',
    zh: '客户的钱在到达最终收款人之前，由谁持有或经手？',
    en: 'Who holds or handles customers’ money before it reaches its final payee?',
    about: ['payment', 'deposit', 'fx_crossborder', 'payment_outsourcing', 'banking'],
    options: [
      {
        value: 'self',
        zh: '我们自己（经过我们的账户、钱包或余额）',
        en: 'We do (through our account, wallet or balance)',
        finds: ['payment'],
      },
      licensed,
      none,
    ],
  },
  {
    id: 'return',
    zh: '您向交钱的人承诺什么？',
    en: 'What do you promise to those who hand over money?',
    about: ['illegal_fundraising_risk', 'deposit', 'securities_issuance', 'private_fund', 'exchange_venue'],
    options: [
      {
        value: 'principal',
        zh: '随时或到期归还本金',
        en: 'The principal back, at any time or when due',
        finds: ['deposit', 'illegal_fundraising_risk'],
      },
      {
        value: 'gain',
        zh: '本金之外还有利息、收益、分红或返利',
        en: 'Interest, a yield, dividends or rebates beyond the principal',
        finds: ['illegal_fundraising_risk'],
      },
      {
        value: 'goods',
        zh: '只交付商品或服务',
        en: 'Only goods or services',
        settles: true,
      },
      none,
    ],
  },
  {
    id: 'raise',
    zh: '您向谁募集资金、出售份额或股份？',
    en: 'From whom do you raise money, or to whom do you sell units or shares?',
    about: ['securities_issuance', 'private_fund', 'fund_management', 'illegal_fundraising_risk'],
    options: [
      {
        value: 'public',
        zh: '公众，或不特定的人',
        en: 'The public, or persons not chosen beforehand',
        finds: ['securities_issuance', 'illegal_fundraising_risk'],
      },
      {
        value: 'qualified',
        zh: '合格投资者，非公开',
        en: 'Qualified investors, not in public',
        finds: ['private_fund'],
      },
      none,
    ],
  },
  {
    id: 'lender',
    zh: '借出去的是谁的钱，借款合同由谁与客户签订？',
    en: 'Whose money is lent, and who signs the loan contract with the customer?',
    about: ['lending', 'microloan', 'consumer_finance', 'pawn', 'loan_facilitation', 'factoring'],
    options: [
      {
        value: 'self',
        zh: '我们（自有资金或以我们的名义）',
        en: 'Ours (own money, or in our name)',
        finds: ['lending'],
      },
      {
        value: 'public',
        zh: '平台上的其他个人或公众',
        en: 'Other persons on the platform, or the public',
        finds: ['lending', 'illegal_fundraising_risk'],
      },
      licensed,
      none,
    ],
  },
  {
    id: 'decision',
    zh: '放款、承保或投资，由谁作出决定？',
    en: 'Who decides on the loan, the cover or the investment?',
    about: ['loan_facilitation', 'lending', 'insurance', 'private_fund', 'securities_advisory'],
    options: [
      {
        value: 'self',
        zh: '我们（含我们的模型直接决定）',
        en: 'We do (our model’s decision included)',
        finds: ['loan_facilitation'],
      },
      licensed,
      none,
    ],
  },
  {
    id: 'loss',
    zh: '借款人不还款时，损失由谁承担？',
    en: 'Who bears the loss when a borrower does not repay?',
    about: ['guarantee', 'loan_facilitation', 'lending', 'local_amc'],
    options: [
      {
        value: 'self',
        zh: '我们（代偿、兜底、回购或风险准备金）',
        en: 'We do (paying, backing, buying back, or by a reserve)',
        finds: ['guarantee'],
      },
      licensed,
      none,
    ],
  },
  {
    id: 'mishap',
    zh: '约定的事故或损失发生时，由谁赔付？',
    en: 'Who pays when the agreed mishap or loss happens?',
    about: ['insurance', 'insurance_intermediary'],
    options: [
      {
        value: 'self',
        zh: '我们，或会员共同出资的资金',
        en: 'We do, or a fund that members pay into',
        finds: ['insurance'],
      },
      licensed,
      none,
    ],
  },
  {
    id: 'sells',
    zh: '您是否向客户销售、比较或推荐他人的金融产品？',
    en: 'Do you sell, compare or recommend others’ financial products to customers?',
    about: ['insurance_intermediary', 'fund_distribution', 'loan_facilitation', 'securities_advisory'],
    options: [
      {
        value: 'insurance',
        zh: '保险',
        en: 'Insurance',
        finds: ['insurance_intermediary'],
      },
      { value: 'funds', zh: '基金', en: 'Funds', finds: ['fund_distribution'] },
      { value: 'loans', zh: '贷款', en: 'Loans', finds: ['loan_facilitation'] },
      {
        value: 'several',
        zh: '以上多种',
        en: 'Several of these',
        finds: ['insurance_intermediary', 'fund_distribution', 'loan_facilitation'],
      },
      no,
    ],
  },
  {
    id: 'advice',
    zh: '您是否告诉客户买卖哪只证券、基金或期货，或代其下单？',
    en: 'Do you tell clients which securities, funds or futures to buy or sell, or place orders for them?',
    about: ['securities_advisory', 'securities_brokerage', 'futures', 'fund_distribution'],
    options: [
      {
        value: 'advice',
        zh: '给出买卖建议',
        en: 'We advise',
        finds: ['securities_advisory'],
      },
      {
        value: 'orders',
        zh: '代为下单或提供交易通道',
        en: 'We place orders or give access to trading',
        finds: ['securities_brokerage'],
      },
      {
        value: 'derivatives',
        zh: '提供期货、期权或差价合约交易',
        en: 'We offer futures, options or contracts for difference',
        finds: ['futures'],
      },
      no,
    ],
  },
  {
    id: 'venue',
    zh: '多个买方和卖方是否在您的平台上交易份额、权益或大宗商品？',
    en: 'Do many buyers and sellers trade units, rights or commodities with one another on your platform?',
    about: ['exchange_venue', 'virtual_currency_prohibited', 'securities_issuance'],
    options: [{ value: 'yes', zh: '是', en: 'Yes', finds: ['exchange_venue'] }, no],
  },
  {
    id: 'property',
    zh: '您是否以自己的名义为他人持有或管理财产？',
    en: 'Do you hold or manage property for others in your own name?',
    about: ['trust', 'private_fund'],
    options: [{ value: 'yes', zh: '是', en: 'Yes', finds: ['trust'] }, no],
  },
  {
    id: 'assets',
    zh: '您是否买入或以其作担保放款：应收账款、租赁物、动产质物、不良债权？',
    en: 'Do you buy, or lend against, receivables, leased things, pledged goods or bad debts?',
    about: ['factoring', 'finance_leasing', 'pawn', 'local_amc'],
    options: [
      {
        value: 'receivables',
        zh: '受让应收账款',
        en: 'We take over receivables',
        finds: ['factoring'],
      },
      {
        value: 'leased',
        zh: '按客户的选择购入后出租',
        en: 'We buy what the customer chose and lease it out',
        finds: ['finance_leasing'],
      },
      {
        value: 'pledged',
        zh: '收取质物并放款',
        en: 'We take goods in pledge and lend',
        finds: ['pawn'],
      },
      {
        value: 'bad-debts',
        zh: '批量收购不良债权',
        en: 'We buy bad debts in bulk',
        finds: ['local_amc'],
      },
      no,
    ],
  },
  {
    id: 'scores',
    zh: '您是否采集信息用于判断信用，并提供给他人？判断的是谁？',
    en: 'Do you gather information to judge credit, and supply it to others? Whose credit?',
    about: ['personal_credit_reporting', 'enterprise_credit_reporting', 'loan_facilitation'],
    options: [
      {
        value: 'persons',
        zh: '个人',
        en: 'Persons',
        finds: ['personal_credit_reporting'],
      },
      {
        value: 'companies',
        zh: '企业',
        en: 'Companies',
        finds: ['enterprise_credit_reporting'],
      },
      {
        value: 'both',
        zh: '个人和企业',
        en: 'Both',
        finds: ['personal_credit_reporting', 'enterprise_credit_reporting'],
      },
      no,
    ],
  },
  {
    id: 'tokens',
    zh: '是否发行、交易代币、稳定币或代币化资产，或为其提供服务？',
    en: 'Do you issue, trade or serve tokens, stablecoins or tokenised assets?',
    about: ['virtual_currency_prohibited'],
    options: [
      {
        value: 'yes',
        zh: '是',
        en: 'Yes',
        finds: ['virtual_currency_prohibited'],
      },
      no,
    ],
  },
  {
    id: 'border',
    zh: '什么会跨越国境？',
    en: 'What crosses the border?',
    about: ['fx_crossborder', 'data_export'],
    options: [
      {
        value: 'money',
        zh: '客户的资金',
        en: 'Customers’ money',
        finds: ['fx_crossborder'],
      },
      {
        value: 'data',
        zh: '个人信息或重要数据',
        en: 'Personal information or important data',
        finds: ['data_export'],
      },
      {
        value: 'both',
        zh: '资金和数据',
        en: 'Money and data',
        finds: ['fx_crossborder', 'data_export'],
      },
      { value: 'none', zh: '都不会', en: 'Neither', settles: true },
    ],
  },
  {
    id: 'persons',
    zh: '是否处理个人信息（含敏感信息、自动化决策）？',
    en: 'Do you handle personal information (sensitive data and automated decisions included)?',
    about: ['personal_information', 'personal_credit_reporting', 'consumer_finance'],
    options: [{ value: 'yes', zh: '是', en: 'Yes', finds: ['personal_information'] }, no],
  },
  {
    id: 'model',
    zh: '是否向公众提供生成式人工智能，或用算法向公众推荐内容？',
    en: 'Do you offer generative AI to the public, or rank content for it by algorithm?',
    about: ['generative_ai_filing', 'algorithm_filing'],
    options: [
      {
        value: 'generative',
        zh: '生成式人工智能',
        en: 'Generative AI',
        finds: ['generative_ai_filing'],
      },
      {
        value: 'ranking',
        zh: '算法推荐内容',
        en: 'Ranked or recommended content',
        finds: ['algorithm_filing'],
      },
      {
        value: 'both',
        zh: '两者都有',
        en: 'Both',
        finds: ['generative_ai_filing', 'algorithm_filing'],
      },
      no,
    ],
  },
];

const BY_ID = new Map(QUESTIONS.map((question) => [question.id, question]));

export const questionOf = (id: string): Question | undefined => BY_ID.get(id);
