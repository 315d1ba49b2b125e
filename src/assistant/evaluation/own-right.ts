import type { AnswerPlan } from '../answer/index.ts';
import type { OwnItem } from './set.ts';

export const SETS = ['own', 'plan', 'laws', 'claims', 'drafts'] as const;
export type SetName = (typeof SETS)[number];

/** What is another than before, the gravest first. */
export const DIFFERENCES = ['outcome', 'cited', 'quotes', 'wording', 'handover'] as const;
export type Difference = (typeof DIFFERENCES)[number];

interface Cites {
  citations: readonly Pick<AnswerPlan['citations'][number], 'documentId' | 'article'>[];
}

/** Places cited, each once, in the order of the answer. */
export function citedIn({ citations }: Cites) {
  const places = citations.map(({ documentId, article }) => ({ documentId, article }));
  return [...new Map(places.map((one) => [`${one.documentId}#${one.article}`, one])).values()];
}

/** It cites every place it should; or says nothing out of a text, where no place is named. */
export function isOwnRight({ places }: Pick<OwnItem, 'places'>, given: Pick<AnswerPlan, 'outcome'> & Cites) {
  const answered = given.outcome === 'answered' || given.outcome === 'partial';
  if (places.length === 0) return !answered;
  const cited = citedIn(given);
  return (
    answered &&
    places.every((place) =>
      cited.some((one) => one.documentId === place.documentId && one.article === place.article),
    )
  );
}
