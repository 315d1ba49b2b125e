import { CONTEXT, type LawMatter, speaks } from './law-matters.ts';
import type { Passage } from './passages.ts';

/** What kind of figure a question asks for: a stretch of time, a share, a sum, a number of things, or any of these (最低要多少). */
export type FigureKind = 'time' | 'ratio' | 'sum' | 'number' | 'least';

const NUMERAL = '[\\d一二两三四五六七八九十百千半]+';
/** 好几个, 哪几种 and 几个人自己做了… ask for no number. */
const HOW_MANY = '(?<![好这哪那上前])(?:几|多少)';
const ENGLISH_TIME = '(?:(?:working|business|calendar) )?(?:days|months|years|hours|weeks)';

const RATIO = `${NUMERAL}倍|${NUMERAL}分之|百分之|%|％|全部|半数`;
const SUM = `${NUMERAL}余?(?:万|亿|元|美元)|${NUMERAL}倍|百分之|%`;
const NUMBER = `${NUMERAL}(?:个(?!月|工作日)|名|人|家|次|级|类|种|户|份|倍|%|分之|项)|百分之|半数|[（(][二三][)）]|全部`;

interface Figure {
  asked: RegExp;
  /** How one sees that a sentence gives one. */
  given: RegExp;
}

const FIGURES: Readonly<Record<FigureKind, Figure>> = {
  time: {
    asked: new RegExp(
      `${HOW_MANY}个?(?:工作)?(?:年|天|日|月|小时|周)(?!人)|多久|多长(?:时间|期限)?|(?:时间|期限)(?:是|有)?多[长少]|有效期|什么时候|几[号点]|\\bhow (?:long|soon|often|far ahead|quickly|fast)\\b|\\bhow many ${ENGLISH_TIME}\\b|\\bwithin what (?:time|period)\\b|\\bby when\\b`,
      'u',
    ),
    given: new RegExp(
      `${NUMERAL}个?(?:年|月|日|工作日|小时|天|周)|每[年月日季]|当[日天]|次日|及时|立即|随时|定期|年度|季度|终身|永久|长期|合理期限|无限期|[期届]满`,
      'u',
    ),
  },
  ratio: {
    asked:
      /百分之(?:几|多少)|几成|几折|几倍|多少倍|多少比例|(?:率|比例|比重|幅度|系数)(?![^，。？]{0,8}[吗么])[^，。？]{0,10}(?:多少|几(?!个)|多高|多大|什么)|\b(?:what|which)\b[^.?]{0,80}\b(?:ratio|rates?|percentage|share)\b|\bwhat percent|\bhow high\b/u,
    given: new RegExp(RATIO, 'u'),
  },
  sum: {
    asked:
      /多少(?:钱|[百千]?[万元亿]|美元|资金|资产|资本|保证金)|几(?:[百千]?[万亿]|块)|(?:资本|资产|金额|限额|额度|(?<![免收])费|费用|价格|佣金|本金|利息|保证金|起点|门槛|工资)[^，。？]{0,6}(?:多少|多高|几[万亿百千]|多大)|\bhow much\b|\bwhat\b[^.?]{0,80}\b(?:fees?|price|cost|limit|cap|ceiling|capital(?! adequacy)|amount|threshold|margin(?! ratio)|duty|tax)\b(?![^.?]{0,80}\b(?:ratio|rates?)\b)|\b(?:minimum|maximum)\b[^.?]{0,80}\b(?:capital|amount|investment|fee|sum|deposit)\b/u,
    given: new RegExp(SUM, 'u'),
  },
  number: {
    asked: new RegExp(
      `${HOW_MANY}(?:个(?!月|工作日|小时|字|人[^，。？]*[，。])|名|家|次|级|类|种|户|位|份|人|门|条|票|项|股|笔|只|款)(?!吗)|\\bhow many\\b(?! ${ENGLISH_TIME})`,
      'u',
    ),
    given: new RegExp(NUMBER, 'u'),
  },
  least: {
    asked:
      /(?<!多)多少(?=[?？。，、]|$|才|会|要|需|以上|算|起)|(?:最[低高少多小大]|至少|不低于|不得低于|上限|下限|不超过|超过)[^，。？吗]{0,8}(?:多少|几)|要多少|是几[?？]/u,
    given: new RegExp(`${RATIO}|${SUM}|${NUMBER}`, 'u'),
  },
};
export const FIGURE_KINDS = Object.keys(FIGURES) as FigureKind[];

/** What is done to whoever breaks a law is a figure of another kind, and every chapter of penalties has it. */
const OF_PENALTY = /罚|判|坐牢|\b(?:fine[ds]?|penalt\w*|punish\w*|sanction\w*)/u;
const PENALISES = /罚款|警告|没收|吊销/u;

/** The kinds of figure that a question asks for; none where it asks for a penalty. `said` has been through `normalise`. */
export function figuresAsked(said: string): FigureKind[] {
  return OF_PENALTY.test(said) ? [] : FIGURE_KINDS.filter((kind) => FIGURES[kind].asked.test(said));
}

/** How much of the question the best sentence speaks of that gives a figure of one of these kinds, 0 to 1. */
export function figureSaid(
  kinds: readonly FigureKind[],
  matters: readonly LawMatter[],
  articles: readonly (readonly Passage[])[],
): number {
  const gives = ({ sentence }: Passage) =>
    !PENALISES.test(sentence.text) && kinds.some((kind) => FIGURES[kind].given.test(sentence.text));
  const whole = matters.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let best = 0;
  for (const passages of articles) {
    const giving = passages.filter(gives);
    if (giving.length === 0) continue;
    const about = matters.map((matter) =>
      Math.max(...passages.map(({ search, terms }) => speaks(matter, search, terms))),
    );
    for (const { search, terms } of giving) {
      const spoken = matters.reduce(
        (sum, matter, i) =>
          sum + matter.weight * Math.max(speaks(matter, search, terms), CONTEXT * about[i]!),
        0,
      );
      best = Math.max(best, spoken / whole);
    }
  }
  return best;
}

/** 模板在哪里下载, 客服电话, 考试怎么报名: what offices and firms tell, and no law does. */
const PRACTICAL =
  /模板|范本|样本|下载|网址|网站|官网|链接|电话|客服|哪(?:里|儿|个网站)[^，。？]{0,4}(?:下载|查询?|看|报名|考|买|开户)|怎么(?:报名|开户|预约)|考试|报名|\b(?:template|download|website|hotline|phone number|exam)\b/u;

export const asksPractical = (said: string): boolean => PRACTICAL.test(said);
