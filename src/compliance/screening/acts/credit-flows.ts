import type { Act } from './act.ts';
import { about, either, frame, near } from './told.ts';
import { gainsByAmounts, smallAmounts } from './words/amounts.ts';
import { close } from './words/compose.ts';
import * as credit from './words/credit.ts';
import { MONEY, PAID_FOR_IT } from './words/money.ts';
import { COMES_BACK, HANDED_OUT, LOAN_WORDS, PRICE_OF_MONEY, REPAID, SHORT_OF_MONEY } from './words/moves.ts';
import { FIRMS, LENDER, PEOPLE, WE } from './words/people.ts';
import { BY_PARTS, EARLY, TERM } from './words/times.ts';

const NO_LOAN =
  /结算给|代收|分账|清分|押金|退货|投资人|代销|保险公司|捐|会计|[抵质]押给(?:银行|机构)|贴息|(?:费|贷款)补贴|subsid|[向从找][^，。]{0,12}(?:银行|机构|信用社|股东|母公司)[^，。]{0,8}[借贷]|出租|\brefund|\bdonat|\bgrants?\b|\binsurer|\baccounting\b/u;
const NO_PLEDGE =
  /干洗|出租|押金|[维]?修|托运|租车|寄卖(?!.*(?:买回|回购|赎|周转|先拿|先给))|\brent(?:s|er)?\b|\bdeposit|\bclean(?:ing|ers)\b|\brepair|\bconsign|\bhire\b/u;
/** What money is handed out for, when it is no loan. */
const NOT_LENT = [
  'loan_facilitation',
  'guarantee',
  'payment',
  'insurance',
  'futures',
  'trust',
  'illegal_fundraising_risk',
  'deposit',
  'fx_crossborder',
  'insurance_intermediary',
  'personal_credit_reporting',
  'enterprise_credit_reporting',
  'payment_outsourcing',
  'private_fund',
  'local_amc',
  'securities_brokerage',
];
/** A small sum, or one for whoever borrows small sums. */
const small = either(smallAmounts, credit.SMALL_BORROWER);
const LENDS = either(HANDED_OUT, SHORT_OF_MONEY, LOAN_WORDS);

export const CREDIT_FLOWS: readonly Act[] = [
  {
    code: 'lending',
    signs: [
      frame({
        core: LENDS,
        must: [either(REPAID, COMES_BACK), either(HANDED_OUT, SHORT_OF_MONEY, LOAN_WORDS)],
        signs: [
          REPAID,
          HANDED_OUT,
          SHORT_OF_MONEY,
          LOAN_WORDS,
          either(PRICE_OF_MONEY, gainsByAmounts),
          either(TERM, BY_PARTS),
          WE,
        ],
        enough: 4,
        yieldsTo: NOT_LENT,
        unless: NO_LOAN,
      }),
      frame({
        core: credit.WAGES,
        must: [credit.BEFORE_PAYDAY, credit.OUT_OF_WAGES],
        yieldsTo: ['deposit', 'payment'],
        unless: /捐/u,
      }),
      frame({
        core: credit.BILLS,
        must: [credit.CASHED, credit.NOT_YET_DUE, either(WE, '收')],
        unless: /电子发票|账单管理/u,
      }),
    ],
  },
  {
    code: 'microloan',
    signs: [
      frame({
        core: LENDS,
        must: [either(REPAID, COMES_BACK), small],
        signs: [
          REPAID,
          HANDED_OUT,
          SHORT_OF_MONEY,
          LOAN_WORDS,
          PRICE_OF_MONEY,
          either(TERM, BY_PARTS),
          smallAmounts,
          credit.SMALL_BORROWER,
        ],
        enough: 3,
        yieldsTo: NOT_LENT,
        unless: NO_LOAN,
      }),
    ],
  },
  {
    code: 'consumer_finance',
    signs: [
      frame({
        core: either(credit.SELLER_PAID, BY_PARTS),
        must: [BY_PARTS, either(credit.CONSUMER, credit.CONSUMPTION, credit.SHOP)],
        signs: [
          credit.SELLER_PAID,
          credit.SHOP,
          either(credit.CONSUMER, PEOPLE),
          credit.CONSUMPTION,
          credit.OWED_TO_US,
          EARLY,
        ],
        enough: 3,
        yieldsTo: [
          'payment',
          'finance_leasing',
          'insurance',
          'illegal_fundraising_risk',
          'loan_facilitation',
          'factoring',
        ],
        unless: /信用卡中心|银行(?:付|放)|采购|直接交给|自家|\bdirectly to us\b|\bwe (?:build|make)\b/u,
      }),
      frame({ core: `[放批给]${close(8)}${credit.CONSUMPTION}${close(2)}[款贷]`, unless: NO_LOAN }),
      frame({
        core: LENDS,
        must: [credit.CONSUMPTION, credit.CONSUMER, REPAID],
        yieldsTo: NOT_LENT,
        unless: NO_LOAN,
      }),
    ],
  },
  {
    code: 'pawn',
    signs: [
      frame({
        core: either(credit.LEFT_WITH_US, credit.RECLAIMED),
        must: [
          credit.RECLAIMED,
          either(credit.GOODS, credit.PLEDGED, near(credit.LEFT_WITH_US, credit.FORFEITED, 60)),
        ],
        signs: [
          credit.GOODS,
          credit.LEFT_WITH_US,
          near(credit.LEFT_WITH_US, credit.GOODS, 30),
          credit.CASH_NOW,
          credit.PLEDGED,
          credit.FORFEITED,
          TERM,
        ],
        enough: 3,
        yieldsTo: ['finance_leasing', 'insurance', 'exchange_venue', 'trust', 'factoring', 'fund_management'],
        unless: NO_PLEDGE,
      }),
    ],
  },
  {
    code: 'guarantee',
    signs: [
      frame({
        core: either(credit.WE_MAKE_GOOD, credit.VOUCHES),
        must: [either(LENDER, credit.LENDS_AND_BORROWS)],
        signs: [
          credit.WE_MAKE_GOOD,
          credit.DEFAULTS,
          about(credit.WE_MAKE_GOOD, credit.DEFAULTS, 60),
          LENDER,
          credit.FEE,
          credit.VOUCHES,
        ],
        enough: 3,
        yieldsTo: ['local_amc', 'factoring', 'lending'],
        unless: /保险公司赔|核销|贴息|补贴|自己(?:的)?放|\bwe lend\b|不担保/u,
      }),
    ],
  },
  {
    code: 'factoring',
    signs: [
      frame({
        core: either(credit.WE_BUY, credit.OWED),
        must: [either(credit.WE_BUY, credit.PART_OF_IT, EARLY)],
        signs: [
          credit.OWED,
          credit.WE_BUY,
          credit.PART_OF_IT,
          EARLY,
          credit.DEBTOR_PAYS_US,
          credit.PAYS_LATE,
          MONEY,
        ],
        enough: 4,
        yieldsTo: [
          'local_amc',
          'loan_facilitation',
          'finance_leasing',
          'consumer_finance',
          'payment',
          'guarantee',
        ],
        unless:
          /(?:卖给|转让给|向)[^，。]{0,10}(?:保理|银行)|不良|坏账|承兑|汇票|逾期|\bto (?:a|the|our) (?:bank|factor)|non-?performing|\bloan books?\b/u,
      }),
    ],
  },
  {
    code: 'local_amc',
    signs: [
      frame({
        core: either(credit.WE_BUY, credit.BAD_DEBT),
        must: [either(credit.BAD_DEBT, credit.DEFAULTS), credit.WE_BUY],
        signs: [
          credit.BAD_DEBT,
          about(credit.WE_BUY, credit.BAD_DEBT, 60),
          credit.BULK,
          LENDER,
          credit.WORKS_OUT,
        ],
        enough: 3,
      }),
    ],
  },
  {
    code: 'finance_leasing',
    signs: [
      frame({
        core: either(credit.WE_BUY_THING, credit.LEASED),
        must: [credit.THEIRS_AT_END],
        signs: [
          credit.WE_BUY_THING,
          credit.CHOSEN,
          credit.LEASED,
          either(BY_PARTS, '期满|租'),
          credit.SOLD_TO_US,
          TERM,
        ],
        enough: 2,
        yieldsTo: ['pawn', 'trust', 'local_amc', 'factoring', 'guarantee', 'insurance'],
        unless: /租房|房屋租赁|随租随还|不转移|按(?:小时|天)|日租/u,
      }),
    ],
  },
  {
    code: 'loan_facilitation',
    signs: [
      frame({
        core: either(credit.FINDS_BORROWERS, credit.FOR_LENDERS),
        must: [either(LENDER, credit.BORROWING)],
        signs: [
          LENDER,
          about(credit.FINDS_BORROWERS, LENDER, 40),
          credit.FOR_LENDERS,
          PAID_FOR_IT,
          credit.BORROWING,
          either(PEOPLE, FIRMS),
        ],
        enough: 4,
        forOthers: true,
        unless:
          /系统|软件|引擎|\bsoftware\b|\bengine\b|基金|股权|我们放贷|招聘|人才|律师|记账|统计|贴息|[抵质]押给银行|(?:公司|我们)[^，。]{0,12}向[^，。]{0,8}银行[^，。]{0,4}申请/u,
      }),
      frame({
        core: credit.CHASES,
        must: [credit.OVERDUE, LENDER, either(PAID_FOR_IT, '委托|受托|外包')],
        forOthers: true,
        unless: /系统|软件|\bsoftware\b|律师/u,
      }),
    ],
  },
];
