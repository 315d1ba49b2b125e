import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { PublishedKey } from '../api/ledger.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Facts, Mono } from './facts.tsx';
import styles from './ledger-page.module.css';
import { ledger } from './messages.ts';

export function KeyList({ keys }: { keys: UseQueryResult<PublishedKey[]> }) {
  const { locale, t } = useLocale();
  const { data, error, refetch } = keys;
  return (
    <section className={styles.section} aria-labelledby="keys">
      <h2 id="keys">{t(ledger.keys)}</h2>
      <p className={styles.note}>{t(ledger.keysLead)}</p>
      {error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div aria-busy="true">
          <Skeleton height={20} />
        </div>
      ) : data.length === 0 ? (
        <p>{t(ledger.keysEmpty)}</p>
      ) : (
        <ul className={styles.keys}>
          {data.map(({ keyId, algorithm, publicKey, createdAt }) => (
            <li key={keyId}>
              <Facts
                facts={[
                  [t(ledger.keyId), <Mono key="id">{keyId}</Mono>],
                  [t(ledger.publicKey, { algorithm }), <Mono key="key">{publicKey}</Mono>],
                  [t(ledger.since), formatInstant(createdAt, locale)],
                ]}
              />
              <CopyButton text={() => publicKey}>{t(ledger.copyKey)}</CopyButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
