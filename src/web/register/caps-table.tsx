import { shownMoney } from '../../shared/pilots/shown-value.ts';
import type { RegisterEntry } from '../api/register.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './entry.module.css';
import { entry as messages } from './messages.ts';

/** How far the test may go: customers, transactions, money in yuan, area. */
export function CapsTable({ caps }: { caps: NonNullable<RegisterEntry['caps']> }) {
  const { locale, t } = useLocale();
  const count = (value: number | null, unit: { zh: string; en: string }) =>
    value === null ? null : `${new Intl.NumberFormat('en').format(value)}${unit[locale]}`;
  const money = (fen: number | null) => (fen === null ? null : shownMoney(fen, locale));
  const rows = [
    [messages.customers, count(caps.customers, { zh: ' 户', en: '' })],
    [messages.transactions, count(caps.transactions, { zh: ' 笔', en: '' })],
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
