import type { PolicyVersion } from '../../policy/index.ts';
import { normalise } from '../retrieval/normalise.ts';
import { type Asked, readAsked } from './asked.ts';
import { saidOfDayAhead } from './day-ahead.ts';
import { fromOfficial } from './from-official.ts';
import { byLicence, byTexts, callsAlone, refuse } from './from-texts.ts';
import { greetingOf } from './greeting.ts';
import type { Knowledge } from './knowledge.ts';
import { answerNamed } from './law-answer.ts';
import { answerByClauses } from './law-clauses.ts';
import { isAsked } from './law-or-plan.ts';
import { isElsewhere } from './other-places.ts';
import type { AnswerInput, AnswerPlan } from './plan.ts';
import type { Question } from './question.ts';
import { asksNoText, asksOwnCase } from './routes.ts';
import { nearestIn } from './suggest.ts';
import { isOtherDocument } from './text-asked.ts';

/** Answers, or leaves it to the next step. */
type Step = (asked: Asked, document: PolicyVersion) => AnswerPlan | null;

const STEPS: readonly Step[] = [officially, ownCase, callsAlone, clauseByClause, named, byLicence];

/**
 * Decides on one question: what is answered, with which sentences, what the text leaves open. No model and no I/O; the
 * same question, texts and day give the same plan.
 */
export function planAnswer(input: AnswerInput, knowledge: Knowledge): AnswerPlan {
  const asked = readAsked(input, knowledge);
  const closed = instructed(asked) ?? greeted(asked) ?? injected(asked);
  if (closed) return closed;
  const { document } = asked;
  if (!document) return withoutText(asked);
  for (const step of STEPS) {
    const plan = step(asked, document);
    if (plan) return saidOfDayAhead(plan, asked);
  }
  return saidOfDayAhead(byTexts(asked, document), asked);
}

/** Nothing is left once instructions are gone. */
function instructed(asked: Asked): AnswerPlan | null {
  const { text, injected: wasInjected } = asked.guarded;
  return text === '' && wasInjected ? blocked(asked) : null;
}

function greeted({ guarded, knowledge, locale, ...asked }: Asked): AnswerPlan | null {
  const greeting = greetingOf(guarded.text) ?? greetingOf(normalise(guarded.text));
  if (!greeting || guarded.injected) return null;
  const composer = asked.composer();
  composer.say(knowledge.words.greetings[greeting][locale]);
  return composer.finish({ route: 'greeting', outcome: 'answered', question: guarded.text });
}

/** What is left once instructions are gone asks for nothing that a text could answer. */
function injected(asked: Asked): AnswerPlan | null {
  return asked.guarded.injected && asksNothing(asked.question()) ? blocked(asked) : null;
}

function blocked(asked: Asked): AnswerPlan {
  const composer = asked.composer();
  composer.say(composer.phrases.blocked);
  return composer.finish({ route: 'blocked', outcome: 'blocked', question: '' });
}

const ASKED_FOR: ReadonlySet<Question['units'][number]['kind']> = new Set([
  'who',
  'matter',
  'act',
  'noun',
  'money',
]);

function asksNothing({ references, asks, units }: Question): boolean {
  return references.length === 0 && asks.size === 0 && !units.some(({ kind }) => ASKED_FOR.has(kind));
}

function withoutText(asked: Asked): AnswerPlan {
  const composer = asked.composer();
  composer.say(composer.phrases.noText);
  const question = asked.question().text;
  return composer.finish({ route: 'outside', outcome: 'refused', question });
}

/** The office answers in its own words. */
function officially({ isOpen, completed, today, knowledge, ...asked }: Asked): AnswerPlan | null {
  const composer = asked.composer();
  if (!isOpen || !fromOfficial(completed, today, knowledge, composer)) return null;
  const question = asked.question().text;
  const plan = composer.finish({ route: 'policy', outcome: 'answered', question });
  return { ...plan, modelAllowed: false };
}

/** What banks and others may do with my account is no case of mine here. */
function ownCase({ isOpen, knowledge, ...asked }: Asked): AnswerPlan | null {
  const question = asked.question();
  if (!asksOwnCase(question)) return null;
  const said = isOpen ? asked.unnamed() : null;
  if (said !== null && isAsked(said, question, knowledge)) return null;
  const composer = asked.composer();
  composer.say(composer.phrases.pilots);
  return composer.finish({
    route: 'own-pilots',
    outcome: 'refused',
    question: question.text,
  });
}

/** Several things are asked at once: each clause from its own text. */
function clauseByClause(
  { isOpen, completed, documentId, ...asked }: Asked,
  document: PolicyVersion,
): AnswerPlan | null {
  if (!isOpen) return null;
  const closed = (one: Question) =>
    asksNoText(one) || isElsewhere(one, document) || isOtherDocument(one, document);
  const context = asked.ofLaws();
  const outcome = answerByClauses(context, document, documentId, closed);
  return outcome && context.composer.finish({ route: 'policy', outcome, question: completed });
}

/** The laws that it names, and no other text. */
function named(asked: Asked, document: PolicyVersion): AnswerPlan | null {
  const { laws, completed } = asked;
  if (!laws) return null;
  const context = asked.ofLaws(laws);
  const outcome = answerNamed(context);
  if (outcome) return context.composer.finish({ route: 'policy', outcome, question: completed });
  const law = laws.named[0]?.family.editions.at(-1) ?? document;
  return refuse(asked, law, nearestIn(laws, context, law));
}
