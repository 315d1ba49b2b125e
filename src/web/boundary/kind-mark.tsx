import type { ScreeningFinding } from '../api/compliance.ts';
import { useT } from '../i18n/locale.tsx';
import styles from './boundary.module.css';
import { kinds } from './messages.ts';

/** By word and by shape: the forbidden is filled, what needs an act is framed, the rest is underlined. */
export function KindMark({ kind }: { kind: ScreeningFinding['kind'] }) {
  const t = useT();
  return (
    <span className={styles.kind} data-kind={kind}>
      {t(kinds[kind])}
    </span>
  );
}
