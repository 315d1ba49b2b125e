import { type Act, alt, gap, pattern, sign } from './act.ts';

const SHARES = alt`股票|股份|股权|债券|可转债|原始股|证券|期权|收益权|收益凭证|凭证|票据|份额|合伙份额|干股`;
const PUBLIC = alt`
  公众|社会|大众|不特定|粉丝|散户|网友|老百姓|所有人|任何人|人人|普通人|全体?会员|会员|用户|居民|群友|公开|线上|
  广大`;
const STOCKS = alt`
  股票|个股|证券|a股|港股|美股|股市|炒股|两融|涨停|龙头股|股民|\bstocks?\b|\bshares\b|\bsecurit(?:y|ies)\b|
  \bequit(?:y|ies)\b|\betfs?\b`;
/** What is traded on a venue. */
export const UNITS = alt`
  份额|权益|收益权|债权|仓单|股权|藏品|碳配额|碳信用|配额|绿证|使用权|会籍|版权|提货权|酒票|茶票|产权|邮币|
  艺术品|数据产品|知识产权|大宗商品|钢材|农产品|化工品|现货|原油|白银|贵金属|物权|票权|排放权|特许权`;

export const MARKETS: readonly Act[] = [
  {
    code: 'securities_issuance',
    signs: [
      sign(
        pattern`
          股权众筹|
          (?:公开|(?:面)?向${gap(12)}${PUBLIC}[^，。；]{0,6}|对${gap(6)}${PUBLIC}[^，。；]{0,6})(?:发行|
          募集|发售|出售|认购|募股|融资|销售|转让|推销|卖)${gap(30)}${SHARES}|
          发行${gap(6)}(?:股票|债券|公司债|证券|原始股|可转债)(?!的银行)|
          (?:认购|购买|买|持有|入股|投)${gap(14)}(?:股份|股权|原始股)|ipo前|拟上市|
          众筹${gap(24)}(?:股|分红|收益|合伙|份额|利润)|
          (?:人人|谁都|任何人|每个人|普通人|粉丝|会员)${gap(12)}(?:当|做|成为|都是)${gap(6)}(?:股东|
          老板|合伙人)|\bequity crowd ?fund\w*|
          \b(?:sell|sells|selling|offer|offers|offering|issue|issues|issuing|
          float|market)\b${gap(30)}\b(?:shares?|equity|stakes?|bonds?|notes|securities|stock|debentures)\b|
          \bpublic offering\b|\bpre-?ipo (?:shares|stock|equity)\b|\bfractional (?:ownership|shares?)\b|
          \b(?:buy|own|get|purchase|have)\b${gap(24)}\b(?:a )?(?:stake|
          slice|sliver|shares?|piece|equity|fraction)\b${gap(16)}\b(?:of|in)\b`,
        {
          with: [
            new RegExp(
              `${PUBLIC}|元起|起投|起购|众筹|原始股|ipo|拟上市|募集|\\b(?:public|first come|strangers|anyone|anybody|everyone|retail|online|crowd\\w*|fans|users|customers|members|small investors|ordinary|people|website|followers|backers|listeners)\\b`,
              'u',
            ),
          ],
          unless: /证券公司的|购物券|优惠|分享|\bshare (?:of|the|your|with)|market share|员工持股/u,
        },
      ),
    ],
  },
  {
    code: 'securities_brokerage',
    signs: [
      sign(
        pattern`
          (?:代客|代理|接受|帮|为|替|代)${gap(14)}(?:买卖|交易|下单|炒|操盘|打新|委托)${gap(10)}${STOCKS}|
          ${STOCKS}${gap(8)}(?:开户|下单|经纪|交易(?:平台|通道|服务|账户|app)|代操|委托买卖|撮合)|
          (?:下单|买卖|交易|开户)${gap(10)}${STOCKS}|证券(?:经纪|承销|保荐|做市|自营)(?!公司|商)|
          (?:承销|包销|保荐)(?=${gap(14)}(?:股|债|证券|发行|上市))|融资融券|(?:股票|场外|炒股|杠杆)?配资|
          杠杆炒股|(?:股票|证券|债券)做市|(?:杠杆|放大|借给|\d倍)${gap(16)}(?:炒股|买股票|股票)|操盘手|
          \bbrok(?:er|ers|ering|erage)\b${gap(30)}\b(?:stock|securities|share|trade|equit|client|order)\w*|
          \b(?:execut|plac|rout|carry|fill|tak|handl|transmit|trad)\w*\b${gap(34)}\b(?:stocks?|
          shares|securities|equit(?:y|ies)|orders? (?:for|on|to the) (?:\w+ ){0,3}exchange)\b|
          \bbuy(?:ing)?(?: and|\/| or) sell(?:ing)?\b${gap(24)}\b(?:shares|stocks?|securities|equities)\b|
          \bstock (?:trading|brok\w*)\b|\bmargin (?:loans?|trad\w*|lend\w*|accounts?|financ\w*)\b|
          \bmarket[- ]mak(?:er|ing|e)\b|\bunderwrit\w*\b${gap(24)}\b(?:securities|shares?|bonds?|stocks?|
          ipos?|offerings?|issues?)\b|\bopen\b${gap(24)}\b(?:brokerage|securities|stock|trading) accounts?\b|
          \bleverag\w*\b${gap(24)}\b(?:stocks?|shares?|equit\w+)\b`,
        {
          with: [new RegExp(`${STOCKS}|配资|ipo|承销|bond|trad|发行|margin|market-?\\s?mak`, 'u')],
          unless: /告诉|推荐|recommend/u,
        },
      ),
    ],
  },
  {
    code: 'securities_advisory',
    signs: [
      sign(
        pattern`
          荐股|(?:推荐|推送|提示|告诉|发布|提供|指出|喊|发|分享|给出|点评|预测|挑选|选出|精选)${gap(16)}(?:个股|
          股票|买卖点|买入点|买点|卖点|牛股|金股|妖股|股池|仓位|调仓|投资组合|投资建议|交易信号|买卖信号|策略信号|操作建议|
          股票代码|涨停)|(?:智能|机器人|ai)?投顾(?!系统)|(?:投资|证券|股票|理财)(?:咨询|顾问|建议)(?!公司)|诊股|
          跟投|跟单|带单|抄作业|(?:该|何时|什么时候)${gap(6)}(?:买|卖|加仓|减仓|清仓|抄底|逃顶)|
          (?:买|卖|加仓|减仓|清掉|清仓|买进|卖出|换)${gap(4)}(?:什么|哪只|哪些|哪几只|入还是卖出)|
          炒股(?:群|直播|带)|(?:量身|自动|智能|个性化|一键)${gap(14)}(?:配置|组合|调仓|资产配置)|
          \brobo[- ]?advi\w+|\bstock (?:picks?|tips?|recommend\w*|signals?|advice)\b|
          \b(?:recommend|tell|suggest|advis|alert|signal|guid|notif)\w*\b${gap(60)}\b(?:buy|
          sell|stocks?|shares|portfolios?|securities|hold|allocation)\b|
          \b(?:buy|sell)(?:\/| and | or |-)(?:sell|buy|hold)\b${gap(10)}\b(?:signals?|
          alerts?|calls?|ratings?|recommend\w*)\b|\b(?:copy|mirror|social)[- ]trad\w*|
          \binvestment (?:advi[cs]\w*|recommend\w*|advis\w+)\b|\bmodel portfolios?\b|
          \b(?:trading|trade) signals?\b|
          \b(?:personali[sz]ed|tailor\w*|automat\w*|rebalanc\w*)\b${gap(24)}\bportfolios?\b|
          \bwhich (?:stocks?|shares|funds?)\b${gap(12)}\bbuy\b`,
        {
          with: [
            new RegExp(
              `${STOCKS}|股|投资|投顾|基金|组合|仓|跟单|带单|期货|理财|\\binvest|\\bportfolio|\\btrad|\\bbuy|\\bfunds?\\b`,
              'u',
            ),
          ],
          unless:
            /\bgrocer|\bshel(?:f|ves)\b|\bwarehouse|\binventory|进货|补货|库存|推荐.{0,6}(?:保险|贷款)(?!.*股)|股票期权激励|采购建议|\bbuy (?:groceries|insurance)/u,
        },
      ),
    ],
  },
  {
    code: 'futures',
    signs: [
      sign(
        pattern`
          期货(?!公司|交易所|从业)|差价合约|永续合约|合约交易|外汇(?:保证金|杠杆)|
          (?:原油|黄金|白银|现货|大宗|农产品|贵金属|股指|铜|钢材|煤炭|指数|苹果|猪肉|猪价|电价)${gap(14)}(?:杠杆|
          保证金|合约|多空|做空|对冲|对赌|交割|期权|远期|锁价|涨跌)|衍生品(?!定价)|场外期权|
          期权(?!激励|池|计划|授予|薪酬)|点差|远期(?:合约|合同|锁价|结售汇|价格)|买涨买跌|看涨看跌|猜涨跌|
          买(?:涨|多)[^。]{0,6}(?:跌|空)|套期保值|
          \bfutures\b(?= (?:contracts?|trading|brok\w*|market|exchange|accounts?|desk|positions?|clearing|on\b|and options))|
          \b(?:commodity|financial|index|stock|crypto|metal|oil|gold|grain|
          copper|soy\w*|trade|trading|leveraged) futures\b|
          \boptions? (?:contracts?|trading|market|desk|writing)\b|\bderivatives?\b|\bcfds?\b|
          \bcontracts? for differences?\b|\bperpetual (?:swaps?|contracts?)\b|
          \b(?:long|short)\b${gap(40)}\b(?:leverag\w*|margin)\b|\bbinary options?\b|
          \b(?:interest[- ]rate|total[- ]return|commodity|currency|credit[- ]default) swaps?\b|
          \bforward contracts?\b|\bleverag\w*\b${gap(24)}\b(?:forex|fx|gold|oil|commodit\w+|index|indices)\b|
          \bbet(?:s|ting)?\b${gap(30)}\b(?:price|index|up or down|rise or fall|rising|falling)\b|
          \block\w* in\b${gap(24)}\bprices?\b`,
        {
          unless:
            /交货期|现货[^。]{0,8}期货[^。]{0,8}(?:天|交)|金融衍生品(?:知识|教学)|\bfutures exchange (?:uses|runs)|股票期权激励|\bstock options? (?:plan|for employees)/u,
        },
      ),
    ],
  },
  {
    code: 'fund_management',
    signs: [
      sign(
        pattern`
          (?:任何人|谁都|人人|散户|\d+元起)${gap(30)}(?:申赎|净值|份额)|
          \b(?:unit price|net asset value|nav|management fee)\b|
          \b(?:our|the) (?:portfolio )?managers?\b${gap(16)}\b(?:pick|choos|select|buy|invest)\w*|
          (?:发起|设立|发行|管理|募集|运作|成立|推出|做)${gap(14)}(?:公募|公开募集|基金产品|货币基金|指数基金|
          etf|债券基金|混合基金|证券投资基金|证券基金|(?<!私募|产业|引导|公益|慈善|创投|股权投资|公积|社保)基金(?!会|公司|经理人协会|销售|代销))|
          基金管理(?:业务|人资格)|
          \b(?:manag|launch|run|set up|operat|start|rais|creat)\w*\b${gap(34)}\b(?:mutual funds?|
          etfs?|index funds?|retail funds?|public(?:ly offered)? funds?|
          money[- ]market funds?|unit trusts?|open[- ]end(?:ed)? funds?)\b`,
        {
          with: [
            /基金|净值|申赎|份额|公募|etf|\bfunds?\b|\bpot\b|\bpool\b|\bunits?\b|\bbonds?\b|\bshares\b/u,
            /公募|公开|任何人|谁都|人人|散户|公众|元起|产品|指数|货币基金|债券基金|混合|发行|发起|\b(?:anyone|public|retail|everyone|mutual|etfs?|index|money[- ]market|open[- ]end\w*|unit trusts?|from (?:rmb|only|as little)|weekday|daily)\b/u,
          ],
          unless: /私募|创投|有限合伙|\bprivate\b|\bventure\b|\bhedge\b|公益|慈善|捐/u,
        },
      ),
    ],
  },
  {
    code: 'fund_distribution',
    signs: [
      sign(
        pattern`
          (?:销售|代销|卖|申购|认购|推荐|买|投资|配置|定投|上架|分销|推介|赎回|挑|选|比较|评价|评级|打分)${gap(14)}(?<!公积|
          私募)基金(?!会|公司的系统)|(?:估值核算|份额登记)|
          基金(?:销售|代销|超市|申购|投顾|评价|评级|份额登记|估值|定投|商城|理财|买卖|组合|投资|交易)(?!公司|
          机构)|(?:一键|自动|点击)${gap(14)}(?:货币)?基金|余额理财|零钱(?:理财|生息)|
          \b(?:sell|distribut|market|offer|buy|invest|subscrib|rank|rat(?:e|es|ing)|
          list|recommend|plac|redeem|valu|shelf|switch)\w*\b${gap(34)}\b(?:mutual funds?|
          index funds?|money[- ]market funds?|fund (?:units|products|shares)|
          funds from|(?<!hedge |private |pension |crowd)funds\b(?= (?:to|for|on|from|by|of|issued|managed|and)))|
          \b(?:supermarket|marketplace|shop|store) (?:for|of) (?:\w+ )?funds\b|\bfund (?:supermarket|distribut\w*|sales|marketplace|ratings?|unit regist\w*|valuation)\b`,
        {
          with: [/基金|余额理财|零钱|\bfunds?\b/u],
          forOthers: true,
          unless:
            /私募|公积金|基金会|慈善|公益|发行基金|\bcharit|private|venture|hedge|customers?'? funds|\bfunds (?:are|is|go|flow|sit|held)/u,
        },
      ),
    ],
  },
  {
    code: 'private_fund',
    signs: [
      sign(
        pattern`
          私募(?!基金(?:公司|管理人)(?:的|使用|采购|提供))|
          (?:有限合伙|合伙企业|\blp\b|\bgp\b|\bcapital call|spv|特殊目的)${gap(30)}(?:募|
          投|认缴|出资|份额|收益|分红|万|\bcarry\b|管理费)|
          (?:高净值|合格投资(?:者|人)|\blps?\b|富裕|大客户|几位老板|投资人|企业家|熟人|朋友圈|天使)${gap(24)}(?:募集|
          集合|出资|凑|归集|汇集|认缴|合投|跟投|拿钱|交给我们)|
          (?:募集|集合|归集|汇集|凑|合起来)${gap(14)}(?:投资者|投资人|高净值|合格|客户的?资金|资金|大家的钱)${gap(20)}(?:投资|
          股权|项目|创投|二级市场|买|投)|创投基金|股权投资基金|产业(?:投资)?基金|对冲基金|母基金|代客理财|
          资管产品|专户理财|
          (?:管理|打理)[^，。；]{0,10}(?:客户|投资人|别人|他们)[^，。；]{0,4}的?(?:资金|钱|资产)(?:[^。]{0,16}(?:投|买|配置|收益|业绩))|
          \bprivate (?:equity|funds?|credit funds?|placement)\b|\bhedge funds?\b|
          \bventure (?:capital )?funds?\b|\blimited partners?(?:hip)?\b|\bgeneral partner\b|
          \b(?:rais|pool|gather|collect)\w*\b${gap(44)}\b(?:wealthy|accredited|
          qualified|high[- ]net[- ]worth|professional|angel|sophisticated|
          family offices?) ?(?:investors?|individuals?|people|families|clients?)?|\bangel syndicates?\b|
          \b(?:manag|invest)\w*\b${gap(16)}\b(?:clients?'?|investors?'?|
          other people's|their) (?:money|capital|funds|assets|wealth)\b`,
        {
          unless:
            /\binvestors? include|invest(?:ed|s)? in us|our (?:investors|shareholders)|(?:我们|公司)的(?:投资人|股东)|获得[^。]{0,12}(?:投资|融资)|公募基金管理公司|私募基金(?:公司|管理人)(?:提供|开发)/u,
        },
      ),
    ],
  },
  {
    code: 'exchange_venue',
    signs: [
      sign(pattern`\border books?\b|价格优先|时间优先|\bprice[- ]time priority\b|连续竞价|集合竞价`),
      sign(
        pattern`
          (?:撮合|挂牌|竞价|集合竞价|连续竞价|电子盘|盘口|挂单|摘牌|双向报价|集中交易|竞买竞卖)${gap(24)}(?:买卖|
          买方|卖方|买家|转让|成交|交易|${UNITS})|
          ${UNITS}${gap(22)}(?:自由|互相|相互|集中|二级|挂牌|随时|持有人之间|会员之间|线上|撮合|公开|
          竞价)${gap(8)}(?:买卖|转让|交易|流转|转卖|倒手|成交|竞价)|
          (?:二级市场|交易市场|交易场所|交易大厅|交易所|交易中心)${gap(16)}(?:${UNITS}|流转|转卖|买卖|
          撮合|会员|挂牌|成交|开户)|
          (?:设立|搭建|建|开办|运营|经营|做)${gap(16)}(?:交易所|交易中心|交易场所|交易市场|交易平台)|
          (?:拆|分|切)(?:成|为)?${gap(14)}份${gap(24)}(?:买卖|转让|交易|流转|转卖)|
          \b(?:match|cross|pair)\w*\b${gap(34)}\b(?:buyers? (?:and|with|to) sellers?|
          sellers? (?:and|with|to) buyers?|bids? (?:and|with) (?:asks?|offers?)|
          buy(?:ers?)? (?:and|with) sell(?:ers?)? orders?)\b|\bsecondary (?:market|trading)\b|
          \b(?:trading venue|exchange|marketplace|bourse|trading platform|
          trading (?:floor|cent(?:er|re)|board|hall|room|pit))\b${gap(60)}\b(?:shares?|
          units?|rights?|receivables?|carbon|credits|certificates?|warehouse|
          commodit\w+|claims|royalt\w+|fractions?|allowances|quotas?|metals?|
          steel|equity|stakes?|leases?|memberships?)\b|
          \b(?:list|trade|resell|swap|buy and sell|auction)\w*\b${gap(50)}\b(?:units|
          fractions|rights|stakes|warehouse receipts|royalt\w+|certificates|
          allowances|claims|quotas|credits|commodit\w+)\b|\bcontinuous(?:ly)? (?:auction|trad|match|bid)\w*`,
        {
          with: [
            new RegExp(
              `${UNITS}|交易(?:所|中心|场所|市场)|买卖双方|买方|卖方|\\b(?:rights?|units?|shares?|stocks?|strangers|certificates?|credits?|allowances?|commodit\\w+|receipts?|claims?|royalt\\w+|quotas?|stakes?|fractions?|buyers?|sellers?|carbon|metals?|steel)\\b`,
              'u',
            ),
          ],
          unless:
            /二手(?:车|书|房|家具|电脑|商品)|外汇交易中心|数据中心|农贸|批发市场|used (?:cars?|books?|furniture)|second-?hand (?:goods|clothes|furniture)|own (?:goods|products)|劳务|家政|租房|用工/u,
        },
      ),
    ],
  },
];
