import type { PolicyVersion } from '../../policy/index.ts';
import type { Suggestion } from '../contract.ts';
import { readLaws } from './from-law.ts';
import type { Knowledge } from './knowledge.ts';
import type { LawAsk } from './law-ask.ts';
import type { LawContext } from './law-said.ts';
import { mattersOf } from './matters.ts';
import type { Question } from './question.ts';
import { isSpecific, scores } from './select.ts';
import { englishOf } from './spans.ts';

const SUGGESTED = 3;

/** Articles of the law asked that come nearest to what it does not say. */
export function nearestIn(
  ask: LawAsk,
  { question, knowledge }: LawContext,
  document: PolicyVersion,
): Suggestion[] {
  const reading = readLaws(ask, question, (one) => one === document, knowledge);
  return (reading?.found ?? []).slice(0, SUGGESTED).map(({ at }) => {
    const article = document.articles[knowledge.articles[at]!.at]!;
    const title = article.title ?? article.ordinal ?? '';
    return { documentId: document.documentId, article: article.id, title };
  });
}

export function nearest(question: Question, document: PolicyVersion, knowledge: Knowledge): Suggestion[] {
  const candidates = knowledge
    .passages(document)
    .filter(({ sentence, article }) => sentence.role === 'text' && article.ordinal !== null);
  const matters = mattersOf(question, candidates);
  if (!matters.some((matter) => matter.found > 0 && (isSpecific(matter) || matter.kind === 'money')))
    return [];
  const scored = scores(question, matters, candidates);
  const order = [...candidates.keys()].sort((a, b) => scored[b]! - scored[a]!);
  const articles = [...new Set(order.filter((at) => scored[at]! > 0.3).map((at) => candidates[at]!.article))];
  return articles.slice(0, SUGGESTED).map((article) => {
    const heading = article.sentences.find(({ role }) => role === 'heading');
    const english = question.locale === 'en' && heading ? englishOf(document, heading) : null;
    return {
      documentId: document.documentId,
      article: article.id,
      title: english ?? article.title ?? heading?.text ?? '',
    };
  });
}
