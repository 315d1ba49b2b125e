import type { Ask } from './ask.ts';
import { missingDetails, ownWords } from './details.ts';
import type { Matter } from './matter.ts';
import type { Passage } from './passages.ts';
import type { Detail } from './plan.ts';
import { corrections, isPremise, tellsOwnState } from './premises.ts';
import type { Answered, Reading } from './reading.ts';
import type { Excerpt } from './spans.ts';

/** More marks behind one sentence of ours than this help nobody. */
export const MOST_MARKS = 3;

export function quoteAll({ composer, document }: Reading, excerpts: readonly Excerpt[]): void {
  for (const excerpt of excerpts) {
    // A heading carries its own number and name.
    const lead =
      composer.speaking === document || excerpt.sentence.role === 'heading'
        ? ''
        : composer.phrases.lead(composer.documentName(document));
    composer.quote(excerpt, lead);
  }
}

/** 给钱, 有资金: money to be had, not 资金怎么走. */
const GIVES =
  /(?:有|给|拿|出|补|要|能|领|发|拨|掏|些|点|没|多少)[^，。？?]{0,4}(?:资金|钱)|(?:资金|钱)[^，。？?]{0,3}(?:有没有|给|拿|支持|补|吗)|^(?:资金|钱)$/u;

/** After the quotations: what was taken for granted wrongly, what is left open, what is not mentioned. */
export function close(reading: Reading, passages: readonly Passage[], absent: readonly Matter[]): Answered {
  const { question, composer, matters, asked } = reading;
  let outcome: Answered = 'answered';
  for (const { text, passages: shown } of corrections(
    { ...question, asks: asked },
    passages,
    strangersAsked(reading),
    composer.phrases,
  )) {
    composer.remark(text, shown.slice(0, MOST_MARKS));
  }
  if (asked.has('number')) countThings(reading, passages);
  const missing = missingDetails(asked, passages);
  if (tellsOwnState(question) && !missing.includes('conditions')) missing.push('conditions');
  if (wantsMoney(reading) && !passages.some(({ money }) => money)) {
    composer.remark(composer.phrases.noFunding, passages.slice(0, MOST_MARKS));
    composer.missing.push('benefit');
    if (!isPremise(question)) outcome = 'partial';
  }
  if (missing.length > 0) {
    leaveOpen(reading, missing, passages);
    outcome = 'partial';
  }
  const unmentioned = [...absent, ...matters.filter((matter) => isOpenTrait(matter, reading))];
  if (unmentioned.length > 0) {
    composer.remark(
      composer.phrases.notMentioned(unmentioned.map(({ form }) => form)),
      passages.slice(0, MOST_MARKS),
    );
    const things = absent.some(({ kind }) => kind !== 'topic');
    const open = !question.whether && !question.asks.has('locate');
    if (open || (things && !isPremise(question))) {
      composer.leftOut = true;
      outcome = 'partial';
    }
  }
  return outcome;
}

/** Who is asked about as getting it, not somebody who only appears in the story. */
function strangersAsked({ question, selection }: Reading): readonly Matter[] {
  return selection.strangers.filter(
    ({ part }) =>
      question.whether || selection.present.some((other) => other.kind === 'matter' && other.part === part),
  );
}

/** …标杆性园区、…标杆性园区: asked how many, the reader should not have to count. */
function countThings({ composer, matters }: Reading, passages: readonly Passage[]): void {
  for (const passage of passages) {
    for (const thing of matters.flatMap(({ kind, texts }) => (kind === 'matter' ? texts : []))) {
      const count = passage.search.split(thing).length - 1;
      if (count > 1) {
        composer.remark(composer.phrases.counted(thing, count), [passage]);
        return;
      }
    }
  }
}

function wantsMoney({ matters, question }: Reading): boolean {
  return matters.some(
    ({ kind, context, ids }) =>
      kind === 'money' && !context && (!ids.includes('money.funds') || GIVES.test(question.text)),
  );
}

/** 外资, 个体户, 临港: the text neither names nor excludes them. Who is named besides (大厂) makes a sector no matter. */
function isOpenTrait({ kind, found, context, form }: Matter, { selection }: Reading): boolean {
  if (found > 0 || (kind !== 'trait' && kind !== 'pudong-place' && kind !== 'outside-place')) return false;
  const named = selection.present.some((other) => other.kind === 'who');
  return form.length > 1 && !(context && named);
}

/** Says that the text does not give these details, in its own words where it has words in their place. */
export function leaveOpen(
  { composer }: Reading,
  missing: readonly Detail[],
  excerpts: readonly Excerpt[],
): void {
  const { phrases } = composer;
  composer.missing.push(...missing);
  const shown = excerpts.slice(0, MOST_MARKS);
  const own = new Map(
    missing.map((detail) => [
      detail,
      [...new Set(shown.flatMap(({ sentence }) => ownWords(detail, sentence.text)))],
    ]),
  );
  const worded = missing.filter((detail) => own.get(detail)!.length > 0);
  const silent = missing.filter((detail) => own.get(detail)!.length === 0);
  const names = (details: readonly Detail[]) => [
    ...new Set(details.map((detail) => phrases.details[detail])),
  ];
  if (worded.length > 0) {
    const words = [...new Set(worded.flatMap((detail) => own.get(detail)!))];
    composer.remark(
      phrases.leavesOpenBut(names(worded), words),
      shown.filter(({ sentence }) => words.some((word) => sentence.text.includes(word))),
    );
  }
  if (silent.length > 0) composer.remark(phrases.leavesOpen(names(silent)), shown);
}

export function detailsOf(asks: ReadonlySet<Ask>): Detail[] {
  return missingDetails(asks, []);
}
