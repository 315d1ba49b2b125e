import type { Act } from './act.ts';
import * as cue from './cues.ts';
import * as market from './market-cues.ts';
import { told } from './told.ts';

export const MARKET_FLOWS: readonly Act[] = [
  {
    code: 'securities_issuance',
    signs: [
      told(
        [
          market.OFFERED,
          market.SHARES_OF_US,
          cue.PUBLIC,
          '元|块|股|认满|投|出售|分红|份|\\b(?:yuan|rmb|dollars?|shares?|equity|stakes?|invest\\w*|own\\w*|part)\\b',
          '公司|项目|门店|店|初创|团队|品牌|厂|农场|酒庄|我们|酒店|收入|\\b(?:hotel|income|revenue|assets?|property)\\b|\\b(?:compan(?:y|ies)|startups?|start-ups?|brewery|restaurant|our|project|farm|business|film)\\b',
        ],
        {
          unless: /员工持股|代销|基金|优惠|拼团|团购|\bmutual funds?\b|\bbrokers?\b|每份(?:套餐|菜)/u,
        },
      ),
    ],
  },
  {
    code: 'securities_brokerage',
    signs: [
      told(
        [
          market.TRADES_FOR_THEM,
          market.STOCKS,
          '收|抽|息|佣|万分|成交|报单|配|买卖|做市|双边|报价|\\b(?:orders?|fee|commission|bid|margin|leverage\\w*|trad\\w+|inventory|execut\\w*)\\b',
        ],
        { unless: /推荐|荐股|信号|\brecommend|\bsignals?\b|\border books?\b/u },
      ),
    ],
  },
  {
    code: 'securities_advisory',
    signs: [
      told(
        [
          market.TELLS_WHAT_TO_BUY,
          market.STOCKS,
          '买|卖|仓|进场|离场|股|\\b(?:buy|sell|hold|wait|run|trade|portfolios?|invest\\w*)\\b',
          '客户|会员|用户|投资者|散户|学员|群|粉丝|读者|订阅|付费|股民|每[天日早]|发给|推送|问|\\b(?:clients?|customers?|investors?|users?|members?|readers?|subscribers?|paying|followers?|anyone|push\\w*)\\b',
        ],
        {
          unless: /\bgrocer|\bshel(?:f|ves)\b|\binventory\b|进货|补货|库存|保单推荐/u,
        },
      ),
    ],
  },
  {
    code: 'fund_management',
    signs: [
      told(
        [
          market.POOLED_AND_RUN,
          market.FUNDS,
          cue.PUBLIC,
          '申赎|申购|赎回|净值|\\b(?:unit price|nav|net asset value|leave|redeem\\w*|units|mutual|etfs?)\\b',
        ],
        {
          unless: /私募|有限合伙|代销|销售|各家|\bprivate\b|\bdistribut|\bfund houses?\b/u,
        },
      ),
    ],
  },
  {
    code: 'fund_distribution',
    signs: [
      told(
        [
          cue.SELLS,
          '基金(?!会|公司的系统)|公募|\\b(?:mutual |index |money[- ]market )funds?\\b|\\bfunds\\b',
          '申购|赎回|购买|下单|定投|买|投|份额|认购|换成|评级|榜单|\\b(?:buy|subscri\\w+|redeem\\w*|investors?|units)\\b',
        ],
        {
          forOthers: true,
          unless: /私募|公积金|慈善|公益|发起|private|venture|hedge|customers?'? funds/u,
        },
      ),
      told(
        [
          '份额登记|估值核算|申赎处理|\\b(?:unit regist\\w*|subscription and redemption|transfer agen\\w*|fund valuation|nav calculation)\\b',
          '基金|私募|公募|\\bfunds?\\b',
        ],
        { forOthers: true },
      ),
    ],
  },
  {
    code: 'private_fund',
    signs: [
      told(
        [
          market.POOLED_AND_RUN,
          market.QUALIFIED,
          market.INVESTED,
          '出|募|凑|投|认缴|万|资金|\\b(?:raise\\w*|pool\\w*|capital|tickets?|commit\\w*|subscribe|money|fund)\\b',
        ],
        { unless: /公募|mutual/u },
      ),
    ],
  },
  {
    code: 'exchange_venue',
    signs: [
      told(
        [
          market.CHANGES_HANDS,
          market.RIGHTS,
          '会员|用户|持有人|买家|卖家|买方|卖方|别人|其他人|乙|大家|投资者|藏家|商家|参与|\\b(?:buyers?|sellers?|holders?|members?|users?|strangers?|investors?|traders?|anyone|others?|each other|participants?|owners?)\\b',
          '平台|市场|场|系统|页面|行情|撮合|竞价|二级|我们|\\b(?:platform|market|venue|exchange|site|app|our|we|board|order book)\\b',
        ],
        {
          unless:
            /二手(?:车|书|房|家具|电脑|商品)|农贸|外汇|used (?:cars?|books?|furniture)|second-?hand|拍卖行/u,
        },
      ),
    ],
  },
  {
    code: 'futures',
    signs: [
      told(
        [
          market.PRICE_BET,
          market.PRICED,
          '客户|用户|会员|与它|和它|我们|对手|散户|交易者|饲料|农户|厂|\\b(?:users?|clients?|customers?|traders?|we|our|farmers?|buyers?|members?)\\b',
          '差额|轧差|现金|到期|杠杆|保证金|盈亏|涨跌|对冲|交割|合约|\\b(?:settle\\w*|difference|leverage\\w*|margin|cash|expir\\w*|contracts?|payout|hedg\\w*|lock\\w*)\\b',
        ],
        {
          unless: /交货期|保险|期货交易所|\bstock options? (?:plan|for)/u,
        },
      ),
    ],
  },
  {
    code: 'virtual_currency_prohibited',
    signs: [
      told(
        [
          market.COINS,
          '发行|交易|兑|换|买|卖|挖|涨|持有|出售|募|流通|钱包|托管|转|人民币|\\b(?:issu\\w+|trad\\w+|exchang\\w+|buy\\w*|sell\\w*|mint\\w*|holders?|backed|wallets?|custody|swap\\w*|pay|redeem\\w*|launch\\w*|list\\w*)\\b',
          '币|代币|通证|u(?![a-z])|链|token|\\b(?:coins?|tokens?|crypto\\w*|bitcoin|usdt|chain|nfts?|mining)\\b',
        ],
        {
          toolsToo: true,
          unless: new RegExp(market.NO_COINS, 'u'),
        },
      ),
    ],
  },
];
