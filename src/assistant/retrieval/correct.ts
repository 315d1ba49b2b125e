import { pinyinOf } from '../../shared/pinyin.ts';
import type { Atom } from './atoms.ts';
import { BLOT, type Lexicon, soundOf, type Unit } from './lexicon.ts';

const LONGEST = 12;
/** Never a slip for another character. */
const GRAMMAR = new Set(
  '的了吗呢吧啊在是有和与为对给从到去要想能可会就都也还很把被让那这哪什么怎多少几不没请问说',
);

/**
 * The text with typing errors put right where a known word is clearly meant: right sounds in wrong characters (补帖),
 * one wrong, missing, doubled or swapped character in a word of four or more (金融可技), one or two wrong letters in an
 * English word. Null when nothing was found.
 */
export function correct(
  text: string,
  atoms: readonly Atom[],
  units: readonly Unit[],
  lexicon: Lexicon,
): string | null {
  const unknown = new Uint8Array(atoms.length);
  const loose = new Uint8Array(atoms.length);
  const alone = new Uint8Array(atoms.length);
  for (const unit of units) {
    if (unit.kind === 'unknown') unknown.fill(1, unit.start, unit.end);
    const single = unit.kind === 'plain' && unit.end - unit.start === 1 && !GRAMMAR.has(unit.form);
    if (unit.kind === 'unknown' || single) loose.fill(1, unit.start, unit.end);
    if (unit.kind === 'unknown' || unit.end - unit.start === 1) alone.fill(1, unit.start, unit.end);
  }
  const repairs: { start: number; end: number; form: string }[] = [];
  for (let length = Math.min(LONGEST, atoms.length); length >= 2; length--) {
    for (let start = 0; start + length <= atoms.length; start++) {
      const end = start + length;
      if (repairs.some((repair) => repair.start < end && start < repair.end)) continue;
      if (!allHan(atoms, start, end)) continue;
      const form = hanRepair(atoms, start, end, { unknown, loose, alone }, lexicon);
      if (form) repairs.push({ start, end, form });
    }
  }
  for (let at = 0; at < atoms.length; at++) {
    if (atoms[at]!.kind !== 'word') continue;
    const typed = pinyinRepair(atoms, at, unknown, lexicon);
    if (typed) {
      repairs.push(typed);
      at = typed.end - 1;
      continue;
    }
    const form = unknown[at] ? spelling(atoms[at]!.raw, lexicon) : null;
    if (form) repairs.push({ start: at, end: at + 1, form });
  }
  if (repairs.length === 0) return null;
  repairs.sort((a, b) => b.start - a.start);
  let fixed = text;
  for (const { start, end, form } of repairs) {
    fixed = fixed.slice(0, atoms[start]!.start) + form + fixed.slice(atoms[end - 1]!.end);
  }
  return fixed;
}

/** How each atom stands: in no known word; free to be a slip; no part of a longer word. */
interface Standing {
  unknown: Uint8Array;
  loose: Uint8Array;
  alone: Uint8Array;
}

function all(flags: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!flags[at]) return false;
  return true;
}

function allHan(atoms: readonly Atom[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (atoms[at]!.kind !== 'han') return false;
    if (at > start && atoms[at]!.start !== atoms[at - 1]!.end) return false;
  }
  return true;
}

function hanRepair(
  atoms: readonly Atom[],
  start: number,
  end: number,
  { unknown, loose, alone }: Standing,
  lexicon: Lexicon,
): string | null {
  let written = '';
  let strange = 0;
  for (let at = start; at < end; at++) {
    written += atoms[at]!.key;
    strange += unknown[at]!;
  }
  const length = end - start;
  if (lexicon.forms.has(written)) return null;
  const heard = soundOf(written);
  for (const form of (heard && lexicon.bySound.get(heard)) || []) {
    const shared = sharedCharacters(form, written);
    const short = strange > 0 && shared >= 1 && sameReadings(form, written) && all(alone, start, end);
    if (length >= 4 ? shared * 2 >= length : short) return form;
  }
  return length < 3
    ? null
    : blottedRepair(written, loose.subarray(start, end), unknown.subarray(start, end), lexicon);
}

/** One character wrong, swapped with its neighbour, missing or too many; only what is no part of another word may change. */
function blottedRepair(
  written: string,
  loose: Uint8Array,
  unknown: Uint8Array,
  lexicon: Lexicon,
): string | null {
  const characters = [...written];
  const long = characters.length >= 4;
  for (let at = 0; at < characters.length; at++) {
    const edge = at === 0 || at === characters.length - 1;
    if (long && loose[at] && !(edge && lexicon.forms.has(characters.toSpliced(at, 1).join('')))) {
      const wrong = lexicon.blotted.get(characters.with(at, BLOT).join(''));
      if (wrong?.[0]) return wrong[0];
    }
    if (long && at + 1 < characters.length && (loose[at] || loose[at + 1])) {
      const swapped = characters
        .with(at, characters[at + 1]!)
        .with(at + 1, characters[at]!)
        .join('');
      if (lexicon.forms.has(swapped)) return swapped;
    }
    if (characters.length >= 5 && !edge && (unknown[at] || characters[at] === characters[at + 1])) {
      const fewer = characters.toSpliced(at, 1).join('');
      if (lexicon.forms.has(fewer)) return fewer;
    }
    if (long && at > 0 && (unknown[at] || unknown[at - 1])) {
      const more = lexicon.blotted.get(characters.toSpliced(at, 0, BLOT).join(''))?.[0];
      if (more) return more;
    }
  }
  return null;
}

function sharedCharacters(a: string, b: string): number {
  let shared = 0;
  for (let at = 0; at < a.length; at++) if (a[at] === b[at]) shared++;
  return shared;
}

/** In short words the sound must be right in full: 金 and 经 are too far apart to stand for each other there. */
function sameReadings(a: string, b: string): boolean {
  for (let at = 0; at < a.length; at++) if (pinyinOf(a[at]!) !== pinyinOf(b[at]!)) return false;
  return true;
}

/** Latin words that read together as a known Chinese word (suanli, dai kuan tie xi). */
function pinyinRepair(
  atoms: readonly Atom[],
  start: number,
  unknown: Uint8Array,
  lexicon: Lexicon,
): { start: number; end: number; form: string } | null {
  let typed = '';
  let strange = false;
  let found: { start: number; end: number; form: string } | null = null;
  for (let end = start; end < atoms.length && atoms[end]!.kind === 'word' && typed.length < 40; end++) {
    strange ||= unknown[end] === 1;
    typed += atoms[end]!.raw;
    const form = lexicon.byPinyin.get(typed);
    if (form && strange) found = { start, end: end + 1, form };
  }
  return found;
}

/** The one known English word a misspelt one is close to. */
function spelling(word: string, lexicon: Lexicon): string | null {
  if (word.length < 5 || /[^a-z]/u.test(word)) return null;
  const allowed = word.length >= 12 ? 2 : 1;
  let best: string | null = null;
  let least = allowed + 1;
  for (const known of lexicon.words) {
    if (known.length < 5 || known[0] !== word[0] || Math.abs(known.length - word.length) > allowed) continue;
    const distance = editDistance(word, known, least);
    if (distance < least) {
      least = distance;
      best = known;
    }
  }
  return best;
}

/** Letters put in, left out, exchanged or swapped with their neighbour; at least `limit` when it is no less. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      // In a short word another letter mostly makes another word: parent is not patent.
      const exchange = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : a.length < 8 ? 2 : 1);
      let cost = Math.min(exchange, previous[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
