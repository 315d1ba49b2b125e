import { alt } from '../act.ts';
import { en, nouns } from './compose.ts';

/* Money, how much of it, and what is paid for a service. */

const DIGIT_ZH = '[\\d〇零一二两三四五六七八九十百千半几数]';

/** An amount of money, in figures or written out. */
export const AMOUNT = alt`
  ${DIGIT_ZH}{1,12}[.\d]{0,12}(?:万|千|百|多|来|亿|k)*(?:元|块|毛|角|分钱|万|千|百)|\d[\d,]{2,}|\b(?:rmb|yuan|cny|usd|
  hkd|eur) ?\d|\d{1,12} ?(?:k|yuan|rmb)\b|\b(?:ten|twenty|thirty|forty|fifty|sixty|eighty|ninety|hundreds?|
  thousands?|grand|millions?)\b`;

export const MONEY = alt`
  钱(?!包|塘|币)|款(?!式|待)|资金|现金|钞|余额|积蓄|储蓄|工资|工钱|薪|(?<!收|免|计|服务|管理|手续|会员|加工|
  技术|软件|授权|许可|信息|维护|咨询|保管|中介)费|租(?!赁|给|出|用|期)|金(?!融|鱼|属|山|桥|华|黄|额度)|头寸|
  铜钿|票子|人民币|银子|存量|本钱|利|账上|退休金|养老金|款项|价款|对价|${AMOUNT}|
  ${en(
    nouns(`money cash fund saving wage salary balance dollar
  sum payment deposit fee fare proceeds/proceeds earning receipt consideration pay/pay change/change coin note stake bill capital/capital takings/takings
  nest_egg allowance pension income/income paycheck payslip amount contribution premium commitment cent penny/pennies/pence quid
  buck`),
    'yuan rmb cny renminbi tuition rent settlement',
  )}`;

const FEE_ZH = alt`
  佣金|提成|返点|返佣|返利|分成|分润|抽成|抽佣|抽(?:[一二三两\d]|个|点|水|取)|居间费|介绍费|服务费|手续费|
  推广费|好处费|辛苦费|跑腿费|茶水费?|车马费|信息费|中介费|尾随|通道费|酬金|报酬|酬劳|对价|费用|心意|回报|
  (?:一|两|几|\d)个点|千分之|万分之|(?:按|逐|每|一)[^，。；]{0,5}(?:单|件|笔|户|次|人头?|条|例|成交|放款|
  保费|保有量|装机数?)[^，。；]{0,5}(?:结|计|收|付|给|拿|得|抽|提|算|返|分|奖|\d|[一二三两几])|奖励|奖金|
  一定比例|给我们|成了(?:再|才)?[收给付拿]|给[一两几\d]个?点|收[一两几\d]个?点|返(?:给|我|还我)`;
const FEE_EN = `${en(
  nouns(`commission slice cut fee share percentage bonus/bonuses referral royalty kickback finder's_fee spread
    margin charge point tip reward rake`),
  'paid_on paid_per pays_us pay_us pays_me paid_by earn earns earning success_fee per_cent basis_points skim skims',
)}|${en(
  'per_signed per_file per_lead per_loan per_customer per_investor per_policy per_account per_approved a_head each_time',
)}`;
/** What is paid for every piece of business. */
export const PAID_FOR_IT = `(?:${FEE_ZH}|${FEE_EN}|\\b(?:for (?:each|every)|per) (?:one|\\w+) (?:\\w+ )?(?:that|who|which|signed|approved|drawn|sold|placed))`;

/** Money as such, and no price of something. */
export const CASH = alt`
  生活费|零用|伙食费|钱(?!包|塘|币)|款(?!式|待|项由)|资金|现金|钞|余额|积蓄|储蓄|工资|工钱|薪|收入|头寸|
  铜钿|票子|人民币|银子|本钱|退休金|养老金|奖学金|助学金|抚恤金|补偿金|零花|${AMOUNT}|
  ${en(
    nouns(
      `fund saving wage salary balance sum scholarship allowance pension grant bonus/bonuses stipend inheritance earning paycheck nest_egg penny/pennies/pence`,
    ),
    'money cash pay change takings income proceeds yuan rmb spare whatever',
  )}`;
