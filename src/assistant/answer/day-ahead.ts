import type { PolicyVersion } from '../../policy/index.ts';
import { editionYear } from '../../shared/edition.ts';
import { normalise } from '../retrieval/normalise.ts';
import { asOf } from './as-of.ts';
import type { Asked } from './asked.ts';
import type { AnswerPlan } from './plan.ts';

/** Years from now on that have a name of their own. */
const AHEAD: readonly [RegExp, number][] = [
  [/大后年/u, 3],
  [/后年/u, 2],
  [/明年|来年|\bnext year\b/u, 1],
];

/** The day ahead that a question is put for, YYYY-MM-DD; null: none, or today or before. */
function dayAhead(text: string, today: string): string | null {
  const { on } = asOf(text);
  if (on !== null) return on > today ? on : null;
  const named = AHEAD.find(([pattern]) => pattern.test(text));
  return named ? `${Number(today.slice(0, 4)) + named[1]}-07-01` : null;
}

/**
 * What will be provided then nobody knows: an answer for a day ahead says so, and on which editions it stands. A text that
 * ends before that day by its own words is told; one that holds until then by its own words answers for it.
 */
export function saidOfDayAhead(plan: AnswerPlan, { guarded, today, knowledge, ...asked }: Asked): AnswerPlan {
  const day = plan.citations.length > 0 ? dayAhead(normalise(guarded.text), today) : null;
  if (day === null) return plan;
  const composer = asked.composer();
  const { phrases } = composer;
  const stoodOn = knowledge.corpus.documents.filter((one) =>
    plan.citations.some(
      ({ documentId, version }) => one.documentId === documentId && one.version === version,
    ),
  );
  const open = stoodOn.filter(({ dates }) => dates.validTo === null || dates.validTo < day);
  if (open.length === 0) return plan;
  const nameOf = (document: PolicyVersion) => {
    const year = document.form === 'law' ? editionYear(document) : null;
    // Official answers and calls are named like what they are: titled texts.
    const isCalled = document.form === 'law' || document.documentId === knowledge.corpus.defaultDocumentId;
    const name = isCalled ? composer.documentName(document) : composer.fullName(document);
    return year ? phrases.ofYear(name, year) : name;
  };
  const notices = [
    phrases.dayAhead(day.slice(0, 4), open.map(nameOf), today),
    ...open.flatMap((one) =>
      one.dates.validTo === null ? [] : [phrases.endsBefore(nameOf(one), one.dates.validTo)],
    ),
  ];
  return { ...plan, notices: [...plan.notices, ...notices] };
}
