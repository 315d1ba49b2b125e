import type { Act, Sign } from './act.ts';
import * as cue from './cues.ts';

/*
 * Acts told without their names: who hands over what, and what comes back, when and to whom. Money that comes back is a
 * deposit; that comes back with more, a promise; that goes out first, a loan; that goes on, a payment; that is paid when
 * something happens, insurance. The first cue is the act itself: whose it is decides.
 */
const compiled = new Map<string, RegExp>();

/** One expression for a cue, however many acts it is part of. */
function cueOf(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'u');
  compiled.set(source, known);
  return known;
}

const told = (cues: readonly string[], more: Omit<Sign, 'head' | 'with'> = {}): Sign => ({
  head: new RegExp(cues[0]!, 'gu'),
  with: cues.slice(1).map(cueOf),
  ...more,
});

export const FLOWS: readonly Act[] = [
  {
    code: 'deposit',
    signs: [
      told(
        [
          cue.HANDED_TO_US,
          cue.MONEY,
          cue.COMES_BACK,
          '存折|随取|来拿|什么时候|原额|期满[^，。]{0,6}退|权益金|\\b(?:on call|idle cash|current accounts?|our own books|our balance sheet|hand(?:s)? it back)\\b|随时|想用|要用|急用|本钱|本金|一分不少|原数|如数|全数|利息|付息|生息|定期|活期|储蓄|随存|\\b(?:any ?time|whenever|on demand|interest|principal|in full|full amount|savings?|deposit\\w*|instant access|two taps|spare cash|grows?)\\b',
        ],
        {
          unless:
            /押金|贷款|借款人|信用卡|退货|卖家|房东|自有(?:闲置)?资金存|\bour own (?:spare |idle )?(?:cash|money|funds)|\b(?:security|rental|damage|key) deposit|\bmerchants?\b|\bsellers?\b|\bseats?\b|\btickets?\b/u,
        },
      ),
    ],
  },
  {
    code: 'illegal_fundraising_risk',
    signs: [
      told([cue.HANDED_TO_US, cue.PUBLIC, cue.MORE, cue.CERTAIN], {
        unless:
          /\binvestors? include|贷款|借款人|信用卡|国债|员工持股|押金|\bloans?\b|\bborrow|\btreasur|insur/u,
      }),
    ],
  },
  {
    code: 'lending',
    signs: [
      told([cue.WE_HAND_OUT, cue.MONEY, cue.REPAID, cue.WE], {
        unless: /押金|退货|投资人|代销|保险公司|捐|\brefund|\bdonat|\bgrants?\b|\binsurer/u,
      }),
      told(
        [
          '承兑|汇票|票据|\\b(?:bills?|drafts?|acceptances?|promissory notes?)\\b',
          '折|贴|现款|现金|垫|\\b(?:discount\\w*|cash|early)\\b',
          '未到期|没到期|到期|到日子|\\b(?:due|matur\\w*|before)\\b',
          '我们|我司|公司|平台|收|\\b(?:we|our|us)\\b',
        ],
        { unless: /电子发票|账单管理/u },
      ),
    ],
  },
  {
    code: 'microloan',
    signs: [
      told(
        [
          cue.WE_HAND_OUT,
          cue.SMALL,
          cue.REPAID,
          cue.WE,
          '贷|袋款|借|周转|放|还|息|\\b(?:loans?|lend\\w*|credit|borrow\\w*|back|repay\\w*|cash)\\b',
        ],
        { unless: /押金|退货|投资人|保险|\binsur|\brefund/u },
      ),
    ],
  },
  {
    code: 'consumer_finance',
    signs: [
      told([cue.SELLER_PAID, cue.CONSUMER, cue.SPLIT], {
        unless: /信用卡中心|银行(?:付|放)|采购/u,
      }),
    ],
  },
  {
    code: 'pawn',
    signs: [
      told(
        [
          cue.LEFT_WITH_US,
          cue.GOODS,
          cue.RECLAIMED,
          cue.MONEY,
          '赎|逾期|过期|到期|勿来|不来|三个月|\\d天|绝当|周转|借|还清|按月付|\\b(?:loans?|borrow\\w*|cash|fee|within|otherwise|redeem\\w*|lend\\w*|months?)\\b',
        ],
        {
          unless: /干洗|维修|托运|租车|\bclean(?:ing|ers)\b|\brepair|\bconsign/u,
        },
      ),
    ],
  },
  {
    code: 'guarantee',
    signs: [
      told([cue.WE_MAKE_GOOD, cue.DEFAULTS, cue.LENDER], {
        unless: /保险公司赔|核销|自己(?:的)?放|\bwe lend\b|不担保/u,
      }),
    ],
  },
  {
    code: 'factoring',
    signs: [
      told([cue.WE_BUY, cue.OWED, cue.EARLY], {
        unless:
          /(?:卖给|转让给|向)[^，。]{0,10}(?:保理|银行)|不良|坏账|承兑|汇票|逾期|\bto (?:a|the|our) (?:bank|factor)|non-?performing|\bloan books?\b/u,
      }),
    ],
  },
  {
    code: 'local_amc',
    signs: [
      told([cue.WE_BUY, cue.BAD_DEBT, cue.BULK], {
        unless: /系统|软件|\bsoftware\b/u,
      }),
    ],
  },
  {
    code: 'finance_leasing',
    signs: [
      told([cue.WE_BUY_THING, cue.LEASED, cue.BY_PARTS, cue.THEIRS_AT_END], {
        unless: /租房|房屋租赁/u,
      }),
      told(
        [
          '租(?:给|出|用|期)|\\blease[sd]?\\b|\\bleasing\\b',
          '选|挑|指定|\\b(?:choose|chooses|picks?|select\\w*|chosen)\\b',
          cue.BY_PARTS,
          cue.THEIRS_AT_END,
        ],
        { unless: /租房|房屋租赁/u },
      ),
    ],
  },
  {
    code: 'insurance',
    signs: [
      told([cue.PAYOUT, cue.CALAMITY, cue.CONTRIBUTED, cue.WE], {
        unless:
          /贷款|借款|逾期|保险公司(?:赔|理赔|承保)|退款|捐|员工(?:福利|医疗)|\bloans?\b|\bborrow|\bbank\b|\binsurer (?:pays|settles|covers)|\bour own employees|\brefund/u,
      }),
    ],
  },
  {
    code: 'insurance_intermediary',
    signs: [
      told([cue.SELLS, cue.COVER, cue.PAID_FOR_IT], {
        forOthers: true,
        unless:
          /员工|投保系统|社保|保险箱|privacy polic|\bour own (?:employees|staff)\b|\bunderwriting engine/u,
      }),
    ],
  },
  {
    code: 'loan_facilitation',
    signs: [
      told(
        [
          cue.FINDS_BORROWERS,
          cue.LENDER,
          cue.PAID_FOR_IT,
          '贷|借|放款|融资|资金方|授信|\\b(?:loans?|lend\\w*|borrow\\w*|mortgages?|credit|short of cash|financing|files?)\\b',
        ],
        {
          forOthers: true,
          unless: /贷款系统|软件许可|基金|股权|我们放贷|\bsoftware licen/u,
        },
      ),
      told(
        [
          '(?:替|为|帮|给)[^，。；]{0,12}(?:银行|农商行|城商行|小贷|消金|消费金融|金融机构|资金方|放款方|贷款公司)[^，。；]{0,10}(?:寻找|找|物色|拓展|收集|推荐|筛|催|介绍|初审|带|拉)',
          '贷|借|放款|客户|大户|农户|商户|还款',
        ],
        { forOthers: true, unless: /系统|软件|招聘|人才|岗位/u },
      ),
      told(
        [
          cue.SELLS,
          '信用贷|贷款|房贷|车贷|经营贷|抵押贷|\\b(?:loans?|mortgages?)\\b',
          '银行|机构|\\b(?:banks?|lenders?)\\b',
          cue.PAID_FOR_IT,
        ],
        { forOthers: true, unless: /系统|软件|\bsoftware\b|我们放贷|不良/u },
      ),
      told(
        [
          '催|提醒|协商还款|还款计划|\\b(?:collect|chas|remind)\\w*\\b',
          '逾期|欠款|到期未还|\\b(?:overdue|arrears|late payers?|delinquent)\\b',
          '银行|消金|小贷|机构|\\b(?:banks?|lenders?)\\b',
          cue.PAID_FOR_IT,
        ],
        { forOthers: true, unless: /系统|软件|\bsoftware\b/u },
      ),
    ],
  },
  {
    code: 'securities_brokerage',
    signs: [
      told(
        [
          cue.TRADES_FOR_THEM,
          cue.STOCKS,
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
          cue.TELLS_WHAT_TO_BUY,
          cue.STOCKS,
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
          cue.POOLED_AND_RUN,
          cue.FUNDS,
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
          cue.POOLED_AND_RUN,
          cue.QUALIFIED,
          cue.INVESTED,
          '出|募|凑|投|认缴|万|资金|\\b(?:raise\\w*|pool\\w*|capital|tickets?|commit\\w*|subscribe|money|fund)\\b',
        ],
        { unless: /公募|mutual/u },
      ),
    ],
  },
  {
    code: 'trust',
    signs: [
      told(
        [
          '名下|代持|托付|接管|照看|打理|代管|受托|\\b(?:in our (?:own )?name|look after|on (?:their|his|her) behalf|trustee|hold(?:s|ing)?|administer\\w*|sign(?:s|ed)? over)\\b',
          '财产|资产|房产|房子|房|股权|遗产|家产|家业|生意|\\b(?:assets?|property|estates?|houses?|homes?|flats?|shares|wealth|inheritance|business)\\b',
          '子女|后代|孩子|孙|受益|老人|身后|家族|继承|约定|遗愿|意愿|亲属|\\b(?:children|relatives|benefit of|heirs?|beneficiar\\w+|famil\\w+|grandchildren|wishes|inherit\\w*|generations?|widow\\w*|after (?:they|she|he) dies?)\\b',
        ],
        { unless: /物业公司|家政|养老院护理|信托公司(?:提供|使用)/u },
      ),
    ],
  },
  {
    code: 'securities_issuance',
    signs: [
      told(
        [
          cue.OFFERED,
          cue.SHARES_OF_US,
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
    code: 'exchange_venue',
    signs: [
      told(
        [
          cue.CHANGES_HANDS,
          cue.RIGHTS,
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
          cue.PRICE_BET,
          cue.PRICED,
          '客户|用户|会员|与它|和它|我们|对手|散户|交易者|饲料|农户|厂|\\b(?:users?|clients?|customers?|traders?|we|our|farmers?|buyers?|members?)\\b',
          '差额|轧差|现金|到期|杠杆|保证金|盈亏|涨跌|对冲|交割|合约|\\b(?:settle\\w*|difference|leverage\\w*|margin|cash|expir\\w*|contracts?|payout|hedg\\w*|lock\\w*)\\b',
        ],
        {
          unless: /家具|交货期|保险|期货交易所|\bstock options? (?:plan|for)/u,
        },
      ),
    ],
  },
  {
    code: 'fx_crossborder',
    signs: [
      told(
        [
          cue.MOVES_MONEY,
          cue.ABROAD,
          cue.MONEY,
          '转进|外币|汇|换|兑|付|缴|收款|转账|结算|到账|寄|提现|回款|\\b(?:send\\w*|transfer\\w*|remit\\w*|pay\\w*|convert\\w*|settl\\w*|wire\\w*|receiv\\w*|collect\\w*|fx|currenc\\w+)\\b',
          '款|钱|资金|学费|货款|工资|人民币|外币|美|薪|\\b(?:money|tuition|wages|salar\\w+|rmb|yuan|dollars?|funds|payments?|proceeds|remittances?|currenc\\w+|payouts?|cash)\\b',
        ],
        {
          unless:
            /跨境电商(?:选品|物流|代运营)(?!.*款)|数据出境|汇率(?:查询|展示|走势)|机票|酒店|物流|翻译|\btranslat|\bshipping\b|\btickets?\b/u,
        },
      ),
      told(
        [
          `(?:换|兑|买|卖|收|给)[^，。]{0,10}${cue.CURRENCIES}|${cue.CURRENCIES}[^。]{0,30}(?:换|兑|人民币)|人民币[^。]{0,20}${cue.CURRENCIES}|${cue.CURRENCIES}[^.;]{0,60}\\b(?:yuan|rmb|renminbi)\\b|\\b(?:convert|exchange|swap|buy|sell|change)\\w*\\b[^.;]{0,40}${cue.CURRENCIES}`,
          '替|代|帮|客户|侨|朋友|用户|会员|我们|阿拉|\\b(?:customers?|clients?|users?|we|our|members?|families|travell?ers?|merchants?|expats?)\\b',
        ],
        {
          unless: /标价|报表|汇率(?:查询|展示|走势)|游戏|priced? in|reporting currency|display/u,
        },
      ),
    ],
  },
  {
    code: 'payment',
    signs: [
      told(
        [
          '不同业主|一卡通|各商家|多家(?:店|商户|门店)|通用|联盟|抵用|都认|通刷|都能用|都可用|任一|任意|各家|合作(?:商户|门店)|\\b(?:any|every|all) (?:\\w+ )?(?:salons?|shops?|stores?|caf[eé]s?|merchants?|restaurants?|partners?|outlets?)\\b',
          '余额|储值|预充|充值|预存|积分|\\b(?:balance|top(?:s|ped)? up|load(?:s|ed)?|prepa\\w+|stored|wallet|points)\\b',
          '充|存|买|结算|兑|换|花|用|\\b(?:load\\w*|top|spend\\w*|use|redeem\\w*|settle\\w*|pay\\w*)\\b',
        ],
        { unless: /仅限(?:自家|本店)|停车券|游戏|各家银行|our own (?:shops|stores)|直营/u },
      ),
      told([cue.HELD_BY_US, cue.PAYEE, cue.PASSED_ON, cue.MONEY], {
        unless:
          /贷款|借款|放贷|保费|本息|采购|自营|投资|\bloans?\b|\bpremiums?\b|\bborrow|\blend|\binvest|\binsur/u,
      }),
    ],
  },
  {
    code: 'payment_outsourcing',
    signs: [
      told(
        [
          '特约商户|终端(?:的)?(?:布放|维护|巡检)|各类(?:收款|支付)|各家(?:收款|支付)|一次接入|(?:several|different|various|multiple) (?:\\w+ )?(?:processors?|channels?|acquirers?|providers?)|每个钱包|各家钱包|所有钱包|多种钱包|哪家|都扫|都能扫|都收|通吃|全渠道|多渠道|聚合|一个接口|一码|一张|\\b(?:every|all|any|multiple|several|many) (?:\\w+ )?(?:wallets?|payment (?:methods?|channels?)|acquirers?)\\b|\\b(?:one|single) (?:sdk|code|qr|integration|checkout|device|terminal|api|sticker)\\b',
          '商户|摊|店|门店|商家|餐|老板|收银|\\b(?:merchants?|shops?|stores?|stalls?|restaurants?|sellers?|vendors?|retailers?|salons?|caf[eé]s?|clinics?)\\b|停车|道闸|食堂',
          '收|扫|付|支付|刷|钱包|\\b(?:wallets?|payments?|acquir\\w*|pay|qr|checkout)\\b',
        ],
        {
          forOthers: true,
          unless: /自己(?:的)?店|自营(?:商城|门店)|our own (?:shop|store)/u,
        },
      ),
    ],
  },
  {
    code: 'personal_credit_reporting',
    signs: [
      told(
        [
          cue.JUDGED,
          cue.PERSONS,
          cue.TRACES,
          cue.SUPPLIED,
          '信用|还款|按时还|违约|失信|老赖|靠谱|守约|履约|欠|黑名单|征信|多头|房东|放款|借|贷|\\b(?:credit\\w*|lend\\w*|loan\\w*|repay\\w*|default\\w*|landlords?|late|blacklist\\w*|trust\\w*|reliab\\w*|banks?|borrow\\w*)\\b',
        ],
        {
          unless:
            /^(?!.*(?:个人|用户|消费者|居民|市民|年轻人|借款人|租客|学生|司机|骑手|身份证|一个人|每个人|人会|保姆|农户|\bpersons?\b|\bpeople\b|\bindividuals?\b|\bconsumers?\b|\busers?\b|\bborrowers?\b|\btenants?\b|\bworkers?\b|\bid number)).*(?:企业|公司|厂|compan|supplier|firm)/u,
        },
      ),
    ],
  },
  {
    code: 'enterprise_credit_reporting',
    signs: [
      told(
        [
          cue.JUDGED,
          cue.FIRMS,
          cue.TRACES,
          cue.SUPPLIED,
          '信用|还款|违约|失信|履约|欠|拖|赊|账|征信|跑路|\\b(?:credit\\w*|default\\w*|pay\\w*|owe\\w*|risk|lend\\w*|open terms)\\b',
          '企业|公司|厂|商户|供应商|供货商|店|老板|\\b(?:compan(?:y|ies)|business(?:es)?|smes?|suppliers?|firms?|enterprises?|factor(?:y|ies)|buyers?|corporat\\w*|exporters?|contractors?)\\b',
        ],
        {
          unless: /个人征信|我们是一家公司[^。]*个人|员工|\btenants?\b|\bpersonal credit\b/u,
        },
      ),
    ],
  },
  {
    code: 'virtual_currency_prohibited',
    signs: [
      told(
        [
          cue.COINS,
          '发行|交易|兑|换|买|卖|挖|涨|持有|出售|募|流通|钱包|托管|转|人民币|\\b(?:issu\\w+|trad\\w+|exchang\\w+|buy\\w*|sell\\w*|mint\\w*|holders?|backed|wallets?|custody|swap\\w*|pay|redeem\\w*|launch\\w*|list\\w*)\\b',
          '币|代币|通证|u(?![a-z])|链|token|\\b(?:coins?|tokens?|crypto\\w*|bitcoin|usdt|chain|nfts?|mining)\\b',
        ],
        {
          toolsToo: true,
          unless:
            /数字人民币(?!.*(?:代币|稳定币|usdt))|反洗钱|公安|警方|侦查|追踪|监测|识别|风险提示|模型[^。]{0,12}token|token(?:数|计费|用量)|\bmessage|\bdevices?\b|purses?|大模型|大语言|联盟链(?!.*(?:代币|通证|发币))|存证|溯源|\b(?:access|session|api|auth\w*|language model|llm|prompt|physical|copper|commemorative|vintage|antique|purses?|collect\w+) ?(?:tokens?|coins?)?\b|tokens? per|coin (?:purses?|collect)|police|trac(?:e|ing)|detect|investigat|anti-money|leather/u,
        },
      ),
    ],
  },
];
