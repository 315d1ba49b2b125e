import type { PolicyVersion } from '../../policy/index.ts';
import type { Composer } from './compose.ts';
import { correctIssuer, fromDocument, isAboutWord } from './from-document.ts';
import { fromGeneralities } from './from-generalities.ts';
import { fromMatters } from './from-matters.ts';
import { fromReference } from './from-reference.ts';
import type { Knowledge } from './knowledge.ts';
import { mattersOf } from './matters.ts';
import type { Question } from './question.ts';
import { type Answered, type Reading, settle } from './reading.ts';
import { select } from './select.ts';

const QUOTABLE = new Set(['text', 'note', 'addressee']);

/** Answers from one plan into `composer`; null when it does not speak of what is asked. */
export function answerFromText(
  question: Question,
  document: PolicyVersion,
  knowledge: Knowledge,
  composer: Composer,
): Answered | null {
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
