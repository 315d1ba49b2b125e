import { alt } from '../act.ts';
import { any, close, en, few, nouns, verbs } from './compose.ts';
import { PAYEE, PEOPLE } from './people.ts';

/* What paying, collecting for shops and moving money across the border are made of. */

/** Good in places of others, not only in the applicant's own. */
export const MANY_PLACES = any(
  alt`
    不同(?:业主|商家|店)|一卡通|通[用刷兑]|联盟|抵用|都(?:认|能[用刷花付]|可[用刷]|收)|
    [任哪各多]一?[家个]${close(4)}[店户商馆场]?|(?:全城|全市|附近|周边|合作|加盟|签约|各|
    多)的?${close(4)}(?:商[家户]|门?店|场馆|餐厅|超市)|走到哪|哪儿都|
    [一二三四五六七八九十百千几数\d]{1,12}(?:多)?[家个]${close(6)}[店馆院户厅站吧房场]|朋友|互[转赠]|转[赠给]`,
  `\\b(?:any|every|all|each|dozens of|hundreds of|\\d+|two|five|ten|twenty|thirty|forty|fifty|sixty|ninety|hundred|other|across|partner|participating)(?: of)?(?: the)? (?:\\w+ )?${PAYEE}`,
  en('anywhere everywhere network friends each_other one_another'),
);
export const BALANCE = alt`
  余额|储值|[预充]充|充[值\d一二两三五进]|预存|[积通]分|积点|
  [\p{Script=Han}]{1,3}[”]?[币豆贝](?=[^，。]{0,8}[充兑换抵花用刷])|“[^”]{1,4}[币豆贝分点]”|钱包|卡里|
  ${en(`${nouns(`balance wallet point credit gift_card prepaid_card member_card`)} ${verbs('load top_up prepay/prepaid')} stored prepaid`)}`;
export const SPENT = alt`
  充|存|买|结[算清给]|清给|兑|换|[花刷用付]|抵|转给|
  ${en(verbs('load top spend/spent use redeem settle pay/paid send/sent swap cash'))}`;

/** One thing that takes every way of paying. */
export const EVERY_WAY = any(
  alt`
    特约商户|终端(?:的)?(?:布放|维护|巡检)|各[类家](?:收款|支付|钱包)|一次接入|[每所多各](?:个|家|有|
    种)钱包|哪家|都(?:能?[扫收刷付]|行)|[通全][吃收扫]|[全多]渠道|聚合|一[个张块枚只台]${close(6)}(?:接口|
    码|牌|盒|贴|机|二维|终端|设备)|收款${close(2)}[盒码牌机]|通用${close(4)}码|一[码牌]|(?:微信|支付宝|
    云闪付|银联|信用卡|数字人民币)${close(6)}(?:微信|支付宝|云闪付|银联|刷卡|信用卡|数字人民币)`,
  `\\b(?:every|all|any|multiple|several|many|different|various) (?:\\w+ )?(?:wallets?|payment (?:methods?|channels?)|acquirers?|cards?|apps?|processors?|channels?|providers?)\\b`,
  `\\b(?:one|single|a)(?: \\w+)? (?:sdk|code|qr|integration|checkout|device|terminal|api|sticker|box|plate|stand|square|sign|reader)\\b`,
  en('the_lot'),
);
export const TAKES_PAYMENT = alt`
  收[款钱银]|扫|[支]?付|刷|钱包|收|
  ${en(`${nouns('wallet payment card')} ${verbs('acquire pay scan accept take tap')} qr checkout alipay wechat wepay unionpay ali acquiring`)}`;
export const WAYS_OF_PAYING = alt`
  支付宝|微信|云闪付|银联|钱包|刷卡|银行卡|信用卡|数字人民币|二维码|[收付]款码|
  ${en(`${nouns('wallet card')} alipay wechat wepay unionpay ali qr checkout acquiring tap_to_pay`)}`;
/** The money never comes to the applicant. */
export const STRAIGHT_TO_PAYEE = alt`
  直接[打到进结给付转]|(?:进|到)(?:了)?(?:他|她|店|摊|商|自己|老板)|不[碰经过]|
  ${en('straight directly direct never_touch never_hold')}`;
/** Merchants are brought to those who acquire. */
export const BRINGS_MERCHANTS = any(
  `(?:跑|拓|拉|签|找|推荐|谈|扫街|发展|铺|布|装|巡|维护|贴)${close(8)}(?:商户|商家|店|摊|终端|pos|机具|码)`,
  `\\b(?:leave|place|put|install|set up|give|hand)\\w*${few(3)}(?:readers?|terminals?|machines?|boxes|box|stickers?|speakers?)\\b`,
  `\\b(?:sign|recruit|enrol|onboard|bring|install|visit|place|service|find|train|set up)\\w*${few(3)}${PAYEE}`,
);
export const ACQUIRER = alt`
  收单|支付(?:公司|机构)|银联|清算|分润|装机|刷卡|pos|
  ${en(`acquirer acquirers acquiring payment_company payment_companies processor processors pos terminal terminals`)}`;

export const ABROAD = alt`
  [境海国]外|跨境|出境|过境|外国|国际|香港|澳门|台湾|美国|日本|东南亚|越南|缅甸|菲律宾|非洲|欧洲|留学|外贸|
  亚马逊|俄罗斯|澳洲|英国|德国|法国|韩国|新加坡|马来|印尼|东京|纽约|洛杉矶|伦敦|首尔|曼谷|马尼拉|迪拜|悉尼|
  泰国|加拿大|拉各斯|侨|外劳|老家|那边|对岸|
  ${en(`abroad overseas foreign cross-border border ${nouns('remittance expat')} ${nouns('home_country')} philippines vietnam africa african nigeria lagos manila bangkok tokyo london paris new_york los_angeles hong_kong
  macau taiwan dubai sydney offshore international migrant outside_china out_of_china indonesia thailand russia malaysia singapore canada britain the_mainland`)}`;
export const FOREIGN = alt`
  [美欧日港澳加英][元金币镑刀纸](?!素|宝)|澳门元|美刀|外[币汇钞]|港[币元纸]|泰铢|卢布|韩[元币]|[缅菲印]币|
  卢比|越南盾|印尼盾|里拉|第纳尔|迪拉姆|林吉特|克朗|法郎|图格里克|坚戈|兹罗提|比索|当地货币|汇率|usdt|usdc|
  ${en(`${nouns(`dollar euro pound peso ruble rouble franc dirham ringgit krone/kroner krona/kronor hryvnia/hryvnias zloty rupee rupiah kyat kip tenge shilling cedi rand dinar lira won`)} usd yen hkd baht dong naira foreign_exchange fx forex foreign_currency
  foreign_cash exchange_rate exchange_rates currencies greenbacks sterling`)}`;
export const HOME_MONEY = alt`人民币|软妹币|元人民|${en('rmb yuan renminbi cny')}`;
export const MOVES_MONEY = alt`
  [换兑汇付缴收转寄送拿畀][给到款钱进出回人]?|打款|结算|[到入进]账|凑汇|提现|回款|代付|
  ${en(
    verbs(`receive convert exchange swap send/sent move transfer wire pay/paid remit deliver collect settle repatriate change hand
  pick get/got give/gave bring/brought drop land`),
  )}`;
/** What is moved over the border. */
export const MONEY_FOR_ABROAD = alt`
  钱|款|资金|学费|货款|工资|人民币|外币|美[元金]|薪|
  ${en(`${nouns(`fund payment remittance currency payout dollar salary wage`)} money tuition rmb yuan proceeds cash`)}`;
/** … on behalf of somebody. */
export const FOR_OTHERS = any(
  '[替代帮为给]|学费|工资|货款',
  PEOPLE,
  en('tuition wages salaries suppliers there'),
);

export const PROPERTY = alt`
  别墅|商铺|铺子|林地|古董|股票|厂子|专利|版税|保单|拆迁款|补偿款|住宅|财产|资产|房[产子]?|[不]动产|宅|铺面|
  股[权份]|字画|东西|遗产|家[产业当]|生意|[^，。；]{0,2}权益|藏品|存款|资金|钱|款|
  ${en(`royalties patents villa shop farm collection`, `${nouns(`asset property estate house home flat share apartment painting picture trust company`)} wealth inheritance business money land title land_title sum`)}`;
/** It stands in the applicant's name, or in its care as owner. */
export const IN_OUR_NAME = any(
  alt`
    [房产股][^，。]{0,3}过[到给]|过到|转到(?:我|本)|登记[成在为]|名义|以(?:我们|本公司|我司)的?名|代为持有|
    托给|受托人|名下|名义|转给我们|交给我们|代持|托付|托管|接管|照看|打理|[代受]管|受托|[登挂]记|[移过]转|
    过户|持有`,
  en(
    "in_the_company's_own_name in_its_own_name in_own_name",
    `owner_of_record nominal_owner stand_on_the_register sign_over_to transferred_to_us transfer_to_us
    in_the_company's_name owned_by_us we_own we_become`,
    `${verbs('hold/held administer')} in_our_name in_our_own_name look_after looks_after on_their_behalf on_his_behalf on_her_behalf trustee trustees sign_over signs_over signed_over legal_title legal_owner
    transfer transfers nominee in_the_name steward sign_them_over signs_them_over registered_owner our_name title our_keeping registered_owner become_the_owner becomes_the_owner the_owner on_paper`,
  ),
);
export const FOR_SOMEBODY = alt`
  妻|丈夫|爱人|老伴|侄|外甥|养[女子]|宠物|[猫狗](?=[，。、由吃养直])|母校|徒弟|后事|临终|遗嘱|心愿|交代|
  嘱[托咐]|照(?:他|她|其|老人)的|子女|[后子]代|孩子|[孙儿]|受益|老人|身[后故]|家族|继承|遗[愿嘱]|意愿|亲属|
  [家]人|第三人|指定|晚辈|百年|走(?:了|后)|
  ${en(
    'letter letters',
    'whom_they_say to_whom owners_who',
    `wife husband nephew niece cat dog pet orphans ward disabled incapacitated gone passes_away instructions as_told wishes outsider beneficial staff employees`,
    `child children relative relatives benefit_of heir heirs beneficiary beneficiaries family families grandchildren wishes inherit generation generations widow
  widows spouse after_they after_she after_he daughter son kids dies death named as_instructed letter_of_wishes nephews nieces settlor third_parties girls boys`,
  )}`;

/** Money is sent from an account at its holder's word. */
export const TRANSFERS = alt`
  转账|汇款|划[走转账]|转走|代发|缴费|交(?:水电|话)费|付款|支付|结算|
  ${en(`${nouns('transfer debit_card payment')} pay_bills bills run_debit_cards wire`)}`;

/** Their money is taken or paid in their stead. */
export const PAYS_FOR_OTHERS = `[替代帮](?:${PEOPLE}|${PAYEE})${close(6)}(?:付款|收款|转账|打款|收钱|付钱)|\\b(?:(?:collect|receive|settle)\\w* (?:money |payments? |funds )?for|(?:collect|pay|receive|settle)\\w* (?:\\w+ )?on behalf of) (?:our |their |the |other )?(?:${PEOPLE}|${PAYEE})`;
