import { type PolicyVersion, validityOn } from '../../policy/index.ts';
import { asksOfToday } from './as-of.ts';
import type { Composer } from './compose.ts';
import { type FoundArticle, type LawReading, readLaws } from './from-law.ts';
import type { Knowledge } from './knowledge.ts';
import { noteEach, quoteFound } from './law-answer.ts';
import type { LawAsk } from './law-ask.ts';
import { speaks } from './law-matters.ts';
import { familyName } from './law-names.ts';
import { type LawContext, noteStanding } from './law-said.ts';
import type { Question } from './question.ts';
import { type Answered, OF_THE_WHOLE } from './reading.ts';

/**
 * From here on a law that nobody named answers: so much of the question is spoken of, so much of its telling words (not
 * only how it is asked), and they weigh so much. The more they weigh, the less of it all need be spoken of.
 */
interface Enough {
  covered: number;
  told: number;
  weight: number;
}
/** From here on the index alone is enough; less of it where the plan has nothing to say. */
const LIKELY = 0.5;
const LIKELY_ALONE = 0.42;
/** The plan or its place by name. */
export const NAMES_PLAN = /方案|浦东|\b(?:pudong|action plan)\b/u;
const SURELY: Enough = { covered: 0.62, told: 0.6, weight: 4.2 };
const WEIGHTY: Enough = { covered: 0.5, told: 0.5, weight: 7 };
const VERY_WEIGHTY: Enough = { covered: 0.4, told: 0.4, weight: 8.5 };
/** By so much more than the plan, where it is only weighty. */
const WEIGHTY_MARGIN = 0.4;
/** So well covered, it is the laws' even where a plan is asked about itself in such words. */
const WHOLLY = 0.85;
/** So well covered, it is just what is asked. */
const JUST = 0.9;
const MUCH = 9;
const MARGIN = 0.16;
const SMALLER_MARGIN = 0.08;
/** Money to be had, Pudong, the plan itself: a question of the plan's. */
const PLANS_OWN = 0.4;
const LAWS_OWN = -0.14;
const NEARLY_WHOLE = 0.7;
/** 保险公司 is a 金融机构: the plan speaks of the group and not of them. */
const AS_GROUP = 0.4;
const MOST_ARTICLES = 3;

export const OF_PLAN =
  /行动方案|本方案|该方案|方案|浦东|补贴|补助|奖励|资助|贴息|扶持|资金支持|落户|政策|金融科技|政府|支持|扶助|优惠|好处|鼓励|\b(?:pudong|action plan|subsid\w*|grants?|rewards?|fintech|plan|support|help|incentives?|document|notice)\b/u;
const OF_LAWS =
  /法律|违法|犯法|合法|法规|条例|罚|处罚|刑|许可|注册资本|登记|备案|监管|不得|禁止|诉讼|\b(?:law|legal|illegal|penalt\w*|fined?|punish\w*|registered capital)\b/u;

/** 违反了最高罚多少: of what is not told, so it is asked of no law in particular. */
const BARE_PENALTY = /^[违反了最高低会被要该怎么样多少罚款处金额吗呢的是那就得\s,，?？]+$/u;

/** What the laws say on a question that names none; null where none speaks of it. */
export function readUnnamed(
  ask: LawAsk,
  question: Question,
  today: string,
  knowledge: Knowledge,
): LawReading | null {
  const day = ask.asOf.on ?? today;
  const former = ask.asOf.edition === 'old';
  const allowed = (document: PolicyVersion) => {
    if (document.form !== 'law' || document.documentId === knowledge.corpus.defaultDocumentId) return false;
    return validityOn(document, day) === (former ? 'superseded' : 'in-force');
  };
  return ask.before === '' && BARE_PENALTY.test(ask.text)
    ? null
    : readLaws(ask, question, allowed, knowledge);
}

/** Whether the laws answer a question rather than the plan; `planned` is the plan's own answer, null where it has none. */
export function lawsRather(
  reading: LawReading,
  question: Question,
  plan: PolicyVersion,
  planned: { composer: Composer; outcome: Answered } | null,
  knowledge: Knowledge,
): boolean {
  const { byText: covered } = reading.found[0]!;
  const telling = tellingOf(reading);
  const reaches = (enough: Enough) => speaksEnough(reading, enough);
  const ofPlan = OF_PLAN.test(question.text);
  // What plans are asked by articles or as documents, no law is asked that nobody named.
  if (question.references.length > 0) return false;
  if (planned === null)
    return (
      isLikely(reading, question.text, LIKELY_ALONE) ||
      reaches(SURELY) ||
      (!ofPlan && (reaches(WEIGHTY) || reaches(VERY_WEIGHTY)))
    );
  const surely = covered >= WHOLLY && telling >= MUCH;
  if (!surely && [...question.asks].some((ask) => OF_THE_WHOLE.has(ask) || ask === 'contact')) return false;
  if (isLikely(reading, question.text)) return true;
  const cited = knowledge
    .passages(plan)
    .filter(({ article }) => planned.composer.cites(plan.documentId, article.id));
  let whole = 0;
  let said = 0;
  for (const matter of reading.matters) {
    whole += matter.weight;
    const asGroup = question.units.some(
      ({ form, kind }) => kind === 'who' && form.includes(matter.form) && !plan.original.includes(form),
    );
    const byPlan = question.units.some(
      ({ form, terms, kind }) =>
        kind !== 'unknown' &&
        kind !== 'generic' &&
        form.length > 1 &&
        (form.includes(matter.form) ||
          (matter.form.includes(form) && form.length >= matter.form.length * NEARLY_WHOLE)) &&
        terms.some(({ text }) => text.some((word) => cited.some(({ search }) => search.includes(word)))),
    );
    said +=
      matter.weight *
      Math.max(
        byPlan ? (asGroup ? AS_GROUP : 0.9) : 0,
        ...cited.map(({ search, terms }) => speaks(matter, search, terms)),
      );
  }
  const more = covered - said / (whole || 1) - (ofPlan ? PLANS_OWN : 0);
  const margin =
    (planned.outcome === 'answered' ? MARGIN : SMALLER_MARGIN) + (OF_LAWS.test(question.text) ? LAWS_OWN : 0);
  return (reaches(SURELY) && more > margin) || (reaches(WEIGHTY) && more > WEIGHTY_MARGIN);
}

/** Whether the index alone says that the laws are asked. */
export function isLikely(reading: LawReading, text: string, enough = LIKELY): boolean {
  return reading.likely >= enough && !NAMES_PLAN.test(text);
}

/** Weight of the words that say what a question is about. */
function tellingOf({ matters }: LawReading): number {
  return matters.reduce((sum, { telling, weight }) => sum + (telling ? weight : 0), 0);
}

function speaksEnough(reading: LawReading, enough: Enough): boolean {
  const { covered, told } = reading.found[0]!;
  return covered >= enough.covered && told >= enough.told && told * tellingOf(reading) >= enough.weight;
}

/** Whether a law speaks of so much of a question that it answers where nothing else does. */
export function reachesSurely(reading: LawReading): boolean {
  return speaksEnough(reading, SURELY);
}

/** Whether a law provides for just what is asked, so that the question is not only one of the boundary. */
export function provides(reading: LawReading): boolean {
  const { covered, told } = reading.found[0]!;
  return covered >= JUST && told >= JUST && told * tellingOf(reading) >= WEIGHTY.weight;
}

/** Answers out of laws that nobody named: each under its name. */
export function answerUnnamed(
  reading: LawReading,
  context: LawContext,
  most: number = MOST_ARTICLES,
): Answered {
  const found: FoundArticle[] = reading.found
    .filter(({ covered, head }) => head || covered >= reading.found[0]!.covered * 0.8)
    .slice(0, most);
  const { ask, composer } = context;
  const outcome = quoteFound(found, context);
  const documents = new Set(found.map((one) => one.document));
  if (asksOfToday(ask.asOf))
    for (const document of quoteNow(reading.found[0]!.document, context)) documents.add(document);
  for (const document of documents) noteStanding(document, context);
  if (documents.size > 1) noteEach([...documents], composer);
  return outcome;
}

/** What the edition in force says of the same, where it is another than the one that answered for the day. */
function quoteNow(then: PolicyVersion, context: LawContext): PolicyVersion[] {
  const { ask, question, today, knowledge } = context;
  const now = (document: PolicyVersion) =>
    familyName(document.title) === familyName(then.title) && validityOn(document, today) === 'in-force';
  const found = now(then) ? [] : (readLaws(ask, question, now, knowledge)?.found.slice(0, 1) ?? []);
  if (found.length > 0) quoteFound(found, context);
  return found.map(({ document }) => document);
}
