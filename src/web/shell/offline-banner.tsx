import { useNetwork } from '@mantine/hooks';
import { useT } from '../i18n/locale.tsx';
import { shell } from './messages.ts';
import styles from './shell.module.css';

export function OfflineBanner() {
  const t = useT();
  const { online } = useNetwork();
  return (
    <div role="status" data-screen-only>
      {!online && <p className={styles.offline}>{t(shell.offline)}</p>}
    </div>
  );
}
