import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type HistoryItem, historyPage } from '../api/enterprises.ts';
import { downloadHistory } from '../api/history-export.ts';
import { useT } from '../i18n/locale.tsx';
import { IconDownload } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { EnterprisePage, useEnterpriseId } from './enterprise-page.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { history } from './verification-messages.ts';

export function HistoryPage() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const pages = usePaged<HistoryItem>(['enterprises', enterpriseId, 'history'], (cursor, signal) =>
    historyPage(enterpriseId, cursor, signal),
  );
  const download = useMutation({ mutationFn: () => downloadHistory(enterpriseId) });
  return (
    <EnterprisePage
      title={t(history.title)}
      lead={t(history.lead)}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.6} />}
          loading={download.isPending}
          onClick={() => download.mutate()}
          data-screen-only
        >
          {t(history.export)}
        </Button>
      }
    >
      {() => (
        <>
          {download.error && <FailureNotice error={download.error} />}
          <Paged pages={pages} empty={<Empty title={t(history.none)} />}>
            {(items) => (
              <ol>
                {items.map((entry) => (
                  <HistoryEntry key={`${entry.stream} ${entry.seq}`} entry={entry} />
                ))}
              </ol>
            )}
          </Paged>
        </>
      )}
    </EnterprisePage>
  );
}
