import { checkpointPage } from '../api/ledger.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { WideTable } from '../work/wide-table.tsx';
import { Mono } from './facts.tsx';
import styles from './ledger-page.module.css';
import { ledger } from './messages.ts';

export function CheckpointList() {
  const { locale, t } = useLocale();
  const pages = usePaged(['ledger', 'checkpoints'], checkpointPage);
  return (
    <section className={styles.section} aria-labelledby="all">
      <h2 id="all">{t(ledger.all)}</h2>
      <Paged pages={pages} empty={<p className={styles.note}>{t(ledger.allEmpty)}</p>}>
        {(items) => (
          <WideTable
            caption={t(ledger.all)}
            rows={items}
            keyOf={({ size }) => String(size)}
            columns={[
              {
                label: t(ledger.at),
                cell: ({ at }) => <time dateTime={at}>{formatInstant(at, locale)}</time>,
              },
              {
                label: t(ledger.size),
                cell: ({ size }) => t(ledger.entries, { count: size }),
                numeric: true,
              },
              { label: t(ledger.root), cell: ({ root }) => <Mono>{root}</Mono> },
              { label: t(ledger.key), cell: ({ keyId }) => <Mono>{keyId.slice(0, 12)}…</Mono> },
            ]}
          />
        )}
      </Paged>
    </section>
  );
}
