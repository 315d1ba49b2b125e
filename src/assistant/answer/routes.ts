import type { Question } from './question.ts';

const OWN =
  /(?:我|我们|本公司|我司|公司)(?:的|家的)?(?:申请|申报|材料|试点|项目|账户|账号|案件|订单|补贴|奖励|报告)?(?:的)?(?:审批|审核|办理|评审|申请)?(?:进度|进展|状态|结果|到哪一?步|批(?:了没|下来没|准了吗|了吗|没批)|通过了?(?:没|吗)|受理了?(?:没|吗)|到账了?(?:没|吗)|审核了?(?:没|吗))|(?:查询?|看)(?:一下|下)?(?:我|我们)(?:的|家)?(?:申请|申报|进度|状态|试点|账户|资料)|(?:登录|登陆|注册)(?:账号|账户|密码|不了|不上|失败)|(?:忘记|找回|修改)密码|我(?:的)?(?:账号|账户|密码)|\b(?:status|progress|outcome|result) of (?:my|our)\b|(?<!\b(?:if|when|once|after|unless) )\b(?:my|our) (?:application|case|account|submission|claim|pilot|file|password)(?:'s)?(?: (?:status|progress|been|was|is|approved|accepted|number)|\b.{0,20}\b(?:status|progress|approved|accepted|rejected|going))|\b(?:log ?in|sign ?in|reset my password)\b/u;

/** The asker's own case: nothing of it is known here. What holds if my application is rejected is asked of the rules. */
export function asksOwnCase(question: Question): boolean {
  return OWN.test(question.text);
}

const LICENCE =
  /牌照|许可证|经营许可|业务许可|金融许可|许可(?!及)|持牌|执照(?!额)|资质|备案|审批|特许|无证|批文|核准|报批|\blicen[cs]e[sd]?\b|\blicen[cs]ing\b|\bpermits?\b|\bauthori[sz]ation\b|\bregulatory approval\b|\bfiling\b|\bapproval\b|\bregistered with\b/u;
const NEED =
  /要不要|需不需要|用不用|需要|是否|必须|可以不|不用|不要|没有|无|要.{0,6}(?:吗|么|不)|得有|要有|要(?:什么|哪些|哪种|啥)|(?:什么|哪些|哪种|啥)(?:牌照|许可|资质)|算不算|能不能|可不可以|可以.{0,10}吗|合法吗|违法吗|犯法|行不行|能.{0,12}吗|\b(?:need|needs|require[sd]?|must|have to|necessary|without|obtain|legal|allowed|can (?:we|i|a|an|you)|may (?:we|i)|do (?:we|i)|does|which|what|is (?:it|a|there))\b/u;
/** 工作许可 and 居留许可 are people's; 高新 and 资格 are titles. None of them is licensed financial business. */
const OTHER =
  /工作许可|居留许可|工作签证|就业许可|营业执照|资质申请|职业资格|\bwork permits?\b|\bresidence permits?\b|\bresidency\b|\bworking permits?\b/u;
const BUSINESS =
  /吸收存款|存款|放贷|贷款业务|放款|贷出去|借给|发放贷款|小贷|小额贷款|助贷|导流|撮合|消费金融|融资担保|担保业务|保理|融资租赁|典当|信托|保险|互助|众筹|承销|经纪|荐股|投资顾问|投顾|推荐股票|期货|基金销售|卖基金|代销|代卖|理财|资管|私募|募集|支付|收单|钱包|预付卡|储值|清算|征信|信用评分|信用评估|交易所|交易平台|外汇|换汇|虚拟货币|代币|稳定币|数字货币|收上来|集资|存钱|托管|资金池|\b(?:deposits?|lend|lending|loans? to|microloans?|p2p|crowdfund\w*|insur\w+|brok\w+|robo-?advis\w*|investment advice|advis\w+ (?:clients|customers|users)|stored-?value|wallet|payments?|acquiring|clearing|credit (?:reporting|scor\w+|bureau)|factoring|leasing|trust|fund (?:sales|distribution|management)|wealth management|private fund|exchange venue|trading platform|foreign exchange|remittance|stablecoin|crypto\w*|tokens?|custody)\b/u;

/**
 * Whether a business needs a licence: the plan only names the principle (第十条), compliance screening decides.
 * What 资质申请 or 特许经营 mean in the plan itself is an ordinary question.
 */
export function asksLicence(question: Question): boolean {
  const { text } = question;
  if (OTHER.test(text) && !BUSINESS.test(text)) return false;
  if (LICENCE.test(text) && NEED.test(text))
    return BUSINESS.test(text) || /牌照|许可|持牌|无证|执照|\blicen[cs]e|\bpermit/u.test(text);
  return (
    BUSINESS.test(text) &&
    /合法吗|违法吗|犯法|合规吗|算不算(?:违法|非法|违规)|\b(?:legal|illegal|lawful)\b/u.test(text)
  );
}

/** The paper itself is asked about, and not only whether something is lawful. */
export const namesLicence = ({ text }: Question): boolean => LICENCE.test(text);

const OPINION =
  /(?:你|您)(?:个人)?(?:觉得|认为|怎么看|看好|喜欢|会选|推荐)|(?:政策|方案|文件|规定)(?:好不好|好吗|怎么样|靠谱吗|合理吗|科学吗|有用吗|有意义吗)|值不值得?|值得.{0,10}吗|划算吗|有没有必要|有必要.{0,10}吗|(?:哪个|谁|哪家|哪里)[^，。？?]{0,8}?(?:更|比较|最)?(?:好(?!处)|强|划算|优惠|靠谱|有名|便宜)(?=$|[?？些一点])|\b(?:please recommend|do you (?:think|like|recommend|believe)|what do you think|your (?:opinion|view|favou?rite)|is it worth|worth it|which is better|better than)\b|(?<!\b(?:wh\w+|how)\b[^.?!]{0,30})\bshould (?:i|we)\b/u;

/** Wants a judgement, which no text gives. */
function asksOpinion(question: Question): boolean {
  return OPINION.test(question.text);
}

const TASK =
  /(?:^|[，。！？!?\s])(?:请|麻烦|能不能|可以|可否|你|您|来)*(?:帮我|给我|替我|帮忙)?(?:写|作|编写|撰写|起草|拟|生成|画|设计|润色|改写|创作)(?:一|个)(?:首|篇|段|份|封|张|个|幅|则|副)?(?!下)|(?:帮我|(?<!申)请|给我|替我)(?:计算|算)(?!力)|算一下|算算|等于几|等于多少|^(?:请)?(?:帮我)?翻译|讲(?:一)?个(?:笑话|故事)|唱|^(?:please |can you |could you |now |and )*(?:write|compose|draft|generate|create|design|code|translate|calculate|compute|solve|draw|sing|proofread|rewrite|tell me a (?:joke|story))\b/u;

/** Wants work done rather than a text consulted. */
function asksForWork(question: Question): boolean {
  return TASK.test(question.text) && !question.asks.has('summary');
}

const TRAVEL =
  /(?:怎么|如何|咋)(?:去|到|走|坐车|乘车|过去)(?![^，。？?]{0,4}(?:申请|办|领|落户|上市|浦东(?:来)?(?:发展|设|开|注)))|坐(?:地铁|公交|车|几号线)|停车|导航|几号线|多远|车程|\bhow (?:do|can|should) (?:i|we|you) (?:get|go|travel|drive|walk) to\b|\bwhere (?:can|do) (?:i|we|you) (?:park|eat|stay)\b|\bdirections\b|\bnearest\b|\bnear (?:lujiazui|zhangjiang|here|me|pudong)\b/u;

const PLACES = new Set([
  'park',
  'lujiazui-park',
  'pudong-software-park',
  'software-park',
  'zhangjiang',
  'moli-community',
  'data-port',
]);

/** The way to a place. */
function asksTheWay(question: Question): boolean {
  const other = question.units.some(
    ({ kind, terms }) => (kind === 'matter' || kind === 'who') && !terms.some(({ id }) => PLACES.has(id)),
  );
  return TRAVEL.test(question.text) && !other;
}

/** An opinion, a piece of work or the way is asked for: no text gives them. */
export function asksNoText(question: Question): boolean {
  return asksOpinion(question) || asksForWork(question) || asksTheWay(question);
}

const TITLED =
  /《([^《》]{3,60})》|((?:上海市?|北京市?|国家|全国|国务院|中国|市政府|[\p{Script=Han}]{2,3}[省市区县])(?:(?![的这该本此])\p{Script=Han}){2,24}(?:行动方案|实施方案|条例|办法|规定|意见|细则|规划|纲要))(?=第|的|里|中|有|是|规定|说|讲|$|[?？,，])/gu;

/** Titles named in the question, as written. */
export function titlesIn(text: string): string[] {
  return [...text.matchAll(TITLED)].map((match) => match[1] ?? match[2]!);
}

const ISSUED_BY =
  /([\p{Script=Han}]{0,16}?(?:政府|办公厅|办公室|委员会|银行|[^全]部|局|证监会|国务院|党委|区委|市委))(?:正式)?(?:发布|印发|制定|出台|下发|颁布|发文|发)(?:的|了)?/u;
const ISSUED_BY_EN =
  /\b(?:issued|published|released|adopted|drafted|made|enacted) by (?:the )?([a-z' ]{4,60}?)(?=[,.?]| on | in | right| correct|$)/u;

/** Who the question takes to have issued the text; null where it takes nobody. */
export function supposedIssuer(text: string): string | null {
  return ISSUED_BY.exec(text)?.[1] ?? ISSUED_BY_EN.exec(text)?.[1] ?? null;
}
