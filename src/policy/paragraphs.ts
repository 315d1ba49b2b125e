import type { SentenceRole } from './document.ts';
import type { TextLine } from './furniture.ts';
import { cut, glue, join, type Mapped } from './lines.ts';
import {
  continuesBefore,
  division,
  endsFully,
  isAnnex,
  isAnswer,
  isCopies,
  isDate,
  isDocumentNumber,
  isHistory,
  isImprintDate,
  isLetterhead,
  isNote,
  isOpen,
  isOrgan,
  isTitle,
  item,
  type Ordinal,
} from './markers.ts';
import { cellHeads, itemCounter, type Outline } from './outline.ts';
import { isRow, isTableHead } from './table-rows.ts';

export interface Paragraph extends Mapped {
  role: SentenceRole;
  /** Set where an article begins here. */
  ordinal: Ordinal | null;
}

/** Where in the document a paragraph stands: signs mean other things before the first article than after it. */
interface Place {
  form: Outline['form'];
  front: boolean;
  /** Before any sentence: letterhead, number, title, addressee stand here. */
  opening: boolean;
  /** Within the list that 附件： begins. */
  annexes: boolean;
}

/** A paragraph while lines are added to it. */
interface Draft {
  role: SentenceRole;
  ordinal: Ordinal | null;
  level: number;
  lines: TextLine[];
  /** The whole text, or the end of one that is so long that only its end matters. */
  text: string;
}

const LONG = 1_000;

function isSubheading(text: string, place: Place): boolean {
  const found = place.form === 'plan' && !place.front ? item(text) : null;
  return found !== null && text.length <= found.length + 40 && !/[，。；：！？]/u.test(text);
}

function roleOf(text: string, place: Place, level: number): SentenceRole {
  if (isDocumentNumber(text)) return 'number';
  if (isCopies(text) || (isImprintDate(text) && text.length <= 60)) return 'imprint';
  if (isDate(text)) return 'date';
  if (isAnnex(text) || (place.annexes && item(text) && !/[。；]/u.test(text))) return 'note';
  if (isNote(text) || (place.front && isHistory(text))) return 'note';
  if (level > 0) return place.front && level === 1 ? 'title' : 'heading';
  if (division(text)) return 'heading';
  if (isSubheading(text, place)) return 'heading';
  if (!place.front) return 'text';
  if (place.opening && isLetterhead(text)) return 'letterhead';
  if (isTitle(text)) return 'title';
  if (place.opening && /[:：]$/u.test(text) && !/(?:如下|以下)[^，。]{0,6}[:：]$/u.test(text))
    return 'addressee';
  return 'text';
}

/** 第二章 总则 keeps the blank after its ordinal, the one that means something between Han characters. */
function spaced(paragraph: Mapped): Mapped {
  const length = division(paragraph.text)?.length ?? 0;
  if (length === 0 || length === paragraph.text.length || paragraph.text[length] === ' ') return paragraph;
  const [head, tail] = [cut(paragraph, 0, length), cut(paragraph, length)];
  return { text: `${head.text} ${tail.text}`, at: [...head.at, head.at.at(-1)! + 1, ...tail.at] };
}

const CLOSED: ReadonlySet<SentenceRole> = new Set([
  'letterhead',
  'number',
  'title',
  'addressee',
  'heading',
  'date',
  'note',
]);

/** A line of official paper holds 28 characters (GB/T 9704), so a heading shorter than that was not broken by a page. */
const FULL_HEADING = 22;

/**
 * 一、培育⏎引进: a heading goes on with a short rest that stands before a blank line or the next article; over a blank line
 * only when its first line is full.
 */
function headingGoesOn(head: Draft, line: TextLine, standsApart: boolean): boolean {
  if (item(line.text) || division(line.text)) return false;
  if (isOpen(head.text) || /[、，和与及的]$/u.test(head.text)) return true;
  const near = line.gap === 'line' || head.text.length >= FULL_HEADING;
  const rest = line.text.length <= 24 && !/[，。；：！？]/u.test(line.text);
  return near && rest && standsApart && head.lines.length === 1 && !endsFully(head.text);
}

/**
 * How the document separates its paragraphs, from all its lines. Where some are set in, and stand after what may end a
 * paragraph, one begins at each that is; where all are, that tells nothing, unless each stands alone.
 */
function habits(lines: readonly TextLine[]): { blankLines: boolean; setIn: boolean; width: number } {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const indented = lines.filter((line) => line.indented);
  const share = indented.length / lines.length;
  const apart = lines.filter((line, i) => line.indented && mayEnd(lines[i - 1]?.text ?? '')).length;
  return {
    blankLines: lines.filter((line) => line.gap === 'blank').length * 3 >= lines.length,
    setIn:
      share >= 0.2 &&
      (share <= 0.95 || lines.every((line) => line.gap !== 'line')) &&
      apart >= indented.length * 0.6,
    width: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
  };
}

/** A sentence's end, a row, or a heading by its number. */
const mayEnd = (text: string): boolean =>
  text === '' ||
  endsFully(text) ||
  isRow(text) ||
  (text.length <= 40 && /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|第.{1,4}章)[^，。]*$/u.test(text));

/**
 * Puts lines together again. A line that does not end like a paragraph goes on in the next, whatever stands between
 * them: blank lines and page breaks of an extracted PDF say nothing. Headings, dates, numbers, titles and list items end by what they are.
 */
export function readParagraphs(lines: readonly TextLine[], outline: Outline): Paragraph[] {
  const { blankLines, setIn, width } = habits(lines);
  const continuesList = itemCounter();
  const first = outline.starts.keys().next().value ?? lines.length;
  const heads = outline.form === 'plan' ? cellHeads(lines) : new Set<number>();
  const done: Draft[] = [];
  let opening = true;

  const placeAt = (i: number): Place => {
    const before = done.at(-1);
    const annexes = before?.role === 'note' && (isAnnex(before.text) || item(before.text) !== null);
    return { form: outline.form, front: i < first, opening, annexes };
  };

  /** A body's name, or a few, over a date. */
  const signs = (i: number): boolean => {
    const names = lines.slice(i, i + 8).findIndex(({ text }) => !isOrgan(text));
    const below = names > 0 ? lines[i + names]!.text : '';
    return isDate(below) || isImprintDate(below);
  };

  const begins = (i: number, open: Draft): boolean => {
    const line = lines[i]!;
    const nextItem = continuesList(line.text);
    const after = lines[i + 1];
    const standsApart = after !== undefined && (after.gap !== 'line' || outline.starts.has(i + 1));
    if (outline.starts.has(i) || heads.has(i) || line.level > 0 || open.level > 0) return true;
    if (isRow(line.text) || isRow(open.text) || isAnswer(line.text)) return true;
    if (setIn && line.indented) return true;
    if (continuesBefore(line.text)) return false;
    if (open.ordinal && outline.form === 'plan' && open.role === 'heading') {
      return !headingGoesOn(open, line, standsApart);
    }
    const whole = CLOSED.has(open.role) || (open.role === 'imprint' && isImprintDate(open.text));
    if (whole && !isOpen(open.text))
      return !(open.role === 'heading' && headingGoesOn(open, line, standsApart));
    if (endsFully(open.text)) {
      if (
        line.gap !== 'line' ||
        line.indented ||
        item(line.text) ||
        division(line.text) ||
        isCopies(line.text) ||
        signs(i)
      )
        return true;
      if (roleOf(line.text, placeAt(i), 0) !== 'text') return true;
      return !blankLines && open.lines.at(-1)!.text.length < width * 0.85;
    }
    if (isCopies(line.text) || division(line.text) || nextItem || isAnnex(line.text) || signs(i)) return true;
    const nameOnly = open.text.length <= 60 && !/[，。；：！？]/u.test(open.text);
    if (nameOnly && isDocumentNumber(line.text)) return true;
    return isOrgan(open.text) && (isDate(line.text) || isImprintDate(line.text));
  };

  lines.forEach((line, i) => {
    const open = done.at(-1);
    const ordinal = outline.starts.get(i) ?? null;
    const place = placeAt(i);
    if (!open || begins(i, open)) {
      // 一、申报时间：2026年… is no heading: what is asked stands in it.
      const headed =
        heads.has(i) || (ordinal !== null && outline.form === 'plan' && !/[：:]./u.test(line.text));
      const head = isTableHead(line.text, lines[i - 1]?.text, lines[i + 1]?.text);
      const role = isRow(line.text)
        ? head
          ? 'heading'
          : 'text'
        : headed
          ? 'heading'
          : roleOf(line.text, place, line.level);
      done.push({ role, ordinal, level: line.level, lines: [line], text: line.text });
    } else {
      open.lines.push(line);
      open.text += glue(open.text, line.text) + line.text;
      if (open.text.length > LONG) open.text = open.text.slice(-LONG);
      if (!open.ordinal) open.role = open.text.length < LONG ? roleOf(open.text, place, 0) : 'text';
    }
    if (/[。！？]/u.test(line.text)) opening = false;
  });
  return done.map(({ lines, role, ordinal }) => ({ ...spaced(join(lines)), role, ordinal }));
}
