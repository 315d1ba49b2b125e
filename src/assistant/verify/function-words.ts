/**
 * Closed classes of words: what holds a sentence together, as against the table of terms, which holds what it is about.
 * - light: says nothing about the text's content and may stand in any claim
 * - of · join · to · by: mark who belongs to what, what is listed, who benefits, who acts
 * - give · get: the two ends of a benefit
 * - speaker: whoever makes the claim, whom no text names
 * - neg: turns a statement round · cause, compare: relations a text must state itself · if: opens a condition
 * - ambient: the document, its authority and its reader, who are meant throughout
 *
 * Chinese words are parted by blanks, English phrases by bars.
 */
export const CLASSES: readonly (readonly [kind: string, zh: string, en: string])[] = [
  [
    'light',
    `
      了 着 在 于 以 而 也 还 又 等 等等 其 其中 该 本 此 这 那 这些 那些 上 中 里 内 之内 以内 间 到 至 是 有 为了
      来 去 把 用 并 并且 同时 此外 另外 而且 以便 即 也就是 也就是说 例如 比如 包括 包含 涵盖 涉及 属于 作为 用于 可见
      具体 相关 有关 方面 方式 等方面 等方式 领域 工作 情况 内容 进行 开展 通过 上述 前述 分别 一个 一项 一种 一家 一些 部分
      某些 若干 主要 还有 关于 至于 之中 当中 期间 时 时候 后 之后 前 之前 的话 它 它们 他们 他 她 自己 自身 本身 后者
      前者 者 所 地 得 从 自 起 之日 相应地 如 则 就 来说 而言 要 需 就是 主要是 专项 范围 类 种 名 位 家 项 条 款
      存在 被 受 成为 形成 使 让 令 做 搞 办 走 此类 该类 有的 一 按 按照 根据 依据 依照 适用于 适用 面对 围绕 结合 由此
      下 前提下 情况下 之下 这里 那里 这样 如此 及其 下面 上面 另 和 目的 旨在 全称 简称 标题 题目 名称 名字 叫 叫做 称为
      状态 主体 找到 找得到 查得到 看得到 找 相互 彼此 之间 对象 给予对象 原文 文中 文件 条文 哪些 想 做好 予 有着 当 那么 实行 不断 切实
      积极 大力 进一步 有效 充分 相关的 有关的 类型 想要 其他 诸如 像 请 您 你 同样 双方 事项 事宜 领取方式 部门 时间 准备
      有意 有意向 愿意 借助 依托 凭借 借 发现 遇到 碰到 看到 一份 一位 一名 一款 一场 一方 一批次 之一 之列 对外 机会 的机会
      办理 操作 推行 推出 展开 构成 产生 发生 处于 着眼于 立足 立足于 基于 出于 依托于 宣布 表态 阐述 论述 描述 概括 归纳
      总结 列举 重申 指明 点出 层次 角度 意义 作用 价值 需求 特别是 尤其是 尤其 其中包括 例如说 诸如此类 比方说 打个比方 无非
      大体 大体上 基本上 大致 通常 一般 一般而言 多半 自然 显然 正如 正是 恰恰 也就 便于 力图 有望于 着手 开始着手 予以了
      得到了 给了 给到 这样的 那样的 这种 那种 这种情况 该情形 情形 场合 时点 当下 这时 那时 届时 尚 尚在 仍在 还在 住 入住
      一环 组成部分 背景 框架 思路 抓手 载体 举动 步骤 环节上 意味着 说明了 体现 体现了 反映 反映了 表明 可以说 应该说 换言之
      简言之 归根结底 概括地说 概括来说 总体上 总体而言 整体上 不同 用词 字眼 合起来 力度 字样 但 但是 不过 只是 然而 可是 为题
      且 目前 现在 现 如今 眼下 提法 定为 定成 设为 列作 这件事 件 事情 用的词 同一句 同一条 讲 讲到 提到 提及 谈到 说到
      落脚点 着力点 重心 出发点 用意 支持范围 这一句 这一条 那一条 该处 所在 眼前 决定 取决于 挂钩 而定 对应 分别对应 方 主打
      突出 侧重 侧重于 着眼 发给 印送 归 归于 归类 年年有 准备好 说白了 其实 实际上 事实上 本质上 原则上 金额 数额 额度 数目
      主送 列为 列入 纳入 归入 写入 写在 写进 放在 出现 出现在 可谓 算是 所谓 所说 所称 所指 这一 这项 这类 这个 这份 该项
      此项 能够 得以 方可 主要包括 主要有 包括了 涵盖了 覆盖 囊括 含 含有 位于 设在 来自 源自 出自 指 指的是 是指 意思是 意思
      换句话说 简单说 简单来说 总之 总的来说 综上 具体来说 具体而言 一般来说 其次 首先 最后 作 作出 加以 有所 共同 一起 一同
      一道 一并 给予方 说的是 用来 用以 从事 投入到 能否 是否 与否 算 称 谓 所有者 一方面 另一方面 有关方面 相关方面 有关内容
      一事 一项内容 方式是 途径 渠道 办法 做法 举措 安排 范围内 在内 以内的 当事人 群体 人员 人群 人士 对此 对其 为其 向其
      给其 其它 各自 本地 当地 层面 维度 环节 阶段 过程 过程中 名义 形式 口径 表述 用语 措辞 写法 词 句 段 话 字 说法 一句
      一段 一词 原话 原句 名单 说 就算 才能 方能 之类 等等的 诸多 许多 多种 多个 几个 几项 几类 数项 数种 这几 这两
      之内的 当中的 其中的 一来 二来 仍 仍然 依然 正 正在 起来 下来 出来 过 过来 得到的 所得 所获 到手 身上
      手里 手中 那边 这边 一边 连 连带 顺便 还可 还能 也可 也能 既 又能 又可 况且 再 再者 则是 便是 即是 乃 系 系指 为的是
      可供 供 有着的 具有 具备 拥有 带有 属 属于的 就此 由此可见 可见的 据此 于是 啊 呢 吧 嘛 哦 呀 啦 吗 牵线 牵线搭桥
      名目 名头 里头 有个 哈 呗 喽 真 真的 果真 可拿 拿到手 之列 哪个 哪家 重视 看重 注重 值得 值得关注 态度 持 持有 抱 路子 路 照顾 照顾到 兼顾 顾及 顾及到 走的 打的 打 张 牌 这张牌 那个 这块地方 办法上 在这里 收文 附 附上 附带
      底子 门道 文章 功夫 力气 火力 心思 劲 招 招数 手段 手法 套路 思想 理念 主张 立场 口子 方面的事 层 档子 一头 两头 各方 各家 各有 各自的
      看来 看 听 听到 讲究 强调 着墨 落墨 谈论 讨论 探讨 提倡的 想法 意图 初衷 用意是 目的是 目的在于 意在 旨在于 为的 好让 以求 从而能
      一并考虑 考虑 考虑到 顺带 捎带 搭 搭上 搭配 配合着 配套着 加 加上 再加上 合在一起 连在一起 串起来 联起来 串联 牵头人 打头 领头 为首 起头
      收尾 末尾 开头 开篇 篇首 篇末 文末 结尾 首尾 前半 后半 前面 后面 上文 下文 本文 全篇 通读 细看 粗看 乍看 读来 说来 论 论起 提起
      据说 所述 所列的 所提 所提到 所谈 上述的 往 往这儿 这儿 那儿 这里头 点儿 一点 点 写进了 列出 列明 列 所列 写到 写明 写有 写着 写 点到 点名 提出 一共 总共 共 共计 合计 专门 单独 直接 正好 刚好 恰好 分作
      一应 连同 外加 那就 就会 也会 都会 来着 罢了 而已 不妨 尽管 尽可 其间 期内 一块 一块儿 这块 那块 这事 此事 这点 那点 这一点 那一点
      这回事 一说 一环 一栏 这些事 该项内容 这项内容 提供方 本来 原本 眼下 往后 今后 日后 将来 早 早已 归在 放到 摆在 落在 落到 算作 视为
      当作 看作 也好 也罢 之举 一类 这类事 那类 此等 何 何种 怎 解决 满足 怎么 怎样 如何 谈谈 讲讲 说说 聊聊 谈到了 主要谈 题
    `,
    `
      be|is|are|was|were|been|being|am|in|on|at|from|as|this|that|these|those|which|who|whom|whose|it|they|them|their|
      its|his|her|he|she|also|such|including|include|includes|etc|have|has|had|having|do|does|did|doing|there|here|
      into|upon|so|then|well|other|within|among|amongst|between|during|of those|of these|respectively|namely|regarding|
      concerning|relating|related|relevant|about|in terms of|in respect of|with respect to|in the field of|
      in the area of|in the form of|area of|aspect of|for example|for instance|like|more specifically|specifically|
      in particular|particularly|one of|one|some|several|cover|covering|covers|involve|concern|out|up|down|over|off|
      onto|towards|toward|around|themselves|itself|where|when|while|what|how|whether|very|too|still|yet|own|purpose of|
      part of|kind of|type of|sort of|term of|in order to|with a view to|with|in addition|additionally|furthermore|
      moreover|as well|addition|matter|thing|item|work|their own|carried out|place|taken place|case|basis|way|manner|
      means|available|status|title|label|offer include|particular|you|your|please|belong|hereby|thereby|therein|
      thereof|said|above|above-mentioned|aforementioned|following|follow|become|act|serve|come|go|make|made|making|
      need|want|wish|like to|look|help|helps|helping|helped|assist|aimed at|aims at|designed to|intended for|meant for|
      aimed|directed|dedicated|among others|nowadays|at present|today|now|these days|amongst others|went|goes|going|
      gone|appear|appears|fall|falls|fell|fall under|among those|back to|form|forms|formed|pair|paired|wording|word|
      phrase|addressed|find|found|spot|notice|aware|come across|discover|prepare|preparing|interested|sort|range|
      further|current|currently|based|based on|located|set|sets|linked|connected|associated|respective|corresponding|
      each other|together|overall|general|generally|main|key|called|named|known|known as|by means of|via|through|
      those who|people|ones|amount|sum|figure|say|says|describe|described|mention|mentioned|refer|referred|text|
      sentence|line|passage|heading|quote|quotation|it is|such as|and so on|and the like|among other things|as part of|
      part|pursue|occasion|point|fact|actually|indeed|however|rather|instead of that|thereto|once they|after|before|
      following that|next|finally|firstly|secondly|first of all|lastly|that is|i.e|e.g|viz|per|much|many|number of|few|
      both of|either of|any of them|different|various kinds|kind|group|party|side|people who|persons|user|reader|
      applicant|recipient|beneficiary|comes|take|takes|taken|taking|put|puts|keep|kept|let|lets|seen|see|view|under it|
      under this|hold true|apply to|applies to|applied to|extend|extends|reach out|turn|turns|serve as|works as|as for|
      as to|as regards|when it comes to|with regard to|in relation to|in connection with|in this respect|in that|
      in which|on which|for which|to which|by which|through which|whereby|wherein|meanwhile|likewise|similarly|again|
      already mentioned|same time|at the same time|side by side|alongside|next to|besides these|together these|in turn|
      thing that|thing which|what is|what it|how it|why|who is|whoever|someone|somebody|something|ready|willing|
      plan to|decide|choose|purpose|objective|area|field|domain|matter of|question of|subject|topic|point of|respect|
      sense|part in|role|under|beneath|exist|exists|existing|in place|at hand|at issue|in question|accordingly|equally|
      besides|by way of|by virtue of|on the part of|in favour of|in favor of|with reference to|in view of|in light of|
      for the sake of|for the benefit of|on behalf of|in support of|in return|as such|as a whole|as a rule|usually|
      normally|typically|largely|broadly|essentially|basically|notably|chiefly|primarily|expressly|explicitly|clearly|
      plainly|simply put|ground|background|context|framework|approach|tool|instrument|vehicle|step|move|spirit|mandate|
      origin|took|mind|note that|bear in mind|in short|in brief|in sum|in a word|in essence|in practice|in principle|
      in general|to be precise|to be exact|put simply|in plain words|in other words|that said|even so|of course|
      as it happens|reflect|mean|means that|imply|foreseen|depend on|exact|exact word|help out|be about|comprise|
      consist|consists of|made up of|run|span|range from|relate|pertain|refer back|recall|remain|stay|continue to be|
      turn out|prove|prove to be|serve to|used to|in the first place|in the end|at the end|in the main|
      at least in part|in part|partly|to this end|to that end|for this purpose|for that purpose|this way|that way|
      in this way|in so doing|thereafter|afterwards|later|earlier|previously|beforehand|once more|also known as|aka|
      so-called|headline|chapter|theme|idea|notion|concept|story|picture|point out|show|shows|shown|tell|tells|told|
      explain|explains|explained|speak|speaks|talk|talks|mention of|words|lines|page|pages|list of those|
      everything listed|what follows|the latter|the former|latter|former|both sides|any such|such a|such an|bit|piece|stuff|expect|expects|expected|await|awaits|hear|learn|learned|believe|think|thinks|know|known to|understand|regard|
      regarded|treat|treated|viewed|reckon|gist|thrust|upshot|crux|message|angle|front|line-up|
      roster|spot on|nod|tied|tie|attached|attach|attaches|included|counted|placed|laid|
      done|seem|seems|sound|sounds|happen|happens|occur|occurs|arise|arises|stand|stands|sit|sits|lie|lies|rest|rests|
      works|do so|doing so|touch|touches|handled|proper|properly|really|truly|
      openly|broad|in mind|carries|carry|bear|bears|feature|features|figure in|cite|
      cites|cited|quoted|quotes|speaks|spoken|picked|pick|pick out|picks out|single out|singled out|point to|points to|refer to|refers to|touch on|
      dwell on|home in on|zero in|zooms in|lens|spotlight|highlight|highlights|emphasis|emphasise|emphasize|stress|stresses|underline|underlines|
      attention|pay attention|eye|eyes|look out|watch for|on offer|on the table|up for grabs|at stake|in line|in store|within reach|in the cards|
      waiting|ready for|happy|happy to|glad|pleased|please note|meanwhile also|to boot|into the bargain|what is more|on top|on top of that|
      too many|sort out|comes with|come with|goes with|go with|together they|form part|makes up|make up|forming|pairs|
      whichever|either way|any way|anyhow|anyway|somehow|somewhere|of its own|by itself|in itself|as it stands|as written|in writing|written|writes|
      write about|put down|set down|lay out|laid out|spells|reading|reads|read|content|contents|substance|concept of|
      affairs|matters|things|parts|points|aspects|dimension|dimensions|respects|issues|issue of|question|questions|answer|answers|
      fall into|falls into|divided|split|sum up|sums up|wrap up|round off|rounds off|begin with|begins with|start with|starts with|opens with|open with|
      close with|closes with|ends with|end with|lead off|side of things|bits|deal|handle|deal with|deals with|
      according|report|reports|reported that|says that|stating|argue|argues|note|notes|bring in|stand to|due|up for|
      nothing more|at least|if you|if you are|look at|whatever the name
    `,
  ],
  [
    'of',
    `
      的 之
    `,
    `
      of
    `,
  ],
  [
    'join',
    `
      和 与 及 以及 或 或者 跟 还是 、 和/或 乃至 连同
    `,
    `
      and|or|as well as|plus|along with|together with|and/or|both|either|but
    `,
  ],
  [
    'to',
    `
      对 对于 给 为 向 针对 面向 替 对象是 面向的是
    `,
    `
      to|for
    `,
  ],
  [
    'by',
    `
      由 被 经 经由
    `,
    `
      by
    `,
  ],
  [
    'give',
    `
      配 配给 配上 开通 给点 给些 给一点 给一些 给了 给到 发给 拨给 给开了 发 下发给 给予 发放 予以 给以 提供 授予 赋予 配备 安排
    `,
    `
      arrange|arranges|arranged|hand out|handed out|furnish|allocate|give|gives|given|giving|gave|grant|granted|
      granting|provide|provides|provided with|provided|providing|provision|offer|offered|offers|offering|extend to|
      extended to|awarded|afforded|supply|supplied|deliver|delivered|make available|paid|pay|pays|payable|
      made available|allocated|arranged for|go to|goes to|bring|brings|brought
    `,
  ],
  [
    'get',
    `
      获得 得到 拿到 享受 享受到 享有 领取 领到 取得 获取 申领 申请到 获 享 拿 得 申请 争取到 收到 接受 可获 获批 获得到
      拿得到 有份 分到 沾光 受惠 受益 吃到
    `,
    `
      receive|receives|received|get|gets|getting|got|obtain|obtains|obtained|enjoy|enjoys|eligible for|access|
      access to|qualify for|qualifies for|benefit from|benefits from|apply for|have access to|draw on|claim|gain|
      secure access|be in line for|earn|take advantage of|use|utilise|utilize|tap|count on
    `,
  ],
  [
    'neg',
    `
      不 未 没 没有 无 非 并非 并不 并未 并没有 不予 不再 不会 不能 不可 不是 拒绝 取消 停止 终止 暂停 撤销 未予 未经 无须
      无需 不必 不需要 不需 免于 放弃 反对 限制 废止 中止 不允许 拒不 毋须 勿 尚未 从未 从不 绝不 毫不 毫无 不含 不包括
      不属于 不符合 不可控 缺乏 不足 排除 剔除 削减 减少 放宽 放松 阻止 妨碍 淡化 弱化 降低 压缩 推迟 延缓 阻碍 取缔
    `,
    `
      not|no|never|neither|nor|none|cannot|t|without|cease|stop|stopped|cancel|cancelled|suspend|suspended|withdraw|
      withdrawn|withdrew|refuse|refused|deny|denied|abolish|abolished|revoke|revoked|terminate|terminated|lack|lacks|
      fail to|fails to|failed to|decline|oppose|discourage|restrict|ineligible|unable|unsupported|exclude|excluded|
      excludes|no longer|rule out|rules out|against|reject|limit|ended|discontinue|discontinued|phase out|phased out|
      relax|reduce|weaken|block|hinder|bar|barred|disallow|uncontrolled|uncontrollable|scrap|scrapped|instead of|
      rather than|hardly|nothing|nobody|non|unlike|unconditional
    `,
  ],
  [
    'speaker',
    `
      我们 我 我司 我方 我处 我公司 本公司 咱们 咱 敝司 本机构 本平台 小编
    `,
    `
      we|our|ours|us|i|my|me|mine|myself|ourselves
    `,
  ],
  [
    'cause',
    `
      既然 因为 由于 因此 所以 因而 从而 导致 使得 原因是 原因在于 故 故而 以至 得益于 鉴于
    `,
    `
      because|because of|therefore|thus|hence|due to|thanks to|owing to|consequently|as a result|since|result in|
      leads to|causing|cause|reason|so that
    `,
  ],
  [
    'compare',
    `
      等于 等同 比 更 更加 高于 优于 低于 超过 多于 少于 相比 较 胜过 翻倍 相当于 等同于 大于 小于 首屈一指 领先 媲美 不如 同等
    `,
    `
      than|more|better|higher|lower|larger|greater|compared|exceed|exceeds|exceeding|twice as|equal to|equivalent|less|
      fewer|generous|outperform|same as|comparable|rival|unlike|over and above|surpass
    `,
  ],
  [
    'if',
    `
      如果 若 倘若 假如 一旦 若是 只要 凡是
    `,
    `
      if|once|provided that|as long as|whenever|unless|in case
    `,
  ],
  [
    'ambient',
    `
      政府 当地政府 相关部门 有关部门 官方 行动方案 方案 本方案 该方案 本行动方案 该行动方案 政策 该政策 本政策 文件 该文件 规定
      条款 条 本条 该条 浦东 浦东新区 本区 区内 新区 区政府 浦东新区政府 浦东方面 主管部门 本条例 本办法 本法 条例 当局 企业方
      申请方
    `,
    `
      government|authorities|authority|action plan|plan|policy|document|district|pudong|pudong new area|new area|text|
      article|section|pudong government|pudong authorities|local government|it|paragraph|clause|official|
      regulator says|pudong new area government|government of pudong new area|district government|the authorities|
      notice|unofficial translation
    `,
  ],
];

/**
 * Words in which a letter of the grammar stands for something else (经营 is not 经, 会计 is not 会). They are read as if
 * unknown: a claim that uses them must find them in the text.
 */
export const OPAQUE = `
  下列 以下 如下 行为 说明 理由 事由 证明 声明 表明 注明 明知 明确规定 经营 经济 经理 经办 经验 经销 经费 办事 变更 更新
  更正 更换 比照 较大 自由 缘由 对外 对方 对比 认为 以为 人为 将来 会计 会员 协会 社会 委员会 理事会 董事会 监事会 股东会
  工会 应对 应急 应收 应付 适应 反应 供应 可疑 许可 可行 可靠 未来 未成年 无效 无形 非法 非银行 非公开 非居民 不正当 不当
  不明 不实 不时 内部 内控 外部 外汇 中间 中介 中心 中华 中央 集中 其余 上级 上诉 下级 下属 下载 地区 地点 地位 得当 所在
  场所 交易所 研究所 事务所 用途 专用 费用 有限 所有权 国有 持有 自律 自然 来源 以来 往来 从业 服从 从重 从轻 从严 甚至 把握
  把关 到位 起诉 按时 按期 按揭 因素 原因 或有 及格 合并 并处 还款 偿还 退还 归还 给付 交付 供给 向社会 方向 倾向 趋向 导向
  法定 统一 同一 单一 一致 第一 时间 空间 民间 重要 必要 要素 要件 要约 过错 过户
`;
