import type { Cited } from '../shared/cite.ts';
import { editionYear } from '../shared/edition.ts';
import type { Article, Corpus, PolicyVersion } from './document.ts';
import { plainTitle } from './title.ts';

export interface CitedPlace {
  document: PolicyVersion;
  article: Article;
}

/** A successor before what it replaced, then the one drafted last. */
function standingFirst(a: PolicyVersion, b: PolicyVersion): number {
  const gone = (one: PolicyVersion) => Number(one.supersededBy !== null || one.repealedOn !== null);
  const day = (one: PolicyVersion) => one.dates.validFrom ?? one.dates.drafted ?? '';
  return gone(a) - gone(b) || day(b).localeCompare(day(a));
}

/** 反洗钱法（2006年）, Anti-Money Laundering Law (2006). */
const EDITION = /[（(]\s*(\d{4})\s*年?(?:修[订正](?:版|本)?|版)?[)）]$/u;

const known = new WeakMap<PolicyVersion, string[]>();

/** All that a document is called by; kept as long as the version is. */
function namesOf(document: PolicyVersion): string[] {
  let names = known.get(document);
  if (!names) {
    const { title, shortTitle, titleEn, shortTitleEn, number } = document;
    names = [title, shortTitle, titleEn, shortTitleEn, number].flatMap((name) =>
      name ? [plainTitle(name)] : [],
    );
    known.set(document, names);
  }
  return names;
}

/** The document a citation names by full, short or English title, by number, or by how its title ends (…集聚区建设行动方案); null when none, or several, could be meant. */
export function findDocument(corpus: Corpus, title: string): PolicyVersion | null {
  const whole = plainTitle(title);
  const wanted = whole.replace(EDITION, '');
  const year = EDITION.exec(whole)?.[1];
  const texts = [...corpus.documents, ...(corpus.earlier ?? [])];
  const exact = texts
    .filter((one) => {
      const names = namesOf(one);
      return names.includes(whole) || (names.includes(wanted) && editionYear(one) === year);
    })
    .sort(standingFirst);
  if (exact[0]) return exact[0];
  const ending = corpus.documents.filter(
    (document) => wanted.length >= 6 && plainTitle(document.title).endsWith(wanted),
  );
  return ending.length === 1 ? ending[0]! : null;
}

/**
 * The place a mark points to; null when there is no such document or article.
 * @param documentId what a mark without a title means; the default document when left out
 */
export function placeOf(corpus: Corpus, cited: Cited, documentId?: string): CitedPlace | null {
  const meant = documentId ?? corpus.defaultDocumentId;
  const document =
    cited.documentTitle === null
      ? corpus.documents.find((one) => one.documentId === meant)
      : findDocument(corpus, cited.documentTitle);
  const article = document?.articles.find(({ id }) => id === cited.article);
  return document && article ? { document, article } : null;
}
