import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { LeadMade } from '../api/leads.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconPrinter } from '../icons.ts';
import styles from '../notices/notice-page.module.css';
import { CopyButton } from '../shell/copy-button.tsx';
import page from '../shell/page.module.css';
import { PrintPage } from '../shell/print-page.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { LeadFiles } from './lead-files.tsx';
import { receipt as messages } from './messages.ts';

/** Stands in place of the form once a lead is handed in: its number is shown this once. */
export function LeadReceipt({ made }: { made: LeadMade }) {
  const { locale, t } = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <div>
      <PrintPage title={t(messages.printTitle)} mark={made.receivedOn} />
      <h1 ref={heading} tabIndex={-1} className={page.title}>
        {t(messages.title)}
      </h1>
      <div className={styles.receipt}>
        <p className={styles.label}>{t(messages.label)}</p>
        <p className={styles.number}>{made.receipt}</p>
        <p className={styles.once}>{t(messages.once)}</p>
        <div className={blocks.buttons} data-screen-only>
          <CopyButton prominent text={() => made.receipt}>
            {t(messages.copy)}
          </CopyButton>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPrinter size={16} stroke={1.6} />}
            onClick={() => window.print()}
          >
            {t(messages.print)}
          </Button>
        </div>
        <div className={styles.facts}>
          <Facts
            facts={[
              [t(messages.on), formatDate(made.receivedOn, locale)],
              [t(messages.where), `${window.location.origin}/leads/status`],
            ]}
          />
        </div>
      </div>
      <div className={styles.seal} data-screen-only>
        <LeadFiles receipt={made.receipt} />
      </div>
      <p className={styles.after} data-screen-only>
        <Link to="/leads/status">{t(messages.ask)}</Link>
      </p>
    </div>
  );
}
