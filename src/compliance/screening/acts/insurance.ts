import { type Act, alt, gap, pattern, sign } from './act.ts';

const MISHAP = alt`
  延误|退货|碎屏|失业|生病|得病|患病|确诊|住院|重疾|大病|出险|意外|身故|去世|死亡|被盗|丢失|丢件|摔坏|损坏|刮擦|
  事故|火灾|受灾|灾害|暴雨|减产|出事|残疾|受伤|取消|违约|宠物(?:生病|就诊)|看病`;
const PAYOUT = alt`赔|给付|补偿|理赔|补贴|报销|可领|领取|一次性给|互助金|保障金|补助|慰问金|拿到|付给|出钱|分摊|承担`;
const MISHAP_EN = alt`
  ill(?:ness)?|sick\w*|hospital\w*|crash\w*|stolen|theft|delay\w*|accidents?|break\w*|broken|damage\w*|dies?|
  death|funeral|los(?:s|ses|es|t)|cancel\w*|injur\w*|cancer|diagnos\w*|disab\w*|drought|flood\w*|rain\w*|
  typhoon|fire|unemploy\w*|laid off|misfortune|vet bills?|medical bills?|crop failure|breach(?:es)?|hack\w*`;
const PAYOUT_EN = alt`
  pay\w*|compensat\w*|reimburs\w*|cover(?:s|ed)?|receiv\w*|claims?|shar(?:e|es|ed|ing)|split|indemni\w*|
  lump sum|gets?|chip\w* in`;
const COVER = alt`
  保险|保单|险种|车险|寿险|重疾险|医疗险|意外险|健康险|财险|年金险|惠民保|延误险|退货险|养老险|旅行险|宠物险|
  团险|雇主责任险|碎屏险|投保`;
const COVER_EN = alt`insurance|polic(?:y|ies)|cover(?:age)? plans?|annuit(?:y|ies)|cover`;

export const INSURANCE: readonly Act[] = [
  {
    code: 'insurance',
    signs: [
      sign(
        pattern`
          (?<!投)承保(?!方|公司|人)|网络互助|互助(?:计划|平台|保障|社|会|池|金)|相互保|自保池|赔付池|保障池|
          收取保费|收保费|保费收入|(?:开发|设计|推出|发行)${gap(8)}保险产品|\bmutual aid\b|\binsurance pool\b|
          \bself[- ]insur\w*(?! requirement)|
          \bunderwrit\w*\b${gap(24)}(?:polic(?:y|ies)|risks?|insur\w*|cover\w*)\b|
          \b(?:issue|issues|write|writes)\b${gap(16)}\b(?:insurance|polic(?:y|ies))\b|
          \bpremiums?\b(?= (?:go|goes|are (?:pooled|collected|kept|held)|into our|we collect))|
          \bwe\b${gap(16)}\b(?:settle|pay)\w*${gap(10)}\bclaims?\b|\bparametric\b`,
        { unless: /承保系统|securities|\bipo\b/u },
      ),
      sign(pattern`(?:均摊|分摊|共摊|公摊|凑|一起(?:出|承担|扛|摊)|大家(?:出|摊|凑)|众筹互助|平摊|AA)`, {
        with: [new RegExp(`${MISHAP}|损失|医药费|药费|丧葬|风险`, 'u'), /费|钱|元|块|损失|风险/u],
        unless: /房租|水电|餐费|成本分摊/u,
      }),
      sign(pattern`${MISHAP}${gap(30)}${PAYOUT}|${PAYOUT}${gap(14)}${MISHAP}${gap(6)}(?:损失|费用)`, {
        with: [
          /(?:缴|交|付|收|出|存|扣|预存|会费|月费|年费|服务费|保障费|会员费|会员|入会|加入|购买|保费)[^。]{0,20}(?:元|块|钱|费|分|毛|会员|保障|池)|每(?:月|年|人|单|天)[^。]{0,8}\d|池/u,
        ],
        unless: /保险公司(?:赔|理赔|承保)|向保险公司|员工(?:福利|医疗)|延保维修由厂家|银行|贷款|借款/u,
      }),
      sign(
        pattern`
          \b${MISHAP_EN}\b${gap(70)}\b${PAYOUT_EN}\b|\b${PAYOUT_EN}\b${gap(50)}\b${MISHAP_EN}\b`,
        {
          with: [
            /\b(?:monthly|yearly|annual|weekly|per month|a month|each month|membership|subscription|everybody|everyone|each (?:member|of us)|members?|charged|share|premiums?|contribut\w*|dues|pool\w*|pot|kitty|common fund|mutual|fee|chip\w* in|pay \d|\d+ (?:yuan|rmb|dollars))\b/u,
          ],
          unless:
            /\bloan|\bborrow|\bcredit\b|\blend|refund(?:s|ed)? (?:the )?(?:ticket|order)|\bour own employees|\binsurer (?:pays|settles|covers)/u,
        },
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
          (?:销售|代销|代理|推荐|经纪|比较|对比|比价|推介|售卖|卖|搭售|分销|转介|推广|介绍|上架|团购|赠送|代办|
          买|挑|选购?|配置|安排|购买|续保)${gap(14)}${COVER}|
          ${COVER}${gap(12)}(?:代理|经纪|销售|比价|超市|推荐|推广|返佣|佣金|顾问|导购|商城|入口|链接|
          投保页|比较|对比|货架|方案推荐)|代为投保|(?:帮|为|替)[^，。；]{0,10}投保|保险公估|
          \b(?:sell|sold|distribut|compar|brok|recommend|offer|market|refer|
          plac|promot|advis|bundl|quot|shop|arrang|buy|renew|steer|suggest|pick)\w*\b${gap(34)}\b${COVER_EN}\b|
          \binsurance (?:brok\w*|agen\w*|comparison|marketplace|advis\w*|
          referrals?|distribut\w*|commissions?|supermarket|quotes?|plans?|products?)\b`,
        {
          forOthers: true,
          with: [/险|保单|投保|\binsur/u],
          unless:
            /员工(?:购买|买|上)|(?:为|替|给)(?:自己的?|本公司|公司)?(?:全体)?员工|供应商(?:投保|买)|为自己|\bour (?:own )?(?:employees|staff)\b|保险箱|保险柜|保险丝|风险推荐|社会保险|社保|五险一金/u,
        },
      ),
    ],
  },
];
