import { type PolicyVersion, validityOn } from '../../policy/index.ts';
import { likeness, termsOf } from '../retrieval/likeness.ts';
import type { Composer } from './compose.ts';
import type { Knowledge } from './knowledge.ts';

/** An official answer speaks to its own question, in whichever of its wordings, and to no other: nearly the same words are wanted. */
const SAME_QUESTION = 0.6;

const wordings = new WeakMap<PolicyVersion, string[][]>();

/**
 * Where the office has answered this very question (官方答复) and the answer still holds, it is quoted whole, as such.
 * False: it has not.
 */
export function fromOfficial(
  question: string,
  today: string,
  { corpus }: Knowledge,
  composer: Composer,
): boolean {
  const answers = corpus.documents.filter(({ kind }) => kind === 'answer');
  if (answers.length === 0) return false;
  const asked = termsOf(question);
  const [best] = answers
    .map((document) => ({
      document,
      score: Math.max(...wordingsOf(document).map((terms) => likeness(asked, terms))),
    }))
    .filter(({ document, score }) => score >= SAME_QUESTION && validityOn(document, today) === 'in-force')
    // The newest of equally like ones.
    .sort((a, b) => b.score - a.score || dateOf(b.document).localeCompare(dateOf(a.document)));
  if (best === undefined) return false;
  const { document } = best;
  let lead = composer.phrases.official([document.issuer ?? '', dateOf(document)].filter(Boolean));
  for (const article of document.articles) {
    for (const sentence of article.sentences) {
      if (sentence.role !== 'text') continue;
      composer.quote({ document, article, sentence }, lead);
      lead = '';
    }
  }
  return composer.quoted;
}

function wordingsOf(document: PolicyVersion): string[][] {
  const known = wordings.get(document);
  if (known) return known;
  const all = [document.title, ...Object.values(document.asked ?? {}).flat()].map(termsOf);
  wordings.set(document, all);
  return all;
}

function dateOf({ dates }: PolicyVersion): string {
  return dates.drafted ?? dates.validFrom ?? '';
}
