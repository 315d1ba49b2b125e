import { alt, gap } from './act.ts';

/*
 * What acts are made of, in both languages: who hands over what, what comes back, when, to whom. Each is the source of a
 * regular expression over folded text (simplified, lower case); English words carry their own boundaries.
 */
export const WE = alt`
  我们|我司|我方|本公司|平台|公司|合作社|社里|店里|本店|阿拉|咱|咱们|自己|子公司|这边|这里|我社|本社|系统|
  小程序|\b(?:we|us|our|ours|ourselves|the platform|the company|the app|the club|the cooperative|the operator)\b`;

export const PUBLIC = alt`
  公众|社会|大众|不特定|粉丝|散户|网友|老百姓|所有人|任何人|谁都|人人|普通人|上班族|工薪|会员|用户|居民|市民|
  群友|公开|全体|广大|不分|不限|扫码即可|扫个码|元起|块(?:钱)?起|起投|起购|低门槛|零门槛|白领|退休|大爷|大妈|
  爷叔|阿姨|乡亲|村民|街坊|家庭|您|你|朋友|转发|群里|人们|茶友|各界|工友|农户|大户|酒友|谁愿意|长者|老年|会籍|
  老人家|\b(?:you|your|people|friends|founders|factories|shops|organisers?|
  organizers?|workers|anyone|anybody|everyone|public|retail|crowd|
  fans?|followers?|members?|users?|customers?|households?|residents?|
  citizens?|ordinary|small savers?|strangers?|online|website|first come|
  from only|as little as|no minimum|minimum|retirees?|pensioners?|
  neighbou?rs?|students?|investors?|savers?|backers?|readers?|viewers?|subscribers?)\b`;

export const MONEY = alt`
  钱|款|资金|现金|余额|积蓄|工资|薪|费|租|元|块|万|金(?!融|鱼|属|山|桥)|头寸|铜钿|票子|人民币|
  \b(?:money|cash|funds?|yuan|rmb|cny|dollars?|savings|wages?|salar(?:y|ies)|
  balances?|capital|pay|proceeds|sum|takings|earnings|settlement)\b|\d[\d,]*k?\b`;

/** Others hand their money to the applicant. */
export const HANDED_TO_US = alt`
  存于|存入|活期|定期账户|
  (?:交|存|放|打|汇|付|转|投|充|缴|寄存|预存|预充|搁|托付|划)(?:给|到|进|入|在|至|了)?${gap(14)}${WE}|
  ${WE}${gap(8)}(?:收取|收(?!益|入|到款|盘|购|藏|录|集)|吸收|归集|募|代收|保管|收下|统一收|先收)|
  募(?:来|集|得|到)|充值|预充|预存|入社|入会|入伙|认购|申购|缴费|交钱|出资|会费|凑|合伙|投的|转进来|开户|
  \b(?:accept(?:s|ed|ing)?|take their|cash with us|leave (?:\w+ ){0,4}with us|
  top(?:s|ped|ping)? up|pay(?:s|ing)? in|put(?:s|ting)? (?:\w+ ){0,3}in|
  chips? in|contribut\w+|hand(?:s|ed)? (?:\w+ ){0,4}(?:to us|over)|
  deposit(?:s|ed|ing)?|leav(?:e|es|ing)|left (?:with|in)|park(?:s|ed|ing)?|
  invest(?:s|ed|ing)?|subscrib\w+|entrust\w*|lend(?:s)? us|load(?:s|ed)?|
  plac(?:e|es|ed)|sits? (?:on|in|with)|lands? with|stays? with|
  take in|takes in|taking in|raised?|collect(?:s|ed|ing)?|pool(?:s|ed|ing)?|sav(?:e|es|ing)|buy(?:s)?|charged)\b`;

/** … and it comes back to them. */
export const COMES_BACK = alt`
  退回|退还|归还|返还|返给|还给|取回|拿回|取走|提走|要回|取出|支取|提现|赎回|随时(?:可|能|都)?|想用|要用|急用|
  本钱|本金|一分不少|原数|如数|全数|随存随取|到期|期满|回购|兑付|返本|回本|来拿|随取|存折|开走|取用|结清给|还本|
  \b(?:on call|hand it back|hand (?:it|them) back|unspent|back|
  withdraw\w*|any ?time|whenever|on demand|on request|return(?:s|ed|ing)?|
  repaid|redeem\w*|cash(?:es)? out|take it out|principal|two taps|
  refund(?:s|ed)?|instant access|mature[sd]?|maturity)\b`;

/** … and more than was handed over. */
export const MORE = alt`
  利息|付息|生息|计息|月息|年息|日息|票息|股息|收益|回报|分红|红利|返利|返现|增值|多给|多拿|多得|外加|另加|加给|
  好处费|酬劳|赚头|翻倍|翻番|百分之|\d(?:\.\d+)?%|\d厘|\S分利|个点|年化|补贴|奖金|奖励金|利润|稳赚|只赚不赔|
  旱涝保收|保底|包赚|不会亏|溢价|茶水|心意|红包|另给|回购|权益金|溢价|分佣|加价收回|不低于|
  \b(?:interest|yields?|returns?|dividends?|profits?|bonus|on top|
  extra|a little more|grows?|gains?|per ?cent|double\w*|cannot lose|
  can't lose|premium|coupon|rebates?|cashback|earn(?:s|ing)?)\b|\d(?:\.\d+)? ?%`;

/** A gain that is said to be certain, or set beforehand. */
export const CERTAIN = alt`
  保本|保息|保底|稳赚|只赚不赔|旱涝保收|包赚|不会亏|零风险|无风险|刚兑|固定|承诺|保证|约定|许诺|确保|到期|期满|
  每月|每年|每天|每季|按月|按季|按年|年底|满\S{1,3}(?:年|月)|(?:个月|年|天|周)后|雷打不动|稳稳|躺|百分之\S|
  \d(?:\.\d+)?%|\d厘|回购|亏(?:损|了)(?:由|算|归)|不低于|补足|公司补|包赔|
  \b(?:guarante\w*|fixed|promis\w*|assured|certain|risk[- ]free|
  no risk|steady|every (?:month|quarter|year|week)|monthly|quarterly|
  a (?:year|month|week|day)|per (?:year|month|week|annum)|after (?:\w+ )?(?:months?|years?|weeks?)|
  for (?:two|three|five|six|twelve|one|\d+) (?:years?|months?)|
  buy ?back|rent it back|capital[- ]protected|cannot lose|can't lose|no matter|whatever happens|in year \w+)\b`;

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

export const CALAMITY = alt`
  延误|晚点|退货|碎屏|失业|生病|得病|病了|患病|确诊|住院|重疾|大病|癌|手术|出险|意外|身故|去世|过世|走了|死亡|
  被盗|被偷|丢失|丢件|摔|撞|损坏|坏了|刮|事故|火灾|着火|受灾|灾|暴雨|淹|减产|出事|出了事|残疾|受伤|骨折|困难|
  倒霉|损失|降价|下雨|降雨|歉收|破损|碎|\b(?:crack\w*|rain\w*|lost|falls?|snow|mm|ill(?:ness)?|sick\w*|
  hospital\w*|crash\w*|stolen|theft|delay\w*|late|accidents?|break(?:s|down)?|
  broken|damag\w*|dies?|death|funeral|loss(?:es)?|cancel\w*|injur\w*|
  cancer|diagnos\w*|disab\w*|drought|flood\w*|hail|typhoon|fire|
  unemploy\w*|laid off|misfortune|bills|hack\w*|breach|fractur\w*|frost)\b`;
export const PAYOUT = alt`
  赔|给付|补偿|理赔|补贴|报销|可领|领取|给\S{0,3}\d|互助金|保障金|补助|慰问金|拿到|付给|出钱|分摊|平摊|均摊|
  从里面拿|从池|承担|兜|换新|领\S{0,2}钱|领\S{0,3}(?:万|千|元)|
  \b(?:pay(?:s|out|outs)?|paid|compensat\w*|reimburs\w*|cover(?:s|ed)?|
  get(?:s)? (?:\w+ ){0,2}\d|receiv\w*|claims?|share(?:s|d)?|split|
  indemnif\w*|lump sum|goes to|replac\w*|carry the risk|make good|chip in)\b`;
export const CONTRIBUTED = alt`
  (?:缴|交|付|收|出|存|扣|预存|预扣)[^，。；]{0,12}(?:元|块|钱|费|分|毛)|会费|月费|年费|保障费|会员费|入会|加入|
  凑|池|均摊|分摊|平摊|公摊|大家(?:一起)?(?:出|摊|分)|每(?:月|年|单|天|人|户|亩|头)[^，。]{0,8}\d|每单|互助|
  共济|\b(?:pay us|\d+ ?% of|monthly|yearly|annual|weekly|a month|each month|
  membership|premiums?|contribut\w*|dues|pool\w*|pot|kitty|common fund|
  mutual|chip(?:s)? in|costs? (?:\w+ )?(?:yuan|rmb|\d)|at checkout|
  everybody'?s?|everyone'?s?|each (?:member|of us)|a small fee|
  for \d+ (?:yuan|rmb)|\d+ (?:yuan|rmb) (?:a|per)|our own books|carry the risk)\b`;

export const COVER = alt`
  保险|保单|险种|车险|寿险|重疾险|医疗险|意外险|健康险|财险|年金险|惠民保|投保|险企|保司|
  \b(?:insur\w*|polic(?:y|ies)|insurers?|issuers?|underwriters?|carriers?)\b`;
export const SELLS = alt`
  换成|调仓到|卖|销售|推荐|推介|比较|对比|比价|货比|挑|选|下单|货架|上架|导购|撮合|引导|介绍|代办|代理|经纪|
  点一下|一键|排名|匹配|挂|买到|介绍|认购|评级|评价|打分|榜单|链接|挂|摆在一起|放在一起|
  推(?=重疾|医疗|寿|年金|意外|险)|\b(?:tells?|switch\w*|place[sd]?|sell\w*|sold|compar\w*|recommend\w*|
  side by side|shel(?:f|ves)|pick(?:s|ed)?|choos\w*|suits?|match\w*|
  offer(?:s|ed)?|distribut\w*|brok\w*|quote[sd]?|quotes|shop(?:s|ping)?|
  rank\w*|refer\w*|introduc\w*|suggest\w*|list(?:s|ed)?|best|cheapest|takes? one)\b`;
export const PAID_FOR_IT = alt`
  佣金|提成|返点|返佣|分成|按单|按件|按笔|按成交|按放款|按次|居间费|服务费|手续费|抽|分润|每成|推广费|一定比例|
  给我们|\b(?:commissions?|slice|cut|fee(?:s)?|share|percentage|paid per|
  pays? us|paid by|earn(?:s)?|success|referral|bonus|per (?:signed|file|lead|loan|customer|investor|policy|account|approved)|
  royalty)\b`;
export const FINDS_BORROWERS = alt`
  名单|线索|客户|店主|进件|申请|资料|需求|获客|引流|导流|推送|转给|交给|推给|递给|发给|介绍|推荐|匹配|撮合|对接|
  筛|预审|打分|评估|\b(?:find(?:s)?|grade(?:s)?|hand(?:s)?|files?|leads?|refer\w*|
  introduc\w*|match\w*|connect\w*|send(?:s)?|pass(?:es)?|route(?:s)?|
  forward\w*|pre[- ]?screen\w*|pre[- ]?qualif\w*|applications?|
  steer\w*|which (?:bank|lender)|shortlist\w*|broker\w*|channel\w*)\b`;

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

export const ABROAD = alt`
  境外|海外|国外|跨境|出境|香港|澳门|美国|日本|东南亚|越南|菲律宾|非洲|欧洲|留学|外贸|亚马逊|俄罗斯|澳洲|英国|
  新加坡|东京|纽约|伦敦|首尔|曼谷|马尼拉|迪拜|悉尼|泰国|加拿大|侨|外劳|老家|国际|
  \b(?:abroad|overseas|foreign|cross[- ]border|border|home countr\w+|
  remittances?|philippines|vietnam|africa\w*|nigeria|lagos|manila|
  bangkok|tokyo|london|new york|hong kong|dubai|offshore|international|
  expats?|migrant|outside china|out of china|indonesia|thailand|russia)\b`;
export const CURRENCIES = alt`
  美元|美金|美刀|外币|外汇|外钞|港币|港元|欧元|日元|日币|泰铢|英镑|加元|澳元|卢布|韩元|当地货币|汇率|
  \b(?:usdt|usdc|dollars?|usd|euros?|yen|hkd|pounds|baht|pesos?|
  dong|naira|rubles?|foreign exchange|fx|forex|currenc(?:y|ies)|exchange rate)\b`;
export const MOVES_MONEY = alt`
  换|兑|汇|付|缴|打款|收款|转账|代付|结算|到账|寄钱|凑汇|提现|收人民币|送到|拿到|回款|转进|转出|转到|转入|
  外币马上|进账|\b(?:receiv\w*|convert\w*|exchange|swap\w*|send(?:s|ing)?|mov(?:e|es|ing)|
  transfer\w*|wir(?:e|es|ing)|pay(?:s|ing|out|outs)?|remit\w*|deliver\w*|
  receiv\w*|collect\w*|settl\w*|repatriat\w*|chang(?:e|es|ing) money|hand(?:s)?|pick(?:s)? up)\b`;

export const PERSONS = alt`
  个人|自然人|消费者|用户|借款人|租客|求职者|员工|居民|年轻人|学生|司机|骑手|白领|市民|老百姓|农户|保姆|阿姨|
  申请人|每个人|人们|一个人|此人|身份证|手机号|一个人|某人|这个人|
  \b(?:persons?|personal|individuals?|consumers?|people|borrowers?|
  tenants?|workers?|applicants?|drivers?|students?|households?|
  users?|couriers?|citizens?|nann(?:y|ies)|freelancers?|id numbers?|someone|everyone|riders?|renters?|gig)\b`;
export const FIRMS = alt`
  企业|公司|小微|中小|商户|供应商|工厂|厂(?!房)|合作伙伴|店铺|经销商|个体户|外贸商|作坊|批发商|买家公司|供货商|
  老板|\b(?:compan(?:y|ies)|business(?:es)?|smes?|suppliers?|firms?|
  enterprises?|merchants?|corporat\w*|factor(?:y|ies)|distributors?|
  counterpart(?:y|ies)|vendors?|exporters?|buyer compan\w+|traders?|contractors?)\b`;
export const TRACES = alt`
  名单|手机|通讯录|水电|社保|公积金|电商|社交|出行|外卖|购物|话费|行为|运营商|通话|网购|快递|租房|学历|消费|
  位置|流水|痕迹|准时率|缴纳|税务|纳税|开票|发票|司法|工商|用电|用水|诉讼|舆情|海关|招投标|招聘|进出口|拖账|
  跑路|欠薪|老赖|欠租|逾期|数据|信息|记录|\b(?:delinquen\w+|blacklists?|borrowers|phone|utilit\w+|social|
  shopping|e-?commerce|rent(?:al)?|payroll|mobile|telecom|browsing|
  app usage|contacts?|delivery|spending|alternative data|behaviou?r\w*|
  court|filings|customs|tax|records?|history|data|paid late|payment histor\w+|traces|invoices)\b`;
export const JUDGED = alt`
  信用|征信|还款(?:能力|意愿)|会不会(?:按时)?还|黑名单|失信|老赖|靠谱|守约|履约|靠得住|多头|偿债|诚信|违约|
  要不要赊|敢不敢(?:借|赊|租)|打分|评分|评级|星级|分数|画像|等级|拖账|赖账|欠租|
  风险(?:分|报告|等级|评级|名单|评分)|欠债|逾期客户|名单|不还的|
  \b(?:delinquent borrowers|credit ?worth\w*|credit (?:scor\w*|report\w*|rat\w*|file\w*|histor\w+|profile\w*|grade\w*|check\w*|assess\w*|risk|standing)|
  scores?|scoring|grades?|ratings?|likel\w+|default\w*|blacklists?|
  trust\w*|reliab\w+|repay\w*|paid late|late payers?|pays? (?:\w+ )?(?:on time|late)|record|risk index)\b`;
export const SUPPLIED = alt`
  提供|卖|出售|输出|供|共享|查询|接口|对外|推送|交付|订阅|买|调用|报告|开放|参考|查到|可查|能查|按次|
  \b(?:sell\w*|sold|suppl\w*|provid\w*|shar(?:e|es|ed|ing)|deliver\w*|
  lenders?|banks?|landlords?|employers?|subscrib\w*|quer(?:y|ies)|
  api|look ?up|reports?|buys?|clients?|see|platforms?|third part\w*|
  feeds?|before (?:signing|lending|shipping|hiring)|check)\b`;

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

export const COINS = alt`
  虚拟货?币|加密|比特币|以太|泰达|usdt|usdc|稳定币|代币|通证|平台币|发币|炒币|挖矿|矿机|(?<![a-z])u(?![a-z])|
  上链|链上|token|\b(?:crypto\w*|bitcoin|ether(?:eum)?|stable ?coins?|tokens?|coins?|
  nfts?|mining|tokeni[sz]\w+|defi|blockchain|on-?chain|ledger)\b`;

export const PAYEE = alt`
  商户|商家|卖家|房东|司机|主播|供应商|店|摊|学校|物业|骑手|达人|收款|对方|厂|农户|车主|旅行社|作者|工人|老师|
  医院|阿姨|师傅|承运|民宿|教练|陪练|乙方|分包|赢家|劳务|医生|机构|个体|网点|沙龙|理发|
  \b(?:salons?|caf[eé]s?|boutiques?|organisers?|staff|agenc(?:y|ies)|
  merchants?|sellers?|vendors?|landlords?|drivers?|suppliers?|shops?|
  stores?|schools?|workers?|hosts?|freelancers?|creators?|payees?|
  farmers?|stallholders?|restaurants?|tutors?|recipients?|doctors?|
  clinics?|gyms?|winner|other (?:side|party)|beneficiar\w+|employees?|
  nann(?:y|ies)|cleaners?|contractors?|artists?|carriers?|guides?|
  owners?|brands?|counterpart(?:y|ies)|teachers?|coaches)\b`;
export const PASSED_ON = alt`
  再(?:给|转|付|打|放|结|分|发|汇|划)|然后(?:给|转|付|打|结)|转给|结给|付给|打给|结算给|转付|分给|发给|划给|
  拨给|放款给|支付给|统一(?:与\S{0,4})?结算|每[周月日][^，。]{0,6}结|月底[^，。]{0,8}结|
  扣除[^。]{0,12}(?:后|再)|抽成|分账|代付|代发|清分|代收代付|次日|定期结|
  \b(?:pass(?:es|ed)? (?:\w+ ){0,3}on|pass(?:es)? (?:it|them|the)|
  forward\w*|remit\w*|settl\w*|releas\w*|send it|sends? (?:it|them|the)|
  disburs\w*|distribut\w*|split\w*|pay(?:s)? (?:out|it|them|each|the)|
  payouts?|transfer\w*|hand(?:s)? (?:it|them) (?:over|on)|minus|after (?:taking|deducting)|less (?:our|a))\b`;
export const HELD_BY_US = alt`
  (?:进|打|汇|付|转|收|流|归集|存|划|交|落|到|放|充|预充)(?:入|到|进|至|给|在)?${gap(6)}(?:我们|
  我司|我方|本公司|公司|平台)(?:的|名下的?)?(?:账户|账号|户头|账上|这里|这边|手里|钱包|对公)?|
  ${WE}${gap(6)}(?:代收|先收|暂存|保管|托管|收着|存着|代管|统一收)|沉淀|资金池|代收|充值|预充|储值|余额|钱包|
  \b(?:pay(?:s)? us|paid to us|to us|with us|our (?:\w+ ){0,2}accounts?|
  our wallet|we (?:collect|receive|hold|keep|take)|through us|parked|
  escrow\w*|held (?:by|in|with)|wallets?|until|top(?:s|ped)? up|prepaid|stored value|balance)\b`;
