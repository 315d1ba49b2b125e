import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../i18n/locale.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import page from '../shell/page.module.css';
import { PrintButton } from '../shell/print-button.tsx';
import { PrintPage } from '../shell/print-page.tsx';
import blocks from '../work/blocks.module.css';
import { type Fact, Facts } from '../work/facts.tsx';
import { receipt as messages } from './messages.ts';
import styles from './notice-page.module.css';

interface Props {
  title: string;
  receipt: string;
  /** That it is shown this once, and what it is good for. */
  once: string;
  note?: string | undefined;
  facts: readonly Fact[];
  /** As it is headed and marked on paper. */
  paper: { title: string; mark: string };
  /** Where one asks by it. */
  askAt: '/objections' | '/leads/status';
  /** What one can still do. */
  children?: ReactNode;
}

/** Stands in place of a form once it is handed in: its number is shown this once. */
export function ReceiptBox({ title, receipt, once, note, facts, paper, askAt, children }: Props) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <>
      <PrintPage {...paper} />
      <h1 ref={heading} tabIndex={-1} className={page.title}>
        {title}
      </h1>
      <div className={styles.receipt}>
        <p className={styles.label}>{t(messages.label)}</p>
        <p className={styles.number}>{receipt}</p>
        <p className={styles.once}>{once}</p>
        {note !== undefined && <p className={styles.once}>{note}</p>}
        <div className={blocks.buttons} data-screen-only>
          <CopyButton prominent text={() => receipt}>
            {t(messages.copy)}
          </CopyButton>
          <PrintButton size="sm">{t(messages.print)}</PrintButton>
        </div>
        <div className={styles.facts}>
          <Facts facts={[...facts, [t(messages.where), `${window.location.origin}${askAt}`]]} />
        </div>
      </div>
      {children && (
        <div className={styles.seal} data-screen-only>
          {children}
        </div>
      )}
      <p className={styles.after} data-screen-only>
        <Link to={askAt}>{t(messages.ask)}</Link>
      </p>
    </>
  );
}
