import { Button } from '@mantine/core';
import { csv } from '../../shared/csv.ts';
import type { CellError } from '../../shared/milestones/sheet.ts';
import { useT } from '../i18n/locale.tsx';
import { IconDownload } from '../icons.ts';
import { Mark } from '../work/mark.tsx';
import { WideTable } from '../work/wide-table.tsx';
import styles from './sheet.module.css';
import { sheet as messages } from './sheet-messages.ts';

const MOST_SHOWN = 100;

/** What is wrong with a sheet, cell by cell. */
export function CellErrors({ errors, more }: { errors: readonly CellError[]; more: number }) {
  const t = useT();
  const all = errors.length + more;
  const save = () => {
    const rows = errors.map(({ cell, value, message }) => [cell, value, message]);
    const text = csv([[t(messages.cell), t(messages.content), t(messages.problem)], ...rows]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    link.download = t(messages.listName);
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <p role="alert">
        <Mark tone="over">{t(messages.wrong, { count: all })}</Mark>
      </p>
      <WideTable<CellError>
        caption={t(messages.wrong, { count: all })}
        rows={errors.slice(0, MOST_SHOWN)}
        keyOf={({ cell, message }) => `${cell} ${message}`}
        columns={[
          { label: t(messages.cell), cell: ({ cell }) => cell },
          { label: t(messages.content), cell: ({ value }) => <span className={styles.value}>{value}</span> },
          { label: t(messages.problem), cell: ({ message }) => message },
        ]}
      />
      {all > MOST_SHOWN && <p>{t(messages.onlyFirst, { count: MOST_SHOWN })}</p>}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconDownload size={16} stroke={1.6} />}
        onClick={save}
      >
        {t(messages.download)}
      </Button>
    </>
  );
}
