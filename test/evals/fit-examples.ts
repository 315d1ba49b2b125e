import { Composer } from '../../src/assistant/answer/compose.ts';
import { hasTerm } from '../../src/assistant/answer/elsewhere.ts';
import { ASKED, ORDER } from '../../src/assistant/answer/fitted.ts';
import { lookForLaws } from '../../src/assistant/answer/from-law.ts';
import { answerFromText } from '../../src/assistant/answer/from-text.ts';
import { type Knowledge, planAnswer } from '../../src/assistant/answer/index.ts';
import { type LawAsk, lawAskOf } from '../../src/assistant/answer/law-ask.ts';
import { BY_PRINCIPLE, lawsOn, planned, readUnnamed } from '../../src/assistant/answer/law-or-plan.ts';
import { signsOf } from '../../src/assistant/answer/likely.ts';
import { readQuestion } from '../../src/assistant/answer/question.ts';
import { wordsOf } from '../../src/assistant/answer/worded.ts';
import { plan } from '../support/corpus.ts';
import type { Worded } from './fit-words.ts';
import { shippedKnowledge } from './knowledge.ts';
import type { LawCorpus } from './laws-corpus.ts';
import type { Choice } from './logit.ts';
import { TODAY } from './measure.ts';
import type { LawItem, QuestionItem } from './set.ts';

/** Of which set an example is, so that it can be told what was gained where. */
interface Of {
  set: string;
}

export const ORDERED = Object.keys(ORDER) as (keyof typeof ORDER)[];
export const SIGNS = Object.keys(ASKED) as (keyof typeof ASKED)[];

const PLAN = /^浦东/u;

type Place = NonNullable<LawItem['expect']['places']>[number];
const placesOf = ({ expect }: LawItem): readonly Place[] => expect.places ?? expect.anyOf ?? [];

/** What is asked of no law by name and leans on nothing before. */
export function plainAsk(
  { question, history }: { question: string; history?: unknown },
  knowledge: Knowledge,
) {
  const ask: LawAsk = lawAskOf(question, [], knowledge);
  return history !== undefined || ask.named.length > 0 ? null : ask;
}

/** Questions that one article answers, with the articles looked into. */
export function choicesIn(
  set: string,
  items: readonly LawItem[],
  laws: LawCorpus,
  knowledge: Knowledge,
): (Choice & Of)[] {
  return items.flatMap((item) => {
    const places = placesOf(item);
    const one = places.length > 0 && (item.expect.anyOf !== undefined || places.length === 1);
    const ask = plainAsk(item, knowledge);
    if (!one || !ask || places.some(({ document }) => PLAN.test(document))) return [];
    const looked = lookForLaws(
      ask,
      readQuestion(item.question, knowledge),
      lawsOn(ask, TODAY, knowledge),
      knowledge,
    );
    const right = (looked?.found ?? []).map(({ at }) => {
      const { document, at: position } = knowledge.articles[at]!;
      const called = laws.called.get(document.documentId)!;
      return places.some(
        (place) =>
          place.document === called.document &&
          String(place.article) === String(document.articles[position]!.id) &&
          (place.version === undefined || called.version === null || place.version === called.version),
      );
    });
    return right.some(Boolean)
      ? [{ set, right, rows: looked!.found.map(({ signs }) => ORDERED.map((sign) => signs[sign])) }]
      : [];
  });
}

const CLASSES = ['laws', 'plan', 'none'] as const;
/** Greetings, attacks and articles by number never come to the question of which text is asked. */
const NEVER: ReadonlySet<string> = new Set(['greeting', 'injection', 'article-direct']);

/** Questions of one text, with what tells which. */
export function askedIn(
  set: string,
  items: readonly (LawItem | QuestionItem)[],
  ofPlan: boolean,
  knowledge: Knowledge,
): (Worded & Of & { planned: boolean })[] {
  const alone = shippedKnowledge();
  return items.flatMap((item) => {
    const ask = NEVER.has(item.kind) ? null : plainAsk(item, knowledge);
    if (!ask) return [];
    const question = readQuestion(item.question, knowledge);
    const reading = readUnnamed(ask, question, TODAY, knowledge);
    const { route, outcome } = planAnswer({ ...item, today: TODAY }, alone);
    const answers = outcome === 'answered' || outcome === 'partial';
    const of = classOf(item, ofPlan, answers);
    if (!reading || of === null) return [];
    const composer = new Composer({ knowledge, documentId: plan().documentId, locale: question.locale });
    if (answers) answerFromText(question, plan(), knowledge, composer);
    const given = route === 'licence-boundary' ? BY_PRINCIPLE : answers ? planned(outcome, composer) : null;
    const signs = signsOf(reading, question, given, knowledge);
    const { at } = reading.found[0]!;
    const asked = knowledge.articleAsked(at);
    const texts = [...knowledge.articlePassages(at), ...(asked ? [asked] : [])];
    const words = wordsOf(reading.said);
    return [
      {
        set,
        words,
        found: new Set(words.filter((word) => hasTerm(word, texts))),
        of: CLASSES.indexOf(of),
        planned: given !== null,
        row: SIGNS.slice(0, -1).map((sign) => signs[sign]),
      },
    ];
  });
}

/** The text that a question is about; null where it is of both, or nobody could say. */
function classOf(
  item: LawItem | QuestionItem,
  ofPlan: boolean,
  answers: boolean,
): (typeof CLASSES)[number] | null {
  const wanted = [item.expect.outcome].flat();
  const refused = wanted.includes('refused');
  if (ofPlan) {
    if (!wanted.includes('answered') && !wanted.includes('partial')) return refused ? 'none' : null;
    return refused && !answers ? 'none' : 'plan';
  }
  const places = placesOf(item as LawItem);
  const there = places.filter(({ document }) => PLAN.test(document)).length;
  if (places.length === 0) return refused ? 'none' : null;
  return there === 0 ? 'laws' : there === places.length ? 'plan' : null;
}
