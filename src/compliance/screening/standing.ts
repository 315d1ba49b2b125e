import { INSTITUTION, type Mention, mentionsIn } from './actors.ts';
import { hasEnded, isDenied, isPast } from './denial.ts';
import { pieceAt, type Reading, type Span } from './reading.ts';
import { settingOf } from './setting.ts';
import { beginning, firstWhere, SpanIndex } from './spans.ts';

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
/** Behind an institution an act so many characters away is hardly its own. */
const FAR = 26;
const ONLY_HELPS =
  /(?:帮|协助|支持|便于|方便|服务|辅助|赋能|助力|供|help|let|enabl|allow|assist|support|for)/u;

const TO_US = /我们|我司|我方|平台|本公司|阿拉|\b(?:to us|with us|our account|us|we)\b/u;
/** … and so is what an institution hands to us. */
const HANDED_TO_US =
  /(?:到|给|交|向|请|让|委托)(?:我们|我司|平台)|\b(?:to us|pays? us (?:to|for)|our (?:shared|common|pool))\b/u;
/** Whoever was named last. */
const PRONOUN =
  /^[\s，,]*(?:they|it|these|those|which|who|其|它们?|他们|后者|对方|该(?:行|公司|机构))(?![a-z])/u;
/** A customer that does it on its own. */
const CUSTOMERS_DO =
  /^[^，。；]{0,8}由[^，。；]{0,8}(?:客户|企业|对方|商户|用户|买方|单位|家长|学生|个人|本人)[^，。；]{0,8}(?:自己|自行|自有)/u;

/** … told before the act. */
const ON_THEIR_OWN =
  /(?:客户|买家|卖家|业主|用户|企业|商户|双方|员工|住户|家长|学生|个人|本人)(?:自己|自行)/u;

const BUILD =
  /开发|研发|搭建|建设|构建|设计|制作|提供|供应|交付|维护|运维|出售|销售|卖|授权|部署|定制|实施|升级|改造|输出|做|写|训练|承建|测试|租用|印制?|喷涂|制[卡作造]|翻译|维修|清洁|布置|装修|\b(?:build|built|develop|suppl|sell|sold|licens|provid|deliver|offer|maintain|integrat|design|make|making|made|creat|deploy|writ|train|implement|test|outsourc|engineer|print|paint|repair|mend|fix|servic|clean|translat|decorat|fit|draw|illustrat)\w*/u;
const PRODUCT =
  '系统|软件|引擎|模型|接口|(?<![a-z])(?:saas|api|sdk)(?![a-z])|中间件|模块|组件|算法|工具(?!人)|中台|后台|底座|芯片|硬件|代码|插件|控件|数据库|看板|机器人|源码|解决方案|技术(?:服务|方案|支持|平台|输出|外包)|测试(?:环境|工具|服务|平台)|数据集|报文|卡[体基面]|封装|折页|册|海报|展架|门头|机柜|桌椅|家具|耗材|凭条|信封|标牌|导视|外观|排版|装订|印刷|翻译|速记|搬迁|保洁|装修|流程(?:引擎|设计)|\\b(?:software|systems?|engines?|models?|saas|apis?|sdks?|middleware|modules?|algorithms?|(?<!machine )tools?|toolkits?|dashboards?|infrastructure|hardware|code|plug-?ins?|components?|test suites?|technology|tech|websites?|web pages?|consult\\w*|workflow|back[- ]office|middleware|datasets?|interfaces?|plastics?|brochures?|leaflets?|posters?|signage|furniture|seats|cabling|uniforms?|paper|packaging|artwork|walls?|carpets?)\\b';
const BUILT_FOR = new RegExp(
  `(?:${BUILD.source}).* (?:for|to) (?:the |our |an? |its |their )?(?:[\\w-]+ ){0,3}$`,
  'u',
);
const PRODUCT_SOON = new RegExp(`^[^，,。；]{0,14}?(?:${PRODUCT})`, 'u');
/** Between an act and a product: the act goes on, and is not what the product is called by. */
const LEADS_ON_ZH = /^[^，,。；]{0,8}(?:和|并|给|到|后|的(?:人|用户|客户))/u;
const LEADS_ON_EN = /\b(?:to|from|through|via|and|on|using|in)\b(?=.*\w+$)/u;
const PRODUCT_IN_CLAUSE = new RegExp(`(?:${PRODUCT})`, 'u');
/** Between a product and an act: the product is there for the act. */
const IS_FOR = /(?:供|用于|用来|以便|来帮|给|为|\b(?:for|that|which|to|used|whose|with which|so)\b)/u;
/** … or the applicant takes it up and acts. */
const AND_THEN = /(?:然后|再|并且?|同时|并用|来为自己|自己|\band\b|\bthen\b|\bthrough it\b|\bourselves\b)/u;
/** Done to a thing that is about the act: a contract is translated, a booklet printed. */
const HANDLES_PAPER =
  /(?:翻译|起草|拟[定写]|审[查核校]|印[制刷]?|排版|装订|录制|拍摄|搬迁)[^，,。；]{0,20}$|\b(?:translat|print|typeset|bind|film)\w* (?:of )?(?:\w+ ){0,4}$/u;
const FOR_INSTITUTION = new RegExp(
  `(?:为|给|向|帮|协助|服务(?:于)?|面向|替)[^，,。；]{0,10}(?:${INSTITUTION})[^，,。；]{0,12}?(?:提供|开发|搭建|建设|设计|定制|部署|研发|承建|做|打造|交付|运维|输出|升级|写|印|生产|制造|加工|维修|清洁|翻译|装修|运输|送|录制|拍摄)`,
  'u',
);

/** @param institutions that the text calls by name */
export function judge(reading: Reading, institutions: readonly string[]): Judge {
  const mentions = mentionsIn(reading, institutions);
  const named = new SpanIndex(mentions.filter(({ who }) => who === 'institution'));
  const { text, clauses, sentences } = reading;
  const slice = ({ start, end }: Span) => text.slice(start, end);
  const setting = settingOf(text, sentences[0] ? slice(sentences[0]) : '');
  const ended = hasEnded(text);

  /** The last mention that ends before a place, of those that begin from another one on. */
  const lastBefore = (before: number, from = 0): Mention | null => {
    const first = firstWhere(mentions, ({ start }) => start >= before);
    for (let at = first - 1; at >= 0 && mentions[at]!.start >= from; at -= 1)
      if (mentions[at]!.end <= before) return mentions[at]!;
    return null;
  };

  const ownSubject = ({ start }: Span, before: number): Mention | null => {
    for (const mention of beginning(mentions, start, before)) {
      const lead = text.slice(Math.max(start, mention.start - 24), mention.start);
      if (mention.end <= before && !TARGET.test(lead)) return mention;
    }
    return PRONOUN.test(text.slice(start, before)) ? lastBefore(start) : null;
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
    const last = lastBefore(head.start, clause.start);
    if (last?.who !== 'institution' || head.start - last.end > FAR) return false;
    const marker = AGENT.exec(text.slice(Math.max(clause.start, last.start - 24), last.start));
    return marker !== null && !(forOthers && ONLY_HELPS.test(marker[0]));
  };
  const byAfter = (clause: Span, next: Span | undefined, head: Span): boolean =>
    // An act may run over into the next clause, and over who acts there.
    [...beginning(mentions, Math.min(head.end, clause.end), (next ?? clause).end)].some(({ who, start }) => {
      if (who !== 'institution') return false;
      if (start >= head.end && start < clause.end) {
        return /(?:(?:由|交由|归|用)[^，。；]{0,8}|\bby (?:the |our |an? |its |their )?(?:\w+[- ]){0,3})$/u.test(
          text.slice(head.end, start),
        );
      }
      if (next && start >= next.start) {
        const lead = text.slice(next.start, start);
        return /^.{0,3}(?:由|交由|归)[^，。；]{0,8}$/u.test(lead);
      }
      return false;
    });

  /** We build it for the bank: an institution that something is built for, in this clause before or in the act. */
  const builtFor = (clause: Span, head: Span): boolean =>
    [...beginning(mentions, clause.start, head.end)].some(
      ({ who, start, end }) =>
        who === 'institution' &&
        BUILT_FOR.test(text.slice(clause.start, start)) &&
        !AND_THEN.test(text.slice(end, Math.max(end, head.start))),
    );

  const isSupply = (clause: Span, head: Span, forOthers: boolean): boolean => {
    const before = text.slice(clause.start, head.start);
    const after = text.slice(head.end, clause.end);
    const soon = PRODUCT_SOON.exec(after)?.[0];
    if (soon !== undefined && !LEADS_ON_ZH.test(after) && !LEADS_ON_EN.test(soon)) return true;
    if (!forOthers && FOR_INSTITUTION.test(text.slice(clause.start, head.end))) return true;
    if (builtFor(clause, head) || HANDLES_PAPER.test(before)) return true;
    const product = PRODUCT_IN_CLAUSE.exec(before);
    if (product && BUILD.test(before.slice(0, product.index))) {
      const between = before.slice(product.index + product[0].length);
      if (IS_FOR.test(between) && !AND_THEN.test(between)) return true;
    }
    return false;
  };

  return {
    standingOf(head, forOthers) {
      if (named.covers(head)) return 'institution';
      const at = pieceAt(clauses, head.start);
      const clause = clauses[at]!;
      const sentence = sentences[pieceAt(sentences, head.start)]!;
      const before = text.slice(clause.start, head.start);
      if (isDenied(before, text.slice(head.end, sentence.end))) return 'denied';
      if (ended && isPast(text.slice(sentence.start, head.start))) return 'past';
      if (setting.holds(slice(sentence), before, text.slice(sentence.start, head.start))) return 'setting';
      if (
        agentOf(clause, head, forOthers) ||
        CUSTOMERS_DO.test(text.slice(head.end, clause.end)) ||
        ON_THEIR_OWN.test(text.slice(clause.start, head.end))
      )
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
