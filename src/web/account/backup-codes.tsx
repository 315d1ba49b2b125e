import { useT } from '../i18n/locale.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { PrintButton } from '../shell/print-button.tsx';
import styles from './second-factor-set-up.module.css';
import { security } from './security-messages.ts';

export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const t = useT();
  return (
    <>
      <p>{t(security.codesNote)}</p>
      <div className={styles.codes}>
        <h4>
          {t(security.codesTitle)} · {window.location.host}
        </h4>
        <ol>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
      <div className={styles.ways}>
        <CopyButton text={() => codes.join('\n')}>{t(security.copyCodes)}</CopyButton>
        <PrintButton variant="subtle" size="compact-sm" color="gray" />
      </div>
    </>
  );
}
