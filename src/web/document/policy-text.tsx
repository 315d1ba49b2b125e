import { type ReactNode, useEffect, useRef } from 'react';
import type { Article, PolicyVersion, Sentence } from '../../policy/document.ts';
import { useT } from '../i18n/locale.tsx';
import { articleAnchor } from './labels.ts';
import { document as messages } from './messages.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import styles from './policy-text.module.css';

interface Props {
  policy: PolicyVersion;
  /** Sentences under the marker. */
  lit: ReadonlySet<string>;
  /** The one that was opened: a stronger yellow. */
  current: string | null;
  /** Under or beside each sentence, where there is one. */
  showTranslation: boolean;
  /** With it, every sentence can be chosen: by pointer anywhere on it, by keyboard through its link. */
  onSelect?: (sentence: string) => void;
  /** Stands below the paragraph of the current sentence. */
  tools?: ReactNode;
}

/** A policy text set like a document. Ids are the sentences' own, so `#a5s1` finds them. */
export function PolicyText(props: Props) {
  const { policy, onSelect } = props;
  const root = useRef<HTMLDivElement>(null);

  // A pointer's shortcut beside the links, which are what keyboards and screen readers use.
  useEffect(() => {
    const element = root.current;
    if (!element || !onSelect) return;
    const select = (event: MouseEvent) => {
      if (!window.getSelection()?.isCollapsed) return;
      const target = event.target instanceof Element ? event.target : null;
      const id = target?.closest('a, button') ? null : target?.closest('[data-sentence]')?.id;
      if (id) onSelect(id);
    };
    element.addEventListener('click', select);
    return () => element.removeEventListener('click', select);
  }, [onSelect]);

  return (
    <div
      ref={root}
      className={styles.document}
      data-form={policy.form}
      data-selectable={onSelect !== undefined}
      lang="zh-CN"
    >
      {policy.articles.map((article) => (
        <ArticleText key={String(article.id)} article={article} {...props} />
      ))}
    </div>
  );
}

function ArticleText({ article, ...props }: Props & { article: Article }) {
  return (
    <section id={articleAnchor(article.id)} className={styles.article}>
      {paragraphsOf(article).map((paragraph) => (
        <ParagraphText key={paragraph.sentences[0]!.id} paragraph={paragraph} {...props} />
      ))}
    </section>
  );
}

function ParagraphText({ paragraph, ...props }: Props & { paragraph: Paragraph }) {
  const { policy, showTranslation, current, tools } = props;
  const chosen = tools !== undefined && paragraph.sentences.some((sentence) => sentence.id === current);
  const translated =
    showTranslation && paragraph.sentences.some((sentence) => policy.translation[sentence.id] !== undefined);
  const Tag = paragraph.role === 'heading' ? 'h2' : 'p';
  return (
    <>
      {translated ? (
        <div className={styles.pairs} data-role={paragraph.role}>
          {paragraph.sentences.map((sentence) => (
            <div key={sentence.id} className={styles.pair}>
              <Tag className={styles.paragraph} data-role={paragraph.role}>
                <SentenceText sentence={sentence} {...props} />
              </Tag>
              <p className={styles.translation} lang="en">
                {policy.translation[sentence.id]}
              </p>
            </div>
          ))}
        </div>
      ) : (
        <Tag className={styles.paragraph} data-role={paragraph.role}>
          {paragraph.sentences.map((sentence) => (
            <SentenceText key={sentence.id} sentence={sentence} {...props} />
          ))}
        </Tag>
      )}
      {chosen && tools}
    </>
  );
}

function SentenceText({ sentence, lit, current, onSelect }: Props & { sentence: Sentence }) {
  const t = useT();
  const isCurrent = sentence.id === current;
  const Tag = isCurrent || lit.has(sentence.id) ? 'mark' : 'span';
  return (
    <Tag id={sentence.id} className={styles.sentence} data-sentence data-current={isCurrent || undefined}>
      {sentence.text}
      {onSelect && (
        <a
          className={styles.anchor}
          href={`#${sentence.id}`}
          aria-label={t(messages.openSentence, { text: sentence.text.slice(0, 12) })}
          onClick={(event) => {
            event.preventDefault();
            onSelect(sentence.id);
          }}
        >
          ¶
        </a>
      )}
    </Tag>
  );
}
