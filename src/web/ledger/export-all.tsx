import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EXPORT_ADDRESS, latestCheckpointQuery, makeCheckpoint } from '../api/ledger.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from './entries-page.module.css';
import { entries } from './entry-messages.ts';

/** The whole ledger as a file, up to the latest checkpoint, and the way to a newer one. */
export function ExportAll() {
  const t = useT();
  const queries = useQueryClient();
  const { data: latest } = useQuery(latestCheckpointQuery);
  const making = useMutation({
    mutationFn: makeCheckpoint,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ledger'] }),
  });
  if (latest === undefined) return null;
  return (
    <section className={styles.export} aria-label={t(entries.exportAll)} data-screen-only>
      <p>{t(latest === null ? entries.nothingToExport : entries.exportHint)}</p>
      <Group gap="sm">
        {latest !== null && (
          <Button component="a" href={EXPORT_ADDRESS} download>
            {t(entries.exportAll)}
          </Button>
        )}
        <Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>
          {t(entries.makeCheckpoint)}
        </Button>
      </Group>
      <p role="status">{making.data && t(entries.madeCheckpoint, { count: making.data.size })}</p>
      {making.error && <FailureNotice error={making.error} />}
    </section>
  );
}
