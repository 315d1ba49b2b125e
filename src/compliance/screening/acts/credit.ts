import { type Act, alt, gap, pattern, sign } from './act.ts';
import { either } from './told.ts';
import { smallAmounts } from './words/amounts.ts';
import { SMALL_BORROWER } from './words/credit.ts';

const LOAN = alt`
  贷款|借款|垫资|过桥|周转|信贷|授信|融资款|\bloans?\b|\bcredit\b|\bborrow\w*|\bmortgages?\b|\bfinancing\b|
  \blend\w*`;
const GOODS = alt`
  手表|名表|黄金|金条|金饰|首饰|珠宝|钻石|名包|包包|奢侈品|字画|古玩|古董|玉器|手机|电脑|相机|汽车|车辆|房本|
  红酒|名酒|茅台`;
const GOODS_EN = alt`
  watch(?:es)?|gold|jewel\w*|handbags?|luxury|diamonds?|antiques?|paintings?|artworks?|valuables|cars?|
  vehicles?|cameras?|phones?|laptops?|collectibles|wines?`;
const RECEIVABLE = alt`
  应收账款|应收款|应收货款|账单|发票|货款债权|工程款|欠条|未到期(?:的)?(?:货款|账款)|赊销款|账款|付款凭证|
  债权凭证|回款权`;

const PAYS_FOR = alt`分期付款|分期购|分期还|消费分期|先用后付|先享后付|月付|分\d+期|分\S{1,3}(?:期|个月)(?:还|付)|分期`;

export const CREDIT: readonly Act[] = [
  {
    code: 'lending',
    signs: [
      sign(
        pattern`
          放贷|放款(?!量|额|规模|机构|方|主体|速度|条件)|发放${gap(10)}(?:贷款|借款|资金|授信)|
          (?:提供|给予|授予|批给|给)${gap(12)}(?:贷款(?!超市|中介|咨询|信息)|借款|垫资|垫付|过桥|周转金|
          周转资金|资金周转|信用额度|循环额度|授信|短期周转|融资款|借贷)|
          放${gap(8)}(?:贷款|贷|周转款|款(?!到|式|假))|(?:借|贷)给|借钱给|借(?:出|一笔)|
          (?:把|将|拿|用)${gap(14)}(?:借|贷|放)(?:给|出)|出借|垫资|垫付|垫款|先行(?:支付|垫)|代垫|
          替[^，。；]{0,8}先(?:付|垫)|过桥(?:资金|贷)|贴现|票据${gap(6)}(?:贴|买入|变现)|预支|
          提前${gap(4)}(?:领|拿到|发)${gap(4)}(?:工资|薪)|先用后付|先享后付|赊(?:购|账)|借贷业务|现金贷|网贷(?!逾期|记录|黑名单|征信|查询|欠)|
          贷款业务|自营贷款|民间借贷|拆借|当天到账(?=[^。]{0,20}还)|经营贷|房抵贷|车贷|信用贷|
          (?:自有资金|自己的钱|自有的钱|股东的钱|账上的钱|公司的钱)${gap(16)}(?:借|贷|放|周转|投放|支持|
          垫|给客户)|(?:打|转|汇|拨|给)(?:给|到)?${gap(14)}(?:一笔钱|\d+万?元|一笔|现金)${gap(20)}(?:还本|
          本息|加息|连本带利|到期归还|按月还|多还)|
          (?<!on )\blend(?:s|ing)?\b(?! (?:a hand|itself|credib|library|themsel))|\blent\b|
          \b(?:make|makes|making|offer|offers|offering|give|gives|provide|
          provides|providing|grant|grants|issue|issues|issuing|extend|extends|
          extending|originate|originates|originating|fund|funds|funding|
          disburse|disburses|disbursing|write|writes)\b${gap(34)}(?:\bloans?\b|
          \bcredit\b(?! score| report| card| rating| bureau| data| risk)|
          \badvances\b|\bfinancing\b|\bmortgages?\b|\boverdrafts?\b|\bbridging\b)|
          \b(?:cash|wage|salary|merchant cash|payroll|pay) advances?\b|\bearned[- ]wage\b|
          \bpay ?day\b(?= loan| advance|[- ]lend)|\b(?:invoice|bill|note) discounting\b|
          \bdiscount(?:s|ing)?\b${gap(16)}(?:bills?|notes?|drafts?|acceptances?)\b|
          \bbridge (?:loans?|financ\w*)|\bbuy[- ]now[-, ]{0,2}pay[- ](?:us[- ])?later\b|\bbnpl\b|
          \b(?:credit lines?|lines? of credit)\b|\b(?:advanc(?:e|es|ing)|front(?:s|ing)?)\b${gap(30)}(?:money|
          cash|funds|cost|bill|amount|wages?|salar\w+|rent|tuition|price|up to|\d)|
          \b(?:our|the company's|shareholders'|own) (?:own )?(?:balance sheet|
          capital|money|funds|cash)\b${gap(50)}(?:borrow\w*|repay\w*|paid? back|
          pay (?:us|it) back|interest|loans?)|\bpay (?:us|it|them) back\b${gap(30)}(?:interest|fee|plus|extra|
          more)`,
        {
          unless:
            /(?:店|厂|超市|批发|供货)[^，。]{0,8}赊|助学捐|公益捐赠|\b(?:ladders?|drills?|books?|umbrellas?|bikes?|toys?|costumes?|paintings?)\b|free of charge|[抵质]押给(?:银行|机构)|贴息|补贴|\bsubsid|\btranslat|贷款给我们|向我们放贷|我们向银行(?:申请)?(?:贷款|借)|lend(?:s|ing)? (?:money to )?us|\bwe borrow(?:ed)?\b/u,
        },
      ),
      sign(
        pattern`
          (?:p2p|个人(?:对|与)个人|点对点|出借人|\bpeer[- ]to[- ]peer\b)${gap(30)}(?:借|
          贷|\blend\w*|\bloans?\b|\bborrow\w*)|
          (?:用户|会员|网友|村民|邻里|校友|老乡)${gap(8)}(?:之间|互相|相互)${gap(10)}(?:借款|
          借钱|借贷|资金拆借|周转)|
          \b(?:members?|users?|people|individuals?|neighbou?rs?|friends)\b${gap(24)}\blend(?:s|
          ing)?\b${gap(16)}(?:each other|one another|strangers|other \w+)`,
        { forOthers: true },
      ),
      sign(pattern`(?:资金|跨行|货款)结算(?:业务|服务)`, {
        unless: /支付|银行卡|贸易结算系统/u,
        doubt: true,
      }),
    ],
  },
  {
    code: 'microloan',
    signs: [
      sign(
        pattern`
          小额(?:贷款|借款|信贷|现金|放贷|融资)|小贷(?!公司|机构|牌照|行业)|微贷|小微贷|
          \bmicro[- ]?(?:loans?|credit|lend\w*|financ\w*)\b`,
        { unless: /向小贷|为小贷/u },
      ),
      sign(
        pattern`
          放贷|放款|发放${gap(8)}(?:贷款|借款)|放${gap(8)}(?:贷款|贷|周转款|款(?!到|式|假))|(?:借|贷)给|借钱给|
          出借|垫资|(?:提供|给)${gap(12)}(?:贷款|借款|周转|信用额度)|\blend(?:s|ing)?\b|
          \b(?:make|offer|give|provide|grant|extend|advance)s?\b${gap(30)}(?:\bloans?\b|\bcash\b|\bcredit\b)|
          借(?=[一二两三五几]千)`,
        {
          with: [either(smallAmounts, SMALL_BORROWER)],
        },
      ),
    ],
  },
  {
    code: 'consumer_finance',
    signs: [
      sign(
        pattern`
          消费(?:贷|信贷|金融(?:业务|服务|产品)|分期|信用额度)|先用后付|先享后付|
          (?:手机|装修|医美|教育|旅游|婚庆|租房|家电|购物|培训|牙科|整形|健身|车险)(?:贷|分期|信贷)(?!收租)|
          个人消费贷款|\binstal?ment loans?\b|花呗|白条|现金贷|\bbuy[- ]now[-, ]{0,2}pay[- ](?:us[- ])?later\b|\bbnpl\b|
          \bconsumer (?:loans?|credit(?! report| bureau| scor| rat| data)|financ\w*|lend\w*)\b|
          \bpoint[- ]of[- ]sale (?:credit|financ\w*|loans?)\b`,
      ),
      sign(
        pattern`
          (?:我们|平台|公司|我司|先|由我)${gap(16)}(?:全额付|先付|一次性付|垫付|付清|付给|结清|打给|支付给)${gap(20)}|
          \b(?:we|platform|us)\b${gap(20)}\bpays?\b${gap(30)}`,
        {
          with: [
            new RegExp(
              `${PAYS_FOR}|慢慢还|按月还|每月还|\\binstal?ments?\\b|\\bover \\w+ months\\b|\\bmonthly\\b|pays? (?:us )?back`,
              'u',
            ),
            /消费者|顾客|用户|学员|患者|买家|业主|租客|年轻人|白领|大学生|客户|消费|shoppers?|consumers?|customers?|patients?|students?|tenants?|buyers?|users?/u,
          ],
        },
      ),
      sign(
        pattern`
          (?:提供|给|办理|享受|可以|支持)${gap(12)}(?:分期付款|分期购|分期还款)|
          \binstal?ment (?:plans?|loans?|credit)\b`,
        {
          with: [
            /消费者|顾客|用户|学员|患者|买家|业主|年轻人|白领|大学生|家庭|个人|shoppers?|consumers?|customers?|patients?|students?|buyers?|users?/u,
          ],
          unless: /信用卡分期|银行(?:信用卡)?分期|自家|自产|\bown (?:goods|products)/u,
        },
      ),
      sign(
        pattern`
          放贷|放款|发放${gap(8)}贷款|放给|借给|借钱给|\blend(?:s|ing)?\b|
          \b(?:make|offer|give|provide|grant)s?\b${gap(30)}\bloans?\b`,
        {
          with: [
            /(?:买|购买|换)(?:手机|家电|家具|新车|电脑)|装修|医美|旅游|婚礼|消费|白领|大学生|shopping|holidays?|phones?|furniture|weddings?|consumers?|households?|personal expenses/u,
          ],
        },
      ),
    ],
  },
  {
    code: 'loan_facilitation',
    signs: [
      sign(
        pattern`
          助贷|贷款(?:超市|中介|比价|推荐|撮合|导航|经纪|匹配|居间|代办|顾问|聚合)|
          融资(?:中介|居间|撮合|对接|顾问)|联合贷|网络借贷(?:信息)?(?:中介|平台)|
          (?:导流|引流|导给|获客|拓客|推荐|介绍|对接|匹配|撮合|推送|筛选|输送|转介|转给|分发|引荐|牵线|搭桥|送到|
          推给|找到?|领到)${gap(22)}(?:借款|贷款|信贷|融资|资金方|放款方|放贷|授信|银行|金融机构|小贷|消金|
          消费金融公司)|
          (?:银行|金融机构|小贷公司|消金公司|消费金融公司|资金方|放贷机构|持牌机构)${gap(14)}(?:获客|找客户|
          找借款人|找贷款客户|拓客|引流|导流|输送客户|推荐客户|推荐借款|催收|初筛|筛客户|预审|贷后)|
          (?:比较|对比|比价|货比|比一比)${gap(16)}(?:贷款|利率|信贷)|
          (?:贷款|信贷|房贷|车贷)${gap(16)}(?:比较|对比|比价)|贷后催收|(?:代|代为|受托|帮)[^，。；]{0,10}催收|
          催收(?:外包|业务|服务|公司|团队)|
          (?:帮|协助|代|代办|指导|包装)${gap(16)}(?:申请|申办|办理|办|拿到|下款|获得)${gap(8)}(?:贷款|
          借款|信贷|经营贷|房贷)|一键(?:申请|提交)[^。]{0,14}(?:贷|借)|资金端|资产端|
          \b(?:match|connect|refer|introduc|rout|send|bring|steer|pass|
          direct|funnel|forward|channel|find|link|pair|deliver|hand)\w*\b${gap(50)}(?:\bborrowers?\b|
          \bapplicants?\b|\bloan (?:seekers|applications?|leads?|requests?)\b|
          \blenders?\b|\bbanks?\b|\bloans?\b|\bcredit\b|\bfinancing\b|\bconsumer finance\b)|
          \bloan (?:marketplace|comparison|brok\w*|supermarket|referrals?|
          aggregator|match\w*|leads?|facilitat\w*)\b|
          \bcompar\w*\b${gap(34)}(?:\bloans?\b|\bmortgages?\b|\bcredit offers?\b|\binterest rates?\b)|
          \b(?:collect|chas|recover)\w*\b${gap(30)}(?:\boverdue\b|\bdebts?\b|
          \brepayments?\b|\barrears\b|\bloans?\b)|\bdebt collect\w*|
          \b(?:pre[- ]?(?:qualif|screen|approv|scor)|vet|score)\w*\b${gap(30)}\b(?:borrowers?|applicants?)\b|
          \bservic(?:e|es|ing)\b${gap(16)}\bloans?\b|\bpeer[- ]to[- ]peer lend\w*|
          \bcommission\b${gap(40)}\b(?:loan|bank|lender|borrow)\w*`,
        {
          forOthers: true,
          with: [
            /贷|借款|放款|借钱|融资|信贷|授信|催收|欠款|资金(?:方|端)|\bloans?\b|\bcredit\b|\blend|\bborrow|\bmortgage|\bdebts?\b|\bfinancing\b|\boverdue\b|\barrears\b/u,
          ],
          unless: /股权融资|融资租赁|直播获客系统/u,
        },
      ),
    ],
  },
  {
    code: 'guarantee',
    signs: [
      sign(
        pattern`
          (?:提供|承担|出具|给|做|作|签署?|代为)${gap(10)}(?:担保|保证责任|连带责任|增信|保函|兜底|差额补足|
          回购承诺|保证人|连带保证|履约保函)|(?<!无|免|不用|无需)(?:融资|贷款|借款|履约|信用)担保|
          担保(?:费(?!补)|业务|服务)|差额补足|增信(?:服务|费)`,
      ),
      sign(
        pattern`
          (?:逾期|违约|还不上|还不出|还不了|不还|坏账|断供|跑路|收不回|赖账|无力偿还|拖欠|出现不良)${gap(26)}(?:代偿|
          代还|替(?:他|她|其|客户|借款人)?[^，。]{0,4}还|赔付|赔给|赔偿|兜底|补足|补上|垫付|偿还|全额(?:承担|买单|赔)|
          承担|买单|回购|先赔|由我们|我们来|我们(?:先|全))|代偿|兜底|风险(?:准备|保证|备付|补偿|缓释)金|
          \bguarant\w*\b${gap(36)}(?:\bloans?\b|\bdebts?\b|\brepay\w*|\bborrow\w*|
          \bcredit\b|\blenders?\b|\bbanks?\b)|\bfirst[- ]loss\b|\bbackstop\w*|\bmake\w*\b${gap(20)}\bwhole\b|
          \b(?:cover|absorb|bear|shoulder|reimburs|compensat|stand behind)\w*\b${gap(30)}(?:\bdefault\w*|
          \bcredit loss\w*|\bbad loans?\b|\bshortfall\b|\bunpaid\b|\bmissed payments?\b)|
          \b(?:default|fail|stop|miss|unable|cannot|can't|don't|doesn't)\w*\b${gap(44)}(?:\bwe (?:will )?(?:pay|repay|cover|compensate|reimburse|step in|make up|settle|absorb|take over|buy back)|
          \bour (?:reserve|fund|company|pool))|\bcredit enhancement\b|\bsuret(?:y|ies)\b|
          \bguarantors?\b(?! (?:is|are) not)|
          \brepay\w*\b${gap(20)}\bon (?:their|his|her|the borrower's) behalf\b`,
        {
          with: [
            new RegExp(
              `${LOAN}|银行|出借|债务|债权|资金方|金融机构|借|贷|货款|\\bdebts?\\b|\\bbanks?\\b|\\blender|\\brepay`,
              'u',
            ),
          ],
          unless: /保险公司赔|\bno guarantor\b/u,
        },
      ),
    ],
  },
  {
    code: 'factoring',
    signs: [
      sign(
        pattern`
          保理(?!公司|商|机构)|
          (?:受让|买断|收购|买入|购买|收下|折价收|打折收|贴钱收|买下|买走|接手)${gap(14)}${RECEIVABLE}|
          ${RECEIVABLE}${gap(18)}(?:转让|卖给|卖断|受让|变现|打折|提前(?:拿|收|兑)|买断|收购|转给|折现)|
          提前(?:支付|结清|付|拿到|收到|回笼)${gap(10)}(?:货款|账款|发票|工程款|尾款|运费)|
          账期${gap(18)}(?:提前|变现|垫|先拿)|\bfactoring\b(?! in\b)|
          \b(?:buy|buys|buying|purchas\w+|acquir\w+|take over|takes over|
          assum\w+|sell us|sell (?:their|its) )${gap(34)}(?:receivables?|
          invoices?|unpaid bills|trade debts?|accounts payable)\b|
          \binvoice (?:financ\w+|trading|advances?|discount\w+)\b|\breceivables? (?:financ\w+|purchas\w+)\b|
          \bpa(?:y|ys|ying|id)\b${gap(34)}\binvoices?\b${gap(20)}(?:early|
          before|up ?front|straight away|immediately|right away|within)|\bunpaid invoices?\b${gap(14)}\bcash\b|
          \binvoices?\b${gap(50)}\b(?:we|us)\b${gap(12)}\b(?:pay|advance|collect)\w*`,
        { unless: /(?:卖给|转让给|转给)[^，。]{0,10}(?:保理|银行)/u },
      ),
      sign(pattern`供应链金融(?:业务|服务|产品)|\bsupply[- ]chain financ\w+\b`, { doubt: true }),
    ],
  },
  {
    code: 'finance_leasing',
    signs: [
      sign(
        pattern`
          融资租赁(?!公司|机构)|金融租赁(?!公司)|售后(?:回租|返租)|回租|以租代购|先租后(?:买|购)|租购|
          租(?:满|完|期(?:满|结束|到))${gap(16)}(?:归|过户|所有|买下|留购|[1一]元|名义|送给)|
          \bfinanc(?:e|ial) leas\w+|\b(?:rent|lease|let)s? (?:it|them|\w+) back\b|\bleas(?:e|ing)[- ](?:to[- ]own|back|purchase|to[- ]buy)\b|\bleaseback\b|
          \bhire[- ]purchase\b|\brent[- ]to[- ](?:own|buy)\b|
          \bown(?:s|ership|ed)?\b${gap(30)}\bend of (?:the )?(?:lease|term|rental|contract)|
          \bownership\b${gap(20)}\b(?:pass|transfer)\w*|\bfor (?:one|a|1) (?:yuan|dollar|token sum|nominal)`,
        { with: [/租|\bleas|\brent|\bhire/u] },
      ),
    ],
  },
  {
    code: 'pawn',
    signs: [
      sign(
        pattern`
          典当(?!行)|收当|当铺|当票|绝当|死当|活当|续当|(?:抵押|质押|押)(?:上|下|给|在|放)?${gap(14)}${GOODS}|
          ${GOODS}${gap(12)}(?:抵押|质押|押在|押给|押着|作抵|押)|
          \bpawn(?:s|ed|ing|brok\w*)?\b(?!shops? (?:use|run|that))|
          \b(?:pledg|collateral|deposit|hand|leav|hold|keep)\w*\b${gap(34)}\b${GOODS_EN}\b|
          \b${GOODS_EN}\b${gap(24)}\b(?:as (?:collateral|security)|pledg\w*|collateral)|
          \bloans? (?:against|secured (?:by|on)) (?:\w+ ){0,3}${GOODS_EN}\b`,
        {
          with: [
            /借|贷|换钱|拿钱|拿到钱|现金|放款|周转|给钱|应急|赎|当(?:票|金|期)|典当|\bloans?\b|\bcash\b|\bborrow\w*|\bmoney\b|\blend\w*|\badvance|\bpawn|\bredeem/u,
          ],
          unless: /二手(?:车|表|奢侈品)(?:寄卖|鉴定)|押金|租车|象棋|\bchess\b|\bendgame/u,
        },
      ),
    ],
  },
  {
    code: 'local_amc',
    signs: [
      sign(
        pattern`
          (?:收购|购买|受让|买断|批量|接盘|接手|买入|买下|买走|打包|收来|竞得|投资|处置)${gap(20)}(?:不良|
          坏账|逾期债权|逾期贷款|债权包|资产包|呆账|烂账)|
          (?:不良(?:资产|贷款|债权)?|坏账|资产包|债权包|逾期债权|逾期贷款)${gap(20)}(?:收购|受让|买断|
          打包|折价|买下|接过来|买进|批量|拿下)|\b(?:buy|buys|buying|purchas\w+|acquir\w+|take over|taking over|
          bid(?:s|ding)? (?:for|on)|bought)\b${gap(40)}(?:non[- ]?performing|
          \bnpls?\b|distressed (?:loans?|debts?|assets?|credit)|bad (?:loans?|debts?)|
          delinquent|written[- ]off|defaulted (?:loans?|debts?)|charged[- ]off|
          overdue (?:loans?|debts?)|sour(?:ed)? loans?)|
          (?:\bnon[- ]?performing\b|\bnpls?\b|\bbad (?:loan|debt) (?:portfolios?|packages?|books?)\b)${gap(40)}\b(?:buy|
          purchas|acquir|bought|in bulk|at a discount)\w*`,
      ),
    ],
  },
];
