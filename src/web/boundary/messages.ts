import type { LicenceEntry } from '../api/compliance.ts';
import { defineMessages, type Message, type PlainMessage } from '../i18n/message.ts';
import type { KindOfEntry } from './kind.ts';

export const boundary = defineMessages({
  title: { zh: '业务边界自查', en: 'Licence boundary self-check' },
  lead: {
    zh: '金融业务实行特许经营。写下您打算做什么，或者回答几个问题，看看涉及哪些许可、备案、禁止事项和义务，依据是什么，可以怎么办。',
    en: 'Financial business is licensed business. Describe what you plan to do, or answer some questions, and see which licences, filings, prohibitions and duties it touches, on what basis, and what you can do.',
  },
  catalogueLink: { zh: '查看全部许可目录', en: 'See the whole licence catalogue' },
  description: { zh: '业务描述', en: 'What you do' },
  descriptionHint: {
    zh: '写清楚谁收钱、谁和客户签约、谁作决定、谁承担损失、用谁的数据。中文、英文都可以。',
    en: 'Say who takes the money, who signs with the customer, who decides, who bears the loss and whose data is used. Chinese or English.',
  },
  placeholder: {
    zh: '例如：“商户的货款先进入我们的账户，次日由我们结算给商户。”',
    en: 'For example: “Merchants’ takings arrive in our account, and we settle with them the next day.”',
  },
  company: { zh: '企业名称和经营范围（选填）', en: 'Company name and scope (optional)' },
  companyHint: {
    zh: '有些字样用在名称或经营范围里，本身就要许可或者受限。',
    en: 'Some words in a name or a scope need a licence or are restricted by themselves.',
  },
  name: { zh: '企业名称', en: 'Company name' },
  scope: { zh: '经营范围', en: 'Registered business scope' },
  questions: { zh: '也可以回答问题', en: 'Or answer questions' },
  questionsHint: {
    zh: '可以代替描述，也可以和描述一起用。只答与您有关的，其余留空。',
    en: 'Instead of a description, or beside it. Answer only those that concern you; leave the others open.',
  },
  answered: { zh: '已答 {answered} / {total}', en: '{answered} of {total} answered' },
  clearAnswer: { zh: '清除', en: 'Clear' },
  clearAnswerOf: { zh: '清除回答：{question}', en: 'Clear the answer to: {question}' },
  privacy: {
    zh: '您写的内容不会保存在服务器上，只留在这个浏览器里。比对只用规则，不用人工智能模型。结果不是法律意见，也不能代替任何法定申报、备案或许可手续。',
    en: 'What you enter is not stored on the server; it stays in this browser. The check is made by rules alone, no AI model. Its result is no legal advice and replaces no statutory filing, registration or licence.',
  },
  submit: { zh: '开始自查', en: 'Check' },
  again: { zh: '重新自查', en: 'Check again' },
  checking: { zh: '正在比对', en: 'Checking' },
  clear: { zh: '全部清空', en: 'Clear everything' },
  length: {
    zh: '{count} / {max} 字',
    en: { one: '{count} / {max} characters', other: '{count} / {max} characters' },
  },
  tooLong: {
    zh: '最多 {max} 字，现有 {count} 字。',
    en: {
      one: 'At most {max} characters; this has {count}.',
      other: 'At most {max} characters; this has {count}.',
    },
  },
  nothing: {
    zh: '请描述业务，或者回答至少一个问题。',
    en: 'Please describe the business, or answer at least one question.',
  },
  examples: { zh: '试试这些描述', en: 'Try one of these' },
  nothingFound: {
    zh: '未发现需许可事项（不构成行政认定）',
    en: 'No matter needing a licence was found (not an administrative determination)',
  },
  nothingFoundNote: {
    zh: '没有发现，不等于没有。规则只看您写下的文字和选择的回答；写得越具体，或者回答的问题越多，结果越可靠。',
    en: 'Not found does not mean not there. Rules see only what you wrote and answered: the more of it and the plainer, the better the result.',
  },
  besides: { zh: '另有：{kinds}。', en: 'There is also: {kinds}.' },
  found: { zh: '涉及：{kinds}', en: 'Touches {kinds}' },
  foundNote: {
    zh: '这是规则比对的结果，不构成行政认定。请对照实际做法，逐项处理。',
    en: 'Found by rules; not an administrative determination. Hold each against what you really do.',
  },
  of: {
    zh: '{date}，依据许可目录第 {version} 版',
    en: '{date}, by version {version} of the licence catalogue',
  },
  stale: {
    zh: '内容已改动，下面是改动前的结果。',
    en: 'You have changed something; this result is of what stood there before.',
  },
  doubt: {
    zh: '您的文字没有说清楚，以实际做法为准。',
    en: 'Your words leave it open; what you really do decides.',
  },
  yourWords: { zh: '您写的', en: 'Your words' },
  yourAnswer: { zh: '您的回答', en: 'Your answer' },
  need: { zh: '要求', en: 'What is needed' },
  regulator: { zh: '主管部门', en: 'Regulator' },
  basis: { zh: '依据', en: 'Basis' },
  mark: { zh: '核对程度', en: 'Verified' },
  ways: { zh: '处理办法', en: 'Ways to settle it' },
  entry: { zh: '在许可目录中查看', en: 'See the entry in the catalogue' },
  entryOf: { zh: '在许可目录中查看：{name}', en: 'See the entry in the catalogue: {name}' },
  followUp: { zh: '再答几个问题，结果更确定', en: 'A few more questions make it surer' },
  followUpHint: {
    zh: '选好以后重新自查；选择也会记在上面的“也可以回答问题”里。',
    en: 'Choose, then check again. Your choices are kept under “Or answer questions” above, too.',
  },
  copy: { zh: '复制结果', en: 'Copy the result' },
  carry: { zh: '带入申报', en: 'Carry it into a declaration' },
  carryTo: { zh: '带入申报：{name}', en: 'Into a declaration of {name}' },
  carryNote: {
    zh: '只带您写的业务描述：全文写入“功能与服务”，开头写入“项目简介”；回答和结果不带。在您新建项目之前，它只留在这个浏览器里。',
    en: 'Only your description is carried over: into “Function and service”, and its beginning into the summary; no answers, no results. Until you start the pilot it stays in this browser.',
  },
  printTitle: { zh: '业务边界自查结果', en: 'Result of a licence boundary self-check' },
  date: { zh: '日期', en: 'Date' },
  answers: { zh: '回答', en: 'Answers' },
  version: { zh: '许可目录第 {version} 版', en: 'Licence catalogue, version {version}' },
  disclaimer: {
    zh: '本结果由申请人自行填写、按规则比对得出，没有保存，不是法律意见，不构成行政认定，也不能代替任何法定申报、备案或许可手续。是否需要许可，以主管部门的认定为准。',
    en: 'This result rests on what its author entered and on rules alone. It is not stored, is no legal advice and no administrative determination, and replaces no statutory filing, registration or licence. Whether a licence is needed, the regulator decides.',
  },
});

export const catalogue = defineMessages({
  title: { zh: '许可目录', en: 'Licence catalogue' },
  lead: {
    zh: '自查所依据的全部条目：什么做法会触发，要求什么，由谁主管，法律怎么写。不是法律意见。',
    en: 'Everything a self-check stands on: what triggers it, what it needs, who regulates it and what the law says. No legal advice.',
  },
  back: { zh: '业务边界自查', en: 'Licence boundary self-check' },
  search: { zh: '查找', en: 'Search' },
  searchHint: { zh: '名称、做法、法律名称', en: 'Name, activity or law' },
  kind: { zh: '类别', en: 'Kind' },
  anyKind: { zh: '全部', en: 'All' },
  count: {
    zh: '第 {version} 版，{count} 条',
    en: { one: 'Version {version}, {count} entry', other: 'Version {version}, {count} entries' },
  },
  name: { zh: '事项', en: 'Matter' },
  trigger: { zh: '什么做法会触发', en: 'What triggers it' },
  need: { zh: '要求和主管部门', en: 'Needed, and from whom' },
  verified: { zh: '核对', en: 'Verified' },
  effective: { zh: '{date}起施行', en: 'In force from {date}' },
  effectiveUnknown: { zh: '施行日期未录入', en: 'Date of effect not entered' },
  verifiedOn: { zh: '截至{date}', en: 'As of {date}' },
  repealed: { zh: '已废止或被替代：{by}', en: 'Repealed or replaced: {by}' },
  nothing: { zh: '没有符合的条目', en: 'No entry fits' },
  nothingHint: { zh: '换个词，或者改选“全部”类别。', en: 'Try another word, or all kinds.' },
  empty: { zh: '目录还没有公布', en: 'The catalogue is not published yet' },
});

/** What an entry is, and what a finding of it says, surely or perhaps. */
export const kinds: Readonly<
  Record<KindOfEntry, { is: PlainMessage; sure: PlainMessage; perhaps: PlainMessage }>
> = {
  prohibition: {
    is: { zh: '禁止', en: 'Prohibition' },
    sure: { zh: '禁止', en: 'Prohibited' },
    perhaps: { zh: '可能属于禁止', en: 'May be prohibited' },
  },
  licence: {
    is: { zh: '许可', en: 'Licence' },
    sure: { zh: '需要许可', en: 'Needs a licence' },
    perhaps: { zh: '可能需要许可', en: 'May need a licence' },
  },
  filing: {
    is: { zh: '备案', en: 'Filing' },
    sure: { zh: '需要备案', en: 'Needs a filing' },
    perhaps: { zh: '可能需要备案', en: 'May need a filing' },
  },
  warning: {
    is: { zh: '提示', en: 'Warning' },
    sure: { zh: '风险提示', en: 'Warning' },
    perhaps: { zh: '可能有风险', en: 'May be a risk' },
  },
  duty: {
    is: { zh: '义务', en: 'Duty' },
    sure: { zh: '相关义务', en: 'Duty' },
    perhaps: { zh: '可能有的义务', en: 'May be a duty' },
  },
};

/** A number and its noun stay on one line. */
export const counts = {
  prohibition: {
    zh: '禁止\u00a0{count}\u00a0项',
    en: { one: '{count}\u00a0prohibition', other: '{count}\u00a0prohibitions' },
  },
  licence: {
    zh: '许可\u00a0{count}\u00a0项',
    en: { one: '{count}\u00a0licence', other: '{count}\u00a0licences' },
  },
  filing: {
    zh: '备案\u00a0{count}\u00a0项',
    en: { one: '{count}\u00a0filing', other: '{count}\u00a0filings' },
  },
  warning: {
    zh: '提示\u00a0{count}\u00a0项',
    en: { one: '{count}\u00a0warning', other: '{count}\u00a0warnings' },
  },
  duty: { zh: '义务\u00a0{count}\u00a0项', en: { one: '{count}\u00a0duty', other: '{count}\u00a0duties' } },
} as const satisfies Record<KindOfEntry, Message>;

/** How far a statement on the law was checked; nobody should take the last for more than it is. */
export const marks: Readonly<Record<LicenceEntry['mark'], PlainMessage>> = {
  A: { zh: '已读法律原文', en: 'Read in the law’s own text' },
  B: { zh: '据公开网页，未读法律原文', en: 'Reported by a public page; the law itself was not read' },
  C: {
    zh: '未核对，只是业内常识，不能作为依据',
    en: 'Not checked: common knowledge of the field, nothing to rely on',
  },
};

export const groups = defineMessages({
  money: { zh: '资金', en: 'Money' },
  credit: { zh: '借贷、担保与资产', en: 'Loans, guarantees and assets' },
  invest: { zh: '保险、投资与交易', en: 'Insurance, investment and trading' },
  data: { zh: '数据、技术与跨境', en: 'Data, technology and borders' },
  other: { zh: '其他', en: 'Other' },
});

export const examples = defineMessages({
  payment: {
    zh: '商户的货款先进入我们的账户，次日由我们扣除手续费后结算给商户。',
    en: 'Merchants’ takings arrive in our account, and the next day we pay them out less our fee.',
  },
  comparison: {
    zh: '我们的应用向用户比较多家银行的贷款，并用我们的模型决定向谁推荐，按放款额收取费用。',
    en: 'Our app compares the loans of several banks for its users, our model decides whom to recommend, and we are paid by the amount lent.',
  },
  technology: {
    zh: '我们为银行开发风控系统，部署在银行内部，由银行自己审批放款。',
    en: 'We build a risk system for a bank. It runs inside the bank, and the bank itself approves each loan.',
  },
});
