import '../work/work.css';
import './ledger.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ledgerKeysQuery } from '../api/ledger.ts';
import { usePageTitle, useT } from '../i18n/locale.tsx';
import page from '../shell/page.module.css';
import { canVerify } from './can-verify.ts';
import { CheckpointList } from './checkpoint-list.tsx';
import { CompareForm } from './compare-form.tsx';
import { ExportForm } from './export-form.tsx';
import { KeyList } from './key-list.tsx';
import { LatestCheckpoint } from './latest-checkpoint.tsx';
import styles from './ledger-page.module.css';
import { ledger } from './messages.ts';

export function LedgerPage() {
  const t = useT();
  usePageTitle(t(ledger.title));
  const keys = useQuery(ledgerKeysQuery);
  return (
    <div className={page.page}>
      <div className={styles.head}>
        <h1 className={page.title}>{t(ledger.title)}</h1>
        <Link to="/ledger/entries" data-screen-only>
          {t(ledger.forAuditors)}
        </Link>
      </div>
      <p className={page.lead}>{t(ledger.lead)}</p>
      <div className={styles.claims}>
        <section aria-labelledby="proves">
          <h2 id="proves">{t(ledger.proves)}</h2>
          <p>{t(ledger.provesText)}</p>
        </section>
        <section aria-labelledby="proves-not">
          <h2 id="proves-not">{t(ledger.provesNot)}</h2>
          <p>{t(ledger.provesNotText)}</p>
        </section>
      </div>
      <LatestCheckpoint keys={keys.data} />
      {canVerify() ? (
        <div className={styles.checks} data-screen-only>
          <CompareForm />
          <ExportForm keys={keys.data} />
        </div>
      ) : (
        <p className={styles.insecure}>{t(ledger.insecure)}</p>
      )}
      <CheckpointList />
      <KeyList keys={keys} />
    </div>
  );
}
