import { type Act, alt, gap, pattern, sign } from './act.ts';
import { COVER } from './insurance.ts';
import { UNITS } from './markets.ts';

/* What a business is called where nothing more is said of it: a thing of finance and what is done with it. */

const GOODS_IN_PARTS = alt`手机|电脑|家电|数码|汽车|新车|商品|购物|教育|医美|租房|装修`;
const METALS = alt`黄金|白银|贵金属|铂金|原油|积存金|纸黄金|邮币卡`;
const METALS_EN = alt`
  gold|silver|metals?|bullion|commodit(?:y|ies)|carbon|emissions?|allowances?|offsets?|royalt(?:y|ies)|
  warehouse receipts?|pre-?ipo shares?|unlisted shares?`;
const VENUE_EN = alt`exchanges?(?! rates?)|trading (?:platforms?|apps?|venues?|floors?)|marketplaces?|bourses?|
  order books?`;
const SHARED_LISTS = alt`多头|共债|逾期|失信|黑名单|老赖|借贷记录|负面名单`;
const WEALTH = alt`理财|资管|信托|年金`;

export const CALLED: readonly Act[] = [
  {
    code: 'lending',
    signs: [
      sign(
        pattern`
          民间放(?:水|债|款)|九出十三归|砍头息|驴打滚的?(?:债|息|利)|放(?:印子钱|高利贷|水钱)|高利贷|凭身份证${gap(4)}借|借钱${gap(6)}(?:凭|只[要需看])身份证|
          信用卡${gap(4)}(?:代还|代偿|垫还|空卡)|
          (?:税|票|订单|流水|薪|工资|公积金|保单|学生|校园|商户|房抵|车抵|秒|闪)贷(?!款[^，。]{0,4}(?:系统|软件)|后|前|中)|
          (?:汇票|票据|银票|商票|承兑)${gap(6)}(?:变现|收票|贴息|贴现|秒贴)|(?:开票|发票|税票|订单|仓单|存货|货物|运单)(?:质押|抵押)?融资(?!租赁|性)|
          \bloans? (?:from|out of) our\b|\b(?:payday|salary|wage|student|instant|title|bridge|business|
          personal) (?:loans?|lend(?:ing|ers?)|advances?)\b(?! (?:comparison|brok|lead))`,
        { unless: /还(?:了|清)[^，。]{0,6}贷|申请[^，。]{0,4}助学/u },
      ),
    ],
  },
  {
    code: 'consumer_finance',
    signs: [
      sign(
        pattern`
          (?:校园|学生|大学生)(?:贷|分期)|先(?:买|拿|享|用|购|住|学)后付(?!费)|分期(?:购买?|买|换)${gap(2)}(?:${GOODS_IN_PARTS})|
          (?:${GOODS_IN_PARTS})${gap(2)}分期(?!还款能力)|分期(?:商城|购物平台)`,
        { unless: /信用卡|银行(?:的)?分期|自家|自产|收租/u },
      ),
    ],
  },
  {
    code: 'loan_facilitation',
    signs: [
      sign(
        pattern`
          (?:借款|抵押|信贷|房贷|车贷|借贷|过桥|资金)${gap(4)}(?:中介|居间|经纪|撮合|代办|导流|超市)|
          (?:包|代办?|秒|快速|保证)下款|下款${gap(4)}(?:中介|代办|渠道)|(?:委外|外包|委托|批量)${gap(2)}催收|催收(?:系统(?:与|和|及))?团队|
          \bmortgage (?:brok|advis|introduc)\w*|\b(?:debt|loan)[- ]collect(?:ion|ions|ors?|ing) (?:agenc|servic|
          outsourc|compan)\w*`,
        { forOthers: true },
      ),
    ],
  },
  {
    code: 'microloan',
    signs: [
      sign(
        pattern`\bsmall(?:[- ](?:online|cash|quick|instant|business))? loans?\b|小额(?:借款|周转|信用贷|速贷)|小贷公司`,
        { unless: /\bloan compan/u },
      ),
    ],
  },
  {
    code: 'deposit',
    signs: [
      sign(
        pattern`
          (?:存钱|存款|存进来|存在(?:我们|这里|平台)|放在我们)${gap(12)}(?:随时|随要|想取)${gap(4)}取|
          随存随取|\b(?:hold|keep|store|look after)s?\b (?:your|their|customers'|people's) (?:\w+ ){0,2}(?:cash|money|
          savings)\b`,
        { unless: /余额宝|物品|行李|衣物|快递|雪具/u },
      ),
    ],
  },
  {
    code: 'finance_leasing',
    signs: [
      sign(
        pattern`
          (?:卖给|转让给)(?:我们?|我司|平台)${gap(10)}租(?:回|给)|
          \bsell\w*\b${gap(20)}\bto us\b${gap(20)}\b(?:leas|rent)\w*\b`,
        { unless: /二手房|房源/u },
      ),
    ],
  },
  {
    code: 'fx_crossborder',
    signs: [
      sign(
        pattern`\b(?:send|wire|transfer|remit)\w*\b (?:\w+ ){0,2}(?:money|cash|wages|funds|
        earnings) (?:back )?home\b`,
      ),
    ],
  },
  {
    code: 'illegal_fundraising_risk',
    signs: [
      sign(
        pattern`
          \b(?:fixed|guaranteed|assured|promised|risk[- ]free) (?:\w+ ){0,2}(?:payouts?|returns?|income|yields?|
          dividends?|profits?)\b`,
        { doubt: true, unless: /fixed income (?:analytic|desk|data|research)|income tax|basic income/u },
      ),
    ],
  },
  {
    code: 'factoring',
    signs: [
      sign(pattern`[欠赊]${gap(10)}(?:账|款)${gap(8)}(?:买下|买断|收购|打折(?:买|收|接))`, {
        unless: /不良/u,
      }),
    ],
  },
  {
    code: 'trust',
    signs: [
      sign(
        pattern`受托人${gap(4)}(?:管|打理)|(?:管|打理)${gap(2)}(?:家产|家业|遗产)|\b(?:run|start|open|offer|set up)(?:s|ning|
        ing)? (?:an? )?(?:family |charitable )?trusts?\b(?! (?:issue|score|layer|anchor))`,
      ),
    ],
  },
  {
    code: 'virtual_currency_prohibited',
    signs: [sign(pattern`[收出]u(?![a-z盘])|[买卖换]u(?=$|[，。、])`, { toolsToo: true })],
  },
  {
    code: 'guarantee',
    signs: [sign(pattern`\b(?:loan|credit|financing) guarantee (?:compan|firm|service|provider)\w*`)],
  },
  {
    code: 'futures',
    signs: [
      sign(
        pattern`\btrad\w* (?:\w+ ){0,2}(?:crude|oil|gold|silver|commodity|index|grain|metal) contracts?\b`,
      ),
    ],
  },
  {
    code: 'local_amc',
    signs: [
      sign(
        pattern`
          不良(?:资产|债权|贷款)?(?:包)?的?(?:投资|收购|买卖|受让)|收(?:购)?(?:烂账|坏账|呆账)|
          \bbuy(?:s|ing|ers?)?\b${gap(20)}\b(?:bad|overdue|delinquent|defaulted) (?:\w+ )?(?:loans?|debts?)\b|
          \b(?:npls?|non[- ]performing loans?|bad loans?|distressed (?:debts?|loans?|
          assets?))(?: \w+){0,2} (?:invest|buy|purchas|acqui|fund)\w*`,
      ),
    ],
  },
  {
    code: 'pawn',
    signs: [
      sign(
        pattern`典当(?:平台|小程序|业务|上门|服务|行)|当铺|\b(?:cash|money|advances?|loans?) against (?:\w+ ){0,3}(?:watch|jewel|
        gold|handbag|diamond|car|vehicle|laptop|phone|antique|painting)\w*|\bpawn ?(?:brok\w*|
        shops?)\b(?! (?:software|tycoon|games?))`,
        { unless: /为典当行|典当行(?:使用|采购)|电视剧|遗址|游戏/u },
      ),
    ],
  },
  {
    code: 'insurance',
    signs: [
      sign(
        pattern`(?<!风)(?:险|保险)(?:自营|自保)|互助(?:社|会|群|圈|团)${gap(20)}(?:赔|理赔|分摊|均摊|领)|谁病谁[领拿]|\bpool\w* (?:money|
        funds|premiums?|contributions?) (?:against|to cover)\b|\b(?:cover|illness|health|accident|mutual|
        risk) pools?\b`,
      ),
    ],
  },
  {
    code: 'insurance_intermediary',
    signs: [
      sign(
        pattern`
          (?:${COVER})${gap(4)}(?:直播|带货|电销|推销|导购|拼团)|
          (?:推销|电销|外呼销售|带货|直播(?:卖|销售|推荐)?|种草)${gap(6)}(?:${COVER})|
          \binsurance (?:aggregat|comparison|lead)\w*|
          \b(?:sell|sold|compar|shop|quot|recommend|brok)\w*\b${gap(16)}\b(?:health|life|motor|car|travel|pet|
          home) (?:cover|policies|plans)\b`,
        { forOthers: true, unless: /保险(?:箱|柜|丝)/u },
      ),
    ],
  },
  {
    code: 'securities_advisory',
    signs: [
      // Software that picks stocks is advice itself: 关于加强对利用“荐股软件”从事证券投资咨询业务监管的暂行规定（证监会公告〔2012〕40号）.
      sign(
        pattern`[荐选]股(?:软件|机器人|app|工具|系统|小程序|助手|神器)|炒股(?:机器人|神器)|\bstock[- ]picking (?:bots?|apps?|software|
        robots?)\b`,
        {
          toolsToo: true,
          unless:
            /(?:为|给|供|向)[^，。]{0,6}(?:证券公司|券商|投资咨询机构)|\bfor (?:licensed )?(?:brok|securities)/u,
        },
      ),
    ],
  },
  {
    code: 'fund_distribution',
    signs: [
      sign(
        pattern`
          (?:代销|代理销售|分销|推介|销售|上架)${gap(8)}(?:${WEALTH})(?:产品|计划)|
          (?:${WEALTH})(?:产品|计划)?(?:代销|超市|商城|货架)`,
        { doubt: true, forOthers: true, unless: /私募|员工/u },
      ),
    ],
  },
  {
    code: 'exchange_venue',
    signs: [
      sign(
        pattern`
          (?:${UNITS})${gap(4)}(?:交易|买卖|流转|转让|转售)(?:撮合|平台|市场|中心|所|大厅|app|网)|
          电子盘|\border[- ]books?\b|数据(?:资产|产品|要素)?交易(?:所|中心|平台|市场)|
          ^(?:[\p{Script=Han}]{2,12})交易(?:所|中心)$|
          (?:${METALS})${gap(2)}(?:投资|交易|买卖)(?:平台|app|市场|网)|
          \b(?:${METALS_EN})\b(?: \w+){0,2} (?:${VENUE_EN})\b`,
        { unless: /二手|农贸|批发|劳务|人才|房产|公共资源|实物(?:回收|销售)|\bused\b|\bsecond-?hand\b/u },
      ),
    ],
  },
  {
    code: 'personal_credit_reporting',
    signs: [
      sign(
        pattern`
          ^个人征信(?:业务|服务|平台|公司)?$|(?:${SHARED_LISTS})${gap(6)}(?:名单)?(?:共享|互查|联查|互通)|
          \b(?:consumer|personal|individual) credit (?:scoring |rating |reporting |reference )?(?:bureau|
          agenc(?:y|ies)|registr(?:y|ies))\b`,
        { unless: /企业(?:失信|逾期|黑名单)|招投标|供应商/u },
      ),
      sign(
        pattern`
          个人(?:大数据)?信用(?:分|评分|评价|报告|画像|档案)(?!期)|
          个人信用${gap(2)}(?:一[搜查]|查询)|\balternative credit scor\w*|\bcredit scor(?:es?|
          ing)\b${gap(16)}\b(?:consumers?|people|individuals?|borrowers?|workers?|students?|renters?|tenants?)\b`,
        {
          doubt: true,
          unless: /自查|查询自己|本人(?:查询|授权查看)自己|考试|作业|own credit/u,
        },
      ),
    ],
  },
  {
    code: 'securities_issuance',
    signs: [
      sign(
        pattern`公开发债|(?:向|对|面向)(?:老百姓|公众|社会|市民|居民|会员|粉丝|用户)${gap(4)}发(?:债|股)`,
        {
          unless: /城投|政府|国债|上市公司/u,
        },
      ),
    ],
  },
  {
    code: 'fund_management',
    signs: [
      sign(
        pattern`发一?[只支]${gap(4)}(?:公募|基金(?!会))|\b(?:mutual|public|index|retail) fund (?:managers?|compan(?:y|ies)|
        houses?)\b`,
      ),
    ],
  },
  {
    code: 'enterprise_credit_reporting',
    signs: [
      sign(pattern`^企业征信(?:业务|服务|平台|公司)?$`),
      sign(
        pattern`
          企业信用(?:分|评分|评级)(?!系统)|(?:工厂|厂家|企业|供应商|商户|公司)${gap(2)}[打评]${gap(2)}信用分|
          \b(?:sme|smes'?|business|corporate|supplier|company|trade) credit (?:scor|rating|report)\w*`,
        { doubt: true, unless: /企业信用代码|自查/u },
      ),
    ],
  },
  {
    code: 'payment',
    signs: [
      sign(
        pattern`
          积分${gap(20)}(?:提现|抵现|兑现|换(?:成)?现金|通兑|(?:商户|商家|门店)(?:间|之间)?通用)|
          (?:福利|购物|提货|消费|礼品|联名)卡${gap(10)}(?:通用|多家|全城|联盟|各家)|信用卡${gap(4)}(?:套现|养卡)|刷卡套现|
          (?:校园|城市|社区|景区|商圈|旅游)(?:钱包|一卡通)`,
        { unless: /(?:仅限|只能|只|限)[^，。]{0,4}(?:自家|自己|我们自己|本店|我们店|本公司)/u },
      ),
      sign(pattern`(?:员工)?福利卡|提货卡`, {
        doubt: true,
        unless: /(?:仅限|只能|只|限)[^，。]{0,4}(?:自家|自己|我们自己|本店|我们店|本公司)/u,
      }),
    ],
  },
];
