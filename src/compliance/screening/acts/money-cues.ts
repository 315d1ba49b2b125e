import { alt, gap } from './act.ts';
import { WE } from './cues.ts';

/* What insuring, paying and moving money across the border are made of. */

export const CALAMITY = alt`
  看病|就医|就诊|延误|晚点|退货|碎屏|失业|生病|得病|病了|患病|确诊|住院|重疾|大病|癌|手术|出险|意外|身故|去世|过世|走了|死亡|
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
