import { analyse } from '../retrieval/analyse.ts';
import { elsewhereIn, hasTerm, hasWord } from './elsewhere.ts';
import { asksPractical, figureSaid, figuresAsked } from './figures-asked.ts';
import { ASKED } from './fitted.ts';
import type { LawReading } from './from-law.ts';
import type { Knowledge } from './knowledge.ts';
import { spokenIn } from './law-find.ts';
import type { Question } from './question.ts';
import { type Answered, OF_THE_WHOLE } from './reading.ts';
import { asksLicence } from './routes.ts';
import { wordedAs, wordsOf } from './worded.ts';

/** How likely each is asked; together 1. */
export interface Shares {
  laws: number;
  plan: number;
  none: number;
}

/** What the plan's own answer comes to, and what it quotes. */
export interface Planned {
  outcome: Answered;
  quoted: string;
  /** It says itself that something asked about is not spoken of. */
  leftOut: boolean;
}

export const OF_PLAN =
  /行动方案|本方案|该方案|方案|浦东|补贴|补助|奖励|资助|贴息|扶持|资金支持|落户|政策|金融科技|政府|支持|扶助|优惠|好处|鼓励|\b(?:pudong|action plan|subsid\w*|grants?|rewards?|fintech|plan|support|help|incentives?|document|notice)\b/u;
const OF_LAWS =
  /法律|违法|犯法|合法|法规|条例|罚|处罚|刑|许可|注册资本|登记|备案|监管|不得|禁止|诉讼|\b(?:law|legal|illegal|penalt\w*|fined?|punish\w*|registered capital)\b/u;
/** The plan or its place by name. */
export const NAMES_PLAN = /方案|浦东|\b(?:pudong|action plan)\b/u;

/** A figure is asked for: how much, how long, at most. */
const FIGURE =
  /多少|几[个万千百年天日月倍次人级成折]|多[大长久高]|最[低高多少长短]|[上下]限|限额|比例|起点|门槛|百分之几|\b(?:how (?:much|many|long|high|often)|rates?|limit|minimum|maximum|percentage|fee|cost)\b/u;
type Signs = Record<keyof typeof ASKED, number>;

/** What tells which text a question is put to. */
export function signsOf(
  { byIndex, found, said, matters, chance, signs }: LawReading,
  question: Question,
  planned: Planned | null,
  knowledge: Knowledge,
): Signs {
  const { own, official, weight } = byIndex;
  const best = found[0]!;
  const share = (score: number | undefined) => Math.log(((score ?? 0) + 1) / (weight + 1));
  const passages = knowledge.articlePassages(best.at);
  const asked = knowledge.articleAsked(best.at);
  // How people ask vouches for such a word beside others: by itself 酒驾 is asked of life insurance and of traffic.
  const alone = matters.filter(({ telling }) => telling).length < 2;
  const strange = elsewhereIn(said, knowledge.words).filter(
    (word) => !hasWord(word, asked && !alone ? [...passages, asked] : passages),
  );
  const flag = (holds: boolean) => (holds ? 1 : 0);
  const figures = figuresAsked(said);
  const given = figureSaid(
    figures,
    matters,
    found.slice(0, NEAREST).map((one) => one.passages),
  );
  const worded = wordedAs(wordsOf(said), (word) => hasTerm(word, asked ? [...passages, asked] : passages));
  return {
    score: share(own.laws?.score),
    plan: share(own.plan?.score),
    covered: own.laws?.covered ?? 0,
    planCovered: own.plan?.covered ?? 0,
    official: share(official.laws?.score),
    officialPlan: share(official.plan?.score),
    weight: Math.log(weight + 1),
    spoken: best.covered,
    sentence: signs.best,
    chance: Math.log(bounded(chance) / (1 - bounded(chance))),
    least: signs.least,
    others: signs.others,
    time: flag(figures.includes('time')),
    ratio: flag(figures.includes('ratio')),
    sum: flag(figures.includes('sum')),
    number: flag(figures.includes('number')),
    leastAsked: flag(figures.includes('least')),
    given,
    lacks: flag(figures.length > 0 && given === 0),
    practical: flag(asksPractical(said)),
    planSays: planned ? spokenIn(new Set(analyse(planned.quoted)), byIndex) : 0,
    figure: flag(FIGURE.test(said)),
    answered: flag(planned?.outcome === 'answered'),
    partly: flag(planned?.outcome === 'partial'),
    ofPlan: flag(OF_PLAN.test(said)),
    ofLaws: flag(OF_LAWS.test(said)),
    named: flag(NAMES_PLAN.test(said)),
    ofText: flag([...question.asks].some((ask) => OF_THE_WHOLE.has(ask) || ask === 'contact')),
    licence: flag(asksLicence(question)),
    english: flag(!/\p{Script=Han}/u.test(said)),
    elsewhere: flag(strange.length > 0),
    wordsNeither: worded.neither,
    wordsPlan: worded.plan,
    one: 1,
  };
}

/** Articles in which a figure is looked for. */
const NEAREST = 3;
const bounded = (chance: number) => Math.min(0.995, Math.max(0.01, chance));

const SIGNS = Object.keys(ASKED) as (keyof Signs)[];

/** Which text a question is put to; `planned` is null where the plan has no answer. */
export function sharesOf(
  reading: LawReading,
  question: Question,
  planned: Planned | null,
  knowledge: Knowledge,
): Shares {
  const signs = signsOf(reading, question, planned, knowledge);
  const sums = [0, 1, 2].map((of) =>
    Math.exp(SIGNS.reduce((sum, sign) => sum + ASKED[sign][of]! * signs[sign], 0)),
  );
  const [laws, plan, none] = sums.map((one) => one / sums.reduce((sum, other) => sum + other));
  return { laws: laws!, plan: plan!, none: none! };
}
