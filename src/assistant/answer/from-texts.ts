import type { PolicyVersion } from '../../policy/index.ts';
import type { Suggestion } from '../contract.ts';
import type { Asked } from './asked.ts';
import { answersAlone, fromCalls, ownsMatter } from './from-calls.ts';
import { fromImplementing } from './from-implementing.ts';
import type { LawReading } from './from-law.ts';
import { asksDetail, fromLicence, quotePrinciple } from './from-licence.ts';
import { answerFromText } from './from-text.ts';
import type { Knowledge } from './knowledge.ts';
import {
  answerUnnamed,
  asksBeyond,
  BY_PRINCIPLE,
  isAsked,
  isSurely,
  planned,
  provides,
  whoIsAsked,
} from './law-or-plan.ts';
import { isElsewhere, sendsThere } from './other-places.ts';
import type { AnswerPlan } from './plan.ts';
import type { Question } from './question.ts';
import { asksLicence, namesLicence } from './routes.ts';
import { nearest } from './suggest.ts';
import { isOtherDocument } from './text-asked.ts';

/** The office's calls and rules, where they alone are asked. */
export function callsAlone(asked: Asked): AnswerPlan | null {
  const calls = asked.calls();
  return calls && answersAlone(asked.question(), calls) ? quoteCalls(asked) : null;
}

/** What they say; null where they do not speak of it. */
function quoteCalls(asked: Asked): AnswerPlan | null {
  const calls = asked.calls();
  if (!calls) return null;
  const composer = asked.composer();
  const outcome = fromCalls(calls, asked.ofCalls(composer));
  return outcome && composer.finish({ route: 'policy', outcome, question: asked.completed });
}

/** Licensed business: by the law that licenses it, else by the plan, which says no more than that finance is licensed. */
export function byLicence(asked: Asked, document: PolicyVersion): AnswerPlan | null {
  const { knowledge, isOpen } = asked;
  const question = asked.question();
  if (!asksLicence(question)) return null;
  const provided = isOpen ? asked.unnamed() : null;
  if (provided !== null && asksBeyond(provided, question, knowledge)) return null;
  const route = 'licence-boundary';
  if (provided && namesLicence(question)) {
    const context = asked.ofLaws();
    const outcome = fromLicence(provided, document, context);
    if (outcome) return context.composer.finish({ route, outcome, question: question.text });
  }
  if (provided && answersLegality(provided, question, knowledge)) return null;
  const composer = asked.composer();
  if (!quotePrinciple(document, knowledge, composer, composer.phrases.licence)) return null;
  composer.missing.push('licence');
  const notice = asked.noticeOf(document);
  if (notice) composer.notices.push(notice);
  return composer.finish({ route, outcome: 'partial', question: question.text });
}

/** 返佣违法吗: the law that speaks of it answers, whether or not it is licensed business. */
function answersLegality(reading: LawReading, question: Question, knowledge: Knowledge): boolean {
  if (provides(reading)) return true;
  if (namesLicence(question) && !asksDetail(question)) return isSurely(reading, question, knowledge);
  return whoIsAsked(reading, question, BY_PRINCIPLE, knowledge) === 'laws';
}

/** The plan or the laws, whichever is asked; else the office's calls and rules; else nothing here says it. */
export function byTexts(asked: Asked, document: PolicyVersion): AnswerPlan {
  const { knowledge } = asked;
  const question = asked.question();
  const composer = asked.composer();
  const isOutside = asked.isAside() || isElsewhere(question, document);
  const isStrange = asked.ask.strange.length > 0 || isOtherDocument(question, document);
  const outcome = isOutside || isStrange ? null : answerFromText(question, document, knowledge, composer);
  const reading = readingOf(asked, isStrange, ownsCalls());
  const who = reading
    ? whoIsAsked(reading, question, planned(outcome, composer), knowledge)
    : outcome
      ? 'plan'
      : 'none';
  // Words of other places (出境, 全国) keep a question from the plan and not from the laws.
  const isThere =
    reading !== null && (provides(reading) || sendsThere(question) || isAsked(reading, question, knowledge));
  if (reading && who === 'laws' && (!isOutside || isThere)) {
    const context = asked.ofLaws();
    const said = answerUnnamed(reading, context);
    return context.composer.finish({
      route: 'policy',
      outcome: said,
      question: question.text,
    });
  }
  if (outcome && who === 'plan') {
    const notice = asked.noticeOf(document);
    if (notice) composer.notices.push(notice);
    const said = fromImplementing({ document, outcome }, asked.calls(), asked.ofCalls(composer));
    return composer.finish({ route: 'policy', outcome: said, question: question.text });
  }
  return quoteCalls(asked) ?? refuse(asked, document, nearest(question, document, knowledge));

  function ownsCalls(): boolean {
    const calls = asked.calls();
    return calls !== null && ownsMatter(asked.ofCalls(composer), calls);
  }
}

function readingOf(asked: Asked, isStrange: boolean, ownedByCalls: boolean): LawReading | null {
  return asked.isOpen && !asked.isAside() && !isStrange && !ownedByCalls ? asked.unnamed() : null;
}

/** Nothing in the text says it, nor in the others that were looked at; or what is named is not held. */
export function refuse(asked: Asked, text: PolicyVersion, suggestions: Suggestion[]): AnswerPlan {
  const composer = asked.composer();
  const { strange } = asked.ask;
  composer.say(
    strange.length > 0
      ? composer.phrases.notHeld(strange)
      : composer.phrases.refused(composer.documentName(text), asked.others().length),
  );
  return composer.finish({ route: 'outside', outcome: 'refused', question: asked.completed, suggestions });
}
