import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { policiesQuery, policyQuery } from '../api/policies.ts';
import { placeLabel } from '../document/labels.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './home-page.module.css';
import { home } from './messages.ts';

/** Fifth article, first sentence: what an answer looks like, from the text itself. Only where there is room for it beside the question. */
const SHOWN = 5;

export function Specimen() {
  const wide = useMediaQuery('(min-width: 68em)', false, { getInitialValueInEffect: false });
  return <div className={styles.specimen}>{wide && <Excerpt />}</div>;
}

function Excerpt() {
  const { locale, t } = useLocale();
  const policies = useQuery(policiesQuery);
  const id = policies.data?.find((policy) => policy.isDefault)?.documentId;
  const { data: policy } = useQuery({ ...policyQuery(id ?? ''), enabled: id !== undefined });
  const article = policy?.articles.find((one) => one.id === SHOWN);
  const sentences = article?.sentences.filter((sentence) => sentence.role === 'text') ?? [];
  const lit = sentences[0];
  if (!policy || !article || !lit) return null;
  const translation = locale === 'en' ? policy.translation[lit.id] : undefined;
  return (
    <figure className={styles.sheet}>
      <p className={styles.label}>{t(home.specimen)}</p>
      <blockquote className={styles.excerpt} lang="zh-CN">
        <mark>{lit.text}</mark>
        {translation === undefined && sentences.slice(1, 3).map((sentence) => sentence.text)}
      </blockquote>
      {translation !== undefined && (
        <p className={styles.translation} lang="en">
          {translation}
        </p>
      )}
      <figcaption className={styles.caption}>
        {placeLabel(policy, article.id, locale)}
        <Link to="/policies/$documentId" params={{ documentId: policy.documentId }} hash={lit.id}>
          {t(home.specimenHint)}
        </Link>
      </figcaption>
    </figure>
  );
}
