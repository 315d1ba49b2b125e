import { alt } from '../act.ts';
import { any, close, en, few, nouns, verbs } from './compose.ts';
import { WE } from './people.ts';

/* What trading, advising, funds, offerings and venues are made of. */

export const STOCKS = alt`
  板块|题材|概念股|主力|游资|龙虎榜|k线|涨停板|打板|两市|仓位|盘子|股票|个股|证券|[abh港美]股|沪深|科创板|
  创业板|北交所|股市|炒股|两融|恒指|沪指|[沪深]市|股(?!东|权|份|息|骨)|债券|打新|可转债|etf|新三板|
  [盘开收][前中盘]|大盘|[龙牛金妖黑][头]?[股马]|看盘|持仓|加仓|盘面|涨停|[低高][吸抛]|冲高|打板|复盘|券商|
  散户|[买卖吸追抛]哪[只几]|[上下]车|吃肉|的票|这?[只支]票|
  ${en(
    'tickers holdings small_caps blue_chips a-shares the_market brokerage_accounts',
    `${nouns(`stock
  share security equity etf a-share bond ticker brokerage_account portfolio holding position`)} shares star_market hkex nasdaq listed listings ipo the_exchange seat shanghai_and_shenzhen`,
  )}`;

/** Orders of others, or with others' money. */
export const TRADES_FOR_THEM = any(
  `(?:替|代|帮|为)(?:客户?|人|他|她|您|你|投资者|会员|散户|大户|用户)?${close(6)}[买卖炒操做下打管](?:卖|盘|单|股|进|出|新|票)?`,
  alt`
    (?:户头|账户)${close(4)}炒|[你客]户?${close(4)}出${close(6)}[我咱]们?${close(4)}出|(?:买卖|交易)?指令|
    报单|下单|委托|操[盘作]|撮合|开户|配资|配[一二三五十\d倍]|配\S{0,6}万|杠杆|平仓|警戒线|做市|双边|承销|
    保荐|包销|分仓|子账户|融[券资]|[交给]${close(8)}(?:账号|账户|密码)|(?:账号|账户|
    密码)${close(10)}(?:[交给]|操作|打理)|赚的?${close(4)}(?:对半|分|提)|盈利${close(4)}[分提]`,
  en(`${verbs('execute deal route broker underwrite short-sell')} order orders bid_and_ask a_bid_and_an_ask
    both_sides market-making market-maker market_maker margin leverage leveraged on_their_behalf for_them
    trading_account own_inventory get_in_or_out log_in log_into password passwords on_behalf place_trades
    placing_trades`),
  `\\b(?:place|enter|make|do|run|trade|buy|sell|deal|work)\\w*${few(4)}(?:for|on behalf of) (?:the |our |other )?(?:them|you|clients?|customers?|people|members?|others)\\b`,
  `\\b(?:lend|top up|double|triple|match|multiply)\\w*${few(6)}(?:shares|stocks?|positions?|buying power)\\b`,
);

export const TELLS_WHAT_TO_BUY = any(
  `(?:告诉|告知|教|喊|报|发|推|公布|提示|点|透露|说|通知|提醒)${close(12)}(?:[买卖该进出加减清上下][进出仓场车货掉]?|股|票|代码|点位|价位)`,
  alt`
    今日[三两几]?牛|明牌|内参|锦囊|打法|埋伏|潜伏|止盈|满仓|空仓|轻仓|作战计划|买入区间|荐|推荐|
    [买卖][点入出进]|点位|进场|离场|[建加减清空满调持换]仓|清掉|抄底|逃顶|[金牛妖]股|哪[只支几]|
    [一三两几][只支]|标的|代码|信号|[带跟喊]单|跟[投着]|组合|研判|指点|操作建议|该[买卖上下]|诊股|投顾|
    目标价|评级|价位|止损|[上下]车|吃肉|抄作业`,
  en(
    'what_to_drop what_to_pick_up',
    'would_own would_buy would_sell get_rid_of',
    `what_to_change what_to_do build_a_portfolio builds_a_portfolio`,
    'trim trims add_to tells_members heads-up',
    `${verbs(`recommend tip trim advise rebalance allocate mirror copy signal alert rate whisper`)} picks pick signals alerts what_to_buy what_to_sell what_to_hold when_to_buy when_to_sell when_to_get which_shares which_stocks buy_or_sell
    advice advisory model_portfolio model_portfolios target_price target_prices ratings robo autopilot calls our_calls hold_or_sell sell_this buy_this sell_that buy_that sell_now buy_now get_in get_out on_the_dip price_to_get_in price_to_get_out tickers badge badges`,
  ),
);
/** … in words that are used of securities only. */
export const POINTS = alt`
  该[买卖跑抛][哪什]|哪[个只](?:该|要)|买[入进]?点|卖[出]?点|目标价|止损|止盈|建仓|仓位|
  ${en('target_price target_prices stop_loss entry_price exit_price')}`;
/** … with the stocks in it. */
export const TELLS_STOCKS = `\\b(?:tell|move|say|shift|switch|call|text|message|mail|name|list|publish|ping|nudge|follow|show)\\w*${few(7)}(?:stocks?|shares?|positions?|portfolios?)\\b`;

export const FUNDS = alt`
  基金(?!会|公司的系统)|公募|[申认]购|申赎|净值|份额|一篮子|篮子|债基|货基|
  ${en(`${nouns(`fund mutual_fund etf basket unit fund_house unit_trust index_fund`)} nav net_asset_value unit_price per_unit`)}`;

/** Money of many that somebody invests for them. */
export const POOLED_AND_RUN = any(
  `(?:由|交|归|让)?${close(2)}(?:${WE}|操盘|投资|专业|基金|管理|交易)${close(4)}(?:来|负责|统一|小组|团队|经理|人|员)?${close(4)}(?:投(?!诉|票|标)|管理|运作|操作|配置|选|买卖|打理|调仓|建仓)`,
  alt`
    拿去[买投炒]|[我咱]们?${close(4)}去[买投炒]|统一投|投资(?:团队|经理|小组)|(?:基金|投资|组合)经理|操盘|
    仓位|[调建]仓|管理费|净值|份额|重新标价|申购|赎回|业绩(?:报酬|提成)|超额|汇到一处|汇拢|凑到一起|资金池|
    二八|选股|自主决定`,
  en(
    'keeping_a_fifth keep_a_fifth',
    `${verbs('pool invest deploy allocate manage')} our_managers our_manager portfolio_manager
    portfolio_managers we_pick we_choose we_select we_run we_decide management_fee unit_price nav carry
    carried_interest gp general_partner sole_discretion at_our_discretion discretion of_gains of_the_gains
    of_profits of_the_profit per_unit unit_value re-priced repriced one-fifth two_and_twenty hurdle`,
  ),
);
export const QUALIFIED = alt`
  身家|净资产|大佬|金主|老总|董事长|企业主|会所|邀请制|仅限|内部|医生|律师|高净值|合格投资|[企实]业?家|老板|
  大户|富裕|有钱|家族(?:办公室)?|有限合伙|合伙企业|私募|[四五][十][九]?[位人名]|不超过${close(4)}[人位名]|
  [百千]?百?万(?:元)?起|[\d一二三五]百万|定向|非公开|熟人|朋友圈|天使|校友|出资人|认缴|高管|圈子|邀请|
  ${en(
    `net_worth doctors lawyers surgeons partners_only by_word_of_mouth`,
    `wealthy rich accredited qualified high-net affluent professional angel angels family_office family_offices ${nouns('limited_partner lp')} private privately sophisticated by_invitation invitation invited invite institutional
  ${nouns(`founder entrepreneur business_owner executive`)} persons_of_means forty-nine fifty millionaires friends_and_family few_dozen handful`,
  )}`;
export const INVESTED = alt`
  一级市场|早期|未上市|定增|量化|影视|新能源|生物医药|投(?:向|资|到|进|给|芯片|未上市|项目|企业|二级|早期)|
  去投|拿去投|买(?:入|进)?(?:项目|企业|公司|股)|股权|项目|创投|初创|未上市|二级市场|标的|独角兽|组合|不动产|
  并购|上市前|pre-ipo|
  ${en(
    `biotech chips chip_companies early-stage back backs backing`,
    `${verbs('invest deploy')} ${nouns(`start-up startup company enterprise
  deal venture project buyout portfolio stake`)} unlisted equity real_estate strategy strategies pre-ipo`,
  )}`;

/** Part of a business, or of what it earns. */
export const SHARES_OF_US = alt`
  每股|募股|股[份权东]|原始股|[干成份入百]股|[元块]钱?[一每]股|[一1二两三四五\d]成?股|债券|收益凭证|凭证|
  份额|合伙人|老板|[百一]分之|一部分|新股|票据|(?:分|拿|享)${close(6)}(?:利润|收入|营业额|分红|红利)|小股东|
  店东|
  ${en(
    `${nouns(`share stake sliver slice piece part-owner co-owner bond note security
  shareholder fraction debenture crumb brick plank unit token_stake cut landlord owner`)} equity income revenue profit profits revenue_share part_of`,
  )}`;
export const OFFERED = any(
  alt`
    占一?股|发[行售]|[都能可]${close(2)}入(?!口)|分(?=${close(3)}股)|募|出[售让]|认[购领筹缴养]?|卖|转让|
    众筹|挂[到在牌]?|分给|公开|成为|拥有|持有|入手|买|拆[成分]|申购|[入参]股|当(?:上)?${close(3)}(?:股东|
    老板|店东)|[一二三两\d五十百千]{1,12}${close(4)}[元块]${close(3)}一?[份股]|[元块]起`,
  en(
    'looking_for first_come',
    'pick_up picks_up',
    'makes_you make_you',
    `${verbs(`split order cost sell/sold offer issue own buy/bought become/became raise crowdfund subscribe float
      list get`)}
    available each open_to apiece a_piece invest invests put_up up_for going_for`,
  ),
);

/** What can be traded among many: rights, shares and bulk goods. */
export const RIGHTS = alt`
  份额|权益|[收受]益权|债权|[仓提]货?单|股[权份]|藏品|碳|配额|信用额|绿证|[使林水用]用?权|排污权|
  [\p{Script=Han}]{1,4}权(?!限|利|威|衡|重|责)|会籍|版权|提货权|[酒茶]票|产权|邮币|艺术品|数据(?:产品|持有|
  资产|凭证)|知识产权|凭证|大宗|钢材|农产品|化工|现货|[排放特许经营土地]{2,4}权|门票|期权|票权|
  [\p{Script=Han}]{1,3}票(?!房|务|价|据|款|数|友|箱)|资产|物权|原始股|订货权|未上市|订单|指标|名额|卡牌|
  收藏卡|[球星潮盲]{1,2}[卡玩盒]|邮票|
  ${en(
    'slice slices',
    `${nouns(`unit right share stock certificate credit allowance commodity receipt claim royalty/royalties quota stake fraction metal membership receivable patent license licence lease ticket entitlement permit barrel
  leasehold timeshare week contract lot slot warrant trading_card sneaker`)} carbon steel`,
  )}`;
/** Many are matched with many. */
export const MATCHED = alt`
  撮合${close(20)}[买卖交]|[买卖交]${close(20)}撮合|集[合中]竞价|连续竞价|价(?:高|低)者?的?先|
  价格${close(3)}时[间序]|配对成交|挂[价单牌]${close(6)}[买卖转成]|
  ${en('order_book order_books buyers_and_sellers price-time bids_and_asks bids_and_offers')}|\b(?:post|hit|
  match|lift|cross)\w*${few(4)}(?:prices|quotes?|bids?|offers?|orders)\b`;
export const CHANGES_HANDS = any(
  alt`
    买${close(3)}卖|竞价|撮合|挂[牌单]|摘牌|[加叫报出竞拍]价|转[手卖给]|[接脱倒易换]手|接盘|流转|二级|
    自由(?:买卖|转)|互相(?:买卖|转|倒)|相互转让|持有人之间|成交|行情|盘口|集中交易|当天买当天|价高者|连续|
    甲\S{0,10}乙|反向转让|买多|卖空|电子盘|配对|申报|价格与?时[序间]|双方${close(4)}(?:报|配|成)|买卖`,
  en(
    'buy_and_sell buys_and_sells',
    'bidder bidders highest_bidder deals',
    `order_book order_books ${verbs('bid/bidding resell/resold match swap auction bid_against')} trading
    traded trades traders trade_with trade_among trade_between trade_freely trade_them trade_it trade_on
    exchange exchanges resale secondary buyers_and_sellers change_hands changes_hands changing_hands
    continuous continuously venue bourse marketplace price-time listing to_strangers trading_floor`,
  ),
  `\\btrades? (?!receivables|debts|fairs?|unions?|marks?|shows?|finance)`,
);

export const PRICE_BET = any(
  alt`
    投机|猜${close(4)}(?:涨|跌|价)|期货|差[价额]|轧差|[涨跌][到了过]?${close(2)}|锁(?:定|住)?${close(10)}价|
    锁价|(?<!质量|履约|投标|租赁|工资|存出)保证金|杠杆|做[空多]|多空|对[冲赌做]|远期|期权|合约|交割|
    [买看赌猜押](?:涨|跌|多|空|高|低)|点差|补差|[约定]${close(2)}价|头寸|爆仓|平仓|净额|[十五二\d]倍|行权|
    敲[入出]`,
  en(
    'say_up say_down says_up is_wrong who_is_right',
    'is_higher is_lower if_you_are_right guess_right',
    'fix_the_price fixes_next fixed_price_for fixes',
    `speculate speculates speculation direction`,
    `${nouns(`future/futures forward option swap derivative cfd bet wager spread`)} ${verbs('leverage hedge bet stake wager')} margin long_or_short go_long go_short up_or_down higher_or_lower times_leverage expiry strike perpetual
    lock_in locks_in locked_in the_difference difference_in_cash rise_or_fall higher_or_lower choose_higher leverage guess guesses`,
  ),
  `\\b(?:bet|settle|square|pay|lock)\\w*${few(6)}(?:difference|price|where|whether|closes?|up|down|rate)\\b`,
  `\\b(?:any|a|the) (?:fall|rise|drop)\\b`,
);
export const PRICED = alt`
  [猪粮]|饲料|恒指|沪指|股指|豆[粕油]?|[铜铝钢镍锂锌锡]|原油|油价|[黄白]?[金银]价?|棉|糖|煤|大宗|农产品|
  电价|气温|运价|汇率|利率|股指|指数|商品|贵金属|玉米|小麦|价|点位|
  ${en(`${nouns(`price index/indexes/indices commodity metal rate currency future bean`)} priced pork soy soya soybean
  copper aluminium aluminum steel oil crude brent wti gold silver bullion cotton sugar coal freight nickel lithium corn wheat grain power rice cocoa coffee closes hang_seng nikkei dow nasdaq csi`)}`;

const ONE =
  '(?:our|own|new|issue\\w*|mint\\w*|launch\\w*|sell\\w*|buy\\w*|trad\\w*|swap\\w*|hold\\w*|each of our|these|earn\\w*)';
/** A token or coin alone may be a word of a program or of a collector; one that is issued, held or priced is money. */
export const COINS = any(
  alt`
    发${close(4)}币|一种币|虚拟货?币|加密|比特币|以太|泰达|usdt|usdc|稳定币|代币|通证|平台币|[发炒][币]|
    挖矿|矿机|(?<![a-z])u(?![a-z])|[上在]链|链上|链游|游戏币|金币(?=${close(16)}[卖换钱])|区块|(?:每)?[枚]|
    [积原动数][分点粉币豆]${close(30)}(?:行情|涨|升值|自由交易|交易|挂[单牌]|卖给|场外)`,
  `\\b(?:crypto\\w*|bitcoin|ether(?:eum)?|stable ?coins?|${ONE} (?:\\w+ ){0,2}(?:tokens?|coins?)(?! (?:purses?|collect\\w*))|(?:tokens?|coins?) (?:holders?|sales?|offerings?|exchanges?|prices?|supply|backed|issu\\w+)|nfts?|tether|mining|tokeni[sz]\\w+|defi|blockchain|on-?chain)\\b`,
);
/** Money of the state, tokens of programs, and whoever hunts coins down. */
export const NO_COINS = alt`
  数字人民币(?!.*(?:代币|稳定币|usdt))|e-?cny|反洗钱|公安|警方|侦查|追踪|监测|识别|风险提示|大模型|大语言|
  模型[^。]{0,12}token|token(?:数|计费|用量|消耗)|主题(?:亲子)?(?:乐园|公园)|存证|溯源|\b(?:access|session|api|auth\w*|language model|
  llm|prompt|physical|copper|commemorative|vintage|antique) (?:tokens?|coins?)\b|tokens? per|police|
  trac(?:e|ing)|detect|investigat|anti-money`;

/** Several times what one has. */
export const LEVERAGE = alt`
  [你客]户?${close(4)}出${close(6)}[我咱]们?${close(4)}出|[五十八二三四两百\d]倍|杠杆|配资|
  配[一二三五八十\d]|垫资炒|
  ${en(`${verbs('leverage')} margin five_times ten_times three_times times_leverage buying_power`)}|
  \b(?:lend|top up|add|double|triple|match|multiply)\w*${few(8)}(?:shares|stocks?|positions?|buying power|
  times)\b|\bof yours\b.{0,24}\bof ours\b|\b(?:two|three|four|five|six|eight|ten|twenty|\d+) times\b`;
/** Orders go through the applicant's account, or theirs through its hands. */
export const THEIR_ACCOUNTS = alt`
  户头|[子总分大]账户|账户|账号|密码|通道|席位|名下|
  ${en(`sub-ledger sub-account sub-accounts ${nouns('account password seat desk ledger')} through_ours through_us`)}`;
export const MAKES_MARKETS = alt`
  剩下的自己|对接买卖|一买一卖|做市|双边报价|买[入进]?价[和与]卖[出]?价|包销|承销|
  ${en('whatever_is_left unsold', `matched-principal quote_a_price quotes_a_price sell_to_another own_inventory`, 'market-making market_making market-maker market_maker bid_and_ask a_bid_and_an_ask both_sides underwrite underwrites underwriting')}`;
export const BUY_OR_SELL = alt`
  [买卖]|仓|[进离出]场|交易|成交|该[走留]|[上下]车|[加减]|换|股|价|
  ${en(`${verbs(`buy/bought sell/sold hold/held trade bid quote run switch swap move`)} price prices quotes orders get_in get_out wait shares stocks portfolio portfolios`)}`;
export const SUBSCRIBERS = alt`
  群|圈|会员|订阅|付费|[年月季]费|门票|学员|粉丝|私域|vip|
  ${en(`${nouns(`subscriber member follower reader subscription client`)} paying a_week a_month a_year fee`)}`;
export const EVERY_DAY = alt`
  每[天日早晚周]|开盘|盘[前中后]|收盘|实时|[次明]日|[明今]天|
  ${en(`every_morning every_day daily each_morning weekly every_monday morning real_time alerts notification push pushed text texts message ping pings`)}`;
/** Money of many in one pot. */
export const PUT_TOGETHER = alt`
  一个?池|池子|凑成|拼成|一起投|拼投|聚|[合汇凑归集][到在成起拢一]${close(3)}|合在一起|
  [汇凑归集]${close(4)}[资钱款]|资金池|募|认缴|出资|合投|零钱|一起出|各出|每人[拿出投]|拿${close(6)}万|
  ${en('chip_in chips_in put_it_into put_them_into', `pooled put_in_together throw_in stakes_together`, `${verbs(`pool commit raise gather club put_in put_together`)} pot a_pool the_pool blind_pool common_pool basket vehicle syndicate partnership`)}`;
/** What a part of it is worth, told every day. */
export const UNIT_VALUE = alt`
  净值|份额|单位(?:价值|净值)|[一每]份${close(4)}(?:值|价)|标价|[申认]购|申赎|赎回|[想要]?退${close(4)}按|
  ${en(`${nouns('unit')} unit_price unit_value nav net_asset_value per_unit value_of_a_unit redeem redeems redemption priced`)}`;
/** Whoever likes, from a small sum. */
export const OPEN_TO_ALL = alt`
  都[能可]|[里下外]人|路人|来者不拒|谁想|每个人|散客|街坊|全网|谁(?:都|来)|人人|任何人|不特定|公众|社会|
  大众|全[民体县市国]|公开|不限|起投|起购|元起|块(?:钱)?起|老百姓|散户|网友|粉丝|扫码|报名|名额|
  ${en(`everyone whoever members_of_the_public passers-by from_a walk-ins`, `anyone anybody everyone everybody public all_comers open_to retail no_limit first_come online website minimum from_one from_ten ordinary fans guests customers over_eighteen`)}|
  \bfrom (?:rmb |yuan )?\d`;
export const SECURITIES = alt`
  股票?|债|券|基金|货币(?:工具|市场)|存单|国债|理财|组合|
  ${en(`${nouns('bond stock share security treasury equity')} paper listed_companies money-market`)}`;
/** A venture to have a part of. */
export const VENTURE = alt`
  公司|企业|项目|[门分]店|店|初创|团队|品牌|厂|农场|牧?场|庄园?|酒店|民宿|收入|电影|剧|片|茶园|果园|
  ${en(`${nouns(`hotel company startup start-up brewery bakery restaurant project farm business film house shop studio brand café club team`)} income revenue assets property our us`)}`;
export const DIVIDENDS = alt`
  分红|分利|利润|年底[分按]|票面|年息|利率|收益|赚了|
  ${en('dividend dividends profit profits interest return returns coupon')}`;
export const FUND = alt`
  基金(?!会|公司的系统|公司(?:装|用|提供|开发))|公募|债基|货基|
  ${en(`fund_shares mutual_fund mutual_funds index_fund index_funds money-market_fund money-market_funds money_market_funds retail_fund public_fund growth_fund bond_fund funds`)}`;
export const SUBSCRIBES = alt`
  [申认]购|赎回|购买|下单|定投|买[入进]?|投(?!诉|递)|份额|换成|跟投|上车|成交|评级|榜单|
  ${en(`${verbs('buy/bought subscribe redeem invest switch')} investor investors units one_button`)}`;
export const FUND_SERVICES = alt`
  登记持有人|[计核]算净值|份额登记|估值核算|申赎处理|
  ${en(`register_of_holders calculate_the_net_asset_value calculate_the_nav`, 'unit_register unit_registers unit_registration subscription_and_redemption transfer_agent transfer_agency fund_valuation nav_calculation')}`;
export const ANY_FUND = alt`基金|私募|公募|${en('fund funds')}`;
/** What the manager has of the gain. */
export const CARRY = alt`
  二八|[一两二]成|业绩|超额|管理费|分成|提成|
  ${en(`carry carried_interest of_the_gains of_gains of_the_profit of_profits of_the_upside fifth twenty_per_cent management_fee two_per_cent hurdle`)}|
  [12]\d? ?%`;
export const FEW = alt`
  [几十二三四五\d]{1,12}(?:来|多)?[位个名人家]|每人|各[出投]|
  ${en('few_dozen a_dozen invitation invite invited none_below each_of at_least one_million each_commit')}|
  \b(?:ten|twelve|twenty|thirty|forty|fifty|\d+) (?:[\w-]+ )?(?:people|persons|investors?|families|doctors|
  founders|members|friends|entrepreneurs|individuals|backers|partners)\b`;
export const PRICES_MOVE = alt`
  行情|涨|跌|报价|出价|叫价|价(?:格|高|低)|挂价|竞|
  ${en(`${nouns('price quote bid offer')} supply_and_demand best_price`)}`;
export const PLACE_TO_TRADE = alt`
  平台|市场|大厅|交易(?:所|中心|场所)|系统|app|盘|柜台|板|
  ${en('platform market venue exchange site app board order_book screen hall floor system marketplace')}`;
export const MANY = alt`
  会员|持有人|买[家方]|卖[家方]|别人|其他人|互相|相互|大家|[几数]?[百千万]{1,12}${close(3)}[人家户]|众多|全国|
  ${en('buyers sellers holders members hundreds thousands many each_other one_another others strangers')}`;
/** Only the difference is paid. */
export const DIFFERENCE = alt`
  赚亏结现|差[价额]|轧差|补差|多退少补|补${close(3)}给?[他她我你]|[高涨跌低]${close(10)}[补退付]|现金结|
  ${en('the_gap', 'gains_and_losses no_delivery', `difference cash-settled net_in_cash winner ${nouns('payout')} profits_and_losses no_metal_moves without_delivery`)}|
  \b(?:settl|squar|pay)\w*${few(6)}(?:difference|cash|winner)\b`;
/** Where a price will be. */
export const LATER_PRICE = alt`
  (?:个?月|[天周年季])${close(2)}后|月底|到期|明[天日年]|下[个周月]|收盘|那[天时]|
  ${en(`next_week next_month at_expiry expiry expires closes close month-end later harvest up_or_down higher_or_lower long short`)}`;

/** Where securities are traded, though they are not named. */
export const EXCHANGES = alt`
  [沪深港美]市|交易所|盘[口面前中后]|券商|
  ${en(`the_exchange new_york hong_kong_exchange nasdaq our_desk omnibus sub-ledger ${nouns('brokerage broker desk')}`)}|\b(?:shenzhen|shanghai|hong kong|stock) market\b`;
