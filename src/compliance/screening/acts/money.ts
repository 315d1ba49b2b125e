import { type Act, alt, gap, pattern, sign } from './act.ts';
import { NO_COINS } from './words/markets.ts';

const PAYEES = alt`
  商户|卖家|商家|房东|司机|主播|供应商|店家|店铺|摊主|学校|物业|骑手|达人|收款人|对方|工厂|农户|车主|旅行社|
  机构|作者|劳务|医院|门店|培训机构|健身房|阿姨|业主|外卖员|货主|承运`;
const CURRENCY = alt`美元|美金|美刀|日币|外钞|外币|外汇|港币|港元|欧元|日元|泰铢|英镑|加元|澳元|卢布|韩元|当地货币|人民币`;
const ABROAD = alt`
  境外|海外|国外|跨境|出境|香港|澳门|美国|日本|东南亚|越南|菲律宾|非洲|欧洲|留学|外贸|亚马逊|境内外|俄罗斯|澳洲|
  英国|新加坡`;
const COIN = alt`
  虚拟货?币|加密(?:货币|资产|数字|币|钱包)|数字货币(?!研究|试点)(?<!法定数字货币)|比特币|以太(?:坊|币)|泰达|
  \busdt\b|\busdc\b|稳定币|代币|通证|平台币|空气币|发币|炒币|挖矿|矿机|\bdefi\b|\bico\b|\bsto\b|\brwa\b|\bnft\b|
  数字藏品|链上(?:资产|份额|凭证|票据|产权)|
  (?:资产|份额|房产|艺术品|债券|黄金)[^，。；]{0,6}(?:上链|代币化|通证化|token化)|\bcrypto\w*|\bbitcoin\w*|
  \bether(?:eum)?\b|\bstable ?coins?\b|
  \btokeni[sz]\w+(?! (?:of |the )?(?:card|pan|account numbers|text|words|sentences|payment card|credentials))|
  \b(?:coins?|tokens?)\b(?! (?:purses?|collect))(?=[^.;]{0,60}\b(?:backed|pegged|one[- ]to[- ]one|exchange|chain|ledger|traders?|holders?|price|reserve|redeem))|
  \btoken exchanges?\b|\bhot[- ]?wallets?\b|\b(?:utility|security|governance|platform|reward|native|our own|
  digital|tradable|exchange|asset-backed|community) (?:tokens?|coins?)\b|\bnfts?\b|
  \bmining (?:rigs?|pools?|farms?|machines?|hosting)\b|\binitial coin\b|\bairdrop\w*|
  \bon-?chain (?:asset|share|fund|unit|certificate|token)\w*|
  \bdigital (?:coins?|currenc(?:y|ies)|collectibles)\b|
  \b(?:issue|issues|mint|mints|launch|sell|list|trade)\w*\b[^.;]{0,20}\b(?:tokens?|coins?)\b`;

const PROMISE = alt`
  保本|保息|保收益|保底|年息|票息|稳赚|零风险|无风险|刚兑|刚性兑付|固定(?:收益|回报|利息|分红)|年化(?!利率)|
  年息|月息|日息|年收益|月收益|月返|日返|
  每(?:月|天|日|年|周|季度?)(?:固定|都|就|可|能|按时|定期)?(?:返|分红|领|拿|付息|派息|收益|分|得)|返本|返现|
  返利|返还|高息|高回报|高收益|
  (?:承诺|保证|约定|许诺|确保)[^，。]{0,14}(?:收益|回报|回购|返还|利息|分红|本金|盈利|退还|兑付|赎回|增值)|
  到期(?:连本|返|还本|归还|付|给|加|连同|退|本息|回购|一次)|翻(?:倍|番)|躺赚|躺着(?:赚|拿)|静态收益|动态收益|
  全额返|回购(?=[^，。]{0,12}(?:加|溢价|%|本金))|
  (?:百分之|\d(?:\.\d+)?%)[^，。]{0,8}(?:收益|回报|利息|分红|增值|返)|
  (?:收益|回报|利息|分红|返)[^，。]{0,8}(?:百分之|\d+(?:\.\d+)?(?:%|个点))|利息|\d+%的`;
const TAKES = alt`
  募|发行|凭证|投(?!诉|递|标|保|票|入使用|放广告|屏)|存|交(?!易|通|流|付系统)|购买|认购|充值|出资|入股|会员费|
  加盟|认养|预订|预付|预存|集资|募集|众筹|参与|买|缴|资金|本金|打款|放(?:在|到|进)|客户的钱|老人|加入|借给我们`;

export const MONEY_ACTS: readonly Act[] = [
  {
    code: 'deposit',
    signs: [
      sign(
        pattern`
          (?:收|吸|揽|募)${gap(12)}(?:定期款|定期的?(?:款|钱)|活期|存款|款子|储蓄|公众的钱|居民的钱)|
          吸收${gap(8)}(?:公众|客户|存款|储蓄|资金)|吸储|揽储|揽存|存款(?:业务|服务|产品)|接受${gap(8)}存款|
          储蓄(?:账户|业务|产品|计划|罐)|活期(?:存|账|产品|宝|和定期|、定期)|
          (?:名称|名字|取名|命名)[^。]{0,10}银行|定期存|零存整取|存钱罐(?=[”"]|里|功能|计划|产品|账户)|
          \b(?:accept|tak|receiv|collect|gather|attract|invit)\w*\b${gap(24)}\bdeposits?\b|
          \bsavings? (?:accounts?|products?|jars?|plans?|pots?|pockets?|circles?|vaults?)\b|
          \bdeposit[- ]taking\b|\b(?:demand|term|time|fixed) deposits?\b|\bhigh[- ]yield (?:accounts?|savings)\b`,
        {
          unless:
            /押金|自有(?:闲置)?资金|\bour own (?:spare |idle )?(?:cash|money|funds)|\b(?:security|rental|refundable booking|key|damage) deposits?\b|存款保险知识|保证金存管/u,
        },
      ),
    ],
  },
  {
    code: 'banking',
    signs: [
      sign(
        pattern`
          (?:开展|从事|经营|办理|提供)[^，。；]{0,8}银行业务|
          (?:数字|虚拟|直销|互联网|线上|社区|手机上的)银行(?!系统|app由)(?=[^。]{0,40}(?:开户|存|贷|转账|账户|服务))|
          存贷汇|开(?:立|设)?${gap(6)}银行账户|
          (?:做|办|开|建|当|成为|打造|设立)[^，。；系软给向由与从到在]{0,14}(?:的)?银行(?=[，,。；”"：]|$)|
          \b(?:be|become|are|build|launch|run|open|start)\w* (?:the|a|an|our|their|your)(?: [\w-]+){0,4} bank\b(?! (?:\w+ )?(?:app|software|system))|
          (?:像|类似|相当于|等于|堪比|就是|好比)[^，。；]{0,8}银行(?:一样|那样)?|
          (?:跟|和|与|同)银行[^，。；]{0,10}(?:差不多|一样|类似|没两样|无异|没区别)|
          \b(?:neo|digital|online|challenger|virtual|internet|shadow|community) ?-?banks?\b(?!'s| (?:uses?|runs?|clients?|customers? who|employs?))|
          \b(?:checking|current|bank) accounts?\b(?= (?:for|to|with|that|in (?:our|one)))|
          \bfull(?:-service)? bank(?:ing)?\b|\bbanking (?:services|business|products)\b|
          \b(?:like|as|alternative to|act as|becom\w*) an? (?:\w+ )?bank\b`,
        {
          unless: /题库|血库|bank of questions|blood bank|food bank|为[^，。]{0,8}银行(?:提供|开发|建)/u,
        },
      ),
    ],
  },
  {
    code: 'payment',
    signs: [
      sign(
        pattern`
          (?:电子|储值|余额|会员|自有|统一|用户|线上|我们的|平台|数字)(?:的)?钱包(?!系统|软件|硬件)|
          储值(?:卡|账户|余额)|预付卡|购物卡|充值${gap(24)}(?:余额|消费|购物|支付|转账|提现|账户|通用)|
          余额${gap(10)}(?:支付|转账|提现|消费|付款|付给|互转)|支付账户|代收代付|(?<!快递|包裹|邮件|外卖)代收(?!快递|包裹|水|电|燃气|物业)|代付|
          收单(?!机构|外包|系统)|资金清算|清分|二清|资金(?:归集|池|沉淀|分账|划转|过账|中转)|分账|担保交易|
          资金托管服务|支付(?:通道|清算|业务|结算|处理|牌照租用)|t\+[01d]|
          (?<!合作)第三方支付(?!公司|机构|平台|牌照的)|移动支付业务|
          (?:替|代|帮|为)${gap(10)}${PAYEES}${gap(10)}(?:收款|收钱|结算|收取|代收|付款|
          打款|发放|结款|收学费|收房租|收租)|
          (?:用户|会员|好友|朋友)${gap(8)}(?:转账|互转|发红包|转钱)|
          \b(?:e-?|digital |mobile |electronic |stored[- ]value |prepaid |
          member |closed |user |our |own )wallets?\b|\bwallet\b(?= (?:that|where|for|with|balance|app|to))|
          \bstored[- ]value\b|\bprepaid (?:cards?|balances?|accounts?)\b|
          \b(?:process|clear)\w*\b${gap(24)}\b(?:payments?|transactions?|card)\b|
          \bpayment (?:processing|gateway|processor|institution licen\w*|
          services?|accounts?|rails?)\b(?! companies)|\bpayouts?\b|\bescrow\b|
          \bsettl\w*\b${gap(30)}\b(?:merchants?|sellers?|vendors?|landlords?|drivers?|suppliers?|funds)\b|
          \b(?:acquiring|e-money|money transmi\w+)\b|
          \b(?:send|transfer|move)\w*\b${gap(16)}\b(?:money|funds|cash|
          balances?)\b${gap(20)}\b(?:each other|friends|other (?:users|members)|between|to any)\b|
          \bsplit(?:s|ting)? (?:the )?(?:payments?|proceeds|money)\b`,
        {
          unless:
            /(?:仅限|只能|只|限)[^，。]{0,4}(?:自家|自己|我们自己|本店|我们店|本公司)|(?:自家|本店|自己店)的?(?:储值|会员|充值|预付)|硬件钱包|手机钱包壳|(?:我们|公司)(?:只)?收取?(?:自己的)?(?:软件|服务|订阅|技术|授权)费/u,
        },
      ),
    ],
  },
  {
    code: 'payment_outsourcing',
    signs: [
      sign(
        pattern`
          聚合(?:支付|收款|码|收单)|
          (?:一|同一|统一)(?:个|张)?(?:二维)?码${gap(20)}(?:收|微信|支付宝|多|通用|全)|收款码|四方支付|
          (?:pos|刷卡)${gap(6)}(?:布放|推广|安装|铺设|维护|代理|装机|巡检)|
          (?:布放|铺设|安装|推广|代理)[^，。；]{0,10}(?:pos|刷卡机|收银终端|收款设备|收款码牌)|
          商户(?:拓展|入网|进件|巡检|地推)|收单(?:机构)?的?外包|特约商户(?:推荐|拓展)|终端(?:的)?(?:布放|巡检)|
          支付(?:通道)?(?:聚合|代理商|服务商|外包)|
          (?:整合|接入|打包|汇总|集成|聚合|对接|打通)${gap(20)}(?:微信|支付宝|云闪付|支付渠道|支付通道|
          支付公司|支付机构|支付方式|收单)|\baggregat\w*\b${gap(50)}\b(?:payments?|wallets?|qr|alipay|wechat|
          channels?|acquirers?)\b|\b(?:one|single|unified|universal) qr\b|
          \b(?:one|single|unified)\b${gap(40)}\b(?:alipay|wechat|unionpay|
          acquirers?|payment methods?|wallets)\b|\bpayment (?:aggregat\w*|orchestrat\w*|facilitat\w*)\b|
          \bmerchant (?:onboarding|acquisition|recruit\w*)\b|
          \b(?:sign|recruit|onboard|enrol|bring)\w*\b${gap(12)}\b(?:merchants?|
          shops|stores|restaurants)\b${gap(34)}\b(?:acquir\w*|payment|card|qr)\b|
          \b(?:install|distribut|deploy|servic|plac|maintain)\w*\b[^.;]{0,20}\b(?:pos|
          card) (?:terminals?|machines?|devices?|readers?)\b`,
        {
          forOthers: true,
          unless: /自己的(?:门店|店铺|网店)收款|our own (?:shop|store)/u,
        },
      ),
    ],
  },
  {
    code: 'fx_crossborder',
    signs: [
      sign(
        pattern`
          换汇|购汇|售汇|结汇|结售汇|外汇(?:兑换|买卖|结算业务|业务)|
          ${CURRENCY}${gap(14)}(?:兑换|换成|换|兑|结成|折成)${gap(10)}${CURRENCY}?|
          (?:兑换|换成|换取|换|兑|买入|卖出|收购|收)${gap(8)}(?!成?人民币现金)(?:美元|美金|美刀|日币|
          外钞|港纸|美金|美刀|日币|外钞|外币|外汇|港币|欧元|日元|泰铢|英镑)|
          跨境(?:汇款|支付|收款|付款|转账|结算|收付|资金|清算|代付)(?!系统|软件)|
          ${ABROAD}${gap(26)}(?:汇款|打款|付款|收款|转账|汇回|汇到|汇给|转给|代付|缴纳?学费|缴费|
          交学费|回款|结算|汇过去|打过去|寄钱|到账|提现|入账)|
          (?:代|替|帮|为)${gap(16)}(?:缴|付|汇|交|打|寄|收)${gap(4)}${ABROAD}|对敲|地下钱庄|
          (?:把|将|帮|替|代)${gap(14)}(?:钱|资金|款|工资|货款|学费)${gap(10)}(?:汇|转|打|
          送|挪|弄)${gap(4)}(?:到|往|给|出|回)${gap(4)}${ABROAD}|
          \b(?:currency|foreign exchange|fx|forex)\b${gap(10)}\b(?:exchang|
          conver|swap|trad|servic|brok|transfer)\w*|
          \b(?:convert|exchang|swap|chang)\w*\b${gap(30)}\b(?:rmb|
          yuan|renminbi|dollars?|usd|currenc(?:y|ies)|euros?|yen|cny|hkd|pounds|baht)\b|\b(?:buy|sell)(?:s|ing)?\b${gap(30)}\b(?:dollars?|usd|currenc(?:y|ies)|euros?|yen|hkd|pounds|baht)\b|
          \bremit(?:s|tances?|ting)?\b(?= [^.;]{0,60}\b(?:abroad|overseas|home|countr|foreign|border|famil|china|philippines|vietnam|africa))|
          \bremittances?\b|\bcross[- ]border (?:payments?|payouts?|transfers?|settlements?|
          collections?|money|funds?|remittance|cash)\b|
          \b(?:send|mov|transfer|wir|pay|bring|repatriat|deliver|receiv)\w*\b${gap(44)}\b(?:abroad|
          overseas|home countr\w*|(?:to|in) other countries|across (?:the )?borders?|
          out of (?:mainland )?china|into (?:mainland )?china|foreign (?:bank|account|supplier|universit|seller|school)\w*)\b`,
        {
          with: [
            /汇|款|钱|资金|结算|支付|学费|收付|币|元|缴费|到账|提现|\b(?:money|funds?|payments?|currenc\w+|rmb|yuan|dollars?|usd|euros?|yen|remit\w*|payouts?|fx|forex|foreign exchange|cash|tuition|salar\w+|wages|transfers?|settle\w*|proceeds|hkd|pounds|baht)\b/u,
          ],
          unless: /跨境电商(?:选品|物流|代运营)(?!.*(?:款|汇))|数据出境/u,
        },
      ),
    ],
  },
  {
    code: 'virtual_currency_prohibited',
    signs: [
      sign(pattern`${COIN}|积分${gap(20)}(?:上链|自由交易|场外|炒|涨价|升值|挂牌|二级市场|usdt)`, {
        toolsToo: true,
        unless: new RegExp(NO_COINS, 'u'),
      }),
    ],
  },
  {
    code: 'illegal_fundraising_risk',
    signs: [
      sign(pattern`${PROMISE}`, {
        with: [
          new RegExp(TAKES, 'u'),
          /(?:用户|会员|客户|投资|公众|老人|市民|居民|粉丝|大家|参与|加盟|任何人|人人|散户|储户|认购|出资|群友|村民|社会|消费者|持有|购买|老年|家长|员工|朋友|存|投|预存|入股|认养|交)/u,
        ],
        unless:
          /贷款利率|借款(?:年化|利率|利息)|还款利息|贷款利息|降息|银行(?:付息|支付利息)|购物返现券|逾期利息|返还(?:数据|结果|押金|租金押)|押金[^，。]{0,6}(?:返|退)|不承诺(?:收益|回报)|信用卡返现|国债/u,
      }),
      sign(
        pattern`
          拉人头|发展下线|推荐奖|团队奖|裂变分佣|民间集资|集资(?!诈骗)|消费返(?:利|还|本)|售后包租|
          养老(?:预订|床位|公寓|基地)[^。]{0,20}(?:返|收益|利息|补贴|分红)|原始股[^。]{0,20}(?:回购|翻|收益|倍)`,
      ),
      sign(
        pattern`
          \bguarant\w*\b${gap(24)}\b(?:returns?|yields?|profits?|income|
          interest|principal|capital|payouts?|gains?|buy[- ]?back)\b|
          \b(?:fixed|steady|risk[- ]free|assured|promised|stable|safe|handsome)\b${gap(16)}\b(?:returns?|
          yields?|interest|income|profits?|dividends?)\b|
          \bpromis\w*\b${gap(34)}(?:\breturns?\b|%|\bper ?cent\b|\binterest\b|
          \byield\b|\bback\b|\bdouble\b|\bbuy ?back\b)|
          \d{1,12}(?:\.\d{1,12})? ?(?:%|per ?cent) (?:a|per|each|every|annual\w*|
          monthly|yearly|weekly|daily|interest|return|yield|p\.?a)|
          \bdoubl(?:e|es|ed|ing)\b${gap(16)}\b(?:money|investment|stake|capital)\b|
          \b(?:get|earn|receiv|draw)\w*\b${gap(34)}(?:\d+ ?%|\binterest\b|
          \breturns?\b|\bdividends?\b|\byield\b)|\bcapital[- ](?:protected|guaranteed)\b|
          \bpay\w*\b${gap(24)}\b(?:interest|dividends?|returns?)\b|
          \breferral (?:bonus\w*|rewards?|commissions?)\b${gap(50)}\binvest\w*|
          \b(?:buy ?back|repurchas\w+|redeem)\b${gap(40)}(?:\bpremium\b|\bplus\b|%|\bhigher\b)`,
        {
          with: [
            /\b(?:invest\w*|deposit\w*|money|contribut\w*|savings?|members?|public|retirees?|users?|customers?|participants?|savers?|subscribers?|buyers?|anyone|people|elderly|pensioners?|holders?|villagers?|shoppers?)\b/u,
          ],
          unless:
            /\bloans? (?:at|carry|bear|with)|interest on (?:the|their|his|each) loans?|borrowers? pay|charge\w* (?:borrowers )?(?:\w+ ){0,3}interest|interest rate on|treasury|guarantees? (?:no|neither)/u,
        },
      ),
    ],
  },
];
