import { type Act, alt } from './act.ts';
import { about, either, frame, near } from './told.ts';
import { SELLS, UNIT_PRICE } from './words/gains.ts';
import * as market from './words/markets.ts';
import { MONEY, PAID_FOR_IT } from './words/money.ts';
import { ANYONE, PEOPLE, WE } from './words/people.ts';
import { WHENEVER } from './words/times.ts';

/** Markets of goods and of work. */
const NO_VENUE =
  /二手(?:车|书|房|家具|电脑|商品|教材)|农贸|外汇|家政|打车|用工|招标采购|used (?:cars?|books?|furniture)|second-?hand|拍卖行/u;

export const MARKET_FLOWS: readonly Act[] = [
  {
    code: 'securities_issuance',
    signs: [
      frame({
        core: either(market.OFFERED, market.SHARES_OF_US),
        must: [about(market.OFFERED, market.SHARES_OF_US, 40), either(ANYONE, market.OPEN_TO_ALL)],
        signs: [MONEY, UNIT_PRICE, market.OPEN_TO_ALL, market.VENTURE, market.DIVIDENDS],
        enough: 2,
        yieldsTo: [
          'securities_advisory',
          'fund_distribution',
          'fund_management',
          'personal_credit_reporting',
          'enterprise_credit_reporting',
          'consumer_finance',
          'lending',
          'microloan',
          'private_fund',
          'loan_facilitation',
          'securities_brokerage',
          'trust',
          'exchange_venue',
        ],
        unless: /员工持股|代销|基金|优惠|拼团|团购|\bmutual funds?\b|\bbrokers?\b|每份(?:套餐|菜)/u,
      }),
    ],
  },
  {
    code: 'securities_brokerage',
    signs: [
      frame({
        core: either(market.TRADES_FOR_THEM, market.LEVERAGE),
        must: [either(market.STOCKS, market.EXCHANGES)],
        signs: [
          either(market.TRADES_FOR_THEM, market.LEVERAGE),
          about(either(market.TRADES_FOR_THEM, market.LEVERAGE), market.STOCKS, 40),
          market.LEVERAGE,
          market.THEIR_ACCOUNTS,
          PAID_FOR_IT,
          PEOPLE,
        ],
        enough: 3,
        yieldsTo: [
          'securities_advisory',
          'securities_issuance',
          'exchange_venue',
          'fund_management',
          'private_fund',
          'futures',
        ],
        unless: /推荐|荐股|信号|\brecommend|\bsignals?\b|\border books?\b/u,
      }),
      frame({ core: market.MAKES_MARKETS, must: [market.STOCKS] }),
    ],
  },
  {
    code: 'securities_advisory',
    signs: [
      frame({
        core: either(market.TELLS_WHAT_TO_BUY, market.TELLS_STOCKS),
        must: [either(market.STOCKS, market.TELLS_STOCKS, market.POINTS)],
        signs: [
          market.BUY_OR_SELL,
          about(market.TELLS_WHAT_TO_BUY, market.STOCKS, 60),
          market.TELLS_STOCKS,
          market.SUBSCRIBERS,
          market.EVERY_DAY,
          PEOPLE,
        ],
        enough: 3,
        unless: /\bgrocer|\bshel(?:f|ves)\b|\binventory\b|进货|补货|库存(?!对)|保单推荐/u,
      }),
    ],
  },
  {
    code: 'fund_management',
    signs: [
      frame({
        core: either(market.POOLED_AND_RUN, market.PUT_TOGETHER),
        must: [either(PEOPLE, ANYONE), either(market.UNIT_VALUE, market.FUNDS, WHENEVER)],
        signs: [
          market.POOLED_AND_RUN,
          market.PUT_TOGETHER,
          market.UNIT_VALUE,
          market.OPEN_TO_ALL,
          market.SECURITIES,
          WHENEVER,
        ],
        enough: 3,
        yieldsTo: ['private_fund', 'fund_distribution', 'securities_advisory', 'exchange_venue'],
        unless: /私募|有限合伙|代销|销售|各家|\bprivate\b|\bdistribut|\bfund houses?\b/u,
      }),
    ],
  },
  {
    code: 'fund_distribution',
    signs: [
      frame({
        core: near(SELLS, market.FUND, 40),
        must: [either(PAID_FOR_IT, market.SUBSCRIBES)],
        forOthers: true,
        unless: /私募|公积金|慈善|公益|发起|private|venture|hedge|customers?'? funds/u,
      }),
      frame({
        core: market.FUND,
        must: [market.SUBSCRIBES, PAID_FOR_IT],
        forOthers: true,
        yieldsTo: ['fund_management', 'private_fund'],
        unless: /私募|公积金|慈善|公益|发起|系统|软件|private|venture|hedge|customers?'? funds|\bsoftware\b/u,
      }),
      frame({ core: market.FUND_SERVICES, must: [market.ANY_FUND], forOthers: true }),
    ],
  },
  {
    code: 'private_fund',
    signs: [
      frame({
        core: either(market.POOLED_AND_RUN, market.PUT_TOGETHER),
        must: [either(market.QUALIFIED, market.FEW)],
        signs: [
          market.QUALIFIED,
          market.INVESTED,
          market.POOLED_AND_RUN,
          market.PUT_TOGETHER,
          market.CARRY,
          MONEY,
          market.FEW,
        ],
        enough: 3,
        unless: /公募|mutual/u,
      }),
    ],
  },
  {
    code: 'exchange_venue',
    signs: [
      frame({
        core: market.MATCHED,
        must: [either(PEOPLE, WE), market.BUY_OR_SELL],
        yieldsTo: ['securities_brokerage', 'loan_facilitation'],
        unless: NO_VENUE,
      }),
      frame({
        core: either(market.CHANGES_HANDS, market.MATCHED),
        must: [either(PEOPLE, market.MANY, WE)],
        signs: [
          market.RIGHTS,
          near(market.CHANGES_HANDS, market.RIGHTS, 40),
          market.MATCHED,
          market.PRICES_MOVE,
          market.PLACE_TO_TRADE,
          market.MANY,
        ],
        enough: 3,
        yieldsTo: ['securities_brokerage', 'loan_facilitation', 'factoring', 'fund_management'],
        unless: NO_VENUE,
      }),
    ],
  },
  {
    code: 'futures',
    signs: [
      frame({ core: '期货公司[^。]{0,10}(?:开户|返|佣)|(?:开户|返佣)[^。]{0,10}期货公司', forOthers: true }),
      frame({
        core: either(market.PRICE_BET, market.DIFFERENCE),
        must: [either(market.PRICE_BET, market.DIFFERENCE), either(market.PRICED, market.DIFFERENCE)],
        signs: [
          market.PRICED,
          near(market.PRICE_BET, market.PRICED, 40),
          market.DIFFERENCE,
          market.LATER_PRICE,
          market.LEVERAGE,
          either(PEOPLE, WE),
        ],
        enough: 3,
        yieldsTo: ['insurance', 'securities_brokerage', 'exchange_venue', 'finance_leasing'],
        unless:
          /交货期|保险|期货交易所|工程|质保|履约|投标|\b(?:its|our) own (?!book|account|capital|money|balance)|\bstock options? (?:plan|for)/u,
      }),
    ],
  },
  {
    code: 'virtual_currency_prohibited',
    signs: [
      frame({
        core: market.COINS,
        must: [
          '发行|交易|兑|换|买|卖|挖|涨|持有|出售|募|流通|钱包|托管|转|赠|人民币|\\b(?:issu\\w+|trad\\w+|exchang\\w+|buy\\w*|sell\\w*|mint\\w*|holders?|backed|wallets?|custody|swap\\w*|pay|redeem\\w*|launch\\w*|list\\w*|hand\\w*|pick\\w*)\\b',
          alt`币|代币|通证|u(?![a-z])|链|token|积[分点]|区块|${'\\b(?:coins?|tokens?|crypto\\w*|bitcoin|usdt|chain|nfts?|tether|mining)\\b'}`,
        ],
        toolsToo: true,
        unless: new RegExp(market.NO_COINS, 'u'),
      }),
    ],
  },
];
