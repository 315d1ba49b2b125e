import { alt } from './act.ts';

/* What trading, advising, funds, offerings and venues are made of. */

export const STOCKS = alt`
  股票|个股|证券|a股|港股|美股|沪深|科创板|创业板|北交所|股市|炒股|两融|股(?!东|权|份|息)|债券|打新|可转债|etf|
  新三板|盘前|盘中|收盘|开盘|大盘|个股|\b(?:stocks?|shares|securit(?:y|ies)|equit(?:y|ies)|etfs?|a-?shares?|
  star market|hkex|nasdaq|bonds|listed)\b`;

export const TRADES_FOR_THEM = alt`
  买卖指令|报单|下单|委托(?:买|卖|下单)|代(?:客|为|理)?(?:买卖|操盘|下单|交易)|交易指令|成交|撮合|开户|配资|
  配\S{0,6}万|杠杆|平仓|警戒线|做市|报价|双边|承销|保荐|分仓|子账户|操盘|融券|
  \b(?:orders?|execut\w*|rout(?:e|es|ing)|brok\w*|a bid and an ask|
  bid and ask|both sides|market[- ]mak\w*|margin|leverag\w*|underwrit\w*|
  place (?:the )?trades?|trade for|on their behalf|trading account|
  settle trades|short[- ]sell\w*|own inventory|get in or out)\b`;

export const TELLS_WHAT_TO_BUY = alt`
  荐|推荐|买点|卖点|买卖点|点位|进场|离场|建仓|加仓|减仓|清仓|清掉|抄底|逃顶|持仓|调仓|金股|牛股|哪只|几只|一只|
  三只|标的|代码|信号|带单|跟单|跟投|跟着|组合|喊单|研判|指点|操作建议|买进|该买|该卖|诊股|投顾|目标价|评级|
  提示(?:买|卖)|卖出|买入|价位|止损|
  \b(?:recommend\w*|tips?|picks?|signals?|badges?|alerts?|what to (?:buy|sell|hold|trade)|
  when to (?:buy|sell|get)|which (?:\w+ )?(?:to|should)|buy or sell|
  advi[cs]\w*|advis\w+|model portfolios?|copy|mirror\w*|follow(?:s|ing)? (?:our|the|their) trades?|
  target prices?|ratings?|tells? (?:\w+ ){0,4}(?:buy|sell|hold)|“?buy”?|allocat\w*|rebalanc\w*|robo)\b`;

export const FUNDS = alt`
  基金(?!会|公司的系统)|申赎|申购|净值|份额登记|一篮子|篮子|
  \b(?:funds?(?! (?:are|is|go|flow|sit|held))|mutual funds?|etfs?|
  unit(?:s)? regist\w*|nav|net asset value|unit price|basket|fund houses?|units)\b`;

export const POOLED_AND_RUN = alt`
  统一投|投资团队|由我们的投资|投资经理|基金经理|仓位|调仓|我们(?:来|负责|统一)?(?:投|管理|运作|操作|配置)|
  由我们(?:统一)?(?:投|管|运作|操作)|管理费|净值|份额|申购|赎回|
  \b(?:our (?:portfolio )?managers?|we (?:pick|choose|select|manage|invest|buy|run|decide)|
  management fee|unit price|nav|a year|carry|carried interest|gp|general partner)\b`;

export const QUALIFIED = alt`
  高净值|合格投资|老板|企业家|大户|富裕|家族(?:办公室)?|有限合伙|合伙企业|\blps?\b|\bgp\b|私募|
  五十(?:位|人)以内|一百万起|百万(?:元)?起|定向|非公开|熟人|朋友圈|天使|校友|出资人|认缴|高管|
  \b(?:wealthy|accredited|qualified|high[- ]net|professional|angel|
  family offices?|limited partners?|lps?|private|sophisticated|
  by invitation|invited|institutional|founders?|entrepreneurs?)\b`;

export const INVESTED = alt`
  投(?:向|资|到|进|芯片|未上市|项目|企业|二级)|去投|拿去投|股权|项目|创投|初创|未上市|二级市场|标的|独角兽|组合|
  不动产|\b(?:invest\w*|start-?ups?|unlisted|portfolio|equity|buyouts?|
  companies|deals?|venture|ventures|projects?|real estate|strategy|strategies)\b`;

export const SHARES_OF_US = alt`
  股份|股权|原始股|干股|一股|股东|债券|收益凭证|凭证|份额|合伙人|老板|1%|一部分|新股|票据|
  \b(?:income|revenue share|shares?|equity|stakes?|sliver|slice|
  piece|part[- ]owners?|co-?owners?|bonds?|notes|securities|shareholders?|fraction\w*|debentures?)\b`;

export const OFFERED = alt`
  发行|募|发售|出售|认购|认|卖|转让|众筹|挂到|挂在|公开|成为|拥有|持有|入手|买|出让|认领|拆成|申购|
  \b(?:put (?:\w+ ){0,3}up|split|sell\w*|sold|offer\w*|issu\w*|
  own|owns|buy|buys|become|raise|raising|crowd\w*|invest|subscrib\w*|available|float|list(?:s|ed)?|each)\b`;

export const RIGHTS = alt`
  份额|权益|收益权|债权|仓单|提货单|提单|股权|股份|藏品|碳|配额|信用额|绿证|使用权|会籍|版权|提货权|酒票|茶票|
  产权|邮币|艺术品|数据(?:产品|持有|资产|凭证)|知识产权|凭证|大宗|钢材|农产品|化工|现货|排放权|特许权|门票|期权|
  票权|资产|物权|原始股|订货权|未上市|订单|
  \b(?:units?|rights?|shares?|stocks?|certificates?|credits|allowances?|
  commodit\w+|receipts?|claims?|royalt\w+|quotas?|stakes?|fractions?|
  carbon|metals?|steel|memberships?|receivables?|patents?|licen[cs]es|
  leases?|tickets?|entitlements?|permits?|barrels|leaseholds?|timeshares?)\b`;

export const CHANGES_HANDS = alt`
  竞价|撮合|挂牌|挂单|摘牌|加价|转给|转手|转卖|接手|接盘|脱手|倒手|叫价|报价|流转|二级|自由买卖|互相买卖|
  相互转让|持有人之间|成交|行情|盘口|集中交易|当天买当天|价高者|连续|换手|甲\S{0,10}乙|反向转让|买多|卖空|
  电子盘|\b(?:order books?|bid(?:s|ding)?|resell\w*|resale|secondary|match(?:es|ing|ed)?|
  buyers and sellers|to (?:hundreds of )?strangers|trade (?:with|among|between|freely|them)|
  traded|trading (?:venue|floor|hall|platform|cent\w+)|swap\w*|
  change hands|continuous\w*|auction\w*|venue|exchange|bourse|marketplace|each other|price-time|listing)\b`;

export const PRICE_BET = alt`
  期货|差价|轧差|涨跌|锁定\S{0,12}价|锁价|保证金|杠杆|做空|做多|多空|对冲|远期|期权|合约|交割|买涨|看涨|点差|
  头寸|爆仓|平仓|净额|\S倍|\b(?:futures|forwards?|options?|swaps?|derivatives?|cfds?|leverag\w*|
  margin|long or short|go long|go short|hedg\w*|lock(?:s|ed|ing)? in|
  settl\w* the difference|difference in cash|bets?|up or down|times? leverage|expir\w*|strike|perpetual\w*)\b`;

export const PRICED = alt`
  猪|豆粕|铜|铝|钢|原油|黄金|白银|棉|糖|煤|大宗|农产品|电价|气温|运价|汇率|利率|股指|指数|商品|贵金属|镍|锂|
  玉米|价|\b(?:price[sd]?|pork|soy\w*|copper|alumin\w+|steel|oil|crude|
  gold|silver|cotton|sugar|coal|commodit\w+|freight|index|indices|
  metals?|nickel|lithium|corn|grain|currency|rates?|power)\b`;

const ONE =
  '(?:our|own|new|issue\\w*|mint\\w*|launch\\w*|sell\\w*|buy\\w*|trad\\w*|swap\\w*|hold\\w*|each of our|these)';

/** A token or coin alone may be a word of a program or of a collector; one that is issued, held or priced is money. */
export const COINS = alt`
  虚拟货?币|加密|比特币|以太|泰达|usdt|usdc|稳定币|代币|通证|平台币|发币|炒币|挖矿|矿机|(?<![a-z])u(?![a-z])|
  上链|链上|\b(?:crypto\w*|bitcoin|ether(?:eum)?|stable ?coins?|${ONE} (?:\w+ ){0,2}(?:tokens?|coins?)(?! (?:purses?|collect\w*))|
  (?:tokens?|coins?) (?:holders?|sales?|offerings?|exchanges?|prices?|supply|backed|issu\w+)|
  nfts?|mining|tokeni[sz]\w+|defi|blockchain|on-?chain)\b`;

/** Money of the state, tokens of programs, and whoever hunts coins down. */
export const NO_COINS = alt`
  数字人民币(?!.*(?:代币|稳定币|usdt))|e-?cny|反洗钱|公安|警方|侦查|追踪|监测|识别|风险提示|大模型|大语言|模型[^。]{0,12}token|
  token(?:数|计费|用量|消耗)|联盟链(?!.*(?:代币|通证|发币))|存证|溯源|
  \b(?:access|session|api|auth\w*|language model|llm|prompt|physical|copper|commemorative|vintage|antique) (?:tokens?|coins?)\b|
  tokens? per|police|trac(?:e|ing)|detect|investigat|anti-money`;
