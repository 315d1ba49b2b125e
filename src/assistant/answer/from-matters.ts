import { close, quoteAll } from './closing.ts';
import type { Matter } from './matter.ts';
import type { Passage } from './passages.ts';
import { isPremise } from './premises.ts';
import type { Answered, Reading } from './reading.ts';

/** So much more unknown than known, and the question is about something else. */
const TALK = 1.2;
/** A story has more to tell. */
const TALK_IN_STORY = 2.5;
const PROVIDES = new Set(['generic.support', 'generic.plan', 'generic.take-part']);
/** What is said in another clause says less about what is asked. */
const APART = 0.4;

/** What the text says on the matters named; null when it does not speak of them. */
export function fromMatters(reading: Reading): Answered | null {
  const { question, selection } = reading;
  const wanted = selection.present.filter((matter) => !matter.context);
  const present = wanted.length > 0 ? wanted : selection.present;
  if (present.length === 0 || selection.passages.length === 0) return null;
  if (countsOutThere(reading, present)) return null;
  const parts = new Set(present.map(({ part }) => part));
  let talk = 0;
  for (const { kind, context, weight, part } of selection.absent) {
    if (context || (kind !== 'unknown' && kind !== 'topic')) continue;
    talk += parts.has(part) && kind === 'unknown' ? weight : weight * APART;
  }
  const known = selection.present.reduce(
    (sum, { weight, context }) => sum + (context ? weight * APART : weight),
    0,
  );
  if (talk > known * (question.story ? TALK_IN_STORY : TALK)) return null;
  const named = question.story || selection.present.some(({ kind }) => kind === 'who');
  if (wanted.every(({ kind }) => kind === 'who' || kind === 'act') && selection.absent.some(isOtherBenefit)) {
    if (!isPremise(question)) return null;
  }
  const strange = selection.absent.filter(
    ({ kind, context }) => kind !== 'unknown' && !(context && (named || kind === 'noun')),
  );
  if (strange.some((matter) => overrules(matter, present)) && !isPremise(question)) return null;
  const passages = withTitle(reading, present);
  quoteAll(reading, passages);
  return close(reading, passages, strange);
}

/** 上海有多少家银行: wants a figure of the world, of which a text provides nothing. */
function countsOutThere({ asked, matters }: Reading, present: readonly Matter[]): boolean {
  const provides = matters.some(({ kind, ids }) => kind === 'money' || ids.some((id) => PROVIDES.has(id)));
  return (
    (asked.has('quota') || asked.has('number')) && present.every(({ kind }) => kind === 'who') && !provides
  );
}

/** A known thing of another field, asked for: 买房, 个税. */
function isOtherBenefit({ kind, context }: Matter): boolean {
  return kind === 'noun' && !context;
}

/** 人才购房补贴, 办公室房租: a strange thing beside no more than who or what it is for is what is really asked for. */
function overrules(strange: Matter, present: readonly Matter[]): boolean {
  if (strange.context || strange.kind === 'who') return false;
  const together = present.filter(({ part }) => part === strange.part);
  // An event may be about anything; a purchase or a person is not what a trade's name asks for.
  if (strange.kind === 'topic' && together.some(({ kind }) => kind === 'matter')) return false;
  return together.length > 0 && together.length === present.length;
}

/** A matter that an article is titled after and that is all that was asked about: the whole article. */
function withTitle(
  { question, candidates, matters, selection }: Reading,
  present: readonly Matter[],
): readonly Passage[] {
  const only = present.length === 1 ? present[0]! : null;
  if (!only || matters.some(({ kind }) => kind === 'money')) return selection.passages;
  const alone = question.units.filter(({ kind }) => kind !== 'plain' && kind !== 'break').length === 1;
  const broad = matters.some(({ ids }) => ids.includes('generic.support') || ids.includes('generic.plan'));
  if (!alone && !broad) return selection.passages;
  const article = selection.passages.find(({ title }) =>
    only.texts.some((word) => title.includes(word)),
  )?.article;
  if (!article) return selection.passages;
  return candidates.filter((passage) => passage.article === article || selection.passages.includes(passage));
}
