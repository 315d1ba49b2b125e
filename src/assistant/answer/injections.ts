/** Words that stand for a speaker in a prompt; taken out wherever they are. */
export const ROLE_MARKERS =
  /<\|[^|>\n]{1,40}\|>|<\/?[a-z][a-z0-9_ -]{0,30}>|\[\/?INST\]|<<\/?SYS>>|^\s*#{2,}\s*(?:system|instructions?|assistant|user|系统|指令)\b.*$|^\s*(?:system|assistant|developer|系统|助手|管理员|开发者)\s*[:：]/gimu;

/** Asks something by itself. */
export const INTERROGATIVE =
  /[?？吗呢]|什么|怎么|怎样|如何|多少|哪|谁|几[个条家时万元块年月天]|是否|是不是|有没有|能不能|可不可以|有哪些|\b(?:what|which|who|when|where|why|how|is there|are there|does|do (?:we|i|they|companies)|can (?:we|i|they|companies|a)|will|is the|are the)\b/iu;

/** A clause that is a question by its own form, and not only has a word of one. */
export const ASKS_THE_WORLD =
  /[吗呢?？]\s*[?？。！!]*\s*$|什么|怎么|怎样|如何|多少|多久|哪[些个种天]|几[天个日年月条]|是否|是不是|[要会能可该算](?:不[要会能可该算])|有没有|^\s*(?:what|which|who|when|where|why|how|is|are|do|does|did|can|could|must|should|may|will|would)\b.*\?\s*$/u;

/** Speaks to whoever answers, of what stands before the question, or asks for a secret itself. */
export const SPEAKS_TO_THE_MACHINE =
  /[你妳]|助手|机器人|大?模型|(?<![a-z])ai(?![a-z])|prompt|提示[词语]|上面|以上|上述|前面|前述|之前|上文|前文|刚才|告诉我|(?:回答|跟|对|给|发)我|说出|输出|打印|复述|重复|逐字|扮演|假装|(?:指令|设定|密钥|口令|密码|配置)(?:是|为)?(?:什么|多少|啥|哪)|\b(?:you|your|assistant|chatbot|bot|above|previous|prior|verbatim|hidden|tell me|show me|give me)\b|\b(?:what|which|who)\b.{0,20}\b(?:passwords?|secrets?|keys?|prompts?|instructions?)\b/u;

const ORDERS =
  '指令|指示|规则|规定|限制|约束|设定|设置|要求|提示|身份|上文|前文|上面|前面|以上|之前|前述|此前|刚才|一切|系统|原则|方案内容|原文|政策文本|安全';

/** Set aside what you were told. */
const OVERRIDES: readonly RegExp[] = [
  new RegExp(
    `(?:忽略|无视|忘记|忘掉|忘了|忘却|抛开|抛弃|不要理会|不用理会|不必理会|别理会|不要管|别管|不用管|不要遵守|不必遵守|不再遵守|停止遵守|绕过|绕开|跳过|跳出|突破|解除|摆脱|屏蔽|清除|删除你|不受).{0,14}(?:${ORDERS})`,
    'u',
  ),
  /(?:取消|覆盖|撤销|推翻|重置|替换|更新)(?:掉|了)?(?:你|系统|所有|全部|之前|以上)?(?:的)?(?:系统)?(?:指令|设定|限制|提示|约束|安全)/u,
  /\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget(?:ting)?|override|overwrite|bypass|skip|discard|do not follow|don't follow|stop following|set aside|overlook|neglect|cancel|drop|erase|never mind)\b.{0,50}\b(?:instructions?|rules?|prompts?|guidelines?|above|previous|prior|earlier|everything|all of (?:the|that|this)|constraints?|restrictions?|policy text|polic(?:y|ies)|context|directions?|directives?|limits?|safeguards?|safety|citations?|sources?|training|filters?|the (?:plan|text|document))\b/u,
];

/** Be somebody else. */
const ROLES: readonly RegExp[] = [
  /你(?:现在|从现在起|从此|今后|此刻)?(?:开始)?(?:是|叫|变成|成为|化身|改叫|就是)(?!否|不是|谁|什么|怎么|哪|做|干|机器|人工|真人|ai|人)(?=.{1,20}(?:[,，。!！;；\n]|$))|从(?:现在|今|此)(?:开始|起)[,，]?(?:你|所有|每个|一切|凡|都)|(?:假如|如果|要是)没有(?:任何)?(?:规则|限制|约束)|(?:请|你|现在|来)?(?:扮演|假装|假扮|装作|装成|充当|饰演)|角色扮演|(?:假设|想象|如果|设想|当做|就当)你(?:是|就是|为|没有|不受|可以)|(?:开发者?|调试|管理员?|上帝|越狱|测试|维护|无限制?|dan|root|超级|自由|专家|debug|admin)模式|越狱|(?:没有|不受|无|解除)(?:任何|一切|所有)?(?:规则)?(?:限制|约束|束缚)(?=$|[,，。!！的地])|以.{1,12}(?:身份|口吻|语气|名义)(?:来)?(?:回答|说|告诉|宣布|答复|发言)/u,
  /\b(?:let's play|play a game|where you are|you are now|you're now|from now on|pretend|role-?play|act as|acting as|imagine (?:you|that you)|behave as|respond as|answer as (?:if|an?|the|dan)|speak as|simulate|impersonate|you are (?:an? )?(?:unrestricted|evil|dan|free|helpful hacker|the (?:finance|mayor|director|head|bureau))|your new (?:role|name|task|instructions?|identity)|(?:developer|debug|god|admin|sudo|jailbreak|dan|unrestricted|maintenance) mode|jailbreak\w*|do anything now|no (?:longer )?(?:restrictions|restricted|limits|rules apply|filters)|without (?:any )?(?:restrictions|limits|filters))\b|\bdan\b/u,
];

/** Give away your instructions; those who leak somebody's secrets are told nothing. */
export const LEAKS: readonly RegExp[] = [
  /(?:系统|初始|原始|内部|隐藏|后台|底层|完整|全部)(?:的)?(?:提示词|提示语|提示(?!$)|指令|设定|prompt|配置|密钥|代码|源码)|提示词|你(?:收到|看到|接到|拿到)的|逐字(?:重复|复述|输出|背)|(?:第一|上一|之前的?)条(?:消息|信息|对话|指令)|你(?:的|被|收到的?|得到的?)(?:系统)?(?:指令|提示|设定|规则是|配置|源代码|密钥|prompt|内部|约束)|(?:重复|复述|打印|输出|显示|泄露|透露|背出|念出|展示|贴出)(?:一遍|一下)?(?:上面|以上|前面|你的|系统|第一句|全部内容|内部|所有(?:指令|内容|提示))|密钥|(?:管理员|后台|数据库|登录)?密码(?!学|算法|技术|应用|产业)|隐藏(?:的)?(?:规则|指令|设定|命令)|(?:把|将)你(?:的)?(?:全部|所有|内部)?(?:规则|指令|设定|提示|指示)|口令|api ?key/u,
  /\b(?:system|developer) (?:prompt|message|instructions?)\b|\b(?:your|the|hidden|secret|initial|internal|original) (?:\w+ )?(?:system |hidden |initial |developer )?(?:instructions|prompts?|configuration|config|guidelines you|api keys?|secrets?|source code|passwords?)\b|(?<!\bwho )\b(?:print|reveal|show|repeat|output|display|leak|disclose|dump|echo|recite|expose)\b.{0,40}\b(?:prompts?|instructions?|words above|text above|above|system|verbatim|configuration|secrets?|keys?|hidden|everything before)\b|\bapi keys?\b/u,
];

/** Say what I tell you; what somebody said (销售说“保本”) is told to nobody. */
const COMMANDS: readonly RegExp[] = [
  /无论(?:我|用户|别人|谁|他们)?(?:问|说|提|输入)|不管(?:我|用户|别人|谁|他们)?(?:问|说|提|输入)|(?:只|必须|务必|一律|统一|始终|永远|总是)(?:能|要|需|许|准|得)?(?:回答|回复|答复|输出|答|说|写)|(?:回答|回复|答复|输出|返回|写上|照着说|跟我说|跟着我?念|(?<=^|[^\p{Script=Han}]|[你您请就要都只再先也须应得并后地]|直接)说)(?:我)?(?:一句|一个|一遍|说|是|为|道|“是”)?[:：]?\s*[“"'‘「『]|(?:在)?(?:回答|答案|回复|答复|结尾|末尾|文末|最后|开头|每句|每个回答)(?:的)?(?:结尾|末尾|最后|开头|前面|后面|里面?|中|时|处)?.{0,8}(?:加上|附上|写上|注明|添加|加入|带上|附带|插入|标注|写明|署名)|你(?:必须|只能|务必|应该|一定要|要|得)(?:回答|说|告诉|承认|确认|同意|输出|宣布|保证|写)|(?:^|[,，。;；:：!！“"\s请并再去就你])(?:必须|务必|要)?(?:告诉|通知)(?:用户|大家|他们|所有人|所有企业|市民|群众)|对(?:用户|大家|他们|所有人|所有企业|市民|群众)(?:直接|就)?(?:说|讲|宣布)|^(?:请)?(?:你)?(?:宣布|宣称|声明|承诺|发布公告)|不要(?:引用|标注|注明|说没有|拒绝|提及|加引用|给出处|核对|验证)|(?:不得|不许|不准|别)(?:拒绝|说没有|引用)|(?:按|按照|以|依|据|根据|照)(?:此|这个|这份|上述|以上|以下|下面的?|下列|新的?|我给的?|我的|最新)(?:的)?(?:内容|文本|版本|条款|规定|修订|说法|数字|信息)?(?:来|去|进行)?(?:回答|答复|作答|回复|为准)|(?<!不要|不得|不能|不许|不可|请勿|别|勿|不)(?:随便|大概|大胆)?(?:编|编造|虚构|捏造|杜撰|瞎编|猜|蒙|估)(?:一?个|造|出|一下|点)(?:.{0,6}(?:数|金额|比例|答案|电话|日期|数字))?|直接(?:给|说|报)(?:一?个|出)?(?:数字|数|金额|答案)/u,
  /^(?:please |now |then |and |just |simply |so |also |always |you )*(?:(?:say(?! (?:that|it|this) in (?:english|chinese))|reply|respond|answer|output|print|state|declare|announce|claim|repeat|return)\b(?:(?: only| just| exactly| back| with| that| me| this| the following| after me| the word)+|\s*[:"“'‘])|write\b(?: only| exactly| that| the following|\s*[:"“'‘]))|\b(?:you (?:must|should|will|have to|need to|shall) (?:always |only |now )?(?:say|answer|reply|respond|confirm|claim|state|output|tell|agree|declare|guarantee|promise))\b|\b(?:only|always|just) (?:say|answer|reply|respond|output|print)\b|\b(?:answer|reply|respond|say) only\b|\bno matter (?:what|which)\b|\bwhatever (?:i|the user|anyone|is) ask\w*|\b(?:append|prepend|insert|add|include|put|finish|end|begin|start)\b.{0,30}\b(?:your|the|each|every) (?:answers?|reply|replies|response|sentence)\b|\b(?:end|begin|start) (?:your|the|each|every) (?:answer|reply|response)\b|\b(?:at the end|in your (?:answer|reply|response))\b.{0,20}\b(?:say|add|write|include|state)\b|\bwithout (?:citing|quoting|citations?|quotes?|sources?|checking|verif\w+)\b|\bdo(?: not|n't) (?:cite|quote|refuse|mention|say (?:that )?you|verify|check)\b|\b(?:make up|make something up|invent (?:a|an|some|one|the|amounts?)|fabricate|take a guess|guess (?:a|an|the)|just guess)\b|\btell (?:them|everyone|all users|the user|users|people)\b/u,
];

/** Take this for the policy; believe me. */
const AUTHORITIES: readonly RegExp[] = [
  /(?:方案|政策|条款|条文|文件|规定|第.{1,3}条)(?:已|已经|刚刚?|现)(?:经)?(?:被)?(?:修订|修改|更新|变更|改|替换)(?:为|成|如下|过)|系统(?:更新|升级|通知|公告)\s*[:：]|(?:补充条款|补充规定|新增(?:条款|第)|最新修订|修订(?:版|后)|更正(?:通知|说明)|内部(?:通知|文件|口径|规定)|紧急(?:通知|更新|授权))|(?:以下|下面|如下)(?:是|为)?(?:最新|修订|更新|正确|真正|官方)(?:的)?|(?:我|本人|我们)(?:就)?(?:是|作为)(?:你的?|系统|本系统|网站)?(?:管理员|开发者|开发人员|开发团队|主人|创造者|程序员|运维|工程师|openai|anthropic|超级用户)|(?:管理员|系统|开发者)(?:已|已经|现)?(?:授权|批准|允许|要求|命令|指示)|放开(?:所有|一切)?限制|(?:^|[,，。])(?:你)?已(?:获|经)?(?:得)?授权(?=$|[,，。])|红队|安全测试|渗透测试/u,
  /\b(?:plan|policy|article \d+|document|text|rules?) (?:was|were|has been|have been|is|got|just got) (?:just |recently |now )?(?:amended|updated|revised|changed|replaced|modified|superseded)\b(?! (?:when|in what|by whom))(?=.{0,200}(?:[:;,.]|\b(?:to|so|says?)\b))|\b(?:new|updated|revised|amended|corrected|latest) (?:version|text|article|clause|policy)\s*[:：]|\banswer accordingly\b|\b(?:based on|according to|using|treat|take) (?:this|the (?:above|following|below|new|updated|revised|pasted)|what i)\b.{0,40}\b(?:answer|text|version|as (?:true|fact|the)|reply|respond|instead|valid|official)\b|\bi(?: am|'m) (?:the|an?|your) (?:\w+ )?(?:admin\w*|developer|engineer at|owner|creator|operator|maintainer|root)\b|\b(?:admin\w*|developer|system|root|emergency|manager) (?:override|here|access|command|authori[sz]\w+|instruct\w+|note|notice)\b|\b(?:sudo|authori[sz]ed (?:by|to|user))\b|\bfor (?:testing|debug(?:ging)?|educational|research) purposes\b|\b(?:ai|assistant|chatbot|bot|model|llm|chatgpt|claude)[,:]? (?:please )?(?:note|must|should|listen|attention|ignore)\b/u,
  /(?:ai|人工智能|助手|模型|机器人|系统)(?:助手)?(?:[,，:：]|请)?\s*(?:请?注意|请听|听着|听好|须知|请?遵守|请?执行|必读)|(?:执行|运行|遵照|服从|听从)(?:以下|下面|下列|上述|我的|如下|新的?)(?:的)?(?:指令|命令|指示|代码|操作|步骤|要求)|(?:^|[,，。\s])(?:指令|命令)[:：]/u,
];

/**
 * Families of orders to the assistant, tried on normalised text. What they have in common is that they speak to the
 * machine and not about a policy: set aside what it was told, be somebody else, give away its instructions, say a
 * given thing, take a pasted text for the policy, believe in an authority.
 */
export const INJECTIONS: readonly RegExp[] = [...OVERRIDES, ...ROLES, ...LEAKS, ...COMMANDS, ...AUTHORITIES];

/** Those that a disguise is worth while for; looser ones would be found in any letters turned round. */
export const DISGUISED: readonly RegExp[] = [OVERRIDES[0]!, OVERRIDES[2]!, ...LEAKS];
