import { shownMoney } from '../../shared/pilots/shown-value.ts';
import type { RegisterEntry } from '../api/register.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './entry.module.css';
import { entry as messages } from './messages.ts';

/** How far the test may go: customers, transactions, money in yuan, area. */
export function CapsTable({ caps }: { caps: NonNullable<RegisterEntry['caps']> }) {
  const { locale, t } = useLocale();
  const count = (value: number | null) => (value === null ? null : new Intl.NumberFormat('en').format(value));
  const money = (fen: number | null) => (fen === null ? null : shownMoney(fen, locale));
  const rows = [
    [messages.customers, count(caps.customers)],
    [messages.transactions, count(caps.transactions)],
    [messages.perTransaction, money(caps.perTransaction)],
    [messages.totalAmount, money(caps.total)],
    [messages.area, caps.area || null],
  ] as const;
  return (
    <dl className={styles.caps}>
      {rows.map(([name, value]) => (
        <div key={name.en}>
          <dt>{t(name)}</dt>
          <dd data-none={value === null}>{value ?? t(messages.noCap)}</dd>
        </div>
      ))}
    </dl>
  );
}
