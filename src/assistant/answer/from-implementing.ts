import { type PolicyVersion, validityOn } from '../../policy/index.ts';
import type { DetailKind } from '../../shared/text-details.ts';
import type { Composer } from './compose.ts';
import type { Knowledge } from './knowledge.ts';
import { mattersOf } from './matters.ts';
import type { Passage } from './passages.ts';
import type { Detail } from './plan.ts';
import type { Question } from './question.ts';
import type { Answered } from './reading.ts';
import { isSpecific } from './select.ts';

/** What of a tied detail answers what a text leaves open. */
const SETTLES: Partial<Record<Detail, DetailKind>> = {
  amount: 'standard',
  rate: 'standard',
  quota: 'standard',
  figure: 'standard',
  number: 'standard',
  recurrence: 'standard',
  grading: 'standard',
  benefit: 'standard',
  time: 'deadline',
  deadline: 'deadline',
  start: 'deadline',
  duration: 'deadline',
  materials: 'materials',
  conditions: 'condition',
  roster: 'target',
  department: 'department',
  place: 'department',
  contact: 'phone',
};

/** More sentences for one detail are read in the text itself. */
const MOST_QUOTES = 4;

/**
 * What a text leaves open and a published text that implements it settles (配套文件、申报通知) is quoted from that one, after a
 * sentence that says which text speaks. Each detail quoted is no longer missing.
 */
export function fromImplementing(
  question: Question,
  answered: { document: PolicyVersion; outcome: Answered; today: string },
  knowledge: Knowledge,
  composer: Composer,
): Answered {
  const { document, today } = answered;
  if (answered.outcome !== 'partial' || composer.missing.length === 0) return answered.outcome;
  for (const text of knowledge.corpus.documents) {
    if (!implementsCited(text, document, composer) || validityOn(text, today) !== 'in-force') continue;
    const passages = knowledge.passages(text);
    if (!speaksOf(question, passages)) continue;
    for (const { kind, sentences } of text.details) {
      const settled = composer.missing.filter((detail) => SETTLES[detail] === kind);
      const quotes = passages.filter(({ sentence }) => sentences.includes(sentence.id)).slice(0, MOST_QUOTES);
      if (settled.length === 0 || quotes.length === 0) continue;
      const { phrases } = composer;
      const names = [...new Set(settled.map((detail) => phrases.details[detail]))];
      composer.remark(phrases.settledBy(names, text.title, composer.documentName(document)), [quotes[0]!]);
      for (const quote of quotes) composer.quote(quote);
      composer.settle(settled);
    }
  }
  return composer.missing.length === 0 && !composer.leftOut ? 'answered' : 'partial';
}

/** Of an article that another one implements, only what was quoted of just that article is settled. */
function implementsCited(text: PolicyVersion, document: PolicyVersion, composer: Composer): boolean {
  return text.implements.some(
    ({ documentId, article }) =>
      documentId === document.documentId && (article === null || composer.cites(documentId, article)),
  );
}

/** A call for one benefit says nothing about another one, even of the same article. */
function speaksOf(question: Question, passages: readonly Passage[]): boolean {
  return mattersOf(question, passages).every(
    (matter) =>
      matter.found > 0 ||
      matter.context ||
      !isSpecific(matter) ||
      matter.kind === 'unknown' ||
      matter.kind === 'act',
  );
}
