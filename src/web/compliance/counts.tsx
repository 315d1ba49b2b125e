import { useLocale } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import styles from './compliance.module.css';

interface Props<K extends string> {
  counts: Readonly<Record<K, number>>;
  /** In the order in which they are shown. */
  names: Readonly<Record<K, PlainMessage>>;
}

/** How many stand how, at a glance. */
export function Counts<K extends string>({ counts, names }: Props<K>) {
  const { locale } = useLocale();
  return (
    <dl className={styles.counts}>
      {(Object.keys(names) as K[]).map((name) => (
        <div key={name} data-none={counts[name] === 0}>
          <dt>{names[name][locale]}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
