import type { ScreeningFinding } from '../api/compliance.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const boundary = defineMessages({
  title: { zh: '业务边界自查', en: 'Licence boundary self-check' },
  lead: {
    zh: '金融业务须持牌经营（特许经营）。写下要做的事，看看哪些触及许可、备案或禁止，依据是什么，怎样处理。关键是谁来做：为持牌机构提供技术，与自己办理业务，结论不同。',
    en: 'Financial business is licensed business. Describe what you mean to do and see what touches a licence, a filing or a prohibition, on what basis, and what can be done. What counts is who does it: technology for a licensed institution is one thing, doing the business oneself another.',
  },
  description: { zh: '业务描述', en: 'What you do' },
  descriptionHint: {
    zh: '写清谁收钱、谁放款、谁签约、谁决定、用谁的数据。',
    en: 'Say who takes the money, who lends, who signs, who decides, whose data is used.',
  },
  placeholder: {
    zh: '例如：买家的货款先进入我们的账户，确认收货后再结算给卖家。',
    en: 'For example: buyers pay into our account, and after delivery we settle with the sellers.',
  },
  company: { zh: '公司名称与经营范围（选填）', en: 'Company name and business scope (optional)' },
  companyHint: {
    zh: '名称和经营范围中的某些字样本身就受限制。',
    en: 'Some words are restricted in a name or a scope by themselves.',
  },
  name: { zh: '公司名称', en: 'Company name' },
  scope: { zh: '经营范围', en: 'Business scope' },
  questions: { zh: '逐项回答问题（选填）', en: 'Answer questions (optional)' },
  questionsHint: {
    zh: '不写描述也可以，只答与业务有关的。',
    en: 'Works without a description too; answer only what concerns you.',
  },
  answered: {
    zh: '已答 {count} 题',
    en: { one: '{count} answered', other: '{count} answered' },
  },
  unanswer: { zh: '不答', en: 'No answer' },
  submit: { zh: '开始自查', en: 'Check' },
  clear: { zh: '清空', en: 'Clear' },
  privacy: {
    zh: '内容只用于这一次自查，不保存，办公室看不到；只按规则判断，不用模型。不构成法律意见，不代替任何法定申报。',
    en: 'Used for this one check, not stored, and not seen by the office; judged by rules alone, no model. No legal advice, and no substitute for any statutory filing.',
  },
  tooLong: {
    zh: '最多 {max} 字，现有 {count} 字。',
    en: {
      one: 'At most {max} characters; this has {count}.',
      other: 'At most {max} characters; this has {count}.',
    },
  },
  checking: { zh: '正在自查', en: 'Checking' },
  result: { zh: '自查结果', en: 'Result' },
  nothing: {
    zh: '未发现需许可事项（不构成行政认定）',
    en: 'No matter needing a licence was found (not an administrative determination)',
  },
  nothingHint: {
    zh: '只说明这些文字里没有读出。描述改变、实际做法不同，结论也会不同。',
    en: 'It only means that nothing was read out of these words. Another description, or another way of doing it, may come out otherwise.',
  },
  found: {
    zh: '发现 {count} 项需要处理',
    en: { one: '{count} matter to settle', other: '{count} matters to settle' },
  },
  stale: { zh: '内容已改动，结果是改动前的。', en: 'This was changed; the result is of what stood before.' },
  doubt: { zh: '可能涉及', en: 'May apply' },
  because: { zh: '因为您写了', en: 'Because you wrote' },
  becauseAnswer: { zh: '因为您的回答', en: 'Because of your answer' },
  need: { zh: '需要', en: 'What is needed' },
  regulator: { zh: '主管部门', en: 'Regulator' },
  basis: { zh: '依据', en: 'Basis' },
  ways: { zh: '怎样处理', en: 'How to settle it' },
  entry: { zh: '查看目录条目', en: 'See the catalogue entry' },
  next: { zh: '再答几题，判断更准', en: 'A few answers make this surer' },
  again: { zh: '带上回答再查', en: 'Check again with the answers' },
  copy: { zh: '复制结果', en: 'Copy the result' },
  print: { zh: '打印', en: 'Print' },
  version: { zh: '许可目录第 {version} 版', en: 'Licence catalogue, version {version}' },
  catalogue: { zh: '许可目录', en: 'Licence catalogue' },
  examples: { zh: '试试这些描述', en: 'Try one of these' },
});

export const examples = defineMessages({
  settle: {
    zh: '我们为电商平台提供收款服务：买家的货款先进入我们的账户，确认收货后再结算给卖家。',
    en: 'We collect payments for online shops: buyers pay into our account, and after delivery we settle with the sellers.',
  },
  technology: {
    zh: '我们为上海的银行开发信贷风控系统，由银行部署运行、审批和放款，我们只收软件费。',
    en: 'We build a credit risk system for banks; the banks run it, decide and lend, and we are paid for the software only.',
  },
  mutual: {
    zh: '会员每月交九元互助金，谁生病住院可以领取最高三十万元。',
    en: 'Members pay nine yuan a month; whoever falls ill receives up to 300,000 yuan from the common pool.',
  },
});

export const kinds: Readonly<Record<ScreeningFinding['kind'], PlainMessage>> = {
  prohibition: { zh: '禁止', en: 'Prohibited' },
  licence: { zh: '许可', en: 'Licence' },
  filing: { zh: '备案', en: 'Filing' },
  warning: { zh: '提示', en: 'Warning' },
  duty: { zh: '义务', en: 'Duty' },
};

export const marks: Readonly<Record<ScreeningFinding['mark'], PlainMessage>> = {
  A: { zh: '已对照法律原文', en: 'Read in the law’s own text' },
  B: { zh: '据公开网页，未对照原文', en: 'Reported by a public page, not read in the text' },
  C: { zh: '业内常识，未经核对', en: 'Common knowledge of the field, not checked' },
};

export const catalogue = defineMessages({
  title: { zh: '许可目录', en: 'Licence catalogue' },
  lead: {
    zh: '哪些行为须持牌、备案或被禁止，依据哪一条。每项标明核对程度，不是法律意见。',
    en: 'What needs a licence or a filing, or is prohibited, and on which article. Each entry says how far it was checked; it is no legal advice.',
  },
  search: { zh: '查找', en: 'Search' },
  placeholder: { zh: '支付、担保、评分……', en: 'Payment, guarantee, scoring …' },
  kind: { zh: '类别', en: 'Kind' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '没有符合的条目。', en: 'No entry matches.' },
  clear: { zh: '看全部', en: 'Show all' },
  trigger: { zh: '什么情形', en: 'When it applies' },
  since: { zh: '施行', en: 'In force since' },
  verified: { zh: '核对日期', en: 'Checked on' },
  words: { zh: '受限字样', en: 'Restricted words' },
  selfCheck: { zh: '用它自查', en: 'Check a business' },
});
