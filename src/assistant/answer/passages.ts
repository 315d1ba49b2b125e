import type { Article, PolicyVersion, Sentence } from '../../policy/index.ts';
import { analyse } from '../retrieval/analyse.ts';
import { searchable } from '../retrieval/normalise.ts';
import { beneficiaries } from './frames.ts';

/** A sentence with what the choice between sentences looks at. */
export interface Passage {
  document: PolicyVersion;
  article: Article;
  sentence: Sentence;
  /** Without quotation marks and blanks, lower case. */
  search: string;
  /** The same of the article's title; empty where there is none. */
  title: string;
  /** Terms of the sentence and of its unofficial English, for words that no thesaurus knows. */
  terms: ReadonlySet<string>;
  /** Whom the sentence names as getting or doing what it provides for; searchable, empty where nobody. */
  forWhom: string;
  /** 奖励, 补贴, 资金支持 … are given here. */
  money: boolean;
}

const MONEY = /给予[^，。；]*(?:资金支持|奖励|资助|补贴|贴息)|租房补贴|贷款贴息|担保费补贴|经费|补助|奖金/u;

export function passagesOf(document: PolicyVersion): Passage[] {
  return document.articles.flatMap((article) => passagesOfArticle(document, article));
}

export function passagesOfArticle(document: PolicyVersion, article: Article): Passage[] {
  const title = searchable(article.title ?? '');
  return article.sentences.map((sentence) => {
    const english = document.translation[sentence.id];
    return {
      document,
      article,
      sentence,
      search: searchable(sentence.text),
      title,
      terms: new Set(analyse(english ? `${sentence.text} ${english}` : sentence.text)),
      forWhom: searchable(beneficiaries(sentence.text).join(' ')),
      money: MONEY.test(sentence.text),
    };
  });
}
