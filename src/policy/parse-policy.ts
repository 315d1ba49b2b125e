import { kindByTitle } from '../shared/texts.ts';
import type { PolicyTextContent } from './content.ts';
import type { Article, PolicyVersion, Sentence, SentenceRole } from './document.ts';
import { clearPage } from './furniture.ts';
import { cut, type Mapped } from './lines.ts';
import { askedLength, item } from './markers.ts';
import { findMetadata } from './metadata.ts';
import { outlineOf } from './outline.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';
import { type Section, sectionsOf } from './sections.ts';
import { splitSentences } from './sentences.ts';
import { isRow, labelOfRow } from './table-rows.ts';

/** What is entered at import (a field left out is taken from the text; null says that there is none), and what the library adds. */
type PolicyMeta = PolicyTextContent['meta'] & {
  /** The library's version number; 1 when left out. */
  version?: number;
  translation?: Readonly<Record<string, string>> | undefined;
  asked?: Readonly<Record<string, readonly string[]>> | undefined;
  plain?: PolicyVersion['plain'] | undefined;
};

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
  if (isRow(paragraph.text)) return { pieces: rowPieces(paragraph), title: labelOfRow(paragraph.text) };
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
  const asked = ordinal ? askedIn(paragraph.text.slice(ordinal.length)) : null;
  if (asked !== null) return { pieces: [{ mapped: paragraph, role: 'heading' }], title: asked };
  const sentences = splitSentences(paragraph);
  const heads = ordinal ? true : form === 'plan' && role === 'text' && item(paragraph.text) !== null;
  const first = sentences[0]!.text;
  const stopped = /[。；！？]$/u.test(first);
  const named = /^([^：:，。；]{1,20})[：:]./u.exec(first.slice(ordinal?.length ?? 0))?.[1];
  const heading =
    heads &&
    named === undefined &&
    (stopped ? sentences.length > 1 && first.length <= 40 && !/[，；]/u.test(first) : ordinal !== null);
  const restRole: SentenceRole = ordinal ? 'text' : role;
  const pieces = sentences.map(
    (mapped, i): Piece => ({ mapped, role: i === 0 && heading ? 'heading' : restRole }),
  );
  return {
    pieces,
    title: !ordinal
      ? null
      : heading
        ? first.slice(ordinal.length).replace(/[。；！？]$/u, '')
        : (named?.trim() ?? null),
  };
}

/** What an article of a 政策问答 is asked: a paragraph that only asks; null where it is none. */
function askedIn(text: string): string | null {
  const length = askedLength(text);
  return /[？?]$/u.test(text) && (length !== null || text.length <= 60) ? text.slice(length ?? 0) : null;
}

/** A row is read whole; only what is listed in its last cell is cut as elsewhere. */
function rowPieces(paragraph: Paragraph): Piece[] {
  if (labelOfRow(paragraph.text) === null) return [{ mapped: paragraph, role: paragraph.role }];
  return splitSentences(paragraph).map((mapped) => ({ mapped, role: 'text' }));
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

/** As its title or number says; else a law by its form. */
function kindOf(title: string, number: string | null, form: PolicyVersion['form']): PolicyVersion['kind'] {
  return kindByTitle(title, number) ?? (form === 'law' ? 'law' : 'other');
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
    kind: meta.kind ?? kindOf(title, meta.number === undefined ? found.number : meta.number, outline.form),
    implements: (meta.implements ?? []).map(({ documentId, article = null }) => ({ documentId, article })),
    details: meta.details ?? [],
    withdrawn: meta.withdrawn ?? null,
    form: outline.form,
    original,
    articles,
    furniture,
    translation: meta.translation ?? {},
    ...(meta.asked && { asked: meta.asked }),
    ...(meta.plain && { plain: meta.plain }),
  };
}
