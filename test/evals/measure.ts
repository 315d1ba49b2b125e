import { type AnswerPlan, type Knowledge, planAnswer } from '../../src/assistant/answer/index.ts';
import { asOne } from '../../src/assistant/evaluation/invented.ts';
import { type AnswerScore, type Given, scoreAnswer } from '../../src/assistant/evaluation/score-answer.ts';
import { plan, planCorpus } from '../support/corpus.ts';
import { runHostile } from '../support/hostile-run.ts';
import { type AttackRow, attackRow, judgeAttacks } from './attacks.ts';
import { shippedKnowledge, verifierWords } from './knowledge.ts';
import { claims, hostile, type QuestionItem, questions } from './set.ts';

export const TODAY = '2026-11-23';

export interface Answered {
  item: QuestionItem;
  given: Given;
  score: AnswerScore;
  /** CPU time of the answer, ms. */
  ms: number;
}

export const answerAll = (): Answered[] => answerAllOver(shippedKnowledge());

/** The questions about the plan, put to it and whatever stands beside it. */
export function answerAllOver(knowledge: Knowledge): Answered[] {
  return questions().map((item) => {
    const begun = performance.now();
    const given = planAnswer({ ...item, today: TODAY }, knowledge);
    const ms = performance.now() - begun;
    const others = knowledge.corpus.documents.filter(
      ({ documentId }) =>
        documentId !== plan().documentId && given.citations.some((one) => one.documentId === documentId),
    );
    const spoken = { ...plan(), ...asOne([plan(), ...others]) };
    return { item, given, score: scoreAnswer(item, toPlan(given), plan(), spoken), ms };
  });
}

/** Of a licence the laws speak first and the plan beside them: what the set about the plan judges is the plan's part. */
function toPlan(given: AnswerPlan): AnswerPlan {
  if (given.route !== 'licence-boundary') return given;
  return {
    ...given,
    citations: given.citations.filter(({ documentId }) => documentId === plan().documentId),
  };
}

export interface Row {
  kind: string;
  n: number;
  right: number;
  outcome: number;
  recall: number | null;
  precision: number | null;
  quotes: number;
  invented: number;
}

/** Of those that there is something to say about; null where there is none. */
export const share = (values: readonly (boolean | null)[]): number | null => {
  const judged = values.filter((value) => value !== null);
  return judged.length === 0 ? null : judged.filter(Boolean).length / judged.length;
};

export function rowOf(kind: string, answers: readonly Answered[]): Row {
  const scores = answers.map(({ score }) => score);
  return {
    kind,
    n: answers.length,
    right: share(scores.map(({ right }) => right)) ?? 0,
    outcome: share(scores.map(({ outcome }) => outcome)) ?? 0,
    recall: share(scores.map(({ recall }) => recall)),
    precision: share(scores.map(({ precision }) => precision)),
    quotes: share(scores.map(({ quotes }) => quotes)) ?? 0,
    invented: scores.reduce((sum, { invented }) => sum + invented.length, 0),
  };
}

export function rowsByKind(answers: readonly Answered[]): Row[] {
  const kinds = [...new Set(answers.map(({ item }) => item.kind))];
  return kinds.map((kind) =>
    rowOf(
      kind,
      answers.filter(({ item }) => item.kind === kind),
    ),
  );
}

/** Shares of false claims caught and of true ones blocked, each sentence with a verdict of its own. */
export function judgeClaims(): AttackRow & { wrong: string[] } {
  const judged = judgeAttacks(claims(), planCorpus(), verifierWords);
  const wrong = judged.filter(({ right }) => !right).map(({ item }) => item.id);
  return { ...attackRow(judged), wrong };
}

/** The service with a model that lies: what of its lies reaches a reader. */
export async function faceHostileModel(): Promise<{ n: number; asked: number; leaks: string[] }> {
  const posed = hostile().map(({ id, question, output, bad }) => ({
    id,
    request: { question },
    output,
    bad,
  }));
  const results = await runHostile(posed);
  return {
    n: results.length,
    asked: results.filter(({ modelAsked }) => modelAsked).length,
    leaks: results.flatMap(({ id, leaks }) => leaks.map((leak) => `${id}: ${leak}`)),
  };
}

/** The same questions, put to the service while its model lies about every passage it is shown. */
export async function answerAllFacingLies(): Promise<{
  answers: Answered[];
  withheld: number;
  leaks: string[];
}> {
  const items = questions();
  const posed = items.map(({ id, question, history, locale, documentId }) => ({
    id,
    request: { question, history, locale, documentId },
  }));
  const results = await runHostile(posed);
  return {
    answers: results.map(({ answer }, at) => {
      const item = items[at]!;
      return { item, given: answer, score: scoreAnswer(item, answer, plan()), ms: 0 };
    }),
    withheld: results.reduce((sum, { answer }) => sum + answer.withheld, 0),
    leaks: results.flatMap(({ id, leaks }) => leaks.map((leak) => `${id}: ${leak}`)),
  };
}
