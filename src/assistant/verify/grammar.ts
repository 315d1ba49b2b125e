import type { Term } from './terms.ts';

/**
 * Closed classes of words: what holds a sentence together, as against the table of terms, which holds what it is about.
 * - light: says nothing about the text's content and may stand in any claim
 * - of · join · to · by: mark who belongs to what, what is listed, who benefits, who acts
 * - give · get: the two ends of a benefit
 * - neg: turns a statement round · cause, compare: relations a text must state itself · if: opens a condition
 * - ambient: the document, its authority and its reader, who are meant throughout
 *
 * Chinese words are parted by blanks, English phrases by bars.
 */
const CLASSES: readonly (readonly [kind: string, zh: string, en: string])[] = [
  [
    'light',
    `
      了 着 在 于 以 而 也 还 又 等 等等 其 其中 该 本 此 这 那 这些 那些 上 中 里 内 之内
      以内 间 到 至 是 有 为了 来 去 把 用 并 并且 同时 此外 另外 而且 以便 即 也就是 也就是说
      例如 比如 包括 包含 涵盖 涉及 属于 作为 用于 可见 具体 相关 有关 方面 方式 等方面 等方式 领域
      工作 情况 内容 进行 开展 通过 上述 前述 下列 以下 如下 分别 一个 一项 一种 一家 一些
      部分 某些 若干 主要 还有 关于 至于 之中 当中 期间 时 时候 后 之后 前 之前 的话 它 它们 他们
      他 她 自己 自身 本身 后者 前者 者 所 地 得 从 自 起 之日 相应地 如 则 就 来说 而言 要 需
      就是 主要是 专项 范围 类 种 名 位 家 项 条 款 存在 被 受 成为 形成 使 让 令 做 搞 办 走
      此类 该类 有的 一 按 按照 根据 依据 依照 针对 面向 适用于 适用 面对 围绕 结合 由此 下 前提下
      情况下 之下 这里 那里 这样 如此 及其 下面 上面 另 和 目的 旨在 全称 简称 标题 题目 名称 名字 叫 叫做 称为 状态 目标 目标是 主体 相互 彼此
      之间 对象 给予对象 原文 文中 文件 条文 哪些 想 希望 做好 予 有着 当 那么 实行 不断 切实 积极
      大力 进一步 有效 充分 相关的 有关的 类型 想要 其他 诸如 像 请 您 你 我们 我 您的 你的 同样
      双方 事项 事宜 行为 领取方式 部门
    `,
    `
      be|is|are|was|were|been|being|am|in|on|at|from|as|this|that|these|those|which|who|whom|whose|it|
      they|them|their|its|his|her|he|she|also|such|including|include|includes|etc|have|has|had|having|
      do|does|did|doing|there|here|into|upon|so|then|well|other|within|among|amongst|between|during|of
      those|of these|respectively|namely|regarding|concerning|relating|related|relevant|about|in terms
      of|in respect of|with respect to|in the field of|in the area of|in the form of|area of|aspect of|
      for example|for instance|like|more specifically|specifically|in particular|particularly|one of|
      one|some|several|cover|covering|covers|involve|concern|out|up|down|over|off|onto|towards|toward|
      around|themselves|itself|where|when|while|what|how|whether|very|too|still|yet|own|purpose of|part
      of|kind of|type of|sort of|term of|in order to|with a view to|with|in addition|additionally|
      furthermore|moreover|as well|addition|matter|thing|item|work|their own|carried out|place|taken
      place|case|basis|way|manner|means|available|status|title|label|offer include|particular|you|your|we|our|i|please|
      belong|hereby|thereby|therein|thereof|said|above|above-mentioned|aforementioned|following|follow|
      become|act|serve|come|go|make|made|making|need|want|wish|like to|look|help|helps|helping|helped|
      assist|aimed at|aims at|designed to|intended for|meant for|aimed|directed|dedicated
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
      给予 予以 给以 提供 发给 授予 赋予 配备 安排
    `,
    `
      give|gives|given|giving|gave|grant|granted|granting|provide|provides|provided with|provided|
      providing|provision|offer|offered|offers|offering|extend to|extended to|awarded|afforded|supply|
      supplied|deliver|delivered|make available|made available|allocated|arranged for|conferred|
      accorded|go to|goes to
    `,
  ],
  [
    'get',
    `
      获得 得到 拿到 享受 享受到 享有 领取 领到 取得 获取 申领 申请到 获 享 拿 得 申请 争取到 收到
      接受 可获 获批 获得到 拿得到
    `,
    `
      receive|receives|received|get|gets|getting|got|obtain|obtains|obtained|enjoy|enjoys|eligible for|
      access|access to|qualify for|qualifies for|benefit from|benefits from|apply for|have access to|
      draw on|claim|gain|secure access|be in line for|earn|take advantage of|use|utilise|utilize|tap|count on
    `,
  ],
  [
    'neg',
    `
      不 未 没 没有 无 非 并非 并不 并未 并没有 不予 不再 不会 不能 不可 不是 拒绝 取消 停止 终止
      暂停 撤销 未予 未经 无须 无需 不必 不需要 不需 免于 放弃 反对 限制 废止 中止 不允许 拒不 毋须
      勿 尚未 从未 从不 绝不 毫不 毫无 不含 不包括 不属于 不符合 不可控 不可以 缺乏 不足 排除 剔除
      削减 减少 放宽 放松 阻止 妨碍 淡化 弱化 降低 压缩 推迟 延缓 避免 防止 阻碍 取缔
    `,
    `
      not|no|never|neither|nor|none|cannot|t|without|cease|stop|stopped|cancel|cancelled|suspend|
      suspended|withdraw|withdrawn|withdrew|refuse|refused|deny|denied|abolish|abolished|revoke|revoked|
      terminate|terminated|lack|lacks|fail to|fails to|failed to|decline|oppose|discourage|restrict|
      ineligible|unable|unsupported|exclude|excluded|excludes|no longer|rule out|rules out|against|
      reject|limit|ended|discontinue|discontinued|phase out|phased out|avoid|relax|reduce|weaken|block|
      hinder|bar|barred|disallow|uncontrolled|uncontrollable|scrap|scrapped|instead of|rather than|
      hardly|nothing|nobody|non|unlike|unconditional
    `,
  ],
  [
    'cause',
    `
      因为 由于 因此 所以 因而 从而 导致 使得 原因是 原因在于 故 故而 以至 得益于 鉴于
    `,
    `
      because|because of|therefore|thus|hence|due to|thanks to|owing to|consequently|as a result|since|
      result in|leads to|causing|cause|reason|so that
    `,
  ],
  [
    'compare',
    `
      比 更 更加 高于 优于 低于 超过 多于 少于 相比 较 胜过 翻倍 相当于 等同于 大于 小于 首屈一指
      领先 媲美 不如 同等
    `,
    `
      than|more|better|higher|lower|larger|greater|compared|exceed|exceeds|exceeding|twice as|equal to|
      equivalent|less|fewer|generous|outperform|same as|comparable|rival|unlike|over and above|surpass
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
      政府 当地政府 相关部门 有关部门 官方 行动方案 方案 本方案 该方案 本行动方案 该行动方案 政策 该政策
      本政策 文件 该文件 规定 条款 条 本条 该条 浦东 浦东新区 本区 区内 新区 区政府 浦东新区政府
      浦东方面 主管部门 本条例 本办法 本法 条例 当局 企业方 申请方
    `,
    `
      government|authorities|authority|action plan|plan|policy|document|district|pudong|pudong new area|
      new area|text|article|section|pudong government|pudong authorities|local government|it|paragraph|
      clause|official|regulator says|pudong new area government|government of pudong new area|district
      government|the authorities|notice
    `,
  ],
];

export const GRAMMAR: readonly Term[] = CLASSES.map(([kind, zh, en]) => ({
  kind,
  zh: zh.trim().split(/\s+/u),
  en: en.split('|').map((phrase) => phrase.trim().replace(/\s+/gu, ' ')),
}));
/** Kinds that no source needs to vouch for. */
export const GRAMMAR_KINDS: ReadonlySet<string> = new Set([
  'light',
  'of',
  'join',
  'to',
  'by',
  'give',
  'get',
  'ambient',
  'if',
  'stop',
]);
/** What can be the name of someone or something. */
export const NOUN_KINDS: ReadonlySet<string> = new Set([
  'who',
  'thing',
  'benefit',
  'place',
  'body',
  'programme',
]);
