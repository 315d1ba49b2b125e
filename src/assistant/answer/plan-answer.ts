import { type PolicyVersion, validityOn } from '../../policy/index.ts';
import type { Suggestion } from '../contract.ts';
import { normalise } from '../retrieval/normalise.ts';
import type { Asking } from './call-says.ts';
import { callsFor } from './calls.ts';
import { Composer } from './compose.ts';
import { complete } from './follow-up.ts';
import { answersAlone, fromCalls, ownsMatter } from './from-calls.ts';
import { fromImplementing } from './from-implementing.ts';
import type { LawReading } from './from-law.ts';
import { fromLicence, quotePrinciple } from './from-licence.ts';
import { fromOfficial } from './from-official.ts';
import { answerFromText } from './from-text.ts';
import { greetingOf } from './greeting.ts';
import { guard } from './guard.ts';
import type { Knowledge } from './knowledge.ts';
import { answerNamed } from './law-answer.ts';
import { type LawAsk, lawAskOf } from './law-ask.ts';
import { answerByClauses } from './law-clauses.ts';
import {
  answerUnnamed,
  asksBeyond,
  BY_PRINCIPLE,
  isAsked,
  isSurely,
  planned,
  provides,
  readUnnamed,
  whoIsAsked,
} from './law-or-plan.ts';
import type { LawContext } from './law-said.ts';
import { isElsewhere, sendsThere } from './other-places.ts';
import { withoutPersonal } from './personal.ts';
import type { AnswerInput, AnswerPlan, Route } from './plan.ts';
import { localeOf, type Question, readQuestion } from './question.ts';
import { asksForWork, asksLicence, asksOpinion, asksOwnCase, asksTheWay, namesLicence } from './routes.ts';
import { nearest, nearestIn } from './suggest.ts';
import { documentFor, isOtherDocument, lawsNamed, noticeFor } from './text-asked.ts';

/** What a follow-up can lean on; reading a long past in full would cost more than the answer. */
const TURNS = 8;
const REMEMBERED = 500;
/**
 * Decides on one question: what is answered, with which sentences, what the text leaves open. No model and no I/O; the
 * same question, texts and day give the same plan.
 */
export function planAnswer(input: AnswerInput, knowledge: Knowledge): AnswerPlan {
  const guarded = guard(withoutPersonal(input.question));
  const history = recent(input.history ?? []);
  const completed = guarded.text === '' ? { text: '' } : complete(guarded.text, history, knowledge);
  const locale = input.locale ?? completed.locale ?? localeOf(guarded.text || input.question);
  const asked = { ...lawAskOf(guarded.text, history, knowledge), near: input.near ?? [] };
  const document = documentFor(input, knowledge);
  const laws = lawsNamed(asked, document, input);
  const documentId = input.documentId ?? knowledge.corpus.defaultDocumentId;
  const composer = new Composer({ knowledge, documentId, locale });
  const finish = (
    route: Route,
    outcome: AnswerPlan['outcome'],
    question: string,
    suggestions: Suggestion[] = [],
  ) => composer.finish({ route, outcome, question, suggestions });

  if (guarded.text === '' && guarded.injected) return blocked(composer, finish);
  const greeting = greetingOf(guarded.text) ?? greetingOf(normalise(guarded.text));
  if (greeting && !guarded.injected) {
    composer.say(knowledge.words.greetings[greeting][locale]);
    return finish('greeting', 'answered', guarded.text);
  }
  const question = readQuestion(laws ? laws.text : completed.text, knowledge, locale);
  if (guarded.injected && asksNothing(question)) return blocked(composer, finish);
  if (!document) {
    composer.say(composer.phrases.noText);
    return finish('outside', 'refused', question.text);
  }
  if (input.documentId === undefined && fromOfficial(completed.text, input.today, knowledge, composer)) {
    // The office answers in its own words.
    return { ...finish('policy', 'answered', question.text), modelAllowed: false };
  }
  if (asksOwnCase(question) && !ofOthers()) {
    composer.say(composer.phrases.pilots);
    return finish('own-pilots', 'refused', question.text);
  }
  const law = (ask: LawAsk): LawContext => ({
    ask,
    question,
    today: input.today,
    knowledge,
    composer: new Composer({ knowledge, documentId, locale }),
  });
  const aside = asksOpinion(question) || asksForWork(question) || asksTheWay(question);
  const calls = input.documentId === undefined && !aside ? callsAsked() : null;
  if (calls && answersAlone(question, calls)) {
    const found = quoteCalls();
    if (found) return found;
  }
  if (input.documentId === undefined) {
    const context = law(asked);
    const closed = (one: Question) =>
      asksOpinion(one) ||
      asksForWork(one) ||
      asksTheWay(one) ||
      isElsewhere(one, document) ||
      isOtherDocument(one, document);
    const each = answerByClauses(context, document, documentId, closed);
    if (each) return context.composer.finish({ route: 'policy', outcome: each, question: completed.text });
  }
  if (laws) {
    const context = law(laws);
    const outcome = answerNamed(context);
    if (outcome) return context.composer.finish({ route: 'policy', outcome, question: completed.text });
    const named = laws.named[0]?.family.editions.at(-1) ?? document;
    return refuse(named, nearestIn(laws, context, named));
  }
  const notice = noticeFor(document, validityOn(document, input.today), composer);
  const bounded = asksLicence(question) && input.documentId === undefined;
  const provided = bounded ? readUnnamed(asked, question, input.today, knowledge) : null;
  const beyond = provided !== null && asksBeyond(provided, question, knowledge);
  if (provided && !beyond && namesLicence(question)) {
    const context = law(asked);
    const found = fromLicence(provided, document, context);
    if (found)
      return context.composer.finish({ route: 'licence-boundary', outcome: found, question: question.text });
  }
  if (
    asksLicence(question) &&
    !beyond &&
    !(provided && answersLegality(provided, question, knowledge)) &&
    quotePrinciple(document, knowledge, composer, composer.phrases.licence)
  ) {
    composer.missing.push('licence');
    if (notice) composer.notices.push(notice);
    return finish('licence-boundary', 'partial', question.text);
  }
  const outside = aside || isElsewhere(question, document);
  const strange = asked.strange.length > 0 || isOtherDocument(question, document);
  const outcome = outside || strange ? null : answerFromText(question, document, knowledge, composer);
  // Words of other places (出境, 全国) keep a question from the plan and not from the laws.
  const open = input.documentId === undefined && !aside && !strange;
  const owned = calls !== null && ownsMatter(asking(composer), calls);
  const reading = open && !owned ? (provided ?? readUnnamed(asked, question, input.today, knowledge)) : null;
  const who = reading
    ? whoIsAsked(reading, question, planned(outcome, composer), knowledge)
    : outcome
      ? 'plan'
      : 'none';
  const there =
    reading !== null && (provides(reading) || sendsThere(question) || isAsked(reading, question, knowledge));
  if (reading && who === 'laws' && (!outside || there)) {
    const context = law(asked);
    const found = answerUnnamed(reading, context);
    return context.composer.finish({ route: 'policy', outcome: found, question: question.text });
  }
  if (outcome && who === 'plan') {
    if (notice) composer.notices.push(notice);
    return finish('policy', fromImplementing({ document, outcome }, calls, asking(composer)), question.text);
  }
  return quoteCalls() ?? refuse(document, nearest(question, document, knowledge));

  function callsAsked() {
    if (asked.named.some(({ articles }) => articles.length > 0)) return null;
    const named = asked.named.flatMap(({ family }) => family.editions.slice(-1));
    return callsFor(question, { named, today: input.today, knowledge });
  }

  function asking(of: Composer): Asking {
    return { question, today: input.today, knowledge, composer: of, sentences: calls?.sentences ?? [] };
  }

  /** What the office's own calls and rules say; null where they do not speak of it. */
  function quoteCalls(): AnswerPlan | null {
    if (!calls) return null;
    const own = new Composer({ knowledge, documentId, locale });
    const found = fromCalls(calls, asking(own));
    return found && own.finish({ route: 'policy', outcome: found, question: completed.text });
  }

  /** What banks and others may do with my account is no case of mine here. */
  function ofOthers(): boolean {
    const said = input.documentId === undefined ? readUnnamed(asked, question, input.today, knowledge) : null;
    return said !== null && isAsked(said, question, knowledge);
  }

  function refuse(spoken: PolicyVersion, suggestions: Suggestion[]): AnswerPlan {
    const refusal = new Composer({ knowledge, documentId, locale });
    refusal.say(refusal.phrases.refused(refusal.documentName(spoken)));
    return refusal.finish({ route: 'outside', outcome: 'refused', question: completed.text, suggestions });
  }
}

/** 返佣违法吗: the law that speaks of it answers, whether or not it is licensed business. */
function answersLegality(reading: LawReading, question: Question, knowledge: Knowledge): boolean {
  if (provides(reading)) return true;
  if (namesLicence(question)) return isSurely(reading, question, knowledge);
  return whoIsAsked(reading, question, BY_PRINCIPLE, knowledge) === 'laws';
}

function blocked(
  composer: Composer,
  finish: (route: Route, outcome: 'blocked', question: string) => AnswerPlan,
): AnswerPlan {
  composer.say(composer.phrases.blocked);
  return finish('blocked', 'blocked', '');
}

/** What is left once instructions are gone asks for nothing that a text could answer. */
function asksNothing(question: Question): boolean {
  return (
    question.references.length === 0 &&
    question.asks.size === 0 &&
    !question.units.some(
      (unit) =>
        unit.kind === 'who' ||
        unit.kind === 'matter' ||
        unit.kind === 'act' ||
        unit.kind === 'noun' ||
        unit.kind === 'money',
    )
  );
}

function recent(history: NonNullable<AnswerInput['history']>): NonNullable<AnswerInput['history']> {
  return history
    .slice(-TURNS)
    .map((turn) =>
      turn.role === 'user' ? { ...turn, content: withoutPersonal(turn.content.slice(0, REMEMBERED)) } : turn,
    );
}
