import type { Article, ArticleId, PolicyDates, PolicyVersion, Sentence, SentenceRole } from './document.ts';
import { clearPage } from './furniture.ts';
import { cut, type Mapped } from './lines.ts';
import { division, isOrgan, item, type Ordinal } from './markers.ts';
import { findMetadata } from './metadata.ts';
import { outlineOf } from './outline.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';

/** What is entered at import. A field left out is taken from the text; null says that there is none. */
export interface PolicyMeta {
  documentId: string;
  title?: string;
  shortTitle?: string;
  titleEn?: string | null;
  shortTitleEn?: string | null;
  number?: string | null;
  issuer?: string | null;
  dates?: Partial<PolicyDates>;
  form?: PolicyVersion['form'];
  supersededBy?: PolicyVersion['supersededBy'];
  repealedOn?: string | null;
  /** The library's version number; 1 when left out. */
  version?: number;
  translation?: Readonly<Record<string, string>>;
}

interface Section {
  id: ArticleId;
  ordinal: Ordinal | null;
  chapter: string | null;
  paragraphs: Paragraph[];
}

/** A clause about the document itself: when it takes effect, how long, who interprets it. */
const EFFECT = /^(?:本|此|上述|以上)\p{Script=Han}{1,20}?(?:自|从|于|有效期|由\p{Script=Han}{2,30}解释)/u;
const ANNEX = /^附(?:件|表|录)(?:[\d一二三四五六七八九十]*[:：、]|[\d一二三四五六七八九十]*$)/u;

/** 第二章 总则, right before an article, opens it; in a table of contents the ranks do not fall like that. */
function openingDivisions(paragraphs: readonly Paragraph[]): number {
  let from = paragraphs.length;
  let above = 3;
  while (from > 0) {
    const found = paragraphs[from - 1]!.role === 'heading' ? division(paragraphs[from - 1]!.text) : null;
    if (!found || found.rank >= above) break;
    above = found.rank;
    from--;
  }
  return from;
}

/** Where the last article ends and 有效期, 附件 and 版记 begin. Something must be left of the article. */
function tailStart(paragraphs: readonly Paragraph[], form: PolicyVersion['form']): number {
  const bare = form === 'plan' && splitSentences(paragraphs[0]!).length === 1;
  const found = paragraphs.findIndex(({ role, text }, i) => {
    if (i === 0) return false;
    if (role === 'imprint' || role === 'date' || role === 'number' || ANNEX.test(text)) return true;
    return form === 'plan' && (role === 'note' || (EFFECT.test(text) && (i > 1 || !bare)));
  });
  return found < 0 ? paragraphs.length : found;
}

/** 本方案自…起实施 is a paragraph of its own even where the extraction glued it to the one before. */
function effectApart(paragraph: Paragraph): Paragraph[] {
  if (paragraph.role !== 'text') return [paragraph];
  const effect = splitSentences(paragraph).find(({ text }, i) => i > 0 && EFFECT.test(text));
  if (!effect) return [paragraph];
  const at = paragraph.at.indexOf(effect.at[0]!);
  return [
    { ...paragraph, ...cut(paragraph, 0, at) },
    { ...paragraph, ...cut(paragraph, at), ordinal: null },
  ];
}

function sectionsOf(paragraphs: readonly Paragraph[], form: PolicyVersion['form']): Section[] {
  const sections: Section[] = [{ id: 'preamble', ordinal: null, chapter: null, paragraphs: [] }];
  const divisions: (string | null)[] = [null, null, null];
  for (const paragraph of paragraphs) {
    const before = sections.at(-1)!.paragraphs;
    if (paragraph.ordinal) {
      const opening = before.splice(openingDivisions(before));
      for (const { text } of opening) {
        const { rank, length } = division(text)!;
        divisions.fill(null, rank);
        divisions[rank] = `${text.slice(0, length)} ${text.slice(length).trim()}`.trim();
      }
      const { main, of } = paragraph.ordinal;
      sections.push({
        id: of > 0 ? `${main}-${of}` : main,
        ordinal: paragraph.ordinal,
        chapter: divisions.filter((one) => one !== null).join(' · ') || null,
        paragraphs: [...opening, paragraph],
      });
    } else before.push(paragraph);
  }
  const last = sections.at(-1)!;
  if (last.id !== 'preamble') {
    if (form === 'plan') last.paragraphs = last.paragraphs.flatMap(effectApart);
    const own = last.paragraphs.findIndex(({ ordinal }) => ordinal !== null);
    const tail = last.paragraphs.splice(own + tailStart(last.paragraphs.slice(own), form));
    sections.push({ id: 'validity', ordinal: null, chapter: null, paragraphs: signed(tail) });
    sections[0]!.paragraphs = signed(sections[0]!.paragraphs);
  }
  return sections.filter((section) => section.paragraphs.length > 0);
}

/** A body's name before a date signs; whatever follows 抄送 is imprint. */
function signed(paragraphs: readonly Paragraph[]): Paragraph[] {
  const copies = paragraphs.findIndex(({ role }) => role === 'imprint');
  return paragraphs.map((paragraph, i) => {
    const next = paragraphs[i + 1]?.role;
    const signs = isOrgan(paragraph.text) && (next === 'date' || next === 'imprint');
    return signs || (copies >= 0 && i > copies && paragraph.role === 'text')
      ? { ...paragraph, role: 'imprint' }
      : paragraph;
  });
}

interface Piece {
  mapped: Mapped;
  role: SentenceRole;
}

/** 第五条（目的） and 五、打造…高地 stand apart from what they head; what runs on behind them is text. */
function piecesOf(
  paragraph: Paragraph,
  form: PolicyVersion['form'],
): { pieces: Piece[]; title: string | null } {
  const { ordinal, role } = paragraph;
  if (ordinal && form === 'law') {
    const label =
      /^\s*(?:[（(]([^（()）。；]{1,30})[）)]|【([^】]{1,30})】|[［[]([^］\]]{1,30})[］\]])/u.exec(
        paragraph.text.slice(ordinal.length),
      );
    const length = ordinal.length + (label?.[0].length ?? 0);
    const rest = splitSentences(cut(paragraph, length));
    return {
      pieces: [
        { mapped: cut(paragraph, 0, length), role: 'heading' },
        ...rest.map((mapped): Piece => ({ mapped, role: 'text' })),
      ],
      title: label ? (label[1] ?? label[2] ?? label[3] ?? '').trim() : null,
    };
  }
  const sentences = splitSentences(paragraph);
  const heads = ordinal ? true : form === 'plan' && role === 'text' && item(paragraph.text) !== null;
  const first = sentences[0]!.text;
  const stopped = /[。；！？]$/u.test(first);
  const heading =
    heads &&
    (stopped ? sentences.length > 1 && first.length <= 40 && !/[，；]/u.test(first) : ordinal !== null);
  const restRole: SentenceRole = ordinal ? 'text' : role;
  const pieces = sentences.map(
    (mapped, i): Piece => ({ mapped, role: i === 0 && heading ? 'heading' : restRole }),
  );
  return {
    pieces,
    title: ordinal && heading ? first.slice(ordinal.length).replace(/[。；！？]$/u, '') : null,
  };
}

function readSection(section: Section, form: PolicyVersion['form']): Article {
  const sentences: Sentence[] = [];
  const prefix = section.ordinal ? `a${section.id}s` : `${section.id}-s`;
  let title: string | null = null;
  section.paragraphs.forEach((paragraph, number) => {
    const read = piecesOf(paragraph, form);
    title ??= read.title;
    for (const { mapped, role } of read.pieces) {
      const trimmed = mapped.text.startsWith(' ') ? cut(mapped, 1) : mapped;
      sentences.push({
        id: `${prefix}${sentences.length + 1}`,
        text: trimmed.text,
        role,
        paragraph: number,
        start: trimmed.at[0]!,
        end: trimmed.at.at(-1)! + 1,
      });
    }
  });
  return {
    id: section.id,
    ordinal: section.ordinal?.written ?? null,
    title,
    chapter: section.chapter,
    sentences,
    start: sentences[0]!.start,
    end: sentences.at(-1)!.end,
  };
}

/**
 * Reads a policy text, as extracted from a PDF or written in Markdown, into articles and sentences with their spans
 * in the untouched original. What the text says about itself fills what `meta` leaves out. Never fails: a text that
 * numbers no articles is all preamble, an empty one has none.
 */
export function parsePolicy(original: string, meta: PolicyMeta): PolicyVersion {
  const { lines, furniture } = clearPage(original);
  const outline = outlineOf(lines, meta.form);
  const sections = sectionsOf(readParagraphs(lines, outline), outline.form);
  const articles = sections.map((section) => readSection(section, outline.form));
  const found = findMetadata(articles, outline.form);
  const title = meta.title ?? found.title ?? meta.documentId;
  return {
    documentId: meta.documentId,
    version: meta.version ?? 1,
    title,
    shortTitle: meta.shortTitle ?? title.replace(/^中华人民共和国(?=.)/u, ''),
    titleEn: meta.titleEn ?? null,
    shortTitleEn: meta.shortTitleEn ?? null,
    number: meta.number === undefined ? found.number : meta.number,
    issuer: meta.issuer === undefined ? found.issuer : meta.issuer,
    dates: { ...found.dates, ...meta.dates },
    supersededBy: meta.supersededBy ?? null,
    repealedOn: meta.repealedOn ?? null,
    form: outline.form,
    original,
    articles,
    furniture,
    translation: meta.translation ?? {},
  };
}
