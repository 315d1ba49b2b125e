import { DEMO_PASSWORD } from '../../shared/demo.ts';
import type { AuthOptions } from '../api/account.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './entrance.module.css';
import { enter } from './messages.ts';

interface Props {
  accounts: AuthOptions['demo'];
  onChoose: (filled: { email: string; password: string }) => void;
}

/** On a demonstration: one account for each role, a click away. */
export function DemoAccounts({ accounts, onChoose }: Props) {
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
    </section>
  );
}
