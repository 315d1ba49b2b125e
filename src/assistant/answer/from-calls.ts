import type { PolicyVersion } from '../../policy/index.ts';
import { type AskedAspect, askedAspects, impliedAspects } from './asked-aspects.ts';
import { type Asking, nearestIn, noteTime, saidOn, titled } from './call-says.ts';
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
    for (const passage of said) {
      composer.quote(passage, composer.speaking === document ? '' : phrases.lead(titled(document)));
      quoted.push(passage);
    }
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
