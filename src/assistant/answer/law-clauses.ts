import type { PolicyVersion } from '../../policy/index.ts';
import { askedClauses } from './asked-clauses.ts';
import { Composer } from './compose.ts';
import { type LawReading, readLaws } from './from-law.ts';
import { answerFromText } from './from-text.ts';
import { answerNamed, type LawContext } from './law-answer.ts';
import { type LawAsk, lawAskOf } from './law-ask.ts';
import { answerUnnamed, isWeighty, lawsRather, OF_PLAN, readUnnamed } from './law-or-plan.ts';
import { type Question, readQuestion } from './question.ts';
import type { Answered } from './reading.ts';

interface Clause {
  text: string;
  ask: LawAsk;
  question: Question;
  of: 'plan' | 'named' | 'laws' | null;
  reading: LawReading | null;
}

/**
 * Answers a question of several clauses that are asked of several texts, the plan and laws or one law and another, each
 * clause from its own and in the order asked; null where all of it is asked of the plan or of one law.
 */
export function answerByClauses(
  context: LawContext,
  document: PolicyVersion,
  documentId: string,
): Answered | null {
  const texts = askedClauses(context.ask.said);
  if (texts.length === 0) return null;
  const clauses = texts.map((text) => readClause(text, context, document, documentId));
  const planToo = clauses.some(({ of, text }) => of === 'plan' && OF_PLAN.test(text));
  const lawsToo = clauses.some(({ of }) => of === 'laws' || of === 'named');
  if (!(planToo ? lawsToo : ofSeveralLaws(clauses, context.knowledge))) return null;
  const outcomes = clauses.map((clause): Answered | null => {
    const own = { ...context, ask: clause.ask, question: clause.question };
    if (clause.of === 'plan')
      return answerFromText(clause.question, document, context.knowledge, context.composer);
    if (clause.of === 'named') return answerNamed(own);
    return clause.of === 'laws' ? answerUnnamed(clause.reading!, own, 1) : null;
  });
  return outcomes.every((outcome) => outcome === 'answered') ? 'answered' : 'partial';
}

function readClause(
  text: string,
  { question: { locale }, today, knowledge }: LawContext,
  document: PolicyVersion,
  documentId: string,
): Clause {
  const ask = lawAskOf(text, [], knowledge);
  const question = readQuestion(text, knowledge, locale);
  const clause = { text, ask, question, reading: null };
  if (ask.named.length > 0) return { ...clause, of: 'named' };
  if (ask.strange.length > 0) return { ...clause, of: null };
  const composer = new Composer({ knowledge, documentId, locale });
  const outcome = answerFromText(question, document, knowledge, composer);
  const reading = OF_PLAN.test(text) ? null : readUnnamed(ask, question, today, knowledge);
  const rather =
    reading !== null &&
    isWeighty(reading) &&
    lawsRather(reading, question, document, outcome && { composer, outcome }, knowledge);
  return { ...clause, of: rather ? 'laws' : outcome ? 'plan' : null, reading };
}

/** As well spoken of in the law of the clause before, a clause is asked of that one: 哪些人不能当董事. */
const AS_WELL = 0.8;

function ofSeveralLaws(clauses: readonly Clause[], knowledge: LawContext['knowledge']): boolean {
  if (!clauses.every(({ of }) => of === 'laws')) return false;
  const law = clauses[0]!.reading!.found[0]!.document;
  return clauses.slice(1).every(({ ask, question, reading }) => {
    const best = reading!.found[0]!;
    const there = readLaws(ask, question, (one) => one === law, knowledge);
    return best.document !== law && (there?.found[0]?.told ?? 0) < best.told * AS_WELL;
  });
}
