import { returnCase } from '../api/cases.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Confirm } from '../work/confirm.tsx';
import { fieldErrors } from '../work/field-errors.ts';
import styles from './act-dialog.module.css';
import { does, told } from './act-messages.ts';
import { actName } from './act-name.ts';
import { useAct, useCase } from './case-context.ts';
import { ChangedSince } from './changed-since.tsx';
import { Refusal } from './refusal.tsx';
import { remarkName, useRemarks } from './use-remarks.ts';

/** 一次性告知补正: everything that was written while reading, sent at once. */
export function ReturnDialog({ onClose }: { onClose: (done: boolean) => void }) {
  const { locale, t } = useLocale();
  const { pilot, moved } = useCase();
  const { written, clear } = useRemarks();
  const { send, isPending, failure } = useAct(returnCase, () => {
    clear();
    onClose(true);
  });
  const errors = fieldErrors(failure);
  const beside = Object.keys(errors).every((path) => /^remarks\.\d+\./u.test(path));
  const name = actName('return', locale);
  return (
    <Confirm
      opened
      title={name}
      action={name}
      pending={isPending}
      disabled={moved || written.length === 0 || !pilot.verbs.includes('return')}
      onClose={() => onClose(false)}
      onConfirm={() => send(written)}
    >
      <div className={styles.body}>
        <ChangedSince />
        <p>{t(does.return)}</p>
        <ol className={styles.list}>
          {written.map(({ path, reason }, at) => (
            <li key={path} className={styles.remark}>
              <strong>{remarkName(path)[locale]}</strong>
              <p>{reason}</p>
              {[errors[`remarks.${at}.path`], errors[`remarks.${at}.reason`]].filter(Boolean).map((error) => (
                <p key={error} className={styles.error} role="alert">
                  {error}
                </p>
              ))}
            </li>
          ))}
        </ol>
        <p className={styles.told}>{t(told.return)}</p>
        {failure && !(Object.keys(errors).length > 0 && beside) && (
          <Refusal error={failure} onFollow={() => onClose(false)} />
        )}
      </div>
    </Confirm>
  );
}
