import type { Act } from './act.ts';
import { about, either, frame, near } from './told.ts';
import { gainsByAmounts } from './words/amounts.ts';
import { BUYS, CERTAIN, MORE, PAID_REGULARLY, SELLS, UNIT_PRICE } from './words/gains.ts';
import { CASH, MONEY, PAID_FOR_IT } from './words/money.ts';
import {
  ACCOUNT_WITH_US,
  AS_A_DEPOSIT,
  COMES_BACK,
  HANDED_OUT,
  HANDED_TO_US,
  KEPT_BY_US,
  LOAN_WORDS,
  OPENS_ACCOUNTS,
  PASSED_ON,
  STORED_WITH_US,
  TAKES_A_CUT,
} from './words/moves.ts';
import * as pay from './words/payments.ts';
import { ANYONE, PAYEE, PEOPLE } from './words/people.ts';
import * as risk from './words/risks.ts';
import { TERM, WHENEVER } from './words/times.ts';

/** What is handed over is a thing for hire, a seat, goods; or the money is that of a loan. */
const NO_DEPOSIT =
  /押金|卖给|矿|(?:仅限|只能|只|限)[^，。]{0,4}(?:自家|自己|我们自己|本店|我们店|本馆|本公司|校内|直营)|\bmineral|\bore\b|租(?:车|赁|借|书|用)|贷款|借款人|信用卡|退货|卖家|房东|自有(?:闲置)?资金存|寄卖|售票|年票|定金|学费|公益|捐|保证金|\bour own (?:spare |idle )?(?:cash|money|funds)|\b(?:security|rental|damage|key|refundable|\w*yuan) deposit|\b(?:merchants?|sellers?|seats?|tickets?|hire|rent(?:s|al)?|lockers?|borrow\w*|loans?)\b/u;
/** … or is the price of goods, on its way to whoever sold them. */
const NO_KEEPING = new RegExp(`${NO_DEPOSIT.source}|货款|结算给|\\bsettled? to\\b`, 'u');
/** … or goes straight to whom it is for. */
const NO_HANDLING = new RegExp(
  `${NO_DEPOSIT.source}|(?:店|馆|中心|吧|厅|房)[^，。]{0,4}(?:会员|储值|次|年)卡(?!.*(?:家|各|多|联盟|通用))|直接[付给交打进]|自己收款|\\bdirectly\\b|\\bthemselves\\b`,
  'u',
);
/** A loan, a refund, a gift, a warranty on one's own goods, cover for one's own staff. */
const NO_COVER =
  /贷款|借款|逾期|保险公司(?:赔|理赔|承保)|退款|捐|员工(?:福利|医疗)|\bloans?\b|\bborrow|\bbank\b|\binsurer (?:pays|settles|covers)|\bour own employees|质保|保修|\bwarrant|\bguarantee\b|\brefund/u;
/** What money moves for, when it is not to be kept, to grow, or to be passed on. */
const FOR_CREDIT = [
  'pawn',
  'factoring',
  'finance_leasing',
  'loan_facilitation',
  'guarantee',
  'consumer_finance',
  'lending',
  'local_amc',
];
const FOR_COVER_OR_TRADE = [
  'trust',
  'insurance',
  'insurance_intermediary',
  'fund_management',
  'fund_distribution',
  'private_fund',
  'securities_brokerage',
  'securities_advisory',
  'futures',
  'virtual_currency_prohibited',
  'fx_crossborder',
  'exchange_venue',
];

export const MONEY_FLOWS: readonly Act[] = [
  {
    code: 'banking',
    signs: [
      frame({
        core: OPENS_ACCOUNTS,
        signs: [
          either(HANDED_TO_US, ACCOUNT_WITH_US),
          pay.TRANSFERS,
          either(HANDED_OUT, LOAN_WORDS),
          '银行|\\bbanks?\\b',
        ],
        enough: 2,
        yieldsTo: ['securities_brokerage', 'futures', 'fund_distribution'],
        unless: /证券|股票|期货|基金|共管|开户行|\bbrokerage|\bsecurities|\bour own accounts?\b/u,
      }),
    ],
  },
  {
    code: 'deposit',
    signs: [
      frame({
        core: either(HANDED_TO_US, WHENEVER, ACCOUNT_WITH_US),
        must: [
          either(COMES_BACK, ACCOUNT_WITH_US, WHENEVER),
          either(near(HANDED_TO_US, CASH, 16), near(ACCOUNT_WITH_US, CASH, 16), AS_A_DEPOSIT),
          either(HANDED_TO_US, ACCOUNT_WITH_US),
        ],
        signs: [
          HANDED_TO_US,
          STORED_WITH_US,
          ACCOUNT_WITH_US,
          either(MONEY, CASH),
          COMES_BACK,
          WHENEVER,
          AS_A_DEPOSIT,
        ],
        enough: 3,
        yieldsTo: [...FOR_CREDIT, ...FOR_COVER_OR_TRADE],
        unless: NO_KEEPING,
      }),
    ],
  },
  {
    code: 'illegal_fundraising_risk',
    signs: [
      frame({
        core: either(HANDED_TO_US, UNIT_PRICE, BUYS),
        must: [either(MORE, PAID_REGULARLY)],
        signs: [UNIT_PRICE, MORE, gainsByAmounts, PAID_REGULARLY, CERTAIN, TERM, COMES_BACK, ANYONE],
        enough: 4,
        yieldsTo: [...FOR_CREDIT, ...FOR_COVER_OR_TRADE, 'payment'],
        unless:
          /\binvestors? include|贷款|借款人|信用卡|国债|员工持股|押金|\bloans?\b|\bborrow|\btreasur|insur|保证金|台账|(?:我们|公司)[^，。]{0,12}(?:买入|采购|购买)|\bour own (?:spare|idle)/u,
      }),
      frame({
        core: either(HANDED_TO_US, UNIT_PRICE, BUYS),
        must: [gainsByAmounts],
        yieldsTo: FOR_CREDIT,
        unless: /贷款|借款|借(?!给我们)|\bloans?\b|\bborrow|\blend(?! us)/u,
      }),
    ],
  },
  {
    code: 'payment',
    signs: [
      frame({
        core: pay.PAYS_FOR_OTHERS,
        doubt: true,
        yieldsTo: [...FOR_CREDIT, ...FOR_COVER_OR_TRADE],
        unless: /贷款|保费|自己|代理记账|报税|\binsur/u,
      }),
      frame({
        core: near(pay.MANY_PLACES, pay.BALANCE, 50),
        must: [pay.SPENT, MONEY],
        yieldsTo: [...FOR_CREDIT, ...FOR_COVER_OR_TRADE, 'illegal_fundraising_risk'],
        unless:
          /(?:仅限|只能|只|限)[^，。]{0,4}(?:自家|自己|我们自己|本店|我们店|本公司)|停车券|游戏|各家银行|our own (?:shops|stores)|直营/u,
      }),
      frame({
        core: near(KEPT_BY_US, MONEY, 12),
        must: [either(PAYEE, PEOPLE)],
        doubt: true,
        yieldsTo: [
          ...FOR_CREDIT,
          ...FOR_COVER_OR_TRADE,
          'deposit',
          'illegal_fundraising_risk',
          'securities_issuance',
        ],
        unless: NO_HANDLING,
      }),
      frame({
        core: either(KEPT_BY_US, PASSED_ON),
        must: [either(PAYEE, PEOPLE)],
        signs: [KEPT_BY_US, PASSED_ON, MONEY, PAYEE, PEOPLE, TERM, TAKES_A_CUT],
        enough: 5,
        yieldsTo: [...FOR_CREDIT, ...FOR_COVER_OR_TRADE, 'illegal_fundraising_risk'],
        unless:
          /贷款|借款|放贷|保费|本息|采购|自营|投资|寄卖|线下|直接[付给交打]|\bdirectly\b|\bloans?\b|\bpremiums?\b|\bborrow|\blend|\binvest|\binsur/u,
      }),
    ],
  },
  {
    code: 'payment_outsourcing',
    signs: [
      frame({
        core: either(pay.EVERY_WAY, pay.TAKES_PAYMENT),
        must: [pay.EVERY_WAY, either(pay.TAKES_PAYMENT, pay.WAYS_OF_PAYING)],
        signs: [PAYEE, pay.TAKES_PAYMENT, pay.WAYS_OF_PAYING, pay.STRAIGHT_TO_PAYEE, PAID_FOR_IT],
        enough: 2,
        forOthers: true,
        unless: /自己(?:的)?店|自营(?:商城|门店)|our own (?:shop|store)/u,
      }),
      frame({ core: pay.BRINGS_MERCHANTS, must: [pay.ACQUIRER], forOthers: true }),
    ],
  },
  {
    code: 'fx_crossborder',
    signs: [
      frame({
        core: near(pay.MOVES_MONEY, pay.ABROAD, 40),
        must: [either(CASH, pay.MONEY_FOR_ABROAD), pay.FOR_OTHERS],
        unless:
          /跨境电商(?:选品|物流|代运营)(?!.*款)|数据出境|汇率(?:查询|展示|走势)|机票|酒店|物流|翻译|\btranslat|\bshipping\b|\btickets?\b/u,
      }),
      frame({
        core: about(pay.FOREIGN, pay.HOME_MONEY, 60),
        must: [pay.MOVES_MONEY, pay.FOR_OTHERS],
        unless: /标价|报表|汇率(?:查询|展示|走势)|游戏|priced? in|reporting currency|display/u,
      }),
      frame({
        core: `[换兑买卖收][^，。]{0,10}${pay.FOREIGN}|${pay.FOREIGN}[^，。]{0,10}[换兑]|\\b(?:convert|exchange|swap|buy|sell|change)\\w*\\b[^.;]{0,40}${pay.FOREIGN}`,
        must: [pay.FOR_OTHERS],
        unless: /标价|报表|汇率(?:查询|展示|走势)|游戏|priced? in|reporting currency|display/u,
      }),
    ],
  },
  {
    code: 'insurance',
    signs: [
      frame({
        core: about(risk.CALAMITY, risk.PAYOUT, 60),
        must: [either(risk.CONTRIBUTED, risk.REGULARLY_PAID)],
        signs: [risk.MAKES_GOOD, risk.IN_CASE, risk.REGULARLY_PAID, risk.UP_TO, MONEY],
        enough: 1,
        yieldsTo: ['lending', 'pawn', 'factoring', 'guarantee', 'finance_leasing', 'consumer_finance'],
        unless: NO_COVER,
      }),
      frame({
        core: risk.MAKES_GOOD,
        must: [risk.IN_CASE, risk.REGULARLY_PAID],
        yieldsTo: ['lending', 'guarantee'],
        unless: NO_COVER,
      }),
    ],
  },
  {
    code: 'insurance_intermediary',
    signs: [
      frame({
        core: near(SELLS, risk.COVER, 40),
        must: [either(PAID_FOR_IT, PEOPLE)],
        forOthers: true,
        unless:
          /员工|投保系统|社保|保险箱|privacy polic|\bour own (?:employees|staff)\b|\bunderwriting engine/u,
      }),
      frame({
        core: risk.COVER,
        must: [near(either(risk.COVER, risk.INSURERS), risk.PAYS_US, 40)],
        forOthers: true,
        unless: /员工福利|系统|软件|\bsoftware\b/u,
      }),
    ],
  },
  {
    code: 'trust',
    signs: [
      frame({
        core: about(pay.IN_OUR_NAME, pay.PROPERTY, 60),
        must: [pay.FOR_SOMEBODY],
        unless: /物业公司|家政|养老院护理|信托公司(?:提供|使用)/u,
      }),
    ],
  },
];
