import { useQuery } from '@tanstack/react-query';
import type { Suggestion } from '../../assistant/contract.ts';
import { policiesQuery } from '../api/policies.ts';
import { articleAnchor, findArticle } from '../document/labels.ts';
import type { PolicyOf } from '../document/policy-texts.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './answer.module.css';
import type { CiteTarget } from './cite-param.ts';
import { ask } from './messages.ts';

interface Props {
  suggestions: readonly Suggestion[];
  policyOf: PolicyOf;
  onOpen: (target: CiteTarget) => void;
}

/** Where the text comes nearest to what was asked: opens beside the answer, as its sources do. */
export function SuggestionList({ suggestions, policyOf, onOpen }: Props) {
  const { locale, t } = useLocale();
  const { data: policies } = useQuery(policiesQuery);
  /** An article of the plan goes by its heading; 第七条 says nothing without its law. */
  const textOf = (documentId: string) => {
    const text = policies?.find((one) => one.documentId === documentId);
    if (!text || text.isDefault) return '';
    return locale === 'en' ? `${text.shortTitleEn ?? text.shortTitle}, ` : `《${text.shortTitle}》`;
  };
  return (
    <section className={styles.suggestions} aria-label={t(ask.suggestions)}>
      <p className={styles.blockTitle}>{t(ask.suggestions)}</p>
      <ul>
        {suggestions.map(({ documentId, article, title }) => (
          <li key={`${documentId}${article}`}>
            <a
              href={`/policies/${documentId}#${articleAnchor(article)}`}
              onClick={(event) => {
                const policy = policyOf(documentId);
                const sentence = policy && findArticle(policy, article)?.sentences[0];
                if (!sentence || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                onOpen({ documentId, version: policy.version, sentence: sentence.id });
              }}
            >
              {textOf(documentId)}
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
