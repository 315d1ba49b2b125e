import { formatNumeral, NUMERAL_CHARACTERS, parseNumeral } from './chinese-numerals.ts';
import { type EditionDates, replacedEdition } from './edition.ts';
import type { Locale } from './locale.ts';

/**
 * Marks in running text: [第五条], [序言], [有效期], [第十七条之一], [《征信业管理条例》第七条];
 * [Article 5], [Preamble], [Validity], [Article 17-1], [Regulation on Credit Reporting, Article 7].
 */

/** 五 and 第五条 are 5, 第十七条之一 is "17-1"; "preamble" and "validity" are what stands around the articles. */
export type CitedArticle = number | string;

export interface Cited {
  /** As written, without 《》; null means the default document. */
  documentTitle: string | null;
  article: CitedArticle;
}

export interface Mark {
  /** UTF-16 offsets into the text, brackets included. */
  start: number;
  end: number;
  /** More than one for [第五条、第七条], [Articles 5 and 7]. */
  cited: Cited[];
}

const MAX_RANGE = 20;
const N = `[${NUMERAL_CHARACTERS}]`;
/** 〔〕 is left out: it belongs to document numbers. */
const BRACKETS = /[[［【]([^[\]［］【】\n]{1,160})[\]］】]/gu;
const ZH_LEAD = /^(?:请?(?:参见|详见|参考|见)|依据|根据|来源|出处|引自)\s*[:：]?\s*/u;
const ZH_TITLE =
  /^(?:《([^《》]*(?:《[^》]*》[^《》]*)?)》\s*([（(]\s*\d{4}\s*年?[^（）()]{0,8}[）)])?|([\p{Script=Han}（）()·、]{2,60}?))\s*[,，]?\s*(?=第|“|"|序言|导语|前言|引言|印发通知|有效期|版记|(?:articles?|preamble|validity)\b)/iu;
const ZH_ARTICLE = new RegExp(
  `^第\\s*(${N}{1,9})\\s*[条條](?:\\s*之\\s*(${N}{1,4}))?(?:\\s*第\\s*[（(]?\\s*${N}{1,4}\\s*[）)]?\\s*[款项項目])*`,
  'u',
);
/** As pages show it, so that a copied answer can be checked again: “五、打造金融科技技术创新高地”. */
const ZH_SHOWN = new RegExp(`^[“"「]?\\s*(${N}{1,5})\\s*、[^”"」]*[”"」]?`, 'u');
const ZH_AROUND =
  /^[（(]?\s*(?:(印发通知(?:\s*[·・、]\s*导语)?|序言|导语|前言|引言)|(有效期(?:\s*[·・、]\s*版记)?|版记))\s*[）)]?/u;
const ZH_THIS = /^本(?:行动)?(?:方案|通知|办法|条例|法|规定)?$/u;
/** A heading quoted after its number, as English pages show it. */
const HEADING = /^\s*[“"][^”"]*[”"]/u;
const RANGE = /^\s*(?:至|到|[-–—~～]|to(?=\s))\s*/u;
const SEPARATOR = /^\s*(?:[、，,；;和与及]|以及|\/|and(?=\s)|&)\s*(?:and\s+)?/u;

const EN_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const EN_NUMBER = `(?:\\d{1,4}|${EN_WORDS.join('|')})`;
const EN_ARTICLE = new RegExp(
  `^(?:(articles?|arts?\\.?|sections?)\\s*)(${EN_NUMBER})(?:\\s?-\\s?(\\d{1,3}))?(?:\\s*\\((?:\\d+|[ivx]{1,5}|[a-z])\\))*(?![\\w])`,
  'iu',
);
const EN_BARE = new RegExp(`^(${EN_NUMBER})(?![\\w])`, 'iu');
const EN_AROUND =
  /^(?:(preamble|introduction)|(validity(?:\s+period)?|period of validity|term of validity))(?!\w)/iu;
const EN_TITLE =
  /^(?:the\s+)?(\p{L}[^;[\]]{2,140}?)\s*,?\s*(?=(?:articles?|arts?\.?|sections?)\s*(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|(?:preamble|introduction|validity|period of validity)\b)/iu;
const EN_OF = /^\s*(?:,|of|in)\s+(?!and\b)(?:the\s+)?(\p{L}[^;[\]]{2,140})$/iu;
const EN_THIS = /^(?:this|the) (?:action )?plan$/iu;

function englishNumber(word: string): number {
  const at = EN_WORDS.indexOf(word.toLowerCase());
  return at < 0 ? Number(word) : at + 1;
}

interface Found {
  articles: CitedArticle[];
  length: number;
}

function chineseArticle(s: string): Found | null {
  const article = ZH_ARTICLE.exec(s);
  if (article) {
    const main = parseNumeral(article[1]!);
    const of = article[2] === undefined ? null : parseNumeral(article[2]);
    if (main === null || (article[2] !== undefined && of === null)) return null;
    return { articles: [of === null ? main : `${main}-${of}`], length: article[0].length };
  }
  const around = ZH_AROUND.exec(s);
  if (around) return { articles: [around[1] ? 'preamble' : 'validity'], length: around[0].length };
  const shown = ZH_SHOWN.exec(s);
  const ordinal = shown && parseNumeral(shown[1]!);
  return shown && ordinal ? { articles: [ordinal], length: shown[0].length } : null;
}

function englishArticle(s: string, continued: boolean): Found | null {
  const around = EN_AROUND.exec(s);
  if (around) return { articles: [around[1] ? 'preamble' : 'validity'], length: around[0].length };
  const article = EN_ARTICLE.exec(s);
  if (!article) {
    const bare = continued ? EN_BARE.exec(s) : null;
    return bare ? { articles: [englishNumber(bare[1]!)], length: bare[0].length } : null;
  }
  const first = englishNumber(article[2]!);
  const second = article[3] === undefined ? null : Number(article[3]);
  const length = article[0].length;
  if (second === null) return { articles: [first], length };
  const plural = /^(?:articles|arts|sections)/iu.test(article[1]!);
  return { articles: plural && second > first ? span(first, second) : [`${first}-${second}`], length };
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.min(to - from + 1, MAX_RANGE) }, (_, i) => from + i);
}

function titleOf(raw: string | undefined): string | null {
  const title = raw?.trim().replace(/[\s,，·:：（(]+$/u, '') ?? '';
  return title === '' || ZH_THIS.test(title) || EN_THIS.test(title) ? null : title;
}

/** What one pair of brackets cites; null when it holds anything but citations. */
function readCitations(inside: string): Cited[] | null {
  let rest = inside
    .trim()
    .replace(ZH_LEAD, '')
    .replace(/^see\s+/iu, '');
  const cited: Cited[] = [];
  let title: string | null = null;
  while (true) {
    let found = chineseArticle(rest) ?? englishArticle(rest, cited.length > 0);
    if (!found) {
      const named = ZH_TITLE.exec(rest) ?? EN_TITLE.exec(rest);
      if (!named) return null;
      title = titleOf(named[1] === undefined ? named[3] : named[1] + (named[2] ?? ''));
      rest = rest.slice(named[0].length);
      found = chineseArticle(rest) ?? englishArticle(rest, false);
      if (!found) return null;
    }
    for (const article of found.articles) cited.push({ documentTitle: title, article });
    rest = rest.slice(found.length).replace(HEADING, '');

    const range = RANGE.exec(rest);
    const upTo =
      range &&
      (chineseArticle(rest.slice(range[0].length)) ?? englishArticle(rest.slice(range[0].length), true));
    const from = cited.at(-1)!.article;
    const to = upTo?.articles[0];
    if (range && upTo && typeof from === 'number' && typeof to === 'number' && to > from) {
      for (const article of span(from + 1, to)) cited.push({ documentTitle: title, article });
      rest = rest.slice(range[0].length + upTo.length);
    }
    if (rest.trim() === '') return cited;

    const of = title === null ? EN_OF.exec(rest) : null;
    if (of && !/\b(?:article|preamble|validity)/iu.test(of[1]!)) {
      const name = titleOf(of[1]);
      return cited.map(({ article }) => ({ documentTitle: name, article }));
    }
    const separator = SEPARATOR.exec(rest);
    if (!separator) return null;
    rest = rest.slice(separator[0].length);
  }
}

/** Every mark in the text, in order; brackets that cite nothing ([1], [注]) are no marks. Whether an article exists is not asked here. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(BRACKETS)) {
    const cited = readCitations(match[1]!);
    if (cited) marks.push({ start: match.index, end: match.index + match[0].length, cited });
  }
  return marks;
}

const MENTION = new RegExp(
  `(?:《([^《》]{2,60})》\\s*)?第\\s*(?:${N}{1,9})\\s*[条條](?:\\s*之\\s*${N}{1,4}(?!${N}))?|\\b(?:articles?|arts?\\.?)\\s*(?:${EN_NUMBER})(?:-\\d{1,3})?(?!\\w)`,
  'giu',
);

/** Articles named in running text without brackets (第十五条有什么奖励, what does Article 5 say); marks are left out. */
export function findMentions(text: string): Mark[] {
  const marks = findMarks(text);
  const mentions: Mark[] = [];
  for (const match of text.matchAll(MENTION)) {
    const start = match.index;
    const cited = marks.some((mark) => mark.start <= start && start < mark.end)
      ? null
      : readCitations(match[0]);
    if (cited) mentions.push({ start, end: start + match[0].length, cited });
  }
  return mentions;
}

/** The text without its marks, and without the blank a mark leaves before a full stop. */
export function stripMarks(text: string): string {
  let out = '';
  let at = 0;
  for (const mark of findMarks(text)) {
    out += text.slice(at, mark.start).trimEnd();
    at = mark.end;
  }
  return out + text.slice(at);
}

/** The mark itself: 5 → [第五条] or [Article 5]; with a title [《征信业管理条例》第七条], [Regulation on Credit Reporting, Article 7]. */
export function formatMark(
  article: CitedArticle,
  locale: Locale,
  documentTitle: string | null = null,
): string {
  if (locale === 'en') return `[${documentTitle ? `${documentTitle}, ` : ''}${articleName(article, 'en')}]`;
  return `[${documentTitle ? `《${documentTitle}》` : ''}${articleName(article, 'zh')}]`;
}

/** 第五条, 第十七条之一, 序言, 有效期; Article 5, Article 17-1, Preamble, Validity. */
export function articleName(article: CitedArticle, locale: Locale): string {
  if (article === 'preamble') return locale === 'en' ? 'Preamble' : '序言';
  if (article === 'validity') return locale === 'en' ? 'Validity' : '有效期';
  if (locale === 'en') return `Article ${article}`;
  const [main, of] = String(article).split('-');
  return `第${formatNumeral(Number(main))}条${of === undefined ? '' : `之${formatNumeral(Number(of))}`}`;
}

export interface ShownDocument {
  form: 'plan' | 'law';
  shortTitle: string;
  shortTitleEn?: string | null;
  dates: EditionDates;
  supersededBy: object | null;
}

export interface ShownArticle {
  id: CitedArticle;
  ordinal: string | null;
  title: string | null;
  /** The whole English heading, "5. Building …", where there is a translation. */
  headingEn?: string | null;
}

/**
 * How pages and copies name an article: a plan the way it numbers itself (行动方案“五、打造金融科技技术创新高地”),
 * a law by its article (《征信业管理条例》第七条), and one that was replaced with its year (《反洗钱法（2006年）》第十六条). `findMarks` reads it back from between brackets.
 */
export function articleLabel(document: ShownDocument, article: ShownArticle, locale: Locale): string {
  const year = replacedEdition(document);
  if (locale === 'en') {
    const called = document.shortTitleEn ?? document.shortTitle;
    const name = year === null ? called : `${called} (${year})`;
    if (document.form === 'plan' && article.id === 'preamble') return `${name}, Introduction`;
    if (document.form === 'law' || !article.headingEn) return `${name}, ${articleName(article.id, 'en')}`;
    return `${name}, Article ${article.id} “${article.headingEn.replace(/^\d+\.\s*/u, '')}”`;
  }
  if (document.form === 'law') {
    const edition = year === null ? '' : `（${year}年）`;
    return `《${document.shortTitle}${edition}》${articleName(article.id, 'zh')}`;
  }
  if (article.id === 'preamble') return `${document.shortTitle}（印发通知 · 导语）`;
  if (article.id === 'validity') return `${document.shortTitle}（有效期）`;
  return `${document.shortTitle}“${planHeading(article)}”`;
}

/** As a plan heads it: 五、打造金融科技技术创新高地; 申报对象 where it numbers nothing. */
export function planHeading({ ordinal, title }: Pick<ShownArticle, 'ordinal' | 'title'>): string {
  if (!ordinal) return title ?? '';
  return `${ordinal}${/[）)]$/u.test(ordinal) ? '' : /\d$/u.test(ordinal) ? '. ' : '、'}${title ?? ''}`;
}
