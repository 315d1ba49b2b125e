import { type PolicyVersion, validityOn } from '../../policy/index.ts';
import { asksOfToday } from './as-of.ts';
import type { Composer } from './compose.ts';
import { type LawReading, readLaws } from './from-law.ts';
import type { Knowledge } from './knowledge.ts';
import { noteEach, quoteFound } from './law-answer.ts';
import type { LawAsk } from './law-ask.ts';
import { saysLicensed } from './law-licence.ts';
import { familyName } from './law-names.ts';
import { type LawContext, noteStanding } from './law-said.ts';
import { OF_PLAN, type Planned, sharesOf } from './likely.ts';
import type { Question } from './question.ts';
import type { Answered } from './reading.ts';

/**
 * From here on a law that nobody named answers: so much of the question is spoken of, so much of its telling words (not
 * only how it is asked), and they weigh so much. The more they weigh, the less of it all need be spoken of.
 */
interface Enough {
  covered: number;
  told: number;
  weight: number;
}
const SURELY: Enough = { covered: 0.62, told: 0.6, weight: 4.2 };
/** So well covered, the laws are asked where the plan has nothing to say. */
const WHOLLY: Enough = { covered: 0.85, told: 0.85, weight: 0 };
/** So well covered, it is just what is asked. */
const JUST: Enough = { covered: 0.9, told: 0.9, weight: 7 };
const MOST_ARTICLES = 3;

/** 违反了最高罚多少: of what is not told, so it is asked of no law in particular. */
const BARE_PENALTY = /^[违反了最高低会被要该怎么样多少罚款处金额吗呢的是那就得\s,，?？]+$/u;

/** The laws that a question is put to which names none: those that hold, or held, on its day. */
export function lawsOn(
  { asOf: { on, edition } }: LawAsk,
  today: string,
  { corpus }: Knowledge,
): (document: PolicyVersion) => boolean {
  const wanted = edition === 'old' ? 'superseded' : 'in-force';
  return (document) =>
    document.form === 'law' &&
    // The office's own rules are asked as such.
    document.kind !== 'notice' &&
    document.documentId !== corpus.defaultDocumentId &&
    validityOn(document, on ?? today) === wanted;
}

/** What the laws say on a question that names none; null where none speaks of it. */
export function readUnnamed(
  ask: LawAsk,
  question: Question,
  today: string,
  knowledge: Knowledge,
): LawReading | null {
  return ask.before === '' && BARE_PENALTY.test(ask.text)
    ? null
    : readLaws(ask, question, lawsOn(ask, today, knowledge), knowledge);
}

/** From here on the laws are asked, whatever the plan has to say. */
const LAWS = 0.45;
/** From here on nothing here is asked about, whatever the plan would quote. */
const NEITHER = 0.7;
/** The same where the plan's own answer says that it does not speak of something asked about. */
const LIKELIER = 0.5;

/** What the plan says of licences: that finance is licensed, and nothing of what is asked. */
export const BY_PRINCIPLE: Planned = { outcome: 'partial', quoted: '', leftOut: false };

/** What the plan's answer in `composer` comes to; null where there is none. */
export const planned = (outcome: Answered | null, { quotes, leftOut }: Composer): Planned | null =>
  outcome && { outcome, quoted: quotes, leftOut };

/** Which text a question is put to; `plan` is null where the plan has no answer. */
export function whoIsAsked(
  reading: LawReading,
  question: Question,
  plan: Planned | null,
  knowledge: Knowledge,
): 'laws' | 'plan' | 'none' {
  const shares = sharesOf(reading, question, plan, knowledge);
  // What plans are asked by articles, no law is asked that nobody named.
  if (question.references.length > 0) return plan !== null ? 'plan' : 'none';
  if (plan !== null && asksBenefitAlone(question)) return 'plan';
  if (shares.laws >= LAWS) return 'laws';
  if (plan === null)
    return shares.laws > shares.none || (speaksEnough(reading, WHOLLY) && !OF_PLAN.test(question.text))
      ? 'laws'
      : 'none';
  return shares.none < (plan.leftOut ? LIKELIER : NEITHER) ? 'plan' : 'none';
}

/** 补贴最高多少钱: what nothing else is named beside, nobody here gives but the plan. */
function asksBenefitAlone({ units }: Question): boolean {
  const named = units.filter(({ kind }) => kind !== 'plain' && kind !== 'break');
  return (
    named.every(({ kind }) => kind === 'money' || kind === 'generic') &&
    named.some(({ kind, terms }) => kind === 'money' && terms.some(({ id }) => !ANY_MONEY.has(id)))
  );
}
const ANY_MONEY: ReadonlySet<string> = new Set(['money.any', 'money.funds']);

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
  return speaksEnough(reading, JUST);
}

/** So surely asked, a law answers even what names a licence: how long a decision takes, who decides. */
const SURELY_LAWS = 0.9;

/** Whether a law is asked of a licence, and not only whether one is needed. */
export function isSurely(reading: LawReading, question: Question, knowledge: Knowledge): boolean {
  return sharesOf(reading, question, BY_PRINCIPLE, knowledge).laws >= SURELY_LAWS;
}

/** Whether the laws are asked, the plan left aside. */
export function isLikely(reading: LawReading, question: Question, knowledge: Knowledge): boolean {
  return sharesOf(reading, question, null, knowledge).laws >= LAWS;
}

/** Beside a clause that the laws are surely asked, this is enough for another. */
const POSSIBLY = 0.25;

export function isPossibly(reading: LawReading, question: Question, knowledge: Knowledge): boolean {
  return sharesOf(reading, question, null, knowledge).laws >= POSSIBLY;
}

/** So likely asked, the plan left aside, a law answers what would else be taken for a case, a place or a licence. */
const ASKED_OF_LAWS = 0.8;

export function isAsked(reading: LawReading, question: Question, knowledge: Knowledge): boolean {
  return sharesOf(reading, question, null, knowledge).laws >= ASKED_OF_LAWS;
}

const NEEDED =
  /(?:要|需要?|得有|须|用)[^，。？]{0,6}(?:牌照|许可|资质|证|备案|审批)|算不算|\b(?:need|require\w*|must|without)\b/u;

/** Something else of a licence is asked than whether it is needed: who may hold shares, where it is good for. */
export function asksBeyond(reading: LawReading, question: Question, knowledge: Knowledge): boolean {
  return (
    !NEEDED.test(question.text) && !saysLicensed(reading.found[0]!) && isAsked(reading, question, knowledge)
  );
}

/** Answers out of laws that nobody named: each under its name. */
export function answerUnnamed(
  reading: LawReading,
  context: LawContext,
  most: number = MOST_ARTICLES,
): Answered {
  const { ask, composer } = context;
  const found = reading.found.slice(0, most);
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
