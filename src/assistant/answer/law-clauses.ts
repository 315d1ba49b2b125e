import type { PolicyVersion } from '../../policy/index.ts';
import { asksOfToday } from './as-of.ts';
import { askedClauses } from './asked-clauses.ts';
import { Composer } from './compose.ts';
import { type LawReading, readLaws } from './from-law.ts';
import { answerFromText } from './from-text.ts';
import type { Knowledge } from './knowledge.ts';
import { answerNamed } from './law-answer.ts';
import { type LawAsk, lawAskOf } from './law-ask.ts';
import {
  answerUnnamed,
  BY_PRINCIPLE,
  isAsked,
  isLikely,
  isPossibly,
  planned,
  reachesSurely,
  readUnnamed,
  whoIsAsked,
} from './law-or-plan.ts';
import type { LawContext } from './law-said.ts';
import { OF_PLAN } from './likely.ts';
import { type Question, readQuestion } from './question.ts';
import type { Answered } from './reading.ts';
import { asksLicence } from './routes.ts';

interface Clause {
  text: string;
  ask: LawAsk;
  question: Question;
  of: 'plan' | 'named' | 'laws' | null;
  reading: LawReading | null;
}

/** Articles quoted for all clauses together, unless there are more clauses. */
const MOST_PLACES = 3;

/** Whatever keeps a clause from being answered from texts. */
type Closed = (question: Question) => boolean;

/**
 * Answers a question of several clauses of which the laws are asked one at least, each clause from its own text and in
 * the order asked; null where none is asked of the laws or one is answered by nothing.
 */
export function answerByClauses(
  context: LawContext,
  document: PolicyVersion,
  documentId: string,
  closed: Closed,
): Answered | null {
  const { knowledge } = context;
  // 现行规定呢 asks of what was asked before it, and is no clause of its own.
  const texts = asksOfToday(context.ask.asOf) ? [] : askedClauses(context.ask.said);
  if (texts.length === 0) return null;
  const clauses: Clause[] = [];
  for (const text of texts) {
    const clause = readClause(text, context, { document, documentId }, closed);
    clauses.push(clause.of === 'named' ? clause : asBefore(clause, clauses.at(-1), context));
  }
  asBeside(clauses, knowledge);
  const answered = clauses.filter(({ of }) => of !== null);
  const planToo = clauses.some(({ of, text }) => of === 'plan' && OF_PLAN.test(text));
  const lawsAlone = clauses.every(({ of }) => of === 'laws');
  const likely = clauses.every(({ of, reading, question, text }) =>
    of === 'laws' ? isPossibly(reading!, question, knowledge) : of !== 'plan' || OF_PLAN.test(text),
  );
  if (answered.length < 2 || answered.every(({ of }) => of === 'plan')) return null;
  if (!likely && (answered.length < clauses.length || !(planToo || lawsAlone))) return null;
  // Of three places each clause has one, and the rest is for those that are the least certain.
  const places = new Map(clauses.map((clause) => [clause, 1]));
  const unsure = clauses
    .filter(({ of }) => of === 'laws')
    .sort((a, b) => a.reading!.chance - b.reading!.chance)
    .slice(0, Math.max(0, MOST_PLACES - answered.length));
  for (const clause of unsure) places.set(clause, 2);
  const taken = new Set<number>();
  const outcomes = clauses.map((clause): Answered | null => {
    const own = { ...context, ask: clause.ask, question: clause.question };
    if (clause.of === 'plan')
      return answerFromText(clause.question, document, context.knowledge, context.composer);
    if (clause.of === 'named') return answerNamed(own);
    if (clause.of !== 'laws') return null;
    const reading = withoutTaken(clause.reading!, taken);
    const most = places.get(clause)!;
    for (const { at } of reading.found.slice(0, most)) taken.add(at);
    return answerUnnamed(reading, own, most);
  });
  return outcomes.every((outcome) => outcome === 'answered') ? 'answered' : 'partial';
}

function readClause(
  text: string,
  { question: { locale }, today, knowledge }: LawContext,
  { document, documentId }: { document: PolicyVersion; documentId: string },
  closed: Closed,
): Clause {
  const ask = lawAskOf(text, [], knowledge);
  const question = readQuestion(text, knowledge, locale);
  const clause = { text, ask, question, reading: null };
  if (ask.named.length > 0) return { ...clause, of: 'named' };
  if (ask.strange.length > 0 || closed(question)) return { ...clause, of: null };
  const reading = readUnnamed(ask, question, today, knowledge);
  if (
    asksLicence(question) &&
    !(reading && whoIsAsked(reading, question, BY_PRINCIPLE, knowledge) === 'laws')
  )
    return { ...clause, of: null };
  const composer = new Composer({ knowledge, documentId, locale });
  const outcome = answerFromText(question, document, knowledge, composer);
  const who = reading
    ? whoIsAsked(reading, question, planned(outcome, composer), knowledge)
    : outcome
      ? 'plan'
      : 'none';
  return { ...clause, of: who === 'none' ? null : who, reading };
}

/** Where the laws are surely asked one thing, another that they may be asked is asked of them too. */
function asBeside(clauses: Clause[], knowledge: Knowledge): void {
  const isSure = ({ of, reading, question }: Clause) =>
    of === 'laws' && isAsked(reading!, question, knowledge);
  if (!clauses.some(isSure)) return;
  for (const clause of clauses) {
    const { of, text, reading, question } = clause;
    const isOpen = of === null || (of === 'plan' && !OF_PLAN.test(text));
    if (isOpen && reading && isPossibly(reading, question, knowledge)) clause.of = 'laws';
  }
}

/** What an earlier clause has quoted, this one need not. */
function withoutTaken(reading: LawReading, taken: ReadonlySet<number>): LawReading {
  const found = reading.found.filter(({ at }) => !taken.has(at));
  return found.length === 0 ? reading : { ...reading, found };
}

/** So nearly as likely in the law of the clause before, a clause is asked of that one: 哪些人不能当董事. */
const LEANS = 1;

function asBefore(clause: Clause, before: Clause | undefined, { knowledge }: LawContext): Clause {
  const law = before?.of === 'laws' ? before.reading?.found[0]?.document : undefined;
  if (!law || OF_PLAN.test(clause.text)) return clause;
  const own = clause.reading;
  const tells = own?.matters.some(({ telling }) => telling) ?? true;
  const names = own?.matters.some(({ subject }) => subject) ?? true;
  // 混着做了罚多少: says of nothing by itself what it is asked of.
  const ask = !tells ? { ...clause.ask, before: before?.ask.text ?? '' } : clause.ask;
  const there = readLaws(ask, clause.question, (one) => one === law, knowledge);
  if (!there) return clause;
  const near = own === null || there.odds >= own.odds - LEANS;
  const leans =
    near &&
    ((clause.of === 'laws' && !names) || reachesSurely(there) || isLikely(there, clause.question, knowledge));
  return !tells || leans ? { ...clause, of: 'laws', reading: there } : clause;
}
