import { alt } from '../act.ts';
import { any, close, en, few, nouns, verbs } from './compose.ts';
import { AMOUNT } from './money.ts';

/* More than was handed over, and how certain it is said to be. */

const MORE_ZH = alt`
  好处|甜头|油水|犒劳|感谢费|孳息|吃息|派[息发]|被动收入|睡后|返租|包租|保租|比(?:存)?银行(?:高|强|划算|多)|
  跑赢|月入|日收|消费券|利息|利钱|付息|生息|计息|[月年日票股派贴加还]息|连本带|收益|回报|分红|红利|返(?:利|
  现|点|佣)|增值|升值|(?:翻|涨)(?:倍|番|[一二两三\d])|涨到|赚|盈利|获利|(?<!(?:抽|扣|费|佣|收|
  留下?)[^，。]{0,6})(?:(?:百|千|万)分之|\d(?:\.\d+)?%)|[\d一二两三四五六七八九][厘分](?:的?(?:利|息))|
  [一二两三四五六七八九十\d]+个(?:百分)?点|年化|补贴|津贴|奖(?:金|励)|(?:稳|包|保)赚|只赚不赔|旱涝保收|
  保[本底息]|不会亏|溢价|茶水|心意|红包|回礼|礼金|谢礼|酬(?:金|谢|劳)|好处费|占用费|赚头|利差|权益金|分佣|
  保管费倒贴|(?:多|另|再|外|额外|加|添|补|倒|白|还能|另外)(?:给|付|送|拿|得|领|加|贴|返|算|发|分|添|
  还)${close(6)}(?:[\d一二两三四五六七八九十百千几点成]|元|块|钱|大米|油|鸡蛋|米面)|(?:多|另|再|加|外)(?:给|
  送|拿|得|领|加|返|发|还|付)|每个?[年月季天周]${close(8)}[给返领拿发付分送得派到]|回本|零花|外加|另加|加价|
  高价收|不低于|高于`;
const MORE_EN = any(
  en(`${nouns(`interest yield return dividend profit sweetener kicker perk windfall bonus/bonuses premium coupon rebate gain uplift reward growth surplus thank-you`)}
    extra on_top per_cent_a percent_a more passive_income monthly_income beats_the_bank better_than_the_bank
    better_than_a_bank pays_for_itself accrues cashback fatter bigger guaranteed`),
  en(verbs('grow/grew/grown double triple earn multiply swell compound')),
  '(?<!(?:minus|less|fee of|takes?|keeps?|charges?|commission of|cut of) (?:us )?)\\b\\d+(?:\\.\\d+)? ?%',
  `\\b(?:rent (?:it|them) from you|(?:we|and) (?:pay|send|give|wire|rent) (?:you|each|every|them|holders|members)|you (?:get|receive|draw|collect))${few(4)}\\d`,
);
/** … and more than was handed over. */
export const MORE = any(MORE_ZH, MORE_EN);

/** Set beforehand, or said to be certain. */
export const CERTAIN = any(
  alt`
    保[本息底]|稳赚|稳稳|包赚|包[退赔回]|只赚不赔|旱涝保收|不会亏|零风险|无风险|[没不]有?风险|刚[兑性]|固定|
    承诺|保证|约定|许诺|确保|兜底|雷打不动|躺|百分之[^，]|\d(?:\.\d+)?%|\d厘|回购|亏(?:损|了)?(?:[由算归]|
    我们)|不低于|不少于|补足|公司补|包赔|${AMOUNT}`,
  en(`${verbs('guarantee promise assure fix secure')} certain risk-free risk_free no_risk steady buy_back
    buyback buy-back rent_it_back capital-protected cannot_lose can't_lose no_matter whatever_happens safe
    sure every each per for_life`),
);

export const SELLS = any(
  alt`
    换成|调仓到|卖|销售|售卖|代销|分销|推[荐介送广销]|比[较价对]|对比|货比|挑|选|下单|货架|上架|导购|撮合|
    引[导流荐]|导流|介绍|代[办理购]|经纪|点一下|点击|点我|一键|排[名座行]|匹配|挂|买|认购|申购|评[级价]|
    打分|榜|链接|入口|跳转|摆|放在一起|搭[配售]|捎|附赠|带着卖|投保|签约|配置|方案|种草|上车|办(?:一份|张|
    理)|推(?=重疾|医疗|寿|年金|意外|险)`,
  en(
    verbs(`tell/told switch place sell/sold compare recommend pick choose/chose/chosen suit match offer
      distribute broker quote shop rank refer introduce suggest list steer push stock market pitch bundle
      arrange nudge plug hawk peddle sort feature promote tout`),
  ),
  en('side_by_side shelf shelves best cheapest takes_one table grid one_tap menu'),
);

/** Sold by the piece, at a price a piece. */
export const UNIT_PRICE = any(
  alt`
    [元块万千百]钱?(?:买|认|投|入|换|租|养)?一[份股头棵亩只单枚张位台间套辆个]|[元块]钱?起|
    一[份股头棵亩只枚台间套辆位个](?=${close(10)}[元块万千百])|
    每[份股头棵亩只单枚张位台间套辆个](?=${close(6)}[\d一二两三五十百千万])|(?:认[购领养筹]|投|买|
    入)${close(2)}(?:一|[\d两三几])`,
  `\\b(?:own|buy|get|sponsor|adopt|join|lend us|put in|from|for)${few(6)}(?:yuan|rmb|\\d[\\d,]*)`,
  `\\d[\\d,]{0,15} (?:yuan|rmb) (?:a|per|each|buys?|gets?|an)\\b`,
);
/** Bought by those who are to gain. */
export const BUYS = any('购买|[订预]购|买[一下入]|购入', en('buy buys buying purchase own'));
/** Paid out to them at intervals. */
export const PAID_REGULARLY = any(
  alt`
    [每按逐]个?[年月季天周]${close(8)}[给返领拿发付分送得派到]|[月年日季][返给付结派]|
    分${close(3)}个?[月年]${close(4)}[返给付]`,
  `\\b(?:send|pay|give|wire|return|credit|rent)\\w* (?:you|them|each|every|members?|owners?|holders?)${few(4)}\\d[\\d,%.]*`,
  `\\d[\\d,]{0,15} (?:yuan |rmb )?(?:a|per|each|every) (?:month|week|quarter|year|day)`,
);
