import { INSTITUTION, type Mention, mentionsIn } from './actors.ts';
import { pieceAt, type Reading, type Span } from './reading.ts';

/**
 * Who does an act, as the text tells it. `self`: the applicant, and whoever is not told to be another. `institution`: a
 * licensed one. `supply`: it is what a product is for. `denied`, `past`: said not to be done, or no longer.
 * `setting`: inside a lesson, a game, a study or made-up data.
 */
export type Standing = 'self' | 'institution' | 'supply' | 'denied' | 'past' | 'setting';

export interface Judge {
  /**
   * @param forOthers the act is of its nature done for an institution (finding it customers, selling its policies), so
   * that helping one is doing it
   */
  standingOf(head: Span, forOthers: boolean): Standing;
}

const TARGET =
  /(?:向|给|从|跟|与|和|同|对|在|把|将|往|到|比|代表|代|为|替|帮|帮助|协助|受|至|及|、|或|对接|接入|联合|携手|卖|推荐|找|提供|导|绕过|绕开|不靠|不经|不经过|类似|像|无需|不需要|不通过|\b(?:to|from|with|for|at|of|into|in|between|and|or|like|than|unlike|without|bypass(?:ing)?|not an?|connect(?:s|ing)?|match(?:es|ing)?) (?:the |our |an? |any |its |their |some |\w+ )?(?:\w+[- ]){0,2})(?:[\p{Script=Han}\d]{0,5})$/u;
/** The institution that follows is who acts. */
const AGENT =
  /(?:由|交由|委托|让|请|经由?|通过|依托|供|归|帮助?|协助|支持|便于|方便|服务于?|辅助|赋能|提示|使|助力|\b(?:by|help(?:s|ing)?|lets?|letting|enabl(?:es|e|ing)|allow(?:s|ing)?|assist(?:s|ing)?|support(?:s|ing)?|so that|for use by|used by|run by|that|which|where|through|via|for|handled by|help) (?:the |our |an? |its |their |\w+ )?(?:\w+[- ]){0,2})(?:[\p{Script=Han}\d]{0,5})$/u;
const ONLY_HELPS =
  /(?:帮|协助|支持|便于|方便|服务|辅助|赋能|助力|供|help|let|enabl|allow|assist|support|for)/u;

const TO_US = /我们|我司|我方|平台|本公司|阿拉|\b(?:to us|with us|our account|us|we)\b/u;
/** … and so is what an institution hands to us. */
const HANDED_TO_US = /(?:到|给|交|向)(?:我们|我司|平台)|\b(?:to us|our (?:shared|common|pool))\b/u;
/** Whoever was named last. */
const PRONOUN =
  /^[\s，,]*(?:they|it|these|those|which|who|其|它们?|他们|后者|对方|该(?:行|公司|机构))(?![a-z])/u;
/** A customer that does it on its own. */
const CUSTOMERS_DO =
  /^[^，。；]{0,8}由[^，。；]{0,8}(?:客户|企业|对方|商户|用户|买方|单位)[^，。；]{0,8}(?:自己|自行|自有)/u;

const BUILD =
  /开发|研发|搭建|建设|构建|设计|制作|提供|供应|交付|维护|运维|出售|销售|卖|授权|部署|定制|实施|升级|改造|输出|做|写|训练|承建|测试|租用|\b(?:build|built|develop|suppl|sell|sold|licens|provid|deliver|offer|maintain|integrat|design|make|making|made|creat|deploy|writ|train|implement|test|outsourc|engineer)\w*/u;
const PRODUCT =
  '系统|软件|引擎|模型|接口|(?<![a-z])(?:saas|api|sdk)(?![a-z])|中间件|模块|组件|算法|工具(?!人)|中台|后台|底座|芯片|硬件|代码|插件|控件|数据库|看板|机器人|源码|解决方案|技术(?:服务|方案|支持|平台|输出|外包)|测试(?:环境|工具|服务|平台)|数据集|报文|流程(?:引擎|设计)|\\b(?:software|systems?|engines?|models?|saas|apis?|sdks?|middleware|modules?|algorithms?|(?<!machine )tools?|toolkits?|dashboards?|infrastructure|hardware|code|plug-?ins?|components?|test suites?|technology|tech|consult\\w*|workflow|back[- ]office|middleware|datasets?|interfaces?)\\b';
const PRODUCT_SOON = new RegExp(`^[^，,。；]{0,14}?(?:${PRODUCT})`, 'u');
const PRODUCT_IN_CLAUSE = new RegExp(`(?:${PRODUCT})`, 'u');
/** Between a product and an act: the product is there for the act. */
const IS_FOR = /(?:供|用于|用来|以便|来帮|给|为|\b(?:for|that|which|to|used|whose|with which|so)\b)/u;
/** … or the applicant takes it up and acts. */
const AND_THEN = /(?:然后|再|并且?|同时|并用|来为自己|自己|\band\b|\bthen\b|\bthrough it\b|\bourselves\b)/u;
const FOR_INSTITUTION = new RegExp(
  `(?:为|给|向|帮|协助|服务(?:于)?|面向|替)[^，,。；]{0,10}(?:${INSTITUTION})[^，,。；]{0,12}?(?:提供|开发|搭建|建设|设计|定制|部署|研发|承建|做|打造|交付|运维|输出|升级|写)`,
  'u',
);

const DENIAL =
  /(?:(?<!\p{Script=Han}{0,1}(?:能|可))(?:从不|从未|绝不|并不|不会|不再|不得|不能|不曾|不可|不直接|不对外|禁止|严禁|杜绝|无意|拒绝|并非|不是|不涉及|不参与|不从事|不提供|不触碰|不碰|不做|不收取?|(?:(?<!有)没有|(?<!有)没(?!有)|未|非|无)(?![^，。；]{0,8}的)|不|谢绝|区别于|不同于|而非|远离|剔除|排除)(?!抵押|担保|需|用|查|看|上|限|到|仅|但|只|光|论|管|少|定期|特定|同(?!于)|够|足|钱|来|法|额度|征信|门槛|风险|要求|间断|记名|还|了|想|懂|知|错|息|套路|中介|指定|动产|锈|断|良|理|合)[^，,。；而但]{0,16}|\b(?:not|never|no|nor|without|don't|doesn't|won't|cannot|can't|isn't|aren't|neither|refus\w+ to|rather than|instead of|nobody|none)\b(?! (?:only|collateral|credit check|paperwork|matter|need|questions?|guarantor|hassle|fees?|minimum|risk|security|bank needed|limit|longer have to))[^.;,，。]{0,48})$/u;
const DENIED_AFTER =
  /^[^，,。；]{0,12}(?:，)?(?:我们|平台|本公司|公司)?(?:一概|坚决|从来|均|都|也|概|一律|完全|绝)?(?:不(?:做|碰|涉及|参与|从事|提供|开展|触碰|办理|沾|经手|承接)|没有做|与我们无关|已(?:全部|经)?(?:停止|关闭|清退|剥离)|\bis (?:not|never)\b|\bare (?:not|never)\b)/u;
const PAST =
  /曾经?(?!信)|以前|过去|早年|早些年|此前|原先|前几年|之前|原来|(?:19|20)\d\d年(?!起|以来|底前|版)|\b(?:previously|formerly|used to|until (?:19|20)\d\d|in the past|once (?:ran|operated|offered|was)|years ago|back in)\b/u;
const OVER =
  /停止|停办|停了|关停|关闭|清退|清零|转型|退出|不再|剥离|注销|(?:如今|现在|目前|现)(?:已)?(?:只|仅|专)|已(?:经)?(?:只|停|关|全部)|\b(?:stopped|ceased|closed|sold|exited|no longer|(?:now|today) (?:we )?(?:only|just|merely|purely)|wound|shut|pivoted|discontinued|handed)\b/u;

const LESSON =
  '课程|课堂|手游|网游|网课|小品|相声|宣传(?:队|片|册|月|活动)|教材|教学|绘本|科普|讲座|公开课|慕课|桌游|游戏|小说|剧本|漫画|纪录片|话剧|电影|电视剧|展览|展馆|博物馆|沙盘|竞赛|论文|学术|课题|案例库|题库|词典|考试|播客|仿真|模拟(?:器|盘|交易|经营|平台|系统|实验|环境|炒股|银行)|虚拟仿真|合成数据|\\b(?:course|curriculum|classroom|textbook|lesson|board game|video game|card game|games?|novel|comic|film|documentary|museum|exhibition|simulat\\w+|academic|thesis|dissertation|journal article|research (?:paper|project|prototype)|synthetic|fictional|play money|quiz|flashcards?|glossary|encyclop\\w+|student project|case stud(?:y|ies)|podcast|mock)\\b';
/** What is offered is a lesson, a game, a study. */
const OFFERS_LESSON = new RegExp(
  `(?:(?:做|开发|运营|制作|出版|编写|设计|推出|举办|上线|开设|撰写|研制|建设|提供|主办|开展|策划|拍摄|是)[^。；]{0,26}(?:${LESSON}))|^[^，。；]{0,16}(?:${LESSON})`,
  'u',
);
const NEAR_LESSON = new RegExp(LESSON, 'u');
const TEACHES =
  /(?:揭露|揭穿|识破|提醒|防范|警惕|劝阻|宣传|教(?!育分期)(?:会|给)?(?:孩子|小朋友|学生|学员|大家|老人|居民|员工|新人|读者)?|讲解|讲授|讲述|介绍|科普|演练|模拟|虚构|假想|扮演|剧情|玩家|选手|学生(?:们)?(?:在|用|可)|学习|解释|报道|记录|梳理|研究|分析历史|统计|监测|识别|追踪|打击|排查|侦测|预警|\b(?:teach\w*|learn\w*|explain\w*|pretend\w*|players?|pupils|stud(?:y|ies|ied|ying)|research\w*|report\w* on|describ\w*|detect\w*|trac(?:e|es|ing)|monitor\w*|flag\w*|spot\w*|history of|introduc\w*)\b)[^，,。；]{0,30}$/u;
/** Money, trades or tips that are real after all. */
const REAL =
  /真实资金|真金白银|真钱|(?<!模拟)实盘|(?<!不|不可|不能|无法|不支持|不得)(?:提现|变现|兑现)|成交(?:后|我们)|分佣|返佣|佣金|会员费|订阅费|止损|认购|出让|每股|名额|起投|兑换(?:成)?(?:人民币|现金|真钱|usdt)|带单|跟单|喊单|代为操作|代操|收益分成|推荐(?:个股|股票)|(?:课后|群里|群内|同时|另外|此外|其实|实际上|真正|毕业后)|\b(?:real money|cash(?:ed)? out|redeem\w* for cash|live trad\w*|signals?|actual(?:ly)?|in addition|besides|also|real (?:trades|funds|yuan|accounts?))\b/u;
/** … and the lesson is only what is bought. */
const BUYS_LESSON = /(?:购买|报名|支付|学费|分期|付学费|买课|tuition|enrol)/u;

export function judge(reading: Reading): Judge {
  const mentions = mentionsIn(reading);
  const { text, clauses, sentences } = reading;
  const lesson = OFFERS_LESSON.test(sentences[0] ? sliceOf(text, sentences[0]) : '');
  const real = REAL.test(text);
  const over = OVER.test(text);

  const ownSubject = ({ start }: Span, before: number): Mention | null => {
    const named = mentions.find(
      (mention) =>
        mention.start >= start &&
        mention.end <= before &&
        !TARGET.test(text.slice(Math.max(start, mention.start - 24), mention.start)),
    );
    if (named) return named;
    return PRONOUN.test(text.slice(start, before))
      ? (mentions.findLast(({ end }) => end <= start) ?? null)
      : null;
  };

  /** The subject that stands when a clause begins: that of a clause before it in the same sentence. */
  const inherited = (clause: number): Mention | null => {
    const { start: from } = sentences[pieceAt(sentences, clauses[clause]!.start)]!;
    for (let earlier = clause - 1; earlier >= 0 && clauses[earlier]!.start >= from; earlier -= 1) {
      const subject = ownSubject(clauses[earlier]!, clauses[earlier]!.end);
      if (subject) return subject;
    }
    return null;
  };

  /** An institution named as the one who acts: by it, through it, helping it, in this clause before or after the act. */
  const agentOf = (clause: Span, head: Span, forOthers: boolean): boolean => {
    for (const mention of mentions) {
      if (mention.who !== 'institution') continue;
      if (mention.start >= clause.start && mention.end <= head.start) {
        const lead = text.slice(Math.max(clause.start, mention.start - 24), mention.start);
        const marker = AGENT.exec(lead);
        if (!marker || (forOthers && ONLY_HELPS.test(marker[0]))) continue;
        const between = text.slice(mention.end, head.start);
        if (
          between.length <= 26 &&
          !mentions.some((own) => own.who === 'self' && own.start >= mention.end && own.end <= head.start)
        )
          return true;
      }
    }
    return false;
  };
  const byAfter = (clause: Span, next: Span | undefined, head: Span): boolean =>
    mentions.some(({ who, start }) => {
      if (who !== 'institution') return false;
      if (start >= head.end && start < clause.end) {
        return /(?:(?:由|交由|归)[^，。；]{0,8}|\bby (?:the |our |an? |its |their )?(?:\w+[- ]){0,3})$/u.test(
          text.slice(head.end, start),
        );
      }
      if (next && start >= next.start && start < next.end) {
        const lead = text.slice(next.start, start);
        return /^.{0,10}(?:由|交由|归)[^，。；]{0,8}$/u.test(lead);
      }
      return false;
    });

  const isSupply = (clause: Span, head: Span, forOthers: boolean): boolean => {
    const before = text.slice(clause.start, head.start);
    const after = text.slice(head.end, clause.end);
    if (
      PRODUCT_SOON.test(after) &&
      !/^[^，,。；]{0,8}(?:和|并|给|到|后|的(?:人|用户|客户))/u.test(after) &&
      !/\b(?:to|from|through|via|and|on|using|in)\b.*$/u.test(
        (PRODUCT_SOON.exec(after)?.[0] ?? '').replace(/\w+$/u, ''),
      )
    )
      return true;
    if (!forOthers && FOR_INSTITUTION.test(before)) return true;
    const product = PRODUCT_IN_CLAUSE.exec(before);
    if (product && BUILD.test(before.slice(0, product.index))) {
      const between = before.slice(product.index + product[0].length);
      if (IS_FOR.test(between) && !AND_THEN.test(between)) return true;
    }
    return false;
  };

  return {
    standingOf(head, forOthers) {
      if (
        mentions.some(
          ({ who, start, end }) => who === 'institution' && start <= head.start && head.end <= end,
        )
      )
        return 'institution';
      const at = pieceAt(clauses, head.start);
      const clause = clauses[at]!;
      const sentence = sentences[pieceAt(sentences, head.start)]!;
      const before = text.slice(clause.start, head.start);
      if (DENIAL.test(before) || DENIED_AFTER.test(text.slice(head.end, sentence.end))) return 'denied';
      if (over && PAST.test(text.slice(sentence.start, head.start))) return 'past';
      if (!real) {
        const said = text.slice(sentence.start, sentence.end);
        if (lesson || TEACHES.test(before)) return 'setting';
        if (NEAR_LESSON.test(said) && !BUYS_LESSON.test(said)) return 'setting';
      }
      if (agentOf(clause, head, forOthers) || CUSTOMERS_DO.test(text.slice(head.end, clause.end)))
        return 'institution';
      if (isSupply(clause, head, forOthers)) return 'supply';
      // What is handed to us, lent to us, kept with us has us in it, whoever does it.
      if (TO_US.test(text.slice(head.start, head.end))) return 'self';
      const own = ownSubject(clause, head.start);
      if (own?.who === 'institution' && HANDED_TO_US.test(text.slice(own.end, clause.end))) return 'self';
      if (own === null && byAfter(clause, clauses[at + 1], head)) return 'institution';
      return (own ?? inherited(at))?.who ?? 'self';
    },
  };
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
