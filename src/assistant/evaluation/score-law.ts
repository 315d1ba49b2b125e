import type { Corpus } from '../../policy/index.ts';
import type { AnswerPlan } from '../answer/index.ts';
import { asOne, inventedIn } from './invented.ts';
import { citedIn } from './own-right.ts';
import { occurs } from './score-answer.ts';
import type { LawItem, Place } from './set.ts';

/** A place counts where it is among the first so many articles cited. */
const FIRST = 3;

/** Whether a document is what a set calls so; `exact`: in that edition. */
export type IsCalled = (documentId: string, place: Place, exact: boolean) => boolean;

export interface LawVerdict {
  outcome: boolean;
  /** Every document and article wanted is among the first three cited; null where none is wanted. */
  places: boolean | null;
  /** The edition too. */
  version: boolean | null;
  notice: boolean;
  wording: boolean;
  invented: string[];
  right: boolean;
}

export function scoreLaw(
  { expect }: LawItem,
  plan: AnswerPlan,
  { documents }: Pick<Corpus, 'documents'>,
  isCalled: IsCalled,
): LawVerdict {
  const cited = citedIn(plan).slice(0, FIRST);
  const has = (place: Place, exact: boolean) =>
    cited.some(
      ({ documentId, article }) =>
        String(article) === String(place.article) && isCalled(documentId, place, exact),
    );
  const found = (exact: boolean) =>
    (expect.places ?? []).every((place) => has(place, exact)) &&
    (expect.anyOf === undefined || expect.anyOf.some((place) => has(place, exact)));
  const wanted = (expect.places?.length ?? 0) + (expect.anyOf?.length ?? 0) > 0;
  const sources = documents.filter(({ documentId }) =>
    plan.citations.some((one) => one.documentId === documentId),
  );
  const source = asOne(sources);
  const verdict = {
    outcome: [expect.outcome].flat().includes(plan.outcome),
    places: wanted ? found(false) : null,
    version: wanted ? found(true) : null,
    notice:
      (expect.notice !== 'repealed' || plan.notices.length > 0) &&
      (expect.says === undefined || plan.notices.some((one) => one.includes(expect.says!))),
    wording:
      (expect.must ?? []).every((entry) => occurs(entry, plan.answer)) &&
      !(expect.forbid ?? []).some((entry) => occurs(entry, plan.answer)),
    invented: inventedIn(plan.answer, source),
  };
  const { outcome, version, notice, wording, invented } = verdict;
  return {
    ...verdict,
    right: outcome && version !== false && notice && wording && invented.length === 0,
  };
}
