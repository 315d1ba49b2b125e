import type { PolicyVersion } from '../../policy/index.ts';
import type { Composer } from './compose.ts';
import { correctIssuer, fromDocument, isAboutWord } from './from-document.ts';
import { fromGeneralities } from './from-generalities.ts';
import { readLaw } from './from-law.ts';
import { fromMatters } from './from-matters.ts';
import { fromReference } from './from-reference.ts';
import type { Knowledge } from './knowledge.ts';
import { mattersOf } from './matters.ts';
import type { Question } from './question.ts';
import { type Answered, type Reading, settle } from './reading.ts';
import { type Selection, select } from './select.ts';

const QUOTABLE = new Set(['text', 'note', 'addressee']);

/** Answers from one document into `composer`; null when the document does not speak of what is asked. */
export function answerFromText(
  question: Question,
  document: PolicyVersion,
  knowledge: Knowledge,
  composer: Composer,
): Answered | null {
  if (document.form === 'law') return answerFromLaw(question, document, knowledge, composer);
  const candidates = knowledge.passages(document).filter(({ sentence }) => QUOTABLE.has(sentence.role));
  const matters = mattersOf(question, candidates);
  const selection = select(question, matters, candidates);
  const asked = settle(question, selection, isAboutWord({ candidates }));
  const reading: Reading = { question, document, candidates, matters, selection, asked, composer };
  const corrected = correctIssuer(reading);
  return (
    fromReference(reading) ??
    fromDocument(reading) ??
    fromMatters(reading) ??
    (corrected ? 'answered' : fromGeneralities(reading))
  );
}

function answerFromLaw(
  question: Question,
  document: PolicyVersion,
  knowledge: Knowledge,
  composer: Composer,
): Answered | null {
  const reading = readLaw(question, (one) => one === document, knowledge, composer);
  const bare: Reading = reading ?? {
    question,
    document,
    candidates: [],
    matters: [],
    selection: NOTHING,
    asked: question.asks,
    composer,
  };
  return fromReference(bare) ?? fromDocument(bare) ?? (reading && fromMatters(reading));
}

const NOTHING: Selection = { passages: [], absent: [], strangers: [], present: [], score: 0 };

/** From here on another text answers a question that the one it was put to does not. */
const SURELY = 0.7;

/** Looks for an answer in all other texts; null when none covers the question. */
export function answerFromOthers(
  question: Question,
  allowed: (document: PolicyVersion) => boolean,
  knowledge: Knowledge,
  composer: Composer,
): { document: PolicyVersion; outcome: Answered } | null {
  const reading = readLaw(question, allowed, knowledge, composer);
  if (!reading || reading.selection.score < SURELY) return null;
  const outcome = fromMatters(reading);
  return outcome && { document: reading.document, outcome };
}
