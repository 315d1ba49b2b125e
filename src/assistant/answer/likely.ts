import { elsewhereIn, hasWord } from './elsewhere.ts';
import type { LawReading } from './from-law.ts';
import type { Knowledge } from './knowledge.ts';
import type { Question } from './question.ts';
import { type Answered, OF_THE_WHOLE } from './reading.ts';
import { asksLicence } from './routes.ts';

/** How likely each is asked; together 1. */
export interface Shares {
  laws: number;
  plan: number;
  none: number;
}

export const OF_PLAN =
  /行动方案|本方案|该方案|方案|浦东|补贴|补助|奖励|资助|贴息|扶持|资金支持|落户|政策|金融科技|政府|支持|扶助|优惠|好处|鼓励|\b(?:pudong|action plan|subsid\w*|grants?|rewards?|fintech|plan|support|help|incentives?|document|notice)\b/u;
const OF_LAWS =
  /法律|违法|犯法|合法|法规|条例|罚|处罚|刑|许可|注册资本|登记|备案|监管|不得|禁止|诉讼|\b(?:law|legal|illegal|penalt\w*|fined?|punish\w*|registered capital)\b/u;
/** The plan or its place by name. */
export const NAMES_PLAN = /方案|浦东|\b(?:pudong|action plan)\b/u;

/** What tells which text a question is put to. */
export function signsOf(
  { byIndex, found, said }: Pick<LawReading, 'byIndex' | 'found' | 'said'>,
  question: Question,
  planned: Answered | null,
  knowledge: Knowledge,
): Record<keyof typeof WEIGHTS, number> {
  const { own, official, weight } = byIndex;
  const best = found[0]!;
  const share = (score: number | undefined) => Math.log(((score ?? 0) + 1) / (weight + 1));
  const passages = knowledge.articlePassages(best.at);
  const asked = knowledge.articleAsked(best.at);
  const strange = elsewhereIn(said, knowledge.words).filter(
    (word) => !hasWord(word, asked ? [...passages, asked] : passages),
  );
  const flag = (holds: boolean) => (holds ? 1 : 0);
  return {
    score: share(own.laws?.score),
    plan: share(own.plan?.score),
    covered: own.laws?.covered ?? 0,
    planCovered: own.plan?.covered ?? 0,
    official: share(official.laws?.score),
    officialPlan: share(official.plan?.score),
    weight: Math.log(weight + 1),
    spoken: best.covered,
    told: best.told,
    answered: flag(planned === 'answered'),
    partly: flag(planned === 'partial'),
    ofPlan: flag(OF_PLAN.test(said)),
    ofLaws: flag(OF_LAWS.test(said)),
    named: flag(NAMES_PLAN.test(said)),
    ofText: flag([...question.asks].some((ask) => OF_THE_WHOLE.has(ask) || ask === 'contact')),
    licence: flag(asksLicence(question)),
    english: flag(!/\p{Script=Han}/u.test(said)),
    elsewhere: flag(strange.length > 0),
    one: 1,
  };
}

/** Multinomial logistic regression over the open questions: for the laws, the plan and neither; docs/decisions/0018. */
const WEIGHTS = {
  score: [0.93, -1.25, 0],
  plan: [-1.2, -0.46, 0],
  covered: [5.59, 6.09, 0],
  planCovered: [1.03, 4.46, 0],
  official: [1.47, -1.99, 0],
  officialPlan: [0.04, 1.15, 0],
  weight: [5.85, 0.08, 0],
  spoken: [4.46, 2.68, 0],
  told: [-0.93, -0.73, 0],
  answered: [2.03, 7.77, 0],
  partly: [1.3, 6.59, 0],
  ofPlan: [-1.26, 0.6, 0],
  ofLaws: [1.73, 0.85, 0],
  named: [-4.84, -0.81, 0],
  ofText: [-0.79, 0.56, 0],
  licence: [0.96, 2.25, 0],
  english: [4.56, 0.37, 0],
  elsewhere: [-3.8, -3.33, 0],
  one: [-31.21, -11.73, 0],
} as const;

/** Which text a question is put to; `planned` is what the plan's own answer comes to, null where it has none. */
export function sharesOf(
  reading: Pick<LawReading, 'byIndex' | 'found' | 'said'>,
  question: Question,
  planned: Answered | null,
  knowledge: Knowledge,
): Shares {
  const signs = signsOf(reading, question, planned, knowledge);
  const sums = [0, 1, 2].map((of) =>
    Math.exp(
      (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce(
        (sum, sign) => sum + WEIGHTS[sign][of]! * signs[sign],
        0,
      ),
    ),
  );
  const [laws, plan, none] = sums.map((one) => one / sums.reduce((sum, other) => sum + other));
  return { laws: laws!, plan: plan!, none: none! };
}
