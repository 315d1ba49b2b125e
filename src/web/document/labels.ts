import type { Article, ArticleId, PolicyVersion, Sentence } from '../../policy/document.ts';
import { articleLabel, articleName, type CitedArticle, planHeading } from '../../shared/cite.ts';
import type { Locale } from '../../shared/locale.ts';
import { ANSWER_HEADING } from '../../shared/texts.ts';
import { document as messages } from './messages.ts';

/** Where an article begins on a page: "a5", "a17-1", "preamble", "validity". */
export function articleAnchor(id: ArticleId | CitedArticle): string {
  return id === 'preamble' || id === 'validity' ? id : `a${id}`;
}

export function findArticle(policy: PolicyVersion, id: ArticleId | CitedArticle): Article | null {
  return policy.articles.find((article) => String(article.id) === String(id)) ?? null;
}

export interface Place {
  article: Article;
  sentence: Sentence;
}

export function findSentence(policy: PolicyVersion, id: string): Place | null {
  for (const article of policy.articles) {
    const sentence = article.sentences.find((one) => one.id === id);
    if (sentence) return { article, sentence };
  }
  return null;
}

/** The short name in English, where the office gave one; else the Chinese. */
export function shortTitle(policy: PolicyVersion, locale: Locale): string {
  return (locale === 'en' ? policy.shortTitleEn : null) ?? policy.shortTitle;
}

/** What a heading is made of. */
type Headed = Pick<Article, 'id' | 'ordinal' | 'title' | 'sentences'>;

/** The article's own heading without the document's name: 五、打造… · 5. Build … · 第五条; of an official answer 问题, 答复. */
export function headingOf(
  policy: Pick<PolicyVersion, 'form' | 'kind' | 'translation'>,
  article: Headed,
  locale: Locale,
): string {
  if (policy.kind === 'answer') {
    if (article.id === 'preamble') return locale === 'en' ? 'Question' : '问题';
    if (article.title === ANSWER_HEADING) return locale === 'en' ? 'Answer' : ANSWER_HEADING;
  }
  if (locale === 'en') {
    const heading = article.sentences.find((sentence) => sentence.role === 'heading');
    const translated = heading && policy.translation[heading.id];
    if (translated) return translated;
    if (typeof article.id !== 'number' || policy.form === 'law') return articleName(article.id, 'en');
  }
  if (article.id === 'preamble') return policy.form === 'plan' ? '印发通知 · 导语' : '序言';
  if (article.id === 'validity') return policy.form === 'plan' ? '有效期 · 版记' : '有效期';
  if (policy.form === 'law') return [articleName(article.id, 'zh'), article.title].filter(Boolean).join(' ');
  return planHeading(article);
}

/** Document and article as pages and copies name them; an article that is not there keeps the mark's own words. */
export function placeLabel(policy: PolicyVersion, id: ArticleId | CitedArticle, locale: Locale): string {
  const article = findArticle(policy, id);
  if (!article) return `${shortTitle(policy, locale)} ${articleName(id, locale)}`;
  const heading = article.sentences.find((sentence) => sentence.role === 'heading');
  return articleLabel(
    policy,
    {
      id: article.id,
      ordinal: article.ordinal,
      title: article.title,
      headingEn: (heading && policy.translation[heading.id]) ?? null,
    },
    locale,
  );
}

/** The text is in force from the day of its publication and names no date for it. */
export function startsOnPublication(policy: PolicyVersion): boolean {
  return policy.articles.some((article) =>
    article.sentences.some((sentence) => /自(?:发布|公布)之日起/u.test(sentence.text)),
  );
}

/** What is to be said to readers of English about a text's English. */
export function englishNote(policy: PolicyVersion) {
  return Object.keys(policy.translation).length > 0 ? messages.unofficial : messages.noEnglish;
}
