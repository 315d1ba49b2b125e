import { type Act, alt, gap, pattern, sign } from './act.ts';

export const COVER = alt`
  保险|保单|险种|车险|寿险|重疾险|医疗险|意外险|健康险|财险|年金险|惠民保|延误险|退货险|养老险|旅行险|宠物险|
  团险|雇主责任险|碎屏险|投保`;
const COVER_EN = alt`insurance|polic(?:y|ies)|cover(?:age)? plans?|annuit(?:y|ies)|cover`;

export const INSURANCE: readonly Act[] = [
  {
    code: 'insurance',
    signs: [
      sign(
        pattern`
          (?<!投)承保(?!方|公司|人)|网络互助|互助(?:计划|保障|池|金)|相互保|自保池|赔付池|保障池|
          收取保费|收保费|保费收入|(?:开发|设计|推出|发行)${gap(8)}保险产品|\bmutual aid\b|\binsurance pool\b|
          \bself[- ]insur\w*(?! requirement)|
          \bunderwrit\w*\b${gap(24)}(?:polic(?:y|ies)|risks?|insur\w*|cover\w*)\b|
          \b(?:issue|issues|write|writes)\b${gap(16)}\b(?:insurance|polic(?:y|ies))\b|
          \bpremiums?\b(?= (?:go|goes|are (?:pooled|collected|kept|held)|into our|we collect))|
          \bwe\b${gap(16)}\b(?:settle|pay)\w*${gap(10)}\bclaims?\b|\bparametric\b`,
        { unless: /承保系统|securities|\bipo\b/u },
      ),
      sign(
        pattern`
          延(?:长)?保(?:服务|计划)?|碎屏保障|保障计划|无忧(?:计划|包)|\bextended warrant\w*|
          \bprotection plans?\b`,
        {
          doubt: true,
          unless: /原厂|厂家|制造商|manufacturer|劳动保障|社会保障/u,
        },
      ),
    ],
  },
  {
    code: 'insurance_intermediary',
    signs: [
      sign(
        pattern`
          (?:销售|代销|代理|推荐|经纪|比较|对比|比价|推介|售卖|卖(?!保险柜|保险箱)|搭售|分销|转介|推广|介绍|上架|团购|赠送|代办|
          买|挑|选购?|配置|安排|购买|续保)${gap(14)}${COVER}|
          ${COVER}${gap(12)}(?:代理|经纪|销售|比价|超市|推荐|推广|返佣|佣金|顾问|导购|商城|入口|链接|
          投保页|比较|对比|货架|方案推荐)|代为投保|(?:帮|为|替)[^，。；]{0,10}投保|保险公估|
          \b(?:sell|sold|distribut|compar|brok|recommend|offer|market|refer|
          plac|promot|advis|bundl|quot|shop|arrang|buy|renew|steer|suggest|pick)\w*\b${gap(34)}\b${COVER_EN}\b|
          \binsurance (?:brok\w*|agen\w*|comparison|marketplace|advis\w*|
          referrals?|distribut\w*|commissions?|supermarket|quotes?|plans?|products?)\b`,
        {
          forOthers: true,
          with: [/险|保单|投保|\binsur|\bcover\b/u],
          unless:
            /员工(?:购买|买|上)|(?:为|替|给)(?:自己的?|本公司|公司)?(?:全体)?员工|供应商(?:投保|买)|为自己|\bour (?:own )?(?:employees|staff)\b|保险箱|保险柜|保险丝|风险推荐|社会保险|社保|五险一金|律师/u,
        },
      ),
    ],
  },
];
