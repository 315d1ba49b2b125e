import { namesIn } from './own-names.ts';
import type { Reading, Span } from './reading.ts';

/** A licensed institution, or an authority; never the applicant. `banks?` of an account, a card or a statement is none. */
export const INSTITUTION = [
  '(?:银行|农商行|城商行)(?!科技|信息|咨询|卡|账|流水|级|存款|利率|业务|柜台|理财|转账|贷款|保函|类|数据|系统|家|牌照|一样|那样|利息|信贷|承兑|存管账户)',
  '(?:工|农|中|建|交|招|央)行(?!动|业|为|情)',
  '银联|网联|支付宝|微信支付|财付通|蚂蚁|度小满|百行征信|朴道|人保|平安|太保|国寿|众安|中证登|上期所|上交所|深交所|中金所|北交所|港交所',
  '(?:持牌|有牌照?|获牌|受监管)(?:的)?[\\p{Script=Han}]{0,10}?(?:机构|公司|方|主体|券商|经纪|保理商|交易所|平台|企业)',
  '(?:保险|财险|寿险|证券|基金管理|基金|信托|期货|支付|消费金融|消金|小额贷款|小贷|融资租赁|租赁|融资担保|担保|保理|征信|资产管理|理财|财务|金融|再保险|经纪)(?:有限|股份有限)?(?:公司|机构|子公司)(?!债)',
  '(?:太平洋|平安|人保|国寿|泰康|新华|阳光|大地|中华|友邦|华泰|众安|大家|财产|养老|再)(?:保险|人寿|财险|财产险)',
  '持牌的?[\\p{Script=Han}]{2,8}(?=直接|处理|结算|办理|负责|完成|承接|承担|提供|收取|发放)',
  '券商|险企|保司|险司|承保方|典当行|保理商|收单机构|清算机构|存管行|托管行|资金方|金融机构|信贷机构|放贷机构|期货交易所|证券交易所|黄金交易所|(?:各|多家|合作|机构)客户(?=用来|用于|使用|自行)|机构客户|基金管理人|投行|该行',
  '人民银行|监管(?:部门|机构|局|方)?(?!要求|规定|沙)|公安|警方|法院(?!数据|记录|文书)|检察院|税务局(?!数据)|海关(?!数据|记录|报关)|证监会|金融监管总局|社保局|(?<!老年)大学(?!里|内|生|城|毕业)|高校(?!里|内)|政府部门',
  '\\b(?:banks?(?! (?:account|card|statement|transfer|loan|detail|deposit|number|holiday))|insurers?|insurance (?:compan(?:y|ies)|carriers?|firms?|groups?)|reinsurers?|brokerages?(?! account)|broker[- ]dealers?|the brokers|securities (?:firms?|compan(?:y|ies)|houses?)|(?:licen[cs]ed|regulated|authori[sz]ed|chartered) (?:\\w+ ){0,3}?(?:institutions?|lenders?|compan(?:y|ies)|partners?|firms?|providers?|brokers?|insurers?|banks?|operators?|entit(?:y|ies)|managers?|agenc(?:y|ies)|bureaus?|custodians?|acquirers?|exchanges?|dealers?|intermediar(?:y|ies))|lenders|fund (?:managers?|houses?|compan(?:y|ies))|asset managers?|trust compan(?:y|ies)|payment (?:institutions?|compan(?:y|ies)|processors?)|consumer finance compan(?:y|ies)|(?:micro)?loan compan(?:y|ies)|leasing compan(?:y|ies)|factoring compan(?:y|ies)|guarantee compan(?:y|ies)|pawnshops?|pawnbrokers?|financial institutions?|clearing houses?|central banks?|regulators?|police|courts?(?! (?:records?|filings?|documents?|judg|data|orders?))|customs(?! (?:records?|data|declar|filings?))|universit(?:y|ies)|stock exchanges?|futures exchanges?|credit bureaus?|unionpay|alipay|wechat pay|visa|mastercard|icbc|hsbc|institutional clients?|institutions)\\b',
].join('|');

/** The applicant, under whatever name it does the act. */
const SELF =
  "我们|我司|我方|我行|本行|本公司|我公司|我社|本社|本店|本平台|本机构|本所|本中心|本企业|我厂|咱|俺|(?<!帮|为|给|供|该|这些|这类|各|的)平台|公司(?=将|会|先|再|自|直接|代|统一|负责|承诺|来|出|用|拿|按|每|向|给|把|为|收|从|在|本身)|合作社|(?<!帮|为|给)子公司|旗下|关联公司|运营方|主办方|项目方|团队|老板|创始人|\\bwe\\b|\\bwe're\\b|\\bwe'll\\b|\\bour\\b|\\bours\\b|\\bus\\b|\\bi\\b|\\bthe (?:platform|company|app|startup|start-up|firm|cooperative|co-op|subsidiary|club|operator|project|founder|team|shop|marketplace)\\b";

const MENTIONS = new RegExp(`(?<institution>${INSTITUTION})|(?<self>${SELF})`, 'gu');

/** A licensed name that is the applicant’s own. */
const OWN =
  /(?:旗下|担任|设立|成立|组建|筹建|作为|(?:我们|公司|我司)是(?:一)?家?|做|开办|办|当|成为|(?:做|开|办|建|当|成为|打造|设立)一?[家个][^，。]{0,12}|(?:拟|计划|打算|准备|想)[建办开设][^，。]{0,8}|\b(?:we are an?|be (?:the|an?)|become (?:the|an?)|set up an?|establish an?)|我们|自家|自己|自营|我司|本集团|集团(?:内|下属|旗下)?|本|\b(?:our own|own|in-house|our licen[cs]ed))(?:的|这家|一家|子公司|公募|私募|持牌)* ?$/u;

/** … that is to be founded. */
const TO_BE_FOUNDED = /^的?(?:筹建|筹备|设立|成立|开办|申请|怎么(?:申请|设立|开|办))/u;

export interface Mention extends Span {
  who: 'self' | 'institution';
}

/** @param institutions that the text calls by name */
export function mentionsIn({ text }: Reading, institutions: readonly string[]): Mention[] {
  const own = namesIn(text);
  const called = shortNames(institutions.filter((name) => !own.some((one) => one.includes(name))));
  const short = called.length === 0 ? [] : [...text.matchAll(new RegExp(called.join('|'), 'gu'))];
  const named = short.map(
    ({ index, 0: { length } }): Mention => ({ start: index, end: index + length, who: 'institution' }),
  );
  const all = [...text.matchAll(MENTIONS)].map(
    ({ index, 0: { length }, groups }): Mention => ({
      start: index,
      end: index + length,
      who:
        groups?.institution === undefined ||
        OWN.test(text.slice(Math.max(0, index - 24), index)) ||
        TO_BE_FOUNDED.test(text.slice(index + length, index + length + 8)) ||
        within(own, text, index + length)
          ? 'self'
          : 'institution',
    }),
  );
  return [...all, ...named].sort((one, other) => one.start - other.start);
}

/** The end of a name that the text gives itself: “星河银行” of 名为“星河银行”的品牌. */
function within(own: readonly string[], text: string, end: number): boolean {
  return own.some((name) => name.length > 2 && text.slice(0, end).endsWith(name));
}

/** Ningbo of Bank of Ningbo, 浦发 of 浦发银行: how the text goes on to call them. */
function shortNames(names: readonly string[]): string[] {
  return names
    .map((name) => name.toLowerCase().replace(KIND, '').trim())
    .filter((name) => name.length >= 2 && !/^(?:the|our|a)$/u.test(name))
    .map((name) => (/^[a-z ]+$/u.test(name) ? `\\b${name}\\b` : name.replace(/[^\p{L}\p{N} ]/gu, '.')));
}

const KIND =
  /\b(?:bank of|bank|insurance|securities|trust|futures|payment|consumer finance|asset management)\b|银行|农商行|保险公司|人寿|财险|证券公司|证券|信托公司|基金公司|期货公司|消费金融公司|支付公司/gu;
