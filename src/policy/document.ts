import type { Locale } from '../shared/locale.ts';
import type { DetailKind } from '../shared/text-details.ts';
import type { TextKind } from '../shared/texts.ts';

/**
 * How a policy text is held: document → version → article → sentence, each with its span in the untouched original.
 * Spans are UTF-16 offsets, `start` inclusive, `end` exclusive, so that `original.slice(start, end)` is the source
 * of `text` once all white space is removed from both.
 */

/** 五 is 5; 第十七条之一 is "17-1"; what stands before 一、 is "preamble", what follows the last article "validity". */
export type ArticleId = number | 'preamble' | 'validity' | (string & {});

export interface Span {
  start: number;
  end: number;
}

/** What a line is in the document, so that a reader page can set it and the assistant knows what may carry a claim. */
export type SentenceRole =
  | 'letterhead' // 上海市浦东新区人民政府办公室文件
  | 'number' // 浦府办〔2025〕29号
  | 'title'
  | 'addressee' // 区政府各委、办、局…：
  | 'heading' // 一、培育引进金融科技标杆性企业
  | 'text'
  | 'date' // 2025年7月21日
  | 'note' // （此件公开发布）
  | 'imprint'; // 抄送、印发机关、印发日期

export interface Sentence extends Span {
  /** Unique within the version and stable for links: "a5s1", "preamble-s3", "validity-s1"; "a17-1s2". */
  id: string;
  /** Rejoined text, without the source's line breaks and blanks between Han characters. */
  text: string;
  role: SentenceRole;
  /** Counts paragraphs within the article from 0; sentences with the same number stand in one paragraph. */
  paragraph: number;
}

export interface Article extends Span {
  id: ArticleId;
  /** As the document numbers itself: "五", "第五条"; null for preamble and validity. */
  ordinal: string | null;
  /** "打造金融科技技术创新高地"; null where the article has none (most laws). */
  title: string | null;
  /** 第二章 总则 and the like, where the text has them. */
  chapter: string | null;
  sentences: Sentence[];
}

/** Dates are civil (YYYY-MM-DD, Asia/Shanghai, inclusive) or null where the text gives none and nobody entered one. */
export interface PolicyDates {
  /** 成文日期 */
  drafted: string | null;
  /** 印发日期 */
  issued: string | null;
  /** 发布日期, entered by hand: the plan does not give it. */
  published: string | null;
  /** 施行日期; the plan gives none (自发布之日起). */
  validFrom: string | null;
  /** 有效期至 */
  validTo: string | null;
}

export type Validity =
  | 'in-force'
  | 'not-yet'
  | 'expired'
  | 'superseded'
  | 'repealed'
  | 'withdrawn'
  | 'unknown';

export interface PolicyVersion {
  /** Stable slug given at import. */
  documentId: string;
  /** From 1. */
  version: number;
  title: string;
  /** Short everyday name: 行动方案, 征信业管理条例. */
  shortTitle: string;
  /** English names, as entered; null where nobody entered one. Citations in English name a document by either. */
  titleEn: string | null;
  shortTitleEn: string | null;
  /** Document number, 浦府办〔2025〕29号; null where there is none. */
  number: string | null;
  issuer: string | null;
  dates: PolicyDates;
  /** Document that replaced or repealed this one, and when; null while it stands. */
  supersededBy: { documentId: string; on: string } | null;
  /** First civil date on which it no longer holds, where no other document took its place; null while it stands. */
  repealedOn: string | null;
  kind: TextKind;
  /** The documents, or articles (null: no one in particular), that this one implements. */
  implements: readonly { documentId: string; article: ArticleId | null }[];
  /** What it settles of them, each tied to sentences of its own. */
  details: readonly { kind: DetailKind; sentences: readonly string[] }[];
  /** Since when, and why, the office no longer stands by it; null while it does. It answers nothing any more. */
  withdrawn: { on: string; reason: string } | null;
  /** "plan" numbers its articles 一、二、; "law" 第一条、第二条. */
  form: 'plan' | 'law';
  original: string;
  articles: Article[];
  /** Page numbers, running headers and mark-up: the parts of the original that are no part of the text. They may stand inside a sentence's span. */
  furniture: Span[];
  /** Unofficial English by sentence id, shipped or entered for orientation only; never a source of a claim. */
  translation: Readonly<Record<string, string>>;
  /** How people ask about an article, by its id; searched, never quoted or shown. */
  asked?: Readonly<Record<string, readonly string[]>>;
  /** How sentences are said plainly, by their ids: vouches for words of claims, and is never quoted or shown. */
  plain?: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
}

/** All published texts at one moment. Built once per corpus version and never changed, so derived indexes may hang on it (WeakMap). */
export interface Corpus {
  /** Rises with each publish. */
  version: number;
  /** The document meant by a bare [第五条]. */
  defaultDocumentId: string;
  /** What is published, one version a document. */
  documents: readonly PolicyVersion[];
  /** Versions of these documents that held before, each superseded by the next from its first day on. */
  earlier?: readonly PolicyVersion[];
}
