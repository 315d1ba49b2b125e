import { Skeleton } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { policyQuery } from '../api/policies.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from './document-pane.module.css';
import { englishNote, shortTitle } from './labels.ts';
import { document as messages } from './messages.ts';
import { PolicyText } from './policy-text.tsx';
import type { TextRef } from './policy-texts.ts';
import { ValidityBadge } from './validity-badge.tsx';

interface Props {
  text: TextRef;
  lit: ReadonlySet<string>;
  /** The sentence that was opened; the pane brings it into view. */
  current: string | null;
  /** Raised at each opening, so that opening the same sentence again scrolls again. */
  opened: number;
  /** Beside the title: the sheet's way to close. */
  action?: ReactNode;
}

/** The document beside an answer, its quoted sentences lit. Scrolls by itself. */
export function DocumentPane({ text, lit, current, opened, action }: Props) {
  const { locale, t } = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const still = useReducedMotion();
  const { data: policy, error, refetch } = useQuery(policyQuery(text.documentId, text.version));

  // biome-ignore lint/correctness/useExhaustiveDependencies: `opened` asks for the scroll, and the text must be there
  useEffect(() => {
    const sentence = current === null ? null : scroller.current?.querySelector(`#${CSS.escape(current)}`);
    if (!sentence || !scroller.current) return;
    // Not scrollIntoView: it would move the page around the pane as well.
    const box = scroller.current.getBoundingClientRect();
    const offset = sentence.getBoundingClientRect().top - box.top - box.height * 0.3;
    scroller.current.scrollBy({ top: offset, behavior: still ? 'auto' : 'smooth' });
  }, [current, opened, policy, still]);

  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <div>
          <p className={styles.title}>{policy ? shortTitle(policy, locale) : t(messages.originalText)}</p>
          {policy && (
            <p className={styles.meta}>
              {policy.number && <span>{policy.number}</span>}
              <ValidityBadge validity={policy.validity} />
              <Link
                to="/policies/$documentId"
                params={{ documentId: policy.documentId }}
                search={{ version: policy.version }}
                hash={current ?? ''}
              >
                {t(messages.openPage)}
              </Link>
            </p>
          )}
        </div>
        {action}
      </div>
      {/* Scrolling regions must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={t(messages.originalText)}>
        {error ? (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        ) : policy ? (
          <>
            {locale === 'en' && <p className={styles.unofficial}>{t(englishNote(policy))}</p>}
            <PolicyText policy={policy} lit={lit} current={current} showTranslation={locale === 'en'} />
          </>
        ) : (
          <div aria-busy="true">
            <Skeleton height={24} width="60%" mb="lg" />
            <Skeleton height={14} mb="sm" />
            <Skeleton height={14} mb="sm" />
            <Skeleton height={14} width="80%" />
          </div>
        )}
      </section>
    </div>
  );
}
