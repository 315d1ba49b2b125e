import { type PolicyVersion, type Validity, validityOn } from '../../policy/index.ts';
import { searchable } from '../retrieval/normalise.ts';
import type { Composer } from './compose.ts';
import type { Knowledge } from './knowledge.ts';
import type { LawAsk } from './law-ask.ts';
import { familyName } from './law-names.ts';
import type { AnswerInput } from './plan.ts';
import type { Question } from './question.ts';
import { titlesIn } from './routes.ts';

/** The text a question is put to: as the caller says, else the default. */
export function documentFor(input: AnswerInput, { corpus }: Knowledge): PolicyVersion | null {
  const wanted = input.documentId ?? corpus.defaultDocumentId;
  const versions = corpus.documents.filter(({ documentId }) => documentId === wanted);
  const standing = versions.filter((version) => validityOn(version, input.today) === 'in-force');
  return (standing.length > 0 ? standing : versions).toSorted((a, b) => b.version - a.version)[0] ?? null;
}

/** The laws a question is put to: those it names, or the one that the caller means. Null for questions to a plan. */
export function lawsNamed(
  asked: LawAsk,
  document: PolicyVersion | null,
  { documentId }: AnswerInput,
): LawAsk | null {
  if (documentId === undefined) return asked.named.length > 0 ? asked : null;
  if (document?.form !== 'law') return null;
  const own = asked.named.find(({ family }) => family.name === familyName(document.title));
  const family = own?.family ?? { name: '', names: [], genre: '', stem: '', editions: [] };
  return {
    ...asked,
    named: [{ family: { ...family, editions: [document] }, articles: own?.articles ?? asked.articles }],
    asOf: { ...asked.asOf, on: null, year: null },
  };
}

/** Another text is named, and nothing of it is held here; what this one mentions of it may still be asked. */
export function isOtherDocument(question: Question, document: PolicyVersion): boolean {
  const own = searchable(document.title) + searchable(document.shortTitle);
  const strange = titlesIn(question.text).filter(
    (title) => !own.includes(searchable(title)) && !searchable(title).includes(searchable(document.title)),
  );
  if (strange.length === 0) return false;
  if (question.references.length > 0) return true;
  return !document.articles.some(({ sentences }) =>
    sentences.some(({ text }) => strange.every((title) => searchable(text).includes(searchable(title)))),
  );
}

export function noticeFor(document: PolicyVersion, validity: Validity, { phrases }: Composer): string | null {
  const { title, dates } = document;
  if (validity === 'expired') return phrases.expired(title, dates.validTo ?? '');
  if (validity === 'not-yet') return phrases.notYet(title);
  if (validity === 'superseded') return phrases.superseded(title);
  return validity === 'repealed' ? phrases.repealed(title) : null;
}
