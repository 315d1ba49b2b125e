import type { PolicyVersion } from '../../policy/index.ts';
import { type AskedAspect, askedAspects, impliedAspects, impliedOfNamed } from './asked-aspects.ts';
import { nearestOf } from './by-wording.ts';
import { type Asking, nearestIn, noteTime, quoteSaid, saidOn, titled } from './call-says.ts';
import { type Call, type Calls, isOver } from './calls.ts';
import { answerFromText } from './from-text.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';
import type { Answered } from './reading.ts';

/** Texts quoted one after another where a question names none of them; the others are only told of. */
const MOST_TEXTS = 4;
/** So much of a question's matter, and a text is about nothing else. */
const ABOUT = 0.5;
const WHOLLY = 0.8;

/** Whether the office's calls answer by themselves, the plan left aside: it speaks less of what is asked. */
export function answersAlone(question: Question, { found, byPlan, bare }: Calls): boolean {
  const [best] = found;
  if (!best || OF_PLAN_ITSELF.test(question.text) || question.references.length > 0) return false;
  if (askedAspects(question).length === 0 && !(bare && impliedAspects(question).length > 0))
    return !bare && best.covered > byPlan && best.titled > 0;
  return bare || (best.titled > 0 ? best.covered > byPlan : best.covered > byPlan + CLEARLY);
}

/** Whether what is asked of applying is asked of a call that is titled after it, and of no law. */
export function ownsMatter(asking: Asking, { found, bare }: Calls): boolean {
  const [best] = found;
  if (!best || bare || best.titled < ABOUT || best.covered < WHOLLY) return false;
  const asked = askedAspects(asking.question);
  return asked.some((one) => saidOn(best.document, one, asking).length > 0);
}

const CLEARLY = 0.25;
const OF_PLAN_ITSELF = /行动方案|(?:本|该|这个|这份)方案|\baction plan\b|\bthe plan\b/u;

/** Answers from the office's calls and rules alone; null where none speaks of what is asked. */
export function fromCalls(calls: Calls, asking: Asking): Answered | null {
  const { question, composer } = asking;
  if (calls.named) return fromNamed(calls, asking);
  let asked = askedAspects(question);
  if (asked.length === 0) {
    const outcome = bySentences(calls, asking);
    if (outcome !== null) return outcome;
    asked = impliedAspects(question);
  }
  const speaking = inTime(calls, asking).filter(({ document }) =>
    asked.some((one) => saidOn(document, one, asking).length > 0),
  );
  const shown = calls.bare ? speaking.slice(0, MOST_TEXTS) : speaking.slice(0, 1);
  if (shown.length === 0) return bySentences(calls, asking);
  const lacking = shown.map(({ document }) => quoteEach(document, asked, asking));
  if (speaking.length > shown.length && calls.bare)
    composer.say(composer.phrases.moreCalls(speaking.length - shown.length));
  if (shown.length > 1) composer.notices.push(composer.phrases.eachByItself);
  return lacking.some((one) => one > 0) ? 'partial' : 'answered';
}

/**
 * Asked of texts by their names: each says what it says to what is asked, else what is nearest to the question, else, of
 * 能报吗, its conditions. Two of one name (细则 and this year's 通知) may say different things: both are quoted.
 */
function fromNamed({ found }: Calls, asking: Asking): Answered | null {
  const { question, composer } = asking;
  const asked = askedAspects(question);
  const texts = found.map(({ document }) => document).slice(0, MOST_TEXTS);
  const speak = (wanted: readonly AskedAspect[]) =>
    texts.filter((document) => wanted.some((one) => saidOn(document, one, asking).length > 0));
  const open = asked.length > 0 ? speak(asked) : [];
  if (open.length > 0) return quoteTexts(open, asked, asking);
  const near = texts
    .map((text) => nearestOf(question.text, text.title, asking.knowledge.passages(text)))
    .filter((one) => one !== null);
  const implied = impliedOfNamed(question);
  const meant = implied.length > 0 ? speak(implied) : [];
  if (near.length === 0 && meant.length === 0) {
    // In another language, no words that are lacking show that nothing is said.
    if (!/\p{Script=Han}/u.test(question.text)) return null;
    const [first] = texts;
    composer.remark(
      composer.phrases.refused(titled(first!), 0),
      asking.knowledge.passages(first!).slice(0, 1),
    );
    return 'refused';
  }
  for (const passage of near) {
    noteTime(passage.document, asking);
    quoteSaid(answerOf(passage, asking), asking);
  }
  return meant.length > 0 ? quoteTexts(meant, implied, asking) : asked.length > 0 ? 'partial' : 'answered';
}

/** In a 政策问答 the whole answer, else the sentence itself. */
function answerOf(passage: Passage, { knowledge }: Asking): Passage[] {
  const { document, article, sentence } = passage;
  return /[？?]$/u.test(article.title ?? '')
    ? knowledge
        .passages(document)
        .filter((one) => one.article.id === article.id && one.sentence.role === sentence.role)
    : [passage];
}

/** Each says what it speaks of; of the rest, what none of them says is told of the first. */
function quoteTexts(
  texts: readonly PolicyVersion[],
  asked: readonly AskedAspect[],
  asking: Asking,
): Answered {
  const speaks = (document: PolicyVersion, one: AskedAspect) => saidOn(document, one, asking).length > 0;
  const lacking = texts.map((document, at) =>
    quoteEach(
      document,
      asked.filter(
        (one) => speaks(document, one) || (at === 0 && !texts.some((other) => speaks(other, one))),
      ),
      asking,
    ),
  );
  if (texts.length > 1) asking.composer.notices.push(asking.composer.phrases.eachByItself);
  return lacking.some((one) => one > 0) ? 'partial' : 'answered';
}

/** Asked of none by name, those that are still open answer; where none is, those that were. */
function inTime({ found, bare }: Calls, { today }: Asking): readonly Call[] {
  if (!bare) return found;
  const open = found.filter(({ document }) => !isOver(document, today));
  return open.length > 0 ? open : found;
}

/** Quotes what one text says to each thing asked; how many it says nothing of. */
function quoteEach(document: PolicyVersion, asked: readonly AskedAspect[], asking: Asking): number {
  const { composer } = asking;
  const { phrases } = composer;
  noteTime(document, asking);
  const silent: AskedAspect[] = [];
  const quoted: Passage[] = [];
  for (const one of asked) {
    const said = saidOn(document, one, asking);
    if (said.length === 0) silent.push(one);
    quoteSaid(said, asking);
    quoted.push(...said);
  }
  if (silent.length > 0) {
    const details = silent.map(({ detail }) => detail);
    composer.missing.push(...details);
    composer.remark(
      phrases.leavesOpen([...new Set(details.map((one) => phrases.details[one]))]),
      quoted.slice(0, 1),
    );
  }
  return silent.length;
}

/** Nothing of applying as such is asked: the sentences that speak of what is. */
function bySentences({ found, bare }: Calls, asking: Asking): Answered | null {
  const [best] = found;
  const { question, knowledge, composer } = asking;
  const near = nearestIn(best && !bare ? best.document : null, asking);
  if (near) {
    noteTime(near.document, asking);
    composer.quote(near, composer.phrases.lead(titled(near.document)));
    return 'answered';
  }
  if (!best || bare) return null;
  const outcome = answerFromText(question, best.document, knowledge, composer);
  if (outcome !== null) noteTime(best.document, asking);
  return outcome;
}
