import { type Act, alt, gap, pattern, sign } from './act.ts';

const INSIDE =
  /内部(?:使用|员工|知识库|办公|测试)|仅供(?:内部|员工|行内)|供(?:柜员|员工|客服人员|信贷员|坐席)|员工(?:使用|助手|版)|行内|\b(?:internal(?:ly)?|staff|employees?|back[- ]office|tellers?|in-house|underwriters|analysts inside)\b/u;
const BUSINESS_DATA = alt`银行|支付|交易|信贷|账户|保险|证券|金融|资金|征信|贷款|保单|理赔|流水|结算|持仓`;

/** Duties come with the act that brings them; each is its own act here. */
export const DUTIES: readonly Act[] = [
  {
    code: 'personal_information',
    signs: [
      sign(
        pattern`
          个人(?:敏感)?(?:信息|数据|隐私|资料)|身份证|人脸|指纹|声纹|生物(?:识别|特征)|刷脸|通讯录|行踪|
          (?:手机|定位|地理)位置|定位(?:信息|数据)|手机号|健康(?:数据|信息|档案)|病历|体检|基因|
          (?:用户|客户|消费者|居民|患者|会员|投保人|借款人|持卡人|租客|学员|学生|司机|骑手|老人)(?:的|本人的?)?${gap(8)}(?:数据|
          画像|资料|信息(?!服务|系统|平台)|行为|流水|聊天记录|档案)|自动化决策|聊天记录|通话记录|实名认证|
          实名信息|银行卡号|银行流水|收入证明|社保(?:数据|记录|缴纳)?|公积金|浏览记录|消费记录|购物记录|
          电商记录|话费|\bpersonal (?:data|information|details)\b|
          \b(?:id|identity) (?:cards?|numbers?|documents?)\b|
          \bfac(?:e|ial) (?:recognition|images?|scans?|data|verification)\b|\bbiometric\w*|\bfingerprints?\b|
          \bvoice ?prints?\b|\bcontact lists?\b|
          \b(?:phone|location|gps|geolocation|mobile|call|browsing|purchase|
          shopping|payroll|salary|utility|telecom|social media)\b${gap(8)}\b(?:numbers?|
          records?|data|histor\w+|bills?|logs?)\b|\bhealth (?:data|records?|information)\b|\bmedical records?\b|
          \b(?:customer|user|consumer|client|patient|applicant|borrower|
          tenant|policyholder|cardholder)s?'? (?:data|profiles?|information|records?|behaviou?r)\b|\bkyc\b|
          \bprofil(?:e|es|ing) (?:of )?(?:each |every |our )?(?:users?|customers?|consumers?|people)\b`,
        {
          toolsToo: true,
          unless:
            /合成数据|模拟数据|脱敏后的?公开|不(?:收集|采集|处理|涉及|触碰|接触|存储|保存|留存)[^，。]{0,8}个人|匿名(?:化|汇总|统计)|synthetic|anonymi[sz]ed|no personal (?:data|information)|without (?:any )?personal/u,
        },
      ),
    ],
  },
  {
    code: 'data_export',
    signs: [
      sign(
        pattern`
          (?:数据|信息|资料|记录|日志|档案|画像)${gap(24)}(?:出境|境外|海外|国外|香港|新加坡|跨境(?:传输|提供|流动|共享)|
          美国|爱尔兰|欧洲|日本|境外总部|全球总部|外国)|
          (?:境外|海外|国外|新加坡|香港|美国|欧洲|日本|爱尔兰|法兰克福|弗吉尼亚)${gap(8)}(?:的)?(?:服务器|
          机房|云|数据中心|存储|节点)|
          (?:传|发|送|同步|备份|上传|存|汇)${gap(6)}(?:到|至|往|给|在)${gap(10)}(?:境外|海外|
          国外|新加坡|香港|美国|欧洲|日本|境外母公司|海外总部|总部)|
          \b(?:data|records|information|files|logs|profiles|recordings|
          images)\b${gap(70)}\b(?:abroad|overseas|outside (?:of )?(?:mainland )?china|
          cross[- ]border|singapore|hong kong|ireland|frankfurt|germany|
          united states|virginia|u\.?s\.?(?= (?:server|cloud|parent|head|data))|
          london|tokyo|foreign|global headquarters|parent company in)\b|
          \b(?:servers?|data cent(?:er|re)s?|cloud|hosted|stored|processed|
          host(?:s|ing)?)\b${gap(24)}\b(?:singapore|hong kong|ireland|frankfurt|
          germany|united states|virginia|overseas|abroad|outside china|offshore|tokyo|london)\b`,
        {
          toolsToo: true,
          with: [
            /数据|信息|资料|记录|日志|档案|画像|\b(?:data|records?|information|files|logs|profiles|recordings|images|servers?|hosted)\b/u,
          ],
          unless:
            /不出境|不得出境|留在境内|境内(?:存储|服务器)存|never leaves? china|stays? in (?:mainland )?china|公开(?:行情|数据|市场)|(?:资金|款项|汇款)[^。]{0,10}境外/u,
        },
      ),
    ],
  },
  {
    code: 'financial_data_security',
    signs: [
      sign(
        pattern`
          ${BUSINESS_DATA}${gap(14)}(?:数据|信息(?!服务)|流水|明细|记录)${gap(24)}(?:处理|
          分析|存储|采集|加工|建模|汇总|接入|传输|清洗|标注|训练|共享|托管|归集|评分|风控)|
          (?:处理|分析|存储|采集|加工|接入|汇总|读取|抓取|清洗|调用|归集|托管|利用|获取)${gap(16)}${BUSINESS_DATA}${gap(10)}(?:数据|
          信息(?!服务)|流水|记录|明细)|\b(?:process|analy[sz]|stor|collect|ingest|clean|pull|read|access|
          label|train|host|aggregat)\w*\b${gap(40)}\b(?:bank(?:ing)?|payment|
          transaction|credit|account|insurance|claims?|securities|trading|
          financial|loan)\b${gap(14)}\b(?:data|records?|histor\w+|statements?|flows?|logs?|files)\b`,
        {
          toolsToo: true,
          unless: /合成数据|公开数据|synthetic|public(?:ly available)? data|market data/u,
        },
      ),
    ],
  },
  {
    code: 'financial_information_service',
    signs: [
      sign(
        pattern`
          (?:行情|k线|财经(?:资讯|新闻|快讯)|股价|研报|市场数据|金融数据(?:终端|服务)|金融(?:资讯|信息服务|新闻)|
          宏观数据|基金净值|汇率走势|盘面|大盘)${gap(24)}(?:提供|发布|推送|展示|显示|查询|公众|用户|订阅|终端|小程序|
          app|解读|分析|网站|资讯|服务)|
          (?:提供|发布|推送|展示|汇总|解读|聚合|播报)${gap(20)}(?:行情|财经|股价|研报|市场数据|金融资讯|
          金融数据|金融信息|汇率|净值|盘面)|
          \b(?:market|stock|price|fund|bond|futures) (?:data|quotes?|commentary|
          feeds?|news|analysis|information)\b|\bfinancial (?:news|data terminal|information service\w*)\b|
          \b(?:equity|investment|stock) research reports?\b|\breal[- ]time quotes?\b`,
      ),
    ],
  },
  {
    code: 'algorithm_filing',
    signs: [
      sign(pattern`(?:阅读|浏览|兴趣|习惯|偏好|停留|点击)${gap(16)}(?:推送|推荐|排序|分发)`, {
        with: [/资讯|新闻|内容|视频|帖子|文章|观点|快讯/u],
        unless: INSIDE,
      }),
      sign(
        pattern`
          (?:个性化|算法|智能|千人千面|信息流|兴趣|自动|热度)${gap(14)}(?:推荐|推送|排序|分发)${gap(24)}(?:资讯|
          新闻|文章|视频|内容|帖子|观点|话题|公众号|快讯)|
          (?:资讯|新闻|内容|短视频|帖子|文章|观点|话题|快讯)${gap(20)}(?:推荐|排序|推送给|分发|热榜|热搜)|
          \b(?:recommend|rank|personali[sz]|curat|sort|push|surfac|amplif)\w*\b${gap(44)}\b(?:news|
          articles?|content|posts?|videos?|feeds?|stories|headlines|opinions?)\b|
          \b(?:news|content|article|video|post|story) (?:feeds?|recommend\w*|ranking)\b`,
        {
          with: [
            /资讯|新闻|内容|视频|帖子|文章|观点|话题|热|快讯|\b(?:news|articles?|content|posts?|videos?|feeds?|stories|headlines|opinions?)\b/u,
          ],
          unless: INSIDE,
        },
      ),
    ],
  },
  {
    code: 'generative_ai_filing',
    signs: [
      sign(
        pattern`
          大模型|生成式|\baigc\b|gpt|聊天机器人|(?:ai|智能)(?:助手|客服|聊天|问答|写作|顾问|理财师|数字人)|
          数字人|智能体|\bgenerative\b|\bllms?\b|\blarge language models?\b|\bchat ?bots?\b|
          \bai[- ](?:assistants?|generated|agents?|copilots?|advis\w+|chat)\b`,
        {
          with: [
            /公众|用户|客户|市民|居民|大众|消费者|投资者|面向|任何人|小程序|上线|公开|网友|散户|家长|老年|游客|\bapp\b|\b(?:public|customers?|consumers?|users?|anyone|investors?|citizens?|apps?|visitors?|clients?|people|everyone|borrowers?|policyholders?)\b/u,
          ],
          unless: INSIDE,
        },
      ),
    ],
  },
];
