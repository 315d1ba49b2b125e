const LESSON =
  '课程|课堂|体验营|夏令营|研学|社团|大赛|杂志|期刊|刊物|剧本杀|密室逃脱|短剧|复制品|手游|网游|网课|小品|相声|宣传(?:队|片|册|月|活动)|教材|教学|绘本|科普|讲座|公开课|慕课|桌游|游戏|小说|剧本|漫画|纪录片|话剧|电影|电视剧|展览|展馆|博物馆|沙盘|竞赛|论文|学术|课题|案例库|题库|词典|考试|播客|仿真|模拟(?:法庭|器|盘|交易|经营|平台|系统|实验|环境|炒股|银行)|虚拟仿真|合成数据|\\b(?:course|class(?:es)?|hackathon|contest|magazine|replicas?|seminar|worksheets?|curriculum|classroom|textbook|lesson|board game|video game|card game|games?|novel|comic|film|documentary|museum|exhibition|simulat\\w+|academic|thesis|dissertation|journal article|research (?:paper|project|prototype)|synthetic|fictional|pretend|make-believe|summer camp|play money|quiz|flashcards?|glossary|encyclop\\w+|student project|case stud(?:y|ies)|podcast|mock)\\b';
/** What is offered is a lesson, a game, a study. */
const OFFERS_LESSON = new RegExp(
  `(?:(?:做|开发|运营|制作|出版|编写|设计|推出|举办|上线|开设|撰写|研制|建设|提供|主办|开展|策划|拍摄|是)[^。；]{0,26}(?:${LESSON}))|^[^，。；]{0,16}(?:${LESSON})|^(?:we|our \\w+|volunteers) (?:teach|train|educate|explain|research|study|translate)|^an? (?:\\w+ ){0,3}(?:${LESSON})`,
  'u',
);
const NEAR_LESSON = new RegExp(LESSON, 'u');
const TEACHES =
  /(?<!家)(?:揭露|揭穿|识破|提醒|防范|警惕|劝阻|宣传|教(?!育|授|练|师|室|材|务|职|培|辅|研|堂|程|委|平台|费)(?:会|给)?(?:孩子|小朋友|学生|学员|大家|老人|居民|员工|新人|读者)?|讲解|讲授|讲述|介绍|科普|演练|模拟|虚构|假想|扮演|剧情|玩家|选手|学生(?:们)?(?:在|用|可)|(?<!机器|深度|联邦|强化)学习|解释|报道|梳理|研究|分析历史|统计|监测|识别|追踪|打击|排查|侦测|预警|\b(?:teach\w*|(?<!machine |deep |federated )learn\w*|explain\w*|pretend\w*|players?|pupils|stud(?:y|ies|ied|ying)|research\w*|report\w* on|describ\w*|detect\w*|trac(?:e|es|ing)|monitor\w*|flag\w*|spot\w*|history of|introduc\w*)\b)[^，,。；]{0,30}$/u;
/** … a list of it. */
const TEACHES_A_LIST =
  /\b(?:teach\w*|explain\w*|describ\w*|introduc\w*|recogni[sz]\w*)\b[^.;]{0,60}$|(?:讲解|讲授|讲述|介绍|科普|认识|看懂|读懂)[^。；]{0,30}$/u;
/** Money, trades or tips that are real after all. */
const REAL =
  /真实资金|真金白银|真钱|(?<!模拟)实盘|(?<!不|不可|不能|无法|不支持|不得)(?:提现|变现|兑现)|成交(?:后|我们)|分佣|返佣|佣金|会员费|订阅费|表面(?:上)?是|名为|打着|实为|实际是|vip|每日直播|止损|认购|出让|每股|名额|起投|兑换(?:成)?(?:人民币|现金|真钱|usdt)|带单|跟单|喊单|代为操作|代操|收益分成|推荐(?:个股|股票)|按件|按单|返点|(?:课后|群里|群内|同时|另外|此外|其实|实际上|真正|毕业后)|\b(?:real money|per policy|commissions?|insurer (?:pays|thanks)|cash(?:ed)? out|redeem\w* for cash|live trad\w*|signals?|actual(?:ly)?|in addition|besides|also|real (?:trades|funds|yuan|accounts?))\b/u;
/** … and the lesson is only what is bought. */
const BUYS_LESSON = /(?:购买|报名|支付|学费|分期|付学费|买课|tuition|enrol)/u;

/** Whether what a text tells stands inside of a lesson, a game, a study or made-up data. */
export interface Setting {
  /**
   * @param sentence of the act
   * @param before the act, in its clause
   * @param told before it in its sentence
   */
  holds(sentence: string, before: string, told: string): boolean;
}

/** @param first the first sentence, which says what is offered */
export function settingOf(text: string, first: string): Setting {
  const offersLesson = OFFERS_LESSON.test(first);
  const real = REAL.test(text);
  const lessons = new Map<string, boolean>();
  const isLesson = (sentence: string) => {
    const known = lessons.get(sentence);
    if (known !== undefined) return known;
    const now = NEAR_LESSON.test(sentence) && !BUYS_LESSON.test(sentence);
    lessons.set(sentence, now);
    return now;
  };
  return {
    holds: (sentence, before, told) =>
      !real && (offersLesson || TEACHES.test(before) || TEACHES_A_LIST.test(told) || isLesson(sentence)),
  };
}
