import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { articleName } from '../../shared/cite.ts';
import type { Locale } from '../../shared/locale.ts';
import { DETAIL_KIND_NAMES } from '../../shared/text-details.ts';
import { type Policy, policiesQuery } from '../api/policies.ts';
import { articleAnchor } from '../document/labels.ts';
import { useLocale } from '../i18n/locale.tsx';
import { policies as messages } from './messages.ts';
import styles from './reader-page.module.css';

const placeOf = (article: Policy['implements'][number]['article'], locale: Locale) =>
  article === null ? null : articleName(article, locale);

/** What this text implements and settles, and what implements it: both ways lead on. */
export function Implementing({ policy }: { policy: Policy }) {
  const { locale, t } = useLocale();
  const { data: all } = useQuery({ ...policiesQuery, enabled: policy.implements.length > 0 });
  const titleOf = (id: string) => all?.find(({ documentId }) => documentId === id)?.title ?? id;
  if (policy.implements.length + policy.implementedBy.length === 0) return null;
  return (
    <div className={styles.implementing}>
      {policy.implements.length > 0 && (
        <>
          <p>{t(messages.implements)}</p>
          <ul>
            {policy.implements.map(({ documentId, article }) => (
              <li key={`${documentId} ${article}`}>
                <Link
                  to="/policies/$documentId"
                  params={{ documentId }}
                  {...(article !== null && { hash: articleAnchor(article) })}
                >
                  <span lang="zh-CN">{titleOf(documentId)}</span> {placeOf(article, locale)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {policy.details.length > 0 && (
        <p className={styles.settles}>
          {t(messages.settles)}
          {policy.details.map(({ kind, sentences }) => (
            <a key={kind} href={`#${sentences[0]}`}>
              {DETAIL_KIND_NAMES[kind][locale]}
            </a>
          ))}
        </p>
      )}
      {policy.implementedBy.length > 0 && (
        <>
          <p>{t(messages.implementedBy)}</p>
          <ul>
            {policy.implementedBy.map(({ documentId, title, article }) => (
              <li key={`${documentId} ${article}`}>
                <Link to="/policies/$documentId" params={{ documentId }}>
                  <span lang="zh-CN">{title}</span>
                </Link>{' '}
                {placeOf(article, locale)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
