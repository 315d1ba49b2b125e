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
