import { type Clause, readClause } from './claim.ts';
import { levelHolds } from './force.ts';
import type { Frame } from './frames.ts';
import { GRAMMAR_KINDS } from './grammar.ts';
import type { Ground } from './grounds.ts';
import { judge } from './judge.ts';
import type { Finding } from './search.ts';
import type { Lexicon } from './terms.ts';
import { flatten } from './text.ts';
import { readTopics } from './topics.ts';
import { readUnits } from './units.ts';

const BARE = new Set([
  'neg',
  'give',
  'get',
  'benefit',
  'light',
  'ambient',
  'programme',
  'stop',
  'join',
  'to',
]);
const SAYING = /^(?:说|写|提|讲|提到|承诺|promised?|mention\w*|attach\w*|any|任何)$/iu;
const SHARP = new Set(['force', 'benefit', 'manner', 'scope']);
const NAMES_TEXT = /行动方案|方案|文件|全文|通篇|第.{1,3}条|\b(?:plan|document|article|text)\b/iu;
/** With one of these a matter is no longer only named. */
const ASSERTS = new Set(['neg', 'scope', 'fact', 'give', 'get', 'time', 'manner', 'cause', 'compare']);

/** Where a sentence only lists what a place speaks of, each matter need stand there by itself. */
export function spokenOf(text: string, grounds: readonly Ground[], lexicon: Lexicon): Finding | null {
  const topics = readTopics(text)?.map((topic) => readClause(flatten(topic), lexicon, null));
  const named = topics?.every(
    (topic) => topic.units.every(({ kind }) => !ASSERTS.has(kind)) && isKnown(topic, grounds, lexicon),
  );
  return named ? { reasons: [], frames: [] } : null;
}

/** Every word of it stands in one sentence: what is spoken of is at least there. */
export function isKnown(clause: Clause, grounds: readonly Ground[], lexicon: Lexicon): boolean {
  return grounds.some(({ frames }) => frames.some((frame) => speaksOf(frame, clause, lexicon)));
}

/** The mere name of a matter that the place speaks of. */
export function isNamed(text: string, grounds: readonly Ground[], lexicon: Lexicon): boolean {
  const topic = readClause(flatten(text), lexicon, null);
  const names = topic.units.every(
    ({ kind }) => !ASSERTS.has(kind) && !SHARP.has(kind) && kind !== 'condition',
  );
  return names && isKnown(topic, grounds, lexicon);
}

/** Asks after what the text speaks of, and takes nothing for granted that it might not say. */
export function asksOf(question: string, grounds: readonly Ground[], lexicon: Lexicon): boolean {
  const { units } = readClause(flatten(question), lexicon, null);
  return units.every((unit) => {
    if (['neg', 'scope', 'force', 'cause', 'compare'].includes(unit.kind)) return false;
    if (unit.kind === 'fact' || unit.meanings.length === 0 || GRAMMAR_KINDS.has(unit.kind)) return true;
    return grounds.some(({ frames }) =>
      frames.some(({ carriers }) => unit.meanings.some(({ id }) => carriers.has(id))),
    );
  });
}

/** …, and the plan encourages it: the force of what has just been said. */
export function echoes({ levels }: Clause, frames: readonly Frame[]): Finding {
  const spoken = frames.flatMap(({ units }) =>
    units.flatMap(({ kind, level }) => (kind === 'force' && level ? [level] : [])),
  );
  const echoed = [...levels].every((level) => spoken.some((one) => levelHolds(level, one)));
  return { reasons: echoed ? [] : ['force'], frames: [] };
}

/** …，没有给钱 · …, but no money: said of what the clause before speaks of; null for anything else. */
export function noSuchThere({ units }: Clause, frames: readonly Frame[]): Finding | null {
  const lacks = units.some(({ kind }) => kind === 'neg') && units.some(({ kind }) => kind === 'benefit');
  if (!lacks || frames.length === 0 || !units.every(({ kind, text }) => BARE.has(kind) || SAYING.test(text)))
    return null;
  const given = frames.some((frame) =>
    frame.units.some(
      ({ kind, meanings }) => kind === 'give' || meanings.some((one) => one.kind === 'benefit'),
    ),
  );
  return { reasons: given ? ['polarity'] : [], frames: [] };
}

/** …，没有说必须: words of force, benefit and manner alone are denied of what the clause before speaks of. */
export function near(
  denied: string,
  { flat }: Clause,
  frames: readonly Frame[],
  grounds: readonly Ground[],
  lexicon: Lexicon,
): readonly Ground[] {
  const units = readUnits(flatten(denied), lexicon);
  const sharp = units.some(({ kind }) => SHARP.has(kind));
  if (frames.length === 0 || !sharp || NAMES_TEXT.test(flat)) return grounds;
  if (!units.every(({ kind }) => SHARP.has(kind) || GRAMMAR_KINDS.has(kind))) return grounds;
  return grounds.map((ground) => ({
    ...ground,
    articles: null,
    frames: ground.frames.filter((frame) => frames.includes(frame)),
  }));
}

/** Every word of it, or the force that is all it names, stands in the sentence. */
export function speaksOf(frame: Frame, subject: Clause, lexicon: Lexicon): boolean {
  const forces = subject.units.filter(({ kind }) => kind === 'force');
  if (forces.length > 0 && forces.length === subject.units.length)
    return frame.units.some(
      ({ kind, level }) => kind === 'force' && forces.some((one) => one.level === level),
    );
  return judge({ ...subject, states: false, grants: false }, frame, lexicon).coverage === 1;
}
