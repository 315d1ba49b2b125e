import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { useT } from '../i18n/locale.tsx';
import { LineComparison } from '../rules/line-comparison.tsx';
import styles from './conflict-notice.module.css';
import { work } from './messages.ts';

export interface Difference {
  label: string;
  /** As a reader sees them. */
  theirs: string;
  mine: string;
}

interface Props {
  ref?: Ref<HTMLDivElement>;
  /** Only fields that differ. */
  differences: readonly Difference[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Shown after a 412 or 409, with the newest version fetched: both sides, field by field, nothing typed lost. */
export function ConflictNotice({ ref, differences, onKeepMine, onTakeTheirs }: Props) {
  const t = useT();
  return (
    <div ref={ref} className={styles.conflict} role="alert">
      <p className={styles.title}>{t(work.conflictTitle)}</p>
      <p className={styles.hint}>{t(work.conflictHint)}</p>
      {differences.map(({ label, theirs, mine }) => (
        <div key={label} className={styles.field}>
          <h4>{label}</h4>
          {`${theirs}${mine}`.includes('\n') ? (
            <dl className={styles.lines}>
              <LineComparison label={t(work.conflictLines)} before={theirs} after={mine} />
            </dl>
          ) : (
            <>
              <dl>
                <dt>{t(work.conflictTheirs)}</dt>
                <dd>{theirs || t(work.empty)}</dd>
              </dl>
              <dl>
                <dt>{t(work.conflictMine)}</dt>
                <dd>{mine || t(work.empty)}</dd>
              </dl>
            </>
          )}
        </div>
      ))}
      <div className={styles.buttons}>
        <Button onClick={onKeepMine}>{t(work.keepMine)}</Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t(work.keepTheirs)}
        </Button>
      </div>
    </div>
  );
}
