import type { Article, PolicyVersion } from '../../policy/document.ts';
import { articleAnchor, headingOf } from '../document/labels.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './contents.module.css';
import { policies as messages } from './messages.ts';
import { useReadingPosition } from './use-reading-position.ts';

interface Props {
  policy: PolicyVersion;
  onGo: (anchor: string) => void;
}

/** The table of contents: a plan by its headings, a law by its chapters with the articles' numbers below. */
export function Contents({ policy, onGo }: Props) {
  const { t } = useLocale();
  const here = useReadingPosition(policy.articles.map((article) => articleAnchor(article.id)));
  return (
    <nav className={styles.contents} aria-label={t(messages.contents)}>
      <p className={styles.title}>{t(messages.contents)}</p>
      {groupsOf(policy.articles).map((group) => (
        <div key={group.articles[0]!.start} className={styles.group}>
          {group.chapter && <p className={styles.chapter}>{group.chapter}</p>}
          <ol className={group.terse ? styles.terse : styles.list}>
            {group.articles.map((article) => (
              <Entry key={String(article.id)} policy={policy} article={article} here={here} onGo={onGo} />
            ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}

interface EntryProps extends Props {
  article: Article;
  here: string | null;
}

function Entry({ policy, article, here, onGo }: EntryProps) {
  const { locale } = useLocale();
  const anchor = articleAnchor(article.id);
  return (
    <li>
      <a
        href={`#${anchor}`}
        className={styles.entry}
        aria-current={here === anchor ? 'location' : undefined}
        onClick={(event) => {
          event.preventDefault();
          onGo(anchor);
        }}
      >
        {headingOf(policy, article, locale)}
      </a>
    </li>
  );
}

interface Group {
  chapter: string | null;
  /** Only numbers, several to a line. */
  terse: boolean;
  articles: Article[];
}

function groupsOf(articles: readonly Article[]): Group[] {
  const groups: Group[] = [];
  for (const article of articles) {
    const terse = article.title === null && article.ordinal !== null;
    const last = groups.at(-1);
    if (last && last.chapter === article.chapter && last.terse === terse) last.articles.push(article);
    else groups.push({ chapter: article.chapter, terse, articles: [article] });
  }
  return groups;
}
