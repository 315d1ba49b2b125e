import { alt, gap } from './act.ts';

/* What lending, pledging, guaranteeing, leasing and buying debts are made of. */

/** The applicant's money goes out first. */
export const WE_HAND_OUT = alt`
  (?:放|划|打|汇|拨|发(?=放|给|到|款)|垫|批|转|支|贷|借)(?:给|到|至|入|出|付|进|放|掉)?${gap(10)}(?:贷款|
  贷|周转款|款|钱|资金|现金|账户|客户|店主|商户|农户|企业|工人|员工|学生|人|万|千)|
  (?:自己放|自己收|先给|先付|先垫|垫出|先行垫|提前给|提前拿到|提前领|拿到钱|拿钱|到账|领走|周转款|周转金|
  应急金|借款|贷款|袋款|放账)|先拿|拿去用|拿走|缺个|缺钱|周转|先用着|支取|透支|(?:铜钿|钱|款)(?:就|马上)到|
  \b(?:instal?ment loans?|receives? up to|out of our|cash boost|
  boost|reaches your|we fund|overdrafts?|extend(?:s)?|lend\w*|lent|
  loan(?:s|ed)?|advanc(?:e|es|ed|ing)|fronts?|fronting|hands? (?:\w+ ){0,3}out|
  hand(?:s)? (?:\w+ ){0,4}(?:cash|money)|wire(?:s|d)?|put(?:s)? it out|
  give(?:s)? (?:\w+ ){0,4}(?:cash|money|yuan|rmb)|walk(?:s)? out with|
  gets? (?:\w+ ){0,5}(?:cash|money|today|now)|from our own|out of (?:our|its) own|
  own (?:equity|balance sheet|capital|money|funds|cash|pocket|inventory)|
  pay(?:s)? the (?:store|shop|seller|merchant|clinic|school|hospital|garage|supplier|landlord)|
  funding|borrow(?:s|ed|ing)?|tickets? of|credit(?! score| report| card| rating| bureau)|
  short of cash|disburs\w*)\b`;

/** … and is paid back, most often with something on top. */
export const REPAID = alt`
  还款|还清|归还|偿还|连本|本息|利息|收息|按[天日月周]|分期|扣回|扣除|扣掉|收回|秋收|发薪|月底还|下月还|慢慢还|
  再还|还给我们|还本|服务费|手续费|自己收|放自己收|逾期|三天到账|每月付|每季付|付清|加速费|再还|还一点|归还|
  买回|租金|\b(?:repays us|tip|settles? with us|till (?:friday|payday)|when you give|
  repay\w*|repaid|pa(?:y|ys|id|ying) (?:\w+ ){0,3}back|bring(?:s)? (?:\w+ ){0,4}back|
  give(?:s)? (?:\w+ ){0,3}back|collect(?:s|ed)? (?:\w+ ){0,4}back|
  owes? us|deduct\w*|payday|instal?ments?|slices|interest|late fees?|
  with a fee|small fee|weekly|monthly|over (?:\w+ )?(?:weeks?|months?|years?)|
  give \d+ ?%|recoup\w*|cost extra|shopkeepers give|recover\w*)\b`;

export const SMALL = alt`
  \d+万元?(?:以下|以内)|小贷|小额|小笔|小微|几千|几百|几万|[一二两三四五六七八九]五?千(?!万)|数千|
  [一三五]万(?:以内|以下|元以)|(?<![\d.,])[1-9]\d{2,3} ?(?:元|块)|街边|摊|农户|种粮|养殖户|小店|不超过\S{0,3}万|
  单户|[三五]千|几百块|小卖部|
  \b(?:tiny|rmb ?\d{3}|\d{3} (?:rmb|yuan)|small (?:sums?|loans?|amounts?|credit|business\w*|shops?)|
  micro\w*|stall\w*|farmers?|street vendors?|corner shops?|noodle shops?|
  wet[- ]market|rickshaw\w*|smallholders?|hawkers?)\b|\b(?:rmb|yuan|cny) ?[1-9],?\d{3}\b|
  \b[1-9],?\d{3} (?:rmb|yuan)\b`;

/** Whoever buys for themselves. */
export const CONSUMER = alt`
  消费者|顾客|用户|学员|患者|买家|业主|租客|年轻人|白领|大学生|家庭|个人|市民|求美者|新人|宝妈|食客|车主|客人|
  \b(?:shoppers?|consumers?|customers?|patients?|students?|tenants?|
  buyers?|users?|famil(?:y|ies)|brides?|diners?|travell?ers?|gamers?)\b`;

export const SPLIT = alt`
  分期|分\S{1,3}(?:次|期|个月|年)(?:付|还|给|扣)?|按月(?:付|还)|慢慢还|每月(?:还|付)|先用后付|先享后付|下月再付|
  月付|延后付|以后再付|[三四六]期|慢慢还|按月(?:向\S{0,3})?归还|就业后|回来后|
  \b(?:six weeks|settles? with us|pay-in-\w+|instal?ments?|slices?|
  split\w*|over (?:\w+ )?(?:months?|weeks?)|pay later|later|monthly|
  in (?:three|four|six|twelve|\d+)|next month|equal parts)\b`;

export const SELLER_PAID = alt`
  (?:先|全额|一次性|当天|当场|马上|替|代|由我们|立即)${gap(10)}(?:付给|付清|付款|结清|打给|支付给|
  垫付|结给|付了|付|给)${gap(10)}(?:商家|商户|店|机构|医院|学校|诊所|卖家|厂|房东|培训|平台|4s)|
  (?:商家|商户|门店|机构|医院|学校|诊所|卖家|房东)${gap(10)}(?:当天|一次性|全额|立即|先)${gap(6)}(?:收到|
  拿到|到账|收款)|欠的是我们|垫付给|代付给|替客人付|替客户付|先付给|由平台(?:先)?垫|替[^，。]{0,6}付给|
  \b(?:settles? the \w+ in full|pay(?:s)? the \w+ (?:at once|in full|up ?front|immediately|tonight|today|straight away|right away)|
  pay(?:s)? (?:the |their |each )?(?:store|shop|seller|merchant|clinic|school|hospital|garage|retailer|landlord|vendor|dentist|airline)s?|
  (?:store|shop|seller|merchant|clinic|school|retailer|vendor)s? (?:is|are|gets?|receives?) (?:\w+ ){0,3}(?:paid|full|money|everything|tonight|today|upfront)|
  owes? us|settle(?:s)? (?:\w+ ){0,2}(?:bill|till))\b`;

export const GOODS = alt`
  手表|名表|表(?=.{0,10}(?:押|留|赎|放))|黄金|金(?:条|饰|镯|链|戒|项链|器)|镯|项链|戒指|首饰|珠宝|钻|名包|
  包(?=交|押|放|留|抵)|包包|奢侈品|字画|古玩|古董|玉|手机|电脑|相机|汽车|车辆|车子|红酒|名酒|茅台|物件|值钱|
  宝贝|家当|动产|东西|\b(?:watch(?:es)?|rolex|gold|jewel\w*|ring|bracelets?|handbags?|
  luxury|diamonds?|antiques?|paintings?|artworks?|valuables?|cars?|
  vehicles?|cameras?|phones?|laptops?|collectibles?|wines?|heirlooms?|guitars?|necklaces?|possessions?|goods)\b`;

export const LEFT_WITH_US = alt`
  收当|送到|送来|寄放|放我|放到|拿来|带来|押(?!金|韵)|抵(?!达|制|御|消)|质押|留下|留在|放在|交给|寄存|存放|扣下|
  封存|入库|赎|典|当(?:掉|了|给)|\b(?:stores? the item|drops? off|pledg\w*|pawn\w*|collateral|
  leave|leaves|bring|brings|hold(?:s)?|keep(?:s)?|lock(?:s|ed)?|
  security|hand(?:s)? (?:it |them )?over|store(?:s)?|safe|vault)\b`;

export const RECLAIMED = alt`
  处置物品|归本公司|归公司|赎|取回|拿回|领回|取走|要回|绝当|死当|归店|归我们|变卖|卖掉|处理|放弃|不押|买回|
  归本店|开走|还清|退还原物|按月付|
  \b(?:returns? it|unclaimed|are sold|redeem\w*|yours again|get (?:it|them) back|
  take (?:it|them) back|claim (?:it|them) back|collect (?:it|them)|
  back within|we sell|we keep|forfeit\w*|reclaim\w*|returned? (?:to|when|once|after)|
  is sold|auction it|unredeemed)\b`;

export const DEFAULTS = alt`
  逾期|违约|还不上|还不出|还不了|还不起|不还|坏账|呆坏|断供|跑路|收不回|赖账|无力偿还|拖欠|不良|出问题|没还|
  付不出|付不了|
  \b(?:misses|default\w*|(?:cannot|can't|fails? to|does not|doesn't|unable to|stops?|misses|missed|won't|not) (?:\w+ ){0,3}(?:pay\w*|repay\w*|payments?|instal?ments?)|
  go(?:es)? bad|turns? sour|late|overdue|delinquen\w+|bounce[sd]?|
  unpaid|falls? behind|goes bust|goes under|walks? away|missed payments?)\b`;

export const WE_MAKE_GOOD = alt`
  连带保证|履约保函|代付|代偿|代还|兜底|买回|回购|垫付|垫上|补足|补上|赔付|赔给|赔偿|
  替(?:他|她|它|其|客户|借款人)?[^，。]{0,6}(?:还|付|赔)|
  (?:我们|我方|我司|公司|平台|本公司)${gap(10)}(?:还|赔|补|买|承担|付|兜|垫|负责|全额)|全额承担|连带|担保|
  保证责任|增信|先赔|回购|
  \b(?:we repurchase|repurchas\w*|we (?:do|pay|repay|cover|compensate|reimburse|step in|make up|settle|absorb|buy|take|stand|bear|refund|will|put)|
  our (?:reserve|fund|pool|own pocket)|from our|guarante\w*|make (?:\w+ ){0,2}whole|
  backstop\w*|first[- ]loss|cover(?:s|ed)? the (?:loss|shortfall|gap|difference|hole)|
  stand(?:s)? behind|buy(?:s)? (?:it|them|the loan) back|vouch\w*)\b`;

export const LENDER = alt`
  银行|主办行|出借|债权|资金方|金融机构|贷款|借款|经营贷|本息|信贷|小贷|放款|债务|农商行|城商行|村镇行|
  \b(?:banks?|lenders?|loans?|borrow\w*|credit|debts?|creditors?|financing|mortgages?|repay\w*)\b`;

export const FINDS_BORROWERS = alt`
  名单|线索|客户|店主|进件|申请|资料|需求|获客|引流|导流|推送|转给|交给|推给|递给|发给|介绍|推荐|匹配|撮合|对接|
  筛|预审|打分|评估|\b(?:find(?:s)?|grade(?:s)?|hand(?:s)?|files?|leads?|refer\w*|
  introduc\w*|match\w*|connect\w*|send(?:s)?|pass(?:es)?|route(?:s)?|
  forward\w*|pre[- ]?screen\w*|pre[- ]?qualif\w*|applications?|
  steer\w*|which (?:bank|lender)|shortlist\w*|broker\w*|channel\w*)\b`;

export const OWED = alt`
  付款凭证|债权凭证|应收|账款|货款|账期|发票|账单|欠条|工程款|运费|尾款|结算款|欠他们|没结|未结|未到期|没到账|
  承兑|汇票|白条|赊账|欠款|待结算|没付|\b(?:receivables?|invoices?|unpaid|bills?|owe[sd]?|outstanding|
  trade debts?|payables?|payouts?|pay late|credit terms|open terms|unsettled|slow[- ]paying|what (?:\w+ )?owe)\b`;

export const WE_BUY = alt`
  成批买入|收购|买断|买下|买进|买入|购买|受让|接手|接下|接过|收进|收下|拿下|拿进|吃下|盘下|收来|转让给|转给我们|
  卖给我们|归我们|归公司|归子公司|折价|打折|[六七八九]\S?折|折现|[六七八九]成|买走|打包|整包|
  \b(?:buy(?:s|ing)?|bought|purchas\w+|acquir\w+|take over|takes over|
  taking over|assign\w*|sell (?:\w+ ){0,6}to us|cents on the dollar|discount\w*|off their hands|becomes? ours)\b`;

export const EARLY = alt`
  提前|先给|先付|先拿|今天|当天|立刻|马上|次日|现款|现钱|现金|不用等|不必等|等不及|垫|到日子|到期自己|追索|
  \b(?:early|up ?front|today|now|immediately|same day|straight away|
  right away|within \w+ (?:hours?|days?)|waiting|wait|instead of (?:waiting|\d+)|tomorrow's|cash)\b`;

export const BAD_DEBT = alt`
  不良|坏账|呆账|烂账|收不回|还不上的|逾期(?:的)?(?:贷款|债权|资产|账)|催不回|死账|资产包|债权包|陈年|老账|
  \b(?:non[- ]?performing|npls?|bad (?:loans?|debts?)|distressed|
  stale loans?|stale loan books?|written[- ]off|charged[- ]off|
  defaulted|delinquent (?:loans?|accounts?|debts?)|sour\w* loans?|loan books?|dead loans?|soured)\b`;

export const BULK = alt`
  批量|整包|打包|一揽子|成批|资产包|债权包|折价|低价|\S折|几家|多家|收购|买断|自己清收|收多收少|一次性|
  \b(?:in bulk|portfolios?|packages?|at a time|discount\w*|by the thousand|
  thousands?|cents on the dollar|books?|pools?|bundles?|for our own (?:pocket|account|benefit))\b`;

export const LEASED = alt`
  租(?!赁合同纠纷)|交给\S{0,6}(?:用|使用)|给\S{0,4}用|照旧|继续用|仍由|接着用|照常|使用权|
  \b(?:leas\w*|rent\w*|hire|uses? it|drives?|keeps? (?:on )?using|keeps? running|for \w+ years)\b`;

export const WE_BUY_THING = alt`
  (?:我们|公司|平台|我司|由我们)[^，。]{0,8}(?:出钱|出资)?(?:买|购|付款)(?:下|入|来|断|进)?|出钱买|出资购|买下|
  购入|买断|卖给我们|过户给我们|过户到我们|转给我们|所有权|我们一次性|
  \b(?:we (?:buy|purchase|acquire|pay for|fund)|buy it in our name|
  bought by us|sells? (?:\w+ ){0,5}to us|title (?:stays|rests|remains) with us|in our name)\b`;

export const BY_PARTS = alt`
  每(?:月|季|周|年)(?:\S{0,6})?(?:付|还|交|给|缴)|按(?:月|季|周|年)(?:付|还|交|缴|收)|分期|月供|月租|租金|付完|
  付清|还清|期满|租期|\b(?:monthly|quarterly|weekly|per month|a month|instal?ments?|
  over (?:\w+ )?(?:months?|years?)|for (?:\w+ )years?|rentals?|until paid|each (?:month|quarter))\b`;

export const THEIRS_AT_END = alt`
  [1一]元|所有权(?:转移|归|转)|过户|名义(?:价|货价)|归(?:客户|承租|医院|工厂|司机|他|她|其|对方|学校|车主)|转回|
  留购|名下|回到|买走|
  \b(?:owning it|for rmb 1|rmb 1|one yuan|one dollar|nominal|becomes? (?:hers|his|theirs|its|the)|
  ownership|own(?:s)? (?:it|the)|transfers? to|title passes|keeps? it|at the end|buyout|token (?:sum|price))\b`;
