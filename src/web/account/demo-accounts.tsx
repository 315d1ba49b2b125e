import { DEMO_PASSWORD } from '../../shared/demo.ts';
import type { AuthOptions } from '../api/account.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './entrance.module.css';
import { enter } from './messages.ts';

interface Props {
  accounts: AuthOptions['demo'];
  places: AuthOptions['places'];
  /** @param filled with where to go then */
  onChoose: (filled: { email: string; password: string; to?: string }) => void;
}

/** On a demonstration: one account for each role, a click away, and what there is to look at. */
export function DemoAccounts({ accounts, places, onChoose }: Props) {
  const { locale, t } = useLocale();
  return (
    <section className={styles.ways} aria-labelledby="demo">
      <h2 id="demo" style={{ fontSize: '1rem' }}>
        {t(enter.demo)}
      </h2>
      <p className={styles.small}>{t(enter.demoHint, { password: DEMO_PASSWORD })}</p>
      <div className={styles.demo}>
        {accounts.map(({ email, name, roles }) => (
          <button key={email} type="button" onClick={() => onChoose({ email, password: DEMO_PASSWORD })}>
            {name[locale]}
            <span>{roles[locale]}</span>
          </button>
        ))}
      </div>
      {places.length > 0 && (
        <>
          <h3 style={{ fontSize: '0.9375rem' }}>{t(enter.demoPlaces)}</h3>
          <ul className={styles.places}>
            {places.map(({ title, about, email, to }) => (
              <li key={title}>
                <button type="button" onClick={() => onChoose({ email, password: DEMO_PASSWORD, to })}>
                  {title}
                  <span>{about[locale]}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
