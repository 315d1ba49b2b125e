import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Checkpoint, isSigned } from '../../shared/ledger/checkpoint.ts';
import { latestCheckpointQuery, type PublishedKey } from '../api/ledger.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { canVerify } from './can-verify.ts';
import { Facts, Mono } from './facts.tsx';
import { heldLine } from './held-line.ts';
import styles from './ledger-page.module.css';
import { ledger } from './messages.ts';
import { Outcome } from './outcome.tsx';

export function LatestCheckpoint({ keys }: { keys: readonly PublishedKey[] | undefined }) {
  const t = useT();
  const { data, error, refetch } = useQuery(latestCheckpointQuery);
  return (
    <section className={styles.latest} aria-labelledby="latest">
      <h2 id="latest">{t(ledger.latest)}</h2>
      {error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div aria-busy="true">
          <Skeleton height={20} mb="sm" />
          <Skeleton height={20} width="60%" />
        </div>
      ) : data === null ? (
        <p>{t(ledger.none)}</p>
      ) : (
        <Shown checkpoint={data} keys={keys} />
      )}
    </section>
  );
}

function Shown({ checkpoint, keys }: { checkpoint: Checkpoint; keys: readonly PublishedKey[] | undefined }) {
  const { locale, t } = useLocale();
  const signed = useSigned(checkpoint, keys);
  return (
    <>
      <Facts
        facts={[
          [t(ledger.size), t(ledger.entries, { count: checkpoint.size })],
          [
            t(ledger.at),
            <time key="at" dateTime={checkpoint.at}>
              {formatInstant(checkpoint.at, locale)}
            </time>,
          ],
          [t(ledger.root), <Mono key="root">{checkpoint.root}</Mono>],
          [t(ledger.key), <Mono key="key">{checkpoint.keyId}</Mono>],
        ]}
      />
      {signed !== undefined && (
        <div className={styles.signed}>
          <Outcome holds={signed}>{t(signed ? ledger.signatureHolds : ledger.signatureFails)}</Outcome>
        </div>
      )}
      <div className={styles.keep} data-screen-only>
        <CopyButton text={() => heldLine(checkpoint, keys ?? [])} prominent>
          {t(ledger.copyLine)}
        </CopyButton>
        <p>{t(ledger.copyHint)}</p>
      </div>
    </>
  );
}

/** Undefined while it is not known, and where this browser cannot tell. */
function useSigned(checkpoint: Checkpoint, keys: readonly PublishedKey[] | undefined): boolean | undefined {
  const key = keys?.find(({ keyId }) => keyId === checkpoint.keyId);
  return useQuery({
    queryKey: ['ledger', 'signed', checkpoint.signature, key?.keyId],
    queryFn: async () => key !== undefined && (await isSigned(checkpoint, key)),
    enabled: keys !== undefined && canVerify(),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
