import './ledger.css';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type EntryView, entryQuery, ledgerKeysQuery } from '../api/ledger.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { NeedsAccount } from '../work/needs-account.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { ACTION_NAMES } from './action-names.ts';
import { EntryChain } from './entry-chain.tsx';
import { entry as messages } from './entry-messages.ts';
import styles from './entry-page.module.css';
import { EntryProof } from './entry-proof.tsx';
import { type Fact, Facts, Mono } from './facts.tsx';
import { Payload } from './payload.tsx';
import { saveJson } from './save-json.ts';
import { isPerson, useWho } from './who.tsx';

const route = getRouteApi('/ledger/entries/$stream/$seq');

export function EntryPage() {
  return <NeedsAccount office={['auditor']}>{() => <Found />}</NeedsAccount>;
}

function Found() {
  const { locale, t } = useLocale();
  const { stream, seq } = route.useParams();
  const { data, error, refetch } = useQuery(entryQuery(stream, seq));
  const action = data?.entry.action;
  return (
    <WorkPage
      title={action === undefined ? `${stream} #${seq}` : (ACTION_NAMES[action]?.[locale] ?? action)}
      actions={<Link to="/ledger/entries">{t(messages.back)}</Link>}
    >
      {error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div aria-busy="true">
          <Skeleton height={20} mb="sm" />
          <Skeleton height={20} mb="sm" />
          <Skeleton height={20} width="60%" />
        </div>
      ) : (
        <Entry view={data} />
      )}
    </WorkPage>
  );
}

function Entry({ view }: { view: EntryView }) {
  const { locale, t } = useLocale();
  const who = useWho();
  const { data: keys } = useQuery(ledgerKeysQuery);
  const { entry, actorName, leaf, private: hidden, proof } = view;
  const { actor, at, action, stream, seq } = entry;
  const facts: Fact[] = [
    [
      t(messages.who),
      <span key="who" className={styles.who}>
        {who({ actor, actorName })}
        {isPerson(actor) && <Mono>{actor}</Mono>}
        <Link to="/ledger/entries" search={{ actor }}>
          {t(messages.sameActor)}
        </Link>
      </span>,
    ],
    [
      t(messages.when),
      <time key="at" dateTime={at} className={styles.who}>
        {formatInstant(at, locale)}
        <Mono>{at}</Mono>
      </time>,
    ],
    [t(messages.action), <Mono key="action">{action}</Mono>],
    [
      t(messages.stream),
      <span key="stream" className={styles.who}>
        <Mono>{stream}</Mono>
        <Link to="/ledger/entries" search={{ stream }}>
          {t(messages.sameStream)}
        </Link>
      </span>,
    ],
    [t(messages.seq), t(messages.seqOf, { seq })],
    [t(messages.leaf), leaf === null ? t(messages.uncovered) : String(leaf)],
  ];
  return (
    <div className={styles.sections}>
      <section aria-labelledby="facts">
        <h2 id="facts">{t(messages.facts)}</h2>
        <Facts facts={facts} />
      </section>
      <section aria-labelledby="payload">
        <h2 id="payload">{t(messages.payload)}</h2>
        <Payload written={entry.payload} />
      </section>
      <section aria-labelledby="private">
        <h2 id="private">{t(messages.private)}</h2>
        {hidden.state === 'none' && <p>{t(messages.privateNone)}</p>}
        {hidden.state === 'erased' && <p>{t(messages.privateErased)}</p>}
        {hidden.state === 'kept' && (
          <>
            <p className={styles.note}>{t(messages.privateLead)}</p>
            <Payload written={hidden.payload} />
          </>
        )}
      </section>
      <EntryChain view={view} />
      {keys && <EntryProof view={view} keys={keys} />}
      <div data-screen-only>
        <Button
          variant="default"
          onClick={() =>
            saveJson(`${stream}-${seq}.json`.replaceAll(/[^\w.-]/gu, '_'), { entry, leaf, proof, keys })
          }
        >
          {t(messages.save)}
        </Button>
      </div>
    </div>
  );
}
