import type { Article, PolicyVersion, Sentence, SentenceRole } from '../../policy/index.ts';
import type { Ask } from './ask.ts';
import { datesAgree } from './facts.ts';
import type { Detail } from './plan.ts';
import type { Question } from './question.ts';
import type { Excerpt } from './spans.ts';

/** What the document says about itself, for one question; null when it was not asked about. */
export interface AboutDocument {
  excerpts: Excerpt[];
  missing: Detail[];
}

/** Asked of the document as a whole, in the order in which they are answered. */
const ORDER: readonly Ask[] = [
  'title',
  'document-number',
  'issuer',
  'issued',
  'published',
  'start',
  'end',
  'basis',
  'purpose',
  'addressee',
  'scope',
];

export function aboutDocument(question: Question, document: PolicyVersion): AboutDocument | null {
  const asked = ORDER.filter((ask) => question.asks.has(ask));
  if (question.asks.has('basis') && asked.includes('document-number'))
    asked.splice(asked.indexOf('document-number'), 1);
  if (question.asks.has('addressee') && asked.includes('issuer')) asked.splice(asked.indexOf('issuer'), 1);
  if (asked.length === 0) return datedAs(question, document);
  const excerpts: Excerpt[] = [];
  const missing: Detail[] = [];
  for (const ask of asked) {
    const found = FINDERS[ask]!(document, question.text);
    for (const excerpt of found.excerpts) {
      if (!excerpts.some((known) => known.sentence.id === excerpt.sentence.id)) excerpts.push(excerpt);
    }
    if (found.missing && !missing.includes(found.missing)) missing.push(found.missing);
  }
  return excerpts.length > 0 || missing.length > 0 ? { excerpts, missing } : null;
}

/** 2025年7月21日是什么日子: the document's own date is asked about by itself. */
export function datedAs(question: Question, document: PolicyVersion): AboutDocument | null {
  const dates = question.facts
    .filter(({ kind, value }) => kind === 'date' && value.length >= 7)
    .map(({ value }) => value);
  const named = (day: string) => dates.some((date) => datesAgree(day, date));
  const { drafted, issued, validTo } = document.dates;
  const excerpts = [
    ...(drafted && named(drafted) ? byRole(document, 'date') : []),
    ...(issued && named(issued) ? byText(document, /印发。?$/u) : []),
    ...(validTo && named(validTo) ? byText(document, /有效期至/u) : []),
  ];
  return excerpts.length > 0 ? { excerpts, missing: [] } : null;
}

interface Found {
  excerpts: Excerpt[];
  missing?: Detail | null;
}

const FINDERS: Partial<Record<Ask, (document: PolicyVersion, text: string) => Found>> = {
  title: (document, text) => ({
    excerpts: /号|什么文件|哪个文件|哪份|通知|\bnotice\b/u.test(text)
      ? byRole(document, 'title').slice(0, 1)
      : byRole(document, 'title').slice(-1),
  }),
  'document-number': (document) => ({ excerpts: byRole(document, 'number').slice(0, 1) }),
  issuer: (document) => ({ excerpts: issuerOf(document) }),
  issued: (document, text) => {
    const drafted = byRole(document, 'date');
    const issued = byText(document, /印发$|印发。?$/u);
    if (
      /成文|落款|签发|\bdraft|\bsign|\bdated\b/u.test(text) &&
      !/印发|\bissu|\bprint|\bdistribut/u.test(text)
    )
      return { excerpts: drafted };
    if (
      /印发|\bprint|\bdistribut|\bcirculat/u.test(text) &&
      !/成文|落款|签发|出台|\bdraft|\bsign/u.test(text)
    )
      return { excerpts: issued };
    return { excerpts: [...drafted, ...issued] };
  },
  published: (document) => ({
    excerpts: [...byRole(document, 'date'), ...byText(document, /印发。?$/u)],
    missing: document.dates.published === null ? 'published' : null,
  }),
  start: (document) => {
    const excerpts = byText(document, START).map(clauseOfStart);
    const dated = excerpts.some(
      ({ sentence }) => document.dates.validFrom !== null && /\d/u.test(sentence.text),
    );
    return { excerpts, missing: dated ? null : 'start' };
  },
  end: (document) => ({
    excerpts: byText(document, /有效期/u).filter(
      ({ article }) => article.id === 'validity' || document.form === 'law',
    ),
  }),
  basis: (document) => ({ excerpts: opening(document) }),
  scope: (document) => ({ excerpts: opening(document) }),
  purpose: (document) => ({ excerpts: opening(document) }),
  addressee: (document, text) => {
    const addressee = byRole(document, 'addressee');
    const copied = byText(document, /^抄送/u);
    const main = /主送|印发给|发给|\b(?:addressed|sent) to\b/u.test(text);
    if (/抄送|\bcop(?:y|ies|ied)\b|\bcc\b/u.test(text))
      return { excerpts: main ? [...addressee, ...copied] : copied };
    return {
      excerpts: /主送|印发给|发给|\b(?:addressed|sent) to\b/u.test(text)
        ? addressee
        : [...addressee, ...copied],
    };
  },
};

const START = /自[^，。]*起(?:开始)?(?:实施|施行|执行|生效)/u;

/** 有效期至… stands in the same sentence and is no start: quoted without it, no date can be mistaken for one. */
function clauseOfStart(excerpt: Excerpt): Excerpt {
  const comma = excerpt.sentence.text.indexOf('，');
  const match = START.exec(excerpt.sentence.text);
  return match && comma > match.index ? { ...excerpt, clause: { from: 0, to: comma } } : excerpt;
}

/** 为落实…，特制定本… or 为了…，制定本法: why and on what basis it was made. */
function opening(document: PolicyVersion): Excerpt[] {
  return byText(document, /^(?:[^，。]{0,12})?(?:为了?|根据).*制定本/u).slice(0, 1);
}

/** …办公室关于印发《…》的通知: the title of the notice names who issued it. */
export function issuerOf(document: PolicyVersion): Excerpt[] {
  return byRole(document, 'title').slice(0, 1);
}

function byRole(document: PolicyVersion, role: SentenceRole): Excerpt[] {
  return sentences(document, (sentence) => sentence.role === role);
}

function byText(document: PolicyVersion, pattern: RegExp): Excerpt[] {
  return sentences(document, (sentence) => pattern.test(sentence.text));
}

function sentences(
  document: PolicyVersion,
  wanted: (sentence: Sentence, article: Article) => boolean,
): Excerpt[] {
  return document.articles.flatMap((article) =>
    article.sentences
      .filter((sentence) => wanted(sentence, article))
      .map((sentence) => ({ document, article, sentence })),
  );
}

export function headings(document: PolicyVersion): Excerpt[] {
  return sentences(document, (sentence, article) => sentence.role === 'heading' && article.ordinal !== null);
}
