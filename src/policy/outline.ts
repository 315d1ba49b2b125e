import type { PolicyVersion } from './document.ts';
import type { TextLine } from './furniture.ts';
import {
  askedLength,
  division,
  endsFully,
  isCopies,
  isDate,
  isHistory,
  isLabel,
  isNote,
  item,
  itemOrdinal,
  lawOrdinal,
  type Ordinal,
  planOrdinal,
} from './markers.ts';
import { labelOfRow } from './table-rows.ts';

export interface Outline {
  form: PolicyVersion['form'];
  /** Which lines begin an article. Empty for a text that numbers none. */
  starts: ReadonlyMap<number, Ordinal>;
}

type Start = [number, Ordinal];

/** How many runs back a numbering may go on: one inside another, not more. */
const NESTED = 4;

/** Whether a line can be the last of its paragraph, as far as it alone tells. */
function mayEnd(line: TextLine | undefined): boolean {
  if (!line || line.level > 0) return true;
  const { text } = line;
  return (
    endsFully(text) ||
    division(text) !== null ||
    isDate(text) ||
    isNote(text) ||
    isHistory(text) ||
    isCopies(text)
  );
}

const follows = (next: Ordinal, last: Ordinal) =>
  next.of > 0 ? next.main === last.main && next.of === last.of + 1 : next.main === last.main + 1;
const later = (next: Ordinal, last: Ordinal) =>
  next.main > last.main || (next.main === last.main && next.of > last.of);

/**
 * Law articles rise through the text. A line that only continues a sentence may begin with 第五十九条 too (依照⏎第五十九条处罚):
 * it counts only where the line before may end, or a blank sets the ordinal apart and it is the very next one.
 */
function lawStarts(lines: readonly TextLine[]): Start[] {
  const starts: Start[] = [];
  lines.forEach((line, i) => {
    const ordinal = lawOrdinal(line);
    if (!ordinal) return;
    const last = starts.at(-1)?.[1];
    const next = last ? follows(ordinal, last) : ordinal.main === 1;
    const may = mayEnd(lines[i - 1]) || line.level > 0;
    if (last && !later(ordinal, last)) return;
    if ((may && (next || ordinal.spaced)) || (ordinal.spaced && next)) starts.push([i, ordinal]);
  });
  return starts;
}

/**
 * Runs of 一、二、三、: one for the text, perhaps one in its table of contents or an annex; the one that spans most is the text's.
 * A heading does not run on from a sentence that has yet to end, unless it is the very next in the run and looks like a heading.
 */
function longestRun(
  lines: readonly TextLine[],
  ordinalOf: (line: TextLine) => Ordinal | null,
  apart = false,
): Start[] {
  const runs: Start[][] = [];
  lines.forEach((line, i) => {
    const ordinal = ordinalOf(line);
    if (!ordinal) return;
    const run = runs.slice(-NESTED).findLast((one) => follows(ordinal, one.at(-1)![1]));
    const asks = askedLength(line.text.slice(ordinal.length)) !== null;
    const heading = asks || (line.text.length <= 60 && !/[，；：]/u.test(line.text));
    if (run && (mayEnd(lines[i - 1]) || heading || (apart && stands(lines, i)))) run.push([i, ordinal]);
    else if (!run && ordinal.main === 1 && (heading || mayEnd(lines[i - 1]))) runs.push([[i, ordinal]]);
  });
  const size = (run: Start[], next: Start[] | undefined) =>
    extent(lines, run[0]![0], next ? next[0]![0] : lines.length);
  const sized = runs.map((run, i) => ({ run, size: size(run, runs[i + 1]) }));
  return sized.sort((a, b) => b.size - a.size)[0]?.run ?? [];
}

/** So many parts at least, and a text is taken to be numbered otherwise, or headed without numbers. */
const PARTS = 3;

/**
 * By 一、; a short notice by （一）, by 1. or by bare heads (申报对象), rows of a guide's table or
 * 问：, which are counted.
 */
function planStarts(lines: readonly TextLine[]): Start[] {
  const usual = longestRun(lines, planOrdinal);
  if (usual.length > 0) return usual;
  const others = (['（一）', '1.'] as const).map((kind) =>
    longestRun(lines, (line) => itemOrdinal(line, kind), true),
  );
  const other = others.find((run) => run.length >= PARTS);
  if (other) return other;
  const heads = lines.flatMap(({ text }, i) => {
    if (askedLength(text) !== null) return [i];
    if (labelOfRow(text) !== null) return [i];
    const [head = ''] = /^[^：:]+(?=[：:].|$)/u.exec(text) ?? [];
    return isLabel(head) && (mayEnd(lines[i - 1]) || stands(lines, i)) ? [i] : [];
  });
  const ordinals = heads.map(
    (i, at): Start => [i, { main: at + 1, of: 0, written: '', length: 0, spaced: false }],
  );
  return ordinals.length >= PARTS ? ordinals : [];
}

/** Between blank lines. */
function stands(lines: readonly TextLine[], i: number): boolean {
  return lines[i]!.gap !== 'line' && (lines[i + 1]?.gap ?? 'blank') !== 'line';
}

/** Cells of a table come as lines between blanks, their heads among them. */
export function cellHeads(lines: readonly TextLine[]): ReadonlySet<number> {
  const heads = lines.flatMap(({ text }, i) => (isLabel(text) && stands(lines, i) ? [i] : []));
  return new Set(heads.length >= PARTS ? heads : []);
}

function extent(lines: readonly TextLine[], from: number, to: number): number {
  return lines.slice(from, to).reduce((sum, line) => sum + line.text.length, 0);
}

/** Finds how a text numbers itself and where its articles begin; `form` overrides what it looks like. */
export function outlineOf(lines: readonly TextLine[], form?: PolicyVersion['form']): Outline {
  const law = lawStarts(lines);
  const plan = planStarts(lines);
  const lawSpan = law.length < 2 ? 0 : extent(lines, law[0]![0], law.at(-1)![0] + 1);
  const planSpan = plan.length < 1 ? 0 : extent(lines, plan[0]![0], plan.at(-1)![0] + 1);
  const chosen = form ?? (law.length > 0 && lawSpan >= planSpan ? 'law' : 'plan');
  return { form: chosen, starts: new Map(chosen === 'law' ? law : plan) };
}

/** Lists count on from one another; remembers how far each kind of item has come. */
export function itemCounter(): (text: string) => boolean {
  const reached = new Map<string, number>();
  return (text) => {
    const found = item(text);
    if (!found) return false;
    const next = found.value > 1 && reached.get(found.kind) === found.value - 1;
    reached.set(found.kind, found.value);
    return next;
  };
}
