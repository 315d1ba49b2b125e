import { Link } from '@tanstack/react-router';
import type { EntryView } from '../api/ledger.ts';
import { useLocale } from '../i18n/locale.tsx';
import { ACTION_NAMES } from './action-names.ts';
import { entry as messages } from './entry-messages.ts';
import styles from './entry-page.module.css';
import { Mono } from './facts.tsx';

/** The entry between its neighbours. */
export function EntryChain({ view: { entry, before, after } }: { view: EntryView }) {
  const { locale, t } = useLocale();
  const neighbour = (one: EntryView['before'], label: string, none: string) => (
    <li>
      <span>{label}</span>
      {one === null ? (
        <span>{none}</span>
      ) : (
        <span className={styles.link}>
          <Link to="/ledger/entries/$stream/$seq" params={{ stream: one.stream, seq: String(one.seq) }}>
            #{one.seq} {ACTION_NAMES[one.action]?.[locale] ?? one.action}
          </Link>
          <Mono>{one.hash}</Mono>
        </span>
      )}
    </li>
  );
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{t(messages.chain)}</h2>
      <ol className={styles.chain}>
        {neighbour(before, t(messages.chainBefore), t(messages.chainFirst))}
        <li aria-current="true">
          <span>{t(messages.chainThis)}</span>
          <span className={styles.link}>
            <span>#{entry.seq}</span>
            <Mono>{entry.hash}</Mono>
          </span>
        </li>
        {neighbour(after, t(messages.chainAfter), t(messages.chainLast))}
      </ol>
    </section>
  );
}
