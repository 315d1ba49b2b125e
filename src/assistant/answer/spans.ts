import type { Article, PolicyVersion, Sentence } from '../../policy/index.ts';
import { BLANK } from '../../shared/blanks.ts';
import { formatMark } from '../../shared/cite.ts';
import { replacedEdition } from '../../shared/edition.ts';
import { inert } from '../../shared/inert.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Knowledge } from './knowledge.ts';
import type { ChosenSpan } from './plan.ts';

/** A sentence, or the clause of it from `from` to `to` in its text. */
export interface Excerpt {
  document: PolicyVersion;
  article: Article;
  sentence: Sentence;
  clause?: { from: number; to: number } | undefined;
}

/** How a document's places are marked: bare for the document the question is put to, by title for any other. */
export interface Marking {
  knowledge: Knowledge;
  /** The document a bare mark means. */
  documentId: string;
  locale: Locale;
}

export function markOf(
  { documentId, locale }: Pick<Marking, 'documentId' | 'locale'>,
  document: PolicyVersion,
  article: Article,
): string {
  const own = document.documentId === documentId;
  const edition = replacedEdition(document);
  const said = edition === null ? document.title : `${document.title}（${edition}年）`;
  const english =
    edition === null ? document.titleEn : document.titleEn && `${document.titleEn} (${edition})`;
  const title = own && edition === null ? null : locale === 'en' ? (english ?? `《${said}》`) : said;
  return formatMark(article.id, locale, title && inert(title));
}

export function spanOf(
  marking: Omit<Marking, 'knowledge'>,
  { document, article, sentence, clause }: Excerpt,
): ChosenSpan {
  const quote = clause ? sentence.text.slice(clause.from, clause.to) : sentence.text;
  const { start, end } = clause ? locate(document, sentence, clause) : sentence;
  return {
    documentId: document.documentId,
    version: document.version,
    article: article.id,
    sentence: sentence.id,
    quote,
    start,
    end,
    text: inert(quote),
    mark: markOf(marking, document, article),
    translation: clause ? null : englishOf(document, sentence),
  };
}

/** Unofficial English; the number of a heading is its mark's already. */
export function englishOf(document: PolicyVersion, sentence: Sentence): string | null {
  const english = document.translation[sentence.id] ?? null;
  return sentence.role === 'heading' && english !== null ? english.replace(/^\d+\.\s*/u, '') : english;
}

/** Where a clause of a sentence stands in the original, whose blanks and line breaks the sentence's text has lost. */
function locate(
  document: PolicyVersion,
  sentence: Sentence,
  clause: { from: number; to: number },
): { start: number; end: number } {
  const shown = countShown(sentence.text.slice(0, clause.from));
  const length = countShown(sentence.text.slice(clause.from, clause.to));
  let seen = 0;
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (isBlank(document.original[at]!)) continue;
    if (seen === shown) start = at;
    seen++;
    if (seen === shown + length) return { start, end: at + 1 };
  }
  return { start: sentence.start, end: sentence.end };
}

function countShown(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!isBlank(text[at]!)) count++;
  return count;
}

function isBlank(unit: string): boolean {
  return BLANK.test(unit);
}
