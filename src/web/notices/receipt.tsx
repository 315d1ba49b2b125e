import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { dayOf } from '../../shared/clock.ts';
import type { FileOwner } from '../api/files.ts';
import type { ObjectionMade } from '../api/register.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconPrinter } from '../icons.ts';
import { SealField } from '../objections/seal-field.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import page from '../shell/page.module.css';
import { PrintPage } from '../shell/print-page.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { receipt as messages } from './messages.ts';
import styles from './notice-page.module.css';

const TITLES = {
  received: messages.title,
  'awaiting-seal': messages.awaiting,
  'not-accepted': messages.refused,
} as const;

interface Props {
  made: ObjectionMade;
  /** What its stamped file hangs on. */
  owner: FileOwner;
  /** What was objected to, the last day for it, and its mark on paper. */
  about: { label?: string; title: string; until: string; mark: string };
}

/** Stands in place of the notice once an objection is made: its number is shown this once. */
export function Receipt({ made, owner, about }: Props) {
  const { locale, t } = useLocale();
  const [sealed, setSealed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  const state = sealed ? 'received' : (made.state as keyof typeof TITLES);
  const until = formatDate(about.until, locale);
  return (
    <div role="status">
      <PrintPage title={t(messages.printTitle)} mark={about.mark} />
      <h1 ref={heading} tabIndex={-1} className={page.title}>
        {t(TITLES[state])}
      </h1>
      <div className={styles.receipt}>
        <p className={styles.label}>{t(messages.label)}</p>
        <p className={styles.number}>{made.receipt}</p>
        <p className={styles.once}>{t(messages.once)}</p>
        {made.reason && <p className={styles.once}>{made.reason[locale]}</p>}
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
              [about.label ?? t(messages.pilot), about.title],
              [t(messages.on), formatDate(dayOf(new Date()), locale)],
              [t(messages.where), `${window.location.origin}/objections`],
            ]}
          />
        </div>
      </div>
      {made.state === 'awaiting-seal' && (
        <div className={styles.seal} data-screen-only>
          {sealed ? (
            <p>{t(messages.sealed)}</p>
          ) : (
            <SealField
              owner={owner}
              hint={t(messages.sealHint, { date: until })}
              onDone={() => setSealed(true)}
            />
          )}
        </div>
      )}
      <p className={styles.after} data-screen-only>
        <Link to="/objections">{t(messages.ask)}</Link>
      </p>
    </div>
  );
}
