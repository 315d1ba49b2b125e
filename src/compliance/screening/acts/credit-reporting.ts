import { type Act, alt, gap, pattern, sign } from './act.ts';

const PERSON = alt`
  个人|自然人|消费者|用户|借款人|租客|求职者|员工|居民|年轻人|学生|司机|骑手|白领|市民|老百姓|客户|新市民|农户|
  保姆|阿姨|申请人|每个人|人们`;
const FIRM = alt`企业|公司|小微|中小|商户|供应商|工厂|合作伙伴|店铺|厂商|经销商|个体户|外贸商|小厂|中小厂|作坊|店家|批发商`;
const JUDGES = alt`
  信用(?:分|评分|评级|报告|画像|档案|评价|等级|查询|状况|信息|积分|评估|白户|标签|得分)|征信|还款(?:能力|意愿)|
  风险(?:分|评分|画像|名单|报告|标签|等级)|黑名单|失信|老赖|靠谱(?:分|度|指数)|守约(?:分|度)|履约(?:分|能力)|
  多头借贷|逾期记录|欺诈分|偿债能力|违约概率|经营画像|打分|评分|诚信分|星级|赊`;
const TRACES = alt`
  手机|通讯录|水电|社保|公积金|电商|社交|出行|外卖|购物|话费|行为|运营商|通话|网购|快递|租房|学历|消费|位置|
  支付|app|流水|定位`;
const FIRM_TRACES = alt`税务|纳税|开票|发票|司法|工商|用电|用水|诉讼|舆情|海关|招投标|招聘|专利|进出口|交易流水|报税`;
const PERSON_EN = alt`
  persons?|personal|individuals?|consumers?|people|borrowers?|tenants?|workers?|applicants?|drivers?|students?|
  households?|users?|customers?|couriers?|citizens?|young|nann(?:y|ies)|freelancers?|farmers?|someone'?s?|
  everyone'?s?`;
const FIRM_EN = alt`
  compan(?:y|ies)|business(?:es)?|smes?|suppliers?|firms?|enterprises?|merchants?|corporat\w*|factor(?:y|ies)|
  traders?|distributors?|counterpart(?:y|ies)|vendors?|exporters?|buyers?`;
const JUDGES_EN = alt`
  credit (?:scores?|scoring|reports?|ratings?|files?|histor\w+|
  profiles?|bureau|worthiness|grades?|standing|assessments?|information|reporting|reference)|creditworth\w*|
  (?:trust|reliability|reputation|risk|repayment|default|financial) (?:scores?|
  ratings?|index|grades?|probabilit\w+|profiles?)|abilit(?:y|ies) to (?:re)?pay|
  likel\w* (?:to )?(?:they (?:are|will) )?(?:to )?(?:re)?pay|willingness to (?:re)?pay|blacklists?|default risk|
  scores?|probability of default`;
const TRACES_EN = alt`
  phone|utilit\w+|social media|shopping|e-?commerce|rent(?:al)?|payroll|mobile|telecom|browsing|app usage|
  contacts?|delivery|spending|alternative data|behaviou?r\w*|transaction|top-?up|ride`;
const SUPPLIES =
  /提供|卖|出售|输出|供|给|共享|查询|接口|对外|推送|交付|订阅|分享|报告|开放|\b(?:sell|sold|suppl\w*|provid\w*|offer\w*|shar\w*|deliver\w*|lenders?|banks?|landlords?|employers?|clients?|subscrib\w*|query|api|look ?up|report\w*|available|licens\w*|platforms?|third part\w*)\b/u;

export const CREDIT_REPORTING: readonly Act[] = [
  {
    code: 'personal_credit_reporting',
    signs: [
      sign(
        pattern`
          个人征信|大数据征信|(?:芝麻|信用|诚信|守信|靠谱)(?:信用)?分(?!期|析|类|配|享|销)|
          ${PERSON}${gap(24)}${JUDGES}|${JUDGES}${gap(10)}${PERSON}|
          (?:共享|互换|汇集|联盟)${gap(16)}(?:黑名单|失信|逾期|多头|老赖|借贷记录)|
          \b${PERSON_EN}\b${gap(60)}\b${JUDGES_EN}\b|\b${JUDGES_EN}\b${gap(40)}\b${PERSON_EN}\b|
          \balternative (?:data|credit) (?:credit )?(?:scor\w*|bureau)\b|
          \b(?:consumer|personal) credit (?:bureau|report\w*|scor\w*|data)\b`,
        {
          with: [
            SUPPLIES,
            /信用|征信|还款|黑名单|失信|逾期|多头|老赖|守约|履约|靠谱|欺诈|偿债|诚信|违约|\bcredit|\blend|\brepay|\bdefault|\bblacklist|\btrust score|\breliab\w* score|\bloan|\brent/u,
          ],
          unless:
            /自查|查询自己|本人(?:查询|授权查看)自己|own credit report|学习成绩|作业|考试|driving score|客服评分|\bgame scores?\b|test scores?|exam/u,
        },
      ),
      sign(
        pattern`
          (?:采集|收集|汇总|抓取|整合|获取|分析|利用|根据|通过|用|凭|看|归集|打通)${gap(30)}${TRACES}${gap(40)}(?:评分|
          打分|评估|分数|信用|还款|风险等级|画像|判断|一个分|靠不靠谱)|
          \b(?:us\w+|collect\w*|analy[sz]\w*|combin\w*|draw\w*|read\w*|
          pull\w*|from|mine|mines|gather\w*)\b${gap(40)}\b${TRACES_EN}\b${gap(80)}\b(?:scor\w*|
          rat(?:e|es|ing)|grade\w*|judg\w*|predict\w*|assess\w*|estimat\w*|credit\w*)\b`,
        {
          with: [
            SUPPLIES,
            /贷|信用|还款|借|银行|消金|金融|出租|违约|靠谱|守约|\blend|\bcredit|\brepay|\bloan|\bbank|\bborrow|\bdefault|\blandlord/u,
          ],
          unless: new RegExp(
            `${FIRM}[^。]{0,30}(?:评分|评级|信用报告)|\\b${FIRM_EN}\\b[^.;]{0,30}\\bcredit|^(?!.*(?:个人|用户|消费者|居民|年轻人|借款人|租客|学生|司机|骑手|客户|的人|persons?|people|individuals?|consumers?|users?|borrowers?|applicants?|tenants?|workers?|households?|students?|drivers?|customers?)).*${FIRM}`,
            'u',
          ),
        },
      ),
    ],
  },
  {
    code: 'enterprise_credit_reporting',
    signs: [
      sign(
        pattern`
          企业征信|${FIRM}${gap(24)}${JUDGES}|(?:${FIRM_TRACES})${gap(40)}(?:评分|信用|评级|画像|征信|打分)|
          \b${FIRM_EN}\b${gap(50)}\b${JUDGES_EN}\b|
          \b${JUDGES_EN}\b${gap(30)}\b(?:on|of|for|about)\b${gap(20)}\b${FIRM_EN}\b|
          \b(?:business|corporate|sme|commercial|company|trade) credit (?:reports?|
          scor\w*|ratings?|information|bureau|reporting|files?|profiles?)\b`,
        {
          with: [
            SUPPLIES,
            /信用|征信|评级|经营画像|还款|履约|失信|违约|风险(?:报告|评分)|\bcredit|\brisk (?:scores?|reports?)|\bdefault|\bpay/u,
          ],
          unless:
            /员工信用|企业信用代码|社会信用代码|信用中国公示(?!.*评分)|\bpersonal credit\b|供应商(?:质量|交付)评分/u,
        },
      ),
    ],
  },
];
