import type { Ask } from './ask.ts';

/** How one thing is asked for, in both languages; tried on normalised text. */
export interface AskPattern {
  ask: Ask;
  zh: RegExp;
  en: RegExp;
}

const WHEN =
  '(?:什么时候|何时|几时|哪天|哪一天|哪一日|哪年|哪一年|几月几?[日号]?|几号|什么时间|啥时候|啥时|何日)';
const APPLY =
  '(?:申请|申报|办理|预约|开通|开户|办(?!法|$|[，。?？嘛呢呀啊吧])|报名|报|提交|交|递交|递|领取|领|登记|注册|下载|报送|弄|受理)';
export const ASK_PATTERNS: readonly AskPattern[] = [
  {
    ask: 'amount',
    zh: /(?:多少|几)(?:钱|元|块|万|亿|资金|经费|费用)|(?:不少于|不低于|不超过|至少|最少|最低)(?:要|是|为|得)?多少|(?<=[奖补贴助持钱给拿领拨付到励息款销支出要需缴本]|能|可以?|会|最[高多]|到底|一共|总共|大概|大约|是|有|个)多少(?!家|个?人|名|位|条|项|天|个|年|次|种|工作日|部分|比例|$(?<=知多少))|多少(?=补贴|奖励|补助|资助|资金|津贴|奖金|支持|扶持|贴息|贴|奖|补|给)|金额|额度|数额|款额|上限|封顶|限额|(?:补贴|奖励|资助|补助|支持|奖补|贴息)(?:的)?(?:标准|力度)|最[高多](?:能|可以?|会)?(?:给|补|拿|奖|贴|领|资助|支持|到手)|多大力度|力度多?大|预算|总额|总盘子|按什么标准(?:给|发|奖|补)|什么标准(?:给|发|奖|补)|怎么算钱|多不多|一样多|几位数|[一二三四五六七八九]位数|给个数|个数就|够不够|够付|一半|(?:怎么|如何|怎样|按什么)(?:核算|计算|算(?!作|是|标))|计算(?:方法|方式|公式)|核算(?:方法|方式)?|(?:哪个|谁|哪项|哪种)[^，。？?]{0,6}(?:多|高|少|低|大)(?=$|[?？一些点])|[0-9一二三五十百千两]+[万亿元块](?:钱|元)?(?:还是|或者?|或是)[0-9一二三五十百千两]+|(?:还是|或者)[0-9一二三五十百千两]+[万亿]/gu,
    en: /\bhow much\b|\bwhat(?:'s| is)? (?:the )?(?:amount|sum|size|value|figure)|\bamounts?\b|\bhow (?:large|big|generous)\b|\bmax(?:imum)?\b|\bcap(?:ped)?\b|\bceiling\b|\bupper limit\b|\bbudget\b|\bhow many (?:yuan|rmb|dollars|million)\b|\bexact (?:sum|figure|number)\b|\bper (?:square (?:met(?:er|re)|foot)|head|person|month|year|company|event)\b|\bwhat sum\b|\bworth\b/giu,
  },
  {
    ask: 'rate',
    zh: /比例|百分之几|百分之多少|百分比|几个(?:百分)?点|多少个?(?:百分)?点|费率|利率|几成|几折|打折|折扣|贴息率|补贴率/gu,
    en: /\bpercent(?:age)?\b|\bper cent\b|\b(?:what|which|at what|the|subsidy|interest|exact) rate\b|\bproportion\b|\bratio\b|\bwhat share\b|\bhow many points\b/giu,
  },
  {
    ask: 'quota',
    zh: /名额|配额|指标数|多少(?:家|个名额|个人|人|名|位)(?:企业|公司|机构|人才|人)?|(?:有|选|限|给|评|招|支持|引进|培育)几(?:家|个名额|个人|人|名|位)|几个名额|限额多少家/gu,
    en: /\bquotas?\b|\bhow many (?:compan|firm|place|slot|people|project|enterprise|talent|applicant|startup|spot|institution|individual|winner|recipient)\w*/giu,
  },
  {
    ask: 'deadline',
    zh: new RegExp(
      `截止|截至(?:什么|哪|几)|最[晚迟](?=.*(?:几|哪|什么|何|交|报|申))|${WHEN}(?:之?前|可以|能|能够|开始|开放|接受|才能|要|需要|去|应该)*(?=${APPLY})|${APPLY}(?:的)?(?:时间|期限|窗口期?|周期|日期|起止)|${WHEN}(?:之前|以前)|窗口期|ddl|报名(?:时间|期)|(?:每年|今年|明年)${WHEN}|还来得及|来不来得及|几月份?${APPLY}|过期没|赶得上`,
      'gu',
    ),
    en: /\bcall for (?:applications|proposals|entries|pilots?)\b|\bwhen(?:'s| is) the (?:call|round|intake)\b|\bdead-?lines?\b|\bdue date\b|\bcut-?off\b|\bby when\b|\bclosing date\b|\bapplication (?:window|period|date|deadline)s?\b|\bwhen (?:can|do|should|must|could|may|is|are|will|does) (?:i|we|companies|firms|they|one|you|applications?|it|the (?:application|call|window))[^.?!]{0,30}\b(?:appl|submit|fil|open|clos|accept|due|register)\w*|\blast day\b|\blatest date\b|\bstill apply\b|\btoo late\b/giu,
  },
  {
    ask: 'duration',
    zh: new RegExp(
      `多久|多长时间|(?:几|多少)个?(?:小时|分钟|钟头|天|日|周|星期|工作日)(?:之?内|以内)|(?:几|多少)个?工作日|(?:几|多少)天|(?:处理|审批|审核|办理|到账|发放|拨付|兑现)(?:的)?(?:时间|周期|时限|多久)|(?<=告知|受理|审批|审核|办理|答复|补正|处理|发放|拨付|兑现)(?:的)?期限|${WHEN}(?:才|能|可以|才能|会)*(?:到账|发放|拨付|打款|批下来|批|拿到|到手|兑现|下来|发下来|收到)|等多长`,
      'gu',
    ),
    en: /\bhow (?:long|soon|quickly|fast)\b|\bhow many (?:working |business )?(?:days|weeks|months)\b|\bprocessing (?:time|period)\b|\bturnaround\b|\btime ?frame\b|\bwhen (?:will|would|do|does|can) (?:i|we|the|it|they)[^.?!]{0,30}\b(?:paid|receive|paid out|disburs|arrive|land|transferred|decided|hear back)\w*/giu,
  },
  {
    ask: 'recurrence',
    zh: /(?:几|多少)个?[年月](?!内)|先付后补|先缴后补|先垫|垫付|后补助|分年|分期|按月|按季|一次性还是|还是一次性|(?:算|是)一次性(?!资助)|一次性(?:发|给|拨|付|到位|到账)|几批|多少批|连续|每年|年年|每月|几次|多少次|多次|几期/gu,
    en: /\b(?:up front|upfront|in instal?lments|in arrears|reimbursed later)\b|\bhow many (?:times|years|months)\b|\bevery (?:year|month)\b|\b(?:annual|yearly|monthly|recurring)(?:ly)?\b|\bonce or\b|\beach year\b/giu,
  },
  {
    ask: 'start',
    zh: new RegExp(
      `(?:从|自)?${WHEN}(?:起|开始|正式|才|就|能|会|算|是)*(?:实施|施行|生效|执行|起效|启动|开始|起算|落地|适用|算数)|(?:实施|施行|生效|执行|起始|开始|启动|起算)(?:的)?(?:日期|时间|日子|日|起点)|(?:从|自)${WHEN}(?!.{0,3}(?:截|结束))|生效(?:了吗|没|了没)|已经(?:生效|实施|施行)|开始(?:生效|施行|实施|执行)|(?:实施|施行|生效|执行)是?(?:从|自)?${WHEN}|(?:实施|施行|生效|执行|启动|开始)了(?:吗|没有?|么)|(?:从|自)[^，。？?]{2,14}(?:起|开始)(?:正式)?(?:实施|施行|生效|执行)|起(?:开始)?(?:实施|施行|生效)|[日号](?:就|正式|开始|已经?)?(?:生效|施行|实施|执行)`,
      'gu',
    ),
    en: /\b(?:when|since when|what (?:exact )?(?:date|day)|which (?:exact )?(?:day|date)|how soon|from when)\b[^.?!]{0,50}\b(?:start|begin|began|begun|take effect|took effect|come into (?:force|effect)|came into (?:force|effect)|effective|enter into force|commence|in force|kick in|implemented|apply from|go into effect|went into effect|operative)\w*|\beffective (?:date|from|as of)\b|\bstart(?:ing)? date\b|\bcommencement\b|\bin force since\b|\bfrom (?:what|which) (?:date|day)\b|\b(?:already|yet) (?:in (?:force|effect)|effective)\b|\b(?:in force|in effect|effective) (?:already|yet|now)\b/giu,
  },
  {
    ask: 'end',
    zh: new RegExp(
      `有效期|还剩|剩多久|剩几|届满|期满|^期限[?？]?$|(?:政策|方案|文件)(?:的)?期限|到期|失效|过期|作废|${WHEN}(?:会|才|就|要)?(?:结束|到期|失效|过期|作废|终止)|(?:到|至|管到|用到|持续到|执行到|实施到)${WHEN}|有效(?:到|至|多久|期限|时间|吗)|(?:截止|终止|结束|失效|到期)(?:日期|时间|日)?(?=是|为|在)|管(?:用)?(?:几年|多久|多长)|(?:还|仍|还在|目前|现在)有效|长期有效|永久有效|有效(?!的|果|地|防)|还管用|管用吗|还(?:能|可以)用|还算数`,
      'gu',
    ),
    en: /\b(?:apply|applies|applicable|hold|holds|good) (?:in|until|through|after|beyond) (?:\w+ )?20\d\d\b|\bvalid(?:ity)?\b|\bexpir\w+|\b(?:un)?till? when\b|\bend date\b|\bhow long (?:is|does|will|are)[^.?!]{0,40}\b(?:valid|in force|effective|last|run|apply|good)\b|\blapses?\b|\bwhen (?:does|will|is|do)[^.?!]{0,40}\b(?:end|over|expire|run out|lapse|stop|cease)\b|\bruns? (?:until|out|through)\b|\blasts? until\b|\bstill (?:valid|in force|apply|applies|good)\b|\bsunset\b|\bcease\w*\b|\bstops? (?:having effect|applying)|\bcomes? to an end\b|\bterminat\w+/giu,
  },
  {
    ask: 'issued',
    zh: new RegExp(
      `(?:文件|方案|通知|政策)(?:的)?日期|(?:成文|印发|落款)(?=[、和与跟])|落款(?=是|于|在|写)|成文(?=的|于|在|是|吗)|(?:印发|成文|落款|签发|发文|出台|下发|颁布|制定)(?:的)?(?:日期|时间|日子|日)|(?:是)?${WHEN}(?:正式)?(?:印发|出台|下发|发的|发文|签发|颁布|成文|制定|通过|定的|写的|推出|出的)|(?:印发|出台|下发|签发|颁布|成文)(?:于|是|在)?${WHEN}|哪(?:年|一年)(?:的)?(?:文件|政策)`,
      'gu',
    ),
    en: /\b(?:printed|distributed|circulated)\b|\bwhen (?:was|were|did|is)[^.?!]{0,50}\b(?:issu|draft|sign|adopt|dated|made|pass|approv|written|promulgat|enact|put out|come out)\w*|\bdates? of (?:draft|issu|sign)\w+|\b(?:date of issue|issue date|issuance date|date of issuance|date of the (?:plan|document|notice))\b|\bdated\b|\bhow old\b/giu,
  },
  {
    ask: 'published',
    zh: new RegExp(
      `(?:发布|公布)(?:的)?(?:那天|当天|那一天)|(?:发布|公布|公开发布|对外发布)(?:的)?(?:日期|时间|日子|日)(?!起)|(?:是)?${WHEN}(?:正式|对外)?(?:发布|公布|公开)|(?:发布|公布)(?:于|是|在)${WHEN}`,
      'gu',
    ),
    en: /\bwhen (?:was|were|did)[^.?!]{0,50}\b(?:publish|releas|announc|made public)\w*|\b(?:publication|release|announcement) date\b|\bdate of publication\b/giu,
  },
  {
    ask: 'contact',
    zh: /电话|联系方式|联系人|联系(?:谁|哪|到|不上)|怎么联系|如何联系|邮箱|电子邮件|微信|公众号|热线|找谁|问谁|(?:报告|上报|举报|汇报|反映|交|提交|报)给谁|(?<!面)向(?:谁|哪(?![些个种]))|咨询(?:电话|谁|哪里|哪|渠道)|打给谁|手机号|号码|对接人|跟谁(?:联系|对接|说)/gu,
    en: /\b(?:tele)?phone\b|\bcontacts?\b|\be-?mails?\b|\bhotline\b|\bwho(?:m)? (?:do|can|should|could|must|to|would)(?: (?:i|we|you|one|companies))? ?(?:call|contact|ask|talk|speak|turn|approach|write|reach)\b|\breach (?:out|someone|them)\b|\bwechat\b/giu,
  },
  {
    ask: 'place',
    zh: new RegExp(
      `(?:哪里|哪儿|去哪|在哪|到哪)(?:看|查|找)|(?:哪里|哪儿|去哪|在哪|到哪)[^，。？?]{0,4}(?:查|看到|找到|下载|公示|看得到)|(?:去|到|上|在|找)?(?:哪个|哪家|哪些|什么)银行|(?:去|到|上|在|往|向|从)?(?:哪里|哪儿|哪个地方|哪个窗口|哪个网站|哪个平台|哪个系统|什么地方|什么网站|什么平台|什么系统|哪)(?:可以|能|能够|去|进行|来|网上)*${APPLY}|窗口|地址|网址|网站|官网|入口|链接|线上|网上|在线|(?:去|到|跑)(?:哪里|哪儿|哪(?![些个种几类样项条]|方面)|什么地方)(?!.{0,4}(?:规定|写|提|年|天|月|时))|一网通办|随申办`,
      'gu',
    ),
    en: /\bwhere (?:do|can|should|to|must|could|would|does|is)[^.?!]{0,40}\b(?:appl|submit|fil|regist|go|send|hand|sign|download|find the form)\w*|\bwhere to\b|\bweb ?site\b|\bweb ?page\b|\baddress\b|\burl\b|\bonline\b|\bportal\b|\blink\b|\bin person\b|\bservice window\b/giu,
  },
  {
    ask: 'department',
    zh: /(?:(?:哪个|哪家|什么|哪一个)(?:政府)?(?:部门|单位|机构|委办局?|科室|局|处室|委|办(?!法|理|事))|哪些部门)(?!.{0,3}(?:印发|发的|发文|制定|出台|下发|发布|签发|颁))(?:负责|受理|主管|管|牵头|审批|审核|办)?|主管(?:部门|单位|机关)|责任(?:部门|单位)|牵头(?:部门|单位)|受理(?:单位|部门|机构)|经办(?:部门|单位)|归(?:谁|哪|什么)|谁(?:来)?(?:负责|受理|审批|审核|批准|批|主管|牵头|管|办理|评审|认定|决定|说了算)|由谁(?:来)?(?:负责|受理|审批|审核|评审|决定|认定|主管|批|管|定)|谁(?:拍板|定|说话算)/gu,
    en: /\bwhich bank\b|\b(?:which|what) (?:government )?(?:departments?|bureaus?|authority|authorities|agency|agencies|offices?|body|bodies|commission|ministry|unit|entity)\b(?! (?:issued|published|released|drafted|wrote|adopted))|\bwho(?:'s| is| will be)? (?:responsible|in charge|handl\w+|administer\w*|approv\w+|decid\w+|review\w*|process\w*|runs|manages|pays|evaluat\w+)\b|\bresponsible (?:department|authority|body|office)\b|\bin charge of\b|\bcompetent authority\b/giu,
  },
  {
    ask: 'materials',
    zh: /材料|表格|申请表|申报表|申请书|填(?:什么|哪|啥|几)?(?:张|份|个)?表|什么表|哪张表|资料(?!港)|文件清单|材料清单|(?:什么|哪些|啥)(?:证明|证件|手续)|(?:要|交|带|提交|准备|需要|提供)(?:什么|哪些|啥)文件|模板|(?<!怎)样表(?!述|示|达|现|明)|样本|(?:申报|申请)(?:格式|指南|文件)|提交(?:什么|哪些|啥)|准备(?:什么|哪些|啥)|带(?:什么|哪些|啥)/gu,
    en: /\b(?:application |which |what |the |any |official )forms?\b|\bforms? (?:do|to|is|are|should|need)\b|\bpaperwork\b|\b(?:what|which) (?:documents|papers|files|materials)\b|\bdocuments? (?:needed|required|do|should|must|to submit|are needed|are required)\b|\bsupporting documents\b|\bmaterials? (?:needed|required|do|to submit|should|are)\b|\btemplates?\b|\bchecklist\b|\bdocumentation\b/giu,
  },
  {
    ask: 'procedure',
    zh: new RegExp(
      `代领|代办|代为(?:申请|办理|领取)|委托[^，。]{0,6}(?:申请|办理|领取)|(?<!(?:鼓励|支持|推动|引导|促进)[^，。？]{0,16})(?:怎么|怎样|如何|咋|怎么样)(?:去|才能?|才可以|能够?|可以|来|样|被)*(?:${APPLY}|拿到|拿|获得|获取|享受|参加|参与|加入|操作|得到|取得|成为|入选|评上|认定|评|弄到|搞到|进入|争取|兑现)|流程|步骤|程序(?!员)|手续|怎么(?:走|个流程|操作)|(?:申请|申报|办理|报名|参加|参与)(?:的)?(?:方式|方法|办法|渠道|途径|流程|路径|指南)|(?:申请|申报|办理)指南|要(?:不要)?走什么`,
      'gu',
    ),
    en: /\bhow (?:do|can|should|could|would|does|might|to|must|may|are|is)(?: (?:i|we|you|one|companies|firms|a company|a firm|an? \w+|they|enterprises|it|applicants|startups|fintechs|the \w+))? ?(?:go about )?(?:actually |best )?(?:appl(?!ied)|get\b(?! (?:reward|support|help))|obtain|claim|join|regist|receiv|sign up|qualif|access|enrol|enter|submit|secure|benefit from|take part|participate|become)\w*|\bapplication (?:process|procedure|steps?|route)\b|\bprocedures?\b|\b(?:the|what|which) process\b|\bsteps?\b|\bhow to\b/giu,
  },
  {
    ask: 'conditions',
    zh: /(?:要不要|需不需要|用不用|必须|需要|要求|要|得有|没有|没|是否|有没有)[^，。？?]{0,6}(?:国资|国企背景|招标|竞标|社保|学历|年龄|面积|牌子|注册地|股东|纳税|背景|担保人|抵押|公章|发票|业绩|人数|场地|营业额|净资产|户籍|工龄|工作年限|居住证|成立年限|信用等级)(?:背景|要求)?|(?:国资|国企背景|招标|竞标|社保|学历|年龄|面积|牌子|注册地|股东|纳税|背景|担保人|抵押|公章|发票|业绩|人数|场地|营业额|净资产|户籍|工龄|工作年限|居住证|成立年限|信用等级)[^，。？?]{0,4}(?:要求|限制|门槛|限定)|(?<!符合|满足|达到|不看|看|不管|无论|不论|不管什么|无论什么|不论什么)条件(?!的)|(?<!不管|无论|不论)(?:什么|哪些|啥|何种|何)(?:样的)?(?:条件|资格|门槛|标准(?!制定))|(?<!职业)资格(?!证|申)|门槛|(?:认定|评定|评审|评选|准入|申请|申报|入选|评价)(?:的)?(?:标准|要求|条件|指标)|的标准(?=由|是什么|怎么|如何|有哪|$|[?？])|(?:要|需要|得|须|应)(?:满足|符合|具备|达到)(?:什么|哪些|啥)(?:样的)?(?:标准|要求|前提|条件)?|(?:满足|符合|具备|达到)(?:什么|哪些|啥|怎样)(?:样的)?(?:标准|要求)?|(?:怎么|怎样|如何)(?:才|才能)?算|什么样的(?:企业|公司|人|人才|项目|机构|孵化器|场景|园区|专利)(?=才|能|可以|符合|算|属于)|(?:注册|成立)(?:资本|时间|年限)(?:要求)?|(?:营收|收入|规模|人数|纳税|学历|年龄|工资|薪资)(?:有|的)?(?:要求|限制|门槛|标准)|限制(?:条件)?/gu,
    en: /\bminimum\b|\b(?:need|needs|require\w*|without|must have)\b[^.?!]{0,30}\b(?:social insurance|social security|degree|tender|collateral|guarantor|records?|registration|seniority|employees|shareholders?)\b|\bwhat (?:score|mark)\b|\bcriteri(?:a|on)\b|\brequirements?\b|\beligib(?:le|ility) (?:criteria|conditions|rules|requirements)\b|\beligibility\b|\b(?:what|which|the|any) conditions?\b|\bconditions? (?:must|apply|do|are|for|to|need)\b|\bthresholds?\b|\bwhat counts as\b|\bprerequisites?\b|\bwhat (?:does|do|must|should)[^.?!]{0,40}\bto (?:qualify|be eligible)\b|\bhow (?:is|are)[^.?!]{0,30}\b(?:selected|chosen|assessed|judged|designated|recogni[sz]ed|evaluated)\b/giu,
  },
  {
    ask: 'definition',
    zh: /什么是|什么叫|啥是|啥叫|何为|何谓|是什么(?=$|[?？。!！,，\n])|是啥(?=$|[?？。!！,，\n]|意思)|什么意思|(?:的|是)?(?:(?<!法)定义(?!务)|含义|概念)(?:是什么)?|指(?:的是)?(?:什么|啥)|是指什么|怎么(?:理解|定义|界定)|如何(?:理解|定义|界定)|什么东西/gu,
    en: /\bwhat(?: is|'s| are) (?:an? |the )?[^.?!,]{2,40}?(?: exactly)?(?=\?|$)|\bwhat does [^.?!]{1,60} mean\b|\bwhat is meant by\b|\bdefinition of\b|\bhow (?:is|does|are|do)[^.?!]{1,50}\bdefin\w+|\bmeaning of\b|\bdefine\b|\bwhat counts as\b|\bdefined\b/giu,
  },
  {
    ask: 'roster',
    zh: /(?:合作|入选|获奖|认定|授权|承办|经办|指定)?(?:银行|企业|公司|机构|单位|专家|人才|项目)?(?:的)?名单|(?:专家|委员|负责人|对接人|成员)(?:都)?是谁|(?:清单|目录|名录)(?:里面?|中|上|内)?(?:都)?(?:有|包括|包含|列了?)?(?:哪些|什么|啥)|(?:哪些|什么).{0,8}(?:清单|目录|名录)(?:里|中|内)|(?:哪些|哪几家|哪家|有谁)(?:企业|公司|机构|人|项目)?(?:已经?|被|获得了?|拿到了?|入选了?|拿了|评上了?|属于)(?!.{0,4}(?:可以|能))|获奖(?:企业|名单)|举个例子|举例/gu,
    en: /\b(?:see|view|find|access|get|where is) the [a-z ]{0,24}list\b|\blist of (?:compan|firm|enterprise|recipient|winner|name)\w*|\bwhich (?:companies|firms|enterprises|institutions) (?:are|have|were|got|received|already)\b|\bnames of\b|\bwho (?:has|have) (?:received|got|won)\b/giu,
  },
  {
    ask: 'penalty',
    zh: /法律后果|处罚|罚款|罚多少|怎么罚|如何罚|会罚|罚几|罚则|惩罚|什么后果|有何后果|追究|法律责任|(?:违反|违规|违法|造假|骗取|骗补)(?:了|的话)?(?:会|要)?(?:怎么|怎样|如何|有什么|被)|退回|追回/gu,
    en: /\bpenalt(?:y|ies)\b|\bfines?\b|\bpunish\w*|\bconsequences?\b|\bsanctions?\b|\bliab\w+|\bclaw ?back\b/giu,
  },
  {
    ask: 'consequence',
    zh: /(?:会|要|就|该)(?:怎么样|怎样|咋样|如何)(?=$|[?？。！!，,])|(?:会|有)(?:什么|啥|哪些)(?:影响|下场)/gu,
    en: /\bwhat (?:happens|would happen|will happen) (?:if|when|to)\b/giu,
  },
  {
    ask: 'grading',
    zh: /(?:怎么|如何|怎样)分(?:级|类|档)?(?=$|[，。?？])|分(?:成|为)?几(?:级|档|类)|几(?:级|档)(?=$|[，。?？])/gu,
    en: /\bhow (?:is|are)[^.?!]{1,40}\b(?:graded|tiered|classified|categori[sz]ed|ranked)\b|\bhow many (?:levels|tiers|grades|categories)\b/giu,
  },
  {
    ask: 'transition',
    zh: /(?:到期|失效|过期|期满|届满)(?:了)?(?:以后|之后|后)[^。？?]{0,16}(?:还|怎么|如何|继续|咋)/gu,
    en: /\b(?:after|once|when)\b[^.?!]{0,30}\b(?:expir\w+|ends?|lapses?|runs? out)\b[^.?!]{0,40}\b(?:still|happen\w*|continue\w*|remain\w*)\b/giu,
  },
  {
    ask: 'scope',
    zh: /(?:适用|覆盖|实施)(?:的)?(?:范围|区域|地域)|只(?:限|管|在|是)?(?:于)?浦东|(?:全|整个)(?:上海|市)(?:都)?(?:适用|有效|行)|(?:浦东|上海)(?:还是|或者?)(?:全)?(?:市|上海|浦东)/gu,
    en: /\bpudong only\b|\bonly (?:in |for )?pudong\b|\ball of shanghai\b|\bgeographic\w*\b|\bscope of (?:application|the plan)\b|\bwhich (?:district|area)\b|\bwhole (?:of shanghai|city)\b/giu,
  },
  {
    ask: 'fee',
    zh: /收费|收不收钱|要不要钱|要交(?:多少)?(?:钱|费)|(?:是|要)?免费(?=吗|的吗|还是|$|[?？])|费用(?:多少|由谁|谁出|怎么算)/gu,
    en: /\b(?:is it|are they|is there|be) (?:free|a (?:fee|charge))\b|\bfree of charge\b|\bcharges?\b|\bfees? (?:do|does|must|to)\b|\bhow much does it cost\b/giu,
  },
  {
    ask: 'appeal',
    zh: /申诉|投诉|复议|异议|(?:被拒|驳回|不通过|没通过|没批)(?:了|的话|怎么办)?|反映问题/gu,
    en: /\bappeals?\b|\bcomplain\w*|\bobject to\b|\b(?:rejected|turned down|refused)\b/giu,
  },
  {
    ask: 'issuer',
    zh: /(?:谁|哪个(?:部门|单位|机构|政府)?|哪一级(?:政府)?|哪级政府|哪里|什么(?:部门|单位|机构))(?:来)?(?:印发|发的|发文|制定|出台|下发|发布|签发|颁布|出的|写的|定的|发出)|(?:发文|印发|制定|发布|颁布|出台|签发)(?:的)?(?:单位|机关|机构|部门|主体|方)|由谁(?:印发|制定|发布|出台)|(?:是|由)(?:谁|哪)[^?？]{0,6}(?:印发|制定的|发布|出台|下发|发文|发的)|(?:印发|制定|发布|出台|下发|颁布)(?:的|者)?是谁|(?:区政府|办公室|市政府)(?:定|制定|印发|发布|出|发)的/gu,
    en: /\bwho (?:issued|published|released|drafted|wrote|made|adopted|enacted|authored|put out|is behind|signed)\b|\b(?:issu|publish|releas|draft|adopt|draw)\w+ by (?:whom|which|who)\b|\bissuing (?:authority|body|office|agency)\b|\bissuer\b|\b(?:which|what) (?:department|authority|office|government|body|agency|bureau)\w* (?:issued|published|released|drafted|wrote|adopted)\b|\bauthor of\b/giu,
  },
  {
    ask: 'document-number',
    zh: /文号|发文字号|文件号|文件编号|字号|编号|几号文|哪号文|多少号文|号文件|(?:文件|方案|通知|政策|文)(?:是|为)?(?:多少|几|哪)号(?=$|[?？。])/gu,
    en: /\b(?:document|reference|file|doc|official|issue|policy) (?:number|no\.?|ref\w*|code)\b|\bref(?:erence)? no\b|\bnumber of the (?:document|plan|notice)\b|\bplan(?:'s)? number\b/giu,
  },
  {
    ask: 'title',
    zh: /全称|(?:是|叫)(?:一份|一个)?(?:什么|哪个|哪份|啥)(?:文件|政策|通知)|标题|题目|(?:方案|政策|文件)(?:的)?(?:名称|名字|正式名)|叫什么(?:名字)?(?=$|[?？。])/gu,
    en: /\bfull (?:title|name)\b|\bofficial (?:title|name)\b|\btitle of\b|\bname of the (?:plan|document|policy)\b|\bwhat is (?:it|the (?:plan|document|policy)) called\b/giu,
  },
  {
    ask: 'basis',
    zh: /(?:根据|依据|落实|贯彻|基于|按照)(?:的)?(?:是)?(?:市里|上海市?|上级|国家)?(?:的)?(?:什么|哪个|哪份|哪些|哪一个|哪项|啥)(?:上级|市级|上位)?(?:文件|政策|通知|法规|精神|要求|方案)?|(?:上位|上级|市级|政策|制定|出台)(?:的)?(?:文件|依据)(?!条)|依据(?:是)?(?:什么|哪)|为了?落实|(?:和|与|跟)(?:市里|上海市|市级|上级)[^，。]{0,8}(?:关系|衔接|联系)/gu,
    en: /\b(?:what|which)\b[^.?!]{0,60}\b(?:built on|builds on|derives? from|rests? on)\b|\b(?:based on|basis|implements?|implementing|in line with|pursuant to|under) (?:which|what)\b|\b(?:which|what) (?:municipal |higher[- ]level |other |city |shanghai |parent )*(?:document|notice|policy|plan|file)s?[^.?!]{0,30}\b(?:implement|based on|carr|follow|pursuant|derive|refer)\w*|\blegal basis\b|\bbasis (?:of|for)\b|\bparent (?:policy|document)\b|\bhigher-level\b|\bmunicipal (?:document|notice|plan|policy|instrument|circular|measure)\b/giu,
  },
  {
    ask: 'purpose',
    zh: /(?:目的|宗旨|初衷|总体目标|总目标|目标|愿景|背景|为什么(?:要)?(?:制定|出台|印发|搞|发布|推出)|为何(?:制定|出台|印发|推出)|为了什么|制定(?:的)?(?:原因|目的|背景)|出台(?:的)?(?:原因|目的|背景)|(?:建|打造|建设)成(?:为)?(?:什么|啥|怎样|一个什么)|建设成为?什么)/gu,
    en: /\bwhat(?: is|'s) (?:it|this|the (?:action )?plan|the policy) for\b|\b(?:purpose|goal|aim|objective|background|rationale|ambition|vision)s?\b|\bwhy (?:was|did|has|have|is)[^.?!]{0,40}\b(?:issu|draft|adopt|made|plan|made|publish|formulat|written|introduc)\w*|\bwhat (?:does|is|do) (?:the plan|it|pudong)[^.?!]{0,20}\b(?:want|aim|seek|hope|trying)\w*/giu,
  },
  {
    ask: 'addressee',
    zh: /(?:收到|接到)[^，。]{0,8}(?:通知|文件)(?:了)?(?=[吗没不]|没有)|(?:发给|印发给|下发给|抄送|抄报|主送|送达)(?:了)?(?:谁|哪些|哪|什么)?(?:单位|部门|机构)?|(?:哪些|什么)(?:单位|部门)(?:要|应|需要)?(?:执行|落实|照办)/gu,
    en: /\baddressed\b|\b(?:addressed|sent|copied|cc(?:'d|ed)?) to\b|\baddressees?\b|\bwho (?:must|should|has to) (?:carry out|implement|execute)\b|\bcopied\b|\b(?:carbon )?cop(?:y|ies) (?:of|to)\b|\bcc\b/giu,
  },
  {
    ask: 'count',
    zh: /(?:一共|总共|共)?(?:有|分|分为|分成|包括|包含|列了|提出)?(?:多少|(?<![第哪这那])几)(?:个|大|条|项)?(?:条款?|部分|章节?|条措施|项措施|措施|方面|大项|项(?=$|[?？。内])|条内容|板块)/gu,
    en: /\bhow many (?:articles|sections|parts|chapters|clauses|points|headings|paragraphs|measures|items)\b|\bnumber of (?:articles|sections|parts|clauses|measures)\b/giu,
  },
  {
    ask: 'locate',
    zh: /哪些地方|哪几处|几处|第几条|第几(?:部分|章|项|点)|哪一?[条章](?!件)|哪几[条章]|哪些条款?|哪一?个?(?:部分|条款|章节)|(?:写|规定|提到|提及|出现|说)?在(?:哪里|哪儿|哪一?条|什么地方|哪(?![些个种方类几家位]))(?:规定|写|提到|提及|说)?(?:了|的)?|哪里(?:规定|写|提到|提及|说到?|有提)|出处|依据(?:是)?(?:第几|哪一?)条/gu,
    en: /\b(?:which|what) (?:article|section|part|clause|paragraph|provision)s?\b|\bwhere (?:does|is|are|do|in the (?:plan|text|document))[^.?!]{0,60}\b(?:mention|stat|writ|say|provid|found|regulat|talk|cover|set out|laid down|appear)\w*/giu,
  },
  {
    ask: 'summary',
    zh: /(?:条|部分|章)(?:的)?(?:小)?标题|标题(?:分别|都|各|依次|有哪)|(?:讲|说|写)了?(?:些|的)?(?:什么|啥)(?:内容)?|(?:讲|说|谈|写)的是?(?:什么|啥)|主要内容|内容(?:是什么|有哪些|概要)|总结|概括|概述|摘要|大意|核心内容|是关于什么|有什么内容|要点|重点(?:是什么|有哪些|内容)?|概览|提纲|大纲|目录|框架|主旨|简介|介绍(?:一下|下)?(?=这个|这份|本|该|行动|方案|政策|文件|$)|(?:有|包括|包含|涉及|提出)(?:了)?(?:哪些|什么)(?:方面|内容|措施|举措|任务|板块|条款)|全文/gu,
    en: /\bsummar\w+|\boverview\b|\bwhat(?:'s| is| are|s)? (?:the |this |that |it )?(?:action |whole |entire )?(?:plan|document|policy|text|notice|it|this)?(?:'s)? ?(?:all )?about(?=$|[?.!])|\bmain (?:points?|contents?|ideas?|measures?)\b|\bgist\b|\btl;?dr\b|\bin a nutshell\b|\boutline\b|\btable of contents\b|\bkey (?:points?|measures?|takeaways?)\b|\bheadings\b|\bwhat does (?:the|this|article|it|section)[^.?!]{0,30}\b(?:say|cover|contain|provide|deal with|state|regulate)s?(?=$|[?.!])/giu,
  },
  {
    ask: 'who',
    zh: /谁(?:能|可以|会|有资格|才能|拿|得|享受|适用)|(?:哪些|什么|哪类|哪种|什么样的|哪)(?:企业|公司|机构|单位|主体|人才|人群|人|对象|项目|园区)|(?:适用|支持|补贴|奖励|资助|受益|服务|面向)(?:的)?(?:对象|范围|人群|主体)|给谁|针对谁|面向谁|对象是/gu,
    en: /\bwho (?:can|may|could|gets?|receives?|is entitled|qualif\w+|benefits?|is eligible|are|is it|would)\b|\b(?:which|what|what kinds? of|what types? of|what sorts? of) (?:compan|firm|enterprise|institution|organi|people|talent|project|business|startup|professional)\w*|\bbeneficiar\w+|\btarget group\b|\bfor whom\b/giu,
  },
  {
    ask: 'translate',
    zh: /(?:用|翻(?:译)?成?|译成|换成|改成|说成)?(?:英文|英语|english)(?:说|讲|写|回答|版|翻译|再)?(?:一下|一遍|吧|说)?|翻译(?:一下|成英文)?/gu,
    en: /\b(?:in english|english (?:please|version|translation)|translate (?:it|that|this|the answer)|in chinese)\b/giu,
  },
];

/** Taken only where no more precise asking was found. */
export const ASK_FALLBACKS: readonly AskPattern[] = [
  {
    ask: 'figure',
    zh: /多少(?=平方|亩|面积|套|间|层|台|卡|次|倍|吨|公里|米|算|p|人)|多大(?!力度)|几(?:平方?米?|亩|套|间|层|台|卡|次|倍)/gu,
    en: /\bwhat size\b|\bhow (?:big|tall|wide|far)\b|\bhow many (?:square|acres|units|times|people|petaflops|seats)\b/giu,
  },
  {
    ask: 'number',
    zh: /多少(?!钱)|(?<![这那好十有哪])几[个种类]|(?:共|一共)有几[个种类]|有几[个种类](?=$|[?？]|[^，。]{0,8}[?？])/gu,
    en: /\bhow many\b(?! (?:articles|sections|parts))|\bnumber of\b/giu,
  },
  {
    ask: 'time',
    zh: new RegExp(WHEN, 'gu'),
    en: /\bwhen (?:will|is|are|does|do|can|did|was|were)\b|\b(?:what|which) (?:date|year|month|day|quarter)\b/giu,
  },
];
