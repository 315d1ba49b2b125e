import { PENALISES } from './law-kind.ts';
import type { Passage } from './passages.ts';

const SHORT = 240;
const MOST_ITEMS = 10;
/** Sentences chosen of a long article, what they need not counted. */
const MOST_CHOSEN = 6;
const NEARLY = 0.85;
/** Of a longer sentence its clause does, with the one that names who or what it is of. */
const LONG = 160;

const ITEM = /^[（(][一二三四五六七八九十]+[）)]/u;
/** 具备下列条件: all of them, unless one will do. */
const ALL_OF = /(?:下列|以下)(?:各项)?(?:条件|要求|标准)(?!之一|的?其中)/u;
const ANY_OF = /之一|任何一项/u;
/** Says nothing without the sentence before it. */
const LEANS =
  /^(?:但|其中|其(?!他)|该|此|上述|前[款两项]|有前|有上|违反前|同时|并|逾期|到期|期满|情节|经核查|没有违法|不足|超过部分)/u;
/** Takes back a part of what the sentence before it says. */
const EXCEPTS =
  /^(?:但|不过)|^(?:有|依照)?前[款两项][^。]*(?:不|除外|例外|免)|另有(?:规定|约定)|除外[。；]?$/u;

/** A short article as a whole; of a long one what answers best. Each with what it would not be true without. */
export function sentencesOf(passages: readonly Passage[], scored: readonly number[]): Passage[] {
  const length = passages.reduce((sum, { sentence }) => sum + sentence.text.length, 0);
  if (length <= SHORT) return [...passages];
  const most = Math.max(...scored);
  const best = [...scored.keys()]
    .filter((at) => scored[at]! >= most * NEARLY)
    .sort((a, b) => scored[b]! - scored[a]! || a - b)
    .slice(0, MOST_CHOSEN);
  return inOrder(best, passages, scored);
}

/** The one sentence that answers best, with what it would not be true without: the article is a click away. */
export function sentenceOf(passages: readonly Passage[], scored: readonly number[]): Passage[] {
  return inOrder([scored.indexOf(Math.max(...scored))], passages, scored);
}

function inOrder(
  chosen: readonly number[],
  passages: readonly Passage[],
  scored: readonly number[],
): Passage[] {
  const texts = passages.map(({ sentence }) => sentence.text);
  const needed = new Set(chosen.flatMap((at) => (at < 0 ? [] : neededBy(at, texts, scored))));
  return [...needed].sort((a, b) => a - b).map((at) => passages[at]!);
}

/** A list goes with what it is a list of, a clause with its sentence, a sentence with what it leans on and what takes it back. */
function neededBy(at: number, texts: readonly string[], scored: readonly number[]): number[] {
  const isItem = (one: number) => ITEM.test(texts[one] ?? '');
  const itemsFrom = (first: number) => {
    let end = first;
    while (isItem(end) && end < first + MOST_ITEMS) end++;
    return range(first, end);
  };
  if (isItem(at)) {
    let head = at - 1;
    while (head >= 0 && isItem(head)) head--;
    if (head < 0) return [at];
    const items = ALL_OF.test(texts[head]!) ? itemsFrom(head + 1) : [at];
    return [...clausesOf(head, texts), ...items];
  }
  const clauses = clausesOf(at, texts);
  const last = clauses.at(-1)!;
  if (/[：:]$/u.test(texts[last]!)) {
    const items = itemsFrom(last + 1);
    const head = clauses.map((one) => texts[one]).join('');
    const any = ANY_OF.test(head) && PENALISES.test(head);
    return [...clauses, ...(any ? spokenOf(items, scored) : items)];
  }
  let next = last + 1;
  while (next < texts.length && !isItem(next) && EXCEPTS.test(texts[next]!)) next++;
  const before =
    LEANS.test(texts[clauses[0]!]!) && clauses[0]! > 0 ? neededBy(clauses[0]! - 1, texts, scored) : [];
  return [...before, ...clauses, ...range(last + 1, next)];
}

/** 有下列情形之一…处罚款: of the breaches those that are asked about, if some are more than others. */
function spokenOf(items: readonly number[], scored: readonly number[]): readonly number[] {
  const [best, least] = [Math.max, Math.min].map((of) => of(...items.map((at) => scored[at]!)));
  return best! * NEARLY <= least! ? items : items.filter((at) => scored[at]! >= best! * NEARLY);
}

/** The sentence whose clause this is, cut where it has semicolons; of a long one no penalties the clause and the first. */
function clausesOf(at: number, texts: readonly string[]): number[] {
  const isOpen = (one: number) => /；$/u.test(texts[one] ?? '') && !ITEM.test(texts[one]!);
  let first = at;
  while (first > 0 && isOpen(first - 1)) first--;
  let last = at;
  while (last + 1 < texts.length && isOpen(last)) last++;
  const whole = range(first, last + 1);
  const text = whole.map((one) => texts[one]).join('');
  return text.length <= LONG || PENALISES.test(text) || /[：:]$/u.test(texts[last]!)
    ? whole
    : [...new Set([first, at])];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, step) => from + step);
