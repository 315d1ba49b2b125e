import { alt } from './act.ts';

/* What judging somebody’s credit is made of. */

export const PERSONS = alt`
  个人|自然人|消费者|用户|借款人|租客|求职者|员工|居民|年轻人|学生|司机|骑手|白领|市民|老百姓|农户|保姆|阿姨|
  申请人|每个人|人们|一个人|此人|身份证|手机号|一个人|某人|这个人|
  \b(?:persons?|personal|individuals?|consumers?|people|borrowers?|
  tenants?|workers?|applicants?|drivers?|students?|households?|
  users?|couriers?|citizens?|nann(?:y|ies)|freelancers?|id numbers?|someone|everyone|riders?|renters?|gig)\b`;

export const FIRMS = alt`
  企业|公司|小微|中小|商户|供应商|工厂|厂(?!房)|合作伙伴|店铺|经销商|个体户|外贸商|作坊|批发商|买家公司|供货商|
  老板|\b(?:compan(?:y|ies)|business(?:es)?|smes?|suppliers?|firms?|
  enterprises?|merchants?|corporat\w*|factor(?:y|ies)|distributors?|
  counterpart(?:y|ies)|vendors?|exporters?|buyer compan\w+|traders?|contractors?)\b`;

export const TRACES = alt`
  名单|销量|退款率|经营|手机|通讯录|水电|社保|公积金|电商|社交|出行|外卖|购物|话费|行为|运营商|通话|网购|快递|租房|学历|消费|
  位置|流水|痕迹|准时率|缴纳|税务|纳税|开票|发票|司法|工商|用电|用水|诉讼|舆情|海关|招投标|招聘|进出口|拖账|
  跑路|欠薪|老赖|欠租|逾期|数据|信息|记录|\b(?:feeds?|delinquen\w+|blacklists?|borrowers|phone|utilit\w+|social|
  shopping|e-?commerce|rent(?:al)?|payroll|mobile|telecom|browsing|
  app usage|contacts?|delivery|spending|alternative data|behaviou?r\w*|
  court|filings|customs|tax|records?|history|data|paid late|payment histor\w+|traces|invoices)\b`;

export const JUDGED = alt`
  信用|征信|还款(?:能力|意愿)|会不会(?:按时)?还|黑名单|失信|老赖|靠谱|守约|履约|靠得住|多头|偿债|诚信|违约|
  要不要赊|敢不敢(?:借|赊|租)|打分|评分|评级|星级|分数|画像|等级|拖账|赖账|欠租|
  风险(?:分|报告|等级|评级|名单|评分)|欠债|逾期客户|名单|不还的|
  \b(?:delinquent borrowers|credit ?worth\w*|credit (?:scor\w*|report\w*|rat\w*|file\w*|histor\w+|profile\w*|grade\w*|check\w*|assess\w*|risk|standing)|
  scores?|scoring|grades?|ratings?|likel\w+|default\w*|blacklists?|
  trust\w*|reliab\w+|repay\w*|paid late|late payers?|pays? (?:\w+ )?(?:on time|late)|record|risk index)\b`;

export const SUPPLIED = alt`
  提供|卖|出售|输出|供|共享|查询|接口|对外|推送|交付|订阅|买|调用|报告|开放|参考|查到|可查|能查|按次|
  \b(?:sell\w*|sold|suppl\w*|provid\w*|shar(?:e|es|ed|ing)|deliver\w*|
  lenders?|banks?|landlords?|employers?|subscrib\w*|quer(?:y|ies)|
  api|look ?up|reports?|buys?|clients?|see|platforms?|third part\w*|
  feeds?|before (?:signing|lending|shipping|hiring)|check)\b`;
