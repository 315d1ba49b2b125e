import type { Corpus, PolicyVersion } from '../../policy/index.ts';
import { type AnswerPlan, type Knowledge, planAnswer } from '../answer/index.ts';
import type { AnswerRequest, ArticleRef, Handover, Outcome } from '../contract.ts';
import type { Verifier } from '../verify/index.ts';
import { citedIn, isOwnRight, type SetName } from './own-right.ts';
import { scoreAnswer } from './score-answer.ts';
import { scoreClaim } from './score-claim.ts';
import { type IsCalled, scoreLaw } from './score-law.ts';
import {
  type ClaimItem,
  type EvaluationSet,
  type LawItem,
  type OwnItem,
  PLAN,
  type QuestionItem,
} from './set.ts';

/** What one item of a set came to. */
export interface Judged {
  id: string;
  set: SetName;
  question: string;
  outcome: Outcome | 'supported' | 'unsupported';
  cited: { title: string; article: ArticleRef }[];
  quotes: string[];
  answer: string;
  handover: Handover | null;
  right: boolean;
}

/** What the items are put to. */
export interface State {
  corpus: Corpus;
  knowledge: Knowledge;
  verifier: Verifier;
  today: string;
}

/** Puts one item to a state. */
type Step = (state: State) => Judged;

/**
 * One step an item. Left out is what is about texts that are not published here: nobody could answer it.
 * @param isPlaced every mark of a claim points to an article that is published
 */
export function stepsOf(set: EvaluationSet, corpus: Corpus, isPlaced: (claim: string) => boolean): Step[] {
  const plan = corpus.documents.find(({ documentId }) => documentId === PLAN);
  const names = new Set(corpus.documents.flatMap(namesOf));
  // Without a law there is nothing to tell laws from.
  const hasLaws = corpus.documents.some(({ form }) => form === 'law');
  const aboutLaws = hasLaws ? set.laws : [];
  const lawClaims = hasLaws ? set.lawClaims : [];
  const laws = aboutLaws.filter(({ expect }) =>
    [...(expect.places ?? []), ...(expect.anyOf ?? [])].every(({ document }) => names.has(document)),
  );
  return [
    ...each(set.own, judgeOwn),
    ...(plan ? each(set.plan, judgePlan(plan)) : []),
    ...each(laws, judgeLaw),
    ...(plan ? each(set.claims, judgeClaim) : []),
    ...each(
      lawClaims.filter(({ text }) => isPlaced(text)),
      judgeClaim,
    ),
  ];
}

function each<Item>(items: readonly Item[], judge: (item: Item, state: State) => Judged): Step[] {
  return items.map((item) => (state) => judge(item, state));
}

function judgePlan(plan: PolicyVersion) {
  return (item: QuestionItem, state: State): Judged => {
    const given = answerTo(item, state);
    return judgedAs('plan', item, given, scoreAnswer(item, given, plan).right, state.corpus);
  };
}

function judgeLaw(item: LawItem, state: State): Judged {
  const given = answerTo(item, state);
  const { right } = scoreLaw(item, given, state.corpus, calledIn(state.corpus));
  return judgedAs('laws', item, given, right, state.corpus);
}

function judgeClaim(item: ClaimItem, { verifier }: State): Judged {
  const { supported, right } = scoreClaim(item, verifier);
  return {
    ...{ id: item.id, set: 'claims', question: item.text, right },
    outcome: supported ? 'supported' : 'unsupported',
    ...{ cited: [], quotes: [], answer: '', handover: null },
  };
}

export function judgeOwn(item: OwnItem, state: State): Judged {
  const given = answerTo(item, state);
  return judgedAs('own', item, given, isOwnRight(item, given), state.corpus);
}

function answerTo({ question, history, locale, documentId }: AnswerRequest, { knowledge, today }: State) {
  return planAnswer({ question, history, locale, documentId, today }, knowledge);
}

export function judgedAs(
  set: SetName,
  { id, question }: { id: string; question: string },
  given: Pick<AnswerPlan, 'outcome' | 'citations' | 'answer' | 'handover'>,
  right: boolean,
  corpus: Corpus,
): Judged {
  const titles = new Map(corpus.documents.map(({ documentId, shortTitle }) => [documentId, shortTitle]));
  const { outcome, citations, answer, handover } = given;
  return {
    ...{ id, set, question, outcome, answer, handover, right },
    cited: citedIn({ citations }).map(({ documentId, article }) => ({
      title: titles.get(documentId) ?? documentId,
      article,
    })),
    quotes: citations.map(({ quote }) => quote),
  };
}

function namesOf({ title, shortTitle }: PolicyVersion): string[] {
  return [title, shortTitle];
}

/** Editions of one name are told apart by any date they bear; one alone is meant by its name. */
function calledIn({ documents }: Corpus): IsCalled {
  return (documentId, { document, version }, exact) => {
    const one = documents.find((other) => other.documentId === documentId);
    if (!one || !namesOf(one).includes(document)) return false;
    const others = documents.filter((other) => namesOf(other).includes(document));
    if (!exact || version === undefined || others.length === 1) return true;
    const { drafted, issued, published } = one.dates;
    return [drafted, issued, published].includes(version);
  };
}
