import type { ReactNode } from 'react';
import { useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { Line } from './fields.tsx';
import { report as messages } from './messages.ts';
import styles from './report.module.css';

interface Signers {
  filledBy: string;
  checkedBy: string;
}

/** Who filled a report in and who checked it; `children` stand before them. */
export function SignedBy({
  value,
  errors,
  onChange,
  children,
}: {
  value: Signers;
  errors: Readonly<Record<string, string>>;
  onChange: (changed: Partial<Signers>) => void;
  children?: ReactNode;
}) {
  const t = useT();
  return (
    <Block title={t(messages.people)}>
      <div className={styles.fields}>
        {children}
        <Line
          path="filledBy"
          label={t(messages.filledBy)}
          required
          value={value.filledBy}
          error={errors.filledBy}
          onChange={(filledBy) => onChange({ filledBy })}
        />
        <Line
          path="checkedBy"
          label={t(messages.checkedBy)}
          required
          value={value.checkedBy}
          error={errors.checkedBy}
          onChange={(checkedBy) => onChange({ checkedBy })}
        />
      </div>
    </Block>
  );
}
