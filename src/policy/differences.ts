import type { Article, ArticleId, PolicyVersion } from './document.ts';

export interface ArticleDifference {
  article: ArticleId;
  /** As the text numbers and names it, the new version before the old. */
  ordinal: string | null;
  title: string | null;
  /** Null: not in that version. */
  before: string | null;
  after: string | null;
}

/** Articles that read otherwise, are new, or are gone, in the order of the new version; by what they are numbered. */
export function articleDifferences(
  before: Pick<PolicyVersion, 'articles'> | null,
  after: Pick<PolicyVersion, 'articles'>,
): ArticleDifference[] {
  const textOf = (article: Article | undefined) =>
    article ? article.sentences.map(({ text }) => text).join('\n') : null;
  const find = (from: readonly Article[], id: ArticleId) => from.find((one) => one.id === id);
  const old = before?.articles ?? [];
  const kept = after.articles.map(({ id }) => id);
  const gone = old.map(({ id }) => id).filter((id) => !kept.includes(id));
  return [...kept, ...gone]
    .map((article) => {
      const [was, is] = [find(old, article), find(after.articles, article)];
      const { ordinal, title } = (is ?? was)!;
      return { article, ordinal, title, before: textOf(was), after: textOf(is) };
    })
    .filter((one) => one.before !== one.after);
}

export interface Beside {
  article: ArticleId;
  ordinal: string | null;
  /** Whose English or plain wording is new or another. */
  sentences: { id: string; text: string }[];
  /** Whether its ways of asking are. */
  asked: boolean;
}

/** What stands beside the words of a version otherwise than beside those of the one before, by article. */
export function besideDifferences(before: PolicyVersion | null, after: PolicyVersion): Beside[] {
  const isOther = (of: 'translation' | 'plain' | 'asked', key: string) =>
    JSON.stringify(before?.[of]?.[key]) !== JSON.stringify(after[of]?.[key]);
  return after.articles
    .map(({ id, ordinal, sentences }) => ({
      article: id,
      ordinal,
      sentences: sentences
        .filter((one) => isOther('translation', one.id) || isOther('plain', one.id))
        .map((one) => ({ id: one.id, text: one.text })),
      asked: isOther('asked', String(id)),
    }))
    .filter(({ sentences, asked }) => sentences.length > 0 || asked);
}
