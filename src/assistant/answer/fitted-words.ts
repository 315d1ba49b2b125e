/**
 * Written by `npm run fit`, not by hand; docs/decisions/0018. Words of the open questions, by how much likelier (log odds,
 * in halves) they are asked of neither text, or of the plan, than of the laws.
 */
export const WORDS = {
  neither: `
-3.5 and 么罚
-3 会怎 公开 别人 处理 的公 资料 集资
-2.5 approv as fine if monei our regul set we 不要 付公 以吗 保单 发现 受托 同意 名字 应当 怎样 托人 批准 拿去 收购 法集 的信 能直 行要 被罚 要不 要报 身份 违法 钱吗 非法
-2 abroad after busi central decid guarante illeg inform issu it launder not rais report to truste when 下来 不服 不给 不行 不让 东西 举报 么处 么情 之前 之后 买了 买卖 了一 交给 人不 人自 他们 付牌 以后 份额 信机 借给 偷偷 公告 内容 内要 务员 司做 司想 司要 后多 咨询 国内 国外 外的 大股 存多 官司 寿险 己的 我想 我是 我能 户的 托财 把客 把我 投保 报给 披露 接管 数吗 来的 检查 民银 清算 炒股 牌照 用户 由谁 的人 的账 益人 管能 经理 给别 给我 网站 罚多 罚款 能在 能把 能给 能让 自家 自己 行能 要做 要先 要备 要数 要约 让我 设备 谁批 谁来 资咨 资格 造假 部门 里的 重要 金公 高管
-1.5 bank certif futur happen hous must need or run up want who 一份 不会 不够 不算 么办 了个 些材 人能 们公 会不 会罚 信息 做什 出去 到期 制度 券商 发行 可以 司名 司在 司能 哪些 在一 客户 家银 开发 开始 征信 成立 我不 我们 我的 文件 是什 有人 有资 法吗 的股 的钱 监会 直接 程序 符合 算数 系统 组织 经营 荐股 行业 要上 设立 证监 负责 货公 资人 资的 这种 险公
-1 about ai app appli applic be border can china commerci cross data file fund ha have high institut investor licenc mai manag name person public risk servic someon that thei trade wa 一家 一条 一样 一点 上报 不管 不认 不赔 业务 亏了 什么 们的 件的 会被 保公 保存 保险 信托 公司 出来 分别 到底 办一 协会 单位 受益 合法 名单 后几 哪几 国家 地方 培训 基金 境外 处罚 外汇 天内 央行 奖金 市公 年报 开展 必须 托的 投资 报告 拿到 持有 推荐 支付 收集 政府 方式 时候 易所 期货 机构 样的 法律 洗钱 活动 理人 电话 的个 的保 的存 的时 的服 监管 管理 经纪 老板 联网 股东 股民 能不 能拿 能要 至少 董事 融机 行不 要给 论坛 证券 诈骗 调查 财产 账户 货交 资担 资者 赔吗 这样 违规 送哪 银行 错了 险代 项目
-0.5 a an ani asset befor capit chines compani custom do doe everi exchang financi firm from insur ipo long new of offer offic payment penalti polici power secur trust under us without 一下 一部 上市 不能 个人 中国 么条 么样 交易 人信 代理 件里 价值 券公 募集 去哪 参与 反洗 合同 哪一 四个 国际 备金 大会 存款 家公 对吗 对吧 少要 平台 广告 托管 承担 担保 措施 提供 数据 方面 是不 是否 是谁 有什 有哪 有奖 期到 材料 条件 电子 登记 的业 的吗 的数 的标 目标 私募 算法 结果 给钱 能卖 能用 能补 规定 认证 记录 许可 责任 软件 部分 采购 重大 金吗 金的 金管 风险
0.5 2025 ar at benchmark bui by comput credit for help how interest is my number plan project reward share should standard stock support what with 万元 上海 与金 业的 业银 个标 么支 么算 了吗 份文 余额 保费 信用 公寓 净资 准制 准备 几年 分之 创新 制定 务包 励金 区里 发机 司注 司的 合作 合条 员工 商业 场景 型研 培育 备案 外籍 大专 家嘴 少天 居留 工作 张江 性企 性园 才公 技人 技术 技重 抄送 持吗 提前 收费 政策 效吗 文号 新型 日期 时间 易账 是一 是哪 景应 有啥 有没 机房 杆性 标杆 款贴 民币 法院 点项 现在 现金 理财 由贸 申请 的是 的注 的申 的风 研究 破产 租房 立法 第三 算力 续费 美元 职业 能力 自由 补多 要在 要提 说的 请问 贴息 贸易 资助 资本 这份 钱包 际标 陆家 险防
1 dai i invest mani minimum permit shanghai work 一共 一年 中心 之几 于多 低多 佣金 保护 几倍 出境 多少 少钱 工资 帮我 年内 才能 支持 最多 有效 本要 构的 理公 申报 百分 网络 融资 要交 要几 证书 货币 贷款 资产 超过 还是 金融 限额
1.5 deposit get loan much ratio 一次 一般 么申 了怎 产品 企业 低于 利息 利率 哪个 安全 最低 消费 的最 要多 评估 达到 金要 门槛 额是
2 free patent rate resid talent there 专项 个园 个方 交多 入驻 几成 化器 原文 哪天 在浦 多能 孵化 少万 应用 建设 所得 技公 提到 是几 最高 期是 标准 案是 案要 模型 海市 涨跌 的有 能超 计划 试点 购金 费补 金支 鼓励
2.5 articl fee fintech limit pudong thi 上限 专利 业有 人才 关于 创业 区的 园区 奖励 截止 房租 房补 技企 效期 是多 案有 案的 案里 比例 的金 研发 科技 综合 落户 补助 认定 限是
3 subsidi 一天 东新 动方 大模 数字 新区 是百 有补 跨境 额度
3.5 tax 例是 分几 方案 率是 融科 行动 贴吗 费率
4 浦东
4.5 补贴`,
  plan: `
-4.5 期货 罚多 险公
-4 china 么罚 保险 信息 信托 我的 私募
-3.5 insur 么处 会怎 册资 别人 募基 处理 央行 市公 股东 证券 货公 资料 资本
-3 chines exchang 人能 付公 以吗 保公 保单 保存 保证 公募 发行 受托 受益 天内 存款 应当 托人 拿去 收购 注册 洗钱 电子 的信 监会 董事 行的 被罚 要不 要报 责任 货交 身份 违法 金的
-2.5 abroad busi capit central commerci decid futur inform launder not payment penalti privat rais regist report secur share thei trust truste without 不得 不服 不让 不赔 之后 买了 亏了 交易 交给 人不 人的 人自 付机 份额 信机 借给 偷偷 公告 内要 券公 券商 务员 反洗 司注 合法 后几 后多 商业 国内 境外 处罚 大股 存多 官司 寿险 少天 少要 己的 年报 征信 托的 托管 托财 把我 投保 披露 持有 接管 数吗 易所 最低 本最 来的 检查 法律 炒股 的个 的保 的存 益人 管能 经理 经纪 结算 给别 股民 股票 能让 自家 至少 要先 要备 要多 要数 要约 要给 让我 记录 证金 调查 资产 资咨 资担 资者 赔吗 超过 违规 造假 重要 金公 金管 错了 限制 险代
-2 asset credit custom fine leav minimum must open person regul stock 不要 业银 于多 产了 低于 余额 保护 冻结 净资 几天 募集 台的 司能 备案 备金 多久 子签 定要 市场 广告 报告 支付 收费 最长 查的 法吗 法集 现金 理人 理财 登记 的人 的房 的注 的股 监管 破产 美元 能卖 能直 自己 行要 要几 要办 认证 证监 财产 货币 钱包 限额
-1.5 after app approv bank data deposit file have investor licenc manag public rate ratio someon when who 一家 不行 东西 个人 么办 么情 之前 买卖 了怎 产品 人信 付牌 会被 低多 佣金 信用 公司 公开 内容 几倍 司做 司的 司要 合同 同意 基金 外的 家公 工资 平台 怎样 我是 我能 手续 把客 报给 提前 收集 数据 最多 本要 民币 清算 用户 的公 的时 的最 的账 的钱 直接 算法 系统 续费 网站 能在 能把 能要 行不 行能 要交 设备 诈骗 谁批 谁来 达到 银行 门槛 限是 集资 高管
-1 a an as be can if it long mai need set shanghai to up 一部 上市 不会 不够 不给 不能 业务 中国 交多 人民 代理 以后 会不 会罚 准备 几个 几年 出去 发现 可以 司名 司在 名字 咨询 在一 大会 客户 少万 工作 必须 怎么 我想 户的 所得 批准 普通 法院 涨跌 的业 的数 程序 管理 结果 给我 罚款 能不 能用 能给 能超 荐股 要上 要什 负责 里的 非法
-0.5 and befor certif compani dai do fund guarante ha happen how illeg in ipo issu list mani much name of offic our pai that under want what year 一个 一份 上限 下来 不算 个月 举报 么条 么算 之几 了一 他们 做什 出境 分之 利率 去哪 外汇 多少 安全 开发 影响 成立 我不 房子 担保 拿到 效吗 有人 材料 构的 民银 牌照 理公 由谁 百分 算数 网络 老板 融资 要做 要求 许可 设立 评估 资人 资格 资的 部门 金要 钱吗 需要 额是
0.5 account fee for we will 一样 一次 一点 上海 上班 不认 们的 保费 几成 协会 司想 哪些 国人 国家 奖金 开始 我们 所有 推荐 提供 时候 时间 是什 是谁 有什 条件 活动 消费 符合 第三 组织 联网 股权 能力 能拿 规定 软件 这种 通知
1 about appli border cross document high interest invest or permit risk servic wa which work 三个 业的 么时 件是 到底 办一 名单 哪几 在哪 培训 子公 定的 最高 有哪 有奖 有效 有资 比例 的服 融机 资金 还是 还有 这样 送哪 那个 里有
1.5 ai ani everi loan power with 一下 一共 一条 中心 件的 件里 价值 分别 利息 区里 单位 哪一 四个 外国 对吗 对吧 年内 开展 才能 措施 政府 政策 是一 服务 期到 期是 机房 样的 没有 申报 的吗 的标 的资 目标 给钱 职业 能补 行业 论坛 证书 贴吗 贷款 这个 这份 项目 额度
2 get there 不是 东新 例是 分几 区的 哪个 承担 新区 是不 是否 是百 有没 模型 综合 重大
2.5 free resid 一天 个园 么支 企业 关于 创业 参与 国际 房租 数字 文件 方面 案有 案要 案里 海市 认定 跨境 采购 金融
3 2025 articl benchmark comput number patent plan project reward standard thi 与金 专项 业有 个方 个标 了吗 份文 入驻 准制 务包 励金 原文 合作 合条 型研 培育 大专 大模 家嘴 居留 张江 截止 房补 才公 技人 技公 技重 持吗 提到 文号 易账 有啥 有补 标准 案是 案的 点项 由贸 的是 的有 研究 立法 自由 补助 补多 计划 请问 购金 贸易 费补 际标 陆家 险防
3.5 help pudong subsidi support talent 公寓 创新 制定 化器 发机 哪天 在浦 场景 外籍 孵化 应用 建设 性企 性园 技术 抄送 支持 效期 新型 日期 是哪 景应 款贴 的金 研发 租房 算力 落户
4 fintech 专利 园区 奖励 杆性 科技 补贴 试点 贴息 金支 鼓励
4.5 人才 动方 技企 标杆 浦东 行动 资助
5 方案 融科`,
};
